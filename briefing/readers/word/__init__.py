"""Word documents (.docx): paragraphs, headings, lists, tables and footnotes."""

from __future__ import annotations

from briefing.errors import BriefingError
from briefing.model import Source
from briefing.readers.extras import needs

SIGNATURE = b"PK\x03\x04"
MOST_BYTES = 100_000_000


def detect(data: bytes, name: str) -> bool:  # noqa: ARG001 - the signature of all readers
    """Whether the bytes are an archive that holds a Word document."""
    return data.startswith(SIGNATURE) and b"word/" in data


def read(data: bytes, name: str) -> Source:
    """The text of a Word document, insertions taken and deletions left out.

    Raises BriefingError where lxml is missing, and for a document that is too long, damaged or
    without text.
    """
    if len(data) > MOST_BYTES:
        reason = (
            f"is a document of {len(data) // 1_000_000} MB, more than {MOST_BYTES // 1_000_000}"
        )
        raise BriefingError(name, reason, "give it the pages of the release alone")
    try:
        from briefing.readers.word.document import read_document  # noqa: PLC0415 - an extra, slow
    except ModuleNotFoundError as missing:
        raise needs(name, "a Word document", missing) from None
    return read_document(data, name)
