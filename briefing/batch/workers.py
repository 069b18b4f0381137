"""Worker processes on this machine, behind the interface of ``concurrent.futures``."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import ParamSpec, TypeVar

from briefing.errors import BriefingError

P = ParamSpec("P")
T = TypeVar("T")

OPTION = "--jobs"
PORTIONS_A_WORKER = 4  # under way at a time: none waits for work, few results wait for their turn
LOADED_ONCE = [
    "__main__",
    "briefing.pipeline",
    "briefing.batch.work",
    "briefing.renderers.json_lines",
]


class WorkerLost(Exception):  # noqa: N818 - it is no error of anybody's
    """The worker died before it answered."""


class Processes(ThreadPoolExecutor):
    """As many worker processes as jobs, each driven by a thread through a pipe of its own.

    Unlike with ``ProcessPoolExecutor``, a worker that dies takes nothing but its own call with it,
    and another takes its place. Workers end when this process ends, however that comes about.
    """

    lost: tuple[type[BaseException], ...] = (WorkerLost,)

    def __init__(self, jobs: int) -> None:
        self._context = _context()
        self._mine = threading.local()
        self._hiring = threading.Lock()
        self._all: list[Worker] = []
        self._closed = False
        self.window = jobs * PORTIONS_A_WORKER
        super().__init__(jobs)

    def submit(self, function: Callable[P, T], /, *args: P.args, **more: P.kwargs) -> Future[T]:
        """The call as a future; its exception is WorkerLost where the worker died."""
        return super().submit(self._passed_on, partial(function, *args, **more))

    def _passed_on(self, call: Callable[[], T]) -> T:
        worker = self._worker()
        try:
            return worker.answer(call)
        except (EOFError, OSError):
            worker.kill()
            raise WorkerLost from None

    def _worker(self) -> Worker:
        """The worker of this thread, or its successor; raises WorkerLost when all is over."""
        worker: Worker | None = getattr(self._mine, "worker", None)
        if worker is None or not worker.alive():
            with self._hiring:  # so that the end misses none
                if self._closed:
                    raise WorkerLost
                self._mine.worker = worker = _hired(self._context)
                self._all = [other for other in self._all if other.alive()] + [worker]
        return worker

    def close(self) -> None:
        """End the workers, in the middle of their work if need be."""
        with self._hiring:
            self._closed = True
        self.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.kill()
        self.shutdown()


class Worker:
    """One process, and the pipe to it."""

    def __init__(self, context: BaseContext) -> None:
        self._ending = threading.Lock()  # its thread and the one that closes all may end it at once
        self._pipe, theirs = context.Pipe()
        with theirs:
            self._process: BaseProcess = context.Process(  # type: ignore[attr-defined]
                target=serve, args=(theirs,), daemon=True
            )
            self._process.start()

    def answer(self, call: Callable[[], T]) -> T:
        """What the call returns there; raises EOFError or OSError where the worker died."""
        self._pipe.send(call)
        returned: T = self._pipe.recv()
        return returned

    def alive(self) -> bool:
        """Whether it may be asked."""
        return not self._pipe.closed and self._process.is_alive()

    def kill(self) -> None:
        """End it at once."""
        with self._ending:
            self._process.kill()
            self._process.join()
            self._pipe.close()


def _hired(context: BaseContext) -> Worker:
    """A new worker; raises BriefingError where the system lets none be started."""
    try:
        return Worker(context)
    except (OSError, EOFError) as error:
        reason = f"no process can be started ({str(error).lower() or 'it ends at once'})"
        raise BriefingError(OPTION, reason, f"{OPTION} 1 works without") from None


def serve(pipe: Connection) -> None:
    """Answer what comes through the pipe until its other end is closed, by whatever cause."""
    gc.set_threshold(200_000, 50, 100)  # as the command itself does
    while True:
        try:
            call = pipe.recv()
        except (EOFError, OSError):
            return
        answer = call()
        with suppress(OSError):  # nobody waits for it any more
            pipe.send(answer)


def _context() -> BaseContext:
    """How processes are started: copies of a server that has loaded the package, where possible.

    Threads of this process cannot harm them, and Ctrl-C does not reach them: they end with it.
    Python starts such a server with the working folder as the first place of modules, and that may
    be a folder of strangers' files: PYTHONSAFEPATH keeps it from running code of theirs.
    """
    os.environ["PYTHONSAFEPATH"] = "1"
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(LOADED_ONCE)
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415 - not on every system

    resource_tracker.ensure_running()  # which lets SIGINT through again when it has started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context
