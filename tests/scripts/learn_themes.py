"""Learn where themes change and which units belong together: → theme_gaps.json, theme_pairs.json.

Prints B-cubed with a source left out at a time. The second model is learned from what the first
says of sources that it has not seen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache

import corpus
import learning

from briefing.linear import Linear
from briefing.sections.themes import segmenting
from briefing.sections.themes.salience import odds_of

GAP_STRENGTH = 0.2
PAIR_STRENGTH = 1.0


class Example:
    """A release with the signs at its gaps and the gold theme of each of its members."""

    def __init__(self, one: corpus.Annotated) -> None:
        reading = learning.reading_of(one)
        self.source = one.source
        self.units = one.gold["units"]
        self.members = segmenting.members_of(reading)
        self.gaps = segmenting.gap_signs(reading, self.members)
        self.themes = [self.units[m.at].get("theme") for m in self.members]

    def odds(self, model: Linear) -> list[float]:
        return [model.scores(signs)[0] for signs in self.gaps]


def learn_gaps(examples: Sequence[Example]) -> Linear:
    rows = [signs for e in examples for signs in e.gaps]
    marks = [int(a != b) for e in examples for a, b in zip(e.themes, e.themes[1:], strict=False)]
    return learning.fit(rows, marks, GAP_STRENGTH)


def learn_pairs(examples: Sequence[Example], gap_model: Callable[[str], Linear]) -> Linear:
    rows, marks = [], []
    for e in examples:
        odds = e.odds(gap_model(e.source))
        for (i, j), signs in segmenting.pair_signs(e.members, odds):
            rows.append(signs)
            marks.append(int(e.themes[i] == e.themes[j]))
    return learning.fit(rows, marks, PAIR_STRENGTH)


def b_cubed(examples: Sequence[Example], found: Sequence[Sequence[int]]) -> tuple[float, ...]:
    """F1, precision and recall, as the scorer counts them."""
    right_of_ours = right_of_gold = of_gold = of_ours = 0.0
    for e, themes in zip(examples, found, strict=True):
        ours = {m.at: theme for m, theme in zip(e.members, themes, strict=True)}
        inside = [i for i, unit in enumerate(e.units) if "theme" in unit]
        of_gold += len(inside)
        of_ours += len(ours)
        for i in inside:
            if i in ours:
                gold = {k for k in inside if e.units[k]["theme"] == e.units[i]["theme"]}
                got = {k for k in inside if ours.get(k) == ours[i]}
                right_of_ours += len(gold & got) / len(got)
                right_of_gold += len(gold & got) / len(gold)
    p, r = right_of_ours / of_ours, right_of_gold / of_gold
    return 2 * p * r / (p + r), p, r


def judge(examples: Sequence[Example], limits: Sequence[float]) -> None:
    """Print B-cubed a limit, every release read with weights that have not seen its source."""

    @cache
    def gaps_without(*left_out: str) -> Linear:
        return learn_gaps([e for e in examples if e.source not in left_out])

    pairs = {}
    for source in sorted({e.source for e in examples}):
        rest = [e for e in examples if e.source != source]
        model = learn_pairs(rest, lambda other, s=source: gaps_without(*sorted((s, other))))
        for e in (e for e in examples if e.source == source):
            pairs[id(e)] = segmenting.together(
                e.members, e.odds(gaps_without(source)), odds_of(model)
            )
    for limit in limits:
        found = [segmenting.cluster(len(e.members), pairs[id(e)], limit) for e in examples]
        count = sum(len(set(themes)) for themes in found) / len(found)
        figures = " ".join(f"{v:.3f}" for v in b_cubed(examples, found))
        print(f"limit {limit}: B-cubed {figures}, {count:.1f} themes a text")


def main() -> None:
    examples = [Example(one) for one in learning.releases()]
    judge(examples, [float(v) for v in sys.argv[1:]] or [segmenting.LIMIT])

    @cache
    def gaps_without(source: str) -> Linear:
        return learn_gaps([e for e in examples if e.source != source])

    learning.write("theme_gaps", learning.as_json(learn_gaps(examples)))
    learning.write("theme_pairs", learning.as_json(learn_pairs(examples, gaps_without)))


if __name__ == "__main__":
    main()
