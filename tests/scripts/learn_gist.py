"""Learn what makes a unit one of the three that tell most: → briefing/lexicons/en/gist.json.

Prints F1 with a source left out at a time, with and without LexRank's centrality.
"""

from __future__ import annotations

import corpus
import learning

from briefing import terms
from briefing.linear import Linear
from briefing.sections import gist

STRENGTH = 0.1


class Example:
    """A release with the signs of its candidates."""

    def __init__(self, one: corpus.Annotated) -> None:
        reading = learning.reading_of(one)
        self.source = one.source
        self.picked = gist.candidates(reading)
        self.rows = gist.signs_of(reading, self.picked, learning.commitments_of(one))
        self.key = set(one.gold["key"])
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
    rows = [row for e in examples for row in e.rows]
    marks = [int(i in e.key) for e in examples for i in e.picked]
    return learning.fit(rows, marks, strength)


def judge(examples: list[Example], strength: float = STRENGTH) -> dict[str, float]:
    """F1 a source that was left out of learning, and over all."""
    counts: dict[str, list[int]] = {}
    for source in sorted({e.source for e in examples}):
        model = learn([e for e in examples if e.source != source], strength)
        for e in examples:
            if e.source == source:
                right, chosen = e.right(model)
                for name in (source, "all"):
                    row = counts.setdefault(name, [0, 0])
                    row[0] += 2 * right
                    row[1] += chosen + len(e.key)
    return {name: right / of for name, (right, of) in counts.items()}


def without(examples: list[Example], prefix: str) -> list[Example]:
    for e in examples:
        e.rows = [{s: v for s, v in row.items() if not s.startswith(prefix)} for row in e.rows]
    return examples


def main() -> None:
    examples = [Example(one) for one in learning.releases()]
    learning.write("gist", learning.as_json(learn(examples)))
    for source, value in judge(examples).items():
        print(f"{source:24}{value:.3f}")
    print(f"without LexRank         {judge(without(examples, 'central'))['all']:.3f}")


if __name__ == "__main__":
    main()
