"""Who took part in the event."""

from __future__ import annotations

from briefing.model import Briefing, Section, Table

COLUMNS = ("Name", "Office", "Affiliation")


def section(briefing: Briefing) -> Section | None:
    """The attendees as a table, or None where there is none."""
    rows = tuple((p.name, p.role, p.affiliation) for p in briefing.attendees)
    return Table("Attendees", COLUMNS, rows) if rows else None
