"""The signs of a unit that speak for or against a commitment, as the linear model weighs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.kept import Kept
from briefing.model import Role
from briefing.sections.commitments.grammar import SAYING
from briefing.sections.commitments.manners import (
    BE,
    FIRST,
    HAVE,
    SKIPPED,
    Asked,
    Grammar,
    add_manners,
    add_modals,
)
from briefing.sections.commitments.views import NEVER, View
from briefing.sections.commitments.words import Token

THIRD = frozenset("he she they it".split())
QUOTES = frozenset('“”"‘')
LONGEST_LEAD_IN = 14
HELD = (("quoted", QUOTES), ("said", SAYING), ("person:first", FIRST))


class Around(NamedTuple):
    """The units beside one, the lead-in that it stands under, and its place."""

    before: View | None
    behind: View | None
    opened: View | None
    place: float


def before(tokens: Sequence[Token], at: int) -> str:
    """How the word at a place is introduced: by will, to, be, have or nothing of these."""
    for i in range(at - 1, max(at - 5, -1), -1):
        low = tokens[i].low
        if tokens[i].modal or low.endswith("n't"):
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


# Names with what says where they stand, put together once.
PREVIOUS, NEXT, UNDER = Kept("prev:{}".format), Kept("next:{}".format), Kept("under:{}".format)


def around(views: Sequence[View]) -> list[Around]:
    """What stands around every unit of a release, in order."""
    found = []
    opened: View | None = None
    beside = zip([None, *views], views, [*views[1:], None], strict=False)
    for i, (before, seen, behind) in enumerate(beside):
        found.append(Around(before, behind, opened, i / len(views)))
        if lead_in(seen):
            opened = seen
        elif opened and len(seen.tokens) > LONGEST_LEAD_IN * 4:
            opened = None
    return found


def lead_in(seen: View) -> bool:
    """Whether a unit introduces a list: it ends with a colon."""
    return seen.text.endswith(":", seen.start, seen.end)


def add_cues(seen: View, found: Grammar) -> None:
    """Adds the cues of a unit by form of the verb, by what introduces it and by whose it is."""
    told, asked = found
    for sign, first, _, form in seen.cues:
        if form:
            told.add(f"cue:{sign}:{form}:{before(seen.tokens, first)}")
            if form in ("ed", "s"):
                asked.append((first, BY[sign]))


BY = Kept(lambda sign: Asked((f"by:{sign}", "")))


def plain_words(seen: View) -> list[str]:
    """The words of a unit in lower case; names and numbers stand for their kind."""
    return [token.plain for token in seen.tokens]


def pairs_of(plain: Sequence[str]) -> set[tuple[str, str]]:
    """The pairs of neighbours among the words of a unit."""
    return set(pairwise(plain))


def form_signs(seen: View) -> Iterator[str]:
    """Role, length, quotation, person of the opening."""
    tokens = seen.tokens
    yield ROLES[seen.role]
    if len(tokens) < 8:
        yield "short"
    for name, known in HELD:
        if not seen.lows.isdisjoint(known):
            yield name
    if tokens and tokens[0].low in THIRD:
        yield "opens:third"
    if tokens and tokens[-1].text == "?":
        yield "question"


ROLES = {role: f"role:{role}" for role in Role}


def slopes_of(seen: View, place: float) -> dict[str, int]:
    """The signs that have a strength, in percent: the place in the release and the length."""
    return {"place": round(100 * place), "long": round(100 * min(len(seen.tokens), 60) / 60)}


def glance(seen: View, stands: Around) -> set[str]:
    """What can be told of a unit without grammar: its form, its cues, those around it."""
    found = {*seen.named, *form_signs(seen)}
    found.update([f"cue:{cue.sign}:{cue.form}" for cue in seen.cues if cue.form])
    sides = (PREVIOUS, stands.before), (NEXT, stands.behind), (UNDER, stands.opened)
    for placed, beside in sides:
        if beside:
            found.update(map(placed.__getitem__, beside.named))
    return found


def grammar(seen: View) -> Grammar:
    """What grammar tells of a unit: how its cues, modals and verb groups are put, and by whom.

    By whom is told apart, as questions with the places of the verbs: to find a subject is dear,
    and few units need one.
    """
    found: Grammar = (set(), [])
    add_cues(seen, found)
    add_modals(seen, found)
    add_manners(seen, found)
    return found


def answered(seen: View, asked: Iterable[tuple[int, Asked]]) -> set[str]:
    """The signs that tell by whom something is done."""
    return set[str]().union(*[one.answer(seen.who(at)) for at, one in asked])


def closer(seen: View) -> set[str]:
    """All that grammar tells of a unit."""
    told, asked = grammar(seen)
    return told | answered(seen, asked)


def counts(seen: View) -> bool:
    """Whether a unit can commit at all by its role."""
    return seen.role not in NEVER
