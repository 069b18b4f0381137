"""What ranks the phrases of a unit, for whom a commitment binds and by when: learned weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import repeat
from typing import TypeVar

from briefing import lexicons
from briefing.model import CommitmentKind

Phrase = TypeVar("Phrase")


@cache
def weights(name: str, kind: CommitmentKind) -> Mapping[str, int]:
    """The weights of a lexicon, in thousandths, for a kind of commitment.

    What a sign weighs for every kind and what it weighs for this one are added here, once.
    """
    every: Mapping[str, int] = lexicons.numbers(name)
    found = {sign: weight for sign, weight in every.items() if "|" not in sign}
    for written, weight in every.items():
        owner, _, sign = written.partition("|")
        if sign and owner == kind:
            found[sign] = found.get(sign, 0) + weight
    return found


def by_kind(kind: CommitmentKind, signs: Iterable[str], single: tuple[str, ...]) -> Iterator[str]:
    """Signs once more for a kind of commitment alone, save those that open with ``single``.

    These are the signs of single words, too many to weigh by kind.
    """
    return (f"{kind}|{sign}" for sign in signs if not sign.startswith(single))


def heaviest(offered: Mapping[Phrase, Iterable[str]], weights: Mapping[str, int]) -> Phrase:
    """The phrase whose signs weigh most; of several the first."""
    weighed = [sum(map(weights.get, signs, repeat(0))) for signs in offered.values()]
    return list(offered)[weighed.index(max(weighed))]
