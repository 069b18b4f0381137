"""Who is bound by a commitment: the subject, object or owner that grammar puts beside its verb."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import CommitmentKind, Span
from briefing.sections.commitments.bound import addressed, afflicted, restrained, sufferer, told
from briefing.sections.commitments.candidates import is_none
from briefing.sections.commitments.choosing import chosen
from briefing.sections.commitments.doers import (
    Clue,
    Rule,
    between,
    by_party,
    doer,
    doing,
    first_subject,
    owned,
    speaker,
    titled,
    visitor,
)
from briefing.sections.commitments.parties import binds
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.verbs import MUST, WILL, kinds_at
from briefing.sections.commitments.views import View
from briefing.sections.commitments.words import Word, ending

SELF = frozenset("i we".split())  # who speaks so is sure to mean what the rules say
LINKS, YEAR = frozenset("of and or".split()), 4  # before a phrase; figures of a year
PERSONS = frozenset("he she they it".split())

RULES: dict[CommitmentKind, tuple[Rule, ...]] = {
    CommitmentKind.AGREEMENT: (
        doer("agree"),
        doer("pledge"),
        owned,
        between,
        sufferer,
        doing(MUST),
        first_subject,
        speaker,
    ),
    CommitmentKind.DECISION: (
        told,
        sufferer,
        afflicted,
        doing(MUST),
        restrained,
        doer("decide", "agree"),
        doing(WILL),
        doing("ing"),
        first_subject,
        by_party,
        titled,
        speaker,
    ),
    CommitmentKind.PLEDGE: (
        doing(WILL),
        owned,
        doing("ready"),
        doer("pledge"),
        doing("ing"),
        first_subject,
        speaker,
    ),
    CommitmentKind.INSTRUCTION: (told, sufferer, doing(MUST), doing(WILL)),
    CommitmentKind.CALL: (told, addressed, doing(MUST), between),
    CommitmentKind.SCHEDULED: (doing(WILL, "ready"), visitor, doer("go"), first_subject),
}


def actor_of(seen: View, kind: CommitmentKind) -> Span | None:
    """Where the party stands that a commitment binds, or None where the unit does not say."""
    clue = Clue(seen.words, seen.acts, seen.subjects, seen.lows)
    place = ruled(clue, kind)
    if place is None or clue.words[place[0]].low not in SELF:
        place = chosen(clue, kind, place)
    return span_of(seen.words, _without_links(seen.words, *place)) if place else None


def _without_links(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """A phrase without what links it to the words before it, or the year of a day there."""
    while first < last and (words[first].low in LINKS or _ends_day(words, first)):
        first += 1
    return first, last


def _ends_day(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the year of a day that stands before it ("On July 3, 2017 the Board")."""
    year = at > 1 and words[at].low.isdigit() and len(words[at].low) == YEAR
    return year and words[at - 1].low == "," and words[at - 2].low.isdigit()


def ruled(clue: Clue, kind: CommitmentKind) -> tuple[int, int] | None:
    """Whom the rules of a kind say to be bound, the first that finds somebody."""
    for rule in RULES[kind]:
        for found in rule(clue):
            if found:
                first, last = _named(clue, found)
                if not is_none(clue.words, (first, last)):
                    return first, last
    return None


def span_of(words: Sequence[Word], place: tuple[int, int]) -> Span:
    """Where a phrase stands in the source, an ending that is no part of it left out."""
    return Span(words[place[0]].start, _end(words, *place))


def _named(clue: Clue, found: tuple[int, int]) -> tuple[int, int]:
    """For "he" or "they" the speaker whom the unit names before ("The Minister said he would")."""
    words = clue.words
    if found[0] != found[1] or words[found[0]].low not in PERSONS:
        return found
    for act in clue.acts:
        if act.verb < found[0] and "say" in kinds_at(words, act.verb) and not act.passive:
            named = subject(words, act.first)
            if named and binds(words, named) and named[1] < found[0]:
                return named
            return found
    return found


def _end(words: Sequence[Word], first: int, last: int) -> int:
    word = words[last]
    if word.low.endswith("'ll"):
        return word.end - 3
    if word.low in "’'":
        return word.start
    if word.low.endswith("'s") and len(word.low) > 2 and first <= last:
        return word.end - 2
    return ending(words, last)
