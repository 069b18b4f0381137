"""The phrases of a unit that could be a heading: nouns and adjectives with small words inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing import terms

LONGEST = 6  # words of a label
NOUN = 0.34  # what is used less like a noun than this is a verb
HEAD = 0.34  # what ends a phrase more seldom than this is an adjective

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&/–-][^\W_]+)*")
_INSIDE = frozenset("of for and in on to with against between the a an at from by into".split())
_POSSESSIVE = ("’s", "'s", "s’", "s'")
# Words that say nothing of a topic when a label ends with them or is made of them alone.
VAGUE = frozenset(
    "fact time day year years month months week today people country countries world number way "
    "part place order view case hand thing things lot kind area areas side sides party parties "
    "meeting minister president government statement release press ministry secretary general "
    "director chairman mr mrs ms dr he excellency head state nbsp hundreds thousands millions "
    "dozens number numbers majority series variety range event events necessity determination "
    "hand someone something matters terms".split()
)
TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday year years month months week weeks day "
    "days".split()
)
# What a word that the lists of usage do not hold must end with to close a label as a noun, and what
# shows that it is none.
_NOUN_END = re.compile(
    r"(?: [st]ion | ment | ity | ship | [ae]nce | ism | ness | hood | ist | ant | ure | age | logy"
    r" | ics | ing | [eo]r | ee | acy | ency | ancy | s | [^l]y )s?$",
    re.VERBOSE,
)
_NO_NOUN_END = re.compile(r"(?: ly | ed | ous | ful | [ai]ble | less | ish | ward )$", re.VERBOSE)
# Plurals that stand before a noun; any other plural there is a verb or belongs to another phrase.
_PLURAL_MODIFIERS = frozenset(
    "sports arms sales services customs goods systems veterans rights women communications "
    "operations savings news".split()
)
_TO_A_PARTICIPLE = frozenset(
    "the a an its their his her our this these of for on with and |".split()
)
# Adjectives that look like nouns.
_ADJECTIVES = frozenset(
    "important significant relevant different current recent permanent apparent evident present "
    "available possible necessary ready high low new eager open free true clear next last".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a unit, as it stands and in lower case; ``parted`` by a mark from the last."""

    text: str
    low: str
    start: int
    end: int
    parted: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate for a label: words of the unit that is ``order``-th in its group.

    ``before`` and ``after`` are the words around it, "|" where there is none or a mark parts them;
    ``begin`` is how far into the unit it begins, from 0 to 1.
    """

    text: str
    tokens: tuple[Token, ...]
    stems: tuple[str, ...]
    order: int
    before: str
    after: str
    begin: float
    heading: bool


def tokens_of(text: str) -> list[Token]:
    """The words of a text with hyphens and apostrophes inside them."""
    found, end = [], 0
    for match in _TOKEN.finditer(text):
        parted = text[end : match.start()] not in ("", " ", " & ")
        found.append(Token(match[0], match[0].lower(), match.start(), match.end(), parted))
        end = match.end()
    return found


def plain(word: str) -> bool:
    """Whether a word may open or close a label."""
    return len(word) > 1 and word not in terms.stop_words()


def before(tokens: Sequence[Token], i: int) -> str:
    """The word before a token, "|" where there is none or a mark parts them."""
    return "|" if i == 0 or tokens[i].parted else tokens[i - 1].low


def after(tokens: Sequence[Token], j: int) -> str:
    """The word behind a token, "|" where there is none or a mark parts them."""
    return "|" if j + 1 == len(tokens) or tokens[j + 1].parted else tokens[j + 1].low


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a phrase may begin here: not inside a name, nor behind the adjective of its noun."""
    first = tokens[i]
    if not plain(first.low) or first.low.isdigit() or terms.usage(first.low)[0] < NOUN:
        return False
    left = before(tokens, i)
    if first.low.endswith("ed") and left not in _TO_A_PARTICIPLE:
        return False
    if left == "to" and terms.usage(first.low) == terms.UNKNOWN and first.text[0].islower():
        return False
    if left == "|" or not plain(left):
        return True
    if tokens[i - 1].text[0].isupper() and first.text[0].isupper():
        return i == 1
    noun, head = terms.usage(left)
    return noun < NOUN or head >= 0.6


@lru_cache(maxsize=4096)
def _noun(word: str, *, name: bool) -> bool:
    """Whether a word may be the noun that a phrase is about."""
    noun, head = terms.usage(word)
    if word in _ADJECTIVES or _NO_NOUN_END.search(word) or noun < NOUN or head < HEAD:
        return False
    known = (noun, head) != terms.UNKNOWN or terms.stem(word) in terms.headings()
    return known or name or _NOUN_END.search(word) is not None


def _closes(tokens: Sequence[Token], j: int) -> bool:
    """Whether a phrase may end here: with a noun, not inside a name, nor before its noun."""
    last = tokens[j]
    if not plain(last.low) or last.text.endswith(_POSSESSIVE):
        return False
    if not _noun(last.low, name=j > 0 and last.text[0].isupper()):
        return False
    right = after(tokens, j)
    if right == "|" or not plain(right):
        return True
    if tokens[j + 1].text[0].isupper() and last.text[0].isupper():
        return False
    return terms.usage(right)[0] < NOUN or terms.usage(last.low)[1] >= 0.6


def _plural_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plural stands before another word of content, which nouns seldom do."""
    low = tokens[i].low
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "’s", "'s"))
    return plural and tokens[i].text[0].islower() and low not in _PLURAL_MODIFIERS


def _breaks(tokens: Sequence[Token], closes: Sequence[bool], j: int) -> bool:
    """Whether a phrase cannot go on from word ``j - 1`` to word ``j``."""
    word, last = tokens[j], tokens[j - 1]
    if word.parted:
        return True
    if word.low in _INSIDE:
        return plain(last.low) and not closes[j - 1]
    return (
        not plain(word.low)
        or terms.usage(word.low)[0] < NOUN
        or (plain(last.low) and _plural_before(tokens, j - 1))
    )


def _whole(words: Sequence[Token], right: str) -> bool:
    """Whether both sides are there of what lies between them, and no "and" cuts the end off."""
    held = [word.low for word in words]
    return ("between" not in held or "and" in held) and not (right == "and" and "of" in held)


def phrases_of(text: str, order: int, *, heading: bool = False) -> list[Phrase]:
    """The runs of one to six words that open with a noun or adjective and close with a noun."""
    tokens = tokens_of(text)
    closes = [_closes(tokens, j) for j in range(len(tokens))]
    found = []
    for i in range(len(tokens)):
        if not _opens(tokens, i):
            continue
        for j in range(i, min(i + LONGEST, len(tokens))):
            if j > i and _breaks(tokens, closes, j):
                break
            if closes[j] and _whole(tokens[i : j + 1], after(tokens, j)):
                found.append(_phrase(text, tokens, i, j, order, heading))
    return found


def _phrase(  # noqa: PLR0913, PLR0917 - the parts of one record
    text: str,
    tokens: Sequence[Token],
    i: int,
    j: int,
    order: int,
    heading: bool,  # noqa: FBT001
) -> Phrase:
    words = text[tokens[i].start : tokens[j].end]
    stems = tuple(dict.fromkeys(terms.stems(words)))
    return Phrase(
        words,
        tuple(tokens[i : j + 1]),
        stems,
        order,
        before(tokens, i),
        after(tokens, j),
        i / len(tokens),
        heading,
    )
