"""The sections of a briefing, in the order in which they are shown: a module and a line each."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Briefing, Section
from briefing.sections import (
    attendees,
    commitments,
    contacts,
    embargo,
    gist,
    greeting,
    key_figures,
    quotes,
    themes,
)
from briefing.sections.abridging import abridged

SECTIONS: tuple[Callable[[Briefing], Section | None], ...] = (
    embargo.section,
    gist.section,
    commitments.section,
    key_figures.section,
    attendees.section,
    themes.section,
    quotes.section,
    greeting.section,
    contacts.section,
)


def sections_of(briefing: Briefing) -> tuple[Section, ...]:
    """The sections that have something to show, in order."""
    made = (section(briefing) for section in SECTIONS)
    return abridged(briefing, tuple(section for section in made if section is not None))
