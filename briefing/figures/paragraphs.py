"""The numbers that count the paragraphs of a release and have no stop: "2 The board met"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Document
from briefing.patterns import Pattern

MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
_COUNTER = Pattern(rf"(?P<n>[1-9]\d?)[ \t\u00a0]{{1,8}}(?=[A-Z“\"])(?!{MONTHS})")
LEAST = 3  # paragraphs of a row that does not begin with the first


def counters(document: Document) -> dict[int, int]:
    """Where each numbered paragraph begins, and where it goes on behind its number.

    A number counts paragraphs in a row of such that begins with 1, or of three at least.
    """
    kept: dict[int, int] = {}
    for row in _rows(document):
        if len(row) >= LEAST or (len(row) > 1 and row[0][2] == 1):
            kept |= {start: end for start, end, _ in row}
    return kept


def _rows(document: Document) -> Iterator[list[tuple[int, int, int]]]:
    """The openings whose numbers rise by one."""
    row: list[tuple[int, int, int]] = []
    for opening in _openings(document):
        if row and opening[2] != row[-1][2] + 1:
            yield row
            row = []
        row.append(opening)
    yield row


def _openings(document: Document) -> Iterator[tuple[int, int, int]]:
    """The paragraphs that open with a small number: where, where the number ends, and it."""
    for block in document.blocks:
        match = _COUNTER.match(document.text, block.span.start, block.span.end)
        if match:
            yield block.span.start, match.end(), int(match["n"])
