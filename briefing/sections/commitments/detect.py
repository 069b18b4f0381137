"""Which units commit, and how: the learned model over the signs of each unit."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from briefing.model import CommitmentKind
from briefing.sections.commitments.signs import (
    Around,
    around,
    closer,
    counts,
    glance,
    pairs_of,
    plain_words,
    slopes_of,
)
from briefing.sections.commitments.views import View
from briefing.sections.commitments.weights import total, weights

BAR = 0.27  # what one kind must reach against none; many weak kinds do not add up
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
    model = weights()
    first_look = glanced(seen, stands)
    if max(model.scores(first_look)) < HOPELESS:
        return ()
    scores = model.scores(first_look + total(model.signs, closer(seen)))
    (second, also), (best, first) = sorted(zip(scores, model.labels, strict=True))[-2:]
    if best <= LEAST:
        return ()
    both = second >= best + SHARE and second > LEAST
    return (CommitmentKind(first), CommitmentKind(also)) if both else (CommitmentKind(first),)


def glanced(seen: View, stands: Around) -> int:
    """What weighs in a unit without its grammar, packed."""
    model = weights()
    plain = plain_words(seen)
    found = model.bias + total(model.words, set(plain)) + total(model.pairs, pairs_of(plain))
    found += total(model.signs, glance(seen, stands))
    return found + sum(model.sloped(*slope) for slope in slopes_of(seen, stands.place).items())
