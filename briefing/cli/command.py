"""The command as typer knows it: its parameters are the fields of the options."""

from __future__ import annotations

import inspect
from typing import Any

import typer

from briefing.cli.options import Options
from briefing.cli.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def command(ctx: typer.Context, **chosen: Any) -> int:  # noqa: ANN401 - what Options names
    """Read press releases and official readouts: what matters, in their own words."""
    options = Options(**chosen)
    if options.show_config:
        from briefing.cli.settings import told  # noqa: PLC0415 - only where asked for

        typer.echo("\n".join(told(ctx)))
        return 0
    # --version and --help need nothing of this.
    from briefing.cli.carrying_out import carry_out  # noqa: PLC0415

    return carry_out(ctx, options)


# typer makes an option of each parameter: they are the fields of Options.
_FIELDS = inspect.signature(Options, eval_str=True).parameters.values()
_CONTEXT = inspect.Parameter(
    "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
)
command.__signature__ = inspect.Signature([_CONTEXT, *_FIELDS])  # type: ignore[attr-defined]
app.command(cls=Page, context_settings={"help_option_names": ["-h", "--help"]})(command)
