"""The lines of a page with their places: what stands side by side, and which column comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

#: How wide letters are as a share of the size of the type, roughly as in common faces.
_NARROW, _WIDE = frozenset("fijlrtI.,:;'|!()[] ’‘"), frozenset("mwMWABCDGHKNOQRSUVXY—%@&")
_APART = 0.9  # sizes of the type between what stands side by side as cells or columns
_DOUBT = 0.05  # the share by which the width of words may be wrong
_LEAST_COLUMN = 4  # lines that begin at the same edge
_LEAST_WORDS = 3  # in a line of running text
_NEXT_COLUMN = 100.0  # points between the edges of two columns at least
_CROSSING = 0.25  # the share of lines that may reach into the next column: titles and tables


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height: where they begin and about where they end, from the lower left."""

    text: str
    left: float
    right: float
    height: float
    size: float
    bold: bool = False
    page: int = 0
    cells: int = 1


def width_of(text: str, size: float) -> float:
    """About how wide the words are, in points."""
    units = sum(0.28 if c in _NARROW else 0.72 if c in _WIDE else 0.52 for c in text)
    return units * size


def in_order(found: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which they are read, columns one after the other."""
    lines = sorted(found, key=lambda line: (-line.height, line.left))
    edges = _edges(lines)
    if len(edges) < 2:
        return list(_rows(lines))
    ordered: list[Line] = []
    band: list[Line] = []
    for line in lines:
        if _crosses(line, edges):
            ordered += [*_columns(band, edges), line]
            band = []
        else:
            band.append(line)
    return ordered + _columns(band, edges)


def _columns(band: Sequence[Line], edges: Sequence[float]) -> list[Line]:
    """The lines of a part of the page, the leftmost column first."""
    parts: list[list[Line]] = [[] for _ in edges]
    for line in band:
        parts[_column(line, edges)].append(line)
    return [line for part in parts for line in _rows(part)]


def _column(line: Line, edges: Sequence[float]) -> int:
    return max((i for i, edge in enumerate(edges) if line.left >= edge - 6), default=0)


def _crosses(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line reaches well into the column behind its own."""
    place = _column(line, edges)
    return place + 1 < len(edges) and line.right > edges[place + 1] + 15


def _edges(lines: Sequence[Line]) -> list[float]:
    """Where the columns of running text begin, one edge where there are no columns."""
    running = [line for line in lines if len(line.text.split()) >= _LEAST_WORDS]
    counts = Counter(round(line.left / 4) for line in running)
    often = sorted(edge * 4.0 for edge, times in counts.items() if times >= _LEAST_COLUMN)
    edges = often[:1]
    for edge in often[1:]:
        if edge - edges[-1] >= _NEXT_COLUMN and _parts(running, edges[-1], edge):
            edges.append(edge)
    return edges


def _parts(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether hardly a line that begins in the left column reaches into the right one."""
    inside = [line for line in lines if left - 6 <= line.left < right - 6]
    beside = [line for line in lines if abs(line.left - right) < 6]
    top, bottom = max(line.height for line in beside), min(line.height for line in beside)
    level = [line for line in inside if bottom - 20 <= line.height <= top + 20]
    crossing = sum(line.right > right + 15 for line in level)
    return len(level) >= _LEAST_COLUMN and crossing <= _CROSSING * len(level)


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines from the top, those on one height joined: by a tab where they stand apart."""
    row: Line | None = None
    for line in lines:
        if row is not None and abs(row.height - line.height) < 0.5 * max(row.size, line.size):
            row = _joined(row, line)
            continue
        if row is not None:
            yield row
        row = line
    if row is not None:
        yield row


def _joined(row: Line, line: Line) -> Line:
    first, second = (row, line) if row.left <= line.left else (line, row)
    gap = second.left - first.right
    doubt = _DOUBT * (first.right - first.left)  # we know only about how wide words are
    apart = gap > _APART * min(row.size, line.size) + doubt and not _BULLET.match(first.text)
    glue = "\t" if apart else " " if gap > -0.5 * row.size and second.text[:1] not in ",.;" else ""
    return replace(
        row,
        text=first.text.rstrip() + glue + second.text.lstrip(),
        left=first.left,
        right=max(first.right, second.right),
        size=max(row.size, line.size),
        bold=row.bold and line.bold,
        cells=first.cells + second.cells if apart else max(first.cells, second.cells),
    )


_BULLET = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z])?\W{0,2}\Z")
