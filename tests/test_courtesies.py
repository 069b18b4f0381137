"""What is welcomed: guests as a courtesy, decisions and reports as news."""

import pytest

from briefing.model import Role
from briefing.roles.courtesies import with_courtesies

THINGS = (
    "Minister Orla Dunne welcomed the acceptance of the proposal by both chambers.",
    "Welcoming the new Centre, Dr Petra Lund said that the firm had put 3 million into it.",
    "The Presidents welcomed the agreement on grain.",
    "The parties welcomed their dialogue on fisheries.",
)
COURTESIES = (
    "The Mayor welcomed the delegation to the city.",
    "President Aune welcomed the participation of so many families.",
    "He welcomed the Prime Minister of Ruvania.",
    "Mayor Orr welcomed the King of Ruvania and his family.",
    "Ms Quist welcomed the leadership of the party.",
    "She welcomed the Association of Nurses.",
    "The Ambassador welcomed the Ruvanian community at the embassy.",
    "She welcomed the decision and thanked the Prime Minister for his hospitality.",
    "Welcome to this meeting of friends.",
)


@pytest.mark.parametrize("line", THINGS)
def test_things_that_are_welcomed_are_news(line: str) -> None:
    assert with_courtesies([line], [Role.GREETING]) == (Role.THEME,)


@pytest.mark.parametrize("line", COURTESIES)
def test_people_who_are_welcomed_are_greeted(line: str) -> None:
    assert with_courtesies([line], [Role.GREETING]) == (Role.GREETING,)


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.LEAD, Role.BOILERPLATE])
def test_other_roles_stay(role: Role) -> None:
    assert with_courtesies([THINGS[0]], [role]) == (role,)


@pytest.mark.parametrize(
    "line",
    [
        "The Minister congratulated Ruvania on its entry and spoke of rail.",
        "Orla Dunne wished to Colonel Marr a successful mandate and spoke of rail.",
        "He wishes the crew well.",
        "1.8. Cabinet is saddened by the passing of the writer and wishes for calm.",
    ],
)
def test_who_is_congratulated_or_wished_well_is_greeted(line: str) -> None:
    assert with_courtesies([line], [Role.THEME]) == (Role.GREETING,)


@pytest.mark.parametrize(
    "line",
    [
        "The Council wishes to inform the public that six lots as well as seven more are unsafe.",
        "The Prime Minister wished for a swift reading.",
        "Each state that wishes access must show success in its reforms.",
        "Any customer who wishes a refund must ask for it well before June.",
        "Rail workers who had congratulated each other lost 400 euros.",
        "The Agency wishes it had more staff, and says a well at Larn is dry.",
        "He wishes to stress the success of the plan.",
        "Before the vote in the old hall of the town of Larn the Mayor at last congratulated Orr.",
    ],
)
def test_other_wishes_are_news(line: str) -> None:
    assert with_courtesies([line], [Role.THEME]) == (Role.THEME,)
