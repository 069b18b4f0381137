"""Measures: a number with its unit, feet with inches, and what m and k behind a number mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.figures.nouns import COMPOUND, is_adjective, is_plural, is_stop
from briefing.figures.numerals import SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

# What may stand behind "12 bar", which are associations or charts otherwise.
_SMALL = "in|at|for|and|or|of|to|on|by|with|from|during|when|while|is|was|were|are|over|per"
_ALONE = rf"(?!{SPACE}(?!(?:{_SMALL})\b)\w)"
MEASURE = Pattern(
    rf"""(?:{SPACE}{{0,2}}|-)(?P<unit>
      (?:km/?h|kph|mph|m/s|mm/h|knots)\b
    | (?:[µμmnkpu]?g|[µμmn]?mol|[µμmk]?Sv|[kMG]?Bq|I?U|mL|ml|[kKMG]?Wh|k?cal|[kM]?J)
      /(?:[dcmµμ]?[lL]|N?(?:m|cm)[³3²2]?|km[²2]?|[km]?g|ha|min|hr?|day|year|kWh|t)(?![\w²³])
    | (?:[µμ][glLm]|mcg|m[lL]|nm|d[BL]|pp[mb]|mmHg|k?cal|[km]bar|[kMh]Pa|psi|rpm|m?Ah|lbs?|oz)\b
    | bar\b{_ALONE} | Pa\b{_ALONE}(?!\.{SPACE}*\w)
    | °\s?[CF]\b | º\s?[CF]\b
    | °(?!\s?[CFNSEW]\b)(?!\s?\d{{1,2}}(?:\.\d+)?\s?['′’])(?!\w)
      | degrees?\b(?:{SPACE}(?:Celsius|Fahrenheit))?
    | (?:square|cubic|sq\.?|cu\.?|nautical|metric|light)(?:{SPACE}|-)(?:kilomet(?:re|er)s?|met(?:re
    |er)s?|miles?|feet|foot|tonn?e?s?|yards?|km|ft|mi|m)\b
    | (?:km|cm|mm|kg|mg|ha|m|ft|t|g|l)[²³23]?(?![\w²³/])
    | [kMG]?t{SPACE}?CO[2₂](?:-?eq?)?(?!\w) | [kMGT]Wh?p?\b | [kKMGT]B\b
    | [ML]?MT\b | MTPA\b | (?:bcm|BCM|mcm|MCM|bpd|boe|MMBtu)\b | TEUs?\b
    | [MG]bps\b | [kMG]?Hz\b | kV\b | MVA\b
    | (?:kilomet(?:re|er)|met(?:re|er)|mile|hectare|acre|kilogram(?:me)?|gram(?:me)?|litre
    |liter|gallon|barrel|tonne|ton|megawatt|gigawatt|kilowatt|point|watt|inch|bushel|ounce)(?:s|es)?\b
    )""",
    re.VERBOSE,
)
# "250k visitors", "3M+ users", "3.2m bags", "2m new users"
THOUSANDS = Pattern(
    r"(?:k|K)(?=\s[a-z]|\+)|M(?=\+?\s[a-z])"
    r"|m(?=\+?(?P<words>(?:\s[a-z][\w-]+){1,3}))"
)
# What is so many metres rather than millions: "50m pools", "10m high walls".
OF_METRES = frozenset(
    "away apart ahead back high deep long wide tall thick swimming sprint hurdles diving climbing "
    "relay north south east west pools walls waves towers masts yachts strips tracks lanes wells "
    "sprints races tunnels drops cranes turbines bridges blocks slabs sections zones boats ships "
    "barriers fences poles pillars beams pipes cables steel concrete steps gaps".split()
)
FEET = Pattern(rf"(?:{SPACE}|-)?(?:ft|feet|foot)\.?,?(?:{SPACE}|-)?(?:and{SPACE})?")
# "2 in" before what may follow a measure, and no "2 in May".
INCHES = Pattern(
    rf"(?:{SPACE}|-)?(?P<unit>ins\b|inch(?:es)?\b|(?<=\d)in\b"
    rf"|in\b(?=[.,;:)]|\s*$|{SPACE}(?:tall|long|high)\b))"
)
FOOT = 12  # inches
# Marks of inches; how many of one a text has at least that measures so, and what a length
# in them stays below. Like signs open quotations, behind white space, and close them.
MARKS = ('"', "″")
SMALL_MARKS = frozenset("'’′°")  # before seconds and parts of a degree
SOME, MOST_INCHES = 3, 500
_MARKS = {
    mark: Pattern(
        rf"(?P<gap>\n\s*\n)|(?P<opens>(?<![^\s(\[]){mark}(?=\S))"
        rf"|(?P<length>(?<![\w.,'’])\d{{1,3}}(?:\.\d{{1,2}})?{mark}(?!\w))|{mark}(?!\w)"
    )
    for mark in MARKS
}
FIGURE = FigureKind.QUANTITY


def measured(passage: Passage, number: Numeral, at: int) -> Figure | None:
    """The number with a unit of measure, or one joined by a hyphen ("25-member")."""
    for pattern in (MEASURE, COMPOUND):
        match = passage.after(pattern, at)
        if match and (pattern is MEASURE or number.high is None):
            unit = match[1]
            end = match.end() if at >= number.end and at - number.end < 3 else number.end
            return Figure(Span(number.start, end), FIGURE, number.value, " ".join(unit.split()))
    return _marked(passage, number, at)


def _marked(passage: Passage, number: Numeral, at: int) -> Figure | None:
    """The number with a mark of inches, where a text has several of them."""
    mark = passage.text[at : at + 1]
    if mark not in MARKS or at != number.end or number.spelled or number.low >= MOST_INCHES:
        return None
    places = marked_lengths(passage.text)[mark]
    timed = passage.text[max(0, number.start - 2) : number.start].strip()[-1:] in SMALL_MARKS
    if len(places) < SOME or at not in places or timed:
        return None
    return Figure(Span(number.start, at + 1), FIGURE, number.value, mark)


@lru_cache(maxsize=2)
def marked_lengths(text: str) -> dict[str, frozenset[int]]:
    """Where each mark of inches stands behind a number and closes no quotation."""
    return {mark: frozenset(_lengths(text, mark)) for mark in MARKS}


def _lengths(text: str, mark: str) -> Iterator[int]:
    """The places of a mark behind numbers, outside the quotations that it opens and closes."""
    quoted = False
    for match in _MARKS[mark].finditer(text):
        if match["gap"]:
            quoted = False
        elif match["opens"]:
            quoted = True
        elif quoted:
            quoted = False
        elif match["length"]:
            yield match.end() - 1


def in_thousands(passage: Passage, number: Numeral) -> Numeral:
    """The number with "k" or "M" after it multiplied out."""
    short = passage.after(THOUSANDS, number.end) if not number.spelled else None
    if short is None:
        return number
    if short["words"] and not _counts(short["words"].split()):
        return number
    by = 1000 if short[0].lower() == "k" else 10**6
    return number._replace(low=tidy(number.low * by), end=short.end())


def _counts(words: list[str]) -> bool:
    """Whether the first plural of the words is counted and not measured in metres."""
    for i, word in enumerate(words):
        if word in OF_METRES or is_stop(word) or (i > 1 and not is_adjective(words[0])):
            return False
        if is_plural(word):
            return True
    return False


def in_feet(passage: Passage, i: int) -> Figure | None:
    """A height in feet and inches, given in inches: "5ft 8ins"."""
    if passage.text[passage.numerals[i].end : passage.numerals[i].end + 2].strip(" -")[:1] != "f":
        return None
    one, two = passage.numerals[i], passage.numerals[i + 1 : i + 2]
    inches = passage.after(INCHES, two[0].end) if two else None
    if inches is None or not FEET.fullmatch(passage.text, one.end, two[0].start):
        return None
    if one.high is not None or two[0].high is not None or not 0 <= two[0].low < FOOT:
        return None
    value = tidy(one.low * FOOT + two[0].low)
    return Figure(Span(one.start, inches.end()), FIGURE, value, inches["unit"])
