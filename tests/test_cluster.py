"""A Dask cluster on this machine: the same bytes, also when a worker is killed in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from driving import complaint, family, only_line, run, started, until

pytest.importorskip("distributed", reason="left out: distributed is not installed")

LOCAL = "127.0.0.1"
LIFE = "600"  # seconds after which what a test has left would end by itself
TEXT = (
    "Ministers meet in Oslo\n\nOSLO, {} May 2024 - The ministers of trade met and agreed to build "
    "a bridge by 2030.\n\nThey will spend $3 million. Minister Kari Lund said that work starts soon.\n"
)
MANY = 60


@dataclass
class Dask:
    """A scheduler, and workers of one thread each."""

    folder: Path
    processes: list[subprocess.Popen[bytes]]

    @property
    def address(self) -> str:
        return json.loads((self.folder / "scheduler.json").read_text())["address"]

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """A part of the cluster, which ends by itself if nobody ends it."""
        log = (self.folder / "log").open("ab")
        command = ["timeout", LIFE, sys.executable, "-m", "dask", *words, "--host", LOCAL]
        process = subprocess.Popen(
            [*command, "--no-dashboard"], stdout=log, stderr=log, cwd=self.folder
        )
        log.close()
        self.processes.append(process)
        return process

    def worker(self) -> subprocess.Popen[bytes]:
        return self.start("worker", self.address, "--nthreads", "1", "--nworkers", "1")

    def workers(self) -> int:
        return (self.folder / "log").read_bytes().count(b"Registered to:")  # each says so itself


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    dask = Dask(tmp_path_factory.mktemp("dask"), [])
    dask.start("scheduler", "--port", "0", "--scheduler-file", "scheduler.json")
    until((dask.folder / "scheduler.json").exists)
    yield dask
    for process in reversed(dask.processes):
        process.terminate()
        process.wait()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("test_sources")
    for i in range(MANY):
        (folder / f"{i:02}.txt").write_text(TEXT.format(i % 28 + 1))
    (folder / "30.txt").write_text("")
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="left out: processes are found in /proc")
def test_a_cluster_is_the_same_and_outlives_a_worker(
    dask: Dask, sources: Path, tmp_path: Path
) -> None:
    alone = run("-j", sources, "--jobs", "1")
    nobody = run("-j", sources, "--cluster", dask.address)
    assert nobody.returncode == 1
    assert (
        complaint(nobody)
        == f"{dask.address}: this scheduler has no workers; start some: dask worker ADDRESS"
    )

    workers = [dask.worker(), dask.worker()]
    until(lambda: dask.workers() >= 2)
    together = run("-j", sources, "--cluster", dask.address)
    assert (together.returncode, together.stdout) == (1, alone.stdout)
    assert complaint(together) == f"{sources / '30.txt'}: is empty; give it the text of a release"

    output = tmp_path / "out.jsonl"
    process = started("-j", sources, "-o", output, "--cluster", dask.address)
    until(lambda: Path(f"{output}.partial").exists() and Path(f"{output}.partial").stat().st_size)
    for pid in family(workers[0].pid):  # the nanny first, lest it starts another
        os.kill(pid, signal.SIGKILL)
    _, errors = process.communicate(timeout=180)
    assert only_line(errors) == complaint(together)
    assert process.returncode == 1
    assert output.read_bytes() == alone.stdout


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("tcp://127.0.0.1:9", "cannot be reached", id="nobody there"),
        pytest.param("nonsense", "is no address", id="no address"),
        pytest.param("foo://a:1", "is no address", id="no protocol"),
    ],
)
def test_where_there_is_no_cluster(sources: Path, address: str, words: str) -> None:
    done = run("-j", sources / "00.txt", "--cluster", address)
    assert done.returncode == 1
    assert complaint(done).startswith(f"{address}: {words}")
