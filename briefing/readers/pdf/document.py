"""From the bytes of a PDF document to a source: the steps in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot, isfinite

from briefing.errors import BriefingError
from briefing.model import Source
from briefing.patterns import Pattern
from briefing.readers.pdf.columns import in_order
from briefing.readers.pdf.heads import without_heads
from briefing.readers.pdf.lines import SIGNS, Line, width_of
from briefing.readers.pdf.pages import Shown, shown_pages
from briefing.readers.pdf.paragraphs import blocks_of
from briefing.readers.titles import titled

_CONTROL = Pattern(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]")
_BOLD = Pattern(r"(?i)bold|black|heavy|demi")
_FAR = 100_000.0  # points: no page is as large
_USUAL = 10.0  # points, where a document does not tell the size of its type


def read_document(data: bytes, name: str) -> Source:
    """The text of a PDF document; raises BriefingError where there is none to be had."""
    shown, told = shown_pages(data, name)
    pages = [in_order(list(_lines(page, number))) for number, page in enumerate(shown)]
    pieces = blocks_of(without_heads(pages)) or blocks_of(pages)
    if not any(piece.text.strip() for piece in pieces):
        reason = "is a PDF document without text: its pages are pictures"
        raise BriefingError(name, reason, "run text recognition (OCR) on it first")
    return titled(pieces, _CONTROL.sub("", told), name)


def _lines(page: Sequence[Shown], number: int) -> Iterator[Line]:
    """The lines that the stretches of a page make, those left out that lie off any page."""
    for shown in page:
        left, height, points = _place(shown)
        if not all(isfinite(v) and abs(v) < _FAR for v in (left, height, points)):
            continue
        across = _across(shown, points)
        bold = bool(_BOLD.search(shown.face))
        for row in _CONTROL.sub("", shown.text).split("\n"):
            text = row.strip()
            if text:
                begin = left + across * width_of(row[: len(row) - len(row.lstrip())], shown.widths)
                end = begin + across * width_of(text, shown.widths)
                sure = all(sign in shown.widths for sign in text)
                words = text.translate(SIGNS)
                yield Line(words, begin, end, height, points, bold, number, sure=sure)


def _across(shown: Shown, points: float) -> float:
    """The size of the type along its line, in points: letters may be drawn wide or narrow."""
    a, b, c, d = shown.outer[:4]
    along = hypot(shown.inner[0] * a + shown.inner[1] * c, shown.inner[0] * b + shown.inner[1] * d)
    return abs(shown.size * along) or points


def _place(shown: Shown) -> tuple[float, float, float]:
    """Where a stretch begins, from the lower left, and the size of its type, in points."""
    a, b, c, d, e, f = shown.outer
    x, y = shown.inner[4:6]
    scale = hypot(shown.inner[2] * a + shown.inner[3] * c, shown.inner[2] * b + shown.inner[3] * d)
    return x * a + y * c + e, x * b + y * d + f, abs(shown.size * scale) or _USUAL
