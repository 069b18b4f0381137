"""Files in other places, as ``s3://bucket/key``, through fsspec. Its one door."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from briefing.errors import BriefingError
from briefing.patterns import Pattern

EXTRA = "pip install 'briefing-cli[cluster]'"
MISSING = "check the address"
PATTERN = Pattern(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]*(?:://|::)", re.ASCII)
WILD = Pattern(r"[*?\[]")

# What the makers of storage raise besides OSError: their modules are there when they are used.
FAULTS = (
    ("botocore.exceptions", "BotoCoreError"),
    ("botocore.exceptions", "ClientError"),
    ("google.auth.exceptions", "GoogleAuthError"),
    ("azure.core.exceptions", "AzureError"),
    ("aiohttp", "ClientError"),
)


def is_remote(name: str) -> bool:
    """Whether the name is an address that fsspec knows how to follow.

    >>> [is_remote(name) for name in ("s3://a/b", "https://a/b", "C:/a", "a:b", "-")]
    [True, False, False, False, False]
    """
    return PATTERN.match(name) is not None


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """The file at that address, open; raises BriefingError."""
    with _telling(name):
        import fsspec  # noqa: PLC0415 - an extra

        with fsspec.open(name, "rb") as file:
            yield cast("BinaryIO", file)


def names(name: str) -> Iterator[str]:
    """The files that an address with a pattern or the address of a folder stands for, sorted."""
    with _telling(name):
        import fsspec  # noqa: PLC0415 - an extra

        system, path = fsspec.core.url_to_fs(name)
        found = _below(system, path)
    if not found:
        raise BriefingError(name, "there is no file", MISSING)
    if found == [path]:
        yield name
        return
    first, chain, rest = name.partition("::")
    for file in sorted(found):
        yield f"{first.partition('://')[0]}://{file}{chain}{rest}"


def _below(system: Any, path: str) -> list[str]:  # noqa: ANN401 - fsspec has no types
    """The files that a path or a pattern stands for, hidden ones in a folder left out."""
    if WILD.search(path):
        return [file for file in system.glob(path) if system.isfile(file)]
    if system.isdir(path):
        start = len(path.rstrip("/"))
        return [file for file in system.find(path) if "/." not in file[start:]]
    return [path]


@contextmanager
def _telling(name: str) -> Iterator[None]:
    """What goes wrong there, as a BriefingError."""
    try:
        yield
    except ImportError as error:
        part = error.name or getattr(error.__cause__, "name", None) or "fsspec"
        advice = EXTRA if part == "fsspec" else f"pip install {part}"
        raise BriefingError(name, f"needs a part that is not installed ({part})", advice) from None
    except (FileNotFoundError, KeyError):  # the latter of older archives of fsspec
        raise BriefingError(name, "no such file", MISSING) from None
    except _faults() as error:
        words = " ".join(str(error).split())[:200] or type(error).__name__
        raise BriefingError(name, f"cannot be read ({words})") from None


def _faults() -> tuple[type[Exception], ...]:
    """The exceptions of the storage that was used."""
    found = (getattr(sys.modules.get(module), name, None) for module, name in FAULTS)
    return (OSError, ValueError, *(kind for kind in found if kind is not None))
