"""Learn where themes change and which units belong together: → theme_gaps.json, theme_pairs.json.

Learned and judged over the releases as we read them, with our errors. Prints B-cubed with a few
sources left out at a time, for the gold corpus and for all. The
second model is learned from what the first says of sources that it has not seen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cache

import corpus
import learning

from briefing.linear import Linear
from briefing.pipeline import read
from briefing.sections.themes import gaps, members, pairs, segmenting

GAP_STRENGTH = 0.2
PAIR_STRENGTH = 1.0


class Example:
    """A release as we read it, with the signs at its gaps and the gold theme of each member."""

    def __init__(self, one: corpus.Annotated, fold: int) -> None:
        reading = read(one.document.source)
        self.fold, self.of_gold = fold, corpus.GOLD in one.path.parents
        self.units = one.gold["units"]
        self.place = {k: m for m, k in learning.places(one, reading.document).items()}
        self.members = members.members_of(reading)
        self.products = segmenting.products_of(self.members)
        rows = gaps.gap_rows(reading, self.members, self.products)
        self.gaps = [row.spelled(gaps.NUMBERS) for row in rows]
        self.themes = [self._theme(m.at) for m in self.members]

    def _theme(self, at: int) -> int:
        """The gold theme of our unit; what is in none is in one of its own."""
        unit = self.units[self.place[at]] if at in self.place else {}
        return int(unit.get("theme", -1 - at))

    def odds(self, model: Linear) -> list[float]:
        return [model.scores(signs)[0] for signs in self.gaps]


def learn_gaps(examples: Sequence[Example]) -> Linear:
    rows = [signs for e in examples for signs in e.gaps]
    marks = [int(a != b) for e in examples for a, b in zip(e.themes, e.themes[1:], strict=False)]
    return learning.fit(rows, marks, GAP_STRENGTH)


def learn_pairs(examples: Sequence[Example], gap_model: Callable[[int], Linear]) -> Linear:
    """Every unit counts the same, however many the release has."""
    rows, marks, weights = [], [], []
    for e in examples:
        odds = e.odds(gap_model(e.fold))
        for i, j, strengths in pairs.pair_signs(e.members, odds, e.products):
            rows.append(dict(zip(pairs.PAIR_SIGNS, strengths, strict=True)))
            marks.append(int(e.themes[i] == e.themes[j]))
            weights.append(len(e.members) ** -0.5)
    return learning.fit(rows, marks, PAIR_STRENGTH, weights)


def b_cubed(examples: Sequence[Example], found: Sequence[Sequence[int]]) -> tuple[float, ...]:
    """F1, precision and recall, as the scorer counts them."""
    right_of_ours = right_of_gold = of_gold = of_ours = 0.0
    for e, themes in zip(examples, found, strict=True):
        ours = {e.place.get(m.at, -1 - m.at): t for m, t in zip(e.members, themes, strict=True)}
        inside = {i: unit["theme"] for i, unit in enumerate(e.units) if "theme" in unit}
        of_gold += len(inside)
        of_ours += sum(i in inside or i < 0 or e.units[i]["role"] != "lead" for i in ours)
        for i, theme in inside.items():
            if i in ours:
                gold = {k for k in inside if inside[k] == theme}
                got = {k for k in inside if ours.get(k) == ours[i]}
                right_of_ours += len(gold & got) / len(got)
                right_of_gold += len(gold & got) / len(gold)
    p, r = right_of_ours / of_ours, right_of_gold / of_gold
    return 2 * p * r / (p + r), p, r


def judge(examples: Sequence[Example], limits: Sequence[float]) -> None:
    """Print B-cubed a limit, every release read with weights that have not seen its source."""

    @cache
    def gaps_without(*left_out: int) -> Linear:
        return learn_gaps([e for e in examples if e.fold not in left_out])

    found_by = {}
    for fold in sorted({e.fold for e in examples}):
        rest = [e for e in examples if e.fold != fold]
        model = learn_pairs(rest, lambda other, f=fold: gaps_without(*sorted((f, other))))
        for e in (e for e in examples if e.fold == fold):
            odds = e.odds(gaps_without(fold))
            found_by[id(e)] = pairs.together(e.members, odds, e.products, model)
    for limit in limits:
        for name, chosen in (("gold", [e for e in examples if e.of_gold]), ("all", examples)):
            found = [
                segmenting.with_leads(
                    segmenting.cluster(found_by[id(e)], limit), e.members, found_by[id(e)]
                )
                for e in chosen
            ]
            count = sum(len(set(themes)) for themes in found) / len(found)
            figures = " ".join(f"{v:.3f}" for v in b_cubed(chosen, found))
            print(f"limit {limit}, {name}: B-cubed {figures}, {count:.1f} themes a text")


def main() -> None:
    ones = learning.releases()
    folds = learning.folds(ones)
    examples = [Example(one, folds[one.source]) for one in ones]

    @cache
    def gaps_without(fold: int) -> Linear:
        return learn_gaps([e for e in examples if e.fold != fold])

    learning.write("theme_gaps", learning.as_json(learn_gaps(examples)))
    learning.write("theme_pairs", learning.as_json(learn_pairs(examples, gaps_without)))
    judge(examples, [float(v) for v in sys.argv[1:]] or [segmenting.LIMIT])


if __name__ == "__main__":
    main()
