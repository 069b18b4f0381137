"""Small PDF and Word documents, made from nothing but what a test wants to say."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import pytest

Placed = tuple[float, float, float, str]  # left, height, size, words


def pdf(pages: Sequence[Iterable[Placed]], title: str = "", *, count: int = 0) -> bytes:
    """A PDF document; words that begin with * are bold; ``count`` repeats its first page."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>".encode("cp1252"),
    ]
    kids = []
    for page in pages:
        stream = b"\n".join(_shown(placed) for placed in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % content
        )
        kids.append(b"%d 0 R" % len(objects))
    kids = kids[:1] * count or kids
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def _shown(placed: Placed) -> bytes:
    left, height, size, words = placed
    font = 2 if words.startswith("*") else 1
    text = words.removeprefix("*").encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        text = text.replace(sign, b"\\" + sign)
    return b"BT /F%d %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (font, size, left, height, text)


def _file(objects: Sequence[bytes]) -> bytes:
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n" % (len(objects) + 1, table)
        + (
            b"<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            % (len(objects) + 1, len(made))
        )
    )


def lines(
    words: Iterable[str], left: float = 60, top: float = 700, size: float = 10
) -> list[Placed]:
    """Lines one under the other."""
    return [(left, top - 1.2 * size * i, size, text) for i, text in enumerate(words)]


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
STYLES = """<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="Our heading"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>"""
NUMBERS = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>"""


def _root(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}">{inner}</w:{name}>'


def paragraph(words: str, style: str = "", more: str = "") -> str:
    """A paragraph of plain words; ``more`` are further properties."""
    kind = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{kind}{more}</w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>"


def word(body: str, **parts: str) -> bytes:
    """A Word document with that body; ``parts`` are further ones, by their names in its folder."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
    )
    files = {
        "_rels/.rels": rels,
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _root("styles", STYLES),
        "word/numbering.xml": _root("numbering", NUMBERS),
        **{f"word/{name}.xml": _root(name, inner) for name, inner in parts.items()},
    }
    return archive(files)


def archive(files: dict[str, str | bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, inner in files.items():
            into.writestr(name, inner)
    return made.getvalue()


#: The samples that stand as documents beside their text. The last one's line of rubric, day and
#: ministry loses its strokes there and is read as "other", so that its day counts as a figure.
AS_DOCUMENTS = [
    "presidents-readout",
    "company-results",
    pytest.param(
        "ministry-decision",
        marks=pytest.mark.xfail(strict=True, reason="a line above the lead without its strokes"),
    ),
]
