"""Ages: those without a unit ("aged 45", "Ann Reed, 34,"), and those told by the ten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicons
from briefing.figures.numerals import SPACE, Numeral
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

TURNED = Pattern(r"\bturn(?:s|ed|ing)?\s$", re.IGNORECASE)
TURNED_END = Pattern(rf"[.,;]|{SPACE}(?:on|in|this|last|today|and)\b|\s*$")
OF_AGE = Pattern(
    rf"{SPACE}(?:of{SPACE}age|(?:and|or){SPACE}(?:older|younger|under|over|above|up))\b",
    re.IGNORECASE,
)
# "women over 50", "children under five": nothing that is counted follows.
OF_PEOPLE = Pattern(
    r"\b(?:people|persons|women|men|children|adults|pupils|students|patients|girls|boys|kids|citizens"
    r"|residents|those|anyone|everyone|population|workers|infants|teenagers|drivers|pensioners|aged)"
    r"\s(?:(?:is|are|aged|who\sare)\s)?(?:over|under|above|below)\s(?:the\sage\sof\s)?$",
    re.IGNORECASE,
)
NOT_COUNTING = Pattern(
    rf"[.,;:)]|\s*$|{SPACE}(?:are|is|in|and|or|who|with|were|have|has|can|will|may|should|must|from|at"
    rf"|to|for|get|by|on|receive)\b"
)
AGED = Pattern(
    r"\b(?:aged?(?:\s(?:of|between))?|ages|under\sthe\sage\sof)\s(?:over\s|under\s|about\s)?$",
    re.IGNORECASE,
)
# What the words before an age end in, but for a comma.
AGES = tuple(
    "aged age ages of between over under about above below turn turns turned turning".split()
)
NAME_AGE = Pattern(
    r"(?:[A-Z][\w.’'-]+|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s(?:[a-z]+\s){0,2}[a-z]+),\s$"
)
AGE_CLOSE = Pattern(
    r",\s(?:of|from|was|who|is|has|had|will|pleaded|pled|an?|[a-z]+ed|says?|said|lives|works|grew|left|took|chose|fell|lost|won|came|went|got|made|met"
    r"|ran|spent|wrote|told|became|began|shot|stole|drove|fled|and\s[A-Z]\w+\s[A-Z]\w*)\b|,$"
)
# "Jane Roe, 41, Max Roe, 39, and others": the full name before it, whatever follows.
FULL_NAME_AGE = Pattern(r"[A-Z][a-z’'-]+\s(?:[A-Z]\.\s)?[A-Z][a-z][\w’'-]+,\s$")
AGE_GOES_ON = Pattern(r"(?:,|;|\sand)\s[A-Z]|,\s(?!or\b)[a-z]|\)|\.?$")
ADULT = 14  # years, below which a number behind a name is rarely an age
IN_TENS = Pattern(
    r"\b(?:his|her|their|my|your|our)\s(?:(?:early|mid|late)(?:\s|-)|(?:early|mid)\sto\s(?:mid|late)\s)?"
    r"(?P<ten_s>(?P<ten>[1-9]0)['’]?s)\b"
)
# "The Larks, 24, Reed Combs, 17, and": what stands before the name and its number before it.
LISTED = Pattern(
    r"(?P<before>\b[A-Z][\w’'.-]+,\s)\d{1,3},\s(?:and\s)?[A-Z][\w’'.-]+\s[A-Z][\w’'.-]+,\s$"
)


def age_end(passage: Passage, number: Numeral) -> int:
    """Where an age without unit ends ("aged 45", "18 and younger"), 0 if the number is none."""
    if number.scale > 1 or not 0 <= number.low < 120:
        return 0
    after = passage.after(OF_AGE, number.end)
    if after:
        return after.end()
    return number.end if _is_age(passage, number) else 0


def _is_apposed(passage: Passage, number: Numeral) -> bool:
    """Whether a number behind a comma is the age of the person named before it."""
    named = passage.before(NAME_AGE, number.start) and passage.after(AGE_CLOSE, number.end)
    full = passage.before(FULL_NAME_AGE, number.start) and passage.after(AGE_GOES_ON, number.end)
    return bool(named or full) and _person(passage, number.start)


def _person(passage: Passage, offset: int) -> bool:
    """Whether the capitalised words before a comma there may name a person.

    A body, a place or a team has no age, nor has what stands in a list with one: "The Elmport
    Larks, 24, Reed Combs, 17".
    """
    listed = passage.before(LISTED, offset)
    first = listed is None or _has_age(passage, passage.lead(offset) + listed.end("before"))
    return first and _has_age(passage, offset)


def _has_age(passage: Passage, offset: int) -> bool:
    """Whether the words before a comma there are no name of a body, a place or a team."""
    lead = passage.text[passage.lead(offset) : offset].rstrip(" ,").split()[-3:]
    *before, last = [word.strip(".").lower() for word in lead if word[0].isupper()] or [""]
    if not before or before[-1] in _given():
        return True
    team = len(lead) > 2 and lead[0].lower() == "the"
    return not (team or last in lexicons.small("organisation_words") or _is_place(lead))


def _is_place(lead: list[str]) -> bool:
    """Whether a name begins with that of a place, or is one."""
    return lead[-2] in _places() or " ".join(lead[-2:]) in _places()


@cache
def _given() -> frozenset[str]:
    """Given names in small letters."""
    return lexicons.small("given_names")


@cache
def _places() -> frozenset[str]:
    """Names of places: "New York, 27, Los Angeles, 14" tells no ages."""
    listed = ("cities", "states", "regions", "countries")
    return frozenset(line.partition("\t")[0] for name in listed for line in lexicons.words(name))


def _is_age(passage: Passage, number: Numeral) -> bool:
    """Whether the words before a number say that it is an age."""
    word = passage.word_before(number.start).lower()
    if word.endswith(","):
        return not number.spelled and number.low >= ADULT and _is_apposed(passage, number)
    if not word.endswith(AGES):
        return False
    if passage.after(NOT_COUNTING, number.end) and passage.before(OF_PEOPLE, number.start):
        return True
    if passage.before(AGED, number.start):
        return True
    turned = passage.before(TURNED, number.start)
    return bool(turned and passage.after(TURNED_END, number.end))


def decades(passage: Passage) -> Iterator[Figure]:
    """Ages told by the ten: "in his 20s", "in her late 40s"."""
    text = passage.text
    if not passage.digits or text.find("0s", passage.start, passage.end) < 0:
        return
    for match in IN_TENS.finditer(text, passage.start, passage.end):
        low = int(match["ten"])
        yield Figure(Span(*match.span("ten_s")), FigureKind.DURATION, (low, low + 9), "years")
