"""A unit as detection and the search for the actor see it: words, cues, verb groups, role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.kept import Kept, Once
from briefing.model import Role
from briefing.sections.commitments.acts import Act, acts_of
from briefing.sections.commitments.grammar import Found
from briefing.sections.commitments.parties import class_of
from briefing.sections.commitments.subject import behind_helpers, subject_behind
from briefing.sections.commitments.words import Cue, Token, Word, cues_of, tokens_of, words_of

# Roles whose units never commit: they are seen only as neighbours of others.
NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES})

OPENING = 3  # the last place of a cue that opens a unit
# Names with what says where they stand, put together once.
CUE, FRONT, MODAL = Kept("cue:{}".format), Kept("first:{}".format), Kept("modal:{}".format)


@dataclass(eq=False)
class View:
    """A stretch of the source, with its words and the cue phrases among them once asked for."""

    text: str
    start: int
    end: int
    role: Role

    # Made when they are first asked for: most units need none of them.
    @Once
    def subjects(self) -> dict[int, Found]:
        """The subjects that were sought so far, by the place before what helps their verb."""
        return {}

    @Once
    def moments(self) -> dict[str, list[re.Match[str]]]:
        """The expressions of time that were sought so far, by the name of their pattern."""
        return {}

    @Once
    def against(self) -> dict[int, list[str]]:
        """What stands before a phrase of time and tells against it, by where the phrase begins."""
        return {}

    @Once
    def _classes(self) -> dict[int, str]:
        return {}

    @Once
    def tokens(self) -> list[Token]:
        """The words, without their places."""
        return tokens_of(self.text, self.start, self.end)

    @Once
    def lows(self) -> frozenset[str]:
        """The words in lower case."""
        return frozenset([token.low for token in self.tokens])

    @Once
    def modals(self) -> list[tuple[int, str]]:
        """The modal verbs with their places."""
        return [(i, token.modal) for i, token in enumerate(self.tokens) if token.modal]

    @Once
    def cues(self) -> list[Cue]:
        """The cue phrases."""
        return list(cues_of(self.tokens))

    @Once
    def named(self) -> frozenset[str]:
        """The cues and modals by their names alone, as neighbours see them."""
        names = [CUE[cue.sign] for cue in self.cues]
        names += [FRONT[cue.sign] for cue in self.cues if cue.first <= OPENING]
        names += [MODAL[modal] for _, modal in self.modals]
        return frozenset(names)

    @Once
    def words(self) -> list[Word]:
        """The words with their places, which only the search for a subject needs."""
        return words_of(self.text, self.start, self.end)

    @Once
    def stems(self) -> list[str]:
        """The stems of the words, which expressions of time are sought by."""
        return [token.stem for token in self.tokens]

    @Once
    def acts(self) -> list[Act]:
        """The verb groups of the unit; none where it never commits."""
        title = self.role is Role.HEADLINE
        return [] if self.role in NEVER else acts_of(self.tokens, title=title)

    def who(self, at: int) -> str:
        """The class of the subject of the verb group at a place; several signs ask for it."""
        if at not in self._classes:
            last = behind_helpers(self.tokens, at)
            if last not in self.subjects:
                self.subjects[last] = subject_behind(self.words, last)
            self._classes[at] = class_of(self.words, self.subjects[last])
        return self._classes[at]
