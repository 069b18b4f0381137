"""The command line: options, what they mean, and how the program ends. The one door to typer."""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

import typer

from briefing.cli.command import app
from briefing.cli.errors import BUG, INTERRUPTED, Misused, WrongUsage, misuse, say, tell_wrong_usage
from briefing.cli.settings import PREFIX, configured


def main() -> NoReturn:
    """Run the command and end with its exit code; a fault of our own is named as a bug."""
    # A long text makes millions of records, hardly any of them in a circle: sought for as often as
    # usual, these take a quarter of the time.
    gc.set_threshold(200_000, 50, 100)
    try:
        sys.exit(_run())
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(INTERRUPTED)
    except Exception as fault:  # the outermost place: here a fault gets its name
        if os.environ.get("BRIEFING_DEBUG"):
            raise
        words = f"{type(fault).__name__}: {fault}"
        say(f"this is a bug in briefing, please report it: {words} (BRIEFING_DEBUG=1 shows where)")
        sys.exit(BUG)


def _run() -> int:
    """The exit code of the command, called as the user called it."""
    command = typer.main.get_command(app)
    try:
        set_elsewhere = configured(typer.Context(command))
        code = command.main(
            prog_name="briefing",
            standalone_mode=False,
            auto_envvar_prefix=PREFIX,
            default_map=set_elsewhere,
        )
    except Misused as error:
        return tell_wrong_usage(misuse(error))
    except WrongUsage as error:
        return tell_wrong_usage(str(error))
    return int(code or 0)
