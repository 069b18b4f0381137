"""How far the work is, on standard error: a bar with rate and time left. A door to rich."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text


class Rate(ProgressColumn):
    """Sources a second."""

    def render(self, task: Task) -> Text:
        """The rate of the last while."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "")


class Bar:
    """A bar on the terminal that standard error is, gone when the work is done."""

    def __init__(self, total: int | None, done: int = 0) -> None:
        ends = (TimeRemainingColumn(), TextColumn("left")) if total else (TimeElapsedColumn(),)
        self._progress = Progress(
            SpinnerColumn(),
            BarColumn(),
            MofNCompleteColumn(),
            Rate(),
            *ends,
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=True,  # so that errors stand above the bar
        )
        self._task = self._progress.add_task("", total=total, completed=done)

    def step(self) -> None:
        """One more source is done."""
        self._progress.advance(self._task)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._progress.stop()
