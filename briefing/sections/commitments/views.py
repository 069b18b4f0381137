"""A unit as detection and the search for the actor see it: words, cues, verb groups, role."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.model import Role
from briefing.sections.commitments.acts import Act, acts_of
from briefing.sections.commitments.grammar import Found
from briefing.sections.commitments.parties import class_of
from briefing.sections.commitments.subject import behind_helpers, subject_behind
from briefing.sections.commitments.words import Cue, Word, cues_of, words_of

MODALS = frozenset("will would 'll shall must should need may might can could".split())
# Roles whose units never commit: they are seen only as neighbours of others.
NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES})


@dataclass(frozen=True)
class View:
    """The words of a unit and the cue phrases among them; what is dearer is made when asked for."""

    words: list[Word]
    cues: list[Cue]
    role: Role

    @cached_property
    def lows(self) -> frozenset[str]:
        """The words of the unit in lower case."""
        return frozenset(word.low for word in self.words)

    @cached_property
    def modals(self) -> frozenset[str]:
        """The modal verbs of the unit."""
        held = self.lows & MODALS
        return held | {"will"} if any(low[-3:] == "'ll" for low in self.lows) else held

    @cached_property
    def acts(self) -> list[Act]:
        """The verb groups of the unit; none where it never commits."""
        return [] if self.role in NEVER else acts_of(self.words, title=self.role is Role.HEADLINE)

    @cached_property
    def subjects(self) -> dict[int, Found]:
        """The subjects that were sought so far, by the place before what helps their verb."""
        return {}

    @cached_property
    def _classes(self) -> dict[int, str]:
        return {}

    def who(self, at: int) -> str:
        """The class of the subject of the verb group at a place; several signs ask for it."""
        last = behind_helpers(self.words, at)
        if last not in self._classes:
            found = self.subjects[last] = subject_behind(self.words, last)
            self._classes[last] = class_of(self.words, found)
        return self._classes[last]


def view(text: str, start: int, end: int, role: Role) -> View:
    """A stretch of the source as words and cues."""
    words = words_of(text, start, end)
    return View(words, list(cues_of(words)), role)
