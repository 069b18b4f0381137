"""A table laid out in columns that fit the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from briefing.model import Table
from briefing.renderers.look import Look
from briefing.renderers.marks import Marks, readable, shown

GAP = 2  # cells between the columns of a table
INDENT = 2
NARROWEST = 8  # cells that a column keeps


def columns(table: Table, marks: Marks, look: Look, none: str) -> Iterator[Text]:
    """The lines of a table, the marked column in the style of what it holds.

    ``none`` stands for the name of a group that has none.
    """
    used = [i for i in range(len(table.columns)) if any(row[i].strip() for row in table.rows)]
    rows = [[Text(shown(table.columns[i]), "quiet") for i in used]]
    group = ""
    for row in table.rows:
        cells = [(i, readable(row[i])) for i in used]
        styled = [Text(cell, marks.kind(cell) if i == table.marked else "") for i, cell in cells]
        if table.grouped and used[0] == 0:
            styled[0] = Text("" if row[0] == group and len(rows) > 1 else cells[0][1] or none)
            group = row[0]
        rows.append(styled)
    widths = fitting(rows, look.width)
    console = Console(file=StringIO(), width=look.width or 80, _environ={})
    for texts in rows if len(used) > 1 else rows[1:]:
        yield from _row(texts, widths, console if look.width else None)


def fitting(rows: Sequence[Sequence[Text]], width: int | None) -> list[int]:
    """The width of each column: what it needs, or else less for the widest."""
    widths = [max(text.cell_len for text in column) for column in zip(*rows, strict=True)]
    spare = (width or 1_000_000) - INDENT - GAP * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > NARROWEST:
        ordered = sorted(set(widths), reverse=True)
        widest, next_one = ordered[0], max([*ordered[1:2], NARROWEST])
        many = widths.count(widest)
        cut = max(1, min(widest - next_one, (sum(widths) - spare) // many))
        widths = [w - cut if w == widest else w for w in widths]
    return widths


def _row(texts: Sequence[Text], widths: Sequence[int], console: Console | None) -> Iterator[Text]:
    """The lines of one row, each cell wrapped in its column."""
    if console is None:
        cells = [[text] for text in texts]
    else:
        pairs = zip(texts, widths, strict=True)
        cells = [list(text.wrap(console, max(1, width))) or [Text()] for text, width in pairs]
    for i in range(max(map(len, cells))):
        line = Text(" " * INDENT)
        for column, width in zip(cells, widths, strict=True):
            part = column[i].copy() if i < len(column) else Text()
            line.append_text(part)
            line.append(" " * (width - part.cell_len + GAP))
        yield line
