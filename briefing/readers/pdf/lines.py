"""The lines of a page with their places: what stands side by side, and which column comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

#: How wide letters are as a share of the size of the type, roughly as in common faces.
_NARROW, _WIDE = frozenset("fijlrtI.,:;'|!()[] ’‘"), frozenset("mwMWABCDGHKNOQRSUVXY—%@&")
#: Signs that stand for bullets in common faces, line ends that are none, letters set as one.
SIGNS = str.maketrans({
    "\x7f": "•", "\uf0b7": "•", "\uf0a7": "▪", "\u2028": " ", "\u2029": " ",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
})  # fmt: skip
_APART = 0.9  # sizes of the type between what stands side by side as cells or columns
_NEXT_CELL = 0.45  # the same in a row that has two cells already, and whose width is known
_NEXT_LINE = 1.6  # sizes of the type from line to line in a cell
_TOUCHING = 0.12  # sizes of the type below which no space stands between two stretches
_LEVEL = 0.5  # sizes of the type by which what stands on one line may be raised or lowered
_INITIAL = 1.8  # times the size of its text from which a letter stands over several lines
_MOST_INITIALS = 20  # on a page
_ALIGNED = 0.6  # the share of lines level with one of the other column from which it may be a table
_FULL = 0.7  # the share of its column that a line of running text fills at least
_LETTER = re.compile(r"[^\W\d_]")
_LEAST_LETTERS = 8  # in a line whose letters are set apart
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
    lefts: tuple[float, ...] = ()  # of its cells, where it is a row of several
    depth: float = 0.0  # points from its height to that of the last line of its cells
    sure: bool = False  # whether its width was measured, not estimated

    @property
    def cells(self) -> int:
        """How many cells a row has, 1 for a line."""
        return len(self.lefts) or 1

    @property
    def foot(self) -> float:
        """The height of its last line."""
        return self.height - self.depth


def width_of(text: str, widths: Mapping[str, float]) -> float:
    """How wide the words are in sizes of their type, about so where the letter has no width."""
    return sum(
        widths.get(c) or (0.28 if c in _NARROW else 0.72 if c in _WIDE else 0.52) for c in text
    )


def in_order(found: Sequence[Line]) -> list[Line]:
    """The lines of a page in the order in which they are read, columns one after the other."""
    lines = sorted(_with_initials(found), key=lambda line: (-line.height, line.left))
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
    return [line for part in parts for line in _rows(part)]


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


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines from the top, those on one height joined: by a tab where they stand apart."""
    held: Line | None = None
    for level in _levels(lines):
        row, *others = sorted(level, key=lambda line: line.left)
        for line in others:
            row = _joined(row, line)
        row = replace(row, text=_closed_up(row.text))
        more = held and _with_more(held, row)
        if held and not more:
            yield held
        held = more or row
    if held:
        yield held


def _with_more(row: Line, line: Line) -> Line | None:
    """The row with a line that goes on with one of its cells but the first, None for others."""
    below = 0 < row.foot - line.height < _NEXT_LINE * line.size
    places = [
        i for i, left in enumerate(row.lefts) if i and abs(left - line.left) < 0.4 * line.size
    ]
    if line.cells > 1 or not below or not places:
        return None
    cells = row.text.split("\t")
    cells[places[0]] += f" {line.text}"
    return replace(row, text="\t".join(cells), depth=row.height - line.height)


def _levels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that stand on about one height together, what is raised or lowered among them."""
    level: list[Line] = []
    base: Line | None = None
    for line in lines:
        if base and abs(base.height - line.height) >= _LEVEL * max(base.size, line.size):
            yield level
            level, base = [], None
        level.append(line)
        base = line if base is None or line.size > base.size else base
    if level:
        yield level


def _joined(first: Line, second: Line) -> Line:
    """Two lines side by side as one, with the height of the larger."""
    apart = _are_apart(first, second)
    larger = first if first.size >= second.size else second
    return replace(
        larger,
        text=first.text + ("\t" if apart else _glue(first, second)) + second.text,
        left=first.left,
        right=max(first.right, second.right),
        bold=first.bold and second.bold,
        lefts=(first.lefts or (first.left,)) + ((second.left,) if apart else ()),
        sure=first.sure and second.sure,
    )


def _are_apart(first: Line, second: Line) -> bool:
    """Whether two lines side by side are cells of a row; in one that has two, less tells it."""
    gap, small = second.left - first.right, min(first.size, second.size)
    if first.cells > 1 and first.sure:
        return gap > _NEXT_CELL * small
    doubt = _DOUBT * (first.right - first.left)  # spaces may be stretched
    return gap > _APART * small + doubt and not _BULLET.match(first.text)


def _glue(first: Line, second: Line) -> str:
    """What stands between two stretches of a line: nothing where they touch."""
    gap, small = second.left - first.right, min(first.size, second.size)
    if first.sure and second.sure:
        return "" if gap < _TOUCHING * small else " "
    return "" if gap <= -0.5 * small or second.text[:1] in ",.;" else " "


def _closed_up(text: str) -> str:
    """The words of a line whose letters were set apart, as they are written.

    >>> _closed_up("M i n i s t e r s  m e e t  i n  O s l o")
    'Ministers meet in Oslo'
    """
    parts = text.split(" ")
    letters = [part for part in parts if 0 < len(part) <= 2]
    if len(letters) < _LEAST_LETTERS or len(letters) < 0.8 * len(list(filter(None, parts))):
        return text
    return (
        " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text))
        if "  " in text
        else text
    )


_BULLET = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z])?\W{0,2}\Z")
