"""Many sources: what became of each, in the order given, whoever does the work."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain, islice

from briefing.batch.sources import STANDARD_INPUT, load
from briefing.batch.task import Outcome, Task
from briefing.batch.work import Work
from briefing.errors import BriefingError
from briefing.model import Briefing

__all__ = ["STANDARD_INPUT", "Outcome", "Task", "Work", "batch", "brief_all", "load"]

FEW = 16  # sources for which starting workers takes longer than the work


def brief_all(tasks: Iterable[Task], work: Work, jobs: int = 0) -> Iterator[Outcome]:
    """What became of each source, in order, as it is ready; never more than a few are held.

    The work is done in that many processes: 0 for one a core, but none for few sources; 1 for none.
    """
    tasks = iter(tasks)
    if not jobs:
        first = tuple(islice(tasks, FEW))
        tasks = chain(first, tasks)
        jobs = 1 if len(first) < FEW else cores()
    if jobs == 1:
        yield from map(work.one, tasks)
        return
    from briefing.batch.order import in_order  # noqa: PLC0415 - what one release does not need
    from briefing.batch.workers import Processes  # noqa: PLC0415

    with closing(Processes(jobs)) as crew:
        yield from in_order(tasks, work, crew)


def cores() -> int:
    """How many processes can work at the same time here."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def batch(names: Iterable[str]) -> Iterator[Briefing | BriefingError]:
    """The briefing of each source, or the reason why there is none, in order."""
    from briefing.pipeline import brief  # noqa: PLC0415 - a mistyped name is told at once

    for name in names:
        try:
            yield brief(load(name))
        except BriefingError as error:
            yield error
