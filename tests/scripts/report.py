"""The accuracy as a report in Markdown: by section, by source, beside the peers, with the causes.

    python tests/scripts/report.py ../shared > tests/benchmarks/ACCURACY.md
    python tests/scripts/report.py ../shared --peers             # with the tools of others
    python tests/scripts/report.py ../shared --before OLD.json --save NEW.json

All figures come from ``score/score.py`` in that folder. The peers stand in our own JSON in the
place of what they do: their sentences as units, spaCy's persons as people and attendees, sumy's
choice as gist. Those that are not installed are named.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rivals import PEERS

ROWS = (
    "units", "roles", "greeting", "commitments", "commitment kind", "commitment actor",
    "commitment deadline", "people", "attendees", "attendee role", "presence", "figures", "dates",
    "ordinals", "themes", "theme label", "gist", "headline", "date", "place",
)  # fmt: skip
COLUMNS = ("units", "roles", "commitments", "people", "attendees", "figures", "dates", "themes",
           "gist", "date", "place")  # fmt: skip
# Releases that we wrote before the program read them; no weight and no rule comes from them.
UNSEEN = Path(__file__).resolve().parents[1] / "releases" / "unseen"
METHODS = ("lead", "lex-rank", "text-rank", "lsa", "luhn", "sum-basic", "kl", "edmundson")
CAUSE = re.compile(r"  (?P<cause>[a-z][a-z ]{2,60}?): ")
BRIEFING = f"{sys.executable} -m briefing --json"
Json = dict[str, Any]


class Scorer:
    """The scorer over one corpus."""

    def __init__(self, shared: Path, corpus: Path) -> None:
        self.script, self.corpus = shared / "score/score.py", corpus

    def _run(self, *words: str) -> str:
        command = [sys.executable, str(self.script), str(self.corpus), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def scores(self, *words: str) -> Json:
        """What ``--json`` prints: F1 or rate under ``f``, by section."""
        return json.loads(self._run("--command", BRIEFING, *words, "--json"))

    def of(self, outputs: Sequence[Json]) -> Json:
        """The scores of briefings that somebody else made."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
            file.writelines(json.dumps(one) + "\n" for one in outputs)
            file.flush()
            return json.loads(self._run("--outputs", file.name, "--json"))

    def causes(self) -> Counter[str]:
        """The errors that ``--misses`` names, by what is wrong."""
        lines = self._run("--command", BRIEFING, "--misses").splitlines()
        start = next(i for i, line in enumerate(lines) if line.endswith(".gold.json"))
        found = (CAUSE.match(line) for line in lines[start:])
        return Counter(match["cause"] for match in found if match)


def number(value: float | None) -> str:
    return "–" if value is None or math.isnan(value) else f"{value:.3f}".lstrip("0")


def table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---" + "|---:" * (len(head) - 1) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def overall(now: Json, before: Json) -> Iterator[str]:
    head = ["section", *(["before"] if before else []), "precision", "recall", "F1 or rate",
            "mean over sources"]  # fmt: skip

    def row(name: str) -> list[str]:
        one = now[name]
        old = [number(before.get(name, {}).get("f"))] if before else []
        return [name, *old, *(number(one[key]) for key in ("p", "r", "f", "source_mean"))]

    yield from table(head, map(row, ROWS))


def by_source(scorer: Scorer) -> Iterator[str]:
    sources = sorted(path.name for path in scorer.corpus.iterdir() if path.is_dir())

    def row(source: str) -> list[str]:
        one = scorer.scores("--only", source)
        return [source, *(number(one[name]["f"]) for name in COLUMNS)]

    yield from table(["source", *COLUMNS], map(row, sources))


def peers(scorer: Scorer) -> Iterator[str]:
    """The tools that do part of the work, in the place of that part."""
    texts = [p.with_name(p.name.replace(".gold.json", ".txt"))
             for p in sorted(scorer.corpus.rglob("*.gold.json"))]  # fmt: skip
    done = subprocess.run([*BRIEFING.split(), *map(str, texts)], check=True, capture_output=True)
    ours = [json.loads(line) for line in done.stdout.decode().splitlines()]
    words = [path.read_bytes().decode("utf-8-sig") for path in texts]
    rows: list[list[str]] = []
    for name, (make, sections) in PEERS.items():
        try:
            made = make()
        except (ImportError, OSError) as error:
            rows.append([f"{name}: left out ({str(error)[:60]})", sections[0], "–"])
            continue
        scores = scorer.of([made(text, one) for text, one in zip(words, ours, strict=True)])
        rows += [[name, section, number(scores[section]["f"])] for section in sections]
    for method in METHODS:
        scores = scorer.scores("--command", f"{BRIEFING} --rank {method}")
        rows.append([f"{method} (on our units)", "gist", number(scores["gist"]["f"])])
    yield from table(["peer", "section", "F1"], iter(rows))


def causes(counts: Mapping[str, int]) -> Iterator[str]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    yield from table(["what is wrong", "how often"], ([name, str(n)] for name, n in ordered))


def main() -> None:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder with corpus/gold and score")
    parser.add_argument("--before", type=Path, help="scores that an earlier run saved")
    parser.add_argument("--save", type=Path, help="where to save these scores")
    parser.add_argument("--peers", action="store_true", help="measure the tools of others, too")
    asked = parser.parse_args()
    scorer = Scorer(asked.shared, asked.shared / "corpus/gold")
    now = scorer.scores()
    if asked.save:
        asked.save.write_text(json.dumps(now), "utf-8")
    before = json.loads(asked.before.read_text("utf-8")) if asked.before else {}
    print("## By section\n", *overall(now, before), sep="\n")
    unseen = Scorer(asked.shared, UNSEEN).scores()
    print(
        "## By section, publishers that nothing was learned from\n", *overall(unseen, {}), sep="\n"
    )
    print("## By source (F1 or rate)\n", *by_source(scorer), sep="\n")
    if asked.peers:
        print("## Peers on the same texts in the same run\n", *peers(scorer), sep="\n")
    print("## Errors by what is wrong\n", *causes(scorer.causes()), sep="\n")


if __name__ == "__main__":
    main()
