"""Partial dates made whole from the day of the release, where only one reading is likely."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefing.figures import dates
from briefing.figures.passage import Passage
from briefing.model import Commitment, Figure, FigureKind
from briefing.patterns import Pattern

NEAR = 152  # days, five months: farther away, the year before or after is as likely
FORTNIGHT = 14
REACH = 24  # characters before a date in which its weekday or "last" stands
PARTIAL = Pattern(r"--(\d\d)(?:-(\d\d))?")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = Pattern(rf"\b({'|'.join(DAYS)})\b", re.IGNORECASE)
BEFORE = Pattern(rf"\b({'|'.join(DAYS)}),?\s(?:the\s)?$", re.IGNORECASE)
MONTHS = (
    "january february march april may june july august september october november december".split()
)
MONTH = Pattern(rf"\b({'|'.join(MONTHS)})\b", re.IGNORECASE)
GONE = Pattern(r"\b(?:last|past|since|ago)\W+(?:\w+\W+)?$", re.IGNORECASE)
CLOSE = Pattern(r"\b(?:end|close)\s(?:of|in)\b|\byear[-\s]end\b|\bend-", re.IGNORECASE)
YEAR = Pattern(
    r"\b(?:(this|the\scurrent|next|the\scoming)\s|the\s)(?:calendar\s)?year\b", re.IGNORECASE
)
YEAR_END = Pattern(r"\byear[-\s]?end\b", re.IGNORECASE)
MONTH_WORD = Pattern(r"\b(this|the\scurrent|next|the\scoming)\smonth\b", re.IGNORECASE)
STEPS = {"today": 0, "tonight": 0, "tomorrow": 1}
STEP = Pattern(r"\b(?:later\s)?(today|tonight|tomorrow)\b", re.IGNORECASE)
AFTER = Pattern(r"\b(?:after|following|ahead\sof|within)\b", re.IGNORECASE)


def day_of(release: str) -> date | None:
    """The day of the calendar that a full ISO date names, or None."""
    try:
        return date.fromisoformat(release) if len(release) == len("2024-05-16") else None
    except ValueError:
        return None


def date_iso(figure: Figure, release: str, text: str = "") -> str:
    """The date of a figure as full as the release's full date makes it, or "".

    A range is given as ISO 8601 has it, its ends parted by a slash. ``text`` is the source, whose
    words before the date may hold a weekday, which settles the year.
    """
    day, value = day_of(release), figure.value
    if figure.kind is not FigureKind.DATE or not isinstance(value, str | tuple):
        return ""
    back = text[max(0, figure.span.start - REACH) : figure.span.start]
    pair = value if isinstance(value, tuple) else (value,)
    ends = [_completed(str(end), day, "" if i else back) for i, end in enumerate(pair)]
    return "/".join(ends) if all(ends) and ends == sorted(ends) else ""


def _completed(value: str, release: date | None, back: str) -> str:
    if not value.startswith("-"):
        return value
    if release is None:
        return ""
    if value.startswith("---"):
        return _day(int(value[3:]), release)
    found = PARTIAL.match(value)
    return _dated(int(found[1]), int(found[2] or 0), release, back) if found else ""


def _day(number: int, release: date) -> str:
    """The day of the month nearest to the release, where one lies within a fortnight."""
    for step in sorted(range(-FORTNIGHT, FORTNIGHT + 1), key=abs):
        day = _moved(release, step)
        if day and day.day == number:
            return day.isoformat()
    return ""


def _moved(day: date, step: int) -> date | None:
    try:
        return day + timedelta(step)
    except OverflowError:
        return None


def _dated(month: int, number: int, release: date, back: str) -> str:
    """A day or a month in the year in which it is near, or in which its weekday is right."""
    found = sorted(_years(month, number or 1, release), key=lambda day: abs(day - release))
    weekday = BEFORE.search(back)
    if weekday and number:
        found = [day for day in found if DAYS[day.weekday()] == weekday[1].lower()]
    elif GONE.search(back):
        found = [day for day in found if day <= release]
    else:
        found = [day for day in found if abs(day - release).days <= NEAR]
    day = found[0].isoformat() if found else ""
    return day if number else day[:7]


def _years(month: int, number: int, release: date) -> Iterator[date]:
    for year in (release.year - 1, release.year, release.year + 1):
        try:
            yield date(year, month, number)
        except ValueError:
            continue


def deadline_iso(deadline: str, release: str) -> str:
    """The day, month or year by which something is due as ISO 8601 has it, or "".

    A date without a year is the next one. What counts from an event ("within 90 days", "after the
    summit") is not told.

    >>> deadline_iso("by the end of the year", "2024-05-16")
    '2024-12-31'
    """
    passage = Passage(deadline, 0, len(deadline), ())
    day = day_of(release)
    figures = list(dates.find(passage))
    if len(figures) > 1 or AFTER.search(deadline):
        return ""
    if figures:
        return _closed(_ahead(figures[0], day, deadline), deadline)
    return _relative(deadline, day) if day else ""


def _ahead(figure: Figure, release: date | None, deadline: str) -> str:
    value = figure.value if isinstance(figure.value, tuple) else (str(figure.value),)
    ends = [_next(str(end), release, deadline) for end in value]
    return "/".join(ends) if all(ends) and ends == sorted(ends) else ""


def _next(value: str, release: date | None, deadline: str) -> str:
    """The date itself, or the next one that it may mean."""
    if not value.startswith("-"):
        return value
    found = PARTIAL.match(value)
    if release is None or found is None:
        return _day(int(value[3:]), release) if release else ""
    named = WEEKDAY.search(deadline)
    for day in _years(int(found[1]), int(found[2] or 1), release):
        fits = named is None or DAYS[day.weekday()] == named[1].lower()
        if fits and day >= release:
            return day.isoformat() if found[2] else day.isoformat()[:7]
    return ""


def _closed(value: str, deadline: str) -> str:
    """For the end of a month or a year its last day."""
    if not CLOSE.search(deadline) or "/" in value:
        return value
    if len(value) == len("2024"):
        return f"{value}-12-31"
    if len(value) == len("2024-05") and value[5:].isdigit():
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]:02}"
    return value


def _relative(deadline: str, release: date) -> str:
    """What words such as "tomorrow", "next month" and "Monday" mean from the day of release."""
    step = STEP.search(deadline)
    if step:
        day = _moved(release, STEPS[step[1].lower()])
        return day.isoformat() if day else ""
    named, month = WEEKDAY.search(deadline), MONTH.search(deadline)
    if named:
        return _weekday(DAYS.index(named[1].lower()), release, deadline)
    if month:
        number = MONTHS.index(month[1].lower()) + 1
        year = release.year + (number < release.month)
        return _closed(f"{year:04}-{number:02}", deadline)
    return _period(deadline, release)


def _weekday(number: int, release: date, deadline: str) -> str:
    """The next such day; "next Monday" told within the week before it may be either of two."""
    step = (number - release.weekday()) % 7
    if "next" in deadline.lower() and number > release.weekday():
        return ""
    day = _moved(release, step or 7 * ("next" in deadline.lower()))
    return day.isoformat() if day else ""


def _period(deadline: str, release: date) -> str:
    """The year or the month that is meant by "this", "next" and their like."""
    found = YEAR.search(deadline)
    if found or YEAR_END.search(deadline):
        ahead = found is not None and (found[1] or "").lower() in ("next", "the coming")
        plain = found is not None and not found[1] and not CLOSE.search(deadline)
        return "" if plain else _closed(f"{release.year + ahead:04}", deadline)
    found = MONTH_WORD.search(deadline)
    if found:
        month = release.month + (found[1].lower() in ("next", "the coming"))
        year, month = release.year + month // 13, (month - 1) % 12 + 1
        return _closed(f"{year:04}-{month:02}", deadline)
    return ""


def with_dates(figures: Iterable[Figure], release: str, text: str) -> tuple[Figure, ...]:
    """The figures, each date with its full form."""
    return tuple(
        replace(f, date_iso=date_iso(f, release, text)) if f.kind is FigureKind.DATE else f
        for f in figures
    )


def with_due(commitments: Iterable[Commitment], release: str) -> tuple[Commitment, ...]:
    """The commitments, each deadline with its full form."""
    return tuple(
        replace(c, deadline_iso=deadline_iso(c.deadline, release)) if c.deadline else c
        for c in commitments
    )
