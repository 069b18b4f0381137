"""Prints ``floors.toml`` anew: what is reached now less a margin, and no floor lower than it was.

python tests/scripts/floors.py ../shared > floors.toml
python tests/scripts/floors.py ../shared --fall       # where there is a reason, for the commit
"""

from __future__ import annotations

import math
import tomllib
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path

from report import ROWS, UNSEEN, Scorer

FLOORS = Path(__file__).resolve().parents[1] / "floors.toml"
# A release more or less of the few unseen ones is worth more.
MARGINS = {"gold": 0.01, "unseen": 0.03}
HEAD = """\
# The least that score.py must show: F1, or a rate. Over ../shared/corpus/gold what was reached less
# .01, over tests/releases/unseen less .03. They rise freely, and fall only with the reason in the
# commit (python tests/scripts/floors.py makes them); verbatim and coverage are always 1.0."""


def least(reached: float, margin: float) -> float:
    """What is reached less the margin, in hundredths."""
    return math.floor(100 * (reached - margin) + 1e-9) / 100


def floors(shared: Path, *, fall: bool) -> Iterator[str]:
    """The lines of the file."""
    before = tomllib.loads(FLOORS.read_text("utf-8"))
    yield HEAD
    for corpus, path in (("gold", shared / "corpus/gold"), ("unseen", UNSEEN)):
        yield f"\n[{corpus}]"
        scores = Scorer(shared, path).scores()
        for name in ROWS:
            reached = least(scores[name]["f"], MARGINS[corpus])
            was = 0.0 if fall else before.get(corpus, {}).get(name, 0.0)
            yield f'"{name}" = {max(was, reached):.2f}'


def main() -> None:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with corpus/gold and score")
    parser.add_argument("--fall", action="store_true", help="let floors fall as well")
    asked = parser.parse_args()
    print(*floors(asked.shared, fall=asked.fall), sep="\n")


if __name__ == "__main__":
    main()
