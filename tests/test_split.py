"""Several releases in one source: told apart, and each read alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.readers import read_bytes, split_bytes

ONE, TWO = "The Minister opened a school.\n", "The Mayor closed a bridge.\n"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(ONE, [ONE], id="one alone"),
        pytest.param(f"{ONE}---\n{TWO}", [ONE, TWO], id="dashes"),
        pytest.param(f"{ONE}\n -----  \r\n{TWO}", [ONE, TWO], id="more dashes and spaces"),
        pytest.param(f"{ONE}\f{TWO}", [ONE, TWO], id="form feed"),
        pytest.param(f"---\n{ONE}---\n\n---\n{TWO}---\n", [ONE, TWO], id="blank parts"),
        pytest.param(f"{ONE}--\nAnn\n{TWO}", [f"{ONE}--\nAnn\n{TWO}"], id="signature"),
        pytest.param(f"a --- b\n{TWO}", [f"a --- b\n{TWO}"], id="dashes in a line"),
    ],
)
def test_texts(text: str, parts: list[str]) -> None:
    found = [read_bytes(part, "-").text for part in split_bytes(text.encode(), "-")]
    assert [part.strip() for part in found] == [part.strip() for part in parts]


def run(*words: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, words)],
        check=False, capture_output=True, text=True, input=given, timeout=60, encoding="utf-8",
    )  # fmt: skip


def test_command() -> None:
    done = run("--json", "--split", given=f"{ONE}---\n{TWO}")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["source"], one["part"], one["parts"]) for one in found] == [
        ("-", 1, 2),
        ("-", 2, 2),
    ]
    assert done.returncode == 0


def test_text_alone(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"
    file.write_bytes(b"\xef\xbb\xbfOne \x1b[31m line\r\n\r\n\xe2\x80\x9ctwo\xe2\x80\x9d")
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "--text", str(file)],
        check=False, capture_output=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == b"One \x1b[31m line\r\n\r\n\xe2\x80\x9ctwo\xe2\x80\x9d"


def test_wrong_decoding_is_said_once(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"
    file.write_text("The farmersâ€™ mayor met the ministerâ€™s guests in Oslo today.", "utf-8")
    done = run(file)
    assert done.stderr.count("decoded wrongly") == 1
    assert done.returncode == 0
    assert "farmers’ mayor" in done.stdout
