"""What stands at the top or the foot of the pages again and again: heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.readers.pdf.lines import Line

_EDGE = 3  # lines from the top and from the foot of a page that may be such
_NEAR = 12.0  # points by which their height may differ from page to page
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\W{0,3}(?:page|p\.|pg\.?)?\W{0,3}\d{1,4}(?:\W{0,3}(?:of|/|\|)\W{0,3}\d{1,4})?\W{0,3}\Z",
    re.IGNORECASE,
)


def without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without those that repeat at its edges, and without page numbers."""
    often = _repeated(pages)
    kept = []
    for lines in pages:
        edge = _edge(lines)
        kept.append([line for line in lines if line not in edge or not _is_head(line, often)])
    return kept


def _edge(lines: Sequence[Line]) -> list[Line]:
    by_height = sorted(lines, key=lambda line: -line.height)
    return by_height[:_EDGE] + by_height[-_EDGE:]


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.lower()), round(line.height / _NEAR)


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """The words and heights that stand at the edge of half of the pages, and of two at least."""
    counts = Counter(key for lines in pages for key in {_key(line) for line in _edge(lines)})
    least = max(2, (len(pages) + 1) // 2)
    return {key for key, times in counts.items() if times >= least}


def _is_head(line: Line, often: set[tuple[str, int]]) -> bool:
    text, height = _key(line)
    near = any((text, height + step) in often for step in (-1, 0, 1))
    return near or bool(_NUMBER.match(line.text))
