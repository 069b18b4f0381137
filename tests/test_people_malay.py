"""Titles of Malaysia and Brunei before a name, and numerals behind what a minister is over."""

from __future__ import annotations

import pytest

from briefing.people.christened import PROPHETIC, TITLE_TAILS
from tests.test_people_offices import told


@pytest.mark.parametrize("tail", sorted(TITLE_TAILS))
def test_what_goes_on_a_title(tail: str) -> None:
    """No word of the title is part of the name, nor of the office."""
    text = f"Dr Orr met the Minister of Trade Dato Seri {tail.title()} Rukmar bin Haji Velmor."
    assert told(text)[1] == "Rukmar bin Haji Velmor | Minister of Trade | "


@pytest.mark.parametrize("courtesy", ["Awang", "Dayang"])
def test_the_courtesy_of_a_pilgrim(courtesy: str) -> None:
    """It stands behind a title or before a pilgrim."""
    text = f"Dato Seri Setia {courtesy} Haji Mohd Rukmar bin Haji Velmor spoke."
    assert told(text) == ["Mohd Rukmar bin Haji Velmor |  | "]
    assert told(f"Dr {courtesy} Haji Rukmar Velmor spoke.") == ["Rukmar Velmor |  | "]


def test_the_same_word_as_a_name() -> None:
    """Without either it is a name."""
    assert told("Datuk Awang Rukmar Velmor spoke.") == ["Awang Rukmar Velmor |  | "]


@pytest.mark.parametrize("name", sorted(PROPHETIC))
def test_a_title_of_the_gulf_as_a_name(name: str) -> None:
    """It is a name behind that of the prophet."""
    assert told(f"Dr {name.title()} Amir Velmor spoke.") == [f"{name.title()} Amir Velmor |  | "]


def test_a_second_minister() -> None:
    """A numeral makes what a minister is over no body of its own."""
    text = "Minister at the Premier's Office and Minister of Finance and Trade II Ida Quist spoke."
    expected = "Minister at the Premier's Office and Minister of Finance and Trade II"
    assert told(text) == [f"Ida Quist | {expected} | "]


def test_a_name_of_one_word_behind_a_title() -> None:
    """Whom such a title addresses is a person, though called by one name and named once."""
    assert told("It followed Datuk Seri Velmor's visit.") == ["Velmor |  | "]


def test_a_title_that_is_a_name() -> None:
    """What goes on a title only behind another word is a name behind its first."""
    assert told("Datuk Laila Velmor spoke.") == ["Laila Velmor |  | "]
