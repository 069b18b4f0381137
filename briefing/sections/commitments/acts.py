"""The verbs of a unit that can bind somebody: where each group opens, its verb, how it is put."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.kept import Kept
from briefing.sections.commitments.verbs import (
    BE,
    HAVE,
    LINKING,
    MODALS,
    MUST,
    PAST,
    READY,
    WILL,
    finite,
    finite_form,
    is_participle,
    kinds_at,
    skip,
)
from briefing.sections.commitments.words import Spelled


class Act(NamedTuple):
    """A verb group: the word that opens it, its verb, its manner, and whether it is passive."""

    first: int
    verb: int
    manner: str
    passive: bool

    @property
    def put(self) -> str:
        """Its manner, and that it is passive, as signs name them."""
        return f"{self.manner}-p" if self.passive else self.manner


def acts_of(words: Sequence[Spelled], *, title: bool = False) -> list[Act]:
    """The verb groups of a unit from left to right; a title writes its verbs large."""
    found: list[Act] = []
    behind = -1
    for at in [i for i, word in enumerate(words) if OPENS[word.low]]:
        act = _act(words, at, title=title) if at > behind else None
        if act:
            found.append(act)
            behind = max(act.verb, at)
    return found


def main_of(acts: Sequence[Act]) -> Act | None:
    """The first verb group that is no infinitive, or None."""
    return next((act for act in acts if act.manner != "to"), None)


def _may_open(low: str) -> bool:
    """Whether a word can open a verb group, wherever it stands; few can."""
    return low in HELPING or low.endswith("'ll") or finite_form(low) != ""


HELPING = BE | HAVE | LINKING | frozenset(MODALS) | {"to", "won't"}
OPENS = Kept(_may_open)


def _act(words: Sequence[Spelled], at: int, *, title: bool) -> Act | None:
    low = words[at].low
    if low in MODALS or low.endswith("'ll") or low == "won't":
        return _modal(words, at)
    if (low in BE and low != "'s") or low in HAVE:
        return _helped(words, at)
    return _unhelped(words, at, title=title)


def _unhelped(words: Sequence[Spelled], at: int, *, title: bool) -> Act | None:
    """A verb group that opens with no modal, "be" or "have"."""
    low = words[at].low
    if low == "to" and kinds_at(words, at + 1):
        return Act(at, at + 1, "to", False)
    if low in LINKING and skip(words, at) < len(words) and words[skip(words, at)].low in READY:
        return Act(at, skip(words, at), "ready", False)
    new = at > 0 and words[at - 1].low == "newly"
    if new or (at == 1 and words[0].low == "recently"):
        return None  # "Newly elected Mayor Orr": no verb
    if finite(words, at, title=title):
        return Act(at, at, "past" if low.endswith("ed") or low in PAST else "present", False)
    return None


def _modal(words: Sequence[Spelled], at: int) -> Act | None:
    manner = MODALS.get(words[at].low, WILL)
    if words[at].low in ("need", "needs", "ought"):
        if at + 1 >= len(words) or words[at + 1].low != "to" or words[at - 1].low in NOUN_BEFORE:
            return None
        return _infinitive(words, at, skip(words, at + 1), manner)
    ahead = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low == "cannot" or (words[at].low == "may" and ahead in ("not", "only", "no")):
        manner = MUST
    return _infinitive(words, at, skip(words, at), manner)


NOUN_BEFORE = frozenset("the a an urgent pressing growing no and any".split())


def _infinitive(words: Sequence[Spelled], first: int, verb: int, manner: str) -> Act | None:
    """A verb group whose infinitive stands at a place."""
    if verb >= len(words):
        return Act(first, first, manner, False)
    if words[verb].low == "be":
        behind = skip(words, verb)
        if behind < len(words) and is_participle(words[behind]) and words[behind].low not in READY:
            return Act(first, behind, manner, True)
        return Act(first, verb, manner, False)
    return Act(first, verb, manner, False)


def _helped(words: Sequence[Spelled], at: int) -> Act | None:
    """A verb group that opens with a form of "be" or "have"."""
    verb = skip(words, at)
    if verb >= len(words):
        return None
    state = words[at].low in BE
    if words[verb].low == "to":
        return _infinitive(words, at, skip(words, verb), WILL if state else MUST)
    return _state(words, at, verb) if state else _perfect(words, at, verb)


def _state(words: Sequence[Spelled], at: int, verb: int) -> Act | None:
    low = words[verb].low
    if low in READY:
        return Act(at, verb, "ready", False)
    if low in ("been", "being"):
        return Act(at, skip(words, verb), "be", True) if skip(words, verb) < len(words) else None
    return _being(words, at, verb)


def _being(words: Sequence[Spelled], at: int, verb: int) -> Act:
    """The passive, the "-ing" form, or the state that follows a form of "be"."""
    low = words[verb].low
    if is_participle(words[verb]):
        return Act(at, verb, "be", True)
    if low.endswith("ing") and kinds_at(words, verb):
        return Act(at, verb, "ing", False)
    return Act(at, at, "state", False)


def _perfect(words: Sequence[Spelled], at: int, verb: int) -> Act | None:
    if words[verb].low != "been":
        return Act(at, verb, "past", False) if is_participle(words[verb]) else None
    behind = skip(words, verb)
    if behind >= len(words):
        return None
    if words[behind].low in READY and words[behind].low not in ("required", "obliged"):
        return Act(at, behind, "ready", False)
    return Act(at, behind, "be", is_participle(words[behind]))
