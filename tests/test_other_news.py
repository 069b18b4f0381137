"""Titles of other news, captions and lines of a day are told from the report around them."""

from __future__ import annotations

import honesty
import pytest

from briefing import brief
from briefing.model import Role
from briefing.roles.asides import is_caption, is_head_of_teasers, teasers
from briefing.roles.courtesies import courtesy, with_courtesies
from briefing.roles.date_lines import is_date_line

TITLE = "Minister and Mayor agree on the ferry\n\n"
BODY = """\
The Minister of Trade, Ida Marr, met the Mayor of Larn, Ole Orr, on Monday to discuss the ferry.

They agreed to open the line in June and to share the cost of the new pier.

{}The ferry will carry 300 cars a day, Mr Orr said, and the fare stays at 12 euros.

The two towns will review the timetable of the ferry every spring.
"""
TEASERS = [
    "Related news\nBread prices fall again\nLarn opens its new library",
    "Read also:\n- Minister opens school in Larn\n- Who pays for the new port of Larn this year?",
    "More news\n\nHarvest fair draws 4,000 visitors\n\nMayor receives chess players",
    "Latest News\n12 May 2025 Council approves plan for the harbour\n11 May 2025 Library reopens",
    "You may also like\n\nFive walks along the coast of Larn",
]


def roles(text: str) -> list[tuple[str, Role]]:
    made = brief(text)
    return list(zip(made.document.lines, made.roles, strict=True))


@pytest.mark.parametrize("titles", TEASERS)
@pytest.mark.parametrize("form", [TITLE + BODY.format("{}\n\n"), TITLE + BODY.format("") + "\n{}"])
def test_titles_of_other_news_change_nothing(titles: str, form: str) -> None:
    plain = roles(TITLE + BODY.format(""))
    made = brief(form.format(titles))
    honesty.check(made)
    lines = {line for line, _ in plain}
    read = list(zip(made.document.lines, made.roles, strict=True))
    assert [pair for pair in read if pair[0] in lines] == plain
    assert {role for line, role in read if line not in lines} == {Role.BOILERPLATE}
    assert made.date == brief(TITLE + BODY.format("")).date


@pytest.mark.parametrize(
    "line",
    ["Related labour rules", "More ferries", "Other adjustments", "Recent talks in Larn",
     "See also the report of 3 May.", "Next steps", "Latest figures", "All articles of the law"],
)  # fmt: skip
def test_headings_of_the_report_are_no_heads_of_teasers(line: str) -> None:
    assert not is_head_of_teasers(line)


def test_latest_news_over_the_title_is_no_head_of_teasers() -> None:
    text = "Latest news\n\n" + TITLE + BODY.format("")
    assert not teasers(brief(text).document)
    assert (TITLE.strip(), Role.HEADLINE) in roles(text)


@pytest.mark.parametrize(
    "lines",
    ["Latest updates\n\n- The pier of Oss is shut\n- The state will pay 2 million euros in June",
     "See also\n\n| North | Repairs | 12 |\n| South | Paint | 3 |",
     "Related\n\n“The quay has to be mended,” said Captain Bo Marr",
     "More news\n\nThe ministry also told the islands what it plans for the winter:"],
)  # fmt: skip
def test_what_is_no_title_of_other_news(lines: str) -> None:
    assert not teasers(brief(TITLE + BODY.format(lines + "\n\n")).document)


def test_what_stands_below_the_titles_of_other_news_is_of_the_page() -> None:
    about = "The Ministry of Harbours runs 44 ports on six islands and employs 2,000 people."
    foot = f"Other news\n\nFares rise in June\n\nMedia contact: Ida Orr\n\nAbout us\n\n{about}"
    read = roles(TITLE + BODY.format("") + "\n" + foot)
    assert {role for _, role in read[-5:]} == {Role.BOILERPLATE}


def test_a_heading_ends_the_titles_of_other_news() -> None:
    text = TITLE + BODY.format("See also\n\nLibrary of Larn reopens\n\n## The pier\n\n")
    document = brief(text).document
    assert [document.lines[i] for i in sorted(teasers(document))][-1] == "Library of Larn reopens"


@pytest.mark.parametrize(
    "line",
    ["The talks in Larn | Photo: Ida Marr", "Minister Marr with the Mayor (Photo: A. Orr)",
     "Caption: The pier in spring", "Photo caption: Two ferries – the old and the new"],
)  # fmt: skip
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    ["Ferry | Photo gallery | Documents", "They spoke of the picture: it was new.",
     "Caption: The minister said that it will pay.", "The credit: 3 million a year",
     "The Mayor spoke for an hour. (Photo: the guests then left.)"],
)  # fmt: skip
def test_no_captions(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line",
    ["Larn, 3 May 2024", "FR12 - 3 May 2024", "WEDNESDAY, MAY 3, 1978.", "3.MAY.2024", "2024-05-03",
     "Oct 3 2024 - 21:07", "New Larn – 03.05.2024", "**3 May 2024**"],
)  # fmt: skip
def test_lines_of_a_day(line: str) -> None:
    assert is_date_line(line)
    assert (line, Role.OTHER) in roles(line + "\n\n" + TITLE + BODY.format(""))


@pytest.mark.parametrize(
    "line",
    ["Updated 3 May 2024", "Published on 3 May 2024", "For Immediate Release: May 3, 2024",
     "Next release: 3 May 2024", "Expires: 3 May 2024", "Ferries | 3 May 2024", "They met on 3 May 2024", "May 2024 brings the ferry", ""],
)  # fmt: skip
def test_no_lines_of_a_day(line: str) -> None:
    assert not is_date_line(line)


def test_a_time_below_the_text_is_of_the_page() -> None:
    assert not is_date_line("3 May 2024, 14:20", timed=False)
    read = roles(TITLE + BODY.format("") + "\nPublication status\n\n3 May 2024, 14:20")
    assert read[-1] == ("3 May 2024, 14:20", Role.BOILERPLATE)


@pytest.mark.parametrize(
    "words",
    ["she conveyed to him the warm greetings of Larn", "cabinet offers its deepest condolences",
     "he extended his best wishes", "they voice their appreciation to the crew",
     "the two sides exchanged small shields", "she presented the captain with a plaque"],
)  # fmt: skip
def test_a_courtesy_is_given(words: str) -> None:
    assert courtesy(words.split()) is not None


@pytest.mark.parametrize(
    "words",
    ["thanks to the ferry they sent more cars", "she expressed concern", "his wishes were met",
     "they paid in full and a year later the mayor asked for thanks", "greetings", "the shop offers gifts", "wishes", "appreciation",
     "they sent more cars thanks to the ferry", "he paid thanks to a loan", "a record thanks to rain",
     "the museum presented a plaque from 1400", ""],
)  # fmt: skip
def test_no_courtesy_is_given(words: str) -> None:
    assert courtesy(words.split()) is None


def test_a_sentence_that_begins_by_giving_a_courtesy_is_a_greeting() -> None:
    lines = [
        "1.9. Cabinet expressed its deepest condolences to the families and met the crew.",
        "The hall was built by the friends of the town of Larn to pay tribute to the crew of 1912.",
        "Minister offers condolences",
    ]
    before = [Role.THEME, Role.THEME, Role.HEADLINE]
    assert with_courtesies(lines, before) == (Role.GREETING, Role.THEME, Role.HEADLINE)


def test_the_title_that_markdown_marks() -> None:
    title = "# Telephone call with the Mayor of Larn."
    read = roles(f"Menu News Diary\n\nPublished on 3 May 2024\n\n{title}\n\n{BODY.format('')}")
    assert (title, Role.HEADLINE) in read
