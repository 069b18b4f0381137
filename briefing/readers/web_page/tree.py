"""From the bytes of a page to its tree."""

from __future__ import annotations

import re

from lxml import etree, html

from briefing.errors import BriefingError
from briefing.patterns import Pattern
from briefing.readers.plain_text import declared_text

_META = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s?=\s?["']?([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 100_000  # bytes in which a page tells its encoding; scripts may stand before that
_WIDE = ("utf-16", "utf16", "utf-32", "unicode")
#: Ends that a page may leave out, and that hide what follows where they stand too early.
_EARLY_ENDS = Pattern(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
#: What XML does not allow, and lxml refuses.
_NOT_XML = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def decoded(data: bytes, declared: str = "") -> str:
    """The text of a page, in the encoding that its server or itself declares.

    A page whose own bytes say UTF-16 in ASCII is none: it is UTF-8 then, as in all browsers.
    """
    found = _META.search(data[:_HEAD])
    own = found[1].decode("ascii", "replace") if found else ""
    return declared_text(data, declared or ("" if own.lower().startswith(_WIDE) else own))


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
