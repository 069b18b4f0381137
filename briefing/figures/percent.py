"""Percentages, percentage points, basis points, and fractions and shares of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicons
from briefing.figures.nouns import counted
from briefing.figures.numerals import ONES, SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

UNIT = Pattern(
    rf"""(?:{SPACE}{{0,2}}|-|{SPACE}of{SPACE}an?{SPACE})(?:
      (?P<bp>basis[ -]points?\b | bps?\b)
    | (?P<pp>(?:percentage|per{SPACE}?cent|%)[ -]points?\b | p\.?p\.?t?s?\b(?!\w) | %-?pts?\b)
    | (?P<pct>% | ％ | per{SPACE}?cent\b(?!age) | percent\b | pct\b\.? | (?<=\d)pc\b | p\.c\.)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
ZERO = Pattern(rf"\bzero{UNIT.source}", re.VERBOSE | re.IGNORECASE)
PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
FRACTION = Pattern(
    rf"""
    \b(?:
      (?P<top>a|an|{"|".join(ONES)})(?:{SPACE}|[-‑])(?P<part>half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?P<many>s?)
        (?: (?<=s)(?!\w) | (?={SPACE}of\b) | (?=[.,;:)]) | (?={SPACE}(?:and|in|over|from|more
        |less|during|since|compared|to|were|are|have|haven|do|don)\b) )
    | (?P<half>half)\b(?:(?={SPACE}(?:of|the|its|their|our|all|that)\b)
        | (?:(?<=nearly{SPACE}half)|(?<=almost{SPACE}half)|(?<=than{SPACE}half)|(?<=over{SPACE}half)
            |(?<=about{SPACE}half)|(?<=around{SPACE}half)|(?<=least{SPACE}half)|(?<=under{SPACE}half)|(?<=\bby{SPACE}half))
          (?![-‑]|{SPACE}(?:an?|million|billion|dozen|years?|hours?|days?|century|past|time|terms?|board)\b))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# One of them stands in each fraction in words, of the former in each part of a point.
HALVES = ("half", "quarter")
NOTHING = ("zero",)
SIGNS = (*HALVES, *(part for part in PARTS if part != "halves"))
# "half a percentage point"
OF_A_POINT = Pattern(
    rf"(?:\b(?:half|(?P<top>an?|one|three)[ -]quarters?{SPACE}of){SPACE}an?{SPACE}"
    rf"|(?<![\w/.,-])(?P<over>[13])/(?P<under>[248])[ -](?:of{SPACE}an?{SPACE})?)"
    rf"(?:(?P<pp>percentage{SPACE}point)|(?P<bp>basis{SPACE}point)|per{SPACE}?cent)\b",
    re.IGNORECASE,
)
NOT_FRACTION = Pattern(
    r"\b(?:first|second|other|latter|every|each|last|next|final|years?|months?|weeks?|days?|hours?|minutes?|decades?|in)\s(?:and\s)?$",
    re.IGNORECASE,
)
NO_WHOLE = Pattern(
    rf"{SPACE}of{SPACE}(?:(?:this|last|next|the){SPACE}(?:year|month|century)|\d{{4}}|a{SPACE}(?:century|million|billion|dozen|day|year|decade|mile))|{SPACE}the{SPACE}(?:size|time|battle)|{SPACE}(?:years?|hours?|days?|months?)\b",
    re.IGNORECASE,
)


# "three in five", "one company out of four", "17 in every 100"
OUT_OF = Pattern(
    rf"(?P<noun>{SPACE}+[^\W\d_]+)?{SPACE}+(?:(?P<place>in)|out{SPACE}of|of(?={SPACE}+every)){SPACE}+"
    rf"(?P<every>every{SPACE}+)?"
    r"(?P<whole>two|three|four|five|six|seven|eight|nine|ten|(?!(?:1[5-9]|20)\d\d)\d{1,4})\b"
    rf"(?!,\d|{SPACE}*(?:%|of{SPACE}+\d"
    rf"|(?:per|million|billion|years|months|weeks|days|hours|minutes)\b))"
)
WHOLES = {w: n for n, w in enumerate("two three four five six seven eight nine ten".split(), 2)}
MOST = 10  # above, "17 in 100" is a share only where "every" says so
# What tells of so many things and where, not of a share of them, in the past: "won two in five
# games". It says a share behind what is found or harmed: "affected two in five adults".
DID = frozenset("have has had lost shot hit beat struck scored fought ran hurt".split())
TELL = frozenset("affected estimated projected reached found said left showed revealed".split())


def _unit(match: re.Match[str]) -> str:
    """What a number with its sign or word is in: basis points, points or per cent."""
    return "bp" if match["bp"] else "pp" if match["pp"] else "%"


def _measured(passage: Passage) -> Iterator[Figure]:
    """Numbers with a percent sign or word, also those that borrow it from the end of a list."""
    for i, number in enumerate(passage.numerals):
        match = passage.after(UNIT, number.end)
        end = match.end() if match else number.end
        if match is None and passage.shares[i] != i:
            match = passage.after(UNIT, passage.numerals[passage.shares[i]].end)
        if match is None:
            continue
        yield Figure(Span(number.start, end), FigureKind.PERCENT, number.value, _unit(match))


def _none_at_all(passage: Passage) -> Iterator[Figure]:
    """Zero in words with what it is a share of: "zero per cent"."""
    for match in ZERO.finditer(passage.text, passage.start, passage.end):
        yield Figure(Span(*match.span()), FigureKind.PERCENT, 0, _unit(match))


def _of_a_point(passage: Passage) -> Iterator[Figure]:
    """Fractions of a point or of a per cent: "half a percentage point"."""
    for match in OF_A_POINT.finditer(passage.text, passage.start, passage.end):
        top = (match["top"] or "").lower()
        value = 0.5 if not top else 0.75 if top == "three" else 0.25
        if match["over"]:
            value = int(match["over"]) / int(match["under"])
        unit = "pp" if match["pp"] else "bp" if match["bp"] else "%"
        yield Figure(Span(*match.span()), FigureKind.PERCENT, value, unit)


def _fractions(passage: Passage) -> Iterator[Figure]:
    """Fractions of a whole: "two-thirds", "half of"."""
    for match in FRACTION.finditer(passage.text, passage.start, passage.end):
        parts = match["many"] and passage.text.startswith(" of ", match.end())
        parts = parts and match["part"].lower() != "quarter"  # "in two-thirds of", no year's part
        if not parts and passage.before(NOT_FRACTION, match.start()):
            continue
        if passage.after(NO_WHOLE, match.end()):
            continue
        if _is_name(passage, match):
            continue
        if match["half"]:
            value = tidy(50)
        else:
            top = 1 if match["top"].lower() in {"a", "an"} else ONES.index(match["top"].lower()) + 1
            value = tidy(100 * top / PARTS[match["part"].lower()])
        yield Figure(Span(*match.span()), FigureKind.PERCENT, value, "%")


def _is_name(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the part is the end of a name behind a small article: "Pedro a Third said"."""
    if not (match["top"] or "").islower() or not (match["part"] or "")[:1].isupper():
        return False
    before = passage.word_before(match.start())
    named = before[:1].isupper() and before.lower() not in lexicons.small("common_words")
    return named and not passage.text.startswith(" of", match.end())


def _set_among(passage: Passage, number: Numeral, match: re.Match[str]) -> bool:
    """Whether so many things are told of with where they are: "three mills in four countries"."""
    apart = match["noun"] or (number.low > 1 and _is_past(passage.word_before(number.start)))
    if not (apart and match["place"]) or (match["every"] and not match["noun"]):
        return False
    return counted(passage.text, match.end(), passage.end, one=False) is not None


def _is_past(word: str) -> bool:
    """Whether a word is the past of a verb that tells of no share."""
    low = word.lower()
    return low not in TELL and (
        low.endswith("ed") or low in DID or low in lexicons.listed("irregular_verbs")
    )


def _shares(passage: Passage) -> Iterator[Figure]:
    """Shares told as so many of so many: "one in five", "one company out of four"."""
    for number in passage.numerals:
        match = passage.after(OUT_OF, number.end)
        if match is None or number.high is not None or number.scale > 1:
            continue
        whole = WHOLES.get(match["whole"].lower()) or int(match["whole"])
        if number.low >= whole or not (number.low <= MOST or match["every"]):
            continue
        if _set_among(passage, number, match):
            continue
        value = tidy(100 * number.low / whole)
        yield Figure(Span(number.start, match.end()), FigureKind.PERCENT, value, "%")


def find(passage: Passage) -> Iterator[Figure]:
    """The percentages of a passage."""
    yield from _measured(passage)
    yield from _shares(passage)
    slash = passage.digits and passage.text.find("/", passage.start, passage.end) >= 0
    if slash or passage.begins(HALVES):
        yield from _of_a_point(passage)
    if passage.begins(NOTHING):
        yield from _none_at_all(passage)
    if passage.begins(SIGNS):
        yield from _fractions(passage)
