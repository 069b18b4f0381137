"""Lengths of time, and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.figures.ages import age_end, decades
from briefing.figures.numerals import SPACE, tidy
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, NumberValue, Span
from briefing.patterns import Pattern

UNIT = Pattern(
    rf"""
    (?:{SPACE}{{1,3}}(?:(?:consecutive|calendar|working|business|full|whole|more|additional|long|successive|straight|further|fiscal|financial|trading|short){SPACE}{{1,2}}){{0,2}}|[-\u2010\u2011]{SPACE}?)
    (?P<unit>seconds?|minutes?|mins?|hours?|(?!(?-i:HR)\b)hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters(?={SPACE}in)|(?<=consecutive{SPACE})quarters|(?<=straight{SPACE})quarters|(?<=successive{SPACE})quarters|years?|yrs?|decades?|centuries|century|semesters?|trimesters?|millennia)
    (?![\w])(?![-\u2010\u2011](?:on|to|over|hand|class|tier|generation|largest)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
OLD = Pattern(r"[-\u2010\u2011 ]olds?\b", re.IGNORECASE)
FRAMES = tuple(
    "past next last previous coming preceding following first final upcoming initial".split()
)
FRAME = Pattern(rf"\b(?:{'|'.join(FRAMES)}){SPACE}{{1,2}}$", re.IGNORECASE)
COMPOUND = Pattern(rf"(?:,?{SPACE}and{SPACE}|,{SPACE}|{SPACE}|-and-)")
SMALLER = {
    ("year", "month"): 12, ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "day"): 365,
}  # fmt: skip
AND_HALF = Pattern(
    rf"\ban?{SPACE}(?P<unit>hour|day|week|month|year|decade|century){SPACE}and{SPACE}a{SPACE}half\b",
    re.IGNORECASE,
)
HALF = Pattern(
    rf"\bhalf(?P<link>[-\u2010\u2011]|{SPACE}(?:an?|of{SPACE}an?){SPACE})(?P<unit>hour|day|year|decade|century|month|minute)\b",
    re.IGNORECASE,
)
QUARTER_CENTURY = Pattern(
    rf"\b(?:a{SPACE})?quarter(?:[-\u2010\u2011]|{SPACE}(?:of{SPACE}an?{SPACE})?)(?P<unit>century)\b",
    re.IGNORECASE,
)
# Lengths of time without a number word, and what each is of its unit.
PARTS = ((HALF, 0.5), (AND_HALF, 1.5), (QUARTER_CENTURY, 0.25))


def _stem(unit: str) -> str:
    low = unit.lower()
    return "century" if low == "centuries" else low.rstrip("s")


def _unit(passage: Passage, i: int) -> tuple[str, int] | None:
    """The unit of time of a number and where it ends; that of the end of a list if it has none."""
    number = passage.numerals[i]
    match = passage.after(UNIT, number.end)
    if match:
        return match["unit"], match.end()
    if passage.shares[i] != i:
        match = passage.after(UNIT, passage.numerals[passage.shares[i]].end)
        if match:
            return match["unit"], number.end
    return None


def _merged(passage: Passage, i: int, unit: str, end: int) -> tuple[NumberValue, str, int] | None:
    """Two numbers with units that make one length ("three years and eight months")."""
    if i + 1 >= len(passage.numerals):
        return None
    one, two = passage.numerals[i], passage.numerals[i + 1]
    second = _unit(passage, i + 1)
    if second is None or not COMPOUND.fullmatch(passage.text, end, two.start):
        return None
    factor = SMALLER.get((_stem(unit), _stem(second[0])))
    if factor is None or one.high is not None or two.high is not None:
        return None
    return tidy(one.low * factor + two.low), second[0], second[1]


def find(passage: Passage) -> Iterator[Figure]:
    """The lengths of time of a passage; of a compound only the whole."""
    done = -1
    for i, number in enumerate(passage.numerals):
        if i <= done:
            continue
        found = _unit(passage, i)
        if found is None:
            end = age_end(passage, number)
            if end:
                yield Figure(Span(number.start, end), FigureKind.DURATION, number.value, "years")
            continue
        unit, end = found
        value: NumberValue | tuple[NumberValue, NumberValue] = number.value
        merged = _merged(passage, i, unit, end)
        if merged:
            value, unit, end = merged
            done = i + 1
        old = passage.after(OLD, end)
        end = old.end() if old else end
        framed = passage.word_before(number.start).lower().endswith(FRAMES)
        frame = passage.before(FRAME, number.start) if framed else None
        start = passage.lead(number.start) + frame.start() if frame else number.start
        yield Figure(Span(start, end), FigureKind.DURATION, value, unit)
    yield from _parts(passage)
    yield from decades(passage)


def _parts(passage: Passage) -> Iterator[Figure]:
    """Parts of a unit of time: "half an hour", "a year and a half"."""
    for form, value in PARTS if passage.begins(("half", "quarter")) else ():
        for match in form.finditer(passage.text, passage.start, passage.end):
            yield Figure(Span(*match.span()), FigureKind.DURATION, value, match["unit"])
