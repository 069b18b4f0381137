"""Signs that always come together, so that what they weigh is summed once and then looked up.

A row that is weighed is some bundles and some numbers. Where weights are learned, or a reader wants
to know the reasons, it is spelled out sign by sign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import mul
from typing import NamedTuple

from briefing.kept import MOST
from briefing.linear import Linear


class Bundle(dict[str, float]):
    """Signs with their strengths, never changed once made, and told apart by identity.

    There are few of them: whoever makes one makes it once for all the rows that need it.
    """

    __slots__ = ()
    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__
    __ne__ = object.__ne__


class Row(NamedTuple):
    """What is weighed: some bundles, and some numbers in the order that the weigher knows."""

    bundles: tuple[Bundle, ...]
    numbers: tuple[float, ...]

    def spelled(self, names: Sequence[str]) -> dict[str, float]:
        """The row sign by sign, the numbers by these names; what is 0 is left out."""
        signs = dict(pair for bundle in self.bundles for pair in bundle.items())
        return signs | {name: n for name, n in zip(names, self.numbers, strict=True) if n}


# A row of its pair of bundles and numbers. Calling the class takes three times as long, and one is
# made for each word and phrase of a text.
row_made: Callable[[tuple[tuple[Bundle, ...], tuple[float, ...]]], Row] = partial(
    tuple.__new__, Row
)


class Table(dict[int, Bundle]):
    """The bundle of each set of flags, made when it is first met; a flag is a bit of the key."""

    __slots__ = ("_signs",)

    def __init__(self, signs: Callable[[int], Mapping[str, float]]) -> None:
        super().__init__()
        self._signs = signs

    def __missing__(self, key: int) -> Bundle:
        if len(self) >= MOST:
            self.clear()
        made = self[key] = Bundle(self._signs(key))
        return made


def named(names: Sequence[str]) -> Table:
    """A table where each bit is a sign of that name."""
    return Table(lambda key: {name: 1.0 for bit, name in enumerate(names) if key >> bit & 1})


class Weigher(dict[Bundle, float]):
    """The log-odds of the only label of a model, for rows of bundles and numbers in this order."""

    __slots__ = ("_bias", "_numbers", "_weights")

    def __init__(self, model: Linear, numbers: Sequence[str]) -> None:
        super().__init__()
        self._weights = {sign: row[0] for sign, row in model.weights.items()}
        self._bias = model.bias[0]
        self._numbers = [self._weights.get(name, 0.0) for name in numbers]

    def __missing__(self, bundle: Bundle) -> float:
        if len(self) >= MOST:
            self.clear()
        weight = self._weights.get
        made = self[bundle] = sum([v * weight(sign, 0.0) for sign, v in bundle.items()])
        return made

    def odds(self, row: Row) -> float:
        """How far a row speaks for the label."""
        bundles, numbers = row
        summed: float = sum(map(self.__getitem__, bundles)) + sum(map(mul, self._numbers, numbers))
        return self._bias + summed

    def each(self, rows: Iterable[Row]) -> list[float]:
        """How far each row speaks for the label."""
        known, weights, bias = self.__getitem__, self._numbers, self._bias
        return [
            bias + (sum(map(known, bundles)) + sum(map(mul, weights, numbers)))
            for bundles, numbers in rows
        ]
