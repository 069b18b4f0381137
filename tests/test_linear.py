"""Scores of a linear model: the sums that they say, whatever the order of the signs."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from briefing.linear import Linear

NAMES = "abcdefgh"
ROWS = st.tuples(*[st.integers(-5000, 5000).map(lambda n: n / 1000)] * 3)
STRENGTHS = st.one_of(st.just(1.0), st.floats(-20, 20))


@given(
    ROWS,
    st.dictionaries(st.sampled_from(NAMES), ROWS),
    st.dictionaries(st.sampled_from(NAMES), STRENGTHS),
)
def test_scores_are_the_weighted_sums(
    bias: tuple[float, ...], weights: dict[str, tuple[float, ...]], signs: dict[str, float]
) -> None:
    model = Linear(("x", "y", "z"), bias, weights)
    rows = [[weights[s][i] * v for s, v in signs.items() if s in weights] for i in range(3)]
    sums = [math.fsum([start, *row]) for start, row in zip(bias, rows, strict=True)]
    for score, right in zip(model.scores(signs), sums, strict=True):
        assert math.isclose(score, right, abs_tol=1e-6)
    assert model.scores(signs) == model.scores(dict(reversed(signs.items())))
    assert model.totals(signs) == model.scores(dict.fromkeys(signs, 1.0))
    assert math.isclose(model.score(signs), model.totals(signs)[0], abs_tol=1e-9)


def test_unknown_signs_weigh_nothing() -> None:
    model = Linear(("no", "yes"), (0.5, -0.25), {"known": (1.0, -2.0)})
    assert model.scores({"strange": 3.0}) == [0.5, -0.25]
    assert model.scores({"known": 1.0, "strange": 3.0}) == [1.5, -2.25]
