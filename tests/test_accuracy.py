"""The accuracy over the annotated corpus: no section falls below its floor in ``floors.toml``."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
GOLD = SHARED / "corpus" / "gold"
SCORER = SHARED / "score" / "score.py"
FLOORS: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
WHOLE = ("verbatim", "coverage")

pytestmark = [
    pytest.mark.skipif(not GOLD.is_dir(), reason="left out: ../shared/corpus is not here"),
    pytest.mark.skipif(not SCORER.is_file(), reason="left out: ../shared/score is not here"),
]


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Any]]:
    """The scorer's table: precision, recall, F1 or rate by section."""
    briefing = shlex.join([sys.executable, "-m", "briefing", "--json"])
    command = [sys.executable, str(SCORER), "--json", "--command", briefing, str(GOLD)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize("section", FLOORS)
def test_no_section_is_below_its_floor(scores: dict[str, dict[str, Any]], section: str) -> None:
    assert (scores[section]["f"] or 0.0) >= FLOORS[section]


@pytest.mark.parametrize("section", WHOLE)
def test_nothing_is_lost_and_nothing_is_reworded(
    scores: dict[str, dict[str, Any]], section: str
) -> None:
    assert scores[section]["f"] == 1.0
