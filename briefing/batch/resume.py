"""What an earlier run has done of an archive: its lines, and the sources that they are of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from briefing.batch.task import Task
from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Done:
    """How many sources are done, how many of their lines tell of a failure, and all their bytes."""

    sources: int = 0
    failed: int = 0
    size: int = 0


def skip(tasks: Iterator[Task], lines: Iterable[bytes], name: str) -> tuple[Done, Iterator[Task]]:
    """What is done, and what is left: there is a line for each source, in order.

    The first line that is no whole record ends what is done, and a source of several parts is done
    with its last. Raises BriefingError where a line is of another source.
    """
    done, task, failed, size = Done(), None, 0, 0
    for line in lines:
        record = _record(line)
        if record is None:
            break
        task = task or next(tasks, None)
        if task is None or record["source"] != task.name:
            reason = f"its source {done.sources + 1} is not the one given in that place"
            raise BriefingError(name, reason, "give the same sources, or remove it")
        failed, size = failed + ("error" in record), size + len(line)
        if record.get("part", 0) == record.get("parts", 0):
            done = Done(done.sources + 1, done.failed + failed, done.size + size)
            task, failed, size = None, 0, 0
    return done, tasks if task is None else chain([task], tasks)


def _record(line: bytes) -> dict[str, object] | None:
    """The record on a line, None where it is none of ours."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and "source" in record else None
