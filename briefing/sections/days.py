"""Days named in a text, read as far as the text goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?P<month>(?i:january|february|march|april|june|july|august|september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b|May|MAY)\.?"
)
_NTH = r"(?:st|nd|rd|th)?"
_UNTIL = r"(?:\s?[-–—−]\s?|\s(?:to|and|until|through)\s)"
_DAY = rf"""
    \b(?P<day>\d{{1,2}}){_NTH}(?:{_UNTIL}\d{{1,2}}{_NTH})?\s?(?:day\s)?(?:of\s)?{_MONTH},?(?:\s?(?P<year>(?:19|20)\d\d)\b)?
"""
_MONTH_FIRST = rf"""
    \b{_MONTH}\s(?P<day>\d{{1,2}}){_NTH}\b(?!:)(?:{_UNTIL}\d{{1,2}}{_NTH}\b)?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?
"""
_NUMBERS = r"\b(?P<day>\d{1,2})(?P<sep>[./-])(?P<number>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)\b"
_ISO = r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})\b"
_BARE_DAY = (
    r"(?i:today|tonight|yesterday|morning|afternoon|evening|night|day)"
    r"\s\((?P<day>\d{1,2})(?:st|nd|rd|th)?\)"
)
_DIGIT = re.compile(r"\d")  # no day is told without one
PATTERNS = (
    *(re.compile(pattern, re.VERBOSE) for pattern in (_DAY, _MONTH_FIRST, _NUMBERS, _ISO)),
    re.compile(_BARE_DAY),
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as far as it is told: 0 where year or month is not; where it stands in the text."""

    year: int
    month: int
    day: int
    start: int
    end: int

    @property
    def iso(self) -> str:
        """The day in ISO 8601 as far as it is told.

        >>> Day(0, 3, 14, 0, 0).iso
        '--03-14'
        """
        if self.year and self.month:
            return f"{self.year}-{self.month:02}-{self.day:02}"
        return f"--{self.month:02}-{self.day:02}" if self.month else f"---{self.day:02}"

    @property
    def full(self) -> date | None:
        """The day of the calendar, or None where a part is missing or there is no such day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def _read(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), int(parts.get("year") or 0)
    month = int(parts.get("number") or 0)
    if parts.get("month"):
        month = MONTHS.index(parts["month"][:3].lower()) + 1
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= day <= 31 or month > 12:
        return None
    return Day(year, month, day, match.start(), match.end())


def days_in(text: str) -> list[Day]:
    """The days named in a text, in order; of a range the first; years told later are filled in."""
    found = sorted(_all(text), key=lambda day: (day.start, -day.end))
    apart: list[Day] = []
    for day in found:
        if not apart or day.start >= apart[-1].end:
            apart.append(day)
    for i in range(len(apart) - 2, -1, -1):
        after = apart[i + 1]
        if apart[i].month and not apart[i].year and after.year and after.start - apart[i].end < 12:
            apart[i] = replace(apart[i], year=after.year)
    return apart


def _all(text: str) -> Iterator[Day]:
    for pattern in PATTERNS if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            day = _read(match)
            if day:
                yield day


def completed(day: Day, by: Day | None) -> Day:
    """The day with year and month filled in from a fuller day near it."""
    if by is None or day.year or not by.year:
        return day
    if not day.month:
        month, year = by.month, by.year
        if day.day > by.day + 15:
            month, year = (month - 1, year) if month > 1 else (12, year - 1)
        return replace(day, year=year, month=month)
    gap = day.month - by.month
    return replace(day, year=by.year - (gap > 6) + (gap < -6))


def on_weekday(by: Day, weekday: int, *, ahead: bool) -> Day:
    """The day of that weekday nearest before (or, ``ahead``, after) a full day, itself included."""
    base = by.full
    if base is None:
        return by
    step = (weekday - base.weekday()) % 7 if ahead else -((base.weekday() - weekday) % 7)
    return shifted(by, step)


def shifted(by: Day, step: int) -> Day:
    """The day so many days later, where the calendar has it."""
    base = by.full
    try:
        moved = base + timedelta(step) if base else None
    except OverflowError:
        moved = None
    return replace(by, year=moved.year, month=moved.month, day=moved.day) if moved else by
