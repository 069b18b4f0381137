"""From the name of a source to its text: the one door to files and standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from briefing.batch import remote
from briefing.errors import BriefingError
from briefing.model import Source

STANDARD_INPUT = "-"
ADDRESS = ("http://", "https://")


def load(name: str) -> Source:
    """The source of that name, "-" for standard input; raises BriefingError."""
    return loaded(fetch(name), name)


def loaded(data: bytes, name: str) -> Source:
    """The source that these bytes are; raises BriefingError where nothing can be read in them."""
    from briefing.readers import read_bytes  # noqa: PLC0415 - a name is told first

    return read_bytes(data, name)


def divided(data: bytes, name: str) -> list[bytes]:
    """The releases that these bytes hold, each to be read alone; raises BriefingError."""
    from briefing.readers import split_bytes  # noqa: PLC0415 - a name is told first

    return split_bytes(data, name)


def fetch(name: str) -> bytes:
    """What the file, the page or standard input holds; raises BriefingError."""
    if name[:8].lower().startswith(ADDRESS):
        from briefing.readers.address import fetch as fetched  # noqa: PLC0415 - slow to load

        return fetched(name)
    if name == STANDARD_INPUT and sys.stdin is None:
        raise BriefingError(name, "standard input is closed")
    if remote.is_remote(name):
        with remote.opened(name) as file:
            return file.read()
    try:
        return sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None


def unreadable(name: str, error: OSError | ValueError) -> BriefingError:
    """The error that says why a file cannot be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return BriefingError(name, "no such file", _suggestion(name))
    if isinstance(error, IsADirectoryError):
        return BriefingError(name, "is a folder", "name the files in it")
    if isinstance(error, PermissionError):
        return BriefingError(name, "may not be read by you", "check its permissions")
    reason = getattr(error, "strerror", None) or str(error)
    return BriefingError(name, f"cannot be read ({reason.lower()})")


def _suggestion(name: str) -> str:
    """The name nearest to a missing one in the same folder, as a question."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for errors

    folder, wanted = os.path.split(name)
    try:
        near = get_close_matches(wanted, os.listdir(folder or "."), n=1, cutoff=0.75)  # noqa: PTH208
    except OSError:
        return "check the name"
    return f"did you mean {os.path.join(folder, near[0])}?" if near else "check the name"  # noqa: PTH118
