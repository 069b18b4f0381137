"""A linear model over named signs: small enough to read, fast enough to run on every unit.

The weights are learned by the scripts in ``tests/scripts`` and stand as JSON in ``lexicons``:
``{"labels": [...], "bias": [...], "weights": {"sign": [one number a label]}}``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from operator import mul

from briefing import lexicons

# A row of weights is added as one whole number that holds a field of bits for each label, in
# millionths: so all labels are summed at once, and exactly, for signs come from sets, and their
# order must not decide.
FIELD = 96
MILLION = 10**6
FINE = 2**40  # parts of a strength
MASK, HALF, WHOLE = 2**FIELD - 1, 2 ** (FIELD - 1), float(MILLION * FINE)


def likelihood(odds: float) -> float:
    """The chance that log-odds tell, from 0 to 1; beyond 30 either way it no longer changes.

    >>> likelihood(0.0), likelihood(1000.0) == likelihood(30.0)
    (0.5, True)
    """
    return 1.0 / (1.0 + math.exp(-(odds if -30.0 < odds < 30.0 else math.copysign(30.0, odds))))


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights a sign and label; an unknown sign weighs nothing."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]
    _packed: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def scores(self, signs: Mapping[str, float]) -> list[float]:
        """One score a label, in the order of ``labels``: log-odds up to a constant."""
        of_strength: dict[float, int] = {1.0: self._row("")}
        kept = self._packed.get
        for sign, strength in signs.items():
            row = kept(sign) or self._row(sign)
            if row:
                of_strength[strength] = of_strength.get(strength, 0) + row
        total = sum(row * round(strength * FINE) for strength, row in of_strength.items())
        return _unpacked(total, len(self.labels))

    def totals(self, signs: Collection[str]) -> list[float]:
        """As ``scores`` of signs that all have the strength 1."""
        known, kept = self.weights, self._packed.get
        rows = [kept(sign) or self._row(sign) for sign in signs if sign in known]
        total = sum(rows, self._row(""))
        return _unpacked(total * FINE, len(self.labels))

    def score(self, signs: Collection[str]) -> float:
        """The score of the one label, or of the first of several."""
        rows = map(self.weights.get, signs)
        return math.fsum([self.bias[0], *[row[0] for row in rows if row]])

    def _row(self, sign: str) -> int:
        """The weights of a sign packed, those of "" being the bias; kept, as most come again."""
        row = self._packed.get(sign)
        if row is None:
            weights = self.weights.get(sign) if sign else self.bias
            if weights is None:
                return 0
            row = self._packed[sign] = _packed(weights)
        return row

    def reasons(self, signs: Mapping[str, float], label: str) -> list[tuple[str, float]]:
        """The signs that speak for or against a label, heaviest first, with what each adds."""
        column = self.labels.index(label)
        found = [(s, v * self.weights[s][column]) for s, v in signs.items() if s in self.weights]
        return sorted(found, key=lambda pair: -abs(pair[1]))


def _packed(row: Sequence[float]) -> int:
    return sum(round(weight * MILLION) << (FIELD * i) for i, weight in enumerate(row))


def _unpacked(total: int, size: int) -> list[float]:
    """The sums of the fields; what is below zero has borrowed from the field behind it."""
    scores = []
    for _ in range(size):
        part = total & MASK
        if part >= HALF:
            part -= MASK + 1
        scores.append(part / WHOLE)
        total = (total - part) >> FIELD
    return scores


def odds_of(model: Linear) -> Callable[[Mapping[str, float]], float]:
    """A function from signs to the score of the only label, faster than ``scores``.

    The signs must come in an order that does not change, for they are summed as they come.
    """
    weights, bias = {sign: row[0] for sign, row in model.weights.items()}, model.bias[0]
    weight = weights.get
    return lambda signs: bias + sum(map(mul, signs.values(), map(weight, signs, repeat(0.0))))


def learned(name: str) -> Linear:
    """The model whose weights stand in ``lexicons/en/NAME.json``."""
    data = lexicons.numbers(name)
    return Linear(tuple(data["labels"]), tuple(data["bias"]), data["weights"])
