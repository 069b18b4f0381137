"""What learning to choose among candidates shares: weights of their signs, judged by folds.

A candidate is a pair of what it is and its signs; one that an annotation names is right.
"""

from __future__ import annotations

import argparse
import collections
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpus
import learning

from briefing.linear import Linear

STRENGTH, FOLDS = 0.5, 10


@dataclass(frozen=True)
class Example:
    """A release with what its annotation wants, and the candidates in it."""

    source: str
    path: Path
    want: str
    found: Sequence[Any]


@dataclass(frozen=True)
class Choosing:
    """What is chosen: how a model chooses, how a candidate is told, when two are the same."""

    name: str
    choose: Callable[[Sequence[Any], Linear], str]
    told: Callable[[Any], str]
    same: Callable[[str, str], bool]

    def fit(self, train: Sequence[Example]) -> Linear:
        """The weights of the signs: how much each speaks for a candidate."""
        rows, marks, weights = [], [], []
        for one in train:
            for candidate, signs in one.found:
                rows.append(dict.fromkeys(signs, 1.0))
                marks.append(self.same(self.told(candidate), one.want))
                weights.append(1.0 / len(one.found) ** 0.5)
        return learning.fit(rows, marks, STRENGTH, weights)

    def run(self, examples: Sequence[Example], about: str | None) -> None:
        """The rate with sources left out, printed; with ``--save`` the weights are written."""
        options = argparse.ArgumentParser(description=about)
        options.add_argument("--save", action="store_true")
        options.add_argument("--misses", action="store_true")
        asked = options.parse_args()
        folds = {s: i % FOLDS for i, s in enumerate(sorted({e.source for e in examples}))}
        counts: dict[str, collections.Counter[str]] = {}
        for fold in range(FOLDS):
            model = self.fit([e for e in examples if folds[e.source] != fold])
            for one in (e for e in examples if folds[e.source] == fold):
                made_up = one.source.startswith(corpus.MADE_UP)
                kind = "made up" if made_up else one.path.parents[1].name
                count = counts.setdefault(kind, collections.Counter())
                self._judge(one, model, count, tell=asked.misses)
        for kind, c in counts.items():
            rates = f"{c['right'] / c['of']:.3f} of {c['of']}, at most {c['best'] / c['of']:.3f}"
            print(f"{kind:8} {rates}")
        if asked.save:
            learning.write(self.name, learning.as_json(self.fit(examples)))

    def _judge(
        self, one: Example, model: Linear, count: collections.Counter[str], *, tell: bool
    ) -> None:
        got = self.choose(one.found, model)
        right = self.same(got, one.want)
        named = [(self.told(candidate), signs) for candidate, signs in one.found]
        count["of"] += 1
        count["right"] += right
        count["best"] += not one.want or any(self.same(name, one.want) for name, _ in named)
        if not tell or right:
            return
        print(f"{one.path.parent.name}/{one.path.stem} {one.want!r} read as {got!r}")
        for name, signs in named:
            if name == got or self.same(name, one.want):
                score = model.scores(dict.fromkeys(signs, 1.0))[0]
                print(f"    {name} {score:.2f} {' '.join(sorted(signs))}")
