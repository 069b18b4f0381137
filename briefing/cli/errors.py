"""What goes wrong becomes words here: one line on standard error, and an exit code."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any, NoReturn

import typer

INTERRUPTED = 130
BUG = 70
USAGE = 2

# What typer raises for wrong usage; it shows only the last of the kind to others.
Misused: type[Exception] = typer.BadParameter.__mro__[1]


PLAINER = (
    ("is not a valid int range", "is no whole number"),
    ("is not a valid integer range", "is no whole number"),
    ("is not a valid integer", "is no whole number"),
    ("is not in the range x>=", "is too small, the least is "),
)


class WrongUsage(Exception):  # noqa: N818 - it is no fault
    """What cannot be done because it was asked for wrongly, in words."""


def say(words: str) -> None:
    """One line on standard error, whatever the words hold."""
    from briefing.renderers.marks import shown  # noqa: PLC0415 - only for errors

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    line = f"briefing: {shown(words)}".encode(encoding, "replace").decode(encoding)
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)  # noqa: T201


def wrong_usage(words: str) -> NoReturn:
    """End with words about wrong usage."""
    raise WrongUsage(words)


def tell_wrong_usage(words: str) -> int:
    """Say what was wrong, and where help is; the exit code."""
    say(f"{words.rstrip('.?')}{'?' if words.endswith('?') else ';'} briefing --help shows how")
    return USAGE


def misuse(error: Any) -> str:  # noqa: ANN401 - typer's exception
    """The words for what typer found wrong: which option, from where, and what was meant."""
    from briefing.cli.catalogue import entries  # noqa: PLC0415 - only for errors
    from briefing.cli.suggestions import did_you_mean  # noqa: PLC0415

    ctx, mistyped = getattr(error, "ctx", None), getattr(error, "option_name", "")
    if mistyped and ctx is not None and hasattr(error, "possibilities"):
        flags = [f for entry in entries(ctx) for f in (*entry.flags, *entry.off) if f[:2] == "--"]
        advice = did_you_mean(mistyped, flags)
        return f"there is no option {mistyped}{f'; {advice}' if advice else ''}"
    param = getattr(error, "param", None)
    words = str(getattr(error, "message", error)).rstrip(".")
    for theirs, ours in PLAINER:
        words = words.replace(theirs, ours)
    if param is None or ctx is None:
        return words[:1].lower() + words[1:]
    from briefing.cli.settings import FLAG, origin  # noqa: PLC0415 - only for errors

    flag, came = max(param.opts, key=len), origin(ctx, param.name)
    told = flag if came == FLAG else came if came.isupper() else f"{came}: {flag.lstrip('-')}"
    return f"{told}: {words}"
