"""A linear model over named signs: small enough to read, fast enough to run on every unit.

The weights are learned by the scripts in ``tests/scripts`` and stand as JSON in ``lexicons``:
``{"labels": [...], "bias": [...], "weights": {"sign": [one number a label]}}``.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from briefing import lexicons


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights a sign and label; an unknown sign weighs nothing."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, signs: Mapping[str, float]) -> list[float]:
        """One score a label, in the order of ``labels``: log-odds up to a constant."""
        weights = self.weights
        rows = [
            weights[sign] if strength == 1 else [strength * weight for weight in weights[sign]]
            for sign, strength in signs.items()
            if sign in weights
        ]
        # Summed exactly, for signs come from sets, and their order must not decide.
        return [math.fsum(column) for column in zip(self.bias, *rows, strict=True)]

    def totals(self, signs: Collection[str]) -> list[float]:
        """As ``scores`` of signs that all have the strength 1."""
        weights = self.weights
        rows = [weights[sign] for sign in signs if sign in weights]
        return [math.fsum(column) for column in zip(self.bias, *rows, strict=True)]

    def score(self, signs: Collection[str]) -> float:
        """The score of the one label, or of the first of several."""
        weights = self.weights
        return math.fsum([self.bias[0], *[weights[sign][0] for sign in signs if sign in weights]])

    def reasons(self, signs: Mapping[str, float], label: str) -> list[tuple[str, float]]:
        """The signs that speak for or against a label, heaviest first, with what each adds."""
        column = self.labels.index(label)
        found = [(s, v * self.weights[s][column]) for s, v in signs.items() if s in self.weights]
        return sorted(found, key=lambda pair: -abs(pair[1]))


def learned(name: str) -> Linear:
    """The model whose weights stand in ``lexicons/en/NAME.json``."""
    data = lexicons.numbers(name)
    return Linear(
        tuple(data["labels"]),
        tuple(data["bias"]),
        {sign: tuple(row) for sign, row in data["weights"].items()},
    )
