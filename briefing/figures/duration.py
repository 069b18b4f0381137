"""Lengths of time and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicons
from briefing.figures.numerals import SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.figures.patterns import Pattern
from briefing.model import Figure, FigureKind, NumberValue, Span

UNIT = Pattern(
    rf"""
    (?:{SPACE}{{1,3}}(?:(?:consecutive|calendar|working|business|full|whole|more|additional|long|successive|straight|further|fiscal|financial|trading|short){SPACE}{{1,2}}){{0,2}}|[-\u2010\u2011]{SPACE}?)
    (?P<unit>seconds?|minutes?|mins?|hours?|(?!(?-i:HR)\b)hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters(?={SPACE}in)|(?<=consecutive{SPACE})quarters|(?<=straight{SPACE})quarters|(?<=successive{SPACE})quarters|years?|yrs?|decades?|centuries|century|semesters?|trimesters?|millennia)
    (?![\w])(?![-\u2010\u2011](?:on|to|over|hand|class|tier|generation|largest)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
OLD = Pattern(r"[-\u2010\u2011 ]olds?\b", re.IGNORECASE)
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
FULL_NAME_AGE = Pattern(r"(?P<name>[A-Z][a-z’'-]+\s(?:[A-Z]\.\s)?[A-Z][a-z][\w’'-]+),\s$")
AGE_GOES_ON = Pattern(r"(?:,|;|\sand)\s[A-Z]|,\s(?!or\b)[a-z]|\)|\.?$")
FRAMES = tuple(
    "past next last previous coming preceding following first final upcoming initial".split()
)
FRAME = Pattern(rf"\b(?:{'|'.join(FRAMES)}){SPACE}{{1,2}}$", re.IGNORECASE)
COMPOUND = Pattern(rf"(?:,?{SPACE}and{SPACE}|,{SPACE}|{SPACE}|-and-)")
SMALLER = {
    ("year", "month"): 12, ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "day"): 365,
}  # fmt: skip
AND_HALF = Pattern(
    rf"\ban?{SPACE}(?P<unit>hour|day|week|month|year|decade|century){SPACE}and{SPACE}a{SPACE}half\b",
    re.IGNORECASE,
)
HALF = Pattern(
    rf"\bhalf(?P<link>[-\u2010\u2011]|{SPACE}(?:an?|of{SPACE}an?){SPACE})(?P<unit>hour|day|year|decade|century|month|minute)\b",
    re.IGNORECASE,
)

QUARTER_CENTURY = Pattern(
    rf"\b(?:a{SPACE})?quarter(?:[-\u2010\u2011]|{SPACE}(?:of{SPACE}an?{SPACE})?)(?P<unit>century)\b",
    re.IGNORECASE,
)
IN_TENS = Pattern(
    r"\b(?:his|her|their|my|your|our)\s(?:(?:early|mid|late)(?:\s|-)|(?:early|mid)\sto\s(?:mid|late)\s)?"
    r"(?P<ten_s>(?P<ten>[1-9]0)['’]?s)\b"
)
# Lengths of time without a number word, and what each is of its unit.
PARTS = ((HALF, 0.5), (AND_HALF, 1.5), (QUARTER_CENTURY, 0.25))


def _stem(unit: str) -> str:
    low = unit.lower()
    return "century" if low == "centuries" else low.rstrip("s")


def _unit(passage: Passage, i: int) -> tuple[str, int] | None:
    """The unit of time of a number and where it ends; that of the end of a list if it has none."""
    number = passage.numerals[i]
    match = passage.after(UNIT, number.end)
    if match:
        return match["unit"], match.end()
    if passage.shares[i] != i:
        match = passage.after(UNIT, passage.numerals[passage.shares[i]].end)
        if match:
            return match["unit"], number.end
    return None


def _age(passage: Passage, number: Numeral) -> int:
    """Where an age without unit ends ("aged 45", "18 and younger"), 0 if the number is none."""
    if number.scale > 1 or not 0 <= number.low < 120:
        return 0
    after = passage.after(OF_AGE, number.end)
    if after:
        return after.end()
    return number.end if _is_age(passage, number) else 0


def _full_name(passage: Passage, offset: int) -> bool:
    """Whether a name of two words that is no place's stands before a comma there."""
    found = passage.before(FULL_NAME_AGE, offset)
    return found is not None and found["name"] not in _places()


@cache
def _places() -> frozenset[str]:
    """Names of places of two words: "New York, 27, Los Angeles, 14" tells no ages."""
    listed = ("cities", "states", "regions", "countries")
    return frozenset(line.partition("\t")[0] for name in listed for line in lexicons.words(name))


def _is_age(passage: Passage, number: Numeral) -> bool:
    """Whether the words before a number say that it is an age."""
    word = passage.word_before(number.start).lower()
    if word.endswith(","):
        adult = not number.spelled and number.low >= 14
        named = adult and passage.before(NAME_AGE, number.start)
        full = adult and _full_name(passage, number.start)
        return bool(
            (named and passage.after(AGE_CLOSE, number.end))
            or (full and passage.after(AGE_GOES_ON, number.end))
        )
    if not word.endswith(AGES):
        return False
    if passage.after(NOT_COUNTING, number.end) and passage.before(OF_PEOPLE, number.start):
        return True
    if passage.before(AGED, number.start):
        return True
    turned = passage.before(TURNED, number.start)
    return bool(turned and passage.after(TURNED_END, number.end))


def _merged(passage: Passage, i: int, unit: str, end: int) -> tuple[NumberValue, str, int] | None:
    """Two numbers with units that make one length ("three years and eight months")."""
    if i + 1 >= len(passage.numerals):
        return None
    one, two = passage.numerals[i], passage.numerals[i + 1]
    second = _unit(passage, i + 1)
    if second is None or not COMPOUND.fullmatch(passage.text, end, two.start):
        return None
    factor = SMALLER.get((_stem(unit), _stem(second[0])))
    if factor is None or one.high is not None or two.high is not None:
        return None
    return tidy(one.low * factor + two.low), second[0], second[1]


def find(passage: Passage) -> Iterator[Figure]:
    """The lengths of time of a passage; of a compound only the whole."""
    done = -1
    for i, number in enumerate(passage.numerals):
        if i <= done:
            continue
        found = _unit(passage, i)
        if found is None:
            end = _age(passage, number)
            if end:
                yield Figure(Span(number.start, end), FigureKind.DURATION, number.value, "years")
            continue
        unit, end = found
        value: NumberValue | tuple[NumberValue, NumberValue] = number.value
        merged = _merged(passage, i, unit, end)
        if merged:
            value, unit, end = merged
            done = i + 1
        old = passage.after(OLD, end)
        end = old.end() if old else end
        framed = passage.word_before(number.start).lower().endswith(FRAMES)
        frame = passage.before(FRAME, number.start) if framed else None
        start = passage.lead(number.start) + frame.start() if frame else number.start
        yield Figure(Span(start, end), FigureKind.DURATION, value, unit)
    yield from _parts(passage)
    yield from _decades(passage)


def _decades(passage: Passage) -> Iterator[Figure]:
    """Ages told by the ten: "in his 20s", "in her late 40s"."""
    text = passage.text
    if not passage.digits or text.find("0s", passage.start, passage.end) < 0:
        return
    for match in IN_TENS.finditer(text, passage.start, passage.end):
        low = int(match["ten"])
        yield Figure(Span(*match.span("ten_s")), FigureKind.DURATION, (low, low + 9), "years")


def _parts(passage: Passage) -> Iterator[Figure]:
    """Parts of a unit of time: "half an hour", "a year and a half"."""
    for form, value in PARTS if passage.begins(("half", "quarter")) else ():
        for match in form.finditer(passage.text, passage.start, passage.end):
            yield Figure(Span(*match.span()), FigureKind.DURATION, value, match["unit"])
