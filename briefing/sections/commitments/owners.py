"""Whose a commitment is that is put as a noun ("the government's plan", "their readiness to")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.sections.commitments.acts import Act
from briefing.sections.commitments.grammar import DETERMINERS, PREPOSITIONS, Found
from briefing.sections.commitments.parties import binds
from briefing.sections.commitments.phrases import phrase_at
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.words import Word

OWNED = frozenset(
    "commitment commitments readiness willingness intention intentions support plan plans "
    "aspirations "
    "determination dedication resolve assistance obligation obligations promise pledge desire "
    "aspiration preparedness agreement pledges".split()
)
POSSESSIVE = frozenset("his her its their our my".split())
OPENING = POSSESSIVE | {"this", "each"}
REACH = 7


def owners(words: Sequence[Word], acts: Sequence[Act]) -> Iterator[Found]:
    """The owner of each noun of commitment: before it, behind "of", else who speaks of it."""
    for at, word in enumerate(words):
        if word.low in OWNED and _is_noun(words, at):
            yield from _owner(words, at, acts)


def _is_noun(words: Sequence[Word], at: int) -> bool:
    back = words[at - 1].low if at else ""
    ahead = words[at + 1].low if at + 1 < len(words) else ""
    return back != "to" and (
        at == 0 or ahead in ("to", "for", "of", "is", "with", "on", "will", "would", ",", ".", "")
    )


def _owner(words: Sequence[Word], at: int, acts: Sequence[Act]) -> Iterator[Found]:
    for i in range(at - 1, max(at - REACH, -1), -1):
        low = words[i].low
        if low in POSSESSIVE:
            yield speaker(words, i, acts)
            return
        if low.endswith("'s") or (low in "’'" and i and words[i - 1].low.endswith("s")):
            yield possessor(words, i)
            return
        if words[i].text[0].isupper() and i and low not in DETERMINERS:
            yield possessor(words, i)
            return
        if low == "." and words[i - 1].text[0].isupper():
            continue
        if low in PREPOSITIONS or low in ("and", ",", "that") or low.endswith("ed"):
            break
    if at + 2 < len(words) and words[at + 1].low == "of" and words[at].low != "support":
        found = phrase_at(words, at + 2)
        if found and binds(words, found):
            yield found
            return
    yield speaker(words, at, acts)


def possessor(words: Sequence[Word], last: int) -> Found:
    """The phrase that ends with an owner."""
    first = last
    while first and (
        words[first - 1].text[0].isupper()
        or words[first - 1].low in ("of", "the", "country", "&", ".")
    ):
        first -= 1
        if words[first].low in ("the", "a"):
            break
    if first and words[first - 1].low in OPENING:
        first -= 1
    return first, last


def speaker(words: Sequence[Word], at: int, acts: Sequence[Act]) -> Found:
    """The subject of the nearest verb to the left."""
    for act in reversed(acts):
        if act.first < at and act.manner != "to" and not act.passive:
            found = subject(words, act.first)
            if found and binds(words, found):
                return found
    return None
