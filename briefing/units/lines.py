"""The lines of a text, with their spans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefing.model import BlockKind, Span
from briefing.patterns import Pattern
from briefing.units.forms import BULLETS, kind_of

NARROWEST, WIDEST = 40, 132  # the lines of wrapped text, in columns
_END = r"\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = Pattern(rf"[^{_END}]*(?:\r\n|[{_END}]|\Z)")
# A text on one line: its length, wide gaps, and characters between two in the mean, at least.
_GAP, _GLUED, _FEWEST, _PARAGRAPH = "   ", 600, 3, 80
_WIDE = Pattern(r"(?<=\S) {3,}(?=\S)")


class Line(NamedTuple):
    """A line that is not blank: its words, their span, the white space before them.

    ``written`` is the line with its marks, where it was read without.
    """

    words: str
    span: Span
    indent: int
    kind: BlockKind
    after_gap: bool
    written: str = ""

    @property
    def width(self) -> int:
        """How far the line reaches to the right."""
        return self.indent + len(self.written or self.words)


def lines_of(text: str, written: Mapping[int, str] | None = None, offset: int = 0) -> list[Line]:
    """The lines that are not blank, in order; ``written`` has those that stood otherwise.

    The text begins at an offset of that which ``written`` counts in.
    """
    found: list[Line] = []
    whole = written or {}
    gap = True
    for match in _LINE.finditer(text):
        line = match.group()
        words = line.strip()
        if not words:
            gap = True
            continue
        indent = len(line) - len(line.lstrip())
        start = match.start() + indent
        if found and found[-1].words in BULLETS and not gap:
            found[-1] = _item(text, found[-1], start + len(words))
        else:
            for at, piece in _pieces(words):
                span = Span(start + at, start + at + len(piece))
                stood = whole.get(span.start + offset, "")
                found.append(Line(piece, span, indent, kind_of(piece), gap or at > 0, stood))
        gap = False
    return found


def _item(text: str, bullet: Line, end: int) -> Line:
    """An item whose bullet stands on a line of its own, as text copied from a page has it."""
    span = Span(bullet.span.start, end)
    return bullet._replace(words=text[span.start : end], span=span, kind=BlockKind.ITEM)


def _pieces(words: str) -> list[tuple[int, str]]:
    """What a line holds between wide gaps, with its place, where a whole text was put on one line.

    The cells of a table are short; what its gaps part into paragraphs is not.
    """
    gaps = [*_WIDE.finditer(words)] if len(words) >= _GLUED and _GAP in words else []
    if len(gaps) < _FEWEST or len(words) < _PARAGRAPH * (len(gaps) + 1):
        return [(0, words)]
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(words)]
    return [(start, words[start:end]) for start, end in zip(starts, ends, strict=True)]
