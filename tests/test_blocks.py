"""What blocks the lines of a text make, on texts of our own."""

from __future__ import annotations

import pytest

from briefing.model import BlockKind as Kind
from briefing.model import Source
from briefing.units import cut

WRAPPED = (
    "The ministers of the four states met in the capital on Monday to speak of\n"
    "trade, water and the roads between their lands, and agreed to meet again in\n"
    "the spring.  They also signed a plan.\n"
    "\n"
    "Present were:\n"
    "\n"
    "-   Ada Okoro, Minister of Roads and chair of the council that built the new\n"
    "    bridge\n"
    "-   Bo Ito, Minister of Water\n"
    "\n"
    "The next talks are to be held in the hall of the old town on the first day of\n"
    "30. The press is welcome to attend the talks and to put its questions to them\n"
    "all.\n"
    "\n"
    "Contact:\n"
    "Cy Uba\n"
    "press@example.org\n"
    "###\n"
)


LINKED = (
    "Today the council of the old town met with the makers of its bridges\n"
    "and [spoke to\n"
    "them](https://council.bor.example/the-council/news/2024/05/16/remarks-of-the-mayor-on-bridges)\n"
    "of the cost of steel, which has grown since the first of the bridges\n"
    "was built. The makers hold that it is the mills that ask too much of\n"
    "those who build.\n"
    "\n"
    "-   [Ada\n"
    "    Okoro](https://council.bor.example/wp-content/uploads/2024/05/Ada-Okoro-remarks.pdf),\n"
    "    who leads the makers, spoke of what is lacking in the mills, and\n"
    "    of what the council can do about it before the winter comes to\n"
    "    the town.\n"
    "-   [Bo\n"
    "    Ito](https://council.bor.example/wp-content/uploads/2024/05/Bo-Ito-of-Bor-remarks.pdf),\n"
    "    who builds, spoke of the wages that are paid to those who work.\n"
    "\n"
    "Also present:\n"
    "\n"
    "-   Cy Uba, Special Adviser to the Mayor of the Old Town for Steel\n"
    "    and Bridges, Bor\n"
    "-   Di Rusu, Bor\n"
)


def units(text: str) -> list[str]:
    document = cut(Source(text))
    return [document.slice(unit.span) for unit in document.units]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_wrapped_lines_are_one_paragraph_and_short_lines_stand_alone(end: str) -> None:
    assert units(WRAPPED.replace("\n", end)) == [
        (
            "The ministers of the four states met in the capital on Monday to speak of trade, water "
            "and the roads between their lands, and agreed to meet again in the spring."
        ),
        "They also signed a plan.",
        "Present were:",
        "- Ada Okoro, Minister of Roads and chair of the council that built the new bridge",
        "- Bo Ito, Minister of Water",
        "The next talks are to be held in the hall of the old town on the first day of 30.",
        "The press is welcome to attend the talks and to put its questions to them all.",
        "Contact:",
        "Cy Uba",
        "press@example.org",
        "###",
    ]


def test_links_that_no_machine_breaks_tell_nothing_of_the_width() -> None:
    assert [unit[:30] for unit in units(LINKED)] == [
        "Today the council of the old t",
        "The makers hold that it is the",
        "- [Ada Okoro](https://council.",
        "- [Bo Ito](https://council.bor",
        "Also present:",
        "- Cy Uba, Special Adviser to t",
        "- Di Rusu, Bor",
    ]


@pytest.mark.parametrize("line", ["press@bor.example", "2024-05-16", "16.5.2024"])
def test_an_address_or_a_day_stands_on_its_own(line: str) -> None:
    first = "The Office of the Council, 12 Bridge Street, Old Town of Bor"
    assert units(f"{first}\n{line}\n") == [first, line]


def test_a_sentence_that_goes_on_with_a_figure_is_one() -> None:
    text = (
        "The ministry opened the new harbour on Saturday. It cost\n$40 million and is finished.\n"
    )
    assert units(text) == [
        "The ministry opened the new harbour on Saturday.",
        "It cost $40 million and is finished.",
    ]
    table = "Revenue of the first quarter. In millions of dollars\n$40 million\n"
    assert units(table)[-1] == "$40 million"


def test_single_line_ends_part_paragraphs_that_are_not_wrapped() -> None:
    lines = [
        "Okoro Meets Ito",
        (
            "KAMPALA, May 5 (Wire) -- Minister Okoro met Minister Ito on Monday, and the two spoke "
            "for hours of trade, water, roads and all else that binds the two lands to each other."
        ),
        "It was their third meeting.",
        "“We agree,” Okoro said.",
        "Photo: Cy Uba",
    ]
    assert units("\n".join(lines)) == lines


def test_attendees_one_a_line_stay_apart() -> None:
    lines = [
        "Ada Okoro, Minister of Roads and Bridges of the Republic of Uba",
        "Bo Ito, Minister of Water and the Environment of the Union",
        "Cy Uba, Deputy Minister of Trade and Small Business of Okor",
        "Di Ode, Head of the Office of the President of the Republic",
    ]
    assert units("\n".join(lines)) == lines


KINDS = [
    ("# Title", Kind.HEADING, 1),
    ("### Next steps", Kind.HEADING, 3),
    ("**Next steps**", Kind.HEADING, 1),
    ("<h2>Next steps</h2>", Kind.HEADING, 1),
    ("- an item", Kind.ITEM, 1),
    ("• an item", Kind.ITEM, 1),
    ("•an item", Kind.ITEM, 1),
    ("1. An item", Kind.ITEM, 1),
    ("12)\tan item", Kind.ITEM, 1),
    ("(a) an item", Kind.ITEM, 1),
    ("iv. an item", Kind.ITEM, 1),
    ("1.2 An item", Kind.ITEM, 1),
    ("    - an item", Kind.ITEM, 3),
    ("<li>an item</li>", Kind.ITEM, 1),
    ("| a | b |", Kind.ROW, 0),
    ("a\tb\tc", Kind.ROW, 0),
    ("Revenue     120     110", Kind.ROW, 0),
    ("|---|---|", Kind.RULE, 0),
    ("* * *", Kind.RULE, 0),
    ("\\###", Kind.RULE, 0),
    ("-30-", Kind.RULE, 0),
    ("<br>", Kind.RULE, 0),
    ('{:start="2"}', Kind.RULE, 0),
    ("![a bridge](bridge.png)", Kind.CAPTION, 0),
    ("Photo by Cy Uba / Wire", Kind.CAPTION, 0),
    ("Photo: Cy Uba", Kind.CAPTION, 0),
    ("© Ministry of Roads", Kind.CAPTION, 0),
    ("> as was said before.", Kind.QUOTE, 0),
    ("5 May 2024", Kind.LINE, 0),
    ("The Palace, Uba", Kind.LINE, 0),
    ("The two ministers met.", Kind.PARAGRAPH, 0),
    ("2024 was a good year for the roads of the land.", Kind.PARAGRAPH, 0),
    ("A. Okoro, Minister of Roads", Kind.ITEM, 1),
    ("M. Okoro, Minister of Roads", Kind.LINE, 0),
]


@pytest.mark.parametrize(
    ("text", "kind", "level"), [pytest.param(*row, id=repr(row[0])) for row in KINDS]
)
def test_kind(text: str, kind: Kind, level: int) -> None:
    (block,) = cut(Source(f"First.\n\n{text}\n\n")).blocks[1:]
    assert (block.kind, block.level) == (kind, level)


GLUED = (
    "Media Release  5 May 2024     Harbour board asks for a new pilot boat     The harbour board of "
    "Larnby today asked the county  for a new pilot boat, to replace the one that has served for "
    "thirty years in the narrow fairway.     “The old boat is beyond  repair,” the harbour master, "
    "Ada Brook, said at the quay.     The board will decide in June how much of the price it can "
    "carry itself, and whether the two  pilots of the neighbouring port can use the boat as well "
    "when the fog is thick and the ferries wait outside.     It asked four yards for offers, and "
    "three of them have answered so far, one from abroad."
)


def test_wide_gaps_part_a_text_on_one_line() -> None:
    blocks = [GLUED[b.span.start : b.span.end] for b in cut(Source(GLUED)).blocks]
    assert blocks == GLUED.split("     ")


def test_wide_gaps_part_no_row_of_a_table() -> None:
    row = "Landings of cod at Larnby     " + "     ".join(["12,400 t"] * 60)
    assert len(row) > 600
    assert len(cut(Source(row)).blocks) == 1


def test_a_bullet_on_its_own_line_belongs_to_the_next() -> None:
    text = "Highlights:\n•\nLandings rose by a tenth\n•\nTwo quays were opened\n"
    assert units(text) == [
        "Highlights:",
        "• Landings rose by a tenth",
        "• Two quays were opened",
    ]


def test_bullets_inside_a_line() -> None:
    text = "The plan covers:  • new quays;  • two cranes; and  â\x80¢ a dry dock."
    assert units(text) == [
        "The plan covers:",
        "• new quays;",
        "• two cranes; and",
        "â\x80¢ a dry dock.",
    ]
    assert units("Home • News • Harbour • Contact") == ["Home • News • Harbour • Contact"]


def test_entries_in_small_letters_stay_apart() -> None:
    lines = [
        "wooden pilot boats of the old kind (Larnby)",
        "steel tugs for the outer roads (Oldhaven)",
        "barges",
        "dinghies",
        "rafts of reed",
        "ferries",
    ]
    before = (
        "The harbour board of Larnby today counted the boats that lie idle in its basins since the "
        "herring left the bay, and asked their owners to say by June what they mean to do with them."
    )
    assert units("\n".join([before, "", *lines])) == [before, *lines]


def test_a_dateline_goes_on_in_the_next_line() -> None:
    text = "Larnby, Sept. 29, 2014 —\nThe harbour board today opened the second quay.\n"
    assert units(text) == [
        "Larnby, Sept. 29, 2014 — The harbour board today opened the second quay."
    ]


def test_a_scan_with_a_gap_behind_each_line() -> None:
    lines = (
        "In the council today the members of the harbour",
        "party refused to read the report of the minister on",
        "the second quay, for which nobody has asked since the",
        "war, and which none of the fishers of Larnby would",
        "use in a storm from the north.",
        "",
        "The party has three reasons for its refusal, and it",
        "laid them before the council in a long evening that",
        "ended with the thanks of the chair and a song of the",
        "choir.",
    )
    text = "\n\n".join(lines)
    assert len(cut(Source(text)).blocks) == 2
    assert units(text)[0].endswith("a storm from the north.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("LARNBY.ORG ANNOUNCES LAUNCH OF THE HARBOUR FOUNDATION", "TO LEAD THE WORK ON THE QUAYS"),
        ("Builder Agreed to Pay Back What He Owed to the", "Eleven Workers of His Yard"),
        ("Builder Agreed to Pay Back All He Owed to Workers", "Who Mended Houses in the Port"),
    ],
)
def test_a_title_on_two_lines(first: str, second: str) -> None:
    assert units(f"{first}\n{second}\n\nThe board met today.\n")[0] == f"{first} {second}"


def test_a_title_of_three_short_lines() -> None:
    lines = ("Larnby College And The Port Of", "Veldt Open A Joint School For", "Pilots")
    assert units("\n".join([*lines, "", "The board met today."]))[0] == " ".join(lines)


@pytest.mark.parametrize(
    "title",
    [
        "Meeting of the Minister of Roads Ada Okoro with the Minister of Water Bo Ito of Veldt",
        "Visit of the Ministers of the Four States to the Capital, With Talks on Roads and Water",
    ],
)
def test_a_title_over_wrapped_text_without_a_gap(title: str) -> None:
    first = units(f"{title}\n{WRAPPED.partition('.')[0]}.\n")
    assert first[0] == title
    assert len(first) == 2


def test_lines_of_a_letterhead_stay_apart() -> None:
    lines = ["DEPARTMENT OF EXTERNAL AFFAIRS OF LARNBY", "HARBOUR HOUSE, LARNBY", "FOR THE PRESS"]
    assert units("\n".join([*lines, "", "The board met today."]))[:3] == lines


def test_the_number_of_a_paragraph_with_a_stroke_before_its_stop() -> None:
    text = "2\\. The board of Larnby met today. It opened the quay."
    assert units(text) == ["2\\. The board of Larnby met today.", "It opened the quay."]
