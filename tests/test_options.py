"""Every option: it works, and the help, the manual and the completions know it. Settings, too."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from driving import environment, run

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
READOUT = SAMPLES / "presidents-readout.txt"
RELEASE = """\
EMBARGOED UNTIL 12 May 2024, 10:00

Ministers open the harbour of Port Aldo

PORT ALDO, 11 May 2024 - The Ministry of Transport opened the new harbour on Saturday. It cost
$40 million and will handle 300 ships a year.

"We shall open a second pier by 2026," said Minister Ana Brandt, who thanked the workers.

Media contact: Jon Ives, press@transport.example, +47 22 00 00 00
"""
# What is shown by each option that the table below cannot show in one run has its own test.
WORKS = [
    (["--markdown"], "## Commitments"),
    (["-m"], "## Commitments"),
    (["--json"], '"headline": "Ministers open the harbour'),
    (["-j"], '"headline": "Ministers open the harbour'),
    (["--csv"], ",figures,money,,$40 million,"),
    (["--format", "html"], "<!doctype html>"),
    (["--text"], RELEASE),
    (["--width", "40"], "Ministers open the harbour of"),
    (["--color", "always"], "\x1b["),
    (["--full"], "It cost"),
    (["--no-pager"], "COMMITMENTS"),
    (["--section", "contacts"], "press@transport.example"),
    (["--sentences", "1"], "opened the new harbour"),
    (["--words", "20"], "opened the new harbour"),
    (["--rank", "luhn"], "COMMITMENTS"),
    (["--left-out"], "CONTACT"),
    (["--jobs", "1"], "COMMITMENTS"),
    (["--no-progress"], "COMMITMENTS"),
    (["--verify"], "COMMITMENTS"),
    (["--quiet"], "COMMITMENTS"),
    (["-q"], "COMMITMENTS"),
    (["--no-split"], "COMMITMENTS"),
    (["--show-config"], 'rank = "ours"'),
    (["--schema"], '"$schema"'),
    (["--completion", "bash"], "complete"),
    (["--completion", "zsh"], "compdef"),
    (["--completion", "fish"], "complete"),
    (["--man"], ".TH"),
    (["--version"], "briefing "),
    (["--help"], "Examples:"),
    (["-h"], "Examples:"),
]
TESTED_ELSEWHERE = {
    "--from-list", "--lines", "--split", "--output", "-o", "--resume", "--cluster", "--progress",
    "--no-full", "--pager", "--no-left-out", "--no-verify", "--no-quiet",
}  # fmt: skip


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    return path


def printed(*words: str | Path, **env: str) -> str:
    done = run(*words, env=environment(**env))
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().replace("\r\n", "\n")


def flags_of_help() -> set[str]:
    """The flags on the help page, ``--[no-]pager`` as two."""
    found: set[str] = set()
    for line in printed("--help").splitlines():
        if entry := re.match(r"  ((?:-\w, )?--\S+)", line):
            for flag in entry[1].split(", "):
                found |= {flag.replace("[no-]", ""), flag.replace("[no-]", "no-")}
    return found


@pytest.mark.parametrize(("words", "shown"), WORKS, ids=lambda value: str(value)[:30])
def test_option_works(words: list[str], shown: str, release: Path) -> None:
    assert shown.casefold() in printed(*words, release).casefold()


def test_every_option_is_tried() -> None:
    tried = {words[0] for words, _ in WORKS} | TESTED_ELSEWHERE
    flags = flags_of_help()
    assert len(flags) > 30
    assert flags == tried


@pytest.mark.parametrize(
    "words",
    [["--man"], ["--completion", "bash"], ["--completion", "zsh"], ["--completion", "fish"]],
)
def test_every_option_is_told(words: list[str]) -> None:
    told = printed(*words).replace("\\-", "-")
    missing = {
        flag
        for flag in flags_of_help()
        if flag not in told
        and not re.search(rf"-l {re.escape(flag[2:])}\b|-s {re.escape(flag[1:])}\b", told)
        and f"--[no-]{flag.removeprefix('--').removeprefix('no-')}" not in told
    }
    assert not missing


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_the_values(shell: str) -> None:
    told = printed("--completion", shell)
    assert {"lex-rank", "left-out", "markdown", "never"} <= set(re.findall(r"[\w-]+", told))


@pytest.mark.skipif(shutil.which("bash") is None, reason="left out: there is no bash")
def test_bash_completes(tmp_path: Path) -> None:
    script = tmp_path / "completion.bash"
    script.write_text(printed("--completion", "bash"), encoding="utf-8")
    asked = f"""
        source {script}
        name=$(complete -p briefing | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        COMP_WORDS=(briefing --rank l) COMP_CWORD=2 COMP_LINE='briefing --rank l' COMP_POINT=17
        $name briefing l --rank
        echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert {"lex-rank", "lsa", "luhn", "lead"} == set(done.stdout.split())


def test_a_page_holds_one_release(release: Path) -> None:
    done = run("--format", "html", release, READOUT)
    assert done.returncode == 2
    assert "a page holds one release" in done.stderr.decode()
    assert not done.stdout


def test_a_dash_is_standard_output(release: Path) -> None:
    assert printed("-m", release, "-o", "-") == printed("-m", release)


def settings(home: Path, text: str) -> str:
    file = home / "briefing" / "config.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return str(home)


def test_flags_win_over_variables_and_these_over_the_file(tmp_path: Path) -> None:
    home = settings(tmp_path, 'width = 50\nsection = ["gist", "themes"]\n')
    told = printed("--show-config", XDG_CONFIG_HOME=home)
    assert f"width = 50  # {home}/briefing/config.toml" in told
    assert 'section = ["gist", "themes"]' in told
    told = printed("--show-config", XDG_CONFIG_HOME=home, BRIEFING_WIDTH="60")
    assert "width = 60  # BRIEFING_WIDTH" in told
    told = printed("--show-config", "--width", "70", XDG_CONFIG_HOME=home, BRIEFING_WIDTH="60")
    assert "width = 70  # flag" in told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("widht = 50", "did you mean"),
        ('width = "wide"', "should be a number"),
        ("full = 1", "should be true or false"),
        ('rank = "best"', "best"),
        ("width", "is no TOML"),
    ],
)
def test_settings_that_mean_nothing_are_told(tmp_path: Path, text: str, words: str) -> None:
    done = run(READOUT, env=environment(XDG_CONFIG_HOME=settings(tmp_path, text)))
    assert done.returncode == 2
    assert words in done.stderr.decode().casefold() or words in done.stderr.decode()
    assert done.stderr.decode().strip().count("\n") == 0


def test_the_embargo_stands_first(release: Path) -> None:
    shown = printed("--format", "plain", release)
    assert shown.index("EMBARGOED UNTIL 12 May 2024") < shown.index("Ministers open the harbour")
    told = json.loads(printed("--json", release))
    assert "12 May 2024" in RELEASE[told["embargo"]["start"] : told["embargo"]["end"]]


def test_quotes_and_contacts_are_sections(release: Path) -> None:
    told = json.loads(printed("--json", release))
    (quote,) = told["quotes"]
    assert "We shall open a second pier by 2026" in quote["text"]
    assert "Ana Brandt" in str(quote["speaker"])
    assert any("press@transport.example" in contact["text"] for contact in told["contacts"])
    shown = printed("--section", "quotes", "--section", "contacts", release)
    assert "We shall open a second pier" in shown
    assert "press@transport.example" in shown
    assert "$40 million" not in shown


def test_a_trail_of_pages_is_no_contact(release: Path) -> None:
    release.write_text("Press centre » Press releases » 2024\n\n" + RELEASE, encoding="utf-8")
    told = json.loads(printed("--json", release))
    assert [contact["text"][:13] for contact in told["contacts"]] == ["Media contact"]


def test_whom_the_press_may_ask_took_no_part(release: Path) -> None:
    contact = "Contacts:\nMaria Lind, Press Officer, (+32) 2 555 01 88\n"
    release.write_text(RELEASE.partition("Media contact")[0] + contact, encoding="utf-8")
    told = json.loads(printed("--json", release))
    assert {p["name"]: p["presence"] for p in told["people"]}["Maria Lind"] == "mentioned"


def test_nothing_is_lost_with_left_out(release: Path) -> None:
    shown = re.sub(r"\s+", " ", printed("--left-out", "--full", "--format", "plain", release))
    assert "Left out" not in shown  # each unit stands in a section
    for line in RELEASE.split("\n\n"):
        for sentence in re.split(r"(?<=[a-z]\.) ", re.sub(r"\s+", " ", line).strip()):
            assert sentence in shown
