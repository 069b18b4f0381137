"""When and where: the date and the place of a release (TERMS: date and place of a release)."""

from __future__ import annotations

from briefing.model import Reading


def find_date(reading: Reading) -> str:
    """The day of the event, or else of the release, in ISO 8601 as far as the text goes, or ""."""
    return ""


def find_place(reading: Reading) -> str:
    """Where the event took place or the release was issued, verbatim, or ""."""
    return ""
