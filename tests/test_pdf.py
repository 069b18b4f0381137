"""PDF documents: reading order, paragraphs, words cut at line ends, running heads, hostile ones."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from documents import AS_DOCUMENTS, lines, pdf

from briefing import brief
from briefing.errors import BriefingError
from briefing.model import BlockKind
from briefing.readers import read_bytes
from briefing.readers.pdf import detect
from briefing.readers.pdf.lines import SIGNS, Line
from briefing.readers.pdf.paragraphs import blocks_of

pypdf = pytest.importorskip("pypdf", reason="pypdf, which reads PDF, is not installed")

SECONDS = 8.0  # of CPU, on the busiest machine; before, the time grew with the square: minutes
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TITLE = (60, 760, 18, "*Valdora opens its first tidal power station")
FIRST = [
    "Energy Minister Ilse Karvonen opened the first tidal power station of the country in",
    "Port Elin on Tuesday. The station cost 240 million crowns and will supply 31,000",
    "homes on the western islands.",
]
SECOND = [
    "The Minister said that the government would build two more stations before the end",
    "of 2031. Work on the second one starts in May, and 120 people are needed for it.",
]


def blocks(data: bytes) -> list[str]:
    source = read_bytes(data, "-")
    return [source.text[b.span.start : b.span.end] for b in source.blocks]


def test_paragraphs_and_title() -> None:
    source = read_bytes(pdf([[TITLE, *lines(FIRST), *lines(SECOND, top=640)]]), "-")
    assert source.text == f"{TITLE[3][1:]}\n\n{' '.join(FIRST)}\n\n{' '.join(SECOND)}\n"
    assert source.meta["title"] == TITLE[3][1:]
    assert [b.kind for b in source.blocks] == [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 2]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param("the govern-", "ment decided", "the government decided", id="cut"),
        pytest.param("a long-", "term plan", "a long-term plan", id="compound by its first part"),
        pytest.param("as one-stop shops, one-", "stop", "as one-stop shops, one-stop", id="seen"),
        pytest.param("between Ulm-", "Nord and here", "between Ulm-Nord and here", id="capital"),
        pytest.param("the ministry", "decided", "the ministry decided", id="whole words"),
        pytest.param("from 2020-", "2025", "from 2020-2025", id="numbers"),
    ],
)
def test_words_cut_at_line_ends(first: str, second: str, joined: str) -> None:
    assert blocks(pdf([lines([f"It is said that {first}", f"{second}."])])) == [
        f"It is said that {joined}."
    ]


TOWNS = ["".split(), *(f"{a}ora {a}olm {a}ingen {a}au {a}isk {a}ur".split() for a in "BDV")]


def _pages(count: int) -> list[list[tuple[float, float, float, str]]]:
    return [
        [
            (60, 815, 8, "Ministry of Energy - Press release"),
            *lines([f"{word} {page} of what happened in {word}." for word in TOWNS[page]], top=760),
            (290, 30, 8, f"Page {page} of {count}"),
        ]
        for page in range(1, count + 1)
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    text = read_bytes(pdf(_pages(3)), "-").text
    assert "Page" not in text
    assert "Press release" not in text
    assert text.count("of what happened") == 18


def test_a_sentence_goes_on_over_a_page_break() -> None:
    one = [*lines(FIRST[:1], top=60), (290, 30, 8, "1")]
    two = [*lines(FIRST[1:], top=800), (290, 30, 8, "2")]
    assert blocks(pdf([one, two])) == [" ".join(FIRST)]


LEFT = [f"The left column has its line number {i} and goes on with" for i in "abcdef"]
RIGHT = [f"the right column then tells of matter {i} in due length" for i in "ghijkl"]


def test_columns_are_read_one_after_the_other() -> None:
    rows = zip(lines(LEFT, left=50, size=9), lines(RIGHT, left=320, size=9), strict=True)
    page = [TITLE, *(part for row in rows for part in row)]
    assert blocks(pdf([page])) == [TITLE[3][1:], " ".join([*LEFT, *RIGHT])]


def test_rows_of_a_table() -> None:
    rows = [("Item", "2024", "2025"), ("Revenue", "310", "355"), ("Ferries", "12", "14")]
    page = [
        (60 + 150 * j, 600 - 14 * i, 10, cell)
        for i, row in enumerate(rows)
        for j, cell in enumerate(row)
    ]
    source = read_bytes(pdf([[*lines(FIRST), *page]]), "-")
    assert [source.text[b.span.start : b.span.end] for b in source.blocks][1:] == [
        "\t".join(row) for row in rows
    ]
    assert {b.kind for b in source.blocks[1:]} == {BlockKind.ROW}


@pytest.mark.parametrize(
    ("told", "headline"),
    [
        pytest.param("Valdora opens a power station", "Valdora opens a power station", id="told"),
        pytest.param("Microsoft Word - release final.docx", "", id="a program's"),
        pytest.param("", "", id="none"),
    ],
)
def test_title_of_the_document(told: str, headline: str) -> None:
    assert read_bytes(pdf([lines(FIRST)], told), "-").meta.get("title", "") == headline


def _encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf([lines(FIRST)])))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_encrypted_without_a_password_is_read() -> None:
    assert blocks(_encrypted("")) == [" ".join(FIRST)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(pdf([[]]), "pictures", id="scanned"),
        pytest.param(_encrypted("secret"), "password", id="encrypted"),
        pytest.param(pdf([lines(FIRST)], count=10_000), "10,000 pages", id="ten thousand pages"),
        pytest.param(pdf([lines(FIRST)])[:300], "cannot be read", id="cut short"),
        pytest.param(b"%PDF-1.7\n" + b"\xff" * 500, "cannot be read", id="garbage"),
        pytest.param(b"%PDF-1.7" + b" " * 100_000_000, "MB", id="long"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason):
        read_bytes(data, "-")


def test_a_page_that_unpacks_to_much_is_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf([lines(FIRST)])))
    stream = pypdf.generic.StreamObject()
    stream.set_data(b"BT (x) Tj ET\n" * 2_500_000)
    writer.pages[0][pypdf.generic.NameObject("/Contents")] = writer._add_object(
        stream.flate_encode()
    )
    made = BytesIO()
    writer.write(made)
    assert len(made.getvalue()) < 200_000
    with pytest.raises(BriefingError, match="cannot be read"):
        read_bytes(made.getvalue(), "-")


def test_what_the_library_logs_stays_off_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BriefingError):
        read_bytes(b"%PDF-1.4", "-")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pypdf").propagate


def test_detected_by_content() -> None:
    assert detect(b"%PDF-1.4", "x.txt")
    assert detect(b"\n\n%PDF-1.4", "-")
    assert not detect(b"The %PDF-1.4 format", "x.pdf")


@pytest.mark.parametrize("name", AS_DOCUMENTS)
def test_samples_give_the_facts_of_their_text(name: str) -> None:
    made = brief(read_bytes((SAMPLES / "documents" / f"{name}.pdf").read_bytes(), "-"))
    text = brief((SAMPLES / f"{name}.txt").read_text("utf-8"))
    assert (made.headline, made.place, made.date) == (text.headline, text.place, text.date)
    assert {(p.name, p.role) for p in made.people} == {(p.name, p.role) for p in text.people}
    assert [(f.kind, f.value) for f in made.figures] == [(f.kind, f.value) for f in text.figures]
    assert [c.kind for c in made.commitments] == [c.kind for c in text.commitments]


MAIN = [
    f"The main column has its line of text number {i} and goes on with more" for i in "abcdefgh"
]
ASIDE = ["Media contact", "Ana Lund", "Port Elin", "Press Office", "Ministry"]


@pytest.mark.parametrize(
    ("main", "aside"), [(50, 430), (180, 50)], ids=["on the right", "on the left"]
)
def test_a_narrow_column_of_contacts_stays_out_of_the_text(main: float, aside: float) -> None:
    text = lines(MAIN, left=main, size=9)
    contacts = lines(ASIDE, left=aside, size=8, top=697)
    found = blocks(pdf([sorted([*text, *contacts], key=lambda placed: -placed[1])]))
    assert " ".join(MAIN) in found
    assert " ".join(found).count("Media contact Ana Lund") == 1


def _table(
    rows: list[tuple[str, ...]], lefts: tuple[int, ...]
) -> list[tuple[float, float, float, str]]:
    return [
        (left, 600 - 14 * i, 10, cell)
        for i, row in enumerate(rows)
        for left, cell in zip(lefts, row, strict=True)
        if cell
    ]


def test_a_table_of_words_is_read_row_by_row() -> None:
    rows = [
        ("Build the western road", "Ministry of Transport", "June 2026"),
        ("Open three schools", "Ministry of Education", "May 2027"),
        ("Plant more trees here", "Ministry of Forests", "2028"),
        ("Repair the harbour wall", "Ministry of Transport", "2029"),
        ("Train some more nurses", "Ministry of Health", "2026"),
    ]
    found = blocks(pdf([[*lines(FIRST), *_table(rows, (60, 250, 400))]]))
    assert found[1:] == ["\t".join(row) for row in rows]


def test_a_cell_of_two_lines_is_one() -> None:
    rows = [
        ("Who:", "Ilse Karvonen, Minister of Energy, and"),
        ("", "200 guests"),
        ("When:", "4 May"),
    ]
    found = blocks(pdf([[*lines(FIRST), *_table(rows, (60, 160))]]))
    assert found[1:] == ["Who:\tIlse Karvonen, Minister of Energy, and 200 guests", "When:\t4 May"]


@pytest.mark.parametrize(
    ("placed", "text"),
    [
        pytest.param(
            [(60, 700, 10, "It saves 2 Mt of CO"), (145.6, 697.5, 7, "2"), (152, 700, 10, "a year.")],
            "It saves 2 Mt of CO2 a year.",
            id="lowered",
        ),
        pytest.param(
            [(60, 700, 10, "It pays 40 per cent."), (145, 703.5, 6, "1"), (156, 700, 10, "So do we.")],
            "It pays 40 per cent.1 So do we.",
            id="raised",
        ),
        pytest.param([(60, 700, 10, "M i n i s t e r s  m e e t")], "Ministers meet", id="set apart"),
        pytest.param(
            [(60, 676, 40, "E"), (92, 700, 10, "nergy Minister Ilse Karvonen"),
             (92, 688, 10, "opened a station."), (60, 676, 10, "It is new.")],
            "Energy Minister Ilse Karvonen opened a station. It is new.",
            id="initial",
        ),
    ],
)  # fmt: skip
def test_lines(placed: list[tuple[float, float, float, str]], text: str) -> None:
    assert " ".join(blocks(pdf([placed]))) == text


def test_letters_set_as_one_are_read_as_two() -> None:
    assert "the oﬃce’s ﬁrst ﬂight".translate(SIGNS) == "the office’s first flight"


def test_time_grows_with_the_lines_of_a_paragraph() -> None:
    line = Line("alpha beta gamma delta of the minister and the ministry", 60, 400, 700, 10)
    begun = time.process_time()
    (piece,) = blocks_of([[replace(line, height=700 - 12 * i) for i in range(8000)]])
    assert len(piece.text) > 400_000
    assert time.process_time() - begun < SECONDS
