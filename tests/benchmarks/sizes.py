"""One long text, and archives: time and the most memory that the command takes."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from statistics import median
from time import perf_counter

from tests.benchmarks.measured import BRIEFING, environment, home, of_size, row, table, texts

SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
UNIT = 1 if platform.system() == "Darwin" else 1024  # of what the system tells as memory


def spent(command: Sequence[str]) -> tuple[float, float]:
    """Seconds, and the MiB of its largest process; raises where the command fails."""
    begin = perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, env=environment(),
    ) as process:  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return perf_counter() - begin, usage.ru_maxrss * UNIT / 2**20


def long_texts(runs: int) -> None:
    """Print what one text of each size takes, and how many times the one a tenth of it."""
    table("one text", "seconds", "peak MiB", "times a tenth of it")
    before = None
    for name, size in SIZES.items():
        path = home() / f"{size}.txt"
        path.write_text(of_size(size), "utf-8")
        met = [spent((*BRIEFING, "--json", str(path))) for _ in range(1 if size > 10**6 else runs)]
        seconds = median(taken for taken, _ in met)
        peak = max(memory for _, memory in met)
        times = f"{seconds / before:.1f}" if before else "–"
        row(name, f"{seconds:.2f}", f"{peak:.0f}", times)
        before = seconds


def archives(runs: int, *, large: bool) -> None:
    """Print what archives take with one worker and with two; the large one on request."""
    table("archive", "seconds", "texts a second", "peak MiB")
    taken = {}
    for count, jobs in [(2000, 1), (2000, 2)] * runs + [(20_000, 2)] * large:
        taken.setdefault((count, jobs), []).append(spent(_archive(count, jobs)))
    for (count, jobs), met in taken.items():
        seconds = median(some for some, _ in met)
        peak = max(memory for _, memory in met)
        row(
            f"{count} texts, --jobs {jobs}",
            f"{seconds:.1f}",
            f"{count / seconds:.0f}",
            f"{peak:.0f}",
        )


def _archive(count: int, jobs: int) -> tuple[str, ...]:
    """The command over a list of so many files."""
    folder, listed = home() / "archive", home() / f"{count}.list"
    if not folder.exists():
        folder.mkdir()
        for place, text in enumerate(texts()):
            (folder / f"{place}.txt").write_text(text, "utf-8")
    files = sorted(folder.iterdir())
    listed.write_text("\n".join(str(files[i % len(files)]) for i in range(count)), "utf-8")
    return (*BRIEFING, "--json", "--jobs", str(jobs), "--from-list", str(listed))
