"""Who took part in the event."""

from __future__ import annotations

from briefing.model import Briefing, Person, Section, Table

COLUMNS = ("Name", "Office", "Affiliation")


def section(briefing: Briefing) -> Section | None:
    """The attendees as a table, or None where there is none."""
    rows = tuple(row(person) for person in briefing.attendees)
    return Table("Attendees", COLUMNS, rows) if rows else None


def row(person: Person) -> tuple[str, str, str]:
    """The cells of one attendee; whom the text shows by an office alone is named by it."""
    if not person.name:
        return person.role, "", person.affiliation
    return person.name, person.role, person.affiliation
