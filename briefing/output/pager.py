"""What does not fit on the terminal goes through the pager that the user likes, as with git."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain

from briefing.output import to_standard_output

USUAL = "less"
# Leave at once what fits, colours as they are, the screen as it was; for "less" and "lv".
MANNERS = {"LESS": "FRX", "LV": "-c"}
NONE = ("", "cat")


def to_pager(parts: Iterable[bytes]) -> None:
    """Show the parts in the pager where they do not fit, else as they are; raises BriefingError."""
    coming, held, room = iter(parts), list[bytes](), shutil.get_terminal_size().lines - 1
    command = pager()
    for part in coming:
        held.append(part)
        room -= _lines(part)
        if room <= 0 and command:
            _page(command, chain(held, coming))
            return
    to_standard_output(held)


def pager() -> str:
    """The command line of the pager, "" where there is none or none is wanted."""
    wanted = os.environ.get("PAGER")
    if wanted is None:
        return USUAL if shutil.which(USUAL) else ""
    return "" if wanted.strip() in NONE else wanted


def _lines(part: bytes) -> int:
    """How many lines of the terminal a part takes."""
    columns = max(1, shutil.get_terminal_size().columns)
    plain = re.sub(r"\x1b\[[\d;]*m", "", part.decode(errors="replace"))
    return sum(1 + max(0, len(line) - 1) // columns for line in plain.splitlines())


def _page(command: str, parts: Iterator[bytes]) -> None:
    """Give the parts to the pager, until it or they end; Ctrl-C belongs to the pager meanwhile."""
    env = {**MANNERS, **os.environ}
    shown = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=env)  # noqa: S602 - as git does
    assert shown.stdin is not None
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError):
            for part in parts:
                shown.stdin.write(part)
                shown.stdin.flush()
        with suppress(BrokenPipeError):
            shown.stdin.close()
        sys.stdout.flush()
        shown.wait()
    finally:
        signal.signal(signal.SIGINT, before)
