"""Where sentences end and where they do not, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, BlockKind, Source, Span
from briefing.units import cut, punkt


def sentences(text: str) -> list[str]:
    return [text[unit.span.start : unit.span.end] for unit in cut(Source(text)).units]


def param(*parts: str) -> object:
    return pytest.param(list(parts), id=parts[0][-40:])


MUST_CUT = [
    param("He thanked the U.S.", "The President then left."),
    param("Sales rose at Acme Inc.", "It also paid a dividend."),
    param("The talks began at 3 p.m.", "President Okoro spoke first."),
    param("The vote was held on 5 May 2024.", "Delegates from nine states took part."),
    param("“We shall build it.", "We shall build it soon,” the minister said."),
    param("“We shall build it soon.”", "The minister then left."),
    param('"We shall build it soon."', "Minister Okoro then left."),
    param("Did he say “Never again?”", "He did."),
    param("It grew by 4.5%.", "Exports fell."),
    param("It grew (see the annex).", "Exports fell."),
    param("It grew fast.[1]", "Exports fell."),
    param("It grew fast.[^2]", "Exports fell."),
    param("It grew fast.[1][2]", "Exports fell."),
    param("Read [the report](https://example.org/a.b?c=d).", "Exports fell."),
    param("Write to press.office@example.org.", "Exports fell."),
    param("See https://www.example.org/a.b.", "Exports fell."),
    param("(He spoke at length.)", "The hall was full."),
    param("It is the state of the art.", "President Okoro said so."),
    param("They came from Korea, Japan, etc.", "Delegates sat down."),
    param("The line costs close to US$ 9 bn.", "Minister Rusu thanked the bank."),
    param("It grew by 5.", "Exports fell."),
    param("He asked for Plan B.", "The cabinet agreed."),
    param("We need Vitamin C.", "It helps."),
    param("The hall was full…", "The minister rose."),
    param("It grew fast.1", "Exports fell."),
    param("It grew fast.<sup>1</sup>", "Exports fell."),
    param("<b>It grew fast.</b>", "Exports fell."),
    param("It grew fast.¹", "Exports fell."),
    param("Go to B.", "The second door is C.", "No door is D."),
    param("â€œWe agree.â€\x9d", "The minister rose."),
    param("It was signed in Washington, D.C.", "The two sides then dined."),
    param("The fund holds Rs. 12.5 million.", "It will grow."),
    param("The two met in the U.K.", "They will meet again."),
    param("He is from Nairobi.", "<b>The minister</b> is not."),
    param("He is from Nairobi.", "**The minister** is not."),
    param("He won!!!", "They cheered."),
    param("The hall is in Bor.", "(The minister was there.)"),
    param("Read part X.", "“We’ll go on,” she said."),
    param("ON TRADE", "8. The council notes that it grows."),
    param("Is it a bridge?", "It is one that the council of Bor has built."),
    param("The hall is Room 22.", "2024 was its first year."),
    param("It grew fast.â\x80¯", "Exports fell."),  # a narrow space that was decoded wrongly
    param("It grew fast.â\x80¯", "“We are glad.”"),
    param("The talks began at 3 P.M.", "President Okoro spoke first."),
]
MUST_NOT_CUT = [
    "The case is closed. Â",  # half a hard space that was decoded wrongly
    "He met H.E. Mr. A. B. Okoro in the hall.",
    "Lt. Gen. Maria D. Santos and Brig. Gen. Paul Ito took part.",
    "Ven. Dr. Omal Thero blessed the hall.",
    "Resolution No. 12 and Art. 5 para. 2 apply.",
    "The senator brought in S. 2674 and H.R. 1250 in May.",
    "He paid Rs. 12.5 million and approx. 3 million more.",
    "Sen. Bob Menos and Rep. Al Green voted.",
    "The U.S. President met the U.N. Secretary-General.",
    "At 5 p.m. EST the doors open.",
    "It opens at 9 a.m. Monday in the hall.",
    "He met J. Okoro and P.K. Singh.",
    "On Jan. 5 and Sept. 12 they met.",
    "The firm (formerly Acme Inc.) grew.",
    "Acme Ropes, Inc. Adds Maria Okoro to Board of Directors",
    "Acme, Inc. (NYSE: ACM) grew by 2.5 per cent.",
    "“Is it so?” he asked.",
    "“Never!” the minister cried.",
    "She works for Yahoo! in Kyiv.",
    "See www.example.org/Annex.Pdf and write to A.Okoro@example.org today.",
    "The sides (i) agreed, (ii) signed and (iii) left.",
    "He spoke of 1. trade, 2. transport and 3. water.",
    "Smith v. Jones and Acme vs. Okoro were heard.",
    "The St. Paul court and Ft. Worth agreed.",
    "The plan, i.e. Annex B, was read, e.g. Part C.",
    "Version 2.0.1 of Node.js runs on example.com.",
    "The visit ... was long.",
    "He said it is “true.” (Okoro 2012).",
    "Prof. Dr. h.c. Ito and Messrs. Ode and Uba came.",
    "They called on the Rector of the University Prof.Dr Kemal Ode at noon.",
    "Dep. Min. Okoro met Amb. Ito.",
    "MOSCOW, May 5. /AGENCY/. The minister said so.",
    "KAMPALA, 5 May. — The minister said so.",
    "KAMPALA. AGENCY - The minister said so.",
    "KAMPALA: 4 February, 2025. The minister opened the fair.",
    "San Benito, March 9, 2025. The minister opened the fair.",
    "Monday 25. 6. 2025 14:20",
    "25. 6. 2025",
    "Q. Was the fair opened?",
    "III. AS TO THE FAIR",
    "P.R. No. 31",
    "Prot. N. 118/AK/2024",
    "Photos: Ana S. / Mission",
    "30.05.2024. 13:47",
    "Bor, 21.11. – The council met.",
    "Under Order (E.O.) 12 the hall was built.",
    "The hall cost Nu. 11.9 million.",
    "A bridge at last? Council weighs three ways over the river",
    "The hall (approx. EUR 26 million) was full.",
    "Photo: Agency/A. Okoro",
    "The minister then left. (ABC/xy)",
    "“Who built it?” (Jn 4:9)",
    "* Ms. P.M. Oduya, as the envoy to Ruritania",
    "**Springfield, Ill.** – Today the mayor opened the fair.",
    "Bor, D.C. -- Today the mayor opened the fair.",
]


GLUED = [
    param("The council of the port met.", "1.1. The port pays all that is due."),
    param("It is done.", "2. The council met."),
    param("The plan ended hunger.", "In 2015 it was renewed."),
    param("“It ended hunger.”", "In 2015 it was renewed."),
    param("Acme makes anvils for all the cartoons.", "The firm is old and large."),
]
LOST_ENDS = [
    param("Home » News » Trade", "Council opens the way for the new bridge at Bor"),
    param("Office of the Council – News", "The Council Receives the Ambassador of Ruritania"),
    param("Back", "Council opens the new bridge at Bor"),
    param("Issued: 3 October 2024, 11:05am", "Crew of the Bor ferry go home"),
    param("MEDIA NOTE – 20 August 2024", "HOUSE OPENS THE NEW BRIDGE"),
    param("January 08, 2025 4:35 PM GMT+7", "Council opens the bridge"),
    param("Envoy calls on the mayor", "BOR, July 9, 2025: The envoy called on the mayor."),
    param("The Hall, Bor", "MEDIA RELEASE no. 07"),
    param("Ministry | May 30, 2025 | Press Release", "“You are home”: Council opens bridge"),
    param("A Site of the Commonwealth", "Commonwealth of Bor"),
    param("A Bridge for Bor.", "Looking Ahead", "As it nears the end, the work grows."),
    param("Benefits of Green Bridges", "Green bridges let animals pass over the road."),
    param("A Partner in Bridges", "Unlike other firms, Acme builds its own."),
]
NO_LOST_ENDS = [
    "Home | About | YouTube LinkedIn Facebook",
    "BOR, June 29, 2015 – AcmeVie, a maker of bridges, today opened a hall in Bor.",
    "The PickleJar ferry and the NewBridge firm today opened a hall in the town of Bor.",
    "BOR – May 24, 2025 (NEWSWIRE) - GeoBridge Labs, a maker of bridges, opened a hall.",
    "Council and AcmeWorks open the new bridge at Bor",
]
RUN_IN = [
    param("About Acme", "Acme is a maker of anvils for all the cartoons of the world."),
    param("About Acme", "At Acme, we make anvils for all the cartoons of the world."),
    param("About [Acme](https://acme.example)", "Acme makes anvils for all the world’s cartoons."),
    param("Ten Days, Ten Themes", "Each day of the fair will show one part of the trade."),
    param(
        "**Early help for neighbours who do not agree:**", "The bill funds it from next year on."
    ),
]
NOT_RUN_IN = [
    "About half of the members of the house were there on that long day in the hall.",
    "President Okoro Meets With visiting delegates of the union of all makers",
    "The Opening Day of the fair was seen by many of those who live nearby.",
    "YouTube HubSpot integrates with all the tools that its makers sell to the world.",
]


@pytest.mark.parametrize("expected", RUN_IN)
def test_cuts_after_a_heading_that_runs_on(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("expected", [*GLUED, *LOST_ENDS])
def test_cuts_where_a_space_or_a_line_end_is_lost(expected: list[str]) -> None:
    assert sentences("".join(expected)) == expected


@pytest.mark.parametrize("text", [pytest.param(t, id=t[:40]) for t in (*NOT_RUN_IN, *NO_LOST_ENDS)])
def test_no_heading_runs_on_and_no_line_end_is_lost(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("expected", MUST_CUT)
def test_cuts(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("text", [pytest.param(t, id=t[:40]) for t in MUST_NOT_CUT])
def test_does_not_cut(text: str) -> None:
    assert sentences(text) == [text]


PIECES = st.sampled_from(
    [
        "a", "The ", "Mr. ", "U.S. ", ". ", ".", "! ", "?", "…", "...", " ", " \n", "\n", "\r\n",
        "\r", "\x0c", "\xa0", "\u2028", "\u200b", "(", ")", "“", "”", '"', "'", "1. ", "2) ", "- ",
        "• ", "* ", "# ", "###", "Word ", "word ", "[1]", "[^1]", "](http://a.b/c) ", "<p>",
        "</p>", "&nbsp;", "\t", "a.m. ", "A. ", "No. ", "5", "About ", "* * *", "|", "> ",
        "Photo: ", "{:x}",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_every_character_lies_in_one_unit(text: str) -> None:
    document = cut(Source(text))
    place = 0
    for unit in document.units:
        words = text[unit.span.start : unit.span.end]
        assert words
        assert words == words.strip()
        assert not text[place : unit.span.start].strip()
        assert document.blocks[unit.block].span.covers(unit.span)
        place = unit.span.end
    assert not text[place:].strip()


def test_blocks_of_the_reader_are_trusted() -> None:
    text = "One\n\ntwo. Three."
    block = Block(Span(0, len(text)), BlockKind.QUOTE)
    document = cut(Source(text, (block,)))
    assert document.blocks == (block,)
    assert [text[u.span.start : u.span.end] for u in document.units] == ["One\n\ntwo.", "Three."]


def test_paragraphs_of_the_reader_are_read_by_their_lines() -> None:
    text = "Title\n\nOslo, 4 May\n- the first point\n- the second"
    blocks = (
        Block(Span(0, 5), BlockKind.HEADING, 1),
        Block(Span(7, len(text)), BlockKind.PARAGRAPH),
    )
    found = cut(Source(text, blocks)).blocks
    assert [(text[b.span.start : b.span.end], b.kind) for b in found] == [
        ("Title", BlockKind.HEADING),
        ("Oslo, 4 May", BlockKind.LINE),
        ("- the first point", BlockKind.ITEM),
        ("- the second", BlockKind.ITEM),
    ]


def test_punkt_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    tokenizer = punkt.tokenizer()
    original = tokenizer.span_tokenize

    def spy(text: str) -> object:
        seen.append(text)
        return original(text)

    monkeypatch.setattr(tokenizer, "span_tokenize", spy)
    assert len(cut(Source("It grew. It fell.")).units) == 2
    assert seen == ["It grew. It fell."]
    monkeypatch.setattr(tokenizer, "span_tokenize", lambda text: [(0, len(text))])
    assert len(cut(Source("It grew. It fell.")).units) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(piece * 4000, id=repr(piece))
        for piece in (
            "U.S. ",
            "(",
            '"',
            "“A.” ",
            "A. ",
            "\n",
            ". ",
            ".",
            "1) A ",
            "[1]",
            "<p>",
            "|",
            "x\n",
        )
    ],
)
def test_hostile_text_is_cut(text: str) -> None:
    units = cut(Source(text)).units
    assert sum(len(text[u.span.start : u.span.end].split()) for u in units) == len(text.split())


@pytest.mark.parametrize(
    "first",
    [
        "The meeting let the Ag. Director speak with Rev. Ing. Kwesi Amoah and Barr. Ngozi Bello.",
        "She joined Acme Pharma AG.",
        "The loan is from ING.",
        "Thousands came for the Hajj.",
        "It is the feast of Joan of Arc.",
        "The school was ranked by QS.",
        "They hire people for work in Larnby.",
        "They met Professor (Mrs.) Wanda Oku and Prof. (Mrs) Ann Oku.",
        "They came to Larnby (and Bern etc.).",
        "The hall was built by Larnby Pharm.",
        "They spoke of the arc.",
    ],
)
def test_titles_and_what_looks_like_one(first: str) -> None:
    text = f"{first} Mr. Falch told the guests of it."
    assert sentences(text) == [first, "Mr. Falch told the guests of it."]


def test_a_title_glued_to_a_full_stop() -> None:
    text = "They hire people for work in Larnby.Mr. Falch told the guests of it."
    assert sentences(text) == [
        "They hire people for work in Larnby.",
        "Mr. Falch told the guests of it.",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Larn Corp. Opens a New Mill for Small Farms",
        "Quiet year ends for Larn Foods, Inc.",
    ],
)
@pytest.mark.parametrize(
    "dateline",
    [
        "VELTA, Maine, Jan. 5, 2024 (NORD NEWSWIRE) -- ",
        "NEW LARN, 5 January 2024 – ",
        "VELTA (AFP) — ",
    ],
)
def test_a_title_glued_to_its_dateline(title: str, dateline: str) -> None:
    report = f"{dateline}Larn Foods said on Friday that it had opened a mill."
    assert sentences(f"{title} {report}") == [title, report]


@pytest.mark.parametrize(
    "text",
    [
        "He read the note. VELTA, 5 January 2024 – Larn Foods opened a mill.",
        "In VELTA (AFP) – a small town – the mill has stood for years.",
        "They signed the pact between Larn and NORD (AFP) and left.",
    ],
)
def test_what_is_no_title_before_a_dateline(text: str) -> None:
    assert all(not one.startswith(("VELTA (", "NORD (")) for one in sentences(text))


@pytest.mark.parametrize(
    "parts",
    [
        ["It marks the end of the Agreement.", "1.5.  On Monday the Cabinet met."],
        ["It is called “Hand in Hand.”", "1.8. The Cabinet met on Monday."],
        ["The flood came to Larn.", "1.11.  The Cabinet met on Monday."],
    ],
)
def test_numbers_of_paragraphs_glued_to_what_ends_before_them(parts: list[str]) -> None:
    """Also behind a quotation, and where two spaces follow."""
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON, D.C.—Rep. Ole Marr (WA-02) today introduced a bill.",
        "PARIS–Gen. Ole Marr spoke to the crew.",
        "They met—Mr. Orr and Ms. Pell—at noon.",
    ],
)
def test_titles_that_a_dash_joins_to_what_is_before_them(text: str) -> None:
    """They end no sentence there either."""
    assert sentences(text) == [text]
