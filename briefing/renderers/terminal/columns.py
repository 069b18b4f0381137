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
SHARE = 0.3  # of the page, which no column but the last goes beyond


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
    console = Console(file=StringIO(), width=look.width, _environ={}) if look.width else None
    wraps = _wraps(rows, fitting(rows, look.width), console)
    for texts in rows if len(used) > 1 else rows[1:]:
        yield from _row(texts, wraps, console)


def fitting(rows: Sequence[Sequence[Text]], width: int | None) -> list[int]:
    """The width of each column: what it needs, less where it needs much; the last has the rest."""
    needs = [max(text.cell_len for text in column) for column in zip(*rows, strict=True)]
    if width is None:
        return needs
    spare = width - INDENT - GAP * (len(needs) - 1)
    floor = max(1, min(NARROWEST, spare // len(needs)))
    widths = [min(need, max(floor, int(width * SHARE))) for need in needs[:-1]]
    while widths and sum(widths) + floor > spare and max(widths) > floor:
        widths[widths.index(max(widths))] -= 1
    return [*widths, max(1, min(needs[-1], spare - sum(widths)))]


def _wraps(rows: Sequence[Sequence[Text]], widths: list[int], console: Console | None) -> list[int]:
    """The widths when what the lines of all columns but the last leave is given to the last."""
    if console is None:
        return widths
    used = [
        max(line.cell_len for text in column for line in _lines(text, width, console))
        for column, width in zip([*zip(*rows, strict=True)][:-1], widths, strict=False)
    ]
    return [*used, widths[-1] + sum(widths[:-1]) - sum(used)]


def _lines(text: Text, width: int, console: Console | None) -> list[Text]:
    """A cell wrapped in its column; always one line at the least."""
    if console is None:
        return [text]
    lines = list(text.wrap(console, max(1, width)))
    for line in lines:
        line.rstrip()
    return lines or [Text()]


def _row(texts: Sequence[Text], widths: Sequence[int], console: Console | None) -> Iterator[Text]:
    """The lines of one row."""
    cells = [_lines(text, width, console) for text, width in zip(texts, widths, strict=True)]
    for i in range(max(map(len, cells))):
        line = Text(" " * INDENT)
        for column, width in zip(cells, widths, strict=True):
            part = column[i].copy() if i < len(column) else Text()
            line.append_text(part)
            line.append(" " * (width - part.cell_len + GAP))
        yield line
