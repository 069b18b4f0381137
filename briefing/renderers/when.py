"""Dates as people write them."""

from __future__ import annotations

from briefing.patterns import Pattern

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_ISO = Pattern(r"(?:(?P<year>\d{4})|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def written(date: str) -> str:
    """An ISO 8601 date, complete or not, as people write it; a day alone as nothing.

    >>> written("2024-05-16"), written("--08-09"), written("2024-05"), written("2025-Q1")
    ('16 May 2024', '9 August', 'May 2024', '2025-Q1')
    """
    if date.startswith("---"):
        return ""  # a day of a month that is not told says nothing to a reader
    match = _ISO.fullmatch(date)
    if not match or not 1 <= int(match["month"] or 1) <= 12:
        return date
    month = MONTHS[int(match["month"]) - 1] if match["month"] else ""
    day = str(int(match["day"])) if match["day"] else ""
    return " ".join(part for part in (day, month, match["year"]) if part)
