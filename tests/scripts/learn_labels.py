"""Learn what a reader names a theme by: → theme_stems.json (words), theme_labels.json (phrases).

Learned and judged end to end: over our own themes of the releases, each of which is to be named as
the gold themes are whose units are mostly in it. A phrase counts as right as far as its words are
those of the gold label. Prints, with a source left out at a time, how many labels share a word
with the gold's, and the mean agreement of the words.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import corpus
import learning
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing import terms
from briefing.linear import Linear
from briefing.pipeline import read
from briefing.sections.themes import labels, salience, segmenting

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
    """A release, read by ourselves: the candidates of each of our themes, the gold labels."""

    def __init__(self, one: corpus.Annotated) -> None:
        reading = read(one.document.source)
        self.source = one.source
        groups = segmenting.groups_of(reading)
        theme = {at: number for number, group in enumerate(groups) for at in group}
        place = learning.places(one, reading.document)
        self.votes: list[tuple[str, int | None]] = []
        for number, label in enumerate(one.gold["themes"]):
            mine = [m for m, u in enumerate(one.gold["units"]) if u.get("theme") == number]
            votes = Counter(theme[place[m]] for m in mine if place.get(m) in theme)
            self.votes.append((label, votes.most_common(1)[0][0] if votes else None))
        self.found = list(labels.candidates_of(reading, groups))
        self.taught = [(self.found[k], label) for label, k in self.votes if k is not None]


def learn_stems(examples: Sequence[Example]) -> Linear:
    rows, marks = [], []
    for e in examples:
        for number, found in enumerate(e.found):
            wanted = {s for label, k in e.votes if k == number for s in terms.stems(label)}
            if wanted:
                rows += found.stems.values()
                marks += [int(term in wanted) for term in found.stems]
    return learning.fit(rows, marks, STEM_STRENGTH)


def learn_phrases(examples: Sequence[Example], stem_model: Callable[[str], Linear]) -> Linear:
    """Every phrase counts as right with the weight of its worth, and as wrong with the rest."""
    rows, values, weights = [], [], []
    for e in examples:
        for found, label in e.taught:
            chance = salience.chances(found.stems, salience.odds_of(stem_model(e.source)))
            top = labels.top_of(chance)
            for phrase in found.phrases:
                rows.append(labels.signs_of(phrase, chance, top, found.names))
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


def models_without(examples: Sequence[Example]) -> Callable[[str], tuple[Linear, Linear]]:
    """A function from a source ("" for none) to the models of stems and phrases without it.

    What a phrase is weighed by comes from a model of stems that has not seen its source.
    """

    @cache
    def stems_without(source: str) -> Linear:
        return learn_stems([e for e in examples if e.source != source])

    @cache
    def both(source: str) -> tuple[Linear, Linear]:
        rest = [e for e in examples if e.source != source]
        return stems_without(source), learn_phrases(rest, stems_without)

    return both


def judge(
    examples: Sequence[Example],
    models: Callable[[str], tuple[Linear, Linear]],
    *,
    say: bool = False,
) -> tuple[float, float]:
    """How many labels share a word with the gold's, and the mean agreement."""
    shared = total = agreed = 0.0
    for e in examples:
        stems, phrases = map(salience.odds_of, models(e.source))
        taken: set[str] = set()
        got = []
        for found in e.found:
            got.append(labels.best(found, salience.chances(found.stems, stems), phrases, taken))
            taken.add(got[-1].lower())
        for label, k in e.votes:
            ours = "" if k is None else got[k]
            hit = bool(kin(ours) & kin(label))
            total, shared, agreed = total + 1, shared + hit, agreed + agreement(ours, label)
            if say:
                print(f"{'+' if hit else '-'} {e.source:20} {label:45} | {ours}")
    return shared / total, agreed / total


def main() -> None:
    examples = [Example(one) for one in learning.releases()]
    models = models_without(examples)
    figures = judge(examples, models, say="--say" in sys.argv)
    print("shares a word, agreement of the words:", *(f"{v:.3f}" for v in figures))
    stems, phrases = models("")
    learning.write("theme_stems", learning.as_json(stems))
    learning.write("theme_labels", learning.as_json(phrases))


if __name__ == "__main__":
    main()
