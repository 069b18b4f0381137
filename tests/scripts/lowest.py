"""Constraints that pin every dependency of the project to its lowest bound.

pip install -c <(python tests/scripts/lowest.py) ".[test]"
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
BOUND = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,]+\])?\s*>=\s*(?P<version>[\w.]+)")
RUN_TIME = ("documents", "cluster")  # the extras that users install


def lowest() -> list[str]:
    """``name==version`` of every dependency at run time, extras of users included."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = project["dependencies"] + [one for name in RUN_TIME for one in extras.get(name, ())]
    found = (BOUND.match(one) for one in asked)
    return [f"{match['name']}=={match['version']}" for match in found if match]


if __name__ == "__main__":
    print("\n".join(lowest()))
