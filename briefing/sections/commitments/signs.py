"""The signs of a unit that speak for or against a commitment, as the linear model weighs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.sections.commitments.grammar import SAYING
from briefing.sections.commitments.manners import (
    BE,
    FIRST,
    HAVE,
    SKIPPED,
    manner_signs,
    modal_signs,
)
from briefing.sections.commitments.views import MODALS, NEVER, View
from briefing.sections.commitments.words import KEPT, Word

SHORT_WILL = ("'ll", "n't")
THIRD = frozenset("he she they it".split())
QUOTES = frozenset('“”"‘')
LONGEST_LEAD_IN = 14
OPENING = 3  # the last place of a cue that opens a unit
HELD = (("quoted", QUOTES), ("said", SAYING), ("person:first", FIRST))


class Around(NamedTuple):
    """The cues and modals of a unit, those beside it and those of a lead-in; its place."""

    own: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    opened: frozenset[str]
    place: float


NO_CUES: frozenset[str] = frozenset()


def before(words: Sequence[Word], at: int) -> str:
    """How the word at a place is introduced: by will, to, be, have or nothing of these."""
    for i in range(at - 1, max(at - 5, -1), -1):
        low = words[i].low
        if low in MODALS or low.endswith(SHORT_WILL):
            return "modal"
        if low == "to":
            return "to"
        if low in BE:
            return "be"
        if low in HAVE:
            return "have"
        if low not in SKIPPED and not low.endswith("ly"):
            return ""
    return ""


def own_cues(seen: View) -> frozenset[str]:
    """The cues and modals of a unit by their names alone, as its neighbours see them."""
    modals = (f"modal:{modal}" for modal in seen.modals)
    opening = (f"first:{cue.sign}" for cue in seen.cues if cue.first <= OPENING)
    return frozenset([*(f"cue:{cue.sign}" for cue in seen.cues), *opening, *modals])


def around(views: Sequence[View]) -> list[Around]:
    """What stands around every unit of a release, in order."""
    own = [own_cues(seen) for seen in views]
    found = []
    opened = NO_CUES
    for i, seen in enumerate(views):
        behind = own[i + 1] if i + 1 < len(views) else NO_CUES
        front = own[i - 1] if i else NO_CUES
        found.append(Around(own[i], front, behind, opened, i / len(views)))
        if lead_in(seen):
            opened = own[i]
        elif opened and len(seen.words) > LONGEST_LEAD_IN * 4:
            opened = NO_CUES
    return found


def lead_in(seen: View) -> bool:
    """Whether a unit introduces a list: it ends with a colon."""
    return bool(seen.words) and seen.words[-1].text == ":"


def cue_signs(seen: View) -> Iterator[str]:
    """The cues of a unit by form of the verb, by what introduces it and by whose it is."""
    for sign, first, _, form in seen.cues:
        if form:
            yield f"cue:{sign}:{form}:{before(seen.words, first)}"
            if form in ("ed", "s"):
                yield f"by:{sign}:{seen.who(first)}"


def plain_words(seen: View) -> list[str]:
    """The words of a unit in lower case; names and numbers stand for their kind."""
    return [_plain(word.text) for word in seen.words]


def pairs_of(plain: Sequence[str]) -> set[str]:
    """The pairs of neighbours among the words of a unit."""
    return {f"{a} {b}" for a, b in pairwise(plain)}


@lru_cache(maxsize=KEPT)
def _plain(text: str) -> str:
    if text[0].isdigit():
        return "#"
    return "X" if text[0].isupper() else text.lower().replace("’", "'").rstrip("â") or text.lower()


def form_signs(seen: View) -> Iterator[str]:
    """Role, length, quotation, person of the opening."""
    words = seen.words
    yield f"role:{seen.role}"
    if len(words) < 8:
        yield "short"
    for name, known in HELD:
        if not seen.lows.isdisjoint(known):
            yield name
    if words and words[0].low in THIRD:
        yield "opens:third"
    if words and words[-1].text == "?":
        yield "question"


def slopes_of(seen: View, place: float) -> dict[str, int]:
    """The signs that have a strength, in percent: the place in the release and the length."""
    return {"place": round(100 * place), "long": round(100 * min(len(seen.words), 60) / 60)}


def glance(seen: View, stands: Around) -> set[str]:
    """What can be told of a unit without grammar: its form, its cues, those around it."""
    found = {*stands.own, *form_signs(seen)}
    found.update(f"cue:{cue.sign}:{cue.form}" for cue in seen.cues if cue.form)
    found.update(f"prev:{name}" for name in stands.before)
    found.update(f"next:{name}" for name in stands.behind)
    found.update(f"under:{name}" for name in stands.opened)
    return found


def closer(seen: View) -> set[str]:
    """What grammar tells of a unit: how its cues, modals and verb groups are put, and by whom."""
    return {*cue_signs(seen), *modal_signs(seen), *manner_signs(seen)}


def counts(seen: View) -> bool:
    """Whether a unit can commit at all by its role."""
    return seen.role not in NEVER
