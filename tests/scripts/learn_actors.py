"""Learns whom a commitment binds, and prints how that does on sources left out beside the rules.

``python tests/scripts/learn_actors.py [--judge] [--write]``; needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import corpus
import numpy as np
from learn_commitments import NONE, OWN, written
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from briefing.model import CommitmentKind, Role, folded
from briefing.sections.commitments.actor import ruled, span_of
from briefing.sections.commitments.choosing import NOBODY, SINGLE, signs_of
from briefing.sections.commitments.doers import Clue
from briefing.sections.commitments.ranked import by_kind
from briefing.sections.commitments.views import View

WEIGHTS = Path(corpus.ROOT) / "briefing/lexicons/en/actors.json"
UNTOLD = "?"
SAME = 0.6  # of the words shared, as the scorer counts
FEWEST = 4
HELD_BACK = 5.0  # how strongly weights are held near nothing
# A unit for which neither we nor the reader name anybody does not count, so that naming pays.
NAMING = 0.4
LEAST = 0.03  # weights below say nothing


class Row(NamedTuple):
    """A commitment: its source, the signs of its candidates, which are right, what the rules say.

    ``told`` is whether the annotation names an actor.
    """

    source: str
    signs: list[set[str]]
    right: list[bool]
    ruled: int
    told: bool
    headline: bool


def shared(a: str, b: str) -> float:
    """How many of their words two phrases share (F1)."""
    one, other = Counter(a.casefold().split()), Counter(b.casefold().split())
    both = (one & other).total()
    return 2 * both / max(one.total() + other.total(), 1)


def row(source: str, text: str, unit: dict[str, Any], role: Role) -> Row:
    """The candidates of one annotated unit."""
    bound = unit["commitment"]
    kind, actor = CommitmentKind(bound["kind"]), bound.get("actor") or ""
    seen = View(text, unit["start"], unit["end"], role)
    clue = Clue(seen.words, seen.acts, seen.subjects, seen.lows)
    rule = ruled(clue, kind)
    offered = signs_of(clue, rule)
    right = []
    for place in offered:
        span = span_of(seen.words, place) if place != NOBODY else None
        named = folded(text[span.start : span.end]) if span else ""
        right.append(shared(named, actor) >= SAME if named and actor else named == actor)
    at = list(offered).index(rule or NOBODY)
    signs = [held | set(by_kind(kind, held, SINGLE)) for held in offered.values()]
    return Row(source, signs, right, at, bool(actor), role is Role.HEADLINE)


def rows() -> Iterator[Row]:
    """One row a commitment that was annotated, and one a sentence that we wrote for learning."""
    for one in [*corpus.gold(), *corpus.more()]:
        for unit, role in zip(one.gold["units"], one.roles, strict=True):
            if unit.get("commitment"):
                yield row(one.source, one.text, unit, role)


def sentences() -> Iterator[Row]:
    """One row a commitment of the sentences that we wrote for learning."""
    for n, (kind, actor, text) in enumerate(s for release in written() for s in release):
        plain = kind.removeprefix("@ ")
        if plain == NONE or actor == UNTOLD:
            continue
        unit = {"start": 0, "end": len(text), "commitment": {"kind": plain, "actor": actor}}
        role = Role.HEADLINE if kind != plain else Role.THEME
        yield row(f"{OWN}{n % 20}", text, unit, role)


class Table(NamedTuple):
    """Rows as a matrix: a line a candidate, its row, whether it is right, where rows begin."""

    signs: Any
    of: np.ndarray
    right: np.ndarray
    starts: np.ndarray


def tabled(data: list[Row], names: dict[str, int]) -> Table:
    """Rows as a matrix over the signs that have a column."""
    places = [[names[s] for s in sorted(signs) if s in names] for r in data for signs in r.signs]
    ends = np.cumsum([0, *map(len, places)])
    flat = [place for line in places for place in line]
    x = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(places), len(names)))
    of = np.repeat(np.arange(len(data)), [len(r.signs) for r in data])
    right = np.array([right for r in data for right in r.right])
    return Table(x, of, right, np.flatnonzero(np.r_[True, of[1:] != of[:-1]]))


def fit(data: list[Row], strength: float = HELD_BACK) -> dict[str, float]:
    """The weights under which the right candidates of each row are the likeliest.

    ``strength`` is how strongly they are held near nothing.
    """
    data = [r for r in data if any(r.right)]
    seen = Counter(s for r in data for signs in r.signs for s in signs)
    names = {s: i for i, s in enumerate(sorted(s for s, n in seen.items() if n >= FEWEST))}
    table = tabled(data, names)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table.signs @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, table.starts)[table.of])
        every = np.add.reduceat(odds, table.starts)
        good = np.where(table.right, odds, 0)
        right = np.add.reduceat(good, table.starts)
        slope = table.signs.T @ (odds / every[table.of] - good / right[table.of])
        held = strength * weights
        return float(-np.log(right / every).sum() + weights @ held / 2), slope + held

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, found, strict=True))


def guess(one: Row, weights: dict[str, float], naming: float = NAMING) -> int:
    """The candidate that weighs most; nobody, who stands first, a little less."""
    scores = [sum(weights.get(s, 0.0) for s in signs) for signs in one.signs]
    scores[0] -= naming
    return int(np.argmax(scores))


def rate(data: list[Row], guesses: list[int]) -> str:
    """The rate of right actors where the annotation or the guess names one."""
    pairs = [(r, g) for r, g in zip(data, guesses, strict=True) if not r.headline and (r.told or g)]
    return f"{sum(r.right[g] for r, g in pairs) / max(len(pairs), 1):.3f} of {len(pairs)}"


def write(weights: dict[str, float], path: Path) -> None:
    """The weights in thousandths, as the package reads them."""
    data = {s: round(1000 * w) for s, w in weights.items() if abs(w) >= LEAST}
    path.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(data)} signs, {path.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--judge", action="store_true", help="on sources left out (minutes)")
    options = parser.parse_args()
    data, own = list(rows()), list(sentences())
    print(len(data), "commitments of releases,", len(own), "of sentences")
    if options.write:
        weights = fit([*data, *own])
        weights["nobody"] -= NAMING
        write(weights, WEIGHTS)
    if not options.judge:
        return
    guesses: dict[int, int] = {}
    for source in sorted({r.source for r in data}):
        weights = fit([r for r in [*data, *own] if r.source != source])
        guesses |= {i: guess(r, weights) for i, r in enumerate(data) if r.source == source}
    for name, made_up in (("sources left out", False), ("made-up publishers left out", True)):
        part = [i for i, r in enumerate(data) if r.source.startswith(corpus.MADE_UP) is made_up]
        learned = rate([data[i] for i in part], [guesses[i] for i in part])
        print(
            name, learned, "; rules", rate([data[i] for i in part], [data[i].ruled for i in part])
        )


if __name__ == "__main__":
    main()
