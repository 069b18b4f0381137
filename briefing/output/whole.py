"""A file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from briefing.output.words import unwritable

DESCRIPTORS = Path("/proc/self/fd")  # where Linux lets an open file be linked from
UNKNOWN = (errno.EOPNOTSUPP, errno.EISDIR, errno.ENOENT, errno.EINVAL)  # "no files without names"


def to_file(name: str, parts: Iterable[bytes]) -> None:
    """Write all parts, or leave the file as it was; raises BriefingError.

    Nothing is written where there is no part. A device or a pipe takes the parts as they come.
    """
    parts = iter(parts)
    first = next(parts, None)  # a fault of the stages is not one of the file
    with _errors_of(name):
        special = Path(name).exists() and not Path(name).is_file()
    if special:
        _stream(name, parts if first is None else chain([first], parts))
    elif first is not None:
        _replace(name, chain([first], parts))


@contextmanager
def _errors_of(name: str) -> Iterator[None]:
    """What the system says against a file, as an error that names it."""
    try:
        yield
    except OSError as error:
        raise unwritable(name, error) from None


def _stream(name: str, parts: Iterable[bytes]) -> None:
    """Write into a device or a pipe, each part at once."""
    with _errors_of(name):
        device = os.open(name, os.O_WRONLY)
    try:
        for part in parts:
            with _errors_of(name):
                write_all(device, part)
    finally:
        os.close(device)


def _replace(name: str, parts: Iterable[bytes]) -> None:
    """Write beside the file, and rename: nobody ever sees half of it."""
    with _errors_of(name):
        target = Path(name).resolve()
        number, beside = _beside(target)
    try:
        for part in parts:
            with _errors_of(name):
                write_all(number, part)
        with _errors_of(name):
            if hasattr(os, "fchmod"):
                os.fchmod(number, permissions(target))
            os.fsync(number)
            _put(number, beside, target)
    finally:
        os.close(number)
        if beside is not None:
            beside.unlink(missing_ok=True)


def write_all(number: int, data: bytes) -> None:
    """Write all of it, however much the system takes at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(number, rest) :]


def permissions(target: Path) -> int:
    """Those of the file that is replaced, else what new files get here."""
    return target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()


def _umask() -> int:
    """The permissions that new files go without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _beside(target: Path) -> tuple[int, Path | None]:
    """A new file in the same folder, open, and its name: none where a file can do without.

    What has no name vanishes with the process, even with one that is killed.
    """
    unnamed = getattr(os, "O_TMPFILE", 0)
    if unnamed and DESCRIPTORS.is_dir():
        try:
            return os.open(target.parent, unnamed | os.O_WRONLY, 0o600), None
        except OSError as error:
            if error.errno not in UNKNOWN:
                raise
    from tempfile import mkstemp  # noqa: PLC0415 - takes long to load, and few write files

    number, made = mkstemp(dir=target.parent, prefix=_hidden(target))
    return number, Path(made)


def _hidden(target: Path) -> str:
    """What the name of a file that becomes the target begins with."""
    return f".{target.name[:40]}."


def _put(number: int, beside: Path | None, target: Path) -> None:
    """Give the file its name, in the place of what has that name; raises OSError."""
    if beside is not None:
        beside.replace(target)
        return
    with suppress(FileExistsError):
        _link(number, target)
        return
    beside = target.with_name(_hidden(target) + os.urandom(8).hex())
    try:
        _link(number, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _link(number: int, name: Path) -> None:
    """Give an open file a name that is free; raises OSError."""
    folder = os.open(name.parent, os.O_RDONLY)  # with a folder, Python follows the descriptor
    try:
        os.link(DESCRIPTORS / str(number), name, src_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)
