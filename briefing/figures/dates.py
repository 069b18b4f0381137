"""Dates, full and partial, and ranges of them, as ISO 8601 says them as far as the text goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.figures import iso
from briefing.figures.date_rules import (
    IN_BETWEEN,
    IN_DIGITS,
    IN_MONTHS,
    IN_WORDS,
    LAST,
    READERS,
)
from briefing.figures.passage import Passage
from briefing.figures.years import is_year
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

MONTHS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september "
    "oct october nov november dec december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. "
    "nov. dec.".split()
)
# Where a date may begin, and that with the sign before it, which makes the search fast.
_WORDS = (
    r"[QH][1-4]|FY|[A-Z]?['’‘]\d|[Ff]irst|FIRST|[Ss]econd|SECOND|[Tt]hird|THIRD|[Ff]ourth|FOURTH"
    rf"|{LAST}(?=\s(?:fiscal\s)?(?:[Qq]uarter|[Hh]alf))|(?:mid|end|early|late|Mid|End)-"
)
_BEGINS = rf"(?<!\d[.,:])(?=\d|[JFMASOND][aepucoAEPUCO]|{_WORDS}|[Bb]etween)"
START = Pattern(rf"[^\w$€£/]{_BEGINS}")
OPENS = Pattern(_BEGINS)
WORDED = Pattern(_WORDS)

TODAY = Pattern(
    r"\b(?:today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|noon|day)\s*\((?:the\s)?$",
    re.IGNORECASE,
)
WEEKDAY_BEFORE = Pattern(
    r"\b(?:today|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s\($"
)
OF_MONTH = Pattern(r"\sof\s(?:this|the|next|last|each|every)\smonth")
# What a year in short stands behind: a name, or "of" and "in" ("Expo ’24", "the class of ’98").
BEFORE_SHORT = Pattern(r"(?:\b[A-Z]\w*|\b(?:of|in|since|summer|spring|autumn|winter|fall))\s$")
ON_THE = Pattern(r"\b(?:on|by|until|till|before|since|from|of)\sthe\s$", re.IGNORECASE)

# What must stand before a form that may be something else as well.
SHOWN = {"short_year": BEFORE_SHORT, "day_and_month": WEEKDAY_BEFORE, "day": TODAY}


def _holds(passage: Passage, match: re.Match[str]) -> bool:
    """Whether what looks like a date is one, by the words around it."""
    start, end = match.span()
    rule = match.lastgroup
    if not all(month.lower() in MONTHS for month in iso.tokens(match[0])["m"]):
        return False
    if rule == "year":
        return is_year(passage, start, end)
    if rule in SHOWN:
        return passage.before(SHOWN[rule], start) is not None
    if rule == "nth_day":
        return bool(
            passage.before(ON_THE, start)
            or passage.before(TODAY, start)
            or passage.after(OF_MONTH, end)
        )
    return rule != "years" or _rising(match[0])


def _rising(written: str) -> bool:
    years = iso.years(written)
    return years[0] < years[1]


def _rule(match: re.Match[str]) -> str:
    """The rule that matched (the separator of a rule for figures is a group of its own)."""
    inner = {"sep": "figures", "mark": "short_figures", "of": "quarter_and_year"}
    return inner.get(str(match.lastgroup), str(match.lastgroup))


def _at(text: str, at: int, end: int) -> re.Match[str] | None:
    """The date that begins there."""
    first = text[at]
    if first.isdecimal():
        return IN_DIGITS.match(text, at, end)
    if first in "Bb":
        return IN_BETWEEN.match(text, at, end)
    month = IN_MONTHS.match(text, at, end) if first in "JFMASOND" else None
    if month or WORDED.match(text, at, end) is None:
        return month
    return IN_WORDS.match(text, at, end)


def find(passage: Passage) -> Iterator[Figure]:
    """The dates of a passage, in order."""
    if not passage.digits:
        return
    text, end = passage.text, passage.end
    hit = _first(text, passage.start, end)
    while hit:
        at = hit.end()
        match = _at(text, at, end)
        if match and _holds(passage, match):
            at = match.end() - 1
            value = READERS[_rule(match)](match[0] + (match.groupdict().get("of") or ""))
            yield Figure(Span(*match.span()), FigureKind.DATE, value, "")
        hit = START.search(text, at, end)


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where the first date of a text may begin, which is where the match ends."""
    at_once = None if start else OPENS.match(text, 0, end)
    return at_once or START.search(text, max(0, start - 1), end)
