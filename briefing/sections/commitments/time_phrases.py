"""Phrases of a unit that may say by when: what stands behind a word that can open one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.kept import Kept
from briefing.model import Span
from briefing.patterns import Pattern
from briefing.sections.commitments import moments
from briefing.sections.commitments.words import Word, ending

Place = tuple[int, int]
# What says by when whatever stands behind it.
STRICT = frozenset(
    "until till before once pending upon after following during throughout when while every".split()
)
# These do where a word of time stands behind them.
LOOSE = frozenset("in on by at for from within over through this next to per each as".split())
OPENERS = STRICT | LOOSE
# Words with which these say by when.
DOUBLE = frozenset(
    [("prior", "to"), ("ahead", "of"), ("as", "soon"), ("no", "later"), ("no", "earlier")]
)
OPEN_DOUBLE = frozenset(first for first, _ in DOUBLE)
ALONE = frozenset(
    "now today tonight tomorrow soon soonest shortly immediately promptly urgently weekly monthly "
    "quarterly annually yearly daily forthwith simultaneously".split()
)
TIMES = frozenset(
    "hour day week month year quarter half semester term session season decade century minute "
    "weekend night morning evening afternoon noon midnight fortnight spring summer autumn "
    "fall winter today tomorrow tonight yesterday holiday break recess tenure presidency "
    "mandate lifetime future run timeframe timeline period deadline date year-end mid-year "
    "christmas easter ramadan eid".split()
)
# What a time is named by, behind a word of these.
EVENTS = frozenset(
    "budget meeting summit conference congress assembly agm election play-off round stage "
    "phase carnival cycle legislature parliament administration generation moment".split()
)
NAMING = frozenset("by at next this".split())
MONTHS, WEEKDAYS = (frozenset(names.split()) for names in (moments.MONTHS, moments.WEEKDAYS))
TIMES |= MONTHS | WEEKDAYS
UNITS = frozenset("hour day week month year decade quarter fortnight minute".split())
NUMBERS = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty "
    "thirty sixty ninety several few".split()
)
MARKS = frozenset(';:!?”"()[]—–|')
ENDS = frozenset(
    "in on by at for from with into through over to and or but which who that where as will would "
    "shall must should is are was were has have had".split()
)
ZONE = Pattern(r"[A-Z]{2,4}\Z")
CLOCK = frozenset("am pm a.m p.m noon hours".split())
YEAR = Pattern(r"(?:19|20)\d\d")
LONG, SHORT = 12, 8


def _is_time(low: str) -> bool:
    """Whether a word tells of time: a unit, a season, a month, a year, an occasion."""
    if low[0].isdigit():
        return YEAR.match(low) is not None
    return low.rstrip("s") in TIMES or low in TIMES or low.rpartition("-")[2] in UNITS


TIMED = Kept(_is_time)


def _is_timely(low: str) -> bool:
    """Whether a word alone may be of a phrase that says by when."""
    opens = low in STRICT or low in ALONE or low in OPEN_DOUBLE or low in CLOCK
    return opens or TIMED[low] or low in EVENTS


TIMELY = Kept(_is_timely)


def phrases(words: Sequence[Word]) -> Iterator[tuple[str, Place]]:
    """The phrases [first, last] of a unit that may say by when, with who offers each."""
    for at in [i for i, word in enumerate(words) if OPENS[word.low]]:
        opens = OPENS[words[at].low]
        if opens & STRICTLY or (opens & DOUBLY and (words[at].low, _low(words, at + 1)) in DOUBLE):
            yield from _whole(words, at)
        elif opens & LOOSELY:
            last = _last_timed(words, at)
            if last:
                yield "prep", (at, last)
        elif opens & ALONE_ONLY:
            yield "adverb", (at, at)
        elif opens & HOUR and at and words[at - 1].low[0].isdigit():
            yield "clock", (at - 1, _zone(words, at))
        elif opens & CLOCKED:
            yield "clock", (at, _zone(words, at))
        if opens & NUMBER:
            yield from _length(words, at)


STRICTLY, DOUBLY, LOOSELY, ALONE_ONLY, HOUR, CLOCKED, NUMBER = (1 << n for n in range(7))


def _opens(low: str) -> int:
    """How a word can open a phrase, a bit a way; 0 for most words."""
    ways = (
        low in STRICT,
        low in OPEN_DOUBLE,
        low in LOOSE,
        low in ALONE,
        low in CLOCK,
        low[0].isdigit() and low[-2:] in CLOCK,
        low.partition("-")[0] in NUMBERS or low[0].isdigit(),
    )
    return sum(way << n for n, way in enumerate(ways))


OPENS = Kept(_opens)


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _whole(words: Sequence[Word], at: int) -> Iterator[tuple[str, Place]]:
    """What stands behind a word that always tells of time: up to the next part, and to a mark."""
    near = _before(words, at + 1, SHORT, ENDS)
    if near > at:
        yield "short", (at, near)
    far = _before(words, at + 1, LONG, frozenset())
    if far > near and far - at < LONG:
        yield "long", (at, far)


def _before(words: Sequence[Word], first: int, most: int, ends: frozenset[str]) -> int:
    """The last word before a mark or one of the words that end a phrase."""
    for at in range(first, min(first + most, len(words))):
        text = words[at].text
        if text in MARKS or (at > first and words[at].low in ends) or _closes(words, at):
            return at - 1
    return min(first + most, len(words)) - 1


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether a point or a comma ends a phrase: not that of a date or of a shortened month."""
    text = words[at].text
    if text == ",":
        return not YEAR.match(_low(words, at + 1) or "-")
    return text == "." and not (at + 1 < len(words) and words[at + 1].low[0].isdigit())


def _last_timed(words: Sequence[Word], at: int) -> int:
    """The last word of time in the phrase behind a preposition; 0 where there is none."""
    end = _before(words, at + 1, SHORT, ENDS)
    named = EVENTS if words[at].low in NAMING else frozenset[str]()
    timed = (i for i in range(at + 1, end + 1) if _timed(words[i]) or words[i].low in named)
    return max(timed, default=0)


def _timed(word: Word) -> bool:
    """Whether a word tells of time; "may" and "march" written small are verbs."""
    return TIMED[word.low] and not (word.low in ("may", "march") and word.text.islower())


def _zone(words: Sequence[Word], at: int) -> int:
    """The last word of a time of day: the zone behind it."""
    behind = at + 1
    if behind < len(words) and words[behind].text == ".":
        behind += 1
    return behind if behind < len(words) and ZONE.match(words[behind].text) else at


def _length(words: Sequence[Word], at: int) -> Iterator[tuple[str, Place]]:
    """A number with a unit of time: "five years", "two-year"."""
    if words[at].low.rpartition("-")[2] in UNITS:
        yield "length", (at, at)
    for behind in range(at + 1, min(at + 6, len(words))):
        low = words[behind].low
        if low.rstrip("s") in UNITS:
            yield "length", (at, behind)
            return
        if not (low in NUMBERS or low[0].isdigit() or low in "()" or low in ("to", "or")):
            return


def span_of(words: Sequence[Word], place: Place) -> Span:
    """Where a phrase stands in the source, with the point of a shortened word."""
    return Span(words[place[0]].start, ending(words, place[1]))
