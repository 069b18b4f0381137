"""What tells a hurried reader most: up to three units, most telling first."""

from __future__ import annotations

from briefing.model import Briefing, Commitment, Item, Reading, Role, Section, Span, Statements

LENGTH = 3


def find_gist(reading: Reading, commitments: tuple[Commitment, ...]) -> tuple[Span, ...]:
    """Up to three units, most telling first."""
    pairs = zip(reading.document.units, reading.roles, strict=True)
    body = [u.span for u, r in pairs if r in (Role.LEAD, Role.THEME, Role.GREETING)]
    return tuple(body[:LENGTH])


def section(briefing: Briefing) -> Section | None:
    """The gist as statements, or None where there is none."""
    items = tuple(Item(span) for span in briefing.gist)
    return Statements("Gist", items) if items else None
