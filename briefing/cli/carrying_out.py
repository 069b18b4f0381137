"""From what the user asked for to the work: format, sources and output are checked first."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import typer

from briefing.batch import STANDARD_INPUT, Sources, Work
from briefing.cli.delivery import Order, deliver
from briefing.cli.errors import INTERRUPTED, say, wrong_usage
from briefing.cli.look import encoding, look_for, pageable
from briefing.cli.options import OURS, Options
from briefing.cli.page import EXPLANATION
from briefing.cli.settings import FLAG, origin
from briefing.model import Wish
from briefing.output import STANDARD_OUTPUT, unwritable


def carry_out(ctx: Any, options: Options) -> int:  # noqa: ANN401 - typer's context
    """The exit code of what the user asked for; raises WrongUsage."""
    if options.output == STANDARD_INPUT:  # "-", here standard output, as everywhere
        options = replace(options, output=None)
    form = _form(ctx, options)
    names = options.sources or ([] if options.from_list else _piped())
    sources = _sources(options, names)
    if form == "html" and (options.split or sources.several()):
        wrong_usage("html: a page holds one release; give one source, or choose another format")
    if options.output is not None:
        _check_output(options.output, [*names, options.from_list])
    elif sys.stdout is None:
        say(f"{STANDARD_OUTPUT}: is closed")
        return 1
    if options.resume and not (form == "json" and options.output):
        wrong_usage("--resume continues what --json wrote with --output")
    try:
        return deliver(_order(options, sources, form))
    except KeyboardInterrupt:  # typer would end with 1
        return INTERRUPTED


def _form(ctx: typer.Context, options: Options) -> str:
    """The format asked for; ends where two are."""
    asked = {form for form in ("markdown", "json", "csv", "text") if getattr(options, form)}
    if options.format and origin(ctx, "format") == FLAG:
        asked.add(str(options.format))
    if len(asked) > 1:
        both = " and ".join(sorted(asked))
        wrong_usage(f"{both}: only one format can be printed, choose one")
    return asked.pop() if asked else str(options.format or "terminal")


def _order(options: Options, sources: Sources, form: str) -> Order:
    """What is to be done, of what the options say."""
    look = look_for(options, form, several=sources.several())
    wish = Wish(
        sentences=options.sentences,
        words=options.words or 0,
        rank="" if options.rank == OURS else options.rank,
        sections=tuple(options.section or ()),
        left_out=options.left_out,
    )
    return Order(
        sources=sources,
        work=Work(
            form,
            look,
            encoding(form, options.output),
            field=options.lines,
            split=options.split,
            wish=wish,
            verify=options.verify,
        ),
        output=options.output,
        resume=options.resume,
        jobs=options.jobs,
        cluster=options.cluster,
        progress=options.progress and not options.quiet,
        pages=options.pager and pageable(options, form),
        quiet=options.quiet,
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
