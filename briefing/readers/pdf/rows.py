"""What stands side by side on a page: one line, or the cells of one row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.patterns import Pattern
from briefing.readers.pdf.lines import Line

_APART = 0.9  # sizes of the type between what stands side by side as cells or columns
_NEXT_CELL = 0.45  # the same in a row that has two cells already, and whose width is known
_NEXT_LINE = 1.6  # sizes of the type from line to line in a cell
_TOUCHING = 0.12  # sizes of the type below which no space stands between two stretches
_LEVEL = 0.5  # sizes of the type by which what stands on one line may be raised or lowered
_LEAST_LETTERS = 8  # in a line whose letters are set apart
_DOUBT = 0.05  # the share by which the width of words may be wrong
_BULLET = Pattern(r"\W{0,2}(?:\d{1,3}|[a-z])?\W{0,2}\Z")


def rows_of(lines: Sequence[Line]) -> Iterator[Line]:
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
