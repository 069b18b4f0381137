"""The likeliest roles of all the units together: what a unit looks like, and what precedes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import add
from struct import unpack
from typing import NamedTuple

from briefing import lexicons
from briefing.kept import Kept
from briefing.linear import Linear, learned
from briefing.roles.signs import OF_WORD, strength

START = "^"
# Weights have so many parts; whole numbers add up exactly, in whatever order sets give the signs.
PARTS = 1000
# All the weights of a sign stand in one number, so many bits a label: one addition adds them all.
BITS, MIDDLE = 32, 1 << 31


class Steps(NamedTuple):
    """How much each label speaks for the next one, and how far behind a label never catches up."""

    labels: tuple[str, ...]
    first: tuple[float, ...]
    into: tuple[tuple[float, ...], ...]  # a label: from each other
    margin: float

    @classmethod
    def of(cls, labels: Sequence[str], after: Mapping[str, Sequence[float]]) -> Steps:
        """The steps, given role before (``^`` for none) → one number a label."""
        rows = [after[label] for label in labels]
        into = tuple(zip(*rows, strict=True))
        # The most that one label can gain on another as the next one, and as the one before.
        gained = max((max(row) - min(row) for row in [*rows, after[START]]), default=0)
        gained_before = max((max(row) - min(row) for row in into), default=0)
        return cls(tuple(labels), tuple(after[START]), into, gained + gained_before)


@cache
def model() -> Linear:
    """The learned weights of the signs."""
    return learned("roles")


@cache
def steps() -> Steps:
    """The learned weights of what follows what, in parts."""
    after = lexicons.numbers("roles")["after"]
    return Steps.of(model().labels, {before: _parts(row) for before, row in after.items()})


@cache
def known_words() -> Mapping[str, str]:
    """The words that weigh something by themselves, each with its sign."""
    signs = [sign for sign in model().weights if sign.startswith(OF_WORD)]
    return {sign.removeprefix(OF_WORD): sign for sign in signs}


@cache
def _packed() -> Kept[int]:
    """The weights of a sign in one number, as often as it counts, worked out when it is met."""
    known = model().weights

    def packed(sign: str) -> int:
        row = known.get(sign)
        return _pack(_parts([strength(sign) * weight for weight in row])) if row else 0

    return Kept(packed)


@cache
def _bias() -> int:
    return _pack([MIDDLE + part for part in _parts(model().bias)])


def _parts(row: Iterable[float]) -> list[int]:
    return [round(PARTS * weight) for weight in row]


def _pack(parts: Iterable[int]) -> int:
    return sum(part << (BITS * j) for j, part in enumerate(parts))


def scores(signs: Iterable[str]) -> tuple[int, ...]:
    """One score a label, in parts: log-odds up to a constant."""
    total = sum(map(_packed().__getitem__, signs), _bias())
    count = len(model().labels)
    return unpack(f"<{count}I", total.to_bytes(count * BITS // 8, "little"))


def best_path(signs: Sequence[Iterable[str]]) -> list[str]:
    """The labels of the path with the highest sum of weights (Viterbi)."""
    return decode([scores(mine) for mine in signs], steps())


def weighed(signs: Iterable[str]) -> dict[str, float]:
    """The signs with how many times each counts."""
    return {sign: strength(sign) for sign in signs}


def decode(rows: Sequence[Sequence[float]], steps: Steps) -> list[str]:
    """The labels of the best path through the scores."""
    if not rows:
        return []
    start = list(map(add, rows[0], steps.first))
    best = {j: start[j] for j in _able(start, steps)}
    back: list[dict[int, int]] = []
    for row in rows[1:]:
        came: dict[int, int] = {}
        reached: dict[int, float] = {}
        for j in _able(row, steps):
            into = steps.into[j]
            most, minus = max([(before + into[i], -i) for i, before in best.items()])
            came[j], reached[j] = -minus, most + row[j]
        back.append(came)
        best = reached
    at = max(best, key=lambda j: (best[j], -j))
    path = [at]
    for came in reversed(back):
        at = came[at]
        path.append(at)
    return [steps.labels[j] for j in reversed(path)]


def _able(row: Sequence[float], steps: Steps) -> list[int]:
    """The labels that can be on the best path: none of them lies too far behind the best one."""
    least = max(row) - steps.margin
    return [j for j, score in enumerate(row) if score >= least]
