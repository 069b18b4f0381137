"""The work itself: each source is briefed, rendered, and written where it goes."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.batch import Sources, Task, Work, brief_all
from briefing.cli.errors import BUG, say
from briefing.errors import BriefingError, Fault
from briefing.output import to_file, to_standard_output


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be done with which sources, by whom, and where the result goes."""

    sources: Sources
    work: Work
    output: str | None = None
    resume: bool = False
    jobs: int = 0
    cluster: str = ""
    progress: bool = True
    pages: bool = False
    quiet: bool = False

    def archive(self) -> bool:
        """Whether lines are kept while more are made: JSON of many sources, into a real file."""
        if self.output is None or self.work.form != "json" or not self.sources.several():
            return False
        return Path(self.output).is_file() or not Path(self.output).exists()


class Meter(Protocol):
    """What is told of each source that is done."""

    def step(self) -> None:
        """One more source is done."""


class Tally:
    """The exit code as far as it is known, and who is told."""

    def __init__(self) -> None:
        self.code = 0

    def add(self, error: BriefingError) -> None:
        """Count an error, and tell it."""
        self.code = max(self.code, BUG if isinstance(error, Fault) else 1)
        say(str(error))


def deliver(order: Order) -> int:
    """Brief the sources and write what was made; the exit code."""
    tally = Tally()
    try:
        if order.archive():
            _keep(order, tally)
        else:
            _pass_on(order, tally)
    except BriefingError as error:
        tally.add(error)
    return tally.code


def _pass_on(order: Order, tally: Tally) -> None:
    """Write what is made, when it is made or when all is made."""
    with closing(_parts(order, order.sources.tasks(), 0, tally)) as parts:
        if order.pages:
            from briefing.output.pager import to_pager  # noqa: PLC0415 - only on a terminal

            to_pager(parts)
        elif order.output is None:
            to_standard_output(parts)
        else:
            to_file(order.output, parts)


def _keep(order: Order, tally: Tally) -> None:
    """Write an archive so that it can be resumed, whatever happens."""
    from briefing.batch.resume import skip  # noqa: PLC0415 - only for archives
    from briefing.output.partial import CONTINUE, Partial  # noqa: PLC0415

    tasks = order.sources.tasks()
    with Partial(order.output or "", resume=order.resume) as partial:
        done, tasks = skip(tasks, partial.lines(), partial.name)
        partial.keep(done.size)
        if done.failed:
            tally.code = 1
            say(f"{partial.name}: {done.failed} of its {done.sources} sources failed before")
        try:
            with closing(_parts(order, tasks, done.sources, tally)) as parts:
                partial.fill(parts)
        except (KeyboardInterrupt, SystemExit):
            say(f"{partial.name}: holds what is done; {CONTINUE}")
            raise


def _parts(
    order: Order, tasks: Iterator[Task], done: int, tally: Tally
) -> Generator[bytes, None, None]:
    """What is written for each source; failures are told and counted."""
    join = JOINED.get(order.work.form, _apart)
    told = False
    outcomes = brief_all(tasks, order.work, jobs=order.jobs, cluster=order.cluster)
    with closing(outcomes), _meter(order, done) as meter:
        for outcome in outcomes:
            for error in outcome.errors:
                tally.add(error)
            for notice in () if order.quiet else outcome.notices:
                say(notice)
            if outcome.pages:
                yield join(outcome.pages, told)
                told = True
            meter.step()


def _apart(pages: Sequence[bytes], told: bool) -> bytes:  # noqa: FBT001
    """Pages with an empty line between them, and before the first where others were told before."""
    return (b"\n" if told else b"") + b"\n".join(pages)


def _lines(pages: Sequence[bytes], told: bool) -> bytes:  # noqa: ARG001, FBT001
    """Lines that follow each other."""
    return b"".join(pages)


def _rows(pages: Sequence[bytes], told: bool) -> bytes:  # noqa: FBT001
    """Tables as one, under the head of the first."""
    head = b"" if told else pages[0].partition(b"\n")[0] + b"\n"
    return head + b"".join(page.partition(b"\n")[2] for page in pages)


# By format; where there is none, pages are told apart by an empty line.
JOINED = {"json": _lines, "csv": _rows}


class _Silent:
    """What is shown where nobody looks."""

    def step(self) -> None:
        """Nothing."""


def _meter(order: Order, done: int) -> AbstractContextManager[Meter]:
    """A bar where somebody waits for many sources, and nothing else is written on the terminal."""
    seen = sys.stderr is not None and sys.stderr.isatty()
    free = order.output is not None or not sys.stdout.isatty()
    if not (order.progress and seen and free and order.sources.several()):
        return nullcontext(_Silent())
    from briefing.progress import Bar  # noqa: PLC0415 - rich is loaded only where it is seen

    return Bar(order.sources.count(), done)
