"""Learn what a reader names a theme by: → theme_stems.json (words), theme_labels.json (phrases).

Learned over the gold groups. A phrase counts as right as far as its words are those of the gold
label. Prints, with a source left out at a time, how many labels share a word with the gold's, and
the mean agreement of the words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from functools import cache

import corpus
import learning
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing import terms
from briefing.linear import Linear
from briefing.sections.themes import labels, salience

STRENGTH = 0.05
STEM_STRENGTH = 0.2
SHARED = 0.3  # of what a phrase is worth goes to any shared word, the rest to all
STOP = frozenset(
    "a an the of and or in on at to for with by from its their his her new more".split()
)


def kin(text: str) -> frozenset[str]:
    """The words as the scorer compares them."""
    return frozenset(w[:6] for w in re.findall(r"[^\W_]+", text.lower())) - STOP


def agreement(one: str, other: str) -> float:
    a, b = kin(one), kin(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def worth(phrase: str, label: str) -> float:
    value = agreement(phrase, label)
    return SHARED * (value > 0) + (1 - SHARED) * value


class Example:
    """A release with the candidates of each gold theme."""

    def __init__(self, one: corpus.Annotated) -> None:
        reading = learning.reading_of(one)
        self.source = one.source
        units = one.gold["units"]
        groups, self.gold = [], []
        for number, label in enumerate(one.gold["themes"]):
            mine = [i for i, u in enumerate(units) if u.get("theme") == number]
            group = [i for i in mine if units[i]["role"] == "theme"]
            if group:
                groups.append(group)
                self.gold.append(label)
        self.found = labels.candidates_of(reading, groups)


def learn_stems(examples: Sequence[Example]) -> Linear:
    rows, marks = [], []
    for e in examples:
        for found, label in zip(e.found, e.gold, strict=True):
            wanted = set(terms.stems(label))
            rows += found.stems.values()
            marks += [int(term in wanted) for term in found.stems]
    return learning.fit(rows, marks, STEM_STRENGTH)


def learn_phrases(examples: Sequence[Example], stem_model: Callable[[str], Linear]) -> Linear:
    """Every phrase counts as right with the weight of its worth, and as wrong with the rest."""
    rows, values, weights = [], [], []
    for e in examples:
        model = stem_model(e.source)
        for found, label in zip(e.found, e.gold, strict=True):
            chance = salience.chances(found.stems, model)
            for phrase in found.phrases:
                rows.append(labels.signs_of(phrase, chance, found.names))
                values.append(worth(phrase.text, label))
                weights.append(30 / len(found.phrases))
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows + rows)
    right, weight = np.array(values), np.array(weights)
    marks = np.r_[np.ones(len(rows)), np.zeros(len(rows))]
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(table, marks, sample_weight=np.r_[right * weight, (1 - right) * weight])
    names = vectors.get_feature_names_out()
    held = {n: (round(float(w), 3),) for n, w in zip(names, model.coef_[0], strict=True)}
    return Linear(("yes",), (0.0,), {n: w for n, w in held.items() if w[0]})


def models_without(examples: Sequence[Example], source: str) -> tuple[Linear, Linear]:
    """The models of stems and of phrases, learned without a source ("" for none)."""

    @cache
    def stems_without(*left_out: str) -> Linear:
        return learn_stems([e for e in examples if e.source not in left_out])

    rest = [e for e in examples if e.source != source]
    phrases = learn_phrases(rest, lambda other: stems_without(source, other))
    return stems_without(source), phrases


def judge(examples: Sequence[Example], *, say: bool = False) -> tuple[float, float]:
    """How many labels share a word with the gold's, and the mean agreement."""
    shared = total = agreed = 0.0
    for source in sorted({e.source for e in examples}):
        stems, phrases = models_without(examples, source)
        for e in (e for e in examples if e.source == source):
            taken: frozenset[str] = frozenset()
            for found, label in zip(e.found, e.gold, strict=True):
                got = labels.best(found, salience.chances(found.stems, stems), phrases, taken)
                taken |= {got.lower()}
                hit = bool(kin(got) & kin(label))
                total, shared, agreed = total + 1, shared + hit, agreed + agreement(got, label)
                if say:
                    print(f"{'+' if hit else '-'} {source:20} {label:45} | {got}")
    return shared / total, agreed / total


def main() -> None:
    examples = [Example(one) for one in learning.releases()]
    figures = judge(examples, say="--say" in sys.argv)
    print("shares a word, agreement of the words:", *(f"{v:.3f}" for v in figures))
    stems, phrases = models_without(examples, "")
    learning.write("theme_stems", learning.as_json(stems))
    learning.write("theme_labels", learning.as_json(phrases))


if __name__ == "__main__":
    main()
