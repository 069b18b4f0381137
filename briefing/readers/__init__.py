"""From bytes to a source: one module and one line an input format."""

from __future__ import annotations

from typing import Protocol

from briefing.model import Source
from briefing.readers import mail, pdf, plain_text, web_page, word


class Reader(Protocol):
    """What a module of this folder offers; it imports what is slow to load only when it reads."""

    def detect(self, data: bytes, name: str) -> bool:
        """Whether the bytes are in this format."""

    def read(self, data: bytes, name: str) -> Source:
        """The source that the bytes hold; raises BriefingError where they cannot be read."""


# The first that detects its format reads; plain text takes whatever is left.
READERS: tuple[Reader, ...] = (pdf, word, mail, web_page, plain_text)


def read_bytes(data: bytes, name: str) -> Source:
    """The source that the bytes hold; raises BriefingError where nothing can be read in them."""
    return _reader(data, name).read(data, name)


def split_bytes(data: bytes, name: str) -> list[bytes]:
    """The releases that the bytes hold, each to be read on its own: mails, or parts of a text."""
    reader = _reader(data, name)
    if reader is mail:
        return mail.mails(data)
    return plain_text.parts(data, name) if reader is plain_text else [data]


def _reader(data: bytes, name: str) -> Reader:
    return next(reader for reader in READERS if reader.detect(data, name))
