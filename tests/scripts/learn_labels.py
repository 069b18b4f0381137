"""Learn which phrase names a theme as a reader would: → briefing/lexicons/en/theme_labels.json.

Learned over the gold groups: a phrase counts as right as far as its words are those of the gold label.
Prints, with a source left out at a time, how many labels share a word with the gold's, and the mean
agreement of the words.
"""

from __future__ import annotations

import json
import re

import corpus
import learning
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.linear import Linear
from briefing.sections.themes import labels

STRENGTH = 0.05
STOP = frozenset("a an the of and or in on at to for with by from its their his her new more".split())


def kin(text: str) -> frozenset[str]:
    """The words as the scorer compares them."""
    return frozenset(w[:6] for w in re.findall(r"[^\W_]+", text.lower())) - STOP


def agreement(one: str, other: str) -> float:
    a, b = kin(one), kin(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


class Example:
    """A release with the candidates of each gold theme."""

    def __init__(self, one: corpus.Annotated) -> None:
        reading = learning.reading_of(one)
        self.source, self.one = one.source, one
        units = one.gold["units"]
        groups, self.gold = [], []
        for number, label in enumerate(one.gold["themes"]):
            group = [i for i, u in enumerate(units) if u.get("theme") == number and u["role"] == "theme"]
            if group:
                groups.append(group)
                self.gold.append(label)
        self.found = labels.candidates_of(reading, groups)
        self.rows = [[labels.signs_of(p, c.topic) for p in c.phrases] for c in self.found]
        self.marks = [
            [agreement(p.text, label) for p in c.phrases]
            for c, label in zip(self.found, self.gold, strict=True)
        ]


def learn(examples: list[Example], strength: float = STRENGTH) -> Linear:
    """Every phrase counts as right with the weight of its agreement, and as wrong with the rest."""
    rows, marks, weights = [], [], []
    for e in examples:
        for group, agreements in zip(e.rows, e.marks, strict=True):
            for signs, value in zip(group, agreements, strict=True):
                for mark, weight in ((1, value), (0, 1 - value)):
                    if weight:
                        rows.append(signs)
                        marks.append(mark)
                        weights.append(weight * 30 / len(group))
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    model = LogisticRegression(C=strength, max_iter=500)
    model.fit(table, np.array(marks), sample_weight=np.array(weights))
    names = vectors.get_feature_names_out()
    held = {n: (round(float(w), 3),) for n, w in zip(names, model.coef_[0], strict=True)}
    return Linear(("yes",), (0.0,), {n: w for n, w in held.items() if w[0]})


def judge(examples: list[Example], strength: float = STRENGTH, say: bool = False) -> tuple[float, float, float]:
    shared = total = agreed = most = 0.0
    for source in sorted({e.source for e in examples}):
        model = learn([e for e in examples if e.source != source], strength)
        for e in examples:
            if e.source == source:
                taken: frozenset[str] = frozenset()
                for found, label, marks in zip(e.found, e.gold, e.marks, strict=True):
                    got = labels.best(found, model, taken)
                    taken |= {got.lower()}
                    total += 1
                    shared += bool(kin(got) & kin(label))
                    agreed += agreement(got, label)
                    most += max(marks, default=0)
                    if say:
                        print(f"{'+' if kin(got) & kin(label) else '-'} {source:20} {label:45} | {got}")
    return shared / total, agreed / total, most / total


def main() -> None:
    examples = [Example(one) for one in learning.releases()]
    print("shares a word, agreement, best possible agreement:", *(f"{v:.3f}" for v in judge(examples)))
    learning.write("theme_labels", learning.as_json(learn(examples)))


if __name__ == "__main__":
    main()
