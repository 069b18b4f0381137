"""Every entry of the word lists for figures sets its sign in a minimal sentence."""

from __future__ import annotations

import pytest

from briefing import lexicons
from briefing.figures import find_figures
from briefing.figures.currencies import codes, countries, letters, shared
from briefing.model import Block, BlockKind, Document, Figure, Role, Source, Span, Unit

NAMES = {code: name for name, code in lexicons.pairs("countries")}


def figures(text: str) -> tuple[Figure, ...]:
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    return find_figures(document, (Role.THEME,))


def read(text: str, kind: str) -> list[str]:
    return [f.unit for f in figures(text) if f.kind == kind]


def unit_of_sum(written: str, about: str = "") -> list[str]:
    """The currencies found with the written form before or after a number."""
    forms = (
        f"It cost {written}5,000 {about}.",
        f"It cost {written} 5,000 {about}.",
        f"It cost 5,000 {written} {about}.",
    )
    return [unit for form in forms for unit in read(form, "money")]


def test_currencies() -> None:
    table = lexicons.pairs("currencies")
    assert [word for word, code in table if code not in unit_of_sum(word)] == []
    assert [word for word, code in table if codes()[word] != code] == []


SHARED = [
    (word, code, country)
    for table in (shared(), letters())
    for word, choices in table.items()
    for code, listed in choices
    for country in listed
]


def test_shared_currencies() -> None:
    missed = [
        (word, code, country)
        for word, code, country in SHARED
        if code not in unit_of_sum(word, f"in {NAMES[country]}")
    ]
    assert missed == []


def test_letters_need_their_country() -> None:
    alone = {"P", "Shs"}  # the peso's letter, and a form that the list of currencies holds as well
    assert [word for word in letters() if word not in alone and unit_of_sum(word)] == []


def test_capitals() -> None:
    table = lexicons.pairs("capitals")
    assert [city for city, code in table if countries(f"It was in {city} then.")[code] != 1] == []


def test_possessive_names_a_country() -> None:
    assert countries("Kenya’s budget and Kenya's plan")["KE"] == 2


DOLLARS = [
    ("Canada and Canadian firms paid $5 million.", "CAD"),
    ("Australia: Canberra paid $5 million.", "AUD"),
    ("New Zealand, from Wellington, paid $5 million.", "NZD"),
    ("Singapore and Singaporean firms paid $5 million.", "SGD"),
    ("Auckland and Otago paid $5 million.", "NZD"),
    ("It paid $5 million, write to ada@larnby.govt.nz or see www.larnby.co.nz", "NZD"),
    ("Canada, Ottawa, Ohio and Vermont paid $5 million.", "USD"),
    ("A firm in Canada paid $5 million.", "USD"),
    ("Canada, Ottawa, Canadian and Canada’s, with one American, paid $5 million.", "CAD"),
    ("Canada, with Canadian and U.S. firms, paid $5 million.", "USD"),
    ("Canada and Ottawa paid US$5 million.", "USD"),
    ("Canada, Ottawa and Australia paid $5 million.", "USD"),
]


@pytest.mark.parametrize(("text", "code"), DOLLARS)
def test_whose_dollar(text: str, code: str) -> None:
    assert read(text, "money") == [code]


def test_approximators() -> None:
    listed = lexicons.words("approximators")
    assert [w for w in listed if figures(f"There were {w} 40 firms")[0].qualifier != w] == []


NOUNS = [
    ("noun_ends", "It saw 40 firms {} there", "firms"),
    ("noun_fillers", "It saw 40 {} firms.", "firms"),
    ("plurals", "It saw 40 {}.", "{}"),
    ("plural_modifiers", "It saw 40 {} defenders.", "{} defenders"),
]


@pytest.mark.parametrize(("listed", "text", "unit"), NOUNS)
def test_nouns(listed: str, text: str, unit: str) -> None:
    words = lexicons.words(listed)
    missed = [w for w in words if read(text.format(w), "quantity") != [unit.format(w)]]
    assert missed == []


def test_no_plurals() -> None:
    words = lexicons.words("not_plurals")
    assert [w for w in words if read(f"It saw 40 {w}.", "quantity") == [w]] == []
