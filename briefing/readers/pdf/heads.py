"""What stands at the top or the foot of the pages again and again: heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.patterns import Pattern
from briefing.readers.pdf.lines import Line

_EDGE = 3  # lines from the top and from the foot of a page that may be such
_NEAR = 12.0  # points by which their height may differ from page to page
_DIGITS = Pattern(r"\d+")
_NUMBER = Pattern(
    r"\W{0,3}(?:page|p\.|pg\.?)?\W{0,3}\d{1,3}(?:\W{0,3}(?:of|/|\|)\W{0,3}\d{1,3})?\W{0,3}\Z",
    re.IGNORECASE,
)
_ALONE = 2.0  # sizes of the type from a page number to what is nearest to it
_LONGEST = 16  # words of a running head


def without_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page without those that repeat at its edges, and without page numbers."""
    often = _repeated(pages)
    kept = []
    for lines in pages:
        edge = {id(line) for line in _edge(lines) if _is_head(line, often)} | _numbers(lines)
        kept.append([line for line in lines if id(line) not in edge])
    return kept


def _edge(lines: Sequence[Line]) -> list[Line]:
    """The first and the last lines of a page that may be heads or feet."""
    by_height = sorted(lines, key=lambda line: -line.height)
    ends = by_height[:_EDGE] + by_height[-_EDGE:]
    return [line for line in ends if len(line.text.split()) <= _LONGEST]


def _numbers(lines: Sequence[Line]) -> set[int]:
    """The first and the last line of a page where it is a number that stands alone."""
    by_height = sorted(lines, key=lambda line: -line.height)
    pairs = [by_height[:2], by_height[-2:][::-1]] if len(lines) > 1 else []
    return {
        id(one)
        for one, other in pairs
        if _NUMBER.match(one.text) and abs(one.height - other.height) > _ALONE * other.size
    }


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.lower()), round(line.height / _NEAR)


def _repeated(pages: Sequence[Sequence[Line]]) -> set[tuple[str, int]]:
    """The words and heights that stand at the edge of half of the pages, and of two at least."""
    counts = Counter(key for lines in pages for key in {_key(line) for line in _edge(lines)})
    least = max(2, (len(pages) + 1) // 2)
    return {key for key, times in counts.items() if times >= least}


def _is_head(line: Line, often: set[tuple[str, int]]) -> bool:
    text, height = _key(line)
    return any((text, height + step) in often for step in (-1, 0, 1))
