"""The words of a unit with what is known of each, looked up once a word and once a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicons, terms
from briefing.bundles import Bundle, named

NOUN = 0.34  # what is used less like a noun than this is a verb
HEAD = 0.34  # what ends a phrase more seldom than this is an adjective
KEPT = 1 << 14  # words that are remembered
MARK = "|"  # stands for the word beside another where a mark parts them
UNITS = 256  # units that are remembered: those of one release

_TOKEN = re.compile(r"([^\W_]+ (?: [’'.&/–-] [^\W_]+ )*)", re.VERBOSE)
# A wrongly decoded letter belongs to its word (InÃ©s), a wrongly decoded quote (â€™) does not.
_MENDED_TOKEN = re.compile(
    r"""((?=[^\W_]) (?: [^\W_â]+ | â(?!€) | [’'.&/–-](?=[^\W_])
        | (?<=[ÃÄÅ]) [^\w\s.,;:!?()'’"”] )+)""",
    re.VERBOSE,
)
_WRONGLY_DECODED = re.compile("[ÃÄÅâ]")
_TOGETHER = frozenset(("", " ", " & "))  # what stands between two words that no mark parts
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSSESSIVE = ("’s", "'s", "s’", "s'")
# Days and spans of time, and what is counted or measured.
TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday year years month months week weeks day "
    "days quarter quarters decade decades morning afternoon evening night hour hours percent cent "
    "per dollar dollars euro euros pound pounds yuan peso pesos rupee rupees usd eur gbp hectare "
    "hectares kilometer kilometers kilometre kilometres km mile miles tonne tonnes ton tons degree "
    "degrees points acres".split()
)
_TOPICAL = frozenset(
    "on regarding concerning about discuss discussed discusses discussing towards into for".split()
)
_LINKING = frozenset("of in with against between to by from at and".split())
_ARTICLES = frozenset("the a an its their his her our this these".split())
_ENDED = tuple(
    "ing ed ly tion sion ment ity ship ance ence ism al ic ive ous ers ors er or ies s y "
    "other".split()
)
_ENDINGS = frozenset(_ENDED) - {"other"}
ENDS = named([f"ends {ending}" for ending in _ENDED])
# What kind of word stands beside another.
SIDES = ("mark", "topical", "linking", "article", "function", "noun", "verb", "word")
BEFORE = named([f"before {side}" for side in SIDES])
AFTER = named([f"after {side}" for side in SIDES])
_NO_SIGN = Bundle()
# What a word that the lists of usage do not hold must end with to close a label as a noun, and what
# shows that it is none.
_NOUN_END = re.compile(
    r"(?: [st]ion | ment | ity | ship | [ae]nce | ism | ness | hood | ist | ant | ure | age | logy"
    r" | ics | ing | [eo]r | ee | acy | ency | ancy | s | [^l]y )s?$",
    re.VERBOSE,
)
_NO_NOUN_END = re.compile(
    r"(?: ly | ed | ous | ful | \w{3}[ai]ble | less | ish | ward )$", re.VERBOSE
)
# Adjectives that look like nouns.
_ADJECTIVES = frozenset(
    "important significant relevant different current recent permanent apparent evident present "
    "available possible necessary ready high low new eager open free true clear next last longer "
    "later earlier better greater larger higher lower smaller bigger stronger deeper closer wider "
    "worth able due same certain less least very enough".split()
)
# Words behind which a verb stands, and words that follow a verb and no noun.
_BEFORE_A_VERB = frozenset(
    "will would can could shall should must may might not never also i you he she we they who "
    "cannot don’t don't didn’t didn't won’t won't let".split()
)
_BEHIND_A_VERB = frozenset(
    "the a an its their his her our my your this these those us them him it you me that".split()
)
_INSIDE = frozenset("of for and in on to with against between the a an at from by into".split())
# Plurals that stand before a noun; any other plural there is a verb or belongs to another phrase.
_PLURAL_MODIFIERS = frozenset(
    "sports arms sales services customs goods systems veterans rights women communications "
    "operations savings news".split()
)
_NO_PLURAL = ("ss", "us", "is", "ics", "’s", "'s")
_SUMS = frozenset("hundred thousand million billion trillion mln bln crore lakh dozen".split())
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word wherever it stands.

    ``kin`` holds the signs of each of its stems, ``side`` is what it says of the words beside it
    (a bit of BEFORE and AFTER), ``as_first``, ``as_last`` and ``as_held`` what it says of a label
    with it. ``closes`` tells whether it may close a label, and ``closes_name`` whether it may
    inside a sentence, where a capital shows a name. ``judging`` is
    an adjective that praises or ranks, ``sum`` a part of a number; ``verb_behind`` and
    ``verb_before`` tell that the word beside it is a verb. ``opens`` tells whether a label may
    begin with it at all: no number, no verb, no praise; ``plural`` that it seldom stands before
    another word of content; ``inside`` that it is a small word that a label may hold.
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
    judging: bool
    sum: bool
    verb_behind: bool
    verb_before: bool
    vague: bool
    times: bool
    opens: bool
    plural: bool
    inside: bool
    count: int
    side: int
    as_first: Bundle
    as_last: Bundle
    as_held: Bundle
    stems: tuple[str, ...]
    kin: tuple[Kin, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a unit, and the words beside each, MARK where a mark parts them."""

    parts: list[str]  # what stands before the first word, the word, what stands behind it, ...
    words: list[Word]
    left: list[Word]
    right: list[Word]
    stems: list[str]  # of all words that carry topic, in order

    def text(self, first: int, last: int) -> str:
        """What stands from one word to another, as it stands."""
        return "".join(self.parts[2 * first + 1 : 2 * last + 2])


@cache
def _judging() -> frozenset[str]:
    return frozenset(lexicons.words("judging_adjectives"))


@cache
def _vague() -> frozenset[str]:
    return frozenset(lexicons.words("vague_nouns"))


def _noun(word: str, *, name: bool) -> bool:
    """Whether a word may be the noun that a phrase is about."""
    noun, head = terms.usage(word)
    if word in _ADJECTIVES or _NO_NOUN_END.search(word) or noun < NOUN or head < HEAD:
        return False
    known = (noun, head) != terms.UNKNOWN or terms.stem(word) in terms.headings()
    return known or name or _NOUN_END.search(word) is not None


def _side(word: str) -> str:
    """What kind of word stands beside another: a mark, a preposition, a noun or a verb."""
    if word == MARK:
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


class Kin(NamedTuple):
    """A stem of a word, with its signs that do not depend on its place: bits of the tables."""

    stem: str
    noun: float
    head: float
    ending: int
    flags: int


VAGUE, TIME, HYPHEN = 1, 2, 4  # flags of a stem


def _kin(part: str, text: str) -> Kin:
    noun, head = terms.usage(part)
    flags = VAGUE * (part in _vague()) | TIME * (part in TIMES) | HYPHEN * ("-" in text)
    return Kin(terms.topical(part), noun, head, 1 << _ENDED.index(_ending(part)), flags)


@cache
def _as_last(ending: str, noun: float, head: float) -> Bundle:
    """The signs of the last word of a phrase."""
    return Bundle({f"last ends {ending}": 1.0, "last noun": noun, "last head": head})


@cache
def _as_first(ending: str) -> Bundle:
    """The sign of the first word of a phrase."""
    return Bundle({f"first ends {ending}": 1.0})


@cache
def _as_held(stop_word: str) -> Bundle:
    """The sign of a small word inside a phrase."""
    return Bundle({f"holds {stop_word}": 1.0})


def _is_sum(text: str, low: str) -> bool:
    """Whether a word is part of a number: no year, and no name such as "5G"."""
    return low in _SUMS or (text[0].isdigit() and text == low and not _YEAR.fullmatch(low))


def _plural(text: str, low: str) -> bool:
    """Whether a word is a plural as nouns seldom have it before another word of content."""
    plural = low.endswith("s") and not low.endswith(_NO_PLURAL)
    return plural and text[0].islower() and low not in _PLURAL_MODIFIERS


@lru_cache(maxsize=KEPT)
def word_of(text: str) -> Word:
    """What is known of a word."""
    low = text.lower()
    noun, head = terms.usage(low)
    stop, large = low in terms.stop_words(), text[0].isupper()
    plain = len(low) > 1 and not stop
    ends = plain and not text.endswith(_POSSESSIVE)
    parts = terms.words(low)
    part, number = _is_sum(text, low), low.isdigit() or low in _COUNTS
    held = () if part or low in _COUNTS else filter(terms.topical, parts)
    kin = tuple(_kin(part, text) for part in held)
    return Word(
        text=text,
        low=low,
        large=large,
        stop=stop,
        plain=plain,
        number=number,
        digit=_DIGIT.search(text) is not None,
        noun=noun,
        head=head,
        verb=noun < NOUN,
        known=(noun, head) != terms.UNKNOWN,
        closes=ends and _noun(low, name=False),
        closes_name=ends and _noun(low, name=large),
        judging=low in _judging(),
        sum=part,
        verb_behind=low in _BEFORE_A_VERB,
        verb_before=low in _BEHIND_A_VERB,
        vague=low in _vague(),
        times=low in TIMES,
        opens=plain and not (number or part or noun < NOUN or low in _judging()),
        plural=_plural(text, low),
        inside=low in _INSIDE,
        count=len(parts),
        side=1 << SIDES.index(_side(low)),
        as_first=_as_first(_ending(low)),
        as_last=_as_last(_ending(low), noun, head),
        as_held=_as_held(low) if stop else _NO_SIGN,
        stems=tuple(one.stem for one in kin),
        kin=kin,
    )


@lru_cache(maxsize=UNITS)
def line_of(text: str) -> Line:
    """The words of a text with hyphens and apostrophes inside them, and what is beside each."""
    token = _TOKEN if _WRONGLY_DECODED.search(text) is None else _MENDED_TOKEN
    parts = token.split(text)
    words = [*map(word_of, parts[1::2])]
    mark = word_of(MARK)
    left, right = [mark, *words[:-1]] if words else [], [*words[1:], mark] if words else []
    for k, gap in enumerate(parts[2:-1:2]):
        if gap not in _TOGETHER:
            right[k] = left[k + 1] = mark
    stems = [stem for word in words for stem in word.stems]
    return Line(parts, words, left, right, stems)
