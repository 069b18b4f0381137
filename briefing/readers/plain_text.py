"""Plain text: decoded, and nothing else changed."""

from __future__ import annotations

import codecs
import re

from briefing.errors import BriefingError
from briefing.model import Source
from briefing.patterns import Pattern
from briefing.readers.foreign import refuse_foreign

# Byte-order marks, the longer before the shorter that it begins with.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

HEAD = 8192  # bytes that are looked at to tell text from other things
MOST_CONTROLS = 0.1  # the share of control characters from which bytes are no text
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")

#: What parts releases in one text: a form feed, or a line of dashes.
_SEPARATOR = Pattern(r"\f|^[ \t]{0,9}-{3,80}[ \t]{0,9}\r?$", re.MULTILINE)

_LEAST_WIDE = 8  # bytes
_LEAST_ASCII = 0.6  # the share of letters that are ASCII in an English text in UTF-16

ADVICE_UTF8 = "give it as plain text in UTF-8"
ADVICE_EMPTY = "give it the text of a release"


def detect(data: bytes, name: str) -> bool:  # noqa: ARG001 - the signature of all readers
    """Always: what no other reader takes is read as text, or refused."""
    return True


def read(data: bytes, name: str) -> Source:
    """The text that the bytes hold; raises BriefingError for binary, empty and blank ones."""
    if not data:
        raise BriefingError(name, "is empty", ADVICE_EMPTY)
    text = decode(data, name)
    if not text or text.isspace():
        raise BriefingError(name, "holds nothing but white space", ADVICE_EMPTY)
    return Source(text, meta={"name": name})


def parts(data: bytes, name: str) -> list[bytes]:
    """The releases of a text with separator lines or form feeds, as UTF-8; raises BriefingError."""
    found = [part for part in _SEPARATOR.split(decode(data, name)) if part.strip()]
    return [part.encode("utf-8") for part in found] or [data]


def decode(data: bytes, name: str) -> str:
    """The text without its byte-order mark: by that mark, else UTF-8, else Windows-1252."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = unmarked(data)
    if wide:
        return data.decode(wide, "replace")
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return nearest(data)


def declared_text(data: bytes, declared: str) -> str:
    """The text of a page or a mail: by its mark, else UTF-8, else in the encoding it declares.

    What is sound UTF-8 beyond ASCII is hardly ever anything else, whatever is declared; but bytes
    that are all below 128 may be in an encoding that shifts.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    known = unmarked(data) or _codec(declared)
    if known.startswith(("iso2022", "hz", "utf-7", "utf-16", "utf-32")):
        return data.decode(known, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(known, "replace") if known else nearest(data)


def tells_more(declared: str) -> bool:
    """Whether an encoding tells more than text does: servers say UTF-8 or Latin-1 unasked."""
    return bool(_codec(declared))


def _codec(declared: str) -> str:
    """The name of the codec that an encoding asks for; "" for none, and where ours guess better.

    Latin-1 is Windows-1252, as in all browsers.
    """
    try:
        codec = codecs.lookup(declared.strip()) if declared.strip() else None
    except (LookupError, ValueError):
        return ""
    if codec is None or codec.name in ("utf-8", "ascii", "iso8859-1", "cp1252"):
        return ""
    return codec.name if codec._is_text_encoding else ""  # noqa: SLF001 - as bytes.decode checks


def nearest(data: bytes) -> str:
    """UTF-8 with a few broken characters (a text cut short) where it is that, else Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    sound = sum(1 for char in text if char > "\x7f") - broken
    return text if sound > broken else data.decode("cp1252", "replace")


def unmarked(data: bytes) -> str:
    """The encoding of a text in UTF-16 without a mark: every other byte is 0. "" for all else.

    >>> unmarked("Minister".encode("utf-16-le")), unmarked(b"Minister")
    ('utf-16-le', '')
    """
    head = data[:HEAD]
    if b"\0" not in head or len(head) < _LEAST_WIDE:
        return ""
    first, second = head[::2].count(0), head[1::2].count(0)
    if first + second < _LEAST_ASCII * len(head) // 2 or min(first, second):
        return ""
    return "utf-16-be" if first else "utf-16-le"


def _refuse_binary(data: bytes, name: str) -> None:
    """Raise BriefingError where the bytes are no text."""
    refuse_foreign(data, name)
    head = data[:HEAD]
    if b"\0" in head or len(_CONTROLS.findall(head)) > MOST_CONTROLS * len(head):
        raise BriefingError(name, "is binary, not text", ADVICE_UTF8)
