"""Whether a release tells of an event in which people take part: learned from its words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain

from briefing.linear import Linear, learned
from briefing.model import Role
from briefing.people.clauses import classes
from briefing.people.tokens import Row

TOP = (Role.HEADLINE, Role.LEAD)
# How likely an event is, in a word: each up to these log-odds, the last above them all.
LEVELS = ((-1.4, "no event"), (0.0, "hardly event"), (1.4, "rather event"))
SURE = "event"


@cache
def model() -> Linear:
    """The weights of words, for an event."""
    return learned("event")


def event_signs(units: Sequence[Row], roles: Sequence[Role]) -> set[str]:
    """The words of a release, those of headline and lead again, classes of verbs and roles."""
    known, idle = classes(), Role.BOILERPLATE
    rows = list(zip(units, roles, strict=True))
    found = set(chain.from_iterable([row.lows for row, role in rows if role is not idle]))
    top = set(chain.from_iterable([row.lows for row, role in rows if role in TOP]))
    tells = {f"tells {known[low]}" for low in known.keys() & found}
    opens = {f"opens {known[low]}" for low in known.keys() & top}
    return found | {f"top {low}" for low in top} | tells | opens | {f"in {r}" for r in set(roles)}


def level(odds: float) -> str:
    """How likely an event is, in a word.

    >>> level(-3.0), level(0.5)
    ('no event', 'rather event')
    """
    return next((name for most, name in LEVELS if odds < most), SURE)


def event_level(found: Collection[str]) -> str:
    """How likely a release with such signs tells of an event."""
    return level(model().score(found))
