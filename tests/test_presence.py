"""Who took part, who is quoted and who is only mentioned, in kinds of releases of the whole world."""

from __future__ import annotations

import pytest

from briefing import brief
from briefing.model import Role, Span
from briefing.people.circumstances import circumstances
from briefing.people.names import accepted
from briefing.people.presence import scene_of, standing
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
]


@pytest.mark.parametrize(("text", "there"), ATTENDED)
def test_attended(text: str, there: set[str]) -> None:
    assert {person.name for person in brief(text).attendees} == there


ELSEWHERE = [
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


SCENES = [
    pytest.param(["A summit in Oslo"], "doc occasion", True, id="meeting"),
    pytest.param(["Rates are kept"], "doc occasion", False, id="no-occasion"),
    pytest.param(["Acme Inc. grows", "The CEO is glad"], "doc firm", True, id="firm"),
    pytest.param(["Ministers talk to a CEO", "They were glad"], "doc firm", False, id="no-firm"),
]


@pytest.mark.parametrize(("lines", "sign", "there"), SCENES)
def test_what_a_release_is_about(lines: list[str], sign: str, *, there: bool) -> None:
    units = [tokens_of(line, Span(0, len(line))) for line in lines]
    roles = [Role.HEADLINE, *[Role.THEME] * (len(lines) - 1)]
    assert (sign in scene_of(units, roles).signs) is there


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("2:30 p.m. Secretary Anna Weber meets the board.", True),
        ("Secretary Anna Weber meets the board at noon.", False),
    ],
)
def test_a_line_of_a_schedule(text: str, *, timed: bool) -> None:
    units = [tokens_of(text, Span(0, len(text)))]
    (mention,) = accepted(text, units)
    assert ("timed" in set(circumstances(units, mention))) is timed


def test_who_is_named_first() -> None:
    assert set(standing(0, "says")) == {"named first", "named first says"}
    assert set(standing(3, "silent")) == {"named later", "named later silent"}
