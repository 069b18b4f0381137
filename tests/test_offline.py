"""Nothing is ever downloaded: no network, an empty home that cannot be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "presidents-readout.txt"
NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups"]
# Typer below 0.26 asks click for names that are to go.
STRICT = ["-W", "error", "-W", "ignore:'click:DeprecationWarning"]
HOMES = ("HOME", "NLTK_DATA", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")


def works(*command: str) -> bool:
    """Whether a command can be run here."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0


def offline() -> list[str]:
    """What keeps a command from the network, nothing where the machine has no means for it."""
    for command in (["unshare", "-n"], ["unshare", "-r", "-n"]):
        if works(*command):
            return command
    return []


def as_another_user() -> list[str]:
    """What makes a command run without the rights of root; skips where it cannot be had."""
    if os.geteuid() != 0:
        return []
    if not works("setpriv", *NOBODY):
        pytest.skip("left out: root may write anywhere, and setpriv cannot make another user of it")
    return ["setpriv", *NOBODY]


@pytest.mark.skipif(os.name != "posix", reason="left out: needs users and permissions of POSIX")
def test_a_briefing_with_an_empty_read_only_home_and_no_network(tmp_path: Path) -> None:
    user = as_another_user()
    if user and not works(*user, sys.executable, "-c", "import typer, rich, nltk, sumy"):
        pytest.skip("left out: another user cannot read this installation")
    home = Path("/") / "var" / "empty"
    made = not home.is_dir() or any(home.iterdir())
    home = tmp_path / "home" if made else home
    if made:
        home.mkdir()
        for folder in tmp_path.parents:
            if folder.name.startswith(("pytest-", "popen-")):
                folder.chmod(0o755)
        tmp_path.chmod(0o755)
        home.chmod(0o555)
    kept = {key: value for key, value in os.environ.items() if key not in HOMES}
    env = {**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [*offline(), *user, sys.executable, *STRICT, "-m", "briefing", str(SAMPLE)],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        cwd=SAMPLE.parents[1],
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Attendees" in done.stdout
    assert list(home.iterdir()) == []


NOWHERE = """
for place in $(awk '{print $5}' /proc/self/mountinfo | sort -r)
do mount -o remount,bind,ro "$place" 2> /dev/null
done
! touch "$0" 2> /dev/null && exec "$@"
"""


@pytest.mark.parametrize("form", ["plain", "json", "markdown", "html", "csv"])
def test_a_machine_that_cannot_be_written_and_has_no_network(form: str, tmp_path: Path) -> None:
    alone = ["unshare", "-m", "-n", "sh", "-c", NOWHERE, str(tmp_path / "probe")]
    if not works(*alone):
        pytest.skip("left out: mounting needs rights that are not given here")
    command = [sys.executable, "-B", "-m", "briefing", "--format", form, str(SAMPLE)]
    done = subprocess.run(
        [*alone, *command], check=False, capture_output=True, cwd=SAMPLE.parents[1]
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Kaluba" in done.stdout
