"""Work handed out in portions, and what became of it in the order given, as it is ready."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import ParamSpec, Protocol, TypeAlias, TypeVar

from briefing.batch.task import Outcome, Task
from briefing.batch.work import Work, run
from briefing.errors import BriefingError

MOST = 8  # sources a portion: enough to make the way to a worker cheap, few to lose with one
GROWTH = 4  # portions of each size before they grow: the first results come soon
HEAVY = 1 << 20  # bytes after which a portion is full
DEADLY = "ended the process that was reading it, twice"

P = ParamSpec("P")
T = TypeVar("T")
Portion: TypeAlias = tuple[Task, ...]
Waiting: TypeAlias = "Future[list[Outcome]]"


class Crew(Protocol):
    """Workers, wherever they are: what ``concurrent.futures`` calls an executor, and its limits.

    ``window`` is how many portions may be under way; ``lost`` are the exceptions of a future whose
    worker died.
    """

    window: int
    lost: tuple[type[BaseException], ...]

    def submit(self, function: Callable[P, T], /, *args: P.args, **more: P.kwargs) -> Future[T]:
        """The call as a future; may be called again after workers died."""


def in_order(tasks: Iterable[Task], work: Work, crew: Crew) -> Iterator[Outcome]:
    """What became of each source, in the order given; never more than a window is held."""
    under_way: deque[tuple[Portion, Waiting]] = deque()
    for portion in portions(tasks):
        under_way.append((portion, crew.submit(run, work, portion)))
        while under_way and (len(under_way) >= crew.window or under_way[0][1].done()):
            yield from _taken(*under_way.popleft(), work, crew)
    while under_way:
        yield from _taken(*under_way.popleft(), work, crew)


def portions(tasks: Iterable[Task]) -> Iterator[Portion]:
    """The sources in portions that grow from one to a few, as little as possible read ahead."""
    portion: list[Task] = []
    made = weight = 0
    for task in tasks:
        portion.append(task)
        weight += len(task.data or b"")
        if len(portion) >= min(MOST, 1 + made // GROWTH) or weight >= HEAVY:
            yield tuple(portion)
            made += 1
            portion, weight = [], 0
    if portion:
        yield tuple(portion)


def _taken(portion: Portion, future: Waiting, work: Work, crew: Crew) -> Iterator[Outcome]:
    """What became of a portion; where its worker died, each source is tried once more, alone."""
    try:
        yield from future.result()
    except crew.lost:
        for task in portion:
            yield from _alone(task, work, crew)


def _alone(task: Task, work: Work, crew: Crew) -> list[Outcome]:
    try:
        return crew.submit(run, work, (task,)).result()
    except crew.lost:
        return [work.failed(task, BriefingError(task.name, DEADLY))]
