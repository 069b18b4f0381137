"""How likely each two units of a text are of one theme."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import mul

from briefing.linear import Linear, learned, likelihood
from briefing.sections.themes.members import Member

Products = Sequence[Sequence[float]]


class _Blocks:
    """How alike the words of two blocks are, and how alike in the mean over any two members."""

    def __init__(self, members: Sequence[Member], products: Products) -> None:
        lengths = [len([*group]) for _, group in groupby(members, key=lambda m: m.block)]
        self.of = [number for number, n in enumerate(lengths) for _ in range(n)]
        held = [[0.0] * (number + 1) for number in range(len(lengths))]
        for one, row in zip(self.of, products, strict=True):
            mine = held[one]
            for other, product in zip(self.of, row, strict=False):
                mine[other] += product if other < one else 2.0 * product
            mine[one] -= row[-1]
        sizes = [math.sqrt(max(0.0, row[-1])) or 1.0 for row in held]
        self.alike = [
            [product / (size * other) for product, other in zip(row, sizes, strict=False)]
            for row, size in zip(held, sizes, strict=True)
        ]
        whole, n = 0.0, len(members)
        for row, length in zip(self.alike, lengths, strict=True):
            whole += length * (2.0 * sum(map(mul, row, lengths)) - length * row[-1])
        self.mean = (whole - n) / max(1, n * (n - 1))


# What is weighed of each two units, in this order: how wide the widest and the second widest gap
# between them is, how likely a change is in all, how far apart they stand, whether in one block,
# and how alike their words and those of their blocks are.
PAIR_SIGNS = (
    "worst",
    "worst far",
    "second",
    "total",
    "far",
    "share",
    "adjacent",
    "same block",
    "like",
    "like far",
    "blocks",
    "blocks far",
    "blocks more",
    "size",
)


def pair_signs(
    members: Sequence[Member], gaps: Sequence[float], products: Products
) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """The strengths of PAIR_SIGNS for each two units; gaps are log-odds of a change."""
    n = len(members)
    held = [max(-6.0, min(6.0, gap)) for gap in gaps]
    chance = [likelihood(gap) for gap in held]
    size, far = math.log(n or 1), [0.0, *map(math.log, range(1, n + 1))]
    blocks = _Blocks(members, products)
    of, alike, mean = blocks.of, blocks.alike, blocks.mean
    for i in range(n):
        worst, second, total = -9.0, -6.0, 0.0
        for j in range(i + 1, n):
            gap = held[j - 1]
            if gap > worst:
                worst, second = gap, max(-6.0, worst)
            elif gap > second:
                second = gap
            total += chance[j - 1]
            same = of[i] == of[j]
            near = 1.0 if same else alike[of[j]][of[i]]
            like = products[j][i]
            yield (
                i,
                j,
                (
                    worst,
                    worst * far[j - i + 1],
                    second,
                    min(4.0, total),
                    far[j - i],
                    (j - i) / n,
                    1.0 if j == i + 1 else 0.0,
                    1.0 if same else 0.0,
                    like,
                    0.0 if same else like,
                    near,
                    0.0 if same else near,
                    near - mean,
                    size,
                ),
            )


def together(
    members: Sequence[Member], gaps: Sequence[float], products: Products, model: Linear
) -> list[list[float]]:
    """How likely each two members are of one theme, as a row a member."""
    weights, bias = [model.weights.get(sign, (0.0,))[0] for sign in PAIR_SIGNS], model.bias[0]
    found = [[0.0] * len(members) for _ in members]
    for i, j, strengths in pair_signs(members, gaps, products):
        found[i][j] = found[j][i] = likelihood(bias + sum(map(mul, weights, strengths)))
    return found


@cache
def pairs() -> Linear:
    """The model that ``together`` runs with, unless it is being learned."""
    return learned("theme_pairs")
