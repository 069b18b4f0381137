"""The numbers that count the paragraphs of a release and have no stop: "2 The board met"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.figures.patterns import Pattern
from briefing.model import Document

_COUNTER = Pattern(r"(?P<n>[1-9]\d?)(?P<gap>[ \t\u00a0]{1,8})(?=[A-Z“\"])")


def counters(document: Document) -> dict[int, int]:
    """Where each numbered paragraph begins, and where it goes on behind its number.

    A number counts paragraphs where the one of the paragraph before or behind is its neighbour.
    """
    found = list(_openings(document))
    kept: dict[int, int] = {}
    for (start, end, n), (later, stop, next_n) in pairwise(found):
        if next_n == n + 1:
            kept |= {start: end, later: stop}
    return kept


def _openings(document: Document) -> Iterator[tuple[int, int, int]]:
    """The paragraphs that open with a small number: where, where the number ends, and it."""
    for block in document.blocks:
        match = _COUNTER.match(document.text, block.span.start, block.span.end)
        if match:
            yield block.span.start, match.end(), int(match["n"])
