"""A unit as detection and the search for the actor see it: words, cues, verb groups, role."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Role
from briefing.sections.commitments.acts import Act, acts_of
from briefing.sections.commitments.words import Cue, Word, cues_of, words_of

# Roles whose units never commit: they are seen only as neighbours of others.
NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES})


@dataclass(frozen=True, slots=True)
class View:
    """The words of a unit, the cue phrases and the verb groups among them, and its role."""

    words: tuple[Word, ...]
    cues: tuple[Cue, ...]
    acts: tuple[Act, ...]
    role: Role


def view(text: str, start: int, end: int, role: Role) -> View:
    """A stretch of the source as words, cues and verb groups."""
    words = words_of(text, start, end)
    acts = [] if role in NEVER else acts_of(words, title=role is Role.HEADLINE)
    return View(tuple(words), tuple(cues_of(words)), tuple(acts), role)
