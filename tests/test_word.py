"""Word documents: headings, lists, tables, notes, tracked changes, hostile archives."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from documents import AS_DOCUMENTS, MC, STYLES, W, archive, paragraph, word

from briefing import brief
from briefing.errors import BriefingError
from briefing.model import BlockKind
from briefing.readers import read_bytes
from briefing.readers.word import detect

pytest.importorskip("lxml", reason="lxml, which reads Word documents, is not installed")

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TEXT = "The Minister opened a school in Port Elin on 4 May 2025."


def kinds(body: str, **parts: str) -> list[tuple[str, BlockKind, int]]:
    source = read_bytes(word(body, **parts), "-")
    return [(source.text[b.span.start : b.span.end], b.kind, b.level) for b in source.blocks]


def _listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            paragraph("Our title", "T") + paragraph("A head", "H1") + paragraph("Own", "Mine"),
            [
                ("Our title", BlockKind.HEADING, 1),
                ("A head", BlockKind.HEADING, 1),
                ("Own", BlockKind.HEADING, 1),
            ],
            id="headings, by names and by what they are based on",
        ),
        pytest.param(
            paragraph("A head", "", '<w:outlineLvl w:val="2"/>') + paragraph(TEXT),
            [("A head", BlockKind.HEADING, 3), (TEXT, BlockKind.PARAGRAPH, 0)],
            id="a heading by its level",
        ),
        pytest.param(
            paragraph("one", "", _listed(7))
            + paragraph("inner", "", _listed(7, 1))
            + paragraph("two", "", _listed(7))
            + paragraph("dot", "L")
            + paragraph(TEXT, "", _listed(0)),
            [
                ("1. one", BlockKind.ITEM, 1),
                ("a. inner", BlockKind.ITEM, 2),
                ("2. two", BlockKind.ITEM, 1),
                ("• dot", BlockKind.ITEM, 1),
                (TEXT, BlockKind.PARAGRAPH, 0),
            ],
            id="lists",
        ),
        pytest.param(
            paragraph("We agree.", "Q"), [("We agree.", BlockKind.QUOTE, 0)], id="quotation"
        ),
        pytest.param(
            f"<w:tbl>{_row(paragraph('Item'), paragraph('2025'))}"
            f"{_row(paragraph('Ferries'), paragraph('12'))}</w:tbl>",
            [("Item\t2025", BlockKind.ROW, 0), ("Ferries\t12", BlockKind.ROW, 0)],
            id="table",
        ),
        pytest.param(
            f"<w:tbl>{_row(paragraph('Side'), paragraph(TEXT) * 9)}</w:tbl>",
            [("Side", BlockKind.PARAGRAPH, 0), *[(TEXT, BlockKind.PARAGRAPH, 0)] * 9],
            id="a table that only lays out the page",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{paragraph(TEXT)}</w:sdtContent></w:sdt>",
            [(TEXT, BlockKind.PARAGRAPH, 0)],
            id="content control",
        ),
    ],
)
def test_structure(body: str, expected: list[tuple[str, BlockKind, int]]) -> None:
    assert kinds(body) == expected


def _runs(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param(
            "<w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>will not</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:t> pay.</w:t></w:r>",
            "We will pay.",
            id="tracked changes",
        ),
        pytest.param(
            "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/>"
            "<w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>",
            "a\nb c-de",
            id="signs",
        ),
        pytest.param(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r><w:r><w:t>seen</w:t></w:r>",
            "seen",
            id="hidden text",
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>",
            "link",
            id="fields and links",
        ),
        pytest.param(
            f"<w:r><w:t>One.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            f"{paragraph('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            f"{paragraph('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
            "One.\n\nIn a box.",
            id="text box, once",
        ),
    ],
)
def test_text(inner: str, text: str) -> None:
    assert read_bytes(word(_runs(inner)), "-").text == f"{text}\n"


def test_notes_stand_behind_the_text() -> None:
    note = f'<w:footnote w:id="2">{paragraph("A note on 5 ferries.")}</w:footnote>'
    line = f'<w:footnote w:type="separator" w:id="0">{paragraph("SEPARATOR")}</w:footnote>'
    source = read_bytes(word(paragraph(TEXT), footnotes=line + note), "-")
    assert source.text == f"{TEXT}\n\nA note on 5 ferries.\n"


def test_title_is_the_headline() -> None:
    body = paragraph("Minister opens the first school of the island", "T") + paragraph(TEXT)
    assert brief(read_bytes(word(body), "-")).headline == (
        "Minister opens the first school of the island"
    )


ENTITIES = f"""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>
<w:p><w:r><w:t>Seen &b;&f;</w:t></w:r></w:p></w:body></w:document>"""


def test_entities_are_not_opened() -> None:
    data = archive({"word/document.xml": ENTITIES})
    assert read_bytes(data, "-").text.strip() == "Seen"


DEEP = "<w:sdt><w:sdtContent>" * 100_000


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(word(""), "without text", id="empty"),
        pytest.param(word(paragraph(TEXT))[:400], "damaged", id="cut short"),
        pytest.param(archive({"word/document.xml": "<w:d"}), "damaged", id="no XML"),
        pytest.param(archive({"word/other.xml": "<a/>"}), "damaged", id="no document"),
        pytest.param(archive({"word/document.xml": f"<d>{DEEP}"}), "damaged", id="deep"),
        pytest.param(
            archive({"word/document.xml": b" " * 101_000_000}), "unpacks to more", id="bomb"
        ),
        pytest.param(
            archive({f"word/{i}": b"" for i in range(5001)}), "unpacks to more", id="many parts"
        ),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason):
        read_bytes(data, "-")


def test_an_archive_that_lies_about_its_size_is_read_no_further() -> None:
    data = bytearray(archive({"word/document.xml": b"<a>" + b" " * 50_000_000 + b"</a>"}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    with pytest.raises(BriefingError, match="damaged"):
        read_bytes(bytes(data), "-")


def test_other_archives_are_no_documents() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        into.writestr("sheet.xml", STYLES)
    assert not detect(made.getvalue(), "x.docx")
    with pytest.raises(BriefingError, match="archive"):
        read_bytes(made.getvalue(), "x.docx")


@pytest.mark.parametrize("name", AS_DOCUMENTS)
def test_samples_give_the_facts_of_their_text(name: str) -> None:
    made = brief(read_bytes((SAMPLES / "documents" / f"{name}.docx").read_bytes(), "-"))
    text = brief((SAMPLES / f"{name}.txt").read_text("utf-8"))
    assert (made.headline, made.place, made.date) == (text.headline, text.place, text.date)
    assert {(p.name, p.role) for p in made.people} == {(p.name, p.role) for p in text.people}
    assert [(f.kind, f.value) for f in made.figures] == [(f.kind, f.value) for f in text.figures]
    assert [c.kind for c in made.commitments] == [c.kind for c in text.commitments]


DELETED_END = '<w:rPr><w:del w:id="1"/></w:rPr>'


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param(
            paragraph("We will", more=DELETED_END) + paragraph("pay.") + paragraph(TEXT),
            ["We will pay.", TEXT],
            id="a deleted end of a paragraph",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
            f"{paragraph('SECRET')}</w:tc></w:tr>{_row(paragraph('a'), paragraph('b'))}</w:tbl>",
            ["a\tb"],
            id="a deleted row",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            f"{paragraph('Click here to enter text.')}</w:sdtContent></w:sdt>{paragraph(TEXT)}",
            [TEXT],
            id="a prompt that nobody answered",
        ),
    ],
)
def test_what_nobody_sees_is_not_read(body: str, texts: list[str]) -> None:
    assert [text for text, _, _ in kinds(body)] == texts
