"""The words of a unit with what is known of each, looked up once a word and once a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing import terms

NOUN = 0.34  # what is used less like a noun than this is a verb
HEAD = 0.34  # what ends a phrase more seldom than this is an adjective
KEPT = 1 << 14  # words that are remembered
MARK = "|"  # stands for the word beside another where a mark parts them
UNITS = 256  # units that are remembered: those of one release

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&/–-][^\W_]+)*")
_DIGIT = re.compile(r"\d")
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
_TOPICAL = frozenset(
    "on regarding concerning about discuss discussed discusses discussing towards into for".split()
)
_LINKING = frozenset("of in with against between to by from at and".split())
_ARTICLES = frozenset("the a an its their his her our this these".split())
_ENDINGS = frozenset(
    "ing ed ly tion sion ment ity ship ance ence ism al ic ive ous ers ors er or ies s y".split()
)
# What a word that the lists of usage do not hold must end with to close a label as a noun, and what
# shows that it is none.
_NOUN_END = re.compile(
    r"(?: [st]ion | ment | ity | ship | [ae]nce | ism | ness | hood | ist | ant | ure | age | logy"
    r" | ics | ing | [eo]r | ee | acy | ency | ancy | s | [^l]y )s?$",
    re.VERBOSE,
)
_NO_NOUN_END = re.compile(r"(?: ly | ed | ous | ful | [ai]ble | less | ish | ward )$", re.VERBOSE)
# Adjectives that look like nouns.
_ADJECTIVES = frozenset(
    "important significant relevant different current recent permanent apparent evident present "
    "available possible necessary ready high low new eager open free true clear next last".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word wherever it stands.

    ``kin`` holds the signs of each of its stems, ``as_before`` and ``as_after`` are signs of the
    words beside it. ``closes`` tells whether it may close a label, and
    ``closes_name`` whether it may inside a sentence, where a capital shows a name.
    """

    text: str
    low: str
    large: bool
    stop: bool
    plain: bool
    number: bool
    digit: bool
    noun: float
    head: float
    verb: bool
    known: bool
    closes: bool
    closes_name: bool
    vague: bool
    times: bool
    count: int
    ending: str
    as_before: str
    as_after: str
    stems: tuple[str, ...]
    kin: tuple[tuple[str, dict[str, float]], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a unit, their spans, and the words beside each, MARK where a mark parts them."""

    text: str
    words: tuple[Word, ...]
    spans: tuple[tuple[int, int], ...]
    left: tuple[Word, ...]
    right: tuple[Word, ...]

    @property
    def stems(self) -> list[str]:
        """The stems of all words that carry topic, in order."""
        return [stem for word in self.words for stem in word.stems]


def _noun(word: str, *, name: bool) -> bool:
    """Whether a word may be the noun that a phrase is about."""
    noun, head = terms.usage(word)
    if word in _ADJECTIVES or _NO_NOUN_END.search(word) or noun < NOUN or head < HEAD:
        return False
    known = (noun, head) != terms.UNKNOWN or terms.stem(word) in terms.headings()
    return known or name or _NOUN_END.search(word) is not None


def _side(word: str) -> str:
    """What kind of word stands beside another: a mark, a preposition, a noun or a verb."""
    if word == "|":
        return "mark"
    for name, held in (("topical", _TOPICAL), ("linking", _LINKING), ("article", _ARTICLES)):
        if word in held:
            return name
    if word in terms.stop_words():
        return "function"
    noun, _ = terms.usage(word)
    return "noun" if noun > 0.6 else "verb" if noun < 0.35 else "word"


def _ending(word: str) -> str:
    """The ending that tells how a word is formed, "other" where none does."""
    fitting = (word[-n:] for n in (4, 3, 2, 1) if len(word) > n + 2 and word[-n:] in _ENDINGS)
    return next(fitting, "other")


def _signs(word: str, text: str) -> dict[str, float]:
    """The signs of a word that do not depend on its place."""
    noun, head = terms.usage(word)
    signs = {
        "noun": noun,
        "head": head,
        f"ends {_ending(word)}": 1.0,
        "vague": float(word in VAGUE),
        "times": float(word in TIMES),
        "hyphen": float("-" in text),
    }
    return {name: value for name, value in signs.items() if value}


@lru_cache(maxsize=KEPT)
def word_of(text: str) -> Word:
    """What is known of a word."""
    low = text.lower()
    noun, head = terms.usage(low)
    stop, large = low in terms.stop_words(), text[0].isupper()
    plain = len(low) > 1 and not stop
    ends = plain and not text.endswith(_POSSESSIVE)
    parts, side = terms.words(low), _side(low)
    kin = tuple((terms.topical(part), _signs(part, text)) for part in parts if terms.topical(part))
    return Word(
        text=text,
        low=low,
        large=large,
        stop=stop,
        plain=plain,
        number=low.isdigit(),
        digit=_DIGIT.search(text) is not None,
        noun=noun,
        head=head,
        verb=noun < NOUN,
        known=(noun, head) != terms.UNKNOWN,
        closes=ends and _noun(low, name=False),
        closes_name=ends and _noun(low, name=large),
        vague=low in VAGUE,
        times=low in TIMES,
        count=len(parts),
        ending=_ending(low),
        as_before=f"before {side}",
        as_after=f"after {side}",
        stems=tuple(stem for stem, _ in kin),
        kin=kin,
    )


@lru_cache(maxsize=UNITS)
def line_of(text: str) -> Line:
    """The words of a text with hyphens and apostrophes inside them, and what is beside each."""
    mark = word_of(MARK)
    spans = tuple(match.span() for match in _TOKEN.finditer(text))
    words = tuple(word_of(text[start:end]) for start, end in spans)
    left = [mark] * len(words)
    right = [mark] * len(words)
    for k in range(1, len(words)):
        if text[spans[k - 1][1] : spans[k][0]] in ("", " ", " & "):
            left[k], right[k - 1] = words[k - 1], words[k]
    return Line(text, words, spans, tuple(left), tuple(right))
