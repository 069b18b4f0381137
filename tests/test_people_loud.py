"""Persons and offices of titles that are written in capitals throughout."""

from __future__ import annotations

import pytest

from briefing.model import Block, BlockKind, Document, Role, Source, Span, Unit
from briefing.people import find_people
from briefing.people.candidates import LOUD, loud_acts
from briefing.people.titles import HELD, MEETING_WITH
from briefing.people.tokens import SMALL, tokens_of
from tests.test_people_offices import told

TITLES = [
    (
        "STATEMENT BY PRESIDENT HAGEMOR WITH ALBANIAN PRIME MINISTER LLESKA",
        ["HAGEMOR | PRESIDENT | ", "LLESKA | PRIME MINISTER | ALBANIAN"],
    ),
    (
        "SECRETARY CRANOR'S MEETING WITH PAPUA NEW GUINEA PRIME MINISTER BELDAN NAMALOR",
        ["BELDAN NAMALOR | PRIME MINISTER | PAPUA NEW GUINEA"],
    ),
    (
        "SPEECH BY HIS MAJESTY KING HALDOR AT THE BANQUET IN HONOUR OF THE PRESIDENT OF PERU",
        ["HALDOR | KING | "],
    ),
    (
        "OPENING ADDRESS BY SECOND MINISTER FOR LAW IDA QUIST",
        "IDA QUIST | SECOND MINISTER FOR LAW | ",
    ),
    ("VICE PRESIDENT OKONJA-HALE’S TALKS IN PERU", "OKONJA-HALE | VICE PRESIDENT | "),
    ("A BIPARTISAN DELEGATION LED BY SENATOR IDA QUIST", "IDA QUIST | SENATOR | "),
    ("PM DIRECTS FBR TO REFORM", []),
    ("COUNCIL CUTS AARWIL'S FUNDS", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: list[str] | str) -> None:
    """A person and an office end where a small word or a verb stands."""
    assert told(text) == ([expected] if isinstance(expected, str) else expected)


@pytest.mark.parametrize("word", sorted(SMALL))
def test_small_words(word: str) -> None:
    """A small word is read as one in capitals, but not in a sentence with one word in capitals."""
    title = f"MINISTER QUIST {word.upper()} CHILE"
    assert [t.text for t in tokens_of(title, Span(0, len(title)))][2] == word
    plain = f"Minister Ida Quist {word.upper()} Chile"
    assert [t.text for t in tokens_of(plain, Span(0, len(plain)))][3] == word.upper()


@pytest.mark.parametrize("verb", sorted(LOUD | {"brings", "takes", "approves"}))
def test_verbs(verb: str) -> None:
    """A verb in capitals is no part of a name."""
    assert verb in loud_acts()
    assert told(f"MAYOR KOWALSKOR-BRAUNOR {verb.upper()} GROUND")[:1] in (
        [],
        ["KOWALSKOR-BRAUNOR | MAYOR | "],
    )


@pytest.mark.parametrize("link", sorted(MEETING_WITH))
def test_whom_somebody_meets(link: str) -> None:
    """What somebody does with a minister is no part of the office."""
    for word in MEETING_WITH[link]:
        text = f"ENVOY ORR {word} {link} Minister Ida Quist".title()
        assert "Ida Quist | Minister | " in told(text)


@pytest.mark.parametrize("word", sorted(HELD))
def test_of_an_office(word: str) -> None:
    """What is told of the holder of an office is none of it."""
    text = f"CONDOLENCES ON THE PASSING OF {word.upper()} PRESIDENT IDA QUIST"
    assert told(text) == [f"IDA QUIST | {word.upper()} PRESIDENT | "]


def test_a_name_is_given_as_the_text_writes_it() -> None:
    """Whom a title in capitals names and the text again is named as there."""
    title, text = "KEREM ALTINSOR VISITS OSLO", "Minister Kerem Altınsor came to Oslo."
    whole = f"{title}\n\n{text}"
    spans = [Span(0, len(title)), Span(len(title) + 2, len(whole))]
    blocks = tuple(Block(span, BlockKind.PARAGRAPH) for span in spans)
    units = tuple(Unit(span, k) for k, span in enumerate(spans))
    people = find_people(Document(Source(whole), blocks, units), (Role.HEADLINE, Role.LEAD))
    assert [p.name for p in people] == ["Kerem Altınsor"]


@pytest.mark.parametrize("code", ["A-1400 Viennor", "Orlan-9", "MIRAGOR-4 FUELLOR"])
def test_codes_are_nobody(code: str) -> None:
    """A word with a hyphen that ends in a digit opens no name."""
    assert told(f"It stands at {code}.") == []


def test_what_is_done_is_nobody() -> None:
    """A word that ends as what is done ends is no name behind a title in capitals."""
    assert told("THE OFFICERS CONNIVING WITH PELL") == []
