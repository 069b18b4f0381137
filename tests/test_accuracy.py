"""The accuracy: no section falls below its floor in ``floors.toml``.

Once over the annotated corpus, and once over releases of publishers that nothing was learned from.
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
CORPORA = {"gold": SHARED / "corpus" / "gold", "unseen": HERE / "releases" / "unseen"}
SCORER = SHARED / "score" / "score.py"
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
WHOLE = ("verbatim", "coverage")

pytestmark = [
    pytest.mark.skipif(
        not CORPORA["gold"].is_dir(), reason="left out: ../shared/corpus is not here"
    ),
    pytest.mark.skipif(not SCORER.is_file(), reason="left out: ../shared/score is not here"),
]


@cache
def scores(corpus: str) -> dict[str, dict[str, Any]]:
    """The scorer's table: precision, recall, F1 or rate by section."""
    briefing = shlex.join([sys.executable, "-m", "briefing", "--json"])
    command = [sys.executable, str(SCORER), "--json", "--command", briefing, str(CORPORA[corpus])]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize(
    ("corpus", "section"), [(corpus, section) for corpus in FLOORS for section in FLOORS[corpus]]
)
def test_no_section_is_below_its_floor(corpus: str, section: str) -> None:
    assert (scores(corpus)[section]["f"] or 0.0) >= FLOORS[corpus][section]


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("section", WHOLE)
def test_nothing_is_lost_and_nothing_is_reworded(corpus: str, section: str) -> None:
    assert scores(corpus)[section]["f"] == 1.0
