"""Learn what makes a unit one of the three that tell most: → briefing/lexicons/en/gist.json.

What a reader marked is told from the rest of its own release: a logistic regression over the
differences between the two (Joachims, 2002, "Optimizing search engines using clickthrough data").
Prints F1 with a few sources left out at a time, with and without LexRank's centrality.
"""

from __future__ import annotations

import corpus
import learning

from briefing import terms
from briefing.linear import Linear
from briefing.pipeline import read
from briefing.sections import gist
from briefing.sections.commitments import find_commitments
from briefing.sections.themes import find_themes

STRENGTH = 0.01


class Example:
    """A release with the signs of its candidates."""

    def __init__(self, one: corpus.Annotated, fold: int) -> None:
        reading = read(one.document.source)  # as it is read at work, with its errors
        place = learning.places(one, reading.document)
        self.source, self.fold = one.source, fold
        self.of_gold = corpus.GOLD in one.path.parents
        self.picked = gist.candidates(reading)
        commitments, themes = find_commitments(reading), find_themes(reading)
        self.rows = gist.signs_of(reading, self.picked, commitments, themes)
        self.key = {place.get(k, -1 - k) for k in one.gold["key"]}
        units = reading.document.units
        self.held = [
            frozenset(terms.stems(reading.document.slice(units[i].span))) for i in self.picked
        ]

    def right(self, model: Linear) -> tuple[int, int]:
        """How many of the chosen are right, and how many are chosen."""
        scores = [model.scores(row)[0] for row in self.rows]
        chosen = gist.choose(scores, self.held, gist.DEFAULT.sentences)
        return sum(self.picked[i] in self.key for i in chosen), len(chosen)


def learn(examples: list[Example], strength: float = STRENGTH) -> Linear:
    pairs = [
        (one, other)
        for e in examples
        for i, one in zip(e.picked, e.rows, strict=True)
        if i in e.key
        for j, other in zip(e.picked, e.rows, strict=True)
        if j not in e.key
    ]
    return learning.prefer(pairs, strength)


def judge(examples: list[Example], strength: float = STRENGTH) -> dict[str, float]:
    """F1 a source of the gold corpus that was left out of learning, over these, and over all."""
    counts: dict[str, list[int]] = {}
    for fold in sorted({e.fold for e in examples}):
        model = learn([e for e in examples if e.fold != fold], strength)
        for e in examples:
            if e.fold == fold:
                right, chosen = e.right(model)
                for name in (e.source, "gold", "all") if e.of_gold else ("all",):
                    row = counts.setdefault(name, [0, 0])
                    row[0] += 2 * right
                    row[1] += chosen + len(e.key)
    return {name: right / of for name, (right, of) in counts.items()}


def without(examples: list[Example], prefix: str) -> list[Example]:
    for e in examples:
        e.rows = [{s: v for s, v in row.items() if not s.startswith(prefix)} for row in e.rows]
    return examples


def main() -> None:
    ones = learning.releases()
    folds = learning.folds(ones)
    examples = [Example(one, folds[one.source]) for one in ones if one.gold["key"]]
    learning.write("gist", learning.as_json(learn(examples)))
    for source, value in judge(examples).items():
        print(f"{source:24}{value:.3f}")
    left = judge(without(examples, "central"))
    print(f"without LexRank         gold {left['gold']:.3f}, all {left['all']:.3f}")


if __name__ == "__main__":
    main()
