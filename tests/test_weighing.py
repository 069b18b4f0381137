"""The weights of commitments as packed numbers: they add like the rows that they stand for."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Role
from briefing.sections.commitments.parties import every_class
from briefing.sections.commitments.views import View
from briefing.sections.commitments.weights import HALF, UNIT, Weights, pack, total, weights

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
    assert max(highest) < HALF / UNIT
    assert min(lowest) > -HALF / UNIT


def test_an_unknown_sign_weighs_nothing() -> None:
    assert total(weights().words, ["zyzzyva"]) == 0


@given(THOUSANDTHS, st.integers(-2000, 2000))
def test_reaching_a_bar_is_told_from_the_packed_number(rows: list[list[int]], bar: int) -> None:
    model = Weights(tuple("abcdef"), 0, {}, {}, {}, {})
    packed = sum(pack(weight / 1000 for weight in row) for row in rows)
    assert model.reaches(packed, bar / 1000) == (max(model.scores(packed)) > bar / 1000)


@given(THOUSANDTHS)
def test_the_most_that_signs_add_bounds_each_of_them(rows: list[list[int]]) -> None:
    signs = {str(n): pack(weight / 1000 for weight in row) for n, row in enumerate(rows)}
    model = Weights(tuple("abcdef"), 0, {}, {}, signs, {})
    most = model.scores(model.highest([[name] for name in (*signs, "unknown")]))
    for packed in signs.values():
        assert all(a <= b for a, b in zip(model.scores(packed), most, strict=True))
    assert min(most) >= 0


SUBJECTS = (
    "The ministry will act.", "I will act.", "They will act.", "Will act.", "The rain will stop.",
    "Green Dot will act.", "Its bold ideas will win.", "The summit will open.", "The law will bind.",
    "The report will say so.", "The bill will pass.",
)  # fmt: skip


def test_what_a_subject_may_be_is_known_in_advance() -> None:
    seen = [View(text, 0, len(text), Role.THEME) for text in SUBJECTS]
    classes = {unit.who(act.first) for unit in seen for act in unit.acts}
    assert len(classes) > 6
    assert classes <= every_class()
