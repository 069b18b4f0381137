"""Whether a phrase says enough of a group: alone as a label, and as a part of one."""

from __future__ import annotations

from collections.abc import Mapping

from briefing import terms
from briefing.sections.themes.phrases import Phrase
from briefing.sections.themes.weighing import RARELY
from briefing.sections.themes.words import ANY, ONE

HALF = 4  # words of a phrase that is joined with others
ALONE = 0.05  # the chance that lets a single word be part of a label
_TIMES = ANY * ONE["times"]
_NOT_JOINED = ANY * (ONE["times"] + ONE["and"])

# Vague words that make a good label with a word before them.
MEETINGS = frozenset(
    "meeting people government ministry countries areas visit events parties opportunity "
    "opportunities efforts process level".split()
)
# Nouns that headings are made with, but that say nothing where they stand alone.
_SAYING_LITTLE = frozenset(
    terms.stem(word)
    for word in (
        "commitment discussions concern challenges initiative attention summit process outcome "
        "statement conversation implementation efforts support importance issues measures "
        "activities work role opportunity conditions action approach progress position proposal "
        "readiness provisions goals task priorities programme project plans system results "
        "participation achievements decision change review response offer purpose"
    ).split()
)


def _stands_alone(phrase: Phrase, chance: Mapping[str, float]) -> bool:
    """Whether a single word says enough: a field of life, or a noun that readers take."""
    if not phrase.stems:
        return False
    term = phrase.stems[0]
    likely = term not in _SAYING_LITTLE and chance.get(term, RARELY) >= ALONE
    return likely or term in terms.topics()


def _names_someone(phrase: Phrase, names: frozenset[str]) -> bool:
    """Whether a word with a capital is part of a person's name."""
    return not names.isdisjoint(phrase.stems) and any(
        word.large and not names.isdisjoint(word.stems) for word in phrase.words
    )


def says_what(phrase: Phrase, names: frozenset[str]) -> bool:
    """Whether a phrase is about something: no date, no person, no vague word alone."""
    words = phrase.words
    vague = words[-1].vague and (len(words) == 1 or words[-1].low not in MEETINGS)
    return (
        bool(phrase.stems)
        and not vague
        and not (words[0].vague and len(words) > 1 and not words[1].plain)
        and not (phrase.tally & _TIMES and all(word.times or not word.plain for word in words))
        and not _names_someone(phrase, names)
    )


def may_join(phrase: Phrase, names: frozenset[str], chance: Mapping[str, float]) -> bool:
    """Whether a phrase can stand beside others: short, about something, without a day or "and"."""
    words = 1 + phrase.last - phrase.first
    return (
        words <= HALF
        and not phrase.tally & _NOT_JOINED
        and (words > 1 or _stands_alone(phrase, chance))
        and says_what(phrase, names)
    )
