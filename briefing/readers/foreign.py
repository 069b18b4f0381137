"""What is not read here: how each format is known, how people call it, and what to do with it."""

from __future__ import annotations

import re

from briefing.errors import BriefingError

_SAVE = "save it as .docx or as PDF"
_OCR = "run text recognition (OCR) on it first"
_UNPACK = "unpack it, and name the release in it"
_TEXT = "give it the text of the release"
#: The bytes that a file begins with, those that it holds besides, what it is, what to do; as the
#: specifications of the formats say. The first that fits is told.
_KNOWN = (
    (b"%PDF-", b"", "a PDF document that is damaged", "save it anew, or give it the text"),
    (b"{\\rtf", b"", "an RTF document, which is not read", _SAVE),
    (b"PK\x03\x04", b"opendocument.text", "an OpenDocument text, which is not read", _SAVE),
    (b"PK\x03\x04", b"Index/Document.iwa", "a Pages document, which is not read",
     "export it as .docx or as PDF"),
    (b"PK\x03\x04", b"xl/workbook", "an Excel workbook, not a release", _TEXT),
    (b"PK\x03\x04", b"ppt/", "a PowerPoint presentation, which is not read", "export it as PDF"),
    (b"PK\x03\x04", b"application/epub+zip", "an EPUB book, not a release", _TEXT),
    (b"PK\x03\x04", b"", "a ZIP archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "__substg1.0".encode("utf-16-le"),
     "a mail of Outlook (.msg), which is not read", "save it as .eml"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le"),
     "an Office document that is protected by a password", "unlock it first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"",
     "an Office document of before 2007, which is not read", _SAVE),
    (b"bplist00", b"WebMainResource", "a web archive of Safari, which is not read",
     "save it as page source"),
    (b"%!PS", b"", "a PostScript document, which is not read", "save it as PDF"),
    (b"\x89PNG\r\n\x1a\n", b"", "a picture", _OCR),
    (b"\xff\xd8\xff", b"", "a picture", _OCR),
    (b"GIF8", b"", "a picture", _OCR),
    (b"II*\x00", b"", "a picture", _OCR),
    (b"MM\x00*", b"", "a picture", _OCR),
    (b"RIFF", b"WEBP", "a picture", _OCR),
    (b"\x1f\x8b", b"", "compressed", _UNPACK),
    (b"BZh", b"", "compressed", _UNPACK),
    (b"\xfd7zXZ\x00", b"", "compressed", _UNPACK),
    (b"(\xb5/\xfd", b"", "compressed", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", b"", "compressed", _UNPACK),
    (b"Rar!\x1a\x07", b"", "compressed", _UNPACK),
)  # fmt: skip
_STARTS = tuple({start for start, *_ in _KNOWN})
#: A list of news for programs, which people take for the page of one.
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,400}-->\s{0,99})?"
    rb"<(?:rss|feed|rdf:RDF)[\s>]"
)


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise BriefingError where the bytes are of a format that is known and not read."""
    if data.startswith(_STARTS):
        for start, inside, what, advice in _KNOWN:
            if data.startswith(start) and inside in data:
                raise BriefingError(name, f"is {what}", advice)
    if _FEED.match(data):
        raise BriefingError(name, "is a feed of many items", "give it the address of one release")
