"""Days named in a text, read as far as the text goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from briefing.figures.month_first import MONTHS, in_figures
from briefing.patterns import Pattern
from briefing.units.spaces import spaced

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Months as date lines of other countries spell them, in the order of the year.
ABROAD = """
    enero janvier janeiro januar gennaio|febrero février fevereiro februar febbraio
    |marzo mars março märz|abril avril aprile|mayo mai maio maggio|junio juin junho juni giugno
    |julio juillet julho juli luglio|agosto août|septiembre septembre setembro settembre
    |octubre octobre outubro oktober ottobre|noviembre novembre novembro
    |diciembre décembre dezembro dezember dicembre"""
_ENGLISH = """jan january|feb february|mar march|apr april|may|jun june|jul july|aug august
    |sep sept september|oct october|nov november|dec december"""
_NUMBER_OF = {
    name: number
    for months in (ABROAD, _ENGLISH)
    for number, names in enumerate(months.split("|"), 1)
    for name in names.split()
}

_MONTH = (
    rf"(?P<month>(?i:{'|'.join(name for name in _NUMBER_OF if name != 'may')})(?![^\W\d_])|May|MAY)"
    r"\.?"
)
_NTH = r"(?:st|nd|rd|th|ST|ND|RD|TH|º|er)?"
_UNTIL = r"(?:\s?[-–—−]\s?|\s(?:to|and|until|through)\s)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# What stands at the first of the numbers of a day.
_FORMS = tuple(
    Pattern(pattern, re.VERBOSE)
    for pattern in (
        rf"""(?P<day>\d{{1,2}}){_NTH}(?:{_UNTIL}\d{{1,2}}{_NTH})?(?:\s{{1,3}}|\.(?=[A-Z])|(?<![-/]\d)(?<![-/]\d\d)-)?(?:(?i:day)\s)?
        (?:(?i:of|de)\s)?{_MONTH},?(?:(?:\s{{1,3}}|-)?(?:de\s|del\s)?{_YEAR})?""",
        rf"(?P<day>\d{{1,2}})\s?(?P<sep>[./-])\s?(?P<number>\d{{1,2}})\s?(?P=sep)\s?{_YEAR}",
        rf"{_YEAR}(?P<sep>[./-])(?P<number>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?:(?=T\d\d:)|(?!\w))",
    )
)
_WORD_BEFORE = Pattern(r"(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))([^\W\d_]{3,10})\.?\s{1,3}\Z")
_DAY_BEHIND = Pattern(
    rf"(?P<day>\d{{1,2}}){_NTH}(?![\w:])(?:{_UNTIL}\d{{1,2}}{_NTH}\b)?(?:(?:,?\s{{1,3}}|/){_YEAR})?"
)
_LONGEST = 15  # a month and its spaces
# A day whose month and year are told elsewhere, or not at all.
_BARE_DAY = Pattern(
    r"(?i:today|tonight|yesterday|morning|afternoon|evening|night|day)"
    r"\s\((?P<day>\d{1,2})(?:st|nd|rd|th)?\)"
)
# "Thursday (28/11)", "21.11." on a line of its own: a day without its year.
_IN_BRACKETS = Pattern(r"day,?\s\((?P<day>\d{1,2})[/.](?P<number>\d{1,2})\.?\)")
_ALONE = Pattern(
    r"(?:[^\W\d_][\w’'-]*[,:]?\s){0,3}\W{0,2}(?P<day>\d{1,2})(?P<sep>[./-])\s?(?P<number>\d{1,2})"
    r"(?:(?P=sep)\s?(?P<short>\d\d))?\.?(?:[\s,|–-]{1,3}\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b)?)?"
    r"(?:\s\|\s[A-Z][\w\s]{1,20})?\W{0,3}\Z"
)
_NO_DAY = ("", ",", ";", ":", ")", "%", "’", "'", "”")  # no day goes on with it behind a number
_SEPARATORS = frozenset("./-–")
LONGEST_NUMBER = 4  # digits
_FIGURES = Pattern(r"\d+")


class Day(NamedTuple):
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


def _read(match: re.Match[str], start: int | None = None) -> Day | None:
    parts = match.groupdict()
    day, year = int(parts["day"]), int(parts.get("year") or 0)
    if parts.get("short"):
        year = 2000 + int(parts["short"])
    month = int(parts.get("number") or 0)
    if parts.get("month"):
        month = _NUMBER_OF[parts["month"].lower()]
    if month > 12 >= day:
        day, month = month, day
    if not 1 <= day <= 31 or month > 12:
        return None
    return Day(year, month, day, match.start() if start is None else start, match.end())


@lru_cache(maxsize=512)  # asked for the issue, for the event and for the place
def days_in(text: str) -> tuple[Day, ...]:
    """The days named in a text, in order; of a range the first; years told later are filled in."""
    figures = [match.span() for match in _FIGURES.finditer(text)]
    if not figures:
        return ()
    text = spaced(text)
    apart: list[Day] = []
    for day in sorted(_all(text, figures), key=lambda day: (day.start, -day.end)):
        if not apart or day.start >= apart[-1].end:
            apart.append(day)
    for i in range(len(apart) - 2, -1, -1):
        after = apart[i + 1]
        if apart[i].month and not apart[i].year and after.year and after.start - apart[i].end < 12:
            apart[i] = apart[i]._replace(year=after.year)
    return tuple(apart)


def _all(text: str, figures: list[tuple[int, int]]) -> Iterator[Day]:
    """The days at the figures of a text: looked for there alone, which is faster."""
    for at, end in figures:
        day = _at(text, at, end) if end - at <= LONGEST_NUMBER else None
        if day:
            yield day
    if "(" in text:
        for form in (_BARE_DAY, _IN_BRACKETS):
            yield from filter(None, map(_read, form.finditer(text)))


def _at(text: str, at: int, end: int) -> Day | None:
    """The day whose first number stands there."""
    short, behind = end - at < 3, text[end : end + 2]
    word = _WORD_BEFORE.search(text, max(0, at - _LONGEST), at) if short and at else None
    month = month_number(word[1]) if word else 0
    if word and month:
        day = _DAY_BEHIND.match(text, at)
        return _behind(word.start(1), month, day) if day else None
    if behind[:1] in _NO_DAY:
        return None
    forms = _FORMS if behind.strip()[:1] in _SEPARATORS else _FORMS[:1] if short else ()
    found = (form.match(text, at) for form in forms)
    match = next(filter(None, found), None)
    return _read(match) if match else None


def month_number(word: str) -> int:
    """The number of a month, 0 for any other word."""
    glued = word.lstrip(ascii_lowercase)  # "25eJuly"
    return 0 if word == "may" else _NUMBER_OF.get(word.lower()) or _NUMBER_OF.get(glued.lower(), 0)


def _behind(start: int, month: int, match: re.Match[str]) -> Day | None:
    """The day of "June 12, 2023", given its month and what stands behind it."""
    day, year = int(match["day"]), int(match["year"] or 0)
    return Day(year, month, day, start, match.end()) if 1 <= day <= 31 else None


def day_alone(line: str) -> Day | None:
    """The day of a line that holds one in figures without its year, or with the end of it.

    >>> day_alone("Zürich, 21.11.").iso, day_alone("21.11.24").iso, day_alone("18-03 19:21").iso
    ('--11-21', '2024-11-21', '--03-18')
    """
    match = _ALONE.match(line)
    return _read(match) if match else None


def completed(day: Day, by: Day | None) -> Day:
    """The day with year and month filled in from a fuller day near it."""
    if by is None or day.year or not by.year:
        return day
    if not day.month:
        month, year = by.month, by.year
        if day.day > by.day + 15:
            month, year = (month - 1, year) if month > 1 else (12, year - 1)
        return day._replace(year=year, month=month)
    gap = day.month - by.month
    return day._replace(year=by.year - (gap > 6) + (gap < -6))


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
    return by._replace(year=moved.year, month=moved.month, day=moved.day) if moved else by


def turned(day: Day, text: str) -> Day:
    """The day with its month first, where the text has it in figures that can be read so."""
    both = (day.day, day.month, day.year)
    may = day.day <= MONTHS and both in in_figures(text)
    return day._replace(month=day.day, day=day.month) if may else day
