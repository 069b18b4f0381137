"""A unit as detection and the search for the actor see it: words, cues, verb groups, role."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model import Role
from briefing.sections.commitments.acts import Act, acts_of
from briefing.sections.commitments.parties import class_of
from briefing.sections.commitments.subject import behind_helpers, subject_behind
from briefing.sections.commitments.words import Cue, Word, cues_of, words_of

# Roles whose units never commit: they are seen only as neighbours of others.
NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES})


@dataclass(frozen=True, slots=True)
class View:
    """The words of a unit, the cue phrases and the verb groups among them, and its role."""

    words: list[Word]
    cues: list[Cue]
    acts: list[Act]
    role: Role
    asked: dict[int, str] = field(default_factory=dict, compare=False)

    def who(self, at: int) -> str:
        """The class of the subject of the verb group at a place; several signs ask for it."""
        last = behind_helpers(self.words, at)
        if last not in self.asked:
            self.asked[last] = class_of(self.words, subject_behind(self.words, last))
        return self.asked[last]


def view(text: str, start: int, end: int, role: Role) -> View:
    """A stretch of the source as words, cues and verb groups."""
    words = words_of(text, start, end)
    acts = [] if role in NEVER else acts_of(words, title=role is Role.HEADLINE)
    return View(words, list(cues_of(words)), acts, role)
