"""PDF documents: their lines in reading order, as paragraphs, without running heads."""

from __future__ import annotations

from briefing.errors import BriefingError
from briefing.model import Source
from briefing.readers.extras import needs

SIGNATURE = b"%PDF-"
HEAD = 1024  # bytes before the signature that readers put up with
MOST_BYTES = 100_000_000


def detect(data: bytes, name: str) -> bool:  # noqa: ARG001 - the signature of all readers
    """Whether the bytes are a PDF document."""
    head = data[:HEAD]
    at = head.find(SIGNATURE)
    return at == 0 or (at > 0 and (b"\0" in head[:at] or not head[:at].strip()))


def read(data: bytes, name: str) -> Source:
    """The text of a PDF document.

    Raises BriefingError where pypdf is missing, and for a document that is too long, damaged,
    protected, or holds pictures of text only.
    """
    if len(data) > MOST_BYTES:
        reason = f"is a PDF of {len(data) // 1_000_000} MB, more than {MOST_BYTES // 1_000_000}"
        raise BriefingError(name, reason, "give it the pages of the release alone")
    try:
        from briefing.readers.pdf.document import read_document  # noqa: PLC0415 - an extra, slow
    except ModuleNotFoundError as missing:
        raise needs(name, "a PDF document", missing) from None
    return read_document(data, name)
