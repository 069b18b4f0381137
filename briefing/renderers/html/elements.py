"""Elements of HTML, and text that is text in them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from briefing.patterns import Pattern
from briefing.renderers.marks import Piece

# What Unicode has set aside for ever, and HTML does not allow.
_NO_CHARACTER = Pattern(
    "[\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
NAMES = {"cls": "class"}


def safe(text: str) -> str:
    """The text so that it is nothing but text, inside an element or an attribute.

    >>> safe('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return escape(_NO_CHARACTER.sub("\ufffd", text))


def element(name: str, inside: str, **attributes: str) -> str:
    """An element around what is HTML already; attributes that are empty are left out.

    >>> element("p", "Hello", cls="quiet", id="")
    '<p class="quiet">Hello</p>'
    """
    told = "".join(f' {NAMES.get(k, k)}="{safe(v)}"' for k, v in attributes.items() if v)
    return f"<{name}{told}>{inside}</{name}>"


def words(pieces: Iterable[Piece]) -> str:
    """The runs of a statement, figures and people marked by their kind."""
    return "".join(
        element("span", safe(piece.text), cls=piece.kind) if piece.kind else safe(piece.text)
        for piece in pieces
    )
