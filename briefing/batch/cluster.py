"""Workers of a Dask cluster: the executor is all that changes. The one door to distributed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from importlib.metadata import version
from typing import ParamSpec, TypeVar

from briefing.batch.workers import PORTIONS_A_WORKER
from briefing.errors import BriefingError

P = ParamSpec("P")
T = TypeVar("T")

PATIENCE = 10  # seconds until a scheduler that does not answer is given up
LOGGERS = ("distributed", "distributed.client")  # what goes wrong is told by us, in one line
QUIET = {"logging": dict.fromkeys(LOGGERS, "critical")}
EXTRA = "pip install 'briefing-cli[cluster]'"
EXAMPLE = "it looks like tcp://host:8786"
START = "start some: dask worker ADDRESS"


class Cluster:
    """The workers that a scheduler has, as a crew; those that die are replaced by Dask."""

    def __init__(self, address: str) -> None:
        """Raises BriefingError where no such scheduler is, or nobody fit to work behind it."""
        self._address = address
        try:
            import dask  # noqa: PLC0415 - an extra

            dask.config.set(QUIET)
            from distributed import Client, KilledWorker  # noqa: PLC0415
        except ImportError:
            raise BriefingError(address, "needs a part that is not installed", EXTRA) from None
        self.lost: tuple[type[BaseException], ...] = (KilledWorker,)
        with self.speaking():
            try:
                self._client = Client(address, timeout=PATIENCE, set_as_default=False)
            except ValueError as error:
                raise BriefingError(address, f"is no address ({error})", EXAMPLE) from None
        try:
            self._check()
        except BriefingError:
            self.close()
            raise
        self._executor = self._client.get_executor(pure=False)

    def _check(self) -> None:
        """Count the workers; raises BriefingError where none is there, or one differs from us."""
        threads = sum(self._client.nthreads().values())
        self.window = max(threads, 2) * PORTIONS_A_WORKER
        if not threads:
            raise BriefingError(self._address, "this scheduler has no workers", START)
        with self.speaking():
            found = set(self._client.run(installed).values()) - {installed()}
        if found:
            reason = f"its workers have briefing {', '.join(sorted(found))}, this is {installed()}"
            raise BriefingError(self._address, reason, "install the same on all")

    def submit(self, function: Callable[P, T], /, *args: P.args, **more: P.kwargs) -> Future[T]:
        """The call as a future; its exception is KilledWorker where workers died of it."""
        future: Future[T] = self._executor.submit(function, *args, **more)
        return future

    @contextmanager
    def speaking(self) -> Iterator[None]:
        """What goes wrong between us and the cluster, as a BriefingError."""
        try:
            yield
        except OSError as error:
            reason = str(error).splitlines()[0].lower() if str(error) else "no answer"
            raise BriefingError(self._address, f"cannot be reached ({reason})") from None
        except CancelledError:
            raise BriefingError(self._address, "the scheduler is gone") from None
        except ImportError:
            reason = "its workers have no briefing installed"
            raise BriefingError(self._address, reason, "install the same on all") from None

    def close(self) -> None:
        """Leave the cluster as it was, what is under way there given up."""
        with suppress(OSError, CancelledError):
            self._client.close(timeout=PATIENCE)


def installed() -> str:
    """The version of briefing where this is called."""
    return version("briefing-cli")
