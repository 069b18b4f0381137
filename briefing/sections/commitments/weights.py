"""The learned weights of commitments, packed so that a unit is weighed with one sum.

The weights of a sign, one a kind against none, are the fields of a single whole number, in
thousandths: adding such numbers adds all fields at once, exactly and in any order.
``tests/scripts/learn_commitments.py`` writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import floor
from typing import NamedTuple, TypeVar

from briefing import lexicons

FIELD = 21  # bits: the weights of all signs together stay within
HALF = 1 << (FIELD - 1)
MASK = (1 << FIELD) - 1
UNIT = 1000
NOTHING = repeat(0)
Sign = TypeVar("Sign")


class Weights(NamedTuple):
    """The packed weights of single words, of pairs of words and of all other signs."""

    labels: tuple[str, ...]
    bias: int
    words: Mapping[str, int]
    pairs: Mapping[tuple[str, ...], int]
    signs: Mapping[str, int]
    slopes: Mapping[str, Sequence[int]]
    """What the place of a unit and its length weigh, by percent."""

    def scores(self, packed: int) -> list[float]:
        """One score a label: log-odds against none."""
        shifted = packed + _each(HALF, len(self.labels))
        return [((shifted >> FIELD * at & MASK) - HALF) / UNIT for at in range(len(self.labels))]

    def reaches(self, packed: int, bar: float) -> bool:
        """Whether one of the labels at least has more than the bar: its field keeps its top bit."""
        least = floor(bar * UNIT) + 1
        return bool(packed + _each(HALF - least, len(self.labels)) & _each(HALF, len(self.labels)))

    def highest(self, choices: Iterable[Iterable[str]]) -> int:
        """The most that one of some sets of signs adds to each label, packed."""
        rows = [self.scores(total(self.signs, signs)) for signs in choices]
        return pack(map(max, zip(*rows, strict=True)))


@cache
def _each(value: int, fields: int) -> int:
    """The same value in every field."""
    return sum(value << FIELD * at for at in range(fields))


def pack(weights: Iterable[float]) -> int:
    """Weights as one number.

    >>> pack([0.5, -0.25]) + pack([0.25, 0.5]) == pack([0.75, 0.25])
    True
    """
    return sum(round(weight * UNIT) << FIELD * at for at, weight in enumerate(weights))


def total(weights: Mapping[Sign, int], signs: Iterable[Sign]) -> int:
    """The sum of what signs weigh, packed; an unknown sign weighs nothing."""
    return sum(map(weights.get, signs, NOTHING))


@cache
def weights() -> Weights:
    """The weights that were learned."""
    data = lexicons.numbers("commitments")
    slopes = {
        name: [pack(weight * percent / 100 for weight in row) for percent in range(101)]
        for name, row in data["slopes"].items()
    }
    pairs = {tuple(pair.split(" ")): packed for pair, packed in data["pairs"].items()}
    return Weights(tuple(data["labels"]), data["bias"], data["words"], pairs, data["signs"], slopes)
