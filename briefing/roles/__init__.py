"""Give every unit its role."""

from __future__ import annotations

from briefing.model import Document, Role


def assign_roles(document: Document) -> tuple[Role, ...]:
    """One role a unit, in their order."""
    return tuple(Role.HEADLINE if i == 0 else Role.THEME for i, _ in enumerate(document.units))
