"""Who took part, who is quoted and who is only mentioned, in kinds of releases of the whole world."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing import brief
from briefing.model import Source, Span
from briefing.people.ceremonies import (
    COMPANY,
    FOR_OTHERS,
    LAWS,
    MADE_UP,
    MADE_UP_OF,
    OWN,
    PARTIES,
    PERIODS,
    PRESENTING,
    PRIZES,
    SIGNING,
    SPEAKING,
    TURNS,
    addressing,
    enacting,
    long_ago,
    speaks,
)
from briefing.people.circumstances import circumstances
from briefing.people.frames import WHOSE
from briefing.people.names import accepted
from briefing.people.presence import SETTLED
from briefing.people.tokens import tokens_of

ATTENDED = [
    pytest.param(
        "Rate kept\n\nThe Committee kept its rate at 4 percent.\n\nVoting for the action were "
        "Ellen R. Marsh, Chair; Victor Pell, Vice Chair; and Tim Odom.",
        {"Ellen R. Marsh", "Victor Pell", "Tim Odom"},
        id="votes",
    ),
    pytest.param(
        "Treasurer sentenced to four years for fraud\n\nDENVER – Paul G. Sanders, 51, was sentenced "
        "today to 48 months in prison for wire fraud, announced U.S. Attorney Linda Meyer.\n\n"
        "Chief U.S. District Judge Robert Allen also ordered restitution of $2 million.",
        {"Robert Allen"},
        id="judge",
    ),
    pytest.param(
        "Minutes of the board\n\nDate: 14 March 2025.\n\nPresent: Gerda Hofer (Chair), Franz "
        "Leitner, Peter Maier\n\nThe minutes of the previous meeting were approved.",
        {"Gerda Hofer", "Franz Leitner", "Peter Maier"},
        id="present-colon",
    ),
    pytest.param(
        "City signs ferry contract\n\nThe city and the yard signed a contract for two ferries. "
        "Mayor Anna Kowalska and the yard's chief executive Peter Maier signed the papers on the "
        'quay on Monday. "We have waited long," said Ms Kowalska.',
        {"Anna Kowalska", "Peter Maier"},
        id="signatories-who-are-quoted",
    ),
    pytest.param(
        "Pupils know the sea\n\n“I love the sea,” says Wim Daal, a pupil. “It is deep.”\n\nMinister "
        "Ann Orrin was joined by the World Bank Director for Malta, Rita Chavira; Ambassador of "
        "Canada to Malta, Peter Allan; and Omar Anwar, Rector of Orla College.",
        {"Ann Orrin", "Rita Chavira", "Peter Allan", "Omar Anwar"},
        id="joined-by",
    ),
    pytest.param(
        "Press notice\n\nThe Attorney unveils a campaign.\n\nWHO:\nMayor Dana Wynn Cove, Orla "
        "County\nMarya Tolbrook, Sandholm Union\nLizzie Harrowell, Orlaber\n\nWHAT:\nA press conference"
        "\n\nWHEN:\nMay 14th\n\nFor more contact Bob Dunne",
        {"Dana Wynn Cove", "Marya Tolbrook", "Lizzie Harrowell"},
        id="who-what-when",
    ),
    pytest.param(
        "Mayor declares an emergency\n\nLARNBY (March 13, 2020) Mayor Anna Kowalska today declared "
        "an emergency in the city and signed an order against gatherings.\n\n“We have learned a "
        "lesson,” the Mayor said.",
        {"Anna Kowalska"},
        id="signs-an-order",
    ),
    pytest.param(
        "“We learn,” the Rector writes in the report.\n\nAnn Orrin, the Dean of Nets, in an address, "
        "said the college had grown. On his part, Omar Anwar said it would help.",
        {"Ann Orrin", "Omar Anwar"},
        id="in-an-address",
    ),
]


@pytest.mark.parametrize(("text", "there"), ATTENDED)
def test_attended(text: str, there: set[str]) -> None:
    assert {person.name for person in brief(text).attendees} == there


ELSEWHERE = [
    pytest.param(
        "Press notice\n\nWHAT: A run\n\nWHEN: May 14\n\nWHO: Mayor Ann Orrin\n\nThe run is held "
        "in memory of its founder. It was planned by Ida Marr.\n\nThe book of Ole Quist is sold.",
        "Ole Quist",
        "mentioned",
        id="prose-below-a-notice",
    ),
    pytest.param(
        "Fraudster jailed\n\nPaul Sanders was sentenced to 48 months in prison. The case was "
        "assigned to Judge Robert Allen. Prosecutors said he had lied.",
        "Paul Sanders",
        "mentioned",
        id="defendant",
    ),
    pytest.param(
        "Museum opens\n\nMayor Ann Weber opened the museum on Monday.\n\n"
        "Contact: Mary Stone, Press Officer",
        "Mary Stone",
        "mentioned",
        id="list-of-contacts",
    ),
    pytest.param(
        "Minister signs accord\n\nMinister Maria Duarte signed the accord in Lisbon on Monday on "
        "behalf of President Jorge Pinto. She thanked the negotiators.",
        "Jorge Pinto",
        "mentioned",
        id="on-behalf-of",
    ),
    pytest.param(
        "Statement by Secretary Harlow on the anniversary\n\nThomas J. Harlow, Secretary of State\n\n"
        "I congratulate the people of Malta. We look forward to working together.",
        "Thomas J. Harlow",
        "quoted",
        id="statement",
    ),
    pytest.param(
        "Study finds link between naps and memory\n\nResearchers found that short naps help "
        'memory. "The effect surprised us," said lead author Michael Stone.',
        "Michael Stone",
        "quoted",
        id="study",
    ),
]


@pytest.mark.parametrize(("text", "name", "presence"), ELSEWHERE)
def test_elsewhere(text: str, name: str, presence: str) -> None:
    assert {p.name: p.presence.value for p in brief(text).people}[name] == presence


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ana Bell had visited the harbour two years ago.", "near past"),
        ("In 1935 Ana Bell signed the first act.", "near year"),
        ("Ana Bell will open the bridge in June.", "future"),
        ("In a vote of thanks, the vice-chair of the city Ana Bell described it.", "takes part"),
        ("Ana Bell Head of Sales for the Isles", "signs off"),
        *[
            (f"They met a delegation {word} of Mayor Ana Bell.", "takes part")
            for word in sorted(MADE_UP_OF)
        ],
        *[(f"They met an {word} comprising Ana Bell.", "takes part") for word in sorted(PARTIES)],
        *[
            (f"They met a delegation {word} Mayor Ana Bell.", "takes part")
            for word in sorted(MADE_UP)
        ],
        ("They thanked Ana Bell, who was absent.", "near absent"),
        ("– Ana Bell, chief executive of Acme", "dash line"),
        ("The lake is full, according to Ana Bell.", "ruled source"),
        ("Remarks by President Ana Bell at the opening", "ruled speech"),
        ("In a message President Ana Bell praised them.", "ruled writing"),
        ("They got an overview from Mayor Ana Bell.", "gov from"),
        *[(f"They were {word} by Mayor Ana Bell.", "takes part") for word in sorted(COMPANY)],
        *[(f"Mayor Ana Bell {word} the prize.", "takes part") for word in sorted(PRESENTING)],
        *[(f"Mayor Ana Bell presented the {word}.", "takes part") for word in sorted(PRIZES)],
    ],
)
def test_what_stands_around_a_mention(text: str, sign: str) -> None:
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert sign in set(circumstances([row], name))


@pytest.mark.parametrize(
    "text",
    [
        "They were joined by friends and praised the plan of Mayor Ana Bell.",
        "The prize was joined: by Mayor Ana Bell.",
        "The delegation praised a crew and a band and a choir comprising Mayor Ana Bell.",
        "In his remarks, the plan of Mayor Ana Bell was praised.",
        "In remarks read on her behalf, Mayor Ana Bell praised it.",
        "The delegation heard of Mayor Ana Bell.",
        "Mayor Ana Bell presented the budget.",
        "In 1921 Mayor Ana Bell presented the flag.",
        "Mayor Ana Bell presented the flag last year.",
        "Mayor Ana Bell presented the flag ten years ago.",
        "In a speech last year, Mayor Ana Bell praised it.",
        "In a speech by the Dean, Mayor Ana Bell was praised.",
        "WHO: Mayor Ana Bell warns of fever.",
    ],
)
def test_no_act_that_leaves_no_doubt(text: str) -> None:
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert SETTLED.isdisjoint(circumstances([row], name))


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("On behalf of the Rector, Professor Ana Bell spoke.", False),
        ("On behalf of Rector Ana Bell, they spoke.", True),
        ("They spoke on behalf of the Rector, Ana Bell.", True),
    ],
)
def test_who_speaks_on_behalf_of_another(text: str, *, away: bool) -> None:
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert ("ruled away" in set(circumstances([row], name))) is away


@pytest.mark.parametrize("word", sorted(WHOSE))
def test_who_is_elsewhere(word: str) -> None:
    text = f"They met to praise the {word} of Prime Minister, Dr. Ana Bell."
    if word == "behalf":
        text = text.replace("Minister,", "Minister")
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert "elsewhere" in set(circumstances([row], name))


@pytest.mark.parametrize(
    "text",
    [
        "On behalf of the Rector, Professor Ana Bell spoke.",
        "The administration met Mayor Ana Bell.",
        "The family of boats that belongs to Mayor Ana Bell is old.",
    ],
)
def test_who_is_not_elsewhere(text: str) -> None:
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert "elsewhere" not in set(circumstances([row], name))


def test_who_only_signs_off() -> None:
    line = "Ana Bell Head of Sales for the Isles"
    text = f"The yard opens today\n\n{line}\n\nThe yard was opened today in Orla by the city."
    assert [p.presence.value for p in brief(Source(text)).people] == ["mentioned"]


@pytest.mark.parametrize("own", sorted(OWN))
@pytest.mark.parametrize("speech", sorted(SPEAKING))
def test_in_what_speech_a_word_was_spoken(own: str, speech: str) -> None:
    words = ["in", own, "brief", "opening", speech]
    assert addressing(words)
    assert not any(addressing([*words, other]) for other in FOR_OTHERS)
    assert not addressing(["in", own, "very", "brief", "opening", speech])


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Mayor Ana Bell said in a speech that it grew.", True),
        ("Mayor Ana Bell, the Dean, in her brief remarks, said in 1921 it grew.", True),
        ("Mayor Ana Bell told the guests in her speech that it grew.", True),
        ("On her part, Mayor Ana Bell said it grew.", True),
        ("In 2023, Mayor Ana Bell said in a speech that it grew.", False),
        ("Mayor Ana Bell said in a speech last year that it grew.", False),
        ("Mayor Ana Bell said it kept a promise made in a speech.", False),
        ("Mayor Ana Bell said it grew in an address book.", False),
        ("Mayor Ana Bell said in a speech by the Dean it was praised.", False),
        ("Mayor Ana Bell wept in a speech.", False),
    ],
)
def test_whose_speech_it_is(text: str, *, there: bool) -> None:
    row = tokens_of(text, Span(0, len(text)))
    (name,) = accepted([row])
    assert speaks(row.lows, name.last) is there


@pytest.mark.parametrize("words", [*(f"in {y}" for y in ("1899", "1921", "2023")), "years ago"])
def test_what_was_done_long_ago(words: str) -> None:
    assert long_ago(words.split())


@pytest.mark.parametrize("period", sorted(PERIODS))
def test_what_was_done_in_the_last_period(period: str) -> None:
    assert long_ago(["last", period])
    assert not long_ago([period, "last"])


@pytest.mark.parametrize("turn", TURNS)
def test_whose_turn_it_is(turn: list[str]) -> None:
    assert addressing([*turn, ",", "she", "said"])
    assert not addressing(["on", "the", *turn[1:]])


@pytest.mark.parametrize("verb", sorted(SIGNING))
@pytest.mark.parametrize("law", sorted(LAWS))
def test_who_signs_a_law(verb: str, law: str) -> None:
    assert enacting([verb, "the", law], 0)
    assert enacting(["spoke", "and", verb, "the", law], 0)
    assert not enacting(["spoke", "who", verb, "the", law], 0)
    assert not enacting([verb, ",", law], 0)


def test_under_the_line_that_opens_a_list() -> None:
    lines = ["Featured speakers:", "- Ben Roe, CEO of Acme", "- Ana Bell, rector"]
    rows = [tokens_of(line, Span(0, len(line))) for line in lines]
    (name,) = (c for c in accepted(rows) if c.unit == 2)
    assert "under there" in set(circumstances(rows, name))


HEADED = [
    ("The host Ann Baker told the guests this:", "", "under there"),
    ("The letter was signed by:\nAnn Baker", "", "under away"),
    ("The letter was signed by: Ann Baker", "", "list away"),
    ("By:\nAnn Baker", "under away", ""),
    ("Witnesses:\nAnn Baker", "under there", ""),
]


@pytest.mark.parametrize(("text", "has", "lacks"), HEADED)
def test_what_the_line_over_a_list_tells(text: str, has: str, lacks: str) -> None:
    starts = [0, *[k + 1 for k, letter in enumerate(text) if letter == "\n"], len(text) + 1]
    spans = [Span(a, b - 1) for a, b in pairwise(starts)]
    units = [tokens_of(text, span) for span in spans]
    name = next(c for c in accepted(units) if c.keys == ("ann", "baker"))
    found = set(circumstances(units, name))
    assert lacks not in found
    assert not has or has in found
