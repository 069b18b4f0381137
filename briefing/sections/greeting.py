"""The courtesies: units whose role is greeting."""

from __future__ import annotations

from briefing.model import Briefing, Item, Reading, Role, Section, Span, Statements


def find_greeting(reading: Reading) -> tuple[Span, ...]:
    """The spans of the units that greet, in order."""
    pairs = zip(reading.document.units, reading.roles, strict=True)
    return tuple(unit.span for unit, role in pairs if role is Role.GREETING)


def section(briefing: Briefing) -> Section | None:
    """The greeting as a list of statements, or None where there is none."""
    items = tuple(Item(span) for span in briefing.greeting)
    return Statements("Greeting", items) if items else None
