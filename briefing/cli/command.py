"""The command: typer reads the words, the sources and the output are checked, the work begins."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import typer

from briefing.batch import STANDARD_INPUT
from briefing.cli.delivery import deliver
from briefing.cli.errors import INTERRUPTED, say, wrong_usage
from briefing.cli.look import look_for
from briefing.cli.options import Options
from briefing.cli.page import EXAMPLES, EXPLANATION, Page
from briefing.output import STANDARD_OUTPUT, unwritable

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def command(**chosen: Any) -> None:  # noqa: ANN401 - typer fills in what Options names
    """Read press releases or official readouts, and print what matters in their own words."""
    options = Options(**chosen)
    if options.markdown and options.json:
        wrong_usage("--markdown and --json exclude each other: choose one")
    names = options.sources or _piped()
    if options.output is not None:
        _check_output(options.output, names)
    elif sys.stdout is None:
        say(f"{STANDARD_OUTPUT}: is closed")
        raise typer.Exit(1)
    form = "markdown" if options.markdown else "json" if options.json else "terminal"
    look = look_for(options, form, several=len(names) > 1)
    try:
        raise typer.Exit(deliver(names, form, look, options.output))
    except KeyboardInterrupt:  # typer would end with 1
        raise typer.Exit(INTERRUPTED) from None


# typer makes an option of each parameter: they are the fields of Options.
command.__signature__ = inspect.signature(Options, eval_str=True)  # type: ignore[attr-defined]
app.command(cls=Page, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})(
    command
)


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
            wrong_usage(f"{output}: is a folder; --output needs the name of a file")
        if not target.resolve().parent.is_dir():
            wrong_usage(f"{output}: there is no such folder to write into")
        if target.is_file() and any(_same(target, name) for name in names):
            wrong_usage(f"{output}: is one of the sources, and would be overwritten")
    except OSError as error:
        say(str(unwritable(output, error)))
        raise typer.Exit(1) from None


def _same(target: Path, name: str) -> bool:
    """Whether a source is the file that is to be written."""
    try:
        return name != STANDARD_INPUT and target.samefile(name)
    except OSError:
        return False  # it is told when it is read
