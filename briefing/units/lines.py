"""The lines of a text, with their spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.model import BlockKind, Span
from briefing.units.forms import BULLETS, kind_of

_END = r"\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_END}]*(?:\r\n|[{_END}]|\Z)")
# A text on one line: its length, wide gaps, and characters between two in the mean, at least.
_GAP, _GLUED, _FEWEST, _PARAGRAPH = "   ", 600, 3, 80
_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words, their span, the white space before them."""

    words: str
    span: Span
    indent: int
    kind: BlockKind
    after_gap: bool

    @property
    def width(self) -> int:
        """How far the line reaches to the right."""
        return self.indent + len(self.words)


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order."""
    found: list[Line] = []
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
                found.append(Line(piece, span, indent, kind_of(piece), gap or at > 0))
        gap = False
    return found


def _item(text: str, bullet: Line, end: int) -> Line:
    """An item whose bullet stands on a line of its own, as text copied from a page has it."""
    span = Span(bullet.span.start, end)
    return replace(bullet, words=text[span.start : end], span=span, kind=BlockKind.ITEM)


def _pieces(words: str) -> list[tuple[int, str]]:
    """What a line holds between wide gaps, with its place, where a whole text was put on one line.

    The cells of a table are short; what its gaps part into paragraphs is not.
    """
    gaps = [*_WIDE.finditer(words)] if len(words) >= _GLUED and _GAP in words else []
    if len(gaps) < _FEWEST or len(words) < _PARAGRAPH * (len(gaps) + 1):
        return [(0, words)]
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(words)]
    return [(start, words[start:end]) for start, end in zip(starts, ends, strict=True)]
