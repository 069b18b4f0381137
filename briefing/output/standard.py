"""Standard output: each part as soon as it is made."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from briefing.output.words import unwritable

STANDARD_OUTPUT = "standard output"


def to_standard_output(parts: Iterable[bytes]) -> None:
    """Write each part when it is made; what reads may stop reading. Raises BriefingError."""
    for part in parts:
        try:
            sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            _hush()
            return
        except OSError as error:
            _hush()
            raise unwritable(STANDARD_OUTPUT, error) from None


def _hush() -> None:
    """Keep Python from complaining at its end of an output that takes nothing more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
