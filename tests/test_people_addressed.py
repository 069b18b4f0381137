"""Persons whom a courtesy alone tells, and lands that a plain word opens before an office."""

from __future__ import annotations

import pytest

from briefing.model import Role
from briefing.people.thresholds import PERSONAL
from briefing.people.titles import NEWLY_NAMED
from tests.test_people_offices import told


@pytest.mark.parametrize("courtesy", sorted(PERSONAL - {"messrs"}))
def test_a_courtesy_tells_a_person(courtesy: str) -> None:
    """Whom a courtesy addresses is a person, though the name stands once."""
    text = f"It followed the visit of Peru's Minister for Trade, {courtesy.title()} Velmor."
    assert told(text) == ["Velmor | Minister for Trade | Peru"]


def test_an_owner_with_a_courtesy() -> None:
    """What somebody with a courtesy owns takes nothing from the name."""
    assert told("They praised Mr Velmor's work.") == ["Velmor |  | "]


def test_a_title_of_beauty_is_nobody() -> None:
    """The winner of a contest is not called by the land behind the title."""
    assert told("She was Miss Oland's guest.") == []


@pytest.mark.parametrize("land", ["New Zealand", "New York", "New York City", "New Mexico"])
def test_lands_that_a_plain_word_opens(land: str) -> None:
    """The first word of a land belongs to it."""
    expected = [f"Ida Quist | Governor | {land}"]
    assert told(f"He met {land} Governor Ida Quist.") == expected
    assert told(f"He met {land}'s Governor, Ida Quist.") == expected


@pytest.mark.parametrize("land", sorted(NEWLY_NAMED))
def test_lands_that_no_list_holds(land: str) -> None:
    """The same for lands that are in no list."""
    text = f"He met {land.title()} Premier Ida Quist."
    assert told(text) == [f"Ida Quist | Premier | {land.title()}"]


def test_news_that_opens_a_title() -> None:
    """A holder who is new is of no land."""
    expected = ["Ida Quist | Chancellor | German"]
    assert told("New German Chancellor Ida Quist came.") == expected


def test_offices_behind_names_with_courtesies() -> None:
    """In a row with each office behind its name no title between makes one the next one's."""
    text = (
        "The Premier met H.E. Ida Quist, Minister for Political and Security Affairs, H.E. Prof. "
        "Dr Ole Orr, Coordinating Minister for Trade, H.E. Dr Ann Pell, Minister for Health, and "
        "H.E. Lars Marr, Minister for Finance."
    )
    assert told(text)[1:] == [
        "Ida Quist | Minister for Political and Security Affairs | ",
        "Ole Orr | Coordinating Minister for Trade | ",
        "Ann Pell | Minister for Health | ",
        "Lars Marr | Minister for Finance | ",
    ]


@pytest.mark.parametrize("comma", ["", ","])
@pytest.mark.parametrize("name", ["Col Ida Quist", "H.E. Ida Quist"])
def test_where_an_envoy_is_accredited(comma: str, name: str) -> None:
    """An office is told past the land that its holder is sent to."""
    text = f"They met Malawi Defence Advisor{comma} accredited to the Republic of Peru, {name}."
    assert told(text) == ["Ida Quist | Defence Advisor | Malawi"]


def test_an_accredited_envoy_before_another() -> None:
    """The office of the one before is not that of the next."""
    text = "She met Ida Quist, Ambassador of Peru accredited to Chile, Ole Orr and Ann Pell."
    assert told(text) == ["Ida Quist | Ambassador | Peru", "Ole Orr |  | ", "Ann Pell |  | "]


def test_a_row_of_fields_with_a_last_comma() -> None:
    """An office goes on behind the comma before the last of its fields, but not to another name."""
    text = (
        "Ida Quist, Lead Specialist for the Health, Food, and Farm Practice at the Elm Bank, spoke."
    )
    office = "Lead Specialist for the Health, Food, and Farm Practice"
    assert told(text) == [f"Ida Quist | {office} | Elm Bank"]
    text = "Ida Quist, Head of Health, Food, and Finance Minister Ole Orr spoke."
    assert told(text)[1] == "Ole Orr | Finance Minister | "


def test_a_strange_title_behind_a_numeral() -> None:
    """A title needs no article behind a ruler whose name ends with a numeral."""
    assert told("They met Togor Afedor XIV, Agbogbor of the Elm State.") == [
        "Togor Afedor XIV | Agbogbor | Elm State"
    ]
    assert told("They met Dr Togor Afedor, Agbogbor of the Elm State.") == ["Togor Afedor |  | "]


def test_who_is_addressed_in_a_contact() -> None:
    """Whom a courtesy addresses is a person also where only the contact names them."""
    assert told("Enquiries: Mr Orlon Velmor 65 2999", Role.BOILERPLATE) == ["Orlon Velmor |  | "]


@pytest.mark.parametrize("name", ["N.B.E Velmor", "K.S. Velmor", "Sorn Velmor"])
def test_esquires_are_people(name: str) -> None:
    """A strange name before "Esq." is one."""
    assert told(f"The fund was represented by {name} Esq. in court.") == [f"{name} |  | "]


@pytest.mark.parametrize("adverb", ["currently", "presently", "now"])
def test_the_office_that_somebody_holds(adverb: str) -> None:
    """The adverb before an office is none of it."""
    text = f"Ida Quist, {adverb} Head of Sales, will lead the fund."
    assert told(text) == ["Ida Quist | Head of Sales | "]


@pytest.mark.parametrize("when", ["with effect from 1 May 2027", "with immediate effect"])
def test_when_an_office_begins(when: str) -> None:
    """It is none of it either."""
    expected = ["Ida Quist | Director of Finance | "]
    assert told(f"Ida Quist was appointed Director of Finance {when}.") == expected


def test_the_age_of_a_holder() -> None:
    """The age before an office is none of it."""
    assert told("Ida Quist, 50, head of Sales, will lead the fund.") == [
        "Ida Quist | head of Sales | "
    ]


@pytest.mark.parametrize(
    "text",
    ["The way is by Ida Street and Elm Avenue.", "Cars went via Ida Street to the port."],
)
def test_roads_are_nobody(text: str) -> None:
    """A road among others, or one that something goes on."""
    assert told(text) == []


def test_somebody_called_street() -> None:
    """A family name that is also that of roads."""
    assert told("Ole Street met her in Elm Avenue.") == ["Ole Street |  | "]
    assert told("They called on Ole Street to stay.") == ["Ole Street |  | "]
    both = ["Tom Street |  | ", "Ben Street |  | "]
    assert told("Brothers Tom Street and Ben Street opened the hall.") == both
    assert told("Ida Street said that she would go.") == ["Ida Street |  | "]
