"""How alike texts are by their words: vectors of stems, and their products."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def scaled(vector: Mapping[str, float]) -> dict[str, float]:
    """The vector at length 1; one of no length stays at none.

    >>> scaled({"port": 3.0, "rail": 4.0})
    {'port': 0.6, 'rail': 0.8}
    """
    length = math.sqrt(sum([v * v for v in vector.values()]))
    return {term: v / length for term, v in vector.items()} if length else dict(vector)


def products(vectors: Sequence[Mapping[str, float]], reach: int) -> list[list[float]]:
    """The product of each vector with itself and with each of so many before it, nearest last.

    Only what shares a word is multiplied, so that a long text costs no more than its length.

    >>> products([{"port": 1.0}, {"rail": 1.0}, {"port": 1.0}], 2)
    [[1.0], [0.0, 1.0], [1.0, 0.0, 1.0]]
    """
    holders: dict[str, list[tuple[int, float]]] = {}
    found = []
    for row, vector in enumerate(vectors):
        first = max(0, row - reach)
        line = [0.0] * (row - first + 1)
        for term, weight in vector.items():
            held = holders.get(term)
            if held is None:
                held = holders[term] = []
            while held and held[0][0] < first:
                del held[0]
            held.append((row, weight))
            for column, other in held:
                line[column - first] += weight * other
        found.append(line)
    return found
