"""The installed command, driven as people drive it: what the tests of it share."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "briefing"]
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS")
NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups"]
PATIENCE = 180  # seconds: only a test that fails takes so long


def environment(**more: str) -> dict[str, str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in SETTINGS and not key.startswith("BRIEFING_")
    }
    return {**kept, "XDG_CONFIG_HOME": os.devnull, "PYTHONIOENCODING": "utf-8", **more}


def run(*words: str | Path, given: bytes | None = b"", env: dict[str, str] | None = None, **more):
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        check=False,
        input=given,
        capture_output=True,
        env=env or environment(),
        timeout=PATIENCE,
        **more,
    )


def started(*words: str | Path, before: list[str] | None = None, **more) -> subprocess.Popen[bytes]:
    """The command while it runs, its output and errors in pipes."""
    return subprocess.Popen(
        [*(before or []), *COMMAND, *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        **more,
    )


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The only line on standard error."""
    return only_line(done.stderr)


def only_line(errors: bytes) -> str:
    lines = errors.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("briefing: ")
    return lines[0].removeprefix("briefing: ")


def until(true: Callable[[], object]) -> None:
    """Wait for something that will be so."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)


def works(*command: str) -> bool:
    """Whether a command can be run here."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0


def as_another_user(folder: Path) -> list[str]:
    """What makes a command run without the rights of root, who may go to that folder; or skips."""
    if os.geteuid() != 0:
        return []
    user = ["setpriv", *NOBODY]
    if not works(*user):
        pytest.skip("left out: root may do anything, and setpriv cannot make another user of it")
    if not works(*user, sys.executable, "-c", "import briefing.cli, briefing.pipeline"):
        pytest.skip("left out: another user cannot read this installation")
    for above in (folder, *folder.parents):
        if above.stat().st_uid == 0 and above.name.startswith(("pytest-", "popen-", "test_")):
            above.chmod(0o755)
    return user


def family(pid: int) -> list[int]:
    """The processes that a process started, and those that they started."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended
    found = [child for child, parent in parents.items() if parent == pid]
    return [*found, *(grandchild for child in found for grandchild in family(child))]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
