"""Learn what a reader names a theme by: → theme_stems.json (words), theme_labels.json (phrases).

theme_usual.json holds the words that stand in labels more or less often than others.

Learned and judged end to end: over our own themes of the releases, each of which is to be named as
the gold themes are whose units are mostly in it. A phrase counts as right as far as its words are
those of the gold label. Prints, with a few sources left out at a time, how many labels share a word
with the gold's, and the mean agreement of the words.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import corpus
import learning
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing import terms
from briefing.bundles import Row, Weigher
from briefing.linear import Linear
from briefing.pipeline import read
from briefing.sections.themes import labels, salience, segmenting, weighing

STRENGTH = 0.05
STEM_STRENGTH = 0.2
UNSEEN = 6  # times that a stem counts as seen in groups before it is seen
LEAST = 0.2  # what a stem must be more or less usual to be held
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

    def __init__(self, one: corpus.Annotated, fold: int) -> None:
        reading = read(one.document.source)
        self.fold, self.of_gold = fold, corpus.GOLD in one.path.parents
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

    def wanted(self) -> Iterator[tuple[labels.Candidates, set[str]]]:
        """Each group that a gold theme is mostly in, and the stems of its labels."""
        for number, found in enumerate(self.found):
            stems = {s for label, k in self.votes if k == number for s in terms.stems(label)}
            if stems:
                yield found, stems


Rows = dict[str, Row]
Usual = dict[str, float]
Stems = tuple[Linear, Usual]


def usual_of(examples: Sequence[Example]) -> Usual:
    """The logarithm of how much more often than others a stem is taken where it could be."""
    seen, taken = Counter[str](), Counter[str]()
    for e in examples:
        for found, wanted in e.wanted():
            seen.update(list(found.stems))
            taken.update(wanted & found.stems.keys())
    mean = taken.total() / seen.total()
    usual = {t: math.log((taken[t] / mean + UNSEEN) / (n + UNSEEN)) for t, n in seen.items()}
    return {term: round(value, 1) for term, value in usual.items() if abs(value) >= LEAST}


def rows_of(found: labels.Candidates, usual: Usual) -> Rows:
    """The signs of the stems of a group, with how usual each is by what was learned from."""
    k, rows = salience.NUMBERS.index("usual"), {}
    for term, (bundles, numbers) in found.stems.items():
        rows[term] = Row(bundles, (*numbers[:k], usual.get(term, 0.0), *numbers[k + 1 :]))
    return rows


def learn_stems(examples: Sequence[Example]) -> Stems:
    """The weights, learned where how usual a stem is comes from other sources."""
    rows, marks = [], []
    for fold in {e.fold for e in examples}:
        usual = usual_of([e for e in examples if e.fold != fold])
        for e in (e for e in examples if e.fold == fold):
            for found, wanted in e.wanted():
                rows += [r.spelled(salience.NUMBERS) for r in rows_of(found, usual).values()]
                marks += [int(term in wanted) for term in found.stems]
    return learning.fit(rows, marks, STEM_STRENGTH), usual_of(examples)


def chances(found: labels.Candidates, stems: Stems) -> dict[str, float]:
    """How likely a reader would use each stem in the label."""
    model, usual = stems
    return salience.chances(rows_of(found, usual), Weigher(model, salience.NUMBERS))


def learn_phrases(examples: Sequence[Example], stem_model: Callable[[int], Stems]) -> Linear:
    """Every phrase counts as right with the weight of its worth, and as wrong with the rest."""
    rows, values, weights = [], [], []
    for e in examples:
        for found, label in e.taught:
            chance = chances(found, stem_model(e.fold))
            likely = weighing.likely(chance)
            for phrase in found.phrases:
                row = weighing.row_of(phrase, likely, found.names)
                rows.append(row.spelled(weighing.NUMBERS))
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


Models = Callable[[int], tuple[Stems, Linear]]


def models_without(examples: Sequence[Example]) -> Models:
    """A function from a fold of the sources (-1 for none) to the models learned without it.

    What a phrase is weighed by comes from a model of stems that has not seen its source.
    """

    @cache
    def stems_without(fold: int) -> Stems:
        return learn_stems([e for e in examples if e.fold != fold])

    @cache
    def both(fold: int) -> tuple[Stems, Linear]:
        rest = [e for e in examples if e.fold != fold]
        return stems_without(fold), learn_phrases(rest, stems_without)

    return both


def judge(
    examples: Sequence[Example], models: Models, *, say: bool = False
) -> dict[str, tuple[float, float]]:
    """How many labels share a word with the gold's, and the mean agreement: gold, and all."""
    counts = {"gold": [0.0, 0.0, 0.0], "all": [0.0, 0.0, 0.0]}
    for e in examples:
        stems, phrases = models(e.fold)
        weigher, taken, got = Weigher(phrases, weighing.NUMBERS), set[str](), list[str]()
        for found in e.found:
            got.append(labels.best(found, chances(found, stems), weigher, taken))
            taken.add(got[-1].lower())
        for label, k in e.votes:
            ours = "" if k is None else got[k]
            hit = bool(kin(ours) & kin(label))
            for name in ("gold", "all") if e.of_gold else ("all",):
                added = (hit, agreement(ours, label), 1)
                counts[name] = [x + y for x, y in zip(counts[name], added, strict=True)]
            if say:
                print(f"{'+' if hit else '-'} {label:45} | {ours}")
    return {name: (hits / of, agreed / of) for name, (hits, agreed, of) in counts.items()}


def main() -> None:
    ones = learning.releases()
    folds = learning.folds(ones)
    examples = [Example(one, folds[one.source]) for one in ones]
    models = models_without(examples)
    (stems, usual), phrases = models(-1)
    held: dict[str, list[str]] = {}
    for term, value in sorted(usual.items()):
        held.setdefault(str(value), []).append(term)
    by_value = {value: " ".join(held[value]) for value in sorted(held, key=float)}
    learning.write("theme_usual", by_value)
    learning.write("theme_stems", learning.as_json(stems))
    learning.write("theme_labels", learning.as_json(phrases))
    for name, figures in judge(examples, models, say="--say" in sys.argv).items():
        print(f"{name}: shares a word, agreement of the words:", *(f"{v:.3f}" for v in figures))


if __name__ == "__main__":
    main()
