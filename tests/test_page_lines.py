"""Sentences that a page says of itself, and lines that hold a town and a day."""

import pytest

from briefing.model import Role, Source
from briefing.roles.date_lines import with_date_lines
from briefing.roles.pages import with_page_lines
from briefing.units import cut

PAGE = "This page is free for personal use, but firms need more. Do write to us."
REPORT = "The town of Norport opened a bridge.\n\nIt is nine metres wide."


def paged(text: str, roles: list[Role]) -> list[Role]:
    return list(with_page_lines(cut(Source(text)), tuple(roles)))


def test_what_a_page_says_of_itself_is_boilerplate() -> None:
    roles = [Role.LEAD, Role.THEME, Role.BOILERPLATE, Role.THEME, Role.GREETING]
    assert paged(f"{REPORT}\n\nShare\n\n{PAGE}", roles) == [*roles[:3], *[Role.BOILERPLATE] * 2]


@pytest.mark.parametrize(
    "line",
    [
        "The court fined the firm that had a paywall.",
        "Judge Ida Marr said that Ruvania owed Tom Orr a free trial.",
        "Those who are already a subscriber pay 3 euros.",
        "The software is free for personal use.",
        "Readers can sign up for our newsletter to get the figures.",
    ],
)
def test_a_report_on_such_things_stays(line: str) -> None:
    roles = [Role.LEAD, Role.THEME, Role.OTHER, Role.THEME]
    assert paged(f"{REPORT}\n\nShare\n\n{line}", roles) == roles


def test_a_lead_stays() -> None:
    roles = [Role.LEAD, Role.BOILERPLATE]
    assert paged("We use cookies in our kitchen, says Ida Quist.\n\nShare", roles) == roles


def test_a_town_and_a_day_below_the_title_are_no_title() -> None:
    lines = ["Norport opens a bridge", "NORPORT, Va., Feb. 6, 2025", "The bridge is open."]
    roles = [Role.HEADLINE, Role.HEADLINE, Role.LEAD]
    assert with_date_lines(lines, roles) == (Role.HEADLINE, Role.OTHER, Role.LEAD)


@pytest.mark.parametrize(
    "line",
    ["Daily Press Briefing – May 3, 2024", "Price Index, May 2024", "RATE DECISION, 6 May 2025"],
)
def test_titles_with_a_day_stay(line: str) -> None:
    roles = [Role.HEADLINE, Role.HEADLINE]
    assert with_date_lines(["Norport opens a bridge", line], roles) == (*roles,)
