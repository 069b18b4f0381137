"""Web pages: the release that a page holds, without what stands around it."""

from __future__ import annotations

import re

from briefing.errors import BriefingError
from briefing.model import Source
from briefing.readers.extras import needs
from briefing.readers.plain_text import unmarked

_OPENING = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?
    (?:<!--(?:[^-]|-(?!->)){0,4000}-->\s{0,200}){0,9}
    (?:<!doctype\s+html|<(?:html|head|body|meta|title|link|script|style|header|main|article|section
        |div|p|h[1-3]|table|ul|ol|span|font|center|form)(?=[\s>/]))""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = re.compile(rb"</[a-z][a-z0-9]{0,12}\s?>", re.IGNORECASE)
_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
MOST_BYTES = 25_000_000  # of a page; the longest that people publish have a tenth of it
HEAD = 100_000  # bytes that are looked at


def detect(data: bytes, name: str) -> bool:
    """Whether the bytes are a page, or a part of one: they open with an element, and close some."""
    head = data[:HEAD]
    opened = bool(_OPENING.match(head)) or _wide(head)
    if not opened and not name.lower().endswith(_SUFFIXES):
        return False
    return bool(_ENDS.search(head)) or b"<html" in head.lower() or _wide(head)


def _wide(head: bytes) -> bool:
    """Whether the bytes are a page in UTF-16."""
    start = head[:400].replace(b"\0", b"").lower()
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff") or unmarked(head)
    return bool(wide) and (b"<html" in start or b"<!doctype" in start)


def read(data: bytes, name: str, declared: str = "") -> Source:
    """The release of a page; ``declared`` is the charset its server named.

    Raises BriefingError where lxml is missing, and for a page too long, too deep or without text.
    """
    if len(data) > MOST_BYTES:
        reason = f"is a page of {len(data) // 1_000_000} MB, more than {MOST_BYTES // 1_000_000}"
        raise BriefingError(name, reason, "give it the text of the release")
    try:
        from briefing.readers.web_page.page import read_page  # noqa: PLC0415 - an extra, and slow
    except ModuleNotFoundError as missing:
        raise needs(name, "a web page", missing) from None
    return read_page(data, name, declared)
