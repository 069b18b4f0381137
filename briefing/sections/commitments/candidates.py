"""Whom a unit could bind: the phrases that grammar offers, each with the signs of who offers it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.sections.commitments.acts import Act
from briefing.sections.commitments.bound import addressed, afflicted, restrained
from briefing.sections.commitments.doers import (
    Clue,
    agent_of,
    between,
    by_party,
    first_subject,
    owned,
    speaker,
    subject_of,
    titled,
    visitor,
)
from briefing.sections.commitments.grammar import RELATIVE, Found
from briefing.sections.commitments.time_phrases import MONTHS, WEEKDAYS
from briefing.sections.commitments.verbs import kinds_at
from briefing.sections.commitments.words import Word

Place = tuple[int, int]
Offer = tuple[str, Found]
# Constructions that offer somebody, by the name of their sign.
OFFERS = {
    "between": between,
    "owned": owned,
    "restrained": restrained,
    "afflicted": afflicted,
    "addressed": addressed,
    "visitor": visitor,
    "titled": titled,
    "by": by_party,
    "leading": first_subject,
    "speaker": speaker,
}
DAYS = MONTHS | WEEKDAYS
PERSONS = frozenset("he she they it".split())
MARKS = frozenset(',;:.”"')
OTHER = ("other",)
MANY = 4
HUNG = 16  # words that may hang on a phrase


def candidates(clue: Clue) -> dict[Place, set[str]]:
    """The phrases of a unit that may be bound, each with the constructions that offer it."""
    found: dict[Place, set[str]] = {}
    for sign, place in _offers(clue):
        if place and not is_none(clue.words, place):
            found.setdefault(place, set()).add(sign)
    return found


def is_none(words: Sequence[Word], place: Place) -> bool:
    """Whether a phrase is nobody, whatever construction it stands in."""
    return _rest_of_sum(words, place) or _is_day(words, place)


def _rest_of_sum(words: Sequence[Word], place: Place) -> bool:
    """Whether a phrase is a single letter, as in "$4.25B"."""
    low = words[place[0]].low
    return place[0] == place[1] and len(low) == 1 and low != "i"


def _is_day(words: Sequence[Word], place: Place) -> bool:
    """Whether a phrase is a day and nothing else, as a dateline may open with."""
    lows = [word.low for word in words[place[0] : place[1] + 1]]
    return any(map(str.isdigit, lows)) and all(low in DAYS or low.isdigit() for low in lows)


def _offers(clue: Clue) -> Iterator[Offer]:
    yield from _subjects(clue)
    for act in clue.acts:
        yield from _agent(clue.words, act)
    for n, place in enumerate(clue.told):
        yield f"told{min(n, 2)}", place
        yield "told", place
        if place:
            yield "told+", _up_to_goal(clue.words, place)
    for name, offer in OFFERS.items():
        for n, place in enumerate(offer(clue)):
            yield f"{name}{min(n, 1)}", place
            yield name, place


def _subjects(clue: Clue) -> Iterator[Offer]:
    """The subjects of the verb groups, and whom a pronoun among them may mean."""
    back: Found = None
    for at, act in enumerate(clue.acts):
        place = subject_of(clue, act)
        if place is None:
            continue
        yield from _subject(clue.words, act, at, place)
        low = clue.words[place[0]].low
        if place[0] < place[1] or low not in PERSONS:
            back = place
        elif back:
            yield "meant", back
            yield f"meant:{low}", back


def _subject(words: Sequence[Word], act: Act, at: int, place: Place) -> Iterator[Offer]:
    manner = _manner(act)
    yield f"subj:{manner}", place
    yield f"subj#{min(at, MANY)}", place
    for kind in kinds_at(words, act.verb) or OTHER:
        yield f"subj:{manner}:{kind}", place
    if act.first and words[act.first - 1].low in RELATIVE:
        yield "subj:rel", place
    yield from _stretched(words, place, act)


def _stretched(words: Sequence[Word], place: Place, act: Act) -> Iterator[Offer]:
    """A subject with all that hangs on it, up to its first comma, and what it is of."""
    first, last = place
    between = range(last + 1, act.first)
    if 0 < len(between) <= HUNG - 2 and not any(words[i].text in MARKS for i in between):
        yield "subj+", (first, act.first - 1)
    inside = range(first + 1, last)
    comma = next((i for i in inside if words[i].text == ","), 0)
    if comma:
        yield "subj-", (first, comma - 1)
    of = next((i for i in inside if words[i].low == "of"), 0)
    if of:
        yield "subj of", (of + 1, last)
        yield f"subj of:{words[of - 1].low}", (of + 1, last)


def _agent(words: Sequence[Word], act: Act) -> Iterator[Offer]:
    """Who stands behind "by" or "between" after a passive verb."""
    place = agent_of(words, act) if act.passive else None
    if place:
        yield "agent", place
        for kind in kinds_at(words, act.verb) or OTHER:
            yield f"agent:{kind}", place


def _manner(act: Act) -> str:
    return f"{act.manner}-passive" if act.passive else act.manner


def _up_to_goal(words: Sequence[Word], place: Place) -> Found:
    """Who is told with all that hangs on it, up to the "to" that says what is to be done."""
    for i in range(place[1] + 1, min(place[1] + HUNG, len(words))):
        if words[i].low == "to":
            return (place[0], i - 1) if i - 1 > place[1] else None
        if words[i].text in MARKS:
            return None
    return None
