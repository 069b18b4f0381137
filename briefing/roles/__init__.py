"""Give every unit its role."""

from __future__ import annotations

from briefing.model import Document, Role
from briefing.roles.sequence import best_path
from briefing.roles.signs import signs_of


def assign_roles(document: Document) -> tuple[Role, ...]:
    """One role a unit, in their order."""
    return tuple(Role(label) for label in best_path(signs_of(document)))
