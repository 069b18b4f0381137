"""What goes wrong becomes words here: one line on standard error, and an exit code."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import NoReturn

import typer

INTERRUPTED = 130
BUG = 70


def say(words: str) -> None:
    """One line on standard error, whatever the words hold."""
    from briefing.renderers.marks import shown  # noqa: PLC0415 - only for errors

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    line = f"briefing: {shown(words)}".encode(encoding, "replace").decode(encoding)
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)  # noqa: T201


def wrong_usage(words: str) -> NoReturn:
    """End with words about wrong usage."""
    say(f"{words}; briefing --help shows how")
    raise typer.Exit(2)
