"""The words of a unit with what is known of each, looked up once a word and once a unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

from briefing import terms
from briefing.bundles import Bundle, named
from briefing.kept import Kept
from briefing.patterns import Pattern
from briefing.sections.themes import kinds
from briefing.sections.themes.neighbours import beside

UNITS = 256  # units that are remembered: those of one release

_TOKEN = Pattern(r"([^\W_]+ (?: [’'.&/–-] [^\W_]+ )*)", re.VERBOSE)
# A wrongly decoded letter belongs to its word (InÃ©s), a wrongly decoded quote (â€™) does not.
_MENDED_TOKEN = Pattern(
    r"""((?=[^\W_]) (?: [^\W_â]+ | â(?!€) | [’'.&/–-](?=[^\W_])
        | (?<=[ÃÄÅ]) [^\w\s.,;:!?()'’"”] )+)""",
    re.VERBOSE,
)
_WRONGLY_DECODED = "ÃÄÅâ"
_TOGETHER = frozenset(("", " ", " & "))  # what stands between two words that no mark parts
_DIGIT = Pattern(r"\d")
ENDS = named([f"ends {ending}" for ending in kinds.ENDED])
BEFORE = named([f"before {side}" for side in kinds.SIDES])
AFTER = named([f"after {side}" for side in kinds.SIDES])
MARKED = 1 << kinds.SIDES.index("mark")
_NO_SIGN = Bundle()

# What is counted of the words of a phrase, each in a field of so many bits.
TALLIED = ("content", "capitals", "vague", "small", "times", "digits", "and", "of", "between")
FIELD = 4
ANY = (1 << FIELD) - 1
ONE = {name: 1 << FIELD * k for k, name in enumerate(TALLIED)}
_CONTENT, _CAPITALS, _VAGUE, _SMALL, _TIMES, _DIGITS = (ONE[name] for name in TALLIED[:6])
_STOP = {name: ONE[name] | _SMALL for name in TALLIED[6:]}  # the small words that count as such
PARTS = FIELD * len(TALLIED)  # where the number of words begins that hyphens part


class Word(NamedTuple):
    """What is known of a word wherever it stands.

    ``left``, ``leading`` and ``right`` tell what it allows as a neighbour, ``tally`` what it adds
    to the counts of a phrase. ``kin`` holds the signs of each of its stems, ``stems`` each of them
    once; ``side`` is what it says of the words beside it (a bit of BEFORE and AFTER), ``as_first``,
    ``as_last`` and ``as_held`` what it says of a label with it.
    """

    text: str
    low: str
    large: bool
    stop: bool
    plain: bool
    vague: bool
    times: bool
    noun: float
    left: int
    leading: int
    right: int
    tally: int
    side: int
    as_first: Bundle
    as_last: Bundle
    as_held: Bundle
    stems: tuple[str, ...]
    kin: tuple[Kin, ...]


class Line(NamedTuple):
    """The words of a unit, and the sides of those beside each, that of MARK where a mark parts."""

    parts: list[str]  # what stands before the first word, the word, what stands behind it, ...
    words: list[Word]
    before: list[int]
    after: list[int]
    marks: list[int]  # the words with a mark before them, but for the first

    def text(self, first: int, last: int) -> str:
        """What stands from one word to another, as it stands."""
        return "".join(self.parts[2 * first + 1 : 2 * last + 2])


class Kin(NamedTuple):
    """A stem of a word, with its signs that do not depend on its place: bits of the tables."""

    stem: str
    noun: float
    head: float
    ending: int
    flags: int


VAGUE, TIME, HYPHEN = 1, 2, 4  # flags of a stem


_END = {ending: 1 << place for place, ending in enumerate(kinds.ENDED)}
_SIDE = {side: 1 << place for place, side in enumerate(kinds.SIDES)}


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


def _word_of(text: str) -> Word:
    """What is known of a word."""
    low, large = text.lower(), text[0].isupper()
    parts, stems = _parts(low), _STEMS[text]
    usage = noun, head = terms.usage(low)
    stop, vague, times = low in terms.stop_words(), low in kinds.vague(), low in kinds.TIMES
    plain, ending, digits = len(low) > 1 and not stop, kinds.ending(low), not low.isalpha()
    digits = digits and _DIGIT.search(text) is not None
    tally = len(parts) << PARTS | _TIMES * times | _DIGITS * digits
    tally |= _STOP.get(low, _SMALL) if stop else _CONTENT | _CAPITALS * large | _VAGUE * vague
    kin: tuple[Kin, ...] = ()
    if stems and len(parts) == 1:  # as of most words
        kin = (_kin_made((stems[0], noun, head, _END[ending], VAGUE * vague | TIME * times)),)
    elif stems:
        kin = tuple([_kin(part, stem, text) for part, stem in _carrying(text, low, parts)])
    left, leading, right = beside(text, low, usage, plain=plain)
    side = _SIDE[kinds.side(low, noun)]
    first, last = _as_first(ending), _as_last(ending, noun, head)
    held = _as_held(low) if stop else _NO_SIGN
    if len(stems) > 1:
        stems = tuple(dict.fromkeys(stems))
    known = text, low, large, stop, plain, vague, times, noun
    return _made((*known, left, leading, right, tally, side, first, last, held, stems, kin))


# Records of their fields, in their order: to call a class with so many takes several times as long.
_made: Callable[[tuple[Any, ...]], Word] = partial(tuple.__new__, Word)
_kin_made: Callable[[tuple[Any, ...]], Kin] = partial(tuple.__new__, Kin)
KNOWN = Kept(_word_of)


def _parts(low: str) -> list[str]:
    """What hyphens and apostrophes part a word into; most words hold none."""
    return [low] if low.isalnum() else terms.words(low)


def _carrying(text: str, low: str, parts: list[str]) -> list[tuple[str, str]]:
    """The parts of a word that carry topic, each with its stem; a number has none."""
    if low in kinds.COUNTS or kinds.is_sum(text, low):
        return []
    return [(part, stem) for part in parts if (stem := terms.topical(part))]


def _kin(part: str, stem: str, text: str) -> Kin:
    """What a part of a word tells of it."""
    noun, head = terms.usage(part)
    flags = VAGUE * (part in kinds.vague()) | TIME * (part in kinds.TIMES) | HYPHEN * ("-" in text)
    return Kin(stem, noun, head, _END[kinds.ending(part)], flags)


def _stems_of(word: str) -> tuple[str, ...]:
    low = word.lower()
    if low.isalpha():  # as most are
        stem = "" if low in kinds.NUMBERS else terms.topical(low)
        return (stem,) if stem else ()
    return tuple([stem for _, stem in _carrying(word, low, _parts(low))])


_STEMS = Kept(_stems_of)


@lru_cache(maxsize=UNITS)
def _parts_of(text: str) -> list[str]:
    """What stands before the first word, the word, what stands behind it, ...; not to be changed.

    Hyphens and apostrophes inside words belong to them.
    """
    mended = not text.isascii() and any(map(text.__contains__, _WRONGLY_DECODED))
    return (_MENDED_TOKEN if mended else _TOKEN).split(text)


@lru_cache(maxsize=UNITS)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of all words that carry topic, in order.

    This is all that a long text is asked for in most of its units, and takes a tenth of the time
    of ``line_of`` where words are new.
    """
    return tuple(chain.from_iterable(map(_STEMS.__getitem__, _parts_of(text)[1::2])))


@lru_cache(maxsize=UNITS)
def line_of(text: str) -> Line:
    """The words of a text, and what is beside each."""
    parts = _parts_of(text)
    words = [*map(KNOWN.__getitem__, parts[1::2])]
    sides = [word.side for word in words]
    before, after = [MARKED, *sides], [*sides[1:], MARKED]
    marks = [k for k, gap in enumerate(parts[2:-1:2], 1) if gap not in _TOGETHER]
    for k in marks:
        before[k] = after[k - 1] = MARKED
    return Line(parts, words, before, after, marks)
