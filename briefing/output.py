"""Where briefings go: to standard output as they are made, or into a file whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import mkstemp
from typing import IO

from briefing.errors import BriefingError

STANDARD_OUTPUT = "standard output"


def unwritable(name: str, error: OSError) -> BriefingError:
    """The error that says why nothing can be written there."""
    return BriefingError(name, f"cannot be written ({(error.strerror or str(error)).lower()})")


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


def to_file(name: str, parts: Iterable[bytes]) -> None:
    """Write all parts, or leave the file as it was; raises BriefingError.

    Nothing is written where there is no part. A device or a pipe takes the parts as they come.
    """
    made = list(parts)  # before the file is opened: its faults are not those of the stages
    try:
        target = Path(name)
        if target.exists() and not target.is_file():
            with target.open("wb") as device:
                device.writelines(made)
        elif made:
            _replace(target.resolve(), made)
    except OSError as error:
        raise unwritable(name, error) from None


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    """Write beside the file, and rename: nobody ever sees half of it."""
    number, made = mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    beside = Path(made)
    try:
        with os.fdopen(number, "wb") as file:
            _fill(file, parts)
        beside.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _fill(file: IO[bytes], parts: Iterable[bytes]) -> None:
    """Write the parts through to the disk."""
    file.writelines(parts)
    file.flush()
    os.fsync(file.fileno())


def _umask() -> int:
    """The permissions that new files go without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
