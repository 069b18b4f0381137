"""The order in which the lines of a page are read: columns one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.patterns import Pattern
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.rows import rows_of

_INITIAL = 1.8  # times the size of its text from which a letter stands over several lines
_MOST_INITIALS = 20  # on a page
_ALIGNED = 0.6  # the share of lines level with one of the other column from which it may be a table
_FULL = 0.7  # the share of its column that a line of running text fills at least
_LETTER = Pattern(r"[^\W\d_]")
_LEAST_COLUMN = 4  # lines that begin at the same edge
_LEAST_WORDS = 3  # in a line of running text
_NEXT_COLUMN = 100.0  # points between the edges of two columns at least
_CROSSING = 0.25  # the share of lines that may reach into the next column: titles and tables


def in_order(found: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which they are read, columns one after the other."""
    lines = sorted(_with_initials(found), key=lambda line: (-line.height, line.left))
    edges = _edges(lines)
    if len(edges) < 2:
        return list(rows_of(lines))
    ordered: list[Line] = []
    band: list[Line] = []
    for line in lines:
        if _crosses(line, edges):
            ordered += [*_columns(band, edges), line]
            band = []
        else:
            band.append(line)
    return ordered + _columns(band, edges)


def _with_initials(lines: Sequence[Line]) -> list[Line]:
    """The lines with each large letter that stands over several lines before the first of them."""
    kept = {id(line): line for line in lines}
    letters = [line for line in lines if len(line.text) == 1 and line.text.isupper()]
    for letter in letters[:_MOST_INITIALS]:
        beside = [line for line in lines if _beside(letter, line)]
        if beside:
            first = max(beside, key=lambda line: line.height)
            kept[id(first)] = replace(first, text=letter.text + first.text, left=letter.left)
            del kept[id(letter)]
    return list(kept.values())


def _beside(letter: Line, line: Line) -> bool:
    """Whether a line is one of those that a large letter stands before."""
    near = -1 < line.left - letter.right < 0.5 * letter.size and len(line.text) > 9
    large = letter.size >= _INITIAL * line.size
    return near and large and 0 < line.height - letter.height < letter.size


def _columns(band: Sequence[Line], edges: Sequence[float]) -> list[Line]:
    """The lines of a part of the page, the leftmost column first."""
    parts: list[list[Line]] = [[] for _ in edges]
    for line in band:
        parts[_column(line, edges)].append(line)
    return [line for part in parts for line in rows_of(part)]


def _column(line: Line, edges: Sequence[float]) -> int:
    return max((i for i, edge in enumerate(edges) if line.left >= edge - 6), default=0)


def _crosses(line: Line, edges: Sequence[float]) -> bool:
    """Whether a line reaches well into the column behind its own."""
    place = _column(line, edges)
    return place + 1 < len(edges) and line.right > edges[place + 1] + 15


def _edges(lines: Sequence[Line]) -> list[float]:
    """Where the columns of text begin, one edge where there are no columns."""
    worded = [line for line in lines if len(_LETTER.findall(line.text)) > 0.5 * len(line.text)]
    counts = Counter(round(line.left / 4) for line in worded)
    often = sorted(edge * 4.0 for edge, times in counts.items() if times >= _LEAST_COLUMN)
    edges = often[:1]
    for edge in often[1:]:
        if edge - edges[-1] >= _NEXT_COLUMN and _parts(worded, edges[-1], edge):
            edges.append(edge)
    return edges


def _parts(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether two columns of text begin at these edges: no table, and hardly a line crosses."""
    inside = [line for line in lines if left - 6 <= line.left < right - 6]
    beside = [line for line in lines if abs(line.left - right) < 6]
    top, bottom = max(line.height for line in beside), min(line.height for line in beside)
    level = [line for line in inside if bottom - 20 <= line.height <= top + 20]
    crossing = sum(line.right > right + 15 for line in level)
    if len(level) < _LEAST_COLUMN or crossing > _CROSSING * len(level):
        return False
    heights = {round(line.height) + step for line in level for step in (-1, 0, 1)}
    aligned = sum(round(line.height) in heights for line in beside) / len(beside)
    return aligned < _ALIGNED or (_is_running(beside) and _fills(level, right - left))


def _is_running(lines: Sequence[Line]) -> bool:
    return sum(len(line.text.split()) >= _LEAST_WORDS for line in lines) > 0.5 * len(lines)


def _fills(lines: Sequence[Line], width: float) -> bool:
    """Whether most lines go as far as their column, as those of cells do not."""
    return sum(line.right - line.left >= _FULL * width for line in lines) > 0.5 * len(lines)
