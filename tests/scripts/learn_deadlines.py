"""Learns by when commitments are due, and prints how that does on sources left out.

``python tests/scripts/learn_deadlines.py [--judge] [--misses] [--write]``; needs scikit-learn.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import corpus
from learn_actors import SAME, Row, fit, guess, rate, shared, write
from learning import folds

from briefing.model import CommitmentKind, Role, Span, folded
from briefing.sections.commitments.deadline import ruled
from briefing.sections.commitments.due import offers
from briefing.sections.commitments.due_signs import NEVER, SINGLE, signs_of
from briefing.sections.commitments.extent import whole
from briefing.sections.commitments.ranked import by_kind
from briefing.sections.commitments.views import View

WEIGHTS = Path(corpus.ROOT) / "briefing/lexicons/en/deadlines.json"
HELD_BACK, FOLDS = 15.0, 8
# A unit for which neither we nor the reader name a deadline does not count, so that naming pays.
NAMING = 0.6


def row(source: str, text: str, unit: dict[str, Any], role: Role) -> tuple[Row, list[str]]:
    """The phrases of one annotated unit, with their signs and as they are written."""
    bound = unit["commitment"]
    kind, due = CommitmentKind(bound["kind"]), folded(bound.get("deadline") or "")
    seen = View(text, unit["start"], unit["end"], role)
    rule = ruled(seen, kind)
    offered = offers(seen, rule)
    spans = [whole(seen, s) if s != NEVER else Span(0, 0) for s in offered]
    named = [folded(text[s.start : s.end]) for s in spans]
    right = [shared(n, due) >= SAME if n and due else n == due for n in named]
    every = signs_of(seen, offered, rule).values()
    signs = [held | set(by_kind(kind, held, SINGLE)) for held in every]
    at = list(offered).index(rule or NEVER)
    return Row(source, signs, right, at, bool(due), role is Role.HEADLINE), [due, *named]


def rows() -> Iterator[tuple[Row, list[str]]]:
    """One row a commitment that was annotated, with what is wanted and what is offered."""
    for one in [*corpus.gold(), *corpus.more()]:
        for unit, role in zip(one.gold["units"], one.roles, strict=True):
            if unit.get("commitment"):
                yield row(one.source, one.text, unit, role)


def weighed(data: list[Row]) -> dict[str, float]:
    """The weights, those releases counted twice that somebody published."""
    return fit([*data, *(r for r in data if not r.source.startswith(corpus.MADE_UP))], HELD_BACK)


def judge(data: list[Row], told: list[list[str]], *, misses: bool) -> None:
    """The rate of right deadlines on sources left out, beside that of the rules."""
    fold = folds(data, FOLDS)
    guesses: dict[int, int] = {}
    for held in sorted(set(fold.values())):
        weights = weighed([r for r in data if fold[r.source] != held])
        part = [i for i, r in enumerate(data) if fold[r.source] == held]
        guesses |= {i: guess(data[i], weights, NAMING) for i in part}
    for name, made_up in (("published", False), ("made up", True)):
        part = [i for i, r in enumerate(data) if r.source.startswith(corpus.MADE_UP) is made_up]
        learned = rate([data[i] for i in part], [guesses[i] for i in part])
        rules = rate([data[i] for i in part], [data[i].ruled for i in part])
        print(f"{name}, sources left out: {learned}; rules {rules}")
    for i, (want, *named) in enumerate(told if misses else []):
        if not data[i].right[guesses[i]]:
            print(f"{data[i].source}: {want!r} read as {named[guesses[i]]!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--judge", action="store_true", help="on sources left out")
    parser.add_argument("--misses", action="store_true", help="what is read wrongly there")
    options = parser.parse_args()
    data, told = map(list, zip(*rows(), strict=True))
    print(len(data), "commitments")
    if options.write:
        weights = weighed(data)
        weights["nothing"] -= NAMING
        write(weights, WEIGHTS)
    if options.judge or options.misses:
        judge(data, told, misses=options.misses)


if __name__ == "__main__":
    main()
