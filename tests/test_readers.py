"""From bytes to text: decoded, and nothing else changed."""

from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief
from briefing.errors import BriefingError
from briefing.readers import read_bytes

TEXT = "São Tomé — “trade” rose by €5\r\n\nto 10\u00a0%\r🙂 end"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(TEXT.encode(), TEXT, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), TEXT, id="UTF-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, id="UTF-16 BE"),
        pytest.param(codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), TEXT, id="UTF-32 LE"),
        pytest.param(b"S\xe3o Tom\xe9 \x96 \x93yes\x94 \x80", "São Tomé – “yes” €", id="1252"),
        pytest.param(b"\xa3 5 \x81\x8d\x8f\x90\x9d.", "£ 5 �����.", id="1252 undefined"),
        pytest.param("Tom\u00e9 é é".encode() + b"\xe2\x80", "Tomé é é�", id="UTF-8 cut short"),
        pytest.param(b"a\rb\nc\r\nd\r", "a\rb\nc\r\nd\r", id="three line ends"),
        pytest.param("a\u2028b\x0cc\x85".encode(), "a\u2028b\x0cc\x85", id="odd line ends"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa", id="only one mark is removed"),
    ],
)
def test_decoded(data: bytes, text: str) -> None:
    assert read_bytes(data, "x").text == text


def test_the_name_is_kept_as_given() -> None:
    assert read_bytes(b"Text.", "./a b.txt").meta["name"] == "./a b.txt"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \n\t\r", "white space", id="blank"),
        pytest.param(codecs.BOM_UTF16_LE, "white space", id="mark alone"),
        pytest.param(b"a\0b", "binary", id="a zero byte"),
        pytest.param(bytes(range(1, 32)) * 4, "binary", id="control characters"),
        pytest.param(b"%PDF-1.4", "PDF", id="PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "picture", id="PNG"),
        pytest.param(b"\x1f\x8b\x08", "compressed", id="gzip"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason) as caught:
        read_bytes(data, "the file")
    assert caught.value.source == "the file"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_offsets_are_code_points_and_count_no_mark(mark: bytes, end: str) -> None:
    text = end.join(["🙂 São Paulo talks", "", "The ministers met in Oslo. Trade rose by 5%."])
    briefing = brief(read_bytes(mark + text.encode(), "x"))
    assert briefing.text == text
    units = [briefing.document.slice(unit.span) for unit in briefing.document.units]
    assert units == ["🙂 São Paulo talks", "The ministers met in Oslo.", "Trade rose by 5%."]
    assert briefing.document.units[0].span.start == 0


@given(st.text().filter(lambda t: t.strip() and "\0" not in t))
def test_marked_text_comes_back(text: str) -> None:
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert read_bytes(mark + text.encode(encoding), "x").text == text


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(BriefingError):
        assert read_bytes(data, "x").text.strip()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"{\\rtf1 The minister}", "RTF document.*; save it as .docx", id="RTF"),
        pytest.param(
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
            "OpenDocument text.*; save it as .docx", id="ODT"),
        pytest.param(b"PK\x03\x04Index/Document.iwa", "Pages document.*; export it", id="Pages"),
        pytest.param(b"PK\x03\x04release.txt", "ZIP archive; unpack it", id="ZIP"),
        pytest.param(OLE + b"\0" * 99, "before 2007.*; save it as .docx", id="DOC"),
        pytest.param(OLE + b"\0" * 9 + "__substg1.0".encode("utf-16-le"), "mail of Outlook.*.eml", id="MSG"),
        pytest.param(b"\xff\xd8\xff\xe0", r"picture; run text recognition \(OCR\)", id="picture"),
        pytest.param(b'<?xml version="1.0"?>\n<rss><channel/></rss>', "feed of many", id="feed"),
    ],
)  # fmt: skip
def test_each_format_that_is_not_read_says_what_to_do(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason):
        read_bytes(data, "release")


def test_wide_text_without_a_mark() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert read_bytes(TEXT.encode(encoding), "-").text == TEXT
