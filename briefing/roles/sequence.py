"""The likeliest roles of all the units together: what a unit looks like, and what precedes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from operator import add

from briefing import lexicons
from briefing.linear import Linear, learned

START = "^"


@cache
def model() -> Linear:
    """The learned weights of the signs."""
    return learned("roles")


@cache
def transitions() -> Mapping[str, tuple[float, ...]]:
    """Role before (``^`` for none) → one number a label: how much it speaks for what follows."""
    return {before: tuple(row) for before, row in lexicons.numbers("roles")["after"].items()}


def best_path(signs: Sequence[Mapping[str, float]]) -> list[str]:
    """The labels of the path with the highest sum of weights (Viterbi)."""
    linear = model()
    return decode([linear.scores(mine) for mine in signs], linear.labels, transitions())


def decode(
    scores: Sequence[Sequence[float]], labels: Sequence[str], after: Mapping[str, Sequence[float]]
) -> list[str]:
    """The labels of the best path through the scores."""
    if not scores:
        return []
    into = list(zip(*(after[label] for label in labels), strict=True))  # a label: from each other
    best = list(map(add, scores[0], after[START]))
    back: list[list[int]] = []
    for row in scores[1:]:
        sums = [list(map(add, best, froms)) for froms in into]
        most = list(map(max, sums))
        back.append([ways.index(way) for ways, way in zip(sums, most, strict=True)])
        best = list(map(add, most, row))
    at = best.index(max(best))
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return [labels[j] for j in reversed(path)]
