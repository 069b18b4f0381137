"""What some options print instead of a briefing; each loads only what it prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import typer

from briefing import __version__

Ask: TypeAlias = "Callable[[typer.Context, Any], None]"


def _instead(made: Callable[[typer.Context, Any], str]) -> Ask:
    """What typer calls with the value of an option: prints what is made of it, and ends."""

    def ask(ctx: typer.Context, value: Any) -> None:  # noqa: ANN401 - whatever the option takes
        if value and not ctx.resilient_parsing:
            typer.echo(made(ctx, value), nl=False)
            raise typer.Exit

    return ask


def _version(_: typer.Context, __: object) -> str:
    return f"briefing {__version__}\n"


def _schema(_: typer.Context, __: object) -> str:
    from importlib.resources import files  # noqa: PLC0415 - only needed here

    return files("briefing.renderers").joinpath("schema.json").read_text("utf-8")


def _man(ctx: typer.Context, _: object) -> str:
    from briefing.cli.manual import manual  # noqa: PLC0415 - only needed here

    return manual(ctx)


def _completion(ctx: typer.Context, shell: str) -> str:
    from briefing.cli.completion import completion  # noqa: PLC0415 - only needed here

    return completion(ctx, shell)


print_version = _instead(_version)
print_schema = _instead(_schema)
print_man = _instead(_man)
print_completion = _instead(_completion)
