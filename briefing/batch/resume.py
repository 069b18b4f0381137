"""What an earlier run has done of an archive: its lines, and the sources that they are of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.batch.task import Task
from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Done:
    """How many sources are done, and how many of them failed."""

    sources: int = 0
    failed: int = 0


def skip(tasks: Iterator[Task], lines: Iterable[bytes], name: str) -> Done:
    """What is done: a line for each source in order, up to the first that is no whole record.

    The tasks are taken, and the good lines; raises BriefingError where a line is of another source.
    """
    done = Done()
    for line in lines:
        record = _record(line)
        if record is None:
            break
        task = next(tasks, None)
        if task is None or record["source"] != task.name:
            reason = f"its line {done.sources + 1} is not of the source in that place"
            raise BriefingError(name, reason, "give the same sources, or remove it")
        done = Done(done.sources + 1, done.failed + ("error" in record))
    return done


def _record(line: bytes) -> dict[str, object] | None:
    """The record on a line, None where it is none of ours."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) and "source" in record else None
