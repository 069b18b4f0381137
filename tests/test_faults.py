"""What goes wrong on real machines: full disks, lost files, killed processes, two runs at once.

What was delivered stays whole, the error is one line, the exit code is right, and no file stays
that nobody asked for.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from driving import (
    COMMAND,
    PATIENCE,
    alive,
    as_another_user,
    complaint,
    environment,
    family,
    only_line,
    run,
    started,
    until,
)

if sys.platform != "linux":
    pytest.skip("left out: these faults are made with the means of Linux", allow_module_level=True)

TEXT = (
    "Ministers meet in Oslo\n\nOSLO, {} May 2024 - The ministers of trade met and agreed to build "
    "a bridge by 2030.\n\nThey will spend $3 million. Minister Kari Lund said that work starts soon.\n"
)
MANY = 40
HOME = Path(__file__).resolve().parents[1]  # where another user finds the package
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("test_sources")
    for i in range(MANY):
        (folder / f"{i:02}.txt").write_text(TEXT.format(i % 28 + 1))
    return folder


@pytest.fixture(scope="module")
def archive(sources: Path) -> bytes:
    """What an undisturbed run makes of them."""
    return run("-j", sources, "--jobs", "1").stdout


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def whole(partial: bytes, archive: bytes) -> bool:
    """Whether it is the beginning of the archive, cut between lines."""
    return archive.startswith(partial) and (not partial or partial.endswith(b"\n"))


def resumed(sources: Path, output: Path) -> bytes:
    """The archive after another run goes on; nothing else is left."""
    done = run("-j", sources, "-o", output, "--resume", "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert listed(output.parent) == [output.name]
    return output.read_bytes()


def lines_in(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with little room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=32k", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("left out: nothing can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_keeps_what_is_done(disk: Path, sources: Path, archive: bytes) -> None:
    output = disk / "out.jsonl"
    done = run("-j", sources, "-o", output)
    assert done.returncode == 1
    words = f"{output}.partial: cannot be written (no space left on device); when that is mended, --resume goes on with it"
    assert complaint(done) == words
    assert listed(disk) == ["out.jsonl.partial"]
    partial = Path(f"{output}.partial").read_bytes()
    assert partial
    assert whole(partial, archive)
    subprocess.run(["mount", "-o", "remount,size=10m", str(disk)], check=True)
    assert resumed(sources, output) == archive


def test_a_full_disk_keeps_the_old_page(disk: Path, sources: Path) -> None:
    output = disk / "out.md"
    output.write_text("old")
    done = run("-m", sources, "-o", output)
    assert done.returncode == 1
    assert complaint(done) == f"{output}: cannot be written (no space left on device)"
    assert listed(disk) == ["out.md"]
    assert output.read_text() == "old"


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_limit_on_files_keeps_what_is_done(
    tmp_path: Path, sources: Path, archive: bytes, jobs: str
) -> None:
    output = tmp_path / "out.jsonl"
    done = run("-j", sources, "-o", output, "--jobs", jobs, preexec_fn=limited)
    assert done.returncode == 1
    assert "cannot be written (file too large)" in complaint(done)
    partial = Path(f"{output}.partial").read_bytes()
    assert 0 < len(partial) <= 20_000
    assert whole(partial, archive)
    assert resumed(sources, output) == archive


def test_a_full_device(sources: Path) -> None:
    done = run("-j", sources, "-o", "/dev/full")
    assert done.returncode == 1
    assert complaint(done) == "/dev/full: cannot be written (no space left on device)"
    assert not Path("/dev/full.partial").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_closed_pipe_ends_it_quietly(sources: Path, jobs: str) -> None:
    process = started("-j", sources, sources, "--jobs", jobs)
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    helpers = family(process.pid)
    process.stdout.close()
    assert (process.stderr.read(), process.wait(60)) == (b"", 0)
    process.stderr.close()
    until(lambda: not any(map(alive, helpers)))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_source_that_vanishes_or_is_locked_half_way(
    tmp_path: Path, sources: Path, archive: bytes, jobs: str
) -> None:
    folder = tmp_path / "in"
    shutil.copytree(sources, folder)
    folder.chmod(0o755)
    user = as_another_user(tmp_path) if jobs == "1" else []  # workers need more than root left us
    locked = jobs == "1" or os.geteuid() != 0
    listing = "\n".join(str(path) for path in sorted(folder.iterdir()))
    process = subprocess.Popen(
        [*user, *COMMAND, "-j", "--from-list", "-", "--jobs", jobs],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=HOME,
    )
    assert process.stdin
    half = listing.index(str(folder / "30.txt"))
    process.stdin.write(listing[:half].encode())
    process.stdin.flush()
    until(lambda: family(process.pid) or signal.SIGTERM in caught(process.pid))  # it is at work
    (folder / "38.txt").unlink()
    if locked:
        (folder / "39.txt").chmod(0)
    else:
        (folder / "39.txt").unlink()
    output, errors = process.communicate(listing[half:].encode(), timeout=60)
    assert process.returncode == 1
    told = errors.decode().splitlines()
    assert [line.split(": ", 2)[1] for line in told] == [str(folder / f"{n}.txt") for n in (38, 39)]
    records = [json.loads(line) for line in output.splitlines()]
    assert len(records) == MANY
    reasons = ["no such file", "may not be read by you" if locked else "no such file"]
    assert [r.get("error") for r in records[-2:]] == reasons
    expected = archive.replace(str(sources).encode(), str(folder).encode()).splitlines()
    assert output.splitlines()[:-2] == expected[:-2]


@pytest.mark.parametrize(
    ("form", "left"),
    [
        pytest.param("-j", ["out", "out.partial"], id="archive"),
        pytest.param("-m", ["out"], id="pages"),
    ],
)
def test_a_folder_that_is_locked_half_way(
    tmp_path: Path, sources: Path, form: str, left: list[str]
) -> None:
    user = as_another_user(tmp_path)
    as_another_user(sources)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "out").write_text("old")
    folder.chmod(0o777)
    process = subprocess.Popen(
        [*user, *COMMAND, form, str(sources), "-", "-o", str(folder / "out"), "--jobs", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=HOME,
    )
    until(lambda: opened(process.pid, folder))
    folder.chmod(0o555)
    _, errors = process.communicate(TEXT.encode(), timeout=60)
    assert process.returncode == 1
    words = only_line(errors)
    assert words.startswith(f"{folder / 'out'}: cannot be written (permission denied)")
    assert listed(folder) == left
    assert (folder / "out").read_text() == "old"


def opened(pid: int, folder: Path) -> bool:
    """Whether a process has a file in that folder open."""
    try:
        links = [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]
    except OSError:
        return False
    return any(link.startswith(f"{folder}/") for link in links)


def test_a_folder_that_vanishes_half_way(tmp_path: Path, sources: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    process = started("-j", sources, "-o", folder / "out")
    until(lambda: lines_in(folder / "out.partial"))
    shutil.rmtree(folder)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be written (no such file or directory)" in only_line(errors)


def test_a_killed_worker_changes_nothing(tmp_path: Path, sources: Path, archive: bytes) -> None:
    output = tmp_path / "out.jsonl"
    process = started("-j", sources, "-o", output, "--jobs", "2")
    until(lambda: lines_in(Path(f"{output}.partial")))
    server = [pid for pid in family(process.pid) if family(pid)]
    os.kill(family(server[0])[0], signal.SIGKILL)
    assert process.communicate(timeout=60) == (b"", b"")
    assert process.returncode == 0
    assert output.read_bytes() == archive


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_leaves_what_can_be_gone_on_with_and_no_process(
    tmp_path: Path, sources: Path, archive: bytes, jobs: str
) -> None:
    output = tmp_path / "out.jsonl"
    process = started("-j", sources, "-o", output, "--jobs", jobs)
    until(lambda: lines_in(Path(f"{output}.partial")) > 2)
    helpers = family(process.pid)
    process.kill()
    process.communicate()
    until(lambda: not any(map(alive, helpers)))
    assert listed(tmp_path) == ["out.jsonl.partial"]
    partial = Path(f"{output}.partial").read_bytes()  # it may be killed in the middle of a line
    assert partial.count(b"\n") > 2
    assert archive.startswith(partial)
    assert resumed(sources, output) == archive


def test_a_killed_run_leaves_no_half_page(tmp_path: Path, sources: Path) -> None:
    output = tmp_path / "out.md"
    output.write_text("old")
    process = started("-m", sources, "-o", output)
    until(lambda: opened(process.pid, tmp_path))
    process.kill()
    process.communicate()
    assert listed(tmp_path) == ["out.md"]
    assert output.read_text() == "old"


MOMENTS = [None, 0.0, 0.2, 0.5, 1.0, 1.5]  # seconds of work; the first is before there is any


def caught(pid: int) -> set[int]:
    """The signals that a process has handlers for."""
    status = Path(f"/proc/{pid}/status").read_text()
    mask = int(status.partition("SigCgt:")[2].split()[0], 16)
    return {number for number in range(1, 32) if mask >> (number - 1) & 1}


def reach(process: subprocess.Popen[bytes], moment: float | None) -> None:
    """Wait until Python has started and our modules are being loaded, or some time at work."""
    until(lambda: signal.SIGINT in caught(process.pid))
    until(lambda: (signal.SIGINT in caught(process.pid)) == (signal.SIGTERM in caught(process.pid)))
    if moment is not None:
        until(lambda: signal.SIGTERM in caught(process.pid))
        with suppress(subprocess.TimeoutExpired):
            process.wait(moment)


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
@pytest.mark.parametrize("form", ["-j", "-m"])
def test_a_signal_at_any_moment(
    tmp_path: Path, sources: Path, archive: bytes, form: str, number: signal.Signals
) -> None:
    done = archive if form == "-j" else run(form, sources).stdout
    for i, moment in enumerate(MOMENTS):
        folder = tmp_path / str(i)
        folder.mkdir()
        (folder / "out").write_text("old")
        process = started(form, sources, "-o", folder / "out", start_new_session=True)
        reach(process, moment)
        helpers = family(process.pid)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)  # as a terminal does it: to all that was started
        _, errors = process.communicate(timeout=60)
        until(lambda: not any(map(alive, helpers)))  # noqa: B023 - it is waited for here
        assert b"Traceback" not in errors
        assert process.returncode in (0, 128 + number, -number)
        left = listed(folder)
        if process.returncode == 0:
            assert left == ["out"]
            continue
        assert (folder / "out").read_bytes() in (b"old", done)  # at the very end it is renamed
        if left != ["out"]:
            assert (form, left) == ("-j", ["out", "out.partial"])
            assert whole((folder / "out.partial").read_bytes(), archive)
            assert "--resume goes on with it" in only_line(errors)
            assert resumed(sources, folder / "out") == archive


def test_the_second_run_into_one_archive_is_refused(
    tmp_path: Path, sources: Path, archive: bytes
) -> None:
    output = tmp_path / "out.jsonl"
    first = started("-j", sources, sources, "-o", output, "--jobs", "1")
    until(lambda: lines_in(Path(f"{output}.partial")))
    first.send_signal(signal.SIGSTOP)  # so that it does not end before the others begin
    for more in ([], ["--resume"]):
        second = run("-j", sources, "-o", output, *more)
        assert second.returncode == 1
        assert complaint(second) == f"{output}.partial: another run is writing to it; let it end"
    first.send_signal(signal.SIGCONT)
    assert first.communicate(timeout=60) == (b"", b"")
    assert output.read_bytes() == archive * 2


def test_of_two_runs_into_one_page_one_is_there_whole(tmp_path: Path, sources: Path) -> None:
    output = tmp_path / "out.md"
    runs = [started("-m", sources, "-o", output), started("-m", sources / "00.txt", "-o", output)]
    for process in runs:
        assert process.communicate(timeout=60) == (b"", b"")
    pages = [run("-m", sources).stdout, run("-m", sources / "00.txt").stdout]
    assert output.read_bytes() in pages
    assert listed(tmp_path) == ["out.md"]


@pytest.mark.parametrize("torn", [b'{"schema": "brie', b"\0\0\0\n", b"\xff\n"])
def test_a_torn_line_is_made_again(
    tmp_path: Path, sources: Path, archive: bytes, torn: bytes
) -> None:
    lines = archive.splitlines(keepends=True)
    (tmp_path / "out.partial").write_bytes(b"".join(lines[:5]) + torn)
    assert resumed(sources, tmp_path / "out") == archive


def test_what_a_run_has_left_is_not_thrown_away(tmp_path: Path, sources: Path) -> None:
    (tmp_path / "out.partial").write_bytes(b'{"source": "a"}\n')
    done = run("-j", sources, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "--resume goes on with it, or remove it" in complaint(done)
    other = run("-j", sources, "-o", tmp_path / "out", "--resume")
    assert other.returncode == 1
    assert "its source 1 is not the one given in that place" in complaint(other)
    assert listed(tmp_path) == ["out.partial"]
    assert (tmp_path / "out.partial").read_bytes() == b'{"source": "a"}\n'


def test_failures_do_not_keep_an_archive_from_its_name(tmp_path: Path, sources: Path) -> None:
    output = tmp_path / "out.jsonl"
    done = run("-j", tmp_path / "missing", sources, "-o", output)
    assert done.returncode == 1
    assert listed(tmp_path) == ["out.jsonl"]
    assert json.loads(output.read_bytes().splitlines()[0])["error"] == "no such file"
    lines = output.read_bytes().splitlines(keepends=True)
    Path(f"{output}.partial").write_bytes(b"".join(lines[:3]))
    again = run("-j", tmp_path / "missing", sources, "-o", output, "--resume")
    assert again.returncode == 1
    assert complaint(again) == f"{output}.partial: 1 of its 3 sources failed before"
    assert output.read_bytes() == b"".join(lines)


@pytest.mark.parametrize(
    "name", ["briefing/__init__.py", "typer.py", "json.py", "multiprocessing.py"]
)
def test_no_worker_runs_code_of_the_folder_it_is_called_in(tmp_path: Path, name: str) -> None:
    code, letter = tmp_path / name, tmp_path / "letter.txt"
    code.parent.mkdir(exist_ok=True)
    code.write_text("open('was-run', 'w').close()\n", "utf-8")
    letter.write_text("The Minister met the Ambassador in Lomarre on 3 March 2025.\n", "utf-8")
    command = Path(sys.executable).with_name("briefing")
    done = subprocess.run(
        [command, "--json", "--jobs", "2", letter, letter],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    assert not (tmp_path / "was-run").exists()
    assert len(done.stdout.splitlines()) == 2
