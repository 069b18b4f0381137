"""From the bytes of a page to its tree."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from briefing.errors import BriefingError
from briefing.readers.plain_text import MARKS, nearest

_META = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s?=\s?["']?([\w.:-]{2,40})""",
    re.IGNORECASE,
)
#: Ends that a page may leave out, and that hide what follows where they stand too early.
_EARLY_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
#: What XML does not allow, and lxml refuses.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def decoded(data: bytes, declared: str = "") -> str:
    """The text of a page: by its mark, else UTF-8, else as the server or the page declares.

    What is sound UTF-8 beyond ASCII is hardly ever anything else, whatever is declared.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = _META.search(data[:4096])
        said = declared or (found[1].decode("ascii", "replace") if found else "")
        return _as_declared(data, said)


def _as_declared(data: bytes, name: str) -> str:
    """The text in the encoding of that name; Latin-1 is Windows-1252, as in all browsers."""
    try:
        known = codecs.lookup(name).name if name else "utf-8"
        if known in ("utf-8", "ascii", "iso8859-1", "cp1252"):
            return nearest(data)
        text, _ = codecs.decode(data, known, "replace"), None
    except (LookupError, UnicodeError):
        return nearest(data)
    return text if isinstance(text, str) else nearest(data)


def tree_of(text: str, name: str) -> html.HtmlElement:
    """The tree of a page; raises BriefingError where it is too deep, or has no elements."""
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    clean = _NOT_XML.sub("", _EARLY_ENDS.sub("", text))
    try:
        root = html.document_fromstring(clean.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise BriefingError(
            name, "is a web page without any text", "give it another page"
        ) from None
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        reason = "is a web page whose elements are nested too deeply (more than 2,000)"
        raise BriefingError(name, reason, "give it the text of the release")
    return root
