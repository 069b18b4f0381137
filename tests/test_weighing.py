"""The weights of commitments as packed numbers: they add like the rows that they stand for."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.sections.commitments.weights import Weights, pack, total, weights

THOUSANDTHS = st.lists(
    st.lists(st.integers(-9000, 9000), min_size=6, max_size=6), min_size=1, max_size=20
)


@given(THOUSANDTHS)
def test_fields_add_apart_from_each_other(rows: list[list[int]]) -> None:
    labels = tuple("abcdef")
    model = Weights(labels, 0, {}, {}, {}, {})
    packed = sum(pack(weight / 1000 for weight in row) for row in rows)
    assert model.scores(packed) == [sum(column) / 1000 for column in zip(*rows, strict=True)]


def test_all_weights_together_stay_in_their_fields() -> None:
    model = weights()
    zero = [0.0] * len(model.labels)
    highest = list(zero)
    lowest = list(zero)
    for table in (model.words, model.pairs, model.signs):
        for packed in table.values():
            scores = model.scores(packed)
            highest = [a + max(b, 0) for a, b in zip(highest, scores, strict=True)]
            lowest = [a + min(b, 0) for a, b in zip(lowest, scores, strict=True)]
    assert max(highest) < 524
    assert min(lowest) > -524


def test_an_unknown_sign_weighs_nothing() -> None:
    assert total(weights().words, ["zyzzyva"]) == 0
