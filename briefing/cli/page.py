"""The help page, and what the command says when it is called alone."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from typer.core import TyperCommand

from briefing.cli.catalogue import arguments, entries
from briefing.cli.choices import Group

WIDEST, USUAL = 100, 80
INDENT, GAP = 2, 2
USAGE = "briefing [OPTIONS] [SOURCES]..."

EXPLANATION = """\
briefing reads a press release or an official readout and prints what matters in it.

  briefing release.txt              a briefing of one release
  briefing -m *.txt > briefs.md     several, as Markdown
  pbpaste | briefing                what is piped in
briefing --help shows all options."""

EXAMPLES = (
    ("briefing release.txt", "one release"),
    ("briefing *.txt", "several, one after the other"),
    ("curl -s URL | briefing -", "what is piped in"),
    ("briefing -m release.txt -o brief.md", "as Markdown, into a file"),
    ("briefing --section commitments *.txt", "who does what by when, of each"),
    ("briefing -j *.txt | jq -r .headline", "JSON Lines: one object a source"),
)
CODES = "Exit codes: 0 all done, 1 a source failed, 2 wrong usage, 70 a bug of ours."
SETTINGS = (
    "Settings: $XDG_CONFIG_HOME/briefing/config.toml (width = 90), then variables "
    "(BRIEFING_WIDTH=90), then flags; the later wins."
)


class Page(TyperCommand):
    """The command with its options in groups on the help page."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - click's or typer's
        """The whole page."""
        formatter.write("\n".join(page(ctx)) + "\n")


def page(ctx: Any) -> Iterator[str]:  # noqa: ANN401 - typer's context
    """The lines of the help page."""
    columns = shutil.get_terminal_size((USUAL, 0)).columns if sys.stdout.isatty() else USUAL
    width = max(40, min(columns, WIDEST))
    options = entries(ctx)
    column = INDENT + GAP + max(len(entry.shown) for entry in options)
    yield f"Usage: {USAGE}"
    yield ""
    yield from wrap(ctx.command.help or "", width)
    for group in Group:
        rows = [(entry.shown, entry.words) for entry in options if entry.group == group]
        if group is Group.INPUT:
            rows = [*arguments(ctx), *rows]
        if rows:
            yield ""
            yield f"{group}:"
            for left, words in rows:
                yield from _row(left, words, column, width)
    yield ""
    yield "Examples:"
    for left, words in EXAMPLES:
        yield from _row(left, words, INDENT + GAP + max(len(row) for row, _ in EXAMPLES), width)
    yield ""
    yield from wrap(SETTINGS, width)
    yield from wrap(CODES, width)


def _row(left: str, words: str, column: int, width: int) -> Iterator[str]:
    """An option and its words, these wrapped in a column of their own."""
    lines = wrap(words, max(20, width - column)) or [""]
    yield f"{' ' * INDENT}{left}".ljust(column) + lines[0]
    for line in lines[1:]:
        yield " " * column + line
