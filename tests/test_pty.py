"""The command on a pseudo-terminal: what is styled, and what fits."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pyte
import pytest
from rich.cells import cell_len

from briefing import Briefing, brief
from briefing.model import Groups, Item, Span, Statements
from briefing.readers import read_bytes
from briefing.renderers.look import Look, Palette
from briefing.renderers.marks import PERSON, Marks, readable, shown
from briefing.renderers.terminal import STYLES, lines, render

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
READOUT = next(path for path in SAMPLES if path.stem == "presidents-readout")
SIGNS = "•☐↑"
KINDS = ("money", "percent", "quantity", "ordinal", "date", "duration", PERSON)


class Cell(NamedTuple):
    text: str
    style: tuple[object, ...]


def captured(words: Iterable[str], width: int, *, stdin_too: bool = False, **env: str) -> bytes:
    """What the command writes to a terminal of that width, and its exit code behind a NUL."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    silent = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", *words],
        stdin=theirs if stdin_too else subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={
            **silent,
            "TERM": "xterm-256color",
            "PYTHONIOENCODING": "utf-8",
            "PAGER": "cat",
            **env,
        },
    )
    os.close(theirs)
    data = b""
    while True:
        try:
            got = os.read(ours, 65536)
        except OSError:  # the other end was closed
            break
        if not got:
            break
        data += got
    os.close(ours)
    return data + b"\0" + str(process.wait(30)).encode()


def screen(data: bytes, width: int) -> list[list[Cell]]:
    """The rows of the screen after all was written, without blanks at their ends."""
    page = pyte.Screen(width, data.count(b"\n") * 2 + 5)
    pyte.ByteStream(page).feed(data)
    rows = []
    for y in range(page.lines):
        row = [page.buffer[y][x] for x in range(width)]
        cells = [Cell(c.data, (c.fg, c.bold, c.italics, c.underscore, c.reverse)) for c in row]
        while cells and cells[-1].text == " ":
            cells.pop()
        rows.append(cells)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def text_of(row: Iterable[Cell]) -> str:
    return "".join(cell.text for cell in row)


@cache
def made(path: Path) -> Briefing:
    return brief(read_bytes(path.read_bytes(), str(path)))


def on_terminal(path: Path, width: int, *, full: bool = False) -> list[list[Cell]]:
    """The rows of a screen for what the renderer makes for a terminal of 256 colours."""
    page = render(made(path), Look(width=width, palette=Palette.MANY, full=full))
    return screen(page.replace("\n", "\r\n").encode(), width)


def style_of(kind: str) -> tuple[object, ...]:
    """How a screen shows words of that style of ours."""
    words = STYLES[kind][0].split()
    colour = next((re.sub(r"\D", "", w) for w in words if w.startswith("color")), "")
    fg = pyte.graphics.FG_BG_256[int(colour)] if colour else "default"
    return (fg, "bold" in words, "italic" in words, "underline" in words, False)


def statements(rows: list[list[Cell]]) -> Iterator[list[Cell]]:
    """The cells of each statement, its lines put together by a blank, without its sign."""
    current: list[Cell] | None = None
    for row in rows:
        line = text_of(row)
        if line[:2] == "  " and line[2:3] in SIGNS and line[2:3]:
            if current:
                yield current
            current = row[4:]
        elif current is not None and line.startswith("    ") and row[4].style[0] != QUIET:
            current = [*current, Cell(" ", PLAIN), *row[4:]]
        else:
            if current:
                yield current
            current = None
    if current:
        yield current


PLAIN = ("default", False, False, False, False)
QUIET = style_of("quiet")[0]


def runs(cells: Iterable[Cell]) -> list[tuple[str, tuple[object, ...]]]:
    """The styled runs in a statement; a line break within one is a blank of its style."""
    row = list(cells)
    for i in range(1, len(row) - 1):
        if row[i] == Cell(" ", PLAIN) and row[i - 1].style == row[i + 1].style:
            row[i] = Cell(" ", row[i - 1].style)
    grouped = ((text_of(run), style) for style, run in groupby(row, lambda c: c.style))
    return [(text.strip(), style) for text, style in grouped if style != PLAIN]


def shown_items(briefing: Briefing) -> Iterator[Item]:
    """All statements that are shown behind a sign, in order."""
    for section in briefing.sections:
        if isinstance(section, Groups):
            yield from (item for group in section.groups for item in group.items)
        elif isinstance(section, Statements) and not section.alert:
            yield from section.items


def expected(briefing: Briefing, span: Span) -> list[tuple[str, tuple[object, ...]]]:
    """The figures and people inside a statement as they should look, straight from the facts."""
    figures = [(f.span, str(f.kind)) for f in briefing.figures if span.covers(f.span)]
    people = {m for p in briefing.people for m in p.mentions or (p.span,) if span.covers(m)}
    free = [m for m in people if not any(m.touches(f) for f, _ in figures)]
    longest = [m for m in free if not any(m.touches(o) and len(o) > len(m) for o in free)]
    marks = sorted([*figures, *((m, PERSON) for m in longest)])
    words = ((shown(briefing.text[m.start : m.end]), style_of(kind)) for m, kind in marks)
    place = (f"¶{briefing.document.paragraph(span)}", style_of("quiet"))
    return [*((text, style) for text, style in words if text), place]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_styled_runs_are_the_figures_and_people(path: Path) -> None:
    briefing, width = made(path), 200
    got = [runs(cells) for cells in statements(on_terminal(path, width, full=True))]
    want = [expected(briefing, item.span) for item in shown_items(briefing)]
    if path.stem == "mojibake-speech":  # a figure may end within a wrongly decoded character
        assert len(got) == len(want)
        return
    assert got == want


def test_every_kind_has_a_style_of_its_own() -> None:
    others = ("headline", "label", "title", "quiet")
    for column in (0, 1):
        styles = [STYLES[kind][column] for kind in KINDS]
        assert len(set(styles)) == len(KINDS)
        assert not set(styles) & {STYLES[name][column] for name in others}


@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_printed_is_slices_of_the_source(path: Path, width: int) -> None:
    """Of a long statement slices in their order, and of one that stands above a quiet line."""
    briefing, above = made(path), set[Span]()
    items = list(shown_items(briefing))
    got = list(statements(on_terminal(path, width)))
    assert len(got) == len(items)
    for item, cells in zip(items, got, strict=True):
        words, _, place = text_of(cells).rpartition(" ¶")
        assert int(place) == briefing.document.paragraph(item.span)
        whole, at = readable(briefing.text[item.span.start : item.span.end]), 0
        for piece in filter(None, map(str.strip, words.split("…"))):
            at = whole.index(piece, at) + len(piece)
        quiet = {cell.style[0] for cell in cells} == {QUIET}
        assert quiet or item.span not in above
        above.add(item.span)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("full", [pytest.param(False, id="short"), pytest.param(True, id="full")])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_line_is_wider_than_the_screen(path: Path, *, full: bool, width: int) -> None:
    look = Look(width=width, full=full)
    rows = [line.plain.rstrip() for line in lines(made(path), look)]
    assert max(map(cell_len, rows)) <= width
    assert [text_of(row) for row in on_terminal(path, width, full=full)] == rows


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_facts_are_the_same_at_every_width(path: Path) -> None:
    """Figures and names of the tables, kinds and notes of the commitments."""
    found = {" ".join(page_words(path, width)) for width in (60, 80, 120, 200)}
    assert len(found) == 1


def page_words(path: Path, width: int) -> Iterator[str]:
    """What stands under statements: kinds, speakers and notes, put together from their lines."""
    inside = False
    for row in on_terminal(path, width):
        indented = len(row) > 4 and text_of(row[:4]) == "    " and row[4].text != " "
        inside = indented and (inside or row[4].style[0] == QUIET)
        if inside:
            yield text_of(row).strip()


@pytest.mark.parametrize("width", [20, 33, 60])
def test_wide_characters_fit(width: int) -> None:
    text = "東京 会談\n\n" + "The ministers 首脳会談 met in 東京都 on 貿易協定貿易協定. " * 4
    page = render(brief(text), Look(width=width))
    rows = screen(page.replace("\n", "\r\n").encode(), width)
    assert len(rows) == page.rstrip("\n").count("\n") + 1


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_command_on_a_terminal(width: int) -> None:
    data, _, code = captured([str(READOUT)], width).rpartition(b"\0")
    assert code == b"0"
    expected_page = on_terminal(READOUT, min(width, 100))
    got = screen(data, width)
    assert [text_of(row) for row in got] == [text_of(row) for row in expected_page]
    assert [runs(row) for row in got] == [runs(row) for row in expected_page]


def test_no_colour_on_a_terminal_where_none_is_wanted() -> None:
    assert b"\x1b" not in captured([str(READOUT)], 80, NO_COLOR="1")


def test_alone_on_a_terminal_it_explains_itself() -> None:
    data, _, code = captured([], 80, stdin_too=True).rpartition(b"\0")
    assert code == b"2"
    assert 3 <= data.count(b"\n") <= 10
    assert b"briefing --help" in data


HOSTILE = (
    "The [bold]minister[/bold] said \x1b[31mred\x1b]0;title\x07 :smile: \x9b31m and\u202e left."
)


def test_the_text_of_a_release_steers_nothing() -> None:
    page = render(brief(f"Title\n\n{HOSTILE}\n"), Look(width=80, palette=Palette.MANY))
    assert not re.search("[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202e]", page)
    assert set(re.findall("\x1b[^m]{0,20}m?", page)) <= set(re.findall(r"\x1b\[[\d;]*m", page))
    plain = re.sub(r"\x1b\[[\d;]*m", "", page)
    assert "[bold]minister[/bold] said ␛[31mred␛]0;title␇ :smile:" in plain


@pytest.mark.parametrize(
    ("source", "people_see"),
    [
        pytest.param("• Revenue rose", "Revenue rose", id="bullet"),
        pytest.param("– Revenue rose", "Revenue rose", id="dash"),
        pytest.param("* Revenue rose", "Revenue rose", id="star"),
        pytest.param("- Revenue rose", "Revenue rose", id="hyphen"),
        pytest.param("1. Revenue rose", "Revenue rose", id="number"),
        pytest.param("2.1. Revenue rose", "Revenue rose", id="two numbers"),
        pytest.param("(iii) Revenue rose", "Revenue rose", id="roman"),
        pytest.param("a) Revenue rose", "Revenue rose", id="letter"),
        pytest.param("## Revenue rose", "Revenue rose", id="heading"),
        pytest.param("• 1. Revenue rose", "Revenue rose", id="two markers"),
        pytest.param("See [the report](https://a.example/b_(c)).", "See the report.", id="link"),
        pytest.param("![A photo](/x.jpg) here", "A photo here", id="picture"),
        pytest.param("The **new** law", "The new law", id="bold"),
        pytest.param("-5% in May", "-5% in May", id="minus"),
        pytest.param("2024. It rose", "2024. It rose", id="year"),
        pytest.param("A. Smith said", "A. Smith said", id="initial"),
        pytest.param("[sic] (see note)", "[sic] (see note)", id="brackets"),
        pytest.param("5 * 4 ** 2 ** x", "5 * 4 ** 2 ** x", id="stars apart"),
        pytest.param("1.", "1.", id="nothing behind it"),
        pytest.param("[ ](https://a.example)", "[ ](https://a.example)", id="no words"),
    ],
)
def test_mark_up_of_the_source_is_hidden(source: str, people_see: str) -> None:
    assert readable(source) == people_see


def test_figures_behind_hidden_mark_up_are_marked_right() -> None:
    text = (
        "Vale AG reports results\n\nOSLO, 4 May 2024 – Vale AG today published its results.\n\n"
        "- Sales of [the **unit**](https://a.example/5%) rose by **12%** to $3 million.\n\n"
        "The company expects more. The dividend stays as it is.\n"
    )
    briefing = brief(text)
    span = next(
        u.span for u in briefing.document.units if "Sales" in briefing.document.slice(u.span)
    )
    pieces = [(p.text, p.kind) for p in Marks(briefing).pieces(span)]
    assert "".join(words for words, _ in pieces) == "Sales of the unit rose by 12% to $3 million."
    assert ("12%", "percent") in pieces
    assert ("$3 million", "money") in pieces
