"""People: names, offices, lists, one person under several forms, and what is not a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import (
    Block,
    BlockKind,
    Document,
    Person,
    Presence,
    Role,
    Source,
    Span,
    Unit,
    folded,
)
from briefing.people import find_people
from briefing.pipeline import brief


def people(text: str, role: Role = Role.LEAD) -> tuple[Person, ...]:
    """The people of a text that is one unit of one paragraph."""
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    return find_people(document, (role,))


def told(text: str, role: Role = Role.LEAD) -> list[tuple[str, str, str]]:
    return [(p.name, p.role, p.affiliation) for p in people(text, role)]


OFFICES = [
    pytest.param(
        "Minister of Foreign Affairs of Kazakhstan Murat Nurtleu arrived in Tashkent.",
        [("Murat Nurtleu", "Minister of Foreign Affairs", "Kazakhstan")],
        id="office-country-name",
    ),
    pytest.param(
        "Kazakh President Kassym-Jomart Tokayev received the guests.",
        [("Kassym-Jomart Tokayev", "President", "Kazakh")],
        id="demonym",
    ),
    pytest.param(
        "The talks were led by U.S. Secretary of State Antony Blinken.",
        [("Antony Blinken", "Secretary of State", "U.S.")],
        id="office-with-of",
    ),
    pytest.param(
        "“We are glad,” said Jane O'Neill, Chief Executive Officer of Acme Holdings.",
        [("Jane O'Neill", "Chief Executive Officer", "Acme Holdings")],
        id="office-after",
    ),
    pytest.param(
        "Detective Superintendent John Murphy said a man had been arrested.",
        [("John Murphy", "Detective Superintendent", "")],
        id="police",
    ),
    pytest.param(
        "Sheikh Mohamed bin Zayed Al Nahyan, President of the UAE, received a call.",
        [("Mohamed bin Zayed Al Nahyan", "President", "UAE")],
        id="particles",
    ),
    pytest.param(
        "Mr. KIM Hong-kyun, First Vice Minister of Foreign Affairs, held talks.",
        [("KIM Hong-kyun", "First Vice Minister of Foreign Affairs", "")],
        id="family-name-in-capitals",
    ),
    pytest.param(
        "Present was Deputy Prime Minister - Minister of National Economy Serik Aliyev.",
        [("Serik Aliyev", "Deputy Prime Minister - Minister of National Economy", "")],
        id="two-offices-with-a-dash",
    ),
    pytest.param(
        "The guests were received by Akim of Almaty Yerbolat Dossayev.",
        [("Yerbolat Dossayev", "Akim", "Almaty")],
        id="place-before-the-name",
    ),
    pytest.param(
        "Roberta Metsola (EPP, MT), President of the European Parliament, chaired the session.",
        [("Roberta Metsola", "President", "European Parliament")],
        id="brackets-then-office",
    ),
    pytest.param(
        "Also present was Maria Ortiz, Ph.D., Chief Scientific Officer at BioNova.",
        [("Maria Ortiz", "Chief Scientific Officer", "BioNova")],
        id="degree-between",
    ),
    pytest.param(
        "Minister of State in the Prime Minister's Office, Dr. Jitendra Singh, spoke.",
        [("Jitendra Singh", "Minister of State in the Prime Minister's Office", "")],
        id="owner-inside-the-office",
    ),
]

LISTS = [
    pytest.param(
        "Secretaries Enrique Manalo (DFA), Ben Laguesma (DOLE) and Frederick Pascual (DTI) came.",
        [
            ("Enrique Manalo", "Secretaries", "DFA"),
            ("Ben Laguesma", "Secretaries", "DOLE"),
            ("Frederick Pascual", "Secretaries", "DTI"),
        ],
        id="plural-office-with-brackets",
    ),
    pytest.param(
        "Presidents Xi Jinping of China and Luiz Inácio Lula da Silva of Brazil signed it.",
        [
            ("Xi Jinping", "Presidents", "China"),
            ("Luiz Inácio Lula da Silva", "Presidents", "Brazil"),
        ],
        id="plural-office-with-countries",
    ),
    pytest.param(
        "Hon. Mohamed Salem, Minister of Justice; Dr. Amina Mohammed, Deputy Director; attended.",
        [("Mohamed Salem", "Minister of Justice", ""), ("Amina Mohammed", "Deputy Director", "")],
        id="semicolons",
    ),
]

NOBODY = [
    pytest.param("The new wing of the Philip H. Knight Campus was opened.", id="campus"),
    pytest.param("The Johnson & Johnson Foundation gave a grant.", id="company"),
    pytest.param("The John F. Kennedy International Airport was closed.", id="airport"),
    pytest.param("The USS Gerald R. Ford left the port.", id="ship"),
    pytest.param("Hurricane Katrina hit the coast near Fort Worth.", id="storm"),
    pytest.param("Sri Lanka and Saudi Arabia signed a treaty.", id="countries"),
    pytest.param(
        "The Nobel Peace Prize and the Magnuson-Stevens Act were named.", id="prize-and-law"
    ),
    pytest.param("Ministers and senior officials discussed the matter.", id="groups"),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES + LISTS)
def test_names_and_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_no_person(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        pytest.param(
            "President Joe Biden spoke. Mr. Biden said so. Biden left.",
            "Joe Biden",
            3,
            id="surname",
        ),
        pytest.param("Minister Wang Yi spoke. Wang Yi said so.", "Wang Yi", 2, id="whole-name"),
        pytest.param(
            "President Anura Disanayake spoke. President Anura Dissanayake left.",
            "Anura Disanayake",
            2,
            id="spelling",
        ),
    ],
)
def test_one_person_under_several_forms(text: str, name: str, mentions: int) -> None:
    (person,) = people(text)
    assert (person.name, len(person.mentions)) == (name, mentions)


def test_an_office_alone_is_a_person_where_nobody_holds_it() -> None:
    assert [
        (p.name, p.role) for p in people("They spoke of the President and his plan.", Role.THEME)
    ] == [("", "President")]
    guests = people("The military attaché of the embassy took part.", Role.ATTENDEES)
    assert [(p.name, p.presence) for p in guests] == [("", Presence.ATTENDED)]


@pytest.mark.parametrize("ending", ["", " ", "\r\n", "\u00a0", " (", ", the ", " of "])
def test_hostile_endings(ending: str) -> None:
    people("President Kassym-Jomart Tokayev" + ending)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Rel Maa\n**R Minister", "R Minister", id="emphasis"),
        pytest.param(".İt K\r⫗,Minister", "Minister", id="a comma"),
        pytest.param("Aa Aa\n\U000f9797of Deputy\n", "Deputy", id="of"),
    ],
)
def test_office_in_a_line_below_that_opens_with_what_is_cut(text: str, role: str) -> None:
    """Found by random inputs: the office was sought where it stood before the cut."""
    assert {person.role for person in brief(text).people} <= {role}


PIECES = st.lists(
    st.sampled_from(
        "President Minister of the , and ( ) Dr. Mr. Xi Jinping Lula da Silva K. "
        "Jr. – : said Ministry "
        "Kazakhstan's ’s ; “ ” H.E. CEO \n \u00a0".split(" ")
    ),
    max_size=25,
)


@given(st.one_of(st.text(max_size=80), PIECES.map(" ".join)))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    whole = folded(text)
    for person in people(text, Role.ATTENDEES):
        assert all(part in whole for part in (person.name, person.role, person.affiliation))
        assert person.name == folded(text[person.span.start : person.span.end]) or not person.name
        ends = [0, *(m.end for m in person.mentions)]
        assert all(m.start >= end for m, end in zip(person.mentions, ends, strict=False))
