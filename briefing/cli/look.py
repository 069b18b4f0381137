"""How to lay the briefing out for the place where it goes: width, colours, encoding."""

from __future__ import annotations

import os
import shutil
import sys

from briefing.cli.choices import Color
from briefing.cli.options import Options
from briefing.renderers.look import Look, Palette

WIDEST = 100  # cells: longer lines are hard to read, unless asked for with --width


def look_for(options: Options, form: str, *, several: bool) -> Look:
    """How to lay out what goes to where the options say."""
    terminal = options.output is None and sys.stdout.isatty()
    width = options.width
    if width is None and terminal:
        width = min(shutil.get_terminal_size().columns, WIDEST)
    return Look(
        width=width,
        palette=palette(options.color, terminal=terminal and os.environ.get("TERM") != "dumb"),
        ascii="utf" not in encoding(form, options.output).lower(),
        named=several,
        full=options.full,
    )


def palette(color: Color, *, terminal: bool) -> Palette:
    """The colours to use: as told, else as the environment says, else only on a terminal."""
    env = os.environ
    forced = env.get("FORCE_COLOR") or env.get("CLICOLOR_FORCE") or ""
    if forced:
        wanted = forced.lower() not in ("0", "false")
    else:
        wanted = terminal and env.get("CLICOLOR") != "0"
    if color is Color.NEVER or (color is Color.AUTO and (env.get("NO_COLOR") or not wanted)):
        return Palette.NONE
    many = "256" in env.get("TERM", "") or bool(env.get("COLORTERM"))
    return Palette.MANY if many else Palette.STANDARD


def pageable(options: Options, form: str) -> bool:
    """Whether what is printed may go through a pager: on a terminal, and for people."""
    seen = options.output is None and sys.stdout is not None and sys.stdout.isatty()
    return seen and form not in ("json", "csv", "html") and os.environ.get("TERM", "dumb") != "dumb"


def encoding(form: str, output: str | None) -> str:
    """The encoding of the output: what others read is always UTF-8."""
    if form != "terminal" or output is not None:
        return "utf-8"
    return getattr(sys.stdout, "encoding", None) or "utf-8"
