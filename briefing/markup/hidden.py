"""What of a statement is mark-up of its source, hidden from people: markers, links, bold, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span
from briefing.patterns import Pattern

_REACH = 12  # characters at the end of a span in which a mark closes
# The source's own sign before a list item, a numbered paragraph, a heading or a quotation.
MARKER = Pattern(
    r"""\s*(?:
      [-–—•●▪■◦‣⁃∙·○□➢►▶✓✔*+]\s+                          # a bullet
    | [•●▪■◦‣⁃∙➢►▶✓✔](?=\w)                                # a bullet that touches its item
    | \(?(?:\d{1,3}|[a-z]|[ivx]{1,6}|[IVX]{1,6})\)\.?\s+      # 1) (a) iv)
    | (?:\d{1,3}(?:\.\d{1,2}){0,3}\\?\.|[a-h]\.|[ivxIVX]{2,5}\.)\s+  # 1. 1.2. a. iv.
    | \#{1,6}\s+ | >\s+                                       # what Markdown has for the last two
    )+(?=\S)""",
    re.VERBOSE,
)
# A link or a picture in Markdown: the words are kept, the rest is hidden.
LINK = Pattern(
    r"""(?P<before>!?\[)(?!\s*\])[^\[\]]{1,300}
        (?P<after>\]\((?:[a-zA-Z][a-zA-Z+.-]{1,20}:|[/#]|www\.)[^\s()]{0,1000}
            (?:\([^\s()]{0,200}\)[^\s()]{0,200})?
            (?:\s"[^"]{0,200}")?\))""",
    re.VERBOSE,
)
# Tags of HTML that were left in the text; those that part words leave a space between them.
_PARTING = "blockquote|br|caption|dd|div|dl|dt|figcaption|h[1-6]|hr|li|ol|p|table|td|th|tr|ul"
_JOINING = "a|abbr|b|center|em|figure|font|i|img|small|span|strong|sub|sup|tbody|thead|u"
TAG = Pattern(rf"</?(?:(?P<parting>{_PARTING})|{_JOINING})(?:\s[^<>]{{0,300}})?/?>", re.IGNORECASE)
# The key of a title in front matter, with the quotation marks around its value.
KEYED = Pattern(
    r"(?:[Tt]itle|[Hh]eadline):\s+(?P<mark>[\"']?)(?P<words>\S.*\S)(?P=mark)\s*\Z", re.DOTALL
)
# Marks of emphasis that open in one sentence and close in another.
OPENED, CLOSED = (
    Pattern(r"\s*(?:\*{2,3}|_{2,3})(?=[^\s*_])"),
    Pattern(r"(?<=[^\s*_])(?:\*{2,3}|_{2,3})\s*\Z"),
)
BOLD = Pattern(r"(?P<before>\*{2,3}|__)(?=[^\s*_])[^*_\n]{0,300}[^\s*_](?P<after>(?P=before))")


def hidden(text: str, span: Span) -> Iterator[Span]:
    """The mark-up inside the span, in order and apart; a marker stands at its beginning."""
    marker = MARKER.match(text, span.start, span.end)
    found = [Span(*marker.span())] if marker else []
    for form in (LINK, BOLD):
        for match in form.finditer(text, span.start, span.end):
            found += [Span(*match.span("before")), Span(*match.span("after"))]
    found += [Span(*match.span()) for match in TAG.finditer(text, span.start, span.end)]
    paired = {cover.start for cover in found} | {cover.end for cover in found}
    found += [cover for cover in _single(text, span) if paired.isdisjoint((cover.start, cover.end))]
    at = span.start
    for cover in sorted(found):
        if cover.start >= at:
            yield cover
            at = cover.end


def _single(text: str, span: Span) -> Iterator[Span]:
    """The marks of emphasis at the ends of a span."""
    opened = OPENED.match(text, span.start, span.end)
    if opened:
        yield Span(*opened.span())
    closed = CLOSED.search(text[max(span.start, span.end - _REACH) : span.end])
    if closed:
        offset = max(span.start, span.end - _REACH)
        yield Span(closed.start() + offset, closed.end() + offset)


def left(text: str, cover: Span) -> str:
    """What stands where mark-up is hidden: a space for a tag that parts words, else nothing."""
    tag = TAG.match(text, cover.start, cover.end)
    return " " if tag and tag["parting"] else ""


def bare(text: str) -> str:
    """The text without its mark-up.

    >>> bare("- The **first** [report](https://example.org/a) of three")
    'The first report of three'
    >>> bare("one<br>two <u>parts</u>")
    'one two parts'
    >>> bare('title: "Talks on the ferry"'), bare("***We agree.")
    ('Talks on the ferry', 'We agree.')
    """
    keyed = KEYED.match(text)
    if keyed:
        return bare(keyed["words"])
    made, at = "", 0
    for span in hidden(text, Span(0, len(text))):
        made += text[at : span.start] + left(text, span)
        at = span.end
    return made + text[at:]
