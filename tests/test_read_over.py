"""What stands around a report is read over: credits of pictures, front matter, adverbs, honours."""

from __future__ import annotations

import honesty
import pytest

from briefing import Briefing, brief, render
from briefing.model import Role
from briefing.roles.asides import is_credit, is_furniture, without_asides
from briefing.roles.front_matter import front_matter

BODY = """\
The Minister of Trade, Ida Marr, met the Mayor of Larn, Ole Orr, on Monday to discuss the ferry.

They agreed to open the line in June and to share the cost of the new pier.

{}

The ferry will carry 300 cars a day, Mr Orr said, and the fare stays at 12 euros.

The two towns will review the timetable every spring.
"""
TITLE = "Minister and Mayor agree on the ferry\n\n"

CREDITS = [
    "Photo: Ministry of Trade",
    "(Photo by Jan Brandt)",
    "Photo credit: Larn Pictures / A. Orr",
    "Image courtesy of the Port of Larn",
    "© 2024 Press Service",
    "Picture: Handout",
    "[Photo: Secretariat]",
    "Photos – Town of Larn",
]
NO_CREDITS = [
    "Photographs of the pier were shown to all the guests before the talks began there.",
    "Credit for farmers will grow by 5 percent.",
    "Images of the ferry were shown.",
    "Pictured are the guests of the Mayor.",
    "Copyright law will change in June.",
    "Video links will open in the spring.",
    "- They agreed on the pier.",
    "(c) the fare of the ferry",
    "(c) Larn shall build 25 ferries by 2030;",
    "Photo-ID cards will be issued from 1 June.",
    "Credit/debit cards will be free from 1 June.",
    "Video/audio: Minister Jon Vale will speak on 3 June.",
    "Picture by picture, the gallery opens on 1 June.",
    "Video by the police shows Jon Vale in Larn.",
    "Video: the minister said that the ferry will open.",
    "Video - the minister will pay $3 million by June.",
    "Credit: banks lent $3 million more in May.",
    "Images: Larn will pay $3 million by 2030.",
    "",
]


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", NO_CREDITS)
def test_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_in_the_middle_changes_no_other_role(line: str) -> None:
    with_credit = brief(TITLE + BODY.format(line))
    without = brief(TITLE + BODY.replace("{}\n\n", ""))
    roles = list(with_credit.roles)
    at = next(i for i, u in enumerate(with_credit.document.units) if text(with_credit, i) == line)
    assert roles.pop(at) is Role.BOILERPLATE
    assert tuple(roles) == without.roles
    honesty.check(with_credit)


FURNITURE = [
    "READ MORE: Port opens in June",
    "Related: Bank keeps its rates",
    "Also read: Bank keeps its rates",
    "Advertisement - scroll to continue reading",
    "Share on Facebook",
    "Page 2 of 3",
    "- 2 -",
    "2/3",
    "-more-",
    "12",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_paragraphs_changes_no_other_role(line: str) -> None:
    with_it = brief(TITLE + BODY.format(line))
    roles = list(with_it.roles)
    at = next(i for i in range(len(roles)) if text(with_it, i) == line)
    assert roles.pop(at) is Role.BOILERPLATE
    assert tuple(roles) == brief(TITLE + BODY.replace("{}\n\n", "")).roles


@pytest.mark.parametrize(
    "line",
    [
        "Read more books.",
        "$25",
        "25%",
        "More: the fund pays 25 firms in the spring",
        "Read more: The Minister said that it will pay",
        "Save the ferry",
        "Share the cost of the pier and the ferry",
        "More: the fund pays 25 firms in the spring, and it will pay 30 firms in the autumn of 2030.",
        "Page by page, the law is read.",
        "Like the Mayor, he agreed.",
        "2 million",
        "Print media will be paid.",
    ],
)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_figures_of_a_table_are_no_pages() -> None:
    document = brief(TITLE + BODY.format("Ferries\n\n12\n\nCars\n\n300")).document
    assert without_asides(document)[0] is document


def test_amounts_and_rows_of_numbers_are_no_pages() -> None:
    document = brief(TITLE + BODY.format("300\n\n25\n\n12")).document
    assert without_asides(document)[0] is document


def test_many_asides_cost_linear_time_and_lose_nothing() -> None:
    honesty.check(brief(TITLE + BODY.format("Share\n\n" * 3000)))


def text(briefing: Briefing, unit: int) -> str:
    return briefing.document.slice(briefing.document.units[unit].span)


def test_a_text_of_credits_alone() -> None:
    made = brief("Photo: Ministry of Trade\n\nPhoto: Town of Larn\n")
    assert len(made.roles) == 2
    honesty.check(made)


FRONT = '---\ntitle: "Minister and Mayor agree on the ferry"\ndate: 2024-05-03\ntags:\n  - ferry\n---\n\n'


def test_front_matter_is_the_title_and_the_day() -> None:
    made = brief(FRONT + BODY.format("They met again."))
    assert made.headline == 'title: "Minister and Mayor agree on the ferry"'
    assert made.roles[:6] == (
        Role.BOILERPLATE, Role.HEADLINE, Role.OTHER, Role.BOILERPLATE, Role.BOILERPLATE,
        Role.BOILERPLATE,
    )  # fmt: skip
    assert "2024-05-03" in [f.value for f in made.figures]
    honesty.check(made)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["title: Talks", "date: 2024-05-03"], id="two keys without rules"),
        pytest.param(["---", "title: Talks", "date: 2024-05-03"], id="no second rule"),
        pytest.param(["---", "The minister met the mayor.", "They agreed.", "---"], id="no keys"),
        pytest.param(["---", "title: Talks", "---"], id="one key"),
        pytest.param(
            ["---", "FERRY", "Larn: It pays.", "Oland: It pays.", "---"], id="no known key"
        ),
        pytest.param(["---", "Talks", "Date: 3 May 2024", "Place: Larn", "---"], id="no key first"),
        pytest.param(["Date: 3 May", "Type: note", "Summary: They met in Larn."], id="a summary"),
        pytest.param([], id="nothing"),
    ],
)
def test_no_front_matter(lines: list[str]) -> None:
    assert front_matter(lines) == []


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["---", "title: >-", "Talks on the ferry", "published: true", "---"], "bhbb"),
        (["Title: Talks", "Date: 2024-05-03", "Tags: ferry, pier", "They met."], "hob"),
        (
            ["---", "date: 2024-05-03", "excerpt: They met", "in Larn", "title: Talks", "---"],
            "obbhb",
        ),
        (["---", "title:", "subtitle: On the ferry", "---"], "bbb"),
    ],
)
def test_other_front_matter(lines: list[str], roles: str) -> None:
    found = "".join(role.value[0] for role in front_matter(lines))
    assert found == roles if lines[0] != "---" else found == f"b{roles}"


def test_front_matter_alone() -> None:
    made = brief("---\ntitle: Talks\ndate: 2024-05-03\n---\n")
    assert [role.value for role in made.roles] == [
        "boilerplate",
        "headline",
        "other",
        "boilerplate",
    ]


REPORT = "On Friday, the Office of Public Works hosted a\nforum on the pier. It was opened by the Mayor.\n"


def test_a_title_in_large_words_keeps_the_report_out() -> None:
    wrapped = "It will carry cars, lorries and people on foot to\nLarn and back, and the fare stays as it\nwas.\n"
    title = "Readout of the Forum on the New Ferry Between Larn and Oland"
    assert brief(f"{title}\n{REPORT}{wrapped}").headline == title


def people(sentence: str) -> list[tuple[str, str, str]]:
    made = brief(f"Leaders meet in Larn for talks on trade\n\n{sentence}\n")
    return [(p.name, p.role, p.affiliation) for p in made.people]


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("The talks were led by Edwin TORG.", ("Edwin TORG", "", "")),
        ("Michael FORD, Head of Trade, spoke.", ("Michael FORD", "Head of Trade", "")),
        ("The grant was opened by Ida Marr KC MP.", ("Ida Marr", "", "")),
        ("It was announced by the Hon. Andrew Peaker M.P.", ("Andrew Peaker", "", "")),
        (
            "On 29 June, Burundi's Minister of Trade, Ambassador Edouard Bizo, met the guests.",
            ("Edouard Bizo", "Minister of Trade", "Burundi"),
        ),
    ],
)
def test_people(sentence: str, person: tuple[str, str, str]) -> None:
    assert people(sentence) == [person]


@pytest.mark.parametrize(
    "sentence",
    [
        "They met in Sydney ANSTO and left.",
        "The Madison ASCAP office opened on Monday.",
        "It is listed with Morgan BCDFG and others.",
        "They spoke of Jordan OPEC ties and of Georgia OSHA rules.",
        "The talks on Angela NATO went on.",
    ],
)
def test_nobody(sentence: str) -> None:
    assert people(sentence) == []


@pytest.mark.parametrize(
    ("words", "ordinals"),
    [
        ("The boat was first sighted on Monday.", []),
        ("She had first been ordered to leave.", []),
        ("It was the first armed boat of the fleet.", [1]),
        ("The first ferry left at noon.", [1]),
    ],
)
def test_first_as_an_adverb(words: str, ordinals: list[int]) -> None:
    made = brief(TITLE + BODY.format(words))
    assert [f.value for f in made.figures if f.kind == "ordinal"] == ordinals


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("(New York) - The government must act, the league said.", "New York"),
        ("(Reserved) - The government must act, the league said.", ""),
        ("March 20, 2025—Ottawa—The minister announced a fund for towns.", "Ottawa"),
        ("The gift pays for a chair in Cancer Pathology and two posts.", ""),
        ("The study was published in Lancet Neurons.", ""),
    ],
)
def test_places(lead: str, place: str) -> None:
    assert brief(f"Minister opens a fund\n\n{lead}\n").place == place


def test_a_label_is_no_place() -> None:
    assert not brief("Minister meets the Ambassador\n\n2026-06-29\n\nQuotes\n\nThey met.\n").place


@pytest.mark.parametrize(
    "title", ["Mayor Quits", "# Museum Reopens", "Joint Statement", "Rates unchanged"]
)
def test_a_short_title_alone(title: str) -> None:
    made = brief(f"{title}\n\n" + BODY.replace("{}\n\n", ""))
    assert made.headline == title


@pytest.mark.parametrize("label", ["PRESS RELEASE", "For immediate release"])
def test_a_label_alone_is_no_title(label: str) -> None:
    made = brief(f"{label}\n\n" + BODY.replace("{}\n\n", ""))
    assert not made.headline


@pytest.mark.parametrize(
    ("words", "ordinals"),
    [
        ("They met at the IV Meeting of Ministers in Larn.", [4]),
        ("The XXIX Ibero-American Summit was held in Larn.", [29]),
        ("The World War II Conference was held in Larn.", []),
        ("Phase IV Session notes were read.", []),
        ("They mix session work and rest.", []),
        ("The IIX Meeting was held.", []),
    ],
)
def test_roman_numerals(words: str, ordinals: list[int]) -> None:
    made = brief(TITLE + BODY.format(words))
    assert [f.value for f in made.figures if f.kind == "ordinal"] == ordinals


def test_a_time_that_touches_its_day_is_no_new_line() -> None:
    made = brief("---\ntitle: Talks\ndate: 2024-05-03T00:00:00Z\n---\n\n" + BODY.format("Yes."))
    assert text(made, 2) == "date: 2024-05-03T00:00:00Z"
    day = "---\ntitle: Talks\ndate: 2024-05-03T00:00:00Z\n---\n\n"
    assert brief(f"{day}The Minister met the Mayor in Larn and they agreed.\n").date == "2024-05-03"


@pytest.mark.parametrize(
    "after",
    ["The work begins in the spring.", "The pier cost 25 million euros."],
)
def test_a_short_release_is_none_of_boilerplate(after: str) -> None:
    lead = "LARN, 3 May 2024 - The Minister of Trade, Ida Marr, met the Mayor of Oland, Ole Orr."
    made = brief(f"Minister and Mayor meet\n\n{lead}\n\n{after}\n")
    assert made.headline == "Minister and Mayor meet"
    assert Role.BOILERPLATE not in made.roles


def test_a_title_of_front_matter_is_shown_without_its_key() -> None:
    page = render(brief(FRONT + BODY.format("They met again.")), "markdown")
    assert page.splitlines()[0] == "# Minister and Mayor agree on the ferry"


def test_marks_that_open_in_one_sentence_and_close_in_another_are_not_shown() -> None:
    said = BODY.format(
        "***The pier is for all of us. It opens in June, and it will pay for itself.***"
    )
    assert "***" not in render(brief(TITLE + said), "plain", full=True)
