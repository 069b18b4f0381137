"""Which units commit, and how: the learned model over the signs of each unit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from briefing.linear import Linear, learned
from briefing.model import CommitmentKind
from briefing.sections.commitments.signs import View, signs_of

NONE = "none"
BAR = 0.35


@cache
def model() -> Linear:
    """The weights that ``tests/scripts/learn_commitments.py`` learned."""
    return learned("commitments")


def kinds_of(views: Sequence[View]) -> list[CommitmentKind | None]:
    """The kind of every unit of a release, None where it commits nobody to anything."""
    return [_kind(signs) for signs in signs_of(views)]


def _kind(signs: dict[str, float]) -> CommitmentKind | None:
    scores = dict(zip(model().labels, model().scores(signs), strict=True))
    none = scores.pop(NONE)
    odds = sum(exp(min(score - none, 50.0)) for score in scores.values())
    if odds / (1 + odds) <= BAR:
        return None
    return CommitmentKind(max(scores, key=lambda label: scores[label]))
