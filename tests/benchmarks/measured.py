"""What all benchmarks share: texts, commands run in turn, a table."""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BRIEFING = (sys.executable, "-m", "briefing")


@cache
def home() -> Path:
    """A folder of this run, where nobody's settings are found; it goes with the process."""
    kept.append(folder := tempfile.TemporaryDirectory(prefix="briefing-bench-"))
    return Path(folder.name)


kept: list[tempfile.TemporaryDirectory[str]] = []


def environment() -> dict[str, str]:
    """That of an installed command: its modules are compiled once, and nobody's settings."""
    taken = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    mine = {"XDG_CONFIG_HOME": str(home()), "XDG_CACHE_HOME": str(home()), "PAGER": "cat"}
    paths = os.pathsep.join(filter(None, (str(ROOT), taken.get("PYTHONPATH", ""))))
    return {**taken, **mine, "PYTHONPATH": paths, "NLTK_DATA": str(home()), "TERM": "xterm"}


@cache
def texts() -> tuple[str, ...]:
    """The releases of ../shared/corpus/plain, or the samples where there is no such folder."""
    found = sorted((SHARED / "corpus" / "plain").rglob("*.txt"))
    return tuple(path.read_text("utf-8") for path in found or (ROOT / "samples").glob("*.txt"))


def of_size(size: int) -> str:
    """Releases one behind another until there are so many bytes, all over again if need be."""
    parts, held, source = [], 0, texts()
    while held < size:
        parts.append(source[len(parts) % len(source)])
        held += len(parts[-1].encode()) + 2
    return "\n\n".join(parts).encode()[:size].decode("utf-8", "ignore")


def alone(command: Sequence[str]) -> float:
    """Seconds that a command takes, its output thrown away; raises where it fails."""
    begin = perf_counter()
    subprocess.run(
        command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=environment(),
    )  # fmt: skip
    return perf_counter() - begin


def on_terminal(command: Sequence[str]) -> float:
    """Seconds that a command takes on a pseudo-terminal, until all it draws has been read."""
    begin = perf_counter()
    process, reads = pty.fork()
    if not process:
        os.execvpe(command[0], command, environment())
    try:
        while os.read(reads, 65536):
            pass
    except OSError:  # so a pseudo-terminal ends
        pass
    os.close(reads)
    _, status = os.waitpid(process, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return perf_counter() - begin


def in_turn(works: Mapping[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """The median of each, run one after the other so that all meet the same machine."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for run in range(runs + 1):
        for name, work in works.items():
            seconds = work()
            if run:  # the first compiles modules and fills the caches of the disk
                taken[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def row(*cells: object) -> None:
    """A line of the table, printed at once."""
    print("|", " | ".join(map(str, cells)), "|", flush=True)


def table(*heads: str) -> None:
    """The head of a table."""
    print(flush=True)
    row(*heads)
    row(*("---" if not i else "---:" for i in range(len(heads))))
