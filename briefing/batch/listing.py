"""From what the user named to the sources, one after the other: files, folders, lists, records."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from briefing.batch import remote
from briefing.batch.sources import STANDARD_INPUT, fetch, unreadable
from briefing.batch.task import Task
from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Sources:
    """What the user named.

    ``listed`` is a file that holds more names. ``records`` says that the files hold JSON Lines,
    each record a source. ``besides`` are files that are no sources, wherever they lie: the outputs.
    """

    names: tuple[str, ...]
    listed: str | None = None
    records: bool = False
    besides: tuple[str, ...] = ()

    def several(self) -> bool:
        """Whether there may be more than one."""
        return (
            self.records
            or self.listed is not None
            or len(self.names) > 1
            or any(map(_is_folder, self.names))
        )

    def tasks(self) -> Iterator[Task]:
        """Each source as a task, found and read as late as possible."""
        for task in self._files():
            if task.problem is not None:
                yield task
            elif self.records:
                yield from _records(task.name)
            elif task.name == STANDARD_INPUT:
                yield at_hand(task)
            else:
                yield task

    def count(self) -> int | None:
        """How many there are, None where that cannot be known before they are read."""
        if self.listed is not None and not os.path.isfile(self.listed):  # noqa: PTH113
            return None
        if not self.records:
            return sum(1 for _ in self._files())
        files = [task.name for task in self._files() if task.problem is None]
        if not all(map(os.path.isfile, files)):
            return None
        return sum(1 for _ in self.tasks())

    def _files(self) -> Iterator[Task]:
        for name in self.names:
            yield from _below(name, self._besides())
        if self.listed is None:
            return
        try:
            for name in _listed(self.listed):
                yield from _below(name, self._besides())
        except BriefingError as error:
            yield Task(self.listed, problem=error)

    def _besides(self) -> frozenset[str]:
        return frozenset(map(os.path.realpath, self.besides))


def _is_folder(name: str) -> bool:
    """Whether a name may stand for many files."""
    return os.path.isdir(name) or remote.is_remote(name)  # noqa: PTH112 - no name is too odd


def at_hand(task: Task) -> Task:
    """The task with what its source holds, or with the reason why that cannot be had."""
    if task.data is not None or task.problem is not None:
        return task
    try:
        return replace(task, data=fetch(task.name))
    except BriefingError as error:
        return replace(task, problem=error)


def _below(name: str, besides: frozenset[str]) -> Iterator[Task]:
    """The file of that name; of a folder the files in it, sorted, hidden ones left out."""
    if remote.is_remote(name):
        try:
            yield from map(Task, remote.names(name))
        except BriefingError as error:
            yield Task(name, problem=error)
        return
    if name == STANDARD_INPUT or not os.path.isdir(name):  # noqa: PTH112 - no name is too odd
        yield Task(name)
        return
    found = False
    for task in _walk(name, besides):
        found = True
        yield task
    if not found:
        yield Task(name, problem=BriefingError(name, "is a folder without files"))


def _walk(folder: str, besides: frozenset[str]) -> Iterator[Task]:
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError as error:
        yield Task(folder, problem=unreadable(folder, error))
        return
    for name, is_folder in found:
        path = os.path.join(folder, name)  # noqa: PTH118 - as the user would write it
        if name.startswith("."):
            continue
        if is_folder:
            yield from _walk(path, besides)
        elif os.path.isfile(path) and os.path.realpath(path) not in besides:  # noqa: PTH113
            yield Task(path)


def _listed(name: str) -> Iterator[str]:
    """The names in a list: one a line, or ended by NUL as ``find -print0`` writes them."""
    with _opened(name) as file:
        try:
            for line in _lines(file):
                for piece in line.split(b"\0") if b"\0" in line else [line]:
                    if piece:
                        yield os.fsdecode(piece)
        except OSError as error:
            raise unreadable(name, error) from None


def _records(name: str) -> Iterator[Task]:
    """A task for each record of a file of JSON Lines, called after its line."""
    try:
        with _opened(name) as file:
            for number, line in enumerate(_lines(file), 1):
                if line.strip():
                    yield Task(f"{name}:{number}", line)
    except BriefingError as error:
        yield Task(name, problem=error)


def _lines(file: Iterable[bytes]) -> Iterator[bytes]:
    """The lines without their ends, and without a byte-order mark."""
    for i, line in enumerate(file):
        yield (line.removeprefix(codecs.BOM_UTF8) if i == 0 else line).rstrip(b"\r\n")


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """The file, or standard input; raises BriefingError where it cannot be read."""
    if remote.is_remote(name):
        with remote.opened(name) as there:
            yield there
        return
    try:
        if name == STANDARD_INPUT:
            if sys.stdin is None:
                raise BriefingError(name, "standard input is closed")
            yield sys.stdin.buffer
            return
        with Path(name).open("rb") as file:
            yield file
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from None
