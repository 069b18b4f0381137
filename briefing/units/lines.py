"""The lines of a text, with their spans, and where the text was wrapped by a machine."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import BlockKind, Span
from briefing.units.forms import MARKER, kind_of

_LINE = re.compile(r"[^\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]*(?:\r\n|[\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]|\Z)")
_BODY = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_NARROWEST, _WIDEST = 40, 132


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
        body = _BODY.search(match.group())
        if body is None:
            gap = True
            continue
        start = match.start() + body.start()
        words = body.group()
        found.append(
            Line(words, Span(start, start + len(words)), body.start(), kind_of(words), gap)
        )
        gap = False
    return found


def _first_word(line: Line) -> int:
    return len(line.words.split(None, 1)[0])


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text was wrapped, 0 where it was not.

    A machine breaks a line where the next word does not fit; so in wrapped text most lines that
    are followed by another would pass the width with its first word.
    """
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if not b.after_gap]
    pairs = [(a, b) for a, b in pairs if b.kind is BlockKind.PARAGRAPH]
    widths = Counter(a.width for a, _ in pairs if _NARROWEST <= a.width <= _WIDEST)
    if not widths or sum(widths.values()) < 0.6 * len(pairs):
        return 0
    width = max(widths)
    full = sum(a.width + 1 + _first_word(b) > width for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and _flows(pairs) else 0


def _flows(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether enough lines break off inside a sentence."""
    broken = sum(a.words[-1] not in ".!?:;”\"" for a, _ in pairs)
    return 2 * broken >= len(pairs)


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether the following line goes on with the paragraph of this one."""
    if following.after_gap or following.kind is not BlockKind.PARAGRAPH:
        return False
    if line.kind in (BlockKind.RULE, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.ROW):
        return False
    if width and line.width + 1 + _first_word(following) > width:
        return True
    if line.kind is BlockKind.ITEM and following.indent > line.indent + 1:
        return width > 0 or following.words[0].islower()
    return following.words[0].islower() and line.words[-1] not in ".!?:;"


__all__ = ["MARKER", "Line", "continues", "lines_of", "wrap_width"]
