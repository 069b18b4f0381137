"""The command: typer reads the words, the sources and the output are checked, the work begins."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import typer

from briefing.batch import STANDARD_INPUT, Sources, Work
from briefing.cli.delivery import Order, deliver
from briefing.cli.errors import INTERRUPTED, say, wrong_usage
from briefing.cli.look import encoding, look_for
from briefing.cli.options import Options
from briefing.cli.page import EXAMPLES, EXPLANATION, Page
from briefing.output import STANDARD_OUTPUT, unwritable

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def command(**chosen: Any) -> None:  # noqa: ANN401 - typer fills in what Options names
    """Read press releases or official readouts, and print what matters in their own words."""
    options = Options(**chosen)
    if options.markdown and options.json:
        wrong_usage("--markdown and --json exclude each other: choose one")
    names = options.sources or ([] if options.from_list else _piped())
    sources = _sources(options, names)
    if options.output is not None:
        _check_output(options.output, [*names, options.from_list])
    elif sys.stdout is None:
        say(f"{STANDARD_OUTPUT}: is closed")
        raise typer.Exit(1)
    form = "markdown" if options.markdown else "json" if options.json else "terminal"
    if options.resume and not (options.json and options.output):
        wrong_usage("--resume continues what --json wrote with --output")
    look = look_for(options, form, several=sources.several())
    order = Order(
        sources=sources,
        work=Work(form, look, encoding(form, options.output), options.lines),
        output=options.output,
        resume=options.resume,
        jobs=options.jobs,
        cluster=options.cluster,
        progress=options.progress,
    )
    try:
        raise typer.Exit(deliver(order))
    except KeyboardInterrupt:  # typer would end with 1
        raise typer.Exit(INTERRUPTED) from None


# typer makes an option of each parameter: they are the fields of Options.
command.__signature__ = inspect.signature(Options, eval_str=True)  # type: ignore[attr-defined]
app.command(cls=Page, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})(
    command
)


def _sources(options: Options, names: list[str]) -> Sources:
    """What is to be read; ends where standard input would be read twice."""
    if [*names, options.from_list].count(STANDARD_INPUT) > 1:
        wrong_usage("standard input can be read only once")
    outputs = (options.output, options.output + ".partial") if options.output else ()
    return Sources(
        names=tuple(names),
        listed=options.from_list or None,
        records=bool(options.lines),
        besides=outputs,
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
