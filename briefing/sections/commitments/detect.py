"""Which units commit, and how: the learned model over the signs of each unit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from briefing.linear import Linear, learned
from briefing.model import CommitmentKind
from briefing.sections.commitments.signs import signs_of
from briefing.sections.commitments.views import View

NONE = "none"
BAR = 0.32  # what one kind must reach against none; many weak kinds do not add up
SHARE = 0.6  # of the odds of the first kind


@cache
def model() -> Linear:
    """The weights that ``tests/scripts/learn_commitments.py`` learned."""
    return learned("commitments")


def kinds_of(views: Sequence[View]) -> list[tuple[CommitmentKind, ...]]:
    """The kinds of every unit of a release, none where it commits nobody to anything.

    A second kind comes with the first only where it weighs nearly as much.
    """
    return [_kinds(signs) if signs else () for signs in signs_of(views)]


def _kinds(signs: dict[str, float]) -> tuple[CommitmentKind, ...]:
    scores = dict(zip(model().labels, model().scores(signs), strict=True))
    none = scores.pop(NONE)
    odds = {label: exp(min(score - none, 50.0)) for label, score in scores.items()}
    first, second = sorted(odds, key=lambda label: -odds[label])[:2]
    if odds[first] / (1 + odds[first]) <= BAR:
        return ()
    also = odds[second] >= SHARE * odds[first] and odds[second] / (1 + odds[second]) > BAR
    return (CommitmentKind(first), CommitmentKind(second)) if also else (CommitmentKind(first),)
