"""Every option of the command, a field each: its flags, its group on the help page, its words.

Adding an option is adding a field: the help page, the manual page, the completions, the variables
(``BRIEFING_WIDTH``) and the keys of the config file are made from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NoReturn

import typer


class Color(StrEnum):
    """When to print in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Group(StrEnum):
    """The groups of the help page, in their order."""

    INPUT = "Input"
    OUTPUT = "Output"
    CHOOSING = "Choosing"
    ARCHIVES = "Archives"
    OTHER = "Other"


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        _print_version()


def _print_version() -> NoReturn:
    """Print the version and end."""
    from importlib.metadata import version  # noqa: PLC0415 - only needed here

    print(f"briefing {version('briefing-cli')}")  # noqa: T201
    raise typer.Exit


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user asked for, the defaults filled in."""

    # Input
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files and folders to read; - is standard input."),
    ] = None
    from_list: Annotated[
        str,
        typer.Option(
            "--from-list",
            metavar="FILE",
            show_default=False,
            rich_help_panel=Group.INPUT,
            help="Read the sources that FILE names, one a line; - is standard input.",
        ),
    ] = ""
    lines: Annotated[
        str,
        typer.Option(
            "--lines",
            metavar="FIELD",
            show_default=False,
            rich_help_panel=Group.INPUT,
            help="Read JSON Lines: each record is a source, its text in FIELD.",
        ),
    ] = ""

    # Output
    markdown: Annotated[
        bool,
        typer.Option(
            "--markdown",
            "-m",
            rich_help_panel=Group.OUTPUT,
            help="Print Markdown (CommonMark with GFM tables).",
        ),
    ] = False
    json: Annotated[
        bool,
        typer.Option(
            "--json",
            "-j",
            rich_help_panel=Group.OUTPUT,
            help="Print JSON Lines: one object a source.",
        ),
    ] = False
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            rich_help_panel=Group.OUTPUT,
            help="Write there, whole or not at all.",
        ),
    ] = None
    width: Annotated[
        int | None,
        typer.Option(
            min=20,
            metavar="N",
            rich_help_panel=Group.OUTPUT,
            help="Lay the page out for N columns.",
        ),
    ] = None
    color: Annotated[
        Color,
        typer.Option(show_default=True, rich_help_panel=Group.OUTPUT, help="When to use colour."),
    ] = Color.AUTO

    # Archives
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            min=0,
            metavar="N",
            show_default=False,
            rich_help_panel=Group.ARCHIVES,
            help="Work in N processes (one a core; 1 for few sources).",
        ),
    ] = 0
    resume: Annotated[
        bool,
        typer.Option(
            "--resume",
            rich_help_panel=Group.ARCHIVES,
            help="Go on with the FILE.partial of a run that did not end.",
        ),
    ] = False
    progress: Annotated[
        bool,
        typer.Option(
            "--progress/--no-progress",
            show_default=False,
            rich_help_panel=Group.ARCHIVES,
            help="Show a bar on a terminal while an archive is briefed.",
        ),
    ] = True
    cluster: Annotated[
        str,
        typer.Option(
            "--cluster",
            metavar="ADDRESS",
            show_default=False,
            rich_help_panel=Group.ARCHIVES,
            help="Work on the Dask cluster whose scheduler is there.",
        ),
    ] = ""

    # Other
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            rich_help_panel=Group.OTHER,
            help="Print the version.",
        ),
    ] = False
