"""Rolls: names line by line, of which nothing else is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import BlockKind, Document, Person, Presence
from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind
from briefing.people.tokens import Row

# What may stand before the name at the head of a line, beside this many words.
NO_WORDS, HEAD = (Kind.MARK, Kind.NUMBER, Kind.HONORIFIC), 3
# Lines of a list of names at least, and the share of those there from which all are.
LEAST_LISTED, MOST_THERE = 3, 0.6
# Blocks that may hold a name with nothing but its office.
LISTED = (BlockKind.ITEM, BlockKind.ROW, BlockKind.LINE)


def evened(
    document: Document,
    units: Sequence[Row],
    people: list[Person],
    groups: Sequence[Sequence[Candidate]],
) -> list[Person]:
    """The people; in a list of names line by line, who is named only there is there as the others.

    A list tells of its own nothing of each, so that what is said of one elsewhere tells of all.
    """
    heads: dict[int, int] = {}
    for k, group in enumerate(groups):
        for c in group:
            kind = document.blocks[document.units[c.unit].block].kind
            if kind in LISTED and opens(units[c.unit], c.first):
                heads.setdefault(c.unit, k)
    made = list(people)
    for run in consecutive(sorted(heads)):
        held = [heads[unit] for unit in run]
        there = sum(people[k].presence is Presence.ATTENDED for k in held)
        if len(run) >= LEAST_LISTED and there >= MOST_THERE * len(held):
            for k in held:
                if len(groups[k]) == 1 and people[k].presence is Presence.MENTIONED:
                    made[k] = replace(people[k], presence=Presence.ATTENDED)
    return made


def consecutive(places: Sequence[int]) -> list[list[int]]:
    """Places in rows of neighbours."""
    found: list[list[int]] = []
    for place in places:
        if found and place == found[-1][-1] + 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def opens(row: Row, first: int) -> bool:
    """Whether a name stands at the head of its line, but for marks, courtesies and a title."""
    return first < 4 or sum(t.kind not in NO_WORDS for t in row[:first]) < HEAD
