"""Persons whom the text shows by a full office alone, and offices that show nobody new."""

from __future__ import annotations

import pytest

from briefing.model import Block, BlockKind, Document, Role, Source, Span, Unit
from briefing.people import UNDER, find_people
from briefing.people.entitled import HOLDERS, REPLACING, SHORT_OFFICES
from briefing.people.nameless import TO_MEET, UNHELD


def alone(text: str, role: Role = Role.THEME) -> list[str]:
    """The persons without a name of a text that is one unit: office, affiliation, presence."""
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    people = find_people(document, (role,))
    return [f"{p.role} | {p.affiliation} | {p.presence.value}" for p in people if not p.name]


FOUND = [
    pytest.param(
        "She directed the Minister of Power to end the talks within a month.",
        ["Minister of Power |  | mentioned"],
        id="instructed",
    ),
    pytest.param(
        "A committee headed by the Cabinet Secretary will monitor the scheme.",
        ["Cabinet Secretary |  | mentioned"],
        id="cabinet-secretary",
    ),
    pytest.param(
        "The Chancellor of Justice had pointed to the same fault in November.",
        ["Chancellor of Justice |  | mentioned"],
        id="first-word",
    ),
    pytest.param(
        "In the afternoon they met with the chairperson of the State Election Commission.",
        ["chairperson of the State Election Commission |  | attended"],
        id="small-letter-met",
    ),
    pytest.param(
        "The visitors urged the Governor of Texas to keep the crossing open.",
        ["Governor | Texas | mentioned"],
        id="place-apart",
    ),
    pytest.param(
        "“It shows,” said a spokesperson for the Port Authority.",
        ["spokesperson for the Port Authority |  | quoted"],
        id="voice-of-a-firm",
    ),
    pytest.param(
        "A Harbour and Docks Police spokesman said the quay was closed.",
        ["spokesman | Harbour and Docks Police | quoted"],
        id="voice-behind-its-body",
    ),
    pytest.param(
        "“We regret it,” a police spokeswoman said.",
        ["police spokeswoman |  | quoted"],
        id="voice-of-the-police",
    ),
    pytest.param(
        "Last week the prefect of Sila agreed to the move.",
        ["prefect of Sila |  | mentioned"],
        id="small-letter-over-a-place",
    ),
    *[
        pytest.param(text, ["Minister for Mines |  | mentioned"], id=f"behind-a-setting-{n}")
        for n, text in enumerate(
            (
                "On Monday, the Minister for Mines closed the shaft.",
                "In Bern, the Minister for Mines closed the shaft.",
                "At Fort Orla, the Minister for Mines closed the shaft.",
                "Since 5 March, the Minister for Mines has closed the shaft.",
            )
        )
    ],
    pytest.param(
        "On opening day, the Minister for Mines closed the shaft.",
        ["Minister for Mines |  | mentioned"],
        id="behind-a-comma",
    ),
    pytest.param(
        "Deputy Governor Chaim Perez and the Director of the Mining Fund spoke.",
        ["Director of the Mining Fund |  | mentioned"],
        id="and-another",
    ),
    *[
        pytest.param(
            f"Ann Baker, who {word} the Executive Vice Chairman, welcomed the guests.",
            ["Executive Vice Chairman |  | mentioned"],
            id=f"another-came-{word}",
        )
        for word in sorted(REPLACING - {"representing"})
    ],
    pytest.param(
        "Ann Baker, representing the Executive Vice Chairman, welcomed the guests.",
        ["Executive Vice Chairman |  | mentioned"],
        id="another-came-representing",
    ),
    pytest.param(
        "Ann Baker held a meeting with a representative of the Union for Rivers in Bern.",
        ["representative | Union for Rivers | attended"],
        id="one-sent-by-a-body",
    ),
    pytest.param(
        "On 5 May Ann Baker went to Bern and met with a representative of the Union for Rivers.",
        ["representative | Union for Rivers | attended"],
        id="one-sent-by-a-body-in-may",
    ),
    pytest.param(
        "It was put to the Postmaster-General, and the Vice-Chancellor left.",
        ["Postmaster-General |  | mentioned", "Vice-Chancellor |  | mentioned"],
        id="sole-with-a-hyphen",
    ),
    pytest.param(
        "A law was signed by the President of the Republic, which the Governor opposes.",
        ["President of the Republic |  | mentioned", "Governor |  | mentioned"],
        id="sole",
    ),
]


@pytest.mark.parametrize(("text", "want"), FOUND)
def test_full_offices(text: str, want: list[str]) -> None:
    assert alone(text) == want


@pytest.mark.parametrize("word", sorted(HOLDERS))
def test_every_office_in_small_letters(word: str) -> None:
    assert len(alone(f"Last week the {word} of Sila agreed to the move.")) == 1


PRESENT = [
    pytest.param(
        "Present were Klaus Pataki, Mayor of Bern; the head of the Norwegian Trade Agency; and "
        "Minister of State Fergal Twomey.",
        ["head | Norwegian Trade Agency | attended"],
        id="between-semicolons",
    ),
    pytest.param(
        "The Union was represented by its High Commissioner.",
        ["High Commissioner |  | attended"],
        id="its",
    ),
    pytest.param(
        "Minister Fergal Twomey, the Lord Mayor of Cork and Aisling Barry took part.",
        ["Lord Mayor | Cork | attended"],
        id="before-and-a-name",
    ),
    pytest.param(
        "Also present were Joan Baker, Mayor of Leeds, and the Secretary to the Cabinet.",
        ["Secretary to the Cabinet |  | attended"],
        id="behind-a-comma-and",
    ),
    pytest.param(
        "The talks were attended by Minister of Transport Ann Baker and the Ambassador of France.",
        ["Ambassador | France | attended"],
        id="behind-and",
    ),
    pytest.param(
        "The ceremony was attended by Mayor Ann Baker, the Rector of the Academy of Arts.",
        ["Rector of the Academy of Arts |  | attended"],
        id="behind-a-name-with-its-office",
    ),
    pytest.param(
        "The Permanent Secretary of Chile and the Premier of Bermuda also took part in the call.",
        ["Permanent Secretary | Chile | attended", "Premier | Bermuda | attended"],
        id="two-offices",
    ),
    pytest.param(
        "It was attended by the members of the OBC, Consul General of the Embassy of Peru and "
        "the heads of the yards.",
        ["Consul General | Embassy of Peru | attended"],
        id="without-an-article",
    ),
    pytest.param(
        "Envoy Ann Baker took part in the talks, as did the head of the drug control agency.",
        ["head of the drug control agency |  | attended"],
        id="body-in-small-letters",
    ),
]


@pytest.mark.parametrize(("text", "want"), PRESENT)
def test_in_a_row_of_those_present(text: str, want: list[str]) -> None:
    assert alone(text, Role.ATTENDEES) == want


@pytest.mark.parametrize(
    "text",
    [
        "It was attended by Wynna Marroch, Consul General of the Embassy of Peru.",
        "It was attended by Marroch, Consul General of the Embassy of Peru.",
        "It was attended by members, consul of the embassy.",
    ],
)
def test_no_office_without_an_article(text: str) -> None:
    assert alone(text, Role.ATTENDEES) == []


def test_who_is_there_in_a_lead() -> None:
    text = "In the presence of the Director General of Mines, the shaft was closed today."
    assert alone(text, Role.LEAD) == ["Director General of Mines |  | attended"]


NOBODY = [
    pytest.param("The Minister of Health, Dr. Ann Baker, opened the ward.", id="named-behind"),
    pytest.param("Ann Baker, the Minister of Health, opened the ward.", id="named-before"),
    pytest.param(
        "Health Minister Ann Baker opened the ward. Later the Minister of Health left.",
        id="named-elsewhere",
    ),
    pytest.param("The suit was filed by the Attorney General's Office.", id="an-office-of"),
    pytest.param("She worked in the Office of the Attorney General.", id="body-of"),
    pytest.param("He served as the Minister of Health for a year.", id="as"),
    pytest.param("The elections of the President of Chile are in May.", id="election"),
    pytest.param("The Ministers of Finance and Trade signed the papers.", id="several"),
    pytest.param("She was joined by the attorneys general of Maine and Ohio.", id="several-above"),
    pytest.param("The Secretariat of the Fund is in Bern.", id="body"),
    pytest.param("The governor of the turbine was replaced.", id="small-letter"),
    pytest.param("They were told of the President's Fund.", id="fund-of"),
    pytest.param("An Adviser to the President came.", id="who-serves"),
    pytest.param("The leader of the Norwegian market was sold.", id="of-a-market"),
    pytest.param("Gov. Ann Baker came. The Governor spoke.", id="short-office"),
    pytest.param("Ann Baker, the prefect of Sila, agreed.", id="apposed"),
    pytest.param(
        "Ann Baker, Chief Executive Officer (CEO) of Ore Hall (OH), came. "
        "Then the CEO of the OH spoke.",
        id="short-form-of-an-office",
    ),
    pytest.param(
        "Ann Baker, Secretary for Trade who is also the Chairman of the Board, came.",
        id="who-is-also",
    ),
    pytest.param("It was done, said Ann Baker.", id="nobody-but-the-named"),
    pytest.param("A representative of the Union for Rivers would help them.", id="one-unmet"),
    pytest.param("They met with a representative of the workers.", id="sent-by-no-body"),
    *[
        pytest.param(
            f"Guests who {word} have met with a representative of the Union for Rivers.",
            id=f"meeting-that-is-not-held-{word}",
        )
        for word in sorted(UNHELD)
    ],
    *[
        pytest.param(
            f"Guests came {' '.join(to)} a meeting with a representative of the Union for Rivers.",
            id=f"meeting-that-is-aimed-at-{to[1]}",
        )
        for to in TO_MEET
    ],
    pytest.param(
        "Guests wish to hold a meeting with a representative of the Union for Rivers.",
        id="meeting-that-is-wished-for",
    ),
    pytest.param(
        "Members can meet with a representative of the Union for Rivers.",
        id="meeting-that-is-offered",
    ),
    pytest.param("They want a spokesperson for the valley.", id="no-quotation"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_new(text: str) -> None:
    assert alone(text) == []


@pytest.mark.parametrize(("short", "words"), SHORT_OFFICES.items())
def test_every_short_form_of_an_office(short: str, words: tuple[str, ...]) -> None:
    full = " ".join(words).title()
    for first, then in ((short.upper(), full), (full, short.upper())):
        text = f"Ann Baker, {first} of the Ore Company, came. Then the {then} of the Company spoke."
        assert alone(text) == []
    assert alone(f"Ann Baker, Mayor of Bern, came. The {full} of the Ore Company spoke.")


@pytest.mark.parametrize("word", sorted(UNDER))
def test_whose_office_is_not_that_of_the_one_who_came(word: str) -> None:
    text = f"The pact was signed by Ann Baker, under the {word} of the Deputy Prime Minister."
    assert alone(text, Role.LEAD) == ["Deputy Prime Minister |  | mentioned"]
