"""No character of a source, of a file's name, of a setting or of an error steers a terminal.

One release and one name that hold all that could, through every option, piped and on a terminal.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from driving import environment, run
from honesty import check_page

from briefing.batch.task import Task
from briefing.batch.work import Work
from briefing.cli.errors import say
from briefing.sections import NAMES

if sys.platform != "linux":
    pytest.skip("left out: files may not be called like that here", allow_module_level=True)

from test_pty import captured

# C0, ESC with colours, titles and links; C1 with the same; overrides, isolates, zero-width, tags,
# separators of lines and paragraphs; mark-up and emoji codes of rich.
NASTY = (
    "\x1b[31mred \x1b]0;title\x07 \x1b]8;;http:evil.example\x1b\\link\x1b]8;;\x1b\\ \x1bPq\x1b\\ \x1bc "
    "\x9b31m \x9d0;t\x9c \x90q\x9c \x08\x7f\x01\x0e\x0f \u202eover\u202c \u2066in\u2069 \u061c\u200e\u200f "
    "zero\u200bwid\u2060th\ufeff\xad tag\U000e0041\U000e007f line\u2028para\u2029nel\x85vt\x0bff\x0ccr\r "
    "[bold red]mark[/] :smile: [link=http:evil.example]y[/link] \U0001d173\ufff9\u3164"
)
RELEASE = (
    f"Ministers {NASTY} open the harbour\n\nOSLO, 4 May 2024 - Minister Kari {NASTY} Lund opened the harbour on "
    f"Saturday, the Ministry of Trade {NASTY} said.\n\n“We will pay $40 million {NASTY} by 2026,” said Minister "
    f"Kari Lund of {NASTY} Norway, who thanked the workers {NASTY}.\n\nThe meeting was attended by Jon {NASTY} Ives, "
    f"president of {NASTY} the club.\n\nMedia contact: {NASTY}, press@trade.example, +47 22 00 00 00\n"
)
NAME = f"n{NASTY}\n.txt"[:120].encode()
OURS = re.compile(r"\x1b\[[\d;]*m")  # colours
BAR = re.compile(r"\x1b\[\??[\d;]*[mKAhl]")  # and what moves a bar
OUTPUTS = [
    [], ["-m"], ["-j"], ["--csv"], ["--format", "html"], ["--format", "plain"], ["--left-out"],
    ["--color", "always", "--width", "40"], ["--verify", "--full"], ["--text", "--width", "60"], ["--jobs", "2"],
    [word for name in NAMES for word in ("--section", name)],
]  # fmt: skip


@pytest.fixture
def nasty(tmp_path: Path) -> bytes:
    path = os.path.join(os.fsencode(tmp_path), NAME)  # noqa: PTH118 - bytes
    with open(path, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123
        file.write(RELEASE)
    return path


def harmless(told: bytes, *, ours: re.Pattern[str] = OURS) -> str:
    """What was told, if it steers nothing."""
    text = re.sub("\r{1,2}\n", "\n", ours.sub("", told.decode()))  # a terminal adds one
    if text:
        check_page(text, "what was told")
    return text


@pytest.mark.parametrize("words", OUTPUTS, ids=" ".join)
def test_what_is_piped_is_harmless(nasty: bytes, words: list[str]) -> None:
    done = run(*words, os.fsdecode(nasty))
    harmless(done.stderr)
    told = harmless(done.stdout)
    assert done.returncode == 0
    assert len(told) > 20
    assert "\x1b" in done.stdout.decode() or "always" not in words


def test_json_keeps_the_true_text(nasty: bytes) -> None:
    told = json.loads(run("-j", os.fsdecode(nasty)).stdout)
    assert os.fsencode(told["source"]) == nasty
    said = [s["text"] for s in (*told["gist"], *told["contacts"], *told["people"]) if "text" in s]
    said += [s["text"] for theme in told["themes"] for s in theme["statements"]]
    assert any("\x1b]8;;http:evil.example\x1b\\" in text for text in said)
    assert any("\U000e0041" in text for text in said)


@pytest.mark.parametrize(
    "words", [[], ["--text"], ["-m"], ["-j"], ["--csv"], ["--left-out"], ["--verify"]], ids=" ".join
)
def test_what_a_terminal_is_shown_is_harmless(nasty: bytes, words: list[str]) -> None:
    told, _, code = captured([*words, os.fsdecode(nasty)], 80).rpartition(b"\0")
    assert code == b"0"
    shown = harmless(told)
    assert "Ministers" in shown or "harbour" in shown  # something is shown, and that part is ours


def test_a_bar_shows_no_names(nasty: bytes, tmp_path: Path) -> None:
    missing = os.fsdecode(nasty) + "\x1b[2J"
    words = ["-j", *[os.fsdecode(nasty), missing] * 6, "-o", str(tmp_path / "out"), "--jobs", "1"]
    told, _, code = captured(words, 80).rpartition(b"\0")
    assert code == b"1"
    assert "no such file" in harmless(told.replace(b"\r", b""), ours=BAR)


WRONG = [
    pytest.param(["--section", NASTY], {}, id="section"),
    pytest.param([f"--{NASTY}"], {}, id="option"),
    pytest.param(["--format", NASTY], {}, id="format"),
    pytest.param(["--width", NASTY], {}, id="width"),
    pytest.param(["--rank", NASTY], {}, id="rank"),
    pytest.param(["--completion", NASTY], {}, id="shell"),
    pytest.param([], {"BRIEFING_WIDTH": NASTY}, id="variable"),
    pytest.param([], {"BRIEFING_FORMAT": NASTY}, id="format in a variable"),
    pytest.param(["--lines", NASTY], {}, id="field"),
    pytest.param(["--cluster", f"tcp://{NASTY}"], {}, id="cluster"),
    pytest.param(["-o", f"/nowhere/{NASTY}"], {}, id="output"),
    pytest.param([f"http://localhost:1/{NASTY}"], {}, id="address"),
    pytest.param([f"s3://{NASTY}"], {}, id="bucket"),
    pytest.param([f"{NASTY}://a"], {}, id="protocol"),
    pytest.param([f"/missing/{NASTY}\udcff"], {}, id="missing"),
    pytest.param([f"/missing/{NASTY}", "-j"], {}, id="missing in JSON"),
    pytest.param(["--from-list", f"/missing/{NASTY}"], {}, id="list"),
]


@pytest.mark.parametrize(("words", "env"), WRONG)
def test_errors_are_harmless(nasty: bytes, words: list[str], env: dict[str, str]) -> None:
    done = run(*words, os.fsdecode(nasty), env=environment(**env))
    assert done.returncode in (1, 2)
    assert harmless(done.stderr).startswith("briefing: ")
    harmless(done.stdout)


def test_names_in_lists_and_records_are_harmless() -> None:
    names = run("--from-list", "-", given=f"/missing/{NASTY}\0/b".encode())
    record = json.dumps({"id": NASTY, NASTY: 1, "text": "", "url": NASTY}).encode()
    records = run("--lines", "text", "-", given=record + b"\n{" + NASTY.encode() + b"\n")
    for done in (names, records):
        assert done.returncode == 1
        assert harmless(done.stderr).count("briefing: ") == 2
        harmless(done.stdout)


@pytest.mark.parametrize(
    "settings",
    [
        f'width = "{NASTY}"',
        f'"{NASTY}" = 1',
        f"width = {NASTY}",
        f'rank = "{NASTY}"',
        f'section = ["{NASTY}"]',
    ],
    ids=["value", "key", "syntax", "choice", "list"],
)
def test_settings_are_harmless(tmp_path: Path, settings: str) -> None:
    home = tmp_path / NASTY[:60] / "briefing"
    home.mkdir(parents=True)
    for written in (settings, _escaped(settings)):
        (home / "config.toml").write_text(written, "utf-8")
        done = run("--show-config", given=b"", env=environment(XDG_CONFIG_HOME=str(home.parent)))
        harmless(done.stderr)
        harmless(done.stdout)


def _escaped(settings: str) -> str:
    """The same as TOML lets it be written."""
    return "".join(c if c.isprintable() and c != "\\" else f"\\U{ord(c):08x}" for c in settings)


REFUSED = {
    "empty": b"",
    "noise": bytes(range(256)) * 4,
    "pdf": b"%PDF-1.4\n" + NASTY.encode(),
    "word": b"PK\x03\x04" + NASTY.encode(),
    "nul": b"a\0b" + NASTY.encode(),
}


@pytest.mark.parametrize(("kind", "data"), REFUSED.items(), ids=REFUSED)
def test_reasons_of_refusals_are_harmless(nasty: bytes, kind: str, data: bytes) -> None:
    path = nasty + b"." + kind.encode()
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)
    done = run(os.fsdecode(path))
    harmless(done.stderr)
    harmless(done.stdout)
    assert done.returncode in (0, 1)


def test_a_fault_of_ours_is_told_harmlessly(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError(NASTY)

    monkeypatch.setattr("briefing.renderers.plain.render", broken)
    outcome = Work("plain").one(Task(f"a{NASTY}", b"The ministers met in Oslo."))
    assert NASTY in str(outcome.errors[0])
    told: list[str] = []
    monkeypatch.setattr("builtins.print", lambda line, **_: told.append(line))
    say(str(outcome.errors[0]))
    harmless(f"{told[0]}\n".encode())
