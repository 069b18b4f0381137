"""Which units commit, and how: the learned model over the signs of each unit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import log

from briefing.kept import MOST
from briefing.model import CommitmentKind
from briefing.sections.commitments.manners import Asked
from briefing.sections.commitments.parties import every_class
from briefing.sections.commitments.signs import (
    Around,
    answered,
    around,
    counts,
    glance,
    grammar,
    pairs_of,
    plain_words,
    slopes_of,
)
from briefing.sections.commitments.views import View
from briefing.sections.commitments.weights import total, weights

BAR = 0.18  # what one kind must reach against none; many weak kinds do not add up
LEAST = log(BAR / (1 - BAR))
# Below this grammar does not save a unit: where it was looked at regardless, nothing was won.
HOPELESS = -4.5
SHARE = log(0.6)  # of the odds of the first kind


def kinds_of(views: Sequence[View]) -> list[tuple[CommitmentKind, ...]]:
    """The kinds of every unit of a release, none where it commits nobody to anything.

    A second kind comes with the first only where it weighs nearly as much.
    """
    pairs = zip(views, around(views), strict=True)
    return [_kinds(seen, stands) if counts(seen) else () for seen, stands in pairs]


def _kinds(seen: View, stands: Around) -> tuple[CommitmentKind, ...]:
    """The kinds of a unit; its subjects are sought only where they can still make it commit."""
    model = weights()
    found = glanced(seen, stands)
    if not model.reaches(found, HOPELESS):
        return ()
    told, asked = grammar(seen)
    found += total(model.signs, told)
    if not model.reaches(found + sum([_most(one) for _, one in asked]), LEAST):
        return ()
    scores = model.scores(found + total(model.signs, answered(seen, asked) - told))
    (second, also), (best, first) = sorted(zip(scores, model.labels, strict=True))[-2:]
    if best <= LEAST:
        return ()
    both = second >= best + SHARE and second > LEAST
    return (CommitmentKind(first), CommitmentKind(also)) if both else (CommitmentKind(first),)


@lru_cache(maxsize=MOST)
def _most(asked: Asked) -> int:
    """The most that signs which name their subject add to each kind, whoever it is."""
    return weights().highest(map(asked.answer, every_class()))


def glanced(seen: View, stands: Around) -> int:
    """What weighs in a unit without its grammar, packed."""
    model = weights()
    plain = plain_words(seen)
    found = model.bias + total(model.words, set(plain)) + total(model.pairs, pairs_of(plain))
    found += total(model.signs, glance(seen, stands))
    for name, percent in slopes_of(seen, stands.place).items():
        found += model.slopes[name][percent]
    return found
