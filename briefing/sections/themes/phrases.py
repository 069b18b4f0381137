"""The phrases of a unit that could be a heading: nouns and adjectives with small words inside."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import partial
from operator import attrgetter, or_
from typing import Any, NamedTuple

from briefing.sections.themes.kinds import MARK
from briefing.sections.themes.neighbours import ALLOWED, AND, BEGINS, ENDS, GOES_ON
from briefing.sections.themes.words import ANY, KNOWN, ONE, PARTS, Line, Word, line_of

LONGEST = 6  # words of a label

_AND, _OF, _BETWEEN = (ANY * ONE[name] for name in ("and", "of", "between"))
_PAIRED = _OF | _BETWEEN
_LEFT, _RIGHT = attrgetter("left"), attrgetter("right")
_NONE: tuple[str, ...] = ()


class Origin(IntEnum):
    """Where a phrase stands: in a unit of its group, in the heading over it, in the title."""

    UNIT = 0
    HEADING = 1
    TITLE = 2


class Phrase(NamedTuple):
    """A candidate for a label: words of the unit that is ``order``-th in its group.

    ``tally`` holds the counts of its words.
    """

    line: Line
    first: int
    last: int
    tally: int
    stems: tuple[str, ...]
    order: int
    origin: Origin

    @property
    def text(self) -> str:
        """The phrase as it stands."""
        return self.line.text(self.first, self.last)

    @property
    def words(self) -> list[Word]:
        """Its words."""
        return self.line.words[self.first : self.last + 1]

    @property
    def begin(self) -> float:
        """How far into the unit it begins, from 0 to 1."""
        return self.first / len(self.line.words)

    @property
    def parts(self) -> int:
        """How many words it has where a hyphen parts words."""
        return self.tally >> PARTS


# A phrase of its fields: faster than calling the class, and one is made for each candidate.
_made: Callable[[tuple[Any, ...]], Phrase] = partial(tuple.__new__, Phrase)


def _cut(tally: int, joint: int) -> bool:
    """Whether one side is missing of what lies between two, or "and" cuts off the end."""
    alone = tally & _BETWEEN and not tally & _AND
    return bool(alone or (tally & _OF and joint & AND))


def _joints(line: Line) -> list[int]:
    """What each two neighbours allow, from before the first word to behind the last."""
    left, right = [*map(_LEFT, line.words)], [*map(_RIGHT, line.words)]
    left[:1] = [word.leading for word in line.words[:1]]
    mark = KNOWN[MARK]
    allowed = ALLOWED.__getitem__
    joints = [*map(allowed, map(or_, [mark.left, *left], [*right, mark.right]))]
    for k in line.marks:
        begins, ends = allowed(mark.left | right[k]), allowed(left[k - 1] | mark.right)
        joints[k] = begins & BEGINS | ends & ENDS
    return joints


def phrases_of(text: str, order: int, origin: Origin = Origin.UNIT) -> list[Phrase]:
    """The runs of one to six words that open with a noun or adjective and close with a noun."""
    line = line_of(text)
    words, joints = line.words, _joints(line)
    found = []
    for i, begins in enumerate(joints):
        if begins & BEGINS:
            tally, stems = 0, _NONE
            for j in range(i, min(i + LONGEST, len(words))):
                word, joint = words[j], joints[j + 1]
                tally += word.tally
                for stem in word.stems:
                    if stem not in stems:
                        stems += (stem,)
                if joint & ENDS and not (tally & _PAIRED and _cut(tally, joint)):
                    found.append(_made((line, i, j, tally, stems, order, origin)))
                if not joint & GOES_ON:
                    break
    return found
