"""From the name of a source to its text: the one door to files and standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model import Source

STANDARD_INPUT = "-"


def load(name: str) -> Source:
    """The source of that name, "-" for standard input; raises BriefingError."""
    return loaded(fetch(name), name)


def loaded(data: bytes, name: str) -> Source:
    """The source that these bytes are; raises BriefingError where nothing can be read in them."""
    from briefing.readers import read_bytes  # noqa: PLC0415 - a name is told first

    return read_bytes(data, name)


def fetch(name: str) -> bytes:
    """What the file or standard input holds; raises BriefingError."""
    if name == STANDARD_INPUT and sys.stdin is None:
        raise BriefingError(name, "standard input is closed")
    try:
        return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except FileNotFoundError:
        raise BriefingError(name, "no such file", _suggestion(name)) from None
    except IsADirectoryError:
        raise BriefingError(name, "is a folder", "name the files in it") from None
    except PermissionError:
        reason = "may not be read by you"
        raise BriefingError(name, reason, "check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BriefingError(name, f"cannot be read ({reason.lower()})") from None


def _suggestion(name: str) -> str:
    """The name nearest to a missing one in the same folder, as a question."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for errors

    folder, wanted = os.path.split(name)
    try:
        near = get_close_matches(wanted, os.listdir(folder or "."), n=1, cutoff=0.75)  # noqa: PTH208
    except OSError:
        return "check the name"
    return f"did you mean {os.path.join(folder, near[0])}?" if near else "check the name"  # noqa: PTH118
