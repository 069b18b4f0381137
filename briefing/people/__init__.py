"""Find the people whom a release names, with office, affiliation and presence."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Document, Person, Role


def find_people(document: Document, roles: Sequence[Role]) -> tuple[Person, ...]:
    """The people of a document in the order of their first full mention, each once."""
    return ()
