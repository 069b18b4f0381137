"""Many sources: what became of each, in the order given, whoever does the work."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice

from briefing.batch.listing import Sources
from briefing.batch.sources import STANDARD_INPUT, load
from briefing.batch.task import Outcome, Task
from briefing.batch.work import Work

__all__ = ["STANDARD_INPUT", "Outcome", "Sources", "Task", "Work", "brief_all", "load"]

FEW = 16  # sources for which starting workers takes longer than the work


def brief_all(
    tasks: Iterable[Task], work: Work, *, jobs: int = 0, cluster: str = ""
) -> Generator[Outcome, None, None]:
    """What became of each source, in order, as it is ready; never more than a few are held.

    The work is done in that many processes: 0 for one a core, but none for few sources; 1 for none.
    Or it is done by the Dask cluster at that address; raises BriefingError where that fails.
    """
    if cluster:
        yield from _in_cluster(tasks, work, cluster)
        return
    tasks = iter(tasks)
    if not jobs:
        first = tuple(islice(tasks, FEW))
        tasks = chain(first, tasks)
        jobs = 1 if len(first) < FEW else cores()
    yield from map(work.one, tasks) if jobs == 1 else _in_processes(tasks, work, jobs)


def _in_processes(tasks: Iterable[Task], work: Work, jobs: int) -> Iterator[Outcome]:
    from briefing.batch.order import in_order  # noqa: PLC0415 - what one release does not need
    from briefing.batch.workers import Processes  # noqa: PLC0415

    with closing(Processes(jobs)) as crew:
        yield from in_order(tasks, work, crew)


def _in_cluster(tasks: Iterable[Task], work: Work, address: str) -> Iterator[Outcome]:
    from briefing.batch.cluster import Cluster  # noqa: PLC0415 - an extra
    from briefing.batch.listing import at_hand  # noqa: PLC0415
    from briefing.batch.order import in_order  # noqa: PLC0415

    with closing(Cluster(address)) as crew, crew.speaking():
        yield from in_order(map(at_hand, tasks), work, crew)


def cores() -> int:
    """How many processes can work at the same time here."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
