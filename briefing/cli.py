"""The command: what is asked for, where it goes, and how it ends. The one door to typer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from briefing.batch import STANDARD_INPUT, batch
from briefing.errors import BriefingError
from briefing.output import STANDARD_OUTPUT, to_file, to_standard_output, unwritable
from briefing.renderers import renderer
from briefing.renderers.look import Look, Palette

WIDEST = 100  # cells: longer lines are hard to read, unless asked for with --width
INTERRUPTED = 130
BUG = 70

EXPLANATION = """\
briefing reads a press release or an official readout and prints what matters in it.

  briefing release.txt              a briefing of one release
  briefing -m *.txt > briefs.md     several, as Markdown
  pbpaste | briefing                what is piped in

briefing --help shows all options."""

EXAMPLES = """\b
Examples:
  briefing release.txt                     one release
  briefing *.txt                           several, one after the other
  curl -s URL/release.txt | briefing       what is piped in; "-" says so
  briefing -m release.txt -o brief.md      as Markdown, into a file
  briefing -j *.txt | jq -r .headline      JSON Lines: one object a source

\b
Exit codes: 0 all done, 1 a source failed, 2 wrong usage, 70 a bug of ours.
"""


class Color(StrEnum):
    """When to print in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        from importlib.metadata import version  # noqa: PLC0415 - only needed here

        print(f"briefing {version('briefing-cli')}")  # noqa: T201
        raise typer.Exit


@app.command(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
def command(  # noqa: PLR0913 - one parameter an option
    *,
    sources: Annotated[
        list[str] | None, typer.Argument(help="Files to read; - is standard input.")
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", "-m", help="Print Markdown (CommonMark with GFM tables).")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", "-j", help="Print JSON Lines: one object a source.")
    ] = False,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all."),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option(min=20, metavar="N", help="Lay the page out for N columns."),
    ] = None,
    color: Annotated[
        Color, typer.Option(help="When to use colour.", show_default=True)
    ] = Color.AUTO,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read press releases or official readouts, and print what matters in their own words."""
    if markdown and json:
        _usage("--markdown and --json exclude each other: choose one")
    names = sources or _piped()
    if output is not None:
        _check_output(output, names)
    elif sys.stdout is None:
        _say(f"{STANDARD_OUTPUT}: is closed")
        raise typer.Exit(1)
    form = "markdown" if markdown else "json" if json else "terminal"
    look = _look(form, width, color, output, several=len(names) > 1)
    try:
        raise typer.Exit(_run(names, form, look, output))
    except KeyboardInterrupt:  # typer would end with 1
        raise typer.Exit(INTERRUPTED) from None


def _usage(words: str) -> NoReturn:
    """End with words about wrong usage."""
    _say(f"{words}; briefing --help shows how")
    raise typer.Exit(2)


def _say(words: str) -> None:
    """One line on standard error, whatever the words hold."""
    from briefing.renderers.marks import shown  # noqa: PLC0415 - only for errors

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    line = f"briefing: {shown(words)}".encode(encoding, "replace").decode(encoding)
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)  # noqa: T201


def _piped() -> list[str]:
    """Standard input, where something is piped into it; else explain the command and end."""
    if sys.stdin is None or sys.stdin.isatty():
        print(EXPLANATION, file=sys.stderr)  # noqa: T201
        raise typer.Exit(2)
    return [STANDARD_INPUT]


def _check_output(output: str, names: list[str]) -> None:
    """End where the output cannot be written, before any work is done."""
    target = Path(output)
    try:
        if target.is_dir():
            _usage(f"{output}: is a folder; --output needs the name of a file")
        if not target.resolve().parent.is_dir():
            _usage(f"{output}: there is no such folder to write into")
        if target.is_file() and any(_same(target, name) for name in names):
            _usage(f"{output}: is one of the sources, and would be overwritten")
    except OSError as error:
        _say(str(unwritable(output, error)))
        raise typer.Exit(1) from None


def _same(target: Path, name: str) -> bool:
    """Whether a source is the file that is to be written."""
    try:
        return name != STANDARD_INPUT and target.samefile(name)
    except OSError:
        return False  # it is told when it is read


def _look(form: str, width: int | None, color: Color, output: str | None, *, several: bool) -> Look:
    """How to lay out what goes to that place."""
    terminal = output is None and sys.stdout.isatty()
    if width is None and terminal:
        width = min(shutil.get_terminal_size().columns, WIDEST)
    return Look(
        width=width,
        palette=_palette(color, terminal=terminal and os.environ.get("TERM") != "dumb"),
        ascii="utf" not in _encoding(form, output).lower(),
        named=several,
    )


def _palette(color: Color, *, terminal: bool) -> Palette:
    """The colours to use: as told, else as the environment says, else only on a terminal."""
    env = os.environ
    forced = env.get("FORCE_COLOR") or env.get("CLICOLOR_FORCE") or ""
    wanted = terminal if not forced else forced.lower() not in ("0", "false")
    if color is Color.NEVER or (color is Color.AUTO and (env.get("NO_COLOR") or not wanted)):
        return Palette.NONE
    many = "256" in env.get("TERM", "") or bool(env.get("COLORTERM"))
    return Palette.MANY if many else Palette.STANDARD


def _encoding(form: str, output: str | None) -> str:
    """The encoding of the output: what others read is always UTF-8."""
    if form != "terminal" or output is not None:
        return "utf-8"
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _run(names: list[str], form: str, look: Look, output: str | None) -> int:
    """Brief the sources and write what was made; the exit code."""
    failed: list[str] = []
    encoding = _encoding(form, output)
    parts = (part.encode(encoding, "replace") for part in _parts(names, form, look, failed))
    try:
        if output is None:
            to_standard_output(parts)
        else:
            to_file(output, parts)
    except BriefingError as error:
        _say(str(error))
        return 1
    return 1 if failed else 0


def _parts(names: list[str], form: str, look: Look, failed: list[str]) -> Iterator[str]:
    """What is printed of each source; failures are told, and added to ``failed``."""
    told = 0
    for outcome in batch(names):
        if isinstance(outcome, BriefingError):
            failed.append(outcome.source)
            _say(str(outcome))
            if form == "json":
                from briefing.renderers import json_lines  # noqa: PLC0415 - only for errors

                yield json_lines.failure(outcome.source, outcome.reason)
            continue
        between = "\n" if told and form != "json" else ""
        told += 1
        yield between + renderer(form).render(outcome, look)


def main() -> NoReturn:
    """Run the command and end with its exit code; a fault of our own is named as a bug."""
    try:
        app(prog_name="briefing")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception as fault:  # the outermost place: here a fault gets its name
        if os.environ.get("BRIEFING_DEBUG"):
            raise
        words = f"{type(fault).__name__}: {fault}"
        _say(f"this is a bug in briefing, please report it: {words} (BRIEFING_DEBUG=1 shows where)")
        sys.exit(BUG)
    sys.exit(0)
