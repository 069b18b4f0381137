"""The title among clutter: found where it says what the report says, and nowhere else."""

from __future__ import annotations

import pytest

from briefing.model import Role, Source
from briefing.roles.among import beside
from briefing.roles.title import with_title
from briefing.units import cut

ABOVE = "Home | News\n\n{}\n\nShare this page\n\n"
REPORT = "Norport and the rail board signed a lease for nine electric trams. They run from May.\n"
ROLES = (*[Role.BOILERPLATE] * 3, Role.LEAD, Role.THEME)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Norport signs lease for nine electric trams", Role.HEADLINE),
        ("PHOTO: A. HALVERSEN", Role.BOILERPLATE),
        ("[Norport signs lease for nine trams](https://n.example)", Role.BOILERPLATE),
    ],
)
def test_a_title_says_what_the_report_says(title: str, role: Role) -> None:
    document = cut(Source(ABOVE.format(title) + REPORT))
    assert len(document.units) == len(ROLES)
    assert with_title(document, ROLES)[1] is role


def test_one_title_is_enough() -> None:
    document = cut(Source(ABOVE.format("Norport signs lease for nine electric trams") + REPORT))
    roles = (Role.BOILERPLATE, Role.HEADLINE, *ROLES[2:])
    assert with_title(document, roles) == roles


@pytest.mark.parametrize(
    ("above", "title", "moved"),
    [
        ("Rail Office", "Norport signs lease for nine electric trams", True),
        ("Board of Harbours and Railways", "Norport signs lease for nine electric trams", True),
        ("Norport signs lease", "Norport: nine electric trams run from May", False),
        ("Rail Board of Norport", "A night at the opera house of the north", False),
        ("Lease for nine electric trams", "Electric trams for Norport: lease, board", False),
    ],
)
def test_who_publishes_is_no_title(above: str, title: str, *, moved: bool) -> None:
    document = cut(Source(f"{above}\n\n{title}\n\n{REPORT}"))
    roles = (Role.HEADLINE, Role.BOILERPLATE, Role.LEAD, Role.THEME)
    turned = (Role.BOILERPLATE, Role.HEADLINE, *roles[2:])
    assert with_title(document, roles) == (turned if moved else roles)


def test_lines_are_seen_beside_each_other() -> None:
    found = {
        0: {"small:0", "plainly:0", "names-body", "no-verb"},
        1: {"small:2", "plainly:1", "acts"},
        2: {"small:1", "plainly:0", "no-verb"},
    }
    title = frozenset({"norpo", "lease", "trams", "signs"})
    beside(found, {0: frozenset(), 1: title, 2: title - {"signs"}})
    assert {"small:none", "plainly:none", "another-acts", "names-body&another-acts"} <= found[0]
    assert {"small:most", "plainly:most", "first-that-acts", "twin"} <= found[1]
    assert {"small:less", "another-acts", "twin"} <= found[2]
    assert "twin" not in found[0]


SAID_TWICE = "Norport signs lease for nine electric trams"


@pytest.mark.parametrize(
    ("line", "again", "role"),
    [
        (SAID_TWICE, SAID_TWICE.upper(), Role.HEADLINE),
        (SAID_TWICE, "Nothing of the kind", Role.BOILERPLATE),
        ("Ministry of Rail and Roads", "Ministry of Rail and Roads", Role.BOILERPLATE),
        ("Rail news", "Rail news", Role.BOILERPLATE),
        ("Follow Norport on social media", "Follow Norport on social media", Role.BOILERPLATE),
    ],
)
def test_a_title_that_a_page_says_again_below(line: str, again: str, role: Role) -> None:
    """Sentences of the page stand above it."""
    page = "There were 1,496 releases on this site in the last day and 9 in the last hour."
    document = cut(Source(f"{page}\n\n{line}\n\n{REPORT}\n{again}\n"))
    roles = (Role.THEME, Role.BOILERPLATE, Role.LEAD, Role.THEME, Role.OTHER)
    assert with_title(document, roles) == (Role.THEME, role, *roles[2:])


def test_what_leads_in_is_a_lead() -> None:
    leads = (
        "Commenting on the lease of nine trams, which the rail board signed today with the town of "
        "Norport, Mayor Ida Quist said:"
    )
    document = cut(Source(f"{leads}\n\n“It is a fine day for us.”\n"))
    assert with_title(document, (Role.HEADLINE, Role.THEME))[0] is Role.LEAD


def test_what_is_about_the_page_is_no_title() -> None:
    document = cut(
        Source(f"Business\n\n{SAID_TWICE}\n\nAbout this update from Norport plc\n\n{REPORT}")
    )
    roles = (*[Role.BOILERPLATE] * 2, Role.HEADLINE, Role.LEAD, Role.THEME)
    assert with_title(document, roles)[:3] == (Role.BOILERPLATE, Role.HEADLINE, Role.BOILERPLATE)


def test_a_breadcrumb_that_cuts_the_title_short_is_none() -> None:
    crumb = "Rail Office Norport signs lease for nine elec..."
    document = cut(Source(f"{crumb}\n\n{SAID_TWICE}\n\n{REPORT}"))
    roles = (Role.HEADLINE, Role.HEADLINE, Role.LEAD, Role.THEME)
    assert with_title(document, roles)[:2] == (Role.BOILERPLATE, Role.HEADLINE)


def test_whose_news_it_is_is_no_title() -> None:
    document = cut(Source(f"News from the Ministry of Rail\n\n{SAID_TWICE}\n\n{REPORT}"))
    roles = (Role.HEADLINE, Role.OTHER, Role.LEAD, Role.THEME)
    assert with_title(document, roles)[:2] == (Role.BOILERPLATE, Role.HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "News from the Government: taxes to fall by 4 percent in May",
        "Remarks by the Minister of Rail at the opening of the debate on trams for the coming year:",
    ],
)
def test_titles_that_look_like_mastheads_and_leads(line: str) -> None:
    document = cut(Source(f"{line}\n\n{REPORT}"))
    roles = (Role.HEADLINE, Role.LEAD, Role.THEME)
    assert with_title(document, roles)[0] is Role.HEADLINE
