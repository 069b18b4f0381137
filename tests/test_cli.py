"""The installed command, driven as people drive it."""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from briefing import cli
from briefing.cli import delivery, look, options
from briefing.renderers.look import Palette

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
READOUT = SAMPLES / "presidents-readout.txt"
CONDOLENCE = SAMPLES / "condolence.txt"
HEADLINE = "President Kaluba Meets Energy Investors at State House"
COMMAND = [sys.executable, "-m", "briefing"]
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "BRIEFING_DEBUG")


def environment(**more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in SETTINGS}
    return {**kept, "PYTHONIOENCODING": "utf-8", **more}


def run(*words: str | Path, given: bytes | None = b"", env: dict[str, str] | None = None, **more):
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        check=False,
        input=given,
        capture_output=True,
        env=env or environment(),
        timeout=60,
        **more,
    )


@cache
def printed(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    return run(*words)


def complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The only line on standard error."""
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("briefing: ")
    return lines[0].removeprefix("briefing: ")


def test_a_file() -> None:
    done = printed(READOUT)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert done.stdout.decode().startswith(f"{HEADLINE}\n")


def test_the_script_that_is_installed() -> None:
    script = shutil.which("briefing", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("left out: the command is not installed beside this python")
    done = subprocess.run([script, "--version"], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("briefing 0.")


@pytest.mark.parametrize("words", [pytest.param([], id="nothing"), pytest.param(["-"], id="dash")])
def test_a_pipe(words: list[str]) -> None:
    done = run(*words, given=READOUT.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == printed(READOUT).stdout


def test_json_names_the_pipe_and_is_one_line() -> None:
    done = run("-j", "-", given=READOUT.read_bytes())
    assert done.stdout.count(b"\n") == 1
    assert json.loads(done.stdout)["source"] == "-"


def test_of_several_the_others_are_delivered(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    done = run(READOUT, missing, CONDOLENCE)
    assert done.returncode == 1
    assert complaint(done).startswith(f"{missing}: no such file")
    page = done.stdout.decode()
    places = [page.index(text) for text in (str(READOUT), HEADLINE, str(CONDOLENCE))]
    assert places == sorted(places)


def test_json_lines_and_sources_stay_in_step(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    done = run("-j", READOUT, missing, CONDOLENCE)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [r["source"] for r in records] == [str(READOUT), str(missing), str(CONDOLENCE)]
    assert records[1] == {"source": str(missing), "error": "no such file"}
    complaint(done)


def test_a_missing_file_near_another_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("The ministers met.")
    assert "did you mean" in complaint(run(tmp_path / "relaese.txt"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b" \r\n\t\n", "white space", id="blank"),
        pytest.param(b"\xef\xbb\xbf", "white space", id="only a mark"),
        pytest.param(bytes(range(256)) * 9, "binary", id="binary"),
        pytest.param(b"%PDF-1.7\nsome text", "PDF", id="pdf"),
        pytest.param(b"PK\x03\x04 and more", "ZIP", id="zip"),
    ],
)
def test_what_holds_no_release(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    done = run(file, CONDOLENCE)
    assert done.returncode == 1
    assert reason in complaint(done)
    assert b"condolence" in done.stdout


def test_a_folder(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 1
    assert "is a folder" in complaint(done)


def test_a_name_of_any_length_and_signs() -> None:
    done = run("x" * 5000, "a\x1b[31m\nb")
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(lines) == 2
    assert "\x1b" not in done.stderr.decode()


@pytest.mark.skipif(os.name != "posix", reason="left out: permissions are those of POSIX")
def test_an_unreadable_file(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("The ministers met.")
    file.chmod(0)
    if os.geteuid() != 0:
        done = run(file)
    elif (setpriv := shutil.which("setpriv")) is None:
        pytest.skip("left out: root may read anything, and there is no setpriv to be another user")
    else:
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == os.geteuid() and folder.is_relative_to(
                "/tmp/pytest-of-root"
            ):
                folder.chmod(0o755)
        other = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", *COMMAND, str(file)]
        done = subprocess.run(
            other, check=False, capture_output=True, env=environment(), cwd=SAMPLES.parent
        )
        if b"No module named" in done.stderr:
            pytest.skip("left out: another user cannot read this installation")
    assert done.returncode == 1
    assert "may not be read" in complaint(done) or "cannot be read" in complaint(done)


def test_output_is_what_would_be_printed(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    done = run("-m", READOUT, "-o", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert target.read_bytes() == run("-m", READOUT).stdout
    assert [p.name for p in tmp_path.iterdir()] == ["brief.md"]


def test_output_keeps_link_and_permissions(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    assert run(READOUT, "-o", link).returncode == 0
    assert link.is_symlink()
    assert HEADLINE in real.read_text("utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


def test_where_all_fail_the_old_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "old.txt"
    target.write_text("old")
    assert run(tmp_path / "missing", "-o", target).returncode == 1
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["old.txt"]


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "old.txt"
    target.write_text("old")
    done = run(
        READOUT, "-o", target, preexec_fn=limited, env=environment(PYTHONDONTWRITEBYTECODE="1")
    )
    assert done.returncode == 1
    assert f"{target}: cannot be written (file too large)" in complaint(done)
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["old.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="left out: there is no /dev/full")
@pytest.mark.parametrize("through", ["option", "redirection"])
def test_a_full_device(through: str) -> None:
    if through == "option":
        done = run(READOUT, "-o", "/dev/full")
    else:
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [*COMMAND, str(READOUT)],
                check=False,
                stdout=full,
                stderr=subprocess.PIPE,
                env=environment(),
            )
    assert done.returncode == 1
    assert "no space left" in complaint(done)


def test_a_device_takes_what_comes() -> None:
    assert run(READOUT, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_a_closed_pipe_ends_quietly() -> None:
    words = [*COMMAND, *[str(CONDOLENCE)] * 40]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


@pytest.mark.skipif(shutil.which("sh") is None, reason="left out: there is no shell")
@pytest.mark.parametrize(
    ("closed", "words", "code"),
    [
        pytest.param(">&-", str(CONDOLENCE), 1, id="output"),
        pytest.param("<&-", "-", 1, id="input"),
        pytest.param("<&-", "", 2, id="input and no source"),
        pytest.param("2>&-", "no-such-file", 1, id="errors"),
    ],
)
def test_what_is_closed_is_no_bug(closed: str, words: str, code: int) -> None:
    line = f'exec "{sys.executable}" -m briefing {words} {closed}'
    done = subprocess.run(["sh", "-c", line], check=False, capture_output=True, env=environment())
    assert done.returncode == code
    assert b"bug" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["--no-such-option"], id="unknown option"),
        pytest.param(["-m", "-j", str(READOUT)], id="two formats"),
        pytest.param(["--width", "many", str(READOUT)], id="width in words"),
        pytest.param(["--width", "3", str(READOUT)], id="too narrow"),
        pytest.param(["--color", "pink", str(READOUT)], id="unknown colour"),
        pytest.param(["-o", str(SAMPLES), str(READOUT)], id="output is a folder"),
        pytest.param(["-o", "no/such/folder/x", str(READOUT)], id="output in no folder"),
        pytest.param(["-o", str(READOUT), str(READOUT)], id="output is a source"),
        pytest.param(["-o", "", str(READOUT)], id="output without a name"),
    ],
)
def test_wrong_usage(words: list[str]) -> None:
    before = READOUT.read_bytes()
    done = run(*words)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr
    assert b"Traceback" not in done.stderr
    assert READOUT.read_bytes() == before


def test_an_output_with_a_name_too_long() -> None:
    done = run(READOUT, "-o", "x" * 5000)
    assert done.returncode == 1
    assert "name too long" in complaint(done)


def test_a_fault_of_our_own(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(sys, "argv", ["briefing", str(READOUT)])
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
    monkeypatch.setattr(delivery, "brief_all", lambda *_, **__: (1 / n for n in [0]))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 70
    line = capsys.readouterr().err
    assert "bug" in line
    assert "ZeroDivisionError" in line
    assert line.count("\n") == 1


def test_a_fault_of_a_stage_is_not_the_outputs(monkeypatch, capsys, tmp_path: Path) -> None:
    def broken(names, *_, **__):
        raise OSError(5, "a stage tripped")
        yield names

    monkeypatch.setattr(sys, "argv", ["briefing", str(READOUT), "-o", str(tmp_path / "x")])
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
    monkeypatch.setattr(delivery, "brief_all", broken)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 70
    assert "bug" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("env", "words", "colour"),
    [
        pytest.param({}, [], False, id="pipe"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, [], False, id="NO_COLOR wins"),
        pytest.param({"FORCE_COLOR": "1"}, [], True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": "0"}, [], False, id="FORCE_COLOR=0"),
        pytest.param({"NO_COLOR": "1"}, ["--color", "always"], True, id="asked for"),
        pytest.param({"FORCE_COLOR": "1"}, ["--color", "never"], False, id="told not to"),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], words: list[str], *, colour: bool
) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    wish = options.Color(words[1] if words else "auto")
    assert (look.palette(wish, terminal=False) is not Palette.NONE) is colour


def test_forced_colour_changes_no_word() -> None:
    done = run(READOUT, env=environment(FORCE_COLOR="1", TERM="xterm"))
    assert b"\x1b[" in done.stdout
    assert re.sub(rb"\x1b\[[\d;]*m", b"", done.stdout) == printed(READOUT).stdout


def test_where_only_ascii_can_be_shown() -> None:
    env = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    done = run(CONDOLENCE, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    assert b"  * " in done.stdout
    json.loads(run("-j", CONDOLENCE, env=env).stdout.decode("utf-8"))


def test_lines_are_whole_in_a_pipe_and_wrapped_on_demand() -> None:
    long = "The ministers of both countries met in Oslo on 4 May 2024 and agreed on " * 6 + "trade."
    wide = run(given=long.encode()).stdout.decode().splitlines()
    assert max(map(len, wide)) > len(long) - 5
    narrow = run("--width", "60", given=long.encode()).stdout.decode().splitlines()
    assert max(map(len, narrow)) <= 60


def test_help_and_version() -> None:
    page = printed("--help")
    assert (page.returncode, page.stderr) == (0, b"")
    for option in ("--markdown", "--json", "--output", "--width", "--color", "--version"):
        assert option in page.stdout.decode()
    assert run("--version").stdout.startswith(b"briefing ")


def test_control_c_is_130() -> None:
    process = subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    waiting = Path(f"/proc/{process.pid}/wchan")
    for _ in range(100):  # until it waits for standard input
        time.sleep(0.05)
        if "pipe" in (waiting.read_text() if waiting.exists() else "pipe" * (_ > 20)):
            break
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors == b""
