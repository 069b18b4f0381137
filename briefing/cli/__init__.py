"""The command line: options, what they mean, and how the program ends. The one door to typer."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from briefing.cli.command import app
from briefing.cli.errors import BUG, INTERRUPTED, say


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
        say(f"this is a bug in briefing, please report it: {words} (BRIEFING_DEBUG=1 shows where)")
        sys.exit(BUG)
    sys.exit(0)
