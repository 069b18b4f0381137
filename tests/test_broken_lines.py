"""Lines that break off inside a sentence: links on lines of their own, narrow columns."""

from __future__ import annotations

import pytest

from briefing.model import Source
from briefing.units import cut

BROKE = ("They met the mayor,", "Bo Ito", ", and left.")  # a line opens with what closes
REPORT = "The council of the old town met on Monday and agreed upon a plan for the bridge"


def units(text: str) -> list[str]:
    document = cut(Source(text))
    return [" ".join(document.slice(unit.span).split()) for unit in document.units]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Mayor Ada Okoro", "opened the hall", "at noon on Friday.", "The hall cost much."],
            ["Mayor Ada Okoro opened the hall at noon on Friday.", "The hall cost much."],
        ),
        (
            [f"{REPORT},” ", "said Mayor Ada Okoro", ". “We are glad.”"],
            [f"{REPORT},” said Mayor Ada Okoro .", "“We are glad.”"],
        ),
        (
            ["“We are glad of it", ",” said Bo Ito", ", mayor of Larn.", "He left."],
            ["“We are glad of it ,” said Bo Ito , mayor of Larn.", "He left."],
        ),
        (["Since June 2022,", "Elm House", "has served 300 guests."], None),
        (["Guests from the", "Larn Council, Elm House and Bor", "took part in it."], None),
        ([f"{REPORT} that will join", "Elm House", "and Bor."], None),
        (
            [f"{REPORT} of the mayor’s", "Elm House.", "He left."],
            [f"{REPORT} of the mayor’s Elm House.", "He left."],
        ),
        (["The Larn County Mayor", "Ada Okoro", "opened the hall."], None),
        (["They read out a poem in the hall, “", "The Long River", "”, and left."], None),
        (["VELTA", f"– {REPORT}."], None),
        (["We met", "on the", "2", "nd", "Floor of the hall, and left."], None),
        ([f"{REPORT}", "."], None),
    ],
)
def test_what_markup_broke(lines: list[str], expected: list[str] | None) -> None:
    joined = [" ".join(" ".join(lines).split())] if expected is None else expected
    text = "\n".join(["Bridge", "", *lines, "", *BROKE])
    assert units(text) == ["Bridge", *joined, " ".join(BROKE)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Our aims", "clean water", "new roads"],  # entries of a list, no sentence
        ["Council Opens the New Hall", "Mayor Ada Okoro"],
        ["Additional Information", "The council will send a letter to the mayor."],
        ["BACKGROUND", "– The hall is old.", "– It has no roof."],
        ["Contact: Ada Okoro", "press@larn.example"],
        ["Press releases", "more news", "about this site", "cookies", "terms of use."],
        ["Ada Okoro", "chair", "Bo Ito", "vice-chair", "Cy Uba", "secretary."],
        ["Larn Council", "Elm Road 12", "c/o Ada Okoro", "tel. 0123 456", "fax 0123 457."],
        ["Tickets", "adults 5 euros", "children free."],
        ["Yours sincerely,", "Ada Okoro", "mayor of Larn."],
        ["MODERATOR", "welcome to the talk.", "ADA OKORO", "thank you for it."],
        ["Trade", "both sides agreed to cut duties.", "Roads", "both sides agreed to build."],
        ["Dear members,", "we write to you about the fee that was raised."],
        ["2023", "2024", "sales of mills", "120", "140", "costs of all"],
        ["Flight", "12", "delayed"],
        ["OUTLOOK", f"– {REPORT}."],
        ["Road works", "the clerk will write to the county by 30 March."],
        ["New bins", "residents will get new bins.", "Old Road", "closed until June for works."],
        ["Larn Bank cuts 300 jobs", "union leaders were told on Monday."],
        ["The guests of the council:", "the mayor of Larn", "the mayor of Bor."],
        ["Larn Foods Reports Growth in All of Its Markets for the Year", "Ada Okoro", "LARN"],
    ],
)
def test_lines_that_stand_alone(lines: list[str]) -> None:
    assert units("\n".join(["The plan was agreed upon.", "", *lines]))[1:] == lines


PAGED = (
    "1. The council of the old town decided on Monday to keep the toll at 2.25 crowns, with a",
    "smaller part for those who come from the hills.",
    "ii. The council also takes note of the price of steel and of its causes in",
    "making its plan.",
    "iii. It will then decide upon the interest for those who build and lend",
    "to the town.",
)


def test_the_end_of_a_page_inside_a_sentence() -> None:
    pairs = [" ".join(PAGED[i : i + 2]) for i in (0, 2, 4)]
    assert units("\n\n".join(PAGED)) == pairs


TORN = (
    "1. The Board of the Reserve Bank of Bor (RBB) decided on Monday to lower the main rate",
    "from 2.50 to 2.25 percent.",
    "# ii. Growth in the third part of the year was partly made good by a",
    "rise in fishing.",
    "iii. The price of goods is expected to stay where it was for the whole year",
    "and to fall after that.",
)


def test_headings_over_a_name_in_small_letters_stay() -> None:
    lines = ["## What the bridge over the river Lar at Norport is really for", "adidas pays."]
    assert units("\n\n".join(lines)) == lines


def test_a_page_that_ends_behind_the_first_word_of_a_sentence() -> None:
    lines = ["The clinic of the town cares for those who are ill at home. The", "staff is large."]
    assert units("\n\n".join(lines))[-1] == "The staff is large."


def test_one_word_that_must_go_on_among_many_gaps() -> None:
    """Items and lines that a program took for headings are torn as well."""
    pairs = [" ".join(TORN[i : i + 2]) for i in (0, 2, 4)]
    assert units("\n\n".join(TORN)) == pairs


@pytest.mark.parametrize(
    "lines",
    [
        [PAGED[4], PAGED[5]],  # one gap alone, behind no word that must go on
        ["to build new roads between the old town and the hills of Bor", "to plant new trees"],
        ["The council of the old town met on Monday and agreed upon that.", "the mayor left"],
    ],
)
def test_gaps_that_part(lines: list[str]) -> None:
    assert units("\n\n".join(lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["18", "mayors of towns"],
        ["8+", "company visits"],
        ["The 2", "nd", "court of the town met."],
    ],
)
def test_numbers_in_boxes_and_raised_letters(lines: list[str]) -> None:
    assert units("\n".join(["Bridge", "", *lines])) == ["Bridge", " ".join(lines)]


COLUMNS = (
    ("The Mayor of Larn and Head of Police, Col", "Ada Okoro, has told the council of the old town", "that she will build."),
    ("The mayor was speaking in the town when", "Bo Ito came to see her on Friday, 16 May", "2025."),
    ("She said that the roads of the", "old town are in a bad state."),
    ("Bo Ito said the strong friendship", "of both towns rests on the old", "bridge."),
    ("The guests of the council cited the", "help of the town in hard days."),
)  # fmt: skip


def test_narrow_columns() -> None:
    text = "\n\n".join("\n".join(lines) for lines in (("LARN TO BUILD",), *COLUMNS))
    assert units(text) == ["LARN TO BUILD", *(" ".join(lines) for lines in COLUMNS)]


def test_columns_keep_headings_and_addresses() -> None:
    apart: tuple[list[str], ...] = (
        ["Ada Okoro, mayor of Larn and its head", "Bo Ito, mayor of Bor and of", "Cy Uba, chair."],
        ["Additional Information", "The council of the old town will send a letter to the mayor."],
        ["Contact: Ada Okoro, press@larn.example", "Elm House in the old town, first floor, Larn."],
    )
    text = "\n\n".join("\n".join(lines) for lines in (*COLUMNS, *apart))
    assert units(text)[-7:] == [line for lines in apart for line in lines]


COMBED = """\
The Minister of Trade met the Mayor of Larn on Monday to discuss the ferry
and
the new pier, which both towns have asked for since the storm took the old
one
in the spring of last year, and they agreed to share what it costs to make
and
keep it, as the towns did before, when the first pier was built by the two
of
them. The work begins in June.

Nobody knows when the first ferry will go, said the Mayor, who has asked a
firm
to build it.
"""


def test_a_text_that_was_wrapped_twice_is_whole_again() -> None:
    blocks = cut(Source(COMBED)).blocks
    assert [COMBED[b.span.start : b.span.end] for b in blocks] == COMBED.strip().split("\n\n")


def test_short_lines_between_long_ones_are_no_rests_where_sentences_end() -> None:
    text = COMBED.replace("and\n", "End.\n").replace("one\n", "Yes.\n")
    assert len(cut(Source(text)).blocks) > 2
