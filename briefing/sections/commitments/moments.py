"""Where expressions of time can stand in a unit: at the few words that can open one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.figures.patterns import Pattern
from briefing.sections.commitments.times import FUTURE, OCCASION
from briefing.sections.commitments.words import Word

COUNTED = frozenset(
    "another a an two three four five six seven eight nine ten eleven twelve fifteen twenty thirty "
    "sixty ninety several few couple one".split()
)
ENUMERATED = frozenset("the first second third fourth last final".split())
SEASONS = frozenset("spring summer autumn fall winter".split())
# The words without which a unit holds no date; digits apart.
DATING = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december monday tuesday wednesday thursday friday "
    "saturday sunday quarter half week day part weekend days year month decade century term "
    "session end beginning start middle close early mid late".split()
)
# Ends of words that date with what they are joined to ("mid-2027", "year-end").
JOINED = re.compile(r"\d|[-’']|Q|H")


class Moment(NamedTuple):
    """A pattern of time with the words that can open it; numbers open it where they count."""

    pattern: Pattern
    openers: frozenset[str]
    counts: bool = False


COMING_TIME = Moment(
    FUTURE,
    COUNTED
    | ENUMERATED
    | SEASONS
    | frozenset(
        "until at for as in by over without with effective immediately promptly forthwith urgently "
        "later early late middle end next this within from going henceforth throughout during "
        "tomorrow soon shortly tonight".split()
    ),
    counts=True,
)
COMING_EVENT = Moment(
    OCCASION,
    frozenset(
        "during throughout after following alongside before ahead prior on at the upcoming "
        "forthcoming next by over this in for while upon once until".split()
    ),
)


def found_at(moment: Moment, text: str, words: Sequence[Word], end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern from left to right, sought only where a word can open it."""
    pattern, openers, counts = moment
    at = 0
    for _, low, start, _ in words:
        if start >= at and (low in openers or (counts and "0" <= low[0] <= "9")):
            found = pattern.match(text, start, end)
            if found:
                yield found
                at = found.end()


def dated(words: Sequence[Word]) -> bool:
    """Whether a unit can hold a date: it has a digit or a word that dates."""
    return any(low in DATING or JOINED.search(written) is not None for written, low, _, _ in words)
