"""``python -m briefing``, and the command that is installed: signals end it tidily."""

from __future__ import annotations

import gc
import signal
import sys
from types import FrameType
from typing import NoReturn

ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
SELDOM = 50_000  # nearly all that is made at the start stays: looking for waste there takes long


def main() -> NoReturn:
    """Run the command; a signal ends it at any moment with 128 and its number, and no litter."""
    gc.set_threshold(SELDOM)
    mine = [number for name in ENDING if (number := getattr(signal, name, None)) and _ours(number)]
    _all(mine, signal.SIG_DFL)  # while modules are loaded there is nothing to be put in order
    from briefing.cli import main as command  # noqa: PLC0415

    _all(mine, _end)
    try:
        command()
    finally:
        _all(mine, signal.SIG_DFL)
        gc.freeze()  # what ends with the process need not be taken apart before


def _ours(number: int) -> bool:
    """Whether nobody wants the signal ignored, as ``nohup`` and shells in the background do."""
    return signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler)


def _all(numbers: list[int], handler: object) -> None:
    for number in numbers:
        signal.signal(number, handler)  # type: ignore[arg-type]


def _end(number: int, _: FrameType | None) -> NoReturn:
    """Leave by the way on which everything is tidied; the second time at once."""
    signal.signal(number, signal.SIG_DFL)
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
