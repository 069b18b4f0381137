"""What is installed along with the program: bounds on every dependency, licences that are told."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "scripts"))

import licences  # noqa: E402
import lowest  # noqa: E402

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
OF_USERS = [*PROJECT["dependencies"], *(one for name in lowest.RUN_TIME for one in EXTRAS[name])]
ROW = re.compile(
    r"^\| (?P<name>[\w.-]+) \| (?P<licence>[^|]+?) \| (?:briefing-cli|an extra) \|$", re.MULTILINE
)
TOLD = {
    m["name"].lower(): m["licence"] for m in ROW.finditer((ROOT / "SECURITY.md").read_text("utf-8"))
}


@pytest.mark.parametrize("asked", OF_USERS)
def test_every_dependency_has_both_bounds(asked: str) -> None:
    assert re.search(r">=\s*\d", asked)
    assert re.search(r"<\s*\d", asked)


def test_the_lowest_versions_are_pinned_for_the_tests() -> None:
    assert len(lowest.lowest()) == len(OF_USERS)


@pytest.mark.parametrize("name", licences.table(licences.EXTRAS))
def test_the_licence_of_what_comes_along_is_told(name: str) -> None:
    assert name.lower() in TOLD, "run tests/scripts/licences.py and put its table into SECURITY.md"


@pytest.mark.parametrize("name", TOLD)
def test_no_licence_forbids_what_users_do(name: str) -> None:
    assert not re.search(r"\bA?GPL|[^LM]GPL|proprietary|not said", TOLD[name], re.IGNORECASE)


def test_reading_the_table_found_it() -> None:
    assert {"rich", "nltk", "sumy", "typer"} <= set(TOLD)
