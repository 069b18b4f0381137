"""Every option of the command, a field each: its flags, its group on the help page, its words.

Adding an option is adding a field: the help page, the manual page, the completions, the variables
(``BRIEFING_WIDTH``) and the keys of the config file are made from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import typer

from briefing.cli.choices import Color, Format, Group, OneOf, Shell
from briefing.cli.printed import print_completion, print_man, print_schema, print_version
from briefing.sections import NAMES

OURS = "ours"
# By the names that sumy's own command has for them.
RANKS = (OURS, "lex-rank", "text-rank", "lsa", "luhn", "sum-basic", "kl", "edmundson", "lead")


def _option(group: Group, words: str, *flags: str, once: bool = False, **more: Any) -> Any:  # noqa: ANN401
    """An option of a group; ``once``: it has no variable and no key in the config file."""
    make: Any = typer.Option
    shown = {"help": words, "rich_help_panel": group, "show_default": False}
    return make(*flags, allow_from_autoenv=not once, **shown, **more)


def _input(words: str, *flags: str, **more: Any) -> Any:  # noqa: ANN401 - typer's
    return _option(Group.INPUT, words, *flags, **more)


def _output(words: str, *flags: str, **more: Any) -> Any:  # noqa: ANN401
    return _option(Group.OUTPUT, words, *flags, **more)


def _choosing(words: str, *flags: str, **more: Any) -> Any:  # noqa: ANN401
    return _option(Group.CHOOSING, words, *flags, **more)


def _archives(words: str, *flags: str, **more: Any) -> Any:  # noqa: ANN401
    return _option(Group.ARCHIVES, words, *flags, **more)


def _other(words: str, *flags: str, **more: Any) -> Any:  # noqa: ANN401
    return _option(Group.OTHER, words, *flags, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user asked for, the defaults filled in."""

    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCES]...", help="Files and folders to read; - is standard input."
        ),
    ] = None
    from_list: Annotated[
        str,
        _input(
            "Read the sources that FILE names; - is standard input.",
            "--from-list",
            metavar="FILE",
            once=True,
        ),
    ] = ""
    lines: Annotated[
        str,
        _input(
            "Read JSON Lines, the text of each record in FIELD.",
            "--lines",
            metavar="FIELD",
            once=True,
        ),
    ] = ""

    split: Annotated[
        bool,
        _input("Brief each release of a mailbox, or between lines of ---.", "--split/--no-split"),
    ] = False

    markdown: Annotated[
        bool, _output("Print Markdown: --format markdown.", "--markdown", "-m", once=True)
    ] = False
    json: Annotated[
        bool, _output("Print JSON Lines, one object a source.", "--json", "-j", once=True)
    ] = False
    csv: Annotated[
        bool, _output("Print one table of all facts, a row each.", "--csv", once=True)
    ] = False
    format: Annotated[
        Format | None,
        _output(
            "terminal, plain, markdown, json, csv, html.", metavar="NAME", parser=OneOf(Format)
        ),
    ] = None
    text: Annotated[
        bool, _output("Print the text that was read, to which offsets refer.", "--text", once=True)
    ] = False
    output: Annotated[
        str | None,
        _output("Write there, whole or not at all.", "--output", "-o", metavar="FILE", once=True),
    ] = None
    width: Annotated[
        int | None, _output("Lay the page out for N columns.", min=20, metavar="N")
    ] = None
    color: Annotated[
        Color, _output("Colour: auto, always or never.", metavar="WHEN", parser=OneOf(Color))
    ] = Color.AUTO
    full: Annotated[bool, _output("Print long statements whole.", "--full/--no-full")] = False
    pager: Annotated[
        bool,
        _output("Page what does not fit on the terminal (PAGER).", "--pager/--no-pager"),
    ] = True

    section: Annotated[
        list[str] | None,
        _choosing(
            f"Only this; repeatable: {', '.join(NAMES)}.",
            metavar="NAME",
            parser=OneOf(NAMES),
        ),
    ] = None
    sentences: Annotated[
        int, _choosing("Give the gist in up to N sentences (3).", min=1, metavar="N")
    ] = 3
    words: Annotated[
        int | None, _choosing("Give the gist in about N words.", min=1, metavar="N")
    ] = None
    rank: Annotated[
        str,
        _choosing(
            f"Rank the gist by {', '.join(RANKS[:-1])} or {RANKS[-1]}.",
            metavar="METHOD",
            parser=OneOf(RANKS),
        ),
    ] = OURS
    left_out: Annotated[
        bool, _choosing("List also what the briefing leaves out.", "--left-out/--no-left-out")
    ] = False

    jobs: Annotated[
        int,
        _archives("Work in N processes (one a core; 1 for few sources).", min=0, metavar="N"),
    ] = 0
    resume: Annotated[
        bool,
        _archives("Go on with the FILE.partial of a run that did not end.", "--resume", once=True),
    ] = False
    progress: Annotated[
        bool,
        _archives(
            "Show a bar on a terminal while an archive is briefed.", "--progress/--no-progress"
        ),
    ] = True
    cluster: Annotated[
        str, _archives("Work on the Dask cluster whose scheduler is there.", metavar="ADDRESS")
    ] = ""

    verify: Annotated[
        bool,
        _other(
            "Read the output again; prove each word by its source.",
            "--verify/--no-verify",
        ),
    ] = False
    quiet: Annotated[
        bool, _other("Say nothing on standard error but errors.", "--quiet/--no-quiet", "-q")
    ] = False
    show_config: Annotated[
        bool, _other("Print all settings, and where each comes from.", "--show-config", once=True)
    ] = False
    schema: Annotated[
        bool,
        _other(
            "Print the JSON Schema of --json.",
            "--schema",
            once=True,
            callback=print_schema,
            is_eager=True,
        ),
    ] = False
    completion: Annotated[
        Shell | None,
        _other(
            "Print what makes bash, zsh or fish complete.",
            metavar="SHELL",
            parser=OneOf(Shell),
            once=True,
            callback=print_completion,
            is_eager=True,
        ),
    ] = None
    man: Annotated[
        bool,
        _other("Print the manual page.", "--man", once=True, callback=print_man, is_eager=True),
    ] = False
    version: Annotated[
        bool,
        _other("Print the version.", "--version", once=True, callback=print_version, is_eager=True),
    ] = False
