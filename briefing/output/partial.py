"""An archive while it is made: whole lines in FILE.partial, which becomes FILE at the end."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from briefing.errors import BriefingError
from briefing.output.whole import permissions, write_all
from briefing.output.words import unwritable

try:
    import fcntl
except ImportError:  # not POSIX: two runs are then not told apart
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".partial"
CONTINUE = "--resume goes on with it"


class Partial:
    """The file beside the output that holds what was done so far, locked as long as it is open.

    It is left where the work ends too early, and holds whole lines.
    """

    def __init__(self, output: str, *, resume: bool) -> None:
        self.name = output + SUFFIX
        self._output = output
        try:
            self._target = Path(output).resolve()
            self._path = self._target.with_name(self._target.name + SUFFIX)
            self._number = self._opened(resume=resume)
        except OSError as error:
            raise unwritable(self.name, error) from None
        self._whole = 0  # the bytes that are kept

    def _opened(self, *, resume: bool) -> int:
        """The file, locked; raises OSError, and BriefingError where it is not ours to write."""
        new = 0 if resume else os.O_EXCL
        try:
            number = os.open(self._path, os.O_RDWR | os.O_CREAT | new, 0o666)
        except FileExistsError:
            self._explain()
        if not self._locked(number):
            os.close(number)
            raise BriefingError(self.name, "another run is writing to it", "let it end")
        return number

    def _explain(self) -> NoReturn:
        """Raise the BriefingError that says why the file is there."""
        number = os.open(self._path, os.O_RDWR)
        free = self._locked(number)
        os.close(number)
        if not free:
            raise BriefingError(self.name, "another run is writing to it", "let it end")
        reason = "was left by a run that did not end"
        raise BriefingError(self.name, reason, f"{CONTINUE}, or remove it")

    def _locked(self, number: int) -> bool:
        """Whether nobody else writes to the file, and it still has its name."""
        if fcntl is not None:
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            except OSError:
                pass  # a file system without locks
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(number), self._path.stat())
        return False

    def lines(self) -> Iterator[bytes]:
        """The whole lines that are there."""
        with os.fdopen(os.dup(self._number), "rb") as file:
            yield from (line for line in file if line.endswith(b"\n"))

    def keep(self, size: int) -> None:
        """Keep that many bytes when it is filled; without this, none."""
        self._whole = size

    def fill(self, parts: Iterable[bytes]) -> None:
        """Write the parts behind what is kept, and give the file its name; raises BriefingError."""
        try:
            self._cut()
            for part in parts:
                self._add(part)
        finally:
            self._cut()  # whatever came between, each line is whole
        self._finish()

    def _add(self, part: bytes) -> None:
        try:
            write_all(self._number, part)
        except OSError as error:
            raise unwritable(self.name, error, f"when that is mended, {CONTINUE}") from None
        self._whole += len(part)

    def _cut(self) -> None:
        """Drop what is behind the last whole line."""
        try:
            os.ftruncate(self._number, self._whole)
            os.lseek(self._number, self._whole, os.SEEK_SET)
        except OSError as error:
            raise unwritable(self.name, error) from None

    def _finish(self) -> None:
        """Put the file in the place of the output."""
        try:
            if hasattr(os, "fchmod"):
                os.fchmod(self._number, permissions(self._target))
            os.fsync(self._number)
            self._path.replace(self._target)
        except OSError as error:
            raise unwritable(self._output, error, f"all is in {self.name}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Close the file; it does not stay where nothing was done."""
        with suppress(OSError):
            if os.fstat(self._number).st_size == 0 and self._locked(self._number):
                self._path.unlink()
        os.close(self._number)
