"""PDF documents: reading order, paragraphs, words cut at line ends, running heads, hostile ones."""

from __future__ import annotations

import logging
from io import BytesIO
from pathlib import Path

import pytest
from documents import lines, pdf

from briefing import brief
from briefing.errors import BriefingError
from briefing.model import BlockKind
from briefing.readers import read_bytes
from briefing.readers.pdf import detect

pypdf = pytest.importorskip("pypdf", reason="pypdf, which reads PDF, is not installed")

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


@pytest.mark.parametrize("name", ["presidents-readout", "company-results", "ministry-decision"])
def test_samples_give_the_facts_of_their_text(name: str) -> None:
    made = brief(read_bytes((SAMPLES / "documents" / f"{name}.pdf").read_bytes(), "-"))
    text = brief((SAMPLES / f"{name}.txt").read_text("utf-8"))
    assert (made.headline, made.place, made.date) == (text.headline, text.place, text.date)
    assert {(p.name, p.role) for p in made.people} == {(p.name, p.role) for p in text.people}
    assert [(f.kind, f.value) for f in made.figures] == [(f.kind, f.value) for f in text.figures]
    assert [c.kind for c in made.commitments] == [c.kind for c in text.commitments]
