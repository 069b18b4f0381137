"""What of a long sentence is shown: verbatim slices, and nothing that must stay is left out."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.sections.trimming import core_of

MORE = " across the northern districts of the province in the course of the coming season"


def core(text: str, keep: str = "", office: str = "", *, told: bool = False) -> str:
    """The slices with an ellipsis between, or "" where the sentence is shown whole."""
    spans = [
        [Span(m.start(), m.end()) for m in re.finditer(re.escape(words), text)] if words else []
        for words in (keep, office)
    ]
    slices = core_of(text, Span(0, len(text)), *spans, told=told)
    return " … ".join(text[s.start : s.end] for s in slices)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            f"At the invitation of the governor of the coastal region, the council opened two clinics{MORE}.",
            f"the council opened two clinics{MORE}.",
            id="circumstance",
        ),
        pytest.param(
            f"The council opened two clinics{MORE}, which the fishing families had asked for since the spring flood.".replace(
                " since the spring flood", " after the flood"
            ),
            f"The council opened two clinics{MORE}",
            id="afterthought",
        ),
        pytest.param(
            f"The council, which sat for nine hours in the old town hall, has opened two clinics{MORE}.",
            f"The council … has opened two clinics{MORE}.",
            id="insertion",
        ),
        pytest.param(
            f"The council opened two clinics (one of them in the old school house){MORE} for all the families.",
            f"The council opened two clinics … {MORE.strip()} for all the families.",
            id="brackets",
        ),
        pytest.param(
            f"ELSIE, 4 May 2026 – The council, with all of its members present, opened two clinics{MORE}.",
            f"The council, with all of its members present, opened two clinics{MORE}.",
            id="dateline",
        ),
    ],
)
def test_what_goes(text: str, shown: str) -> None:
    assert core(text) == shown


def test_words_of_saying_go_where_the_speaker_is_told() -> None:
    text = f"On Monday evening the mayor told the fishing families that the council would open two clinics for the poorest families{MORE}."
    assert core(text) == ""
    assert (
        core(text, told=True)
        == f"the council would open two clinics for the poorest families{MORE}."
    )


def test_offices_go_which_are_told_elsewhere() -> None:
    text = f"Ada Brook, Minister of Harbours and Inland Waters, opened two clinics for the poorest families{MORE} with the mayor."
    shown = f"Ada Brook … opened two clinics for the poorest families{MORE} with the mayor."
    assert core(text, office="Minister of Harbours and Inland Waters") == shown
    assert core(text) == ""


@pytest.mark.parametrize(
    ("text", "keep", "told"),
    [
        pytest.param("The council opened two clinics.", "", False, id="short"),
        pytest.param(
            f"The council opened two clinics{MORE}, including nine wards for the families.",
            "nine wards",
            False,
            id="what must stay",
        ),
        pytest.param(
            f"The council opened two clinics{MORE}, including wards that are not for the families.",
            "",
            False,
            id="negation",
        ),
        pytest.param(
            f"If the council of the coastal region so decides, the mayor opens two clinics{MORE}.",
            "",
            False,
            id="condition",
        ),
        pytest.param(
            f"In the villages behind the second northern dyke, the council opened two clinics{MORE}.",
            "",
            False,
            id="where something is true",
        ),
        pytest.param(
            f"The mayor denied to the families of the town that the council would open clinics{MORE}.",
            "",
            True,
            id="denied",
        ),
        pytest.param(
            f"The mayor stressed that the council has opened clinics{MORE} and urged all of them to come.",
            "",
            True,
            id="goes on behind what is said",
        ),
    ],
)
def test_what_stays(text: str, keep: str, *, told: bool) -> None:
    assert core(text, keep, told=told) == ""


WORDS = st.sampled_from(
    'The council mayor said that , , which opened will not ( ) “ ” " and ; in at the meeting '
    "including as well 5% clinics. if … \n – ELSIE, 4 May:".split(" ")
)


@given(st.lists(WORDS, max_size=80), st.booleans())
def test_slices_are_verbatim_in_order_and_hold_what_must_stay(parts: list[str], told: bool) -> None:  # noqa: FBT001
    text = " ".join(parts)
    keep = [Span(m.start(), m.end()) for m in re.finditer("5%|will", text)]
    slices = core_of(text, Span(0, len(text)), keep, told=told)
    assert list(slices) == sorted(slices)
    assert all(a.end <= b.start for a, b in pairwise(slices))
    assert not slices or all(any(s.covers(kept) for s in slices) for kept in keep)
