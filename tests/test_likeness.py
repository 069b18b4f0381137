"""Products of vectors: what the index says is what multiplying each with each says."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bundles import Bundle, Row, Weigher, named
from briefing.kept import MOST
from briefing.likeness import products, scaled
from briefing.linear import Linear, odds_of
from briefing.sections.themes.gaps import WINDOW, _likenesses

VECTORS = st.lists(
    st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 2.0), max_size=4).map(scaled),
    min_size=1,
    max_size=9,
)


def by_hand(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())


@given(VECTORS, st.integers(0, 9))
def test_products_are_those_of_each_with_each(vectors, reach) -> None:
    for row, found in enumerate(products(vectors, reach)):
        expected = [by_hand(vectors[row], v) for v in vectors[max(0, row - reach) : row + 1]]
        assert found == pytest.approx(expected)


@given(VECTORS)
def test_runs_around_a_gap_are_alike_as_their_sums_are(vectors) -> None:
    def total(run: list[dict[str, float]]) -> dict[str, float]:
        terms = {term for vector in run for term in vector}
        return scaled({term: sum(v.get(term, 0.0) for v in run) for term in terms})

    for reach in (2 * WINDOW, len(vectors)):
        for k, (near, wide) in enumerate(_likenesses(products(vectors, reach)), 1):
            behind, ahead = vectors[max(0, k - WINDOW) : k], vectors[k : k + WINDOW]
            assert near == pytest.approx(by_hand(vectors[k - 1], vectors[k]))
            assert wide == pytest.approx(by_hand(total(behind), total(ahead)))


def test_a_vector_of_no_length_stays_as_it_is() -> None:
    assert scaled({}) == {}
    assert scaled({"port": 0.0}) == {"port": 0.0}


def test_a_bundle_is_summed_once_and_told_from_its_equal() -> None:
    model = Linear(("yes",), (0.5,), {"new": (1.0,), "old": (-2.0,), "size": (3.0,)})
    weigher, flags = Weigher(model, ("size", "unknown")), named(("new", "old", "odd"))
    row = Row((flags[0b11], flags[0b100]), (2.0, 9.0))
    assert math.isclose(weigher.odds(row), 0.5 + 1.0 - 2.0 + 6.0)
    assert flags[0b11] is flags[0b11]
    assert len(weigher) == 2
    assert Bundle({"new": 1.0}) != Bundle({"new": 1.0})
    assert odds_of(model)(row.spelled(("size", "unknown"))) == weigher.odds(row)


def test_tables_begin_anew_when_they_are_full() -> None:
    table = named(["one", "two"])
    weigher = Weigher(Linear(("yes",), (0.0,), {"one": (0.5,)}), ())
    for key in range(MOST + 10):
        assert weigher[table[key]] == (0.5 if key & 1 else 0.0)
    assert len(table) <= MOST
    assert len(weigher) <= MOST
