"""Numbers without a noun of their own, which count what was counted last, or are part of a name."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from briefing import lexicons
from briefing.figures.complete import MONTHS
from briefing.figures.numerals import SPACE, Numeral
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

MANY = 2  # numbers of one name; what stands before more is counted or a place
AGAIN = 3  # times that a thing is called by a name and a number
_CALLED = Pattern(
    r"(?<![\w.’'&-])(?P<name>[A-Z][\w’'.&-]{0,40})\s(?P<number>\d[\d.,]*(?<=\d))(?![\w%])"
    r"(?P<bare>(?=[.,;:)”\"’]|\s(?:is|was|are|were|will|would|has|had|can|and|or|with|to|by|in)\b|\s*\Z))?"
)
YEAR, UNGROUPED = 4, 7  # digits: of a year; of a file number rather than a sum
ELLIPSIS = Pattern(
    rf"{SPACE}+(?:in|from|at|for|on|of{SPACE}(?:them|which|whom|these|those)|were|was|are|is|have|has|and|to|by|with|while|will|others?|respectively|more(?!{SPACE}+\w)|more{SPACE}+of|of{SPACE}+(?:the{SPACE}+\d[\d,]*|\d)|against|remain(?:s|ed)?|(?:last|this){SPACE}+(?:year|month|week|season)|including|following|but|an?{SPACE}+(?:year|month|week|day|night|hour)|per|each|every|annually|apiece)\b|[,.;:)]|\s?$"
)
OF_THEM = Pattern(rf"{SPACE}+of{SPACE}+(?:them|us|whom|which|these|those)\b")
SMALL = Pattern(rf"{SPACE}[a-z]{{2}}")
# A word with a capital, or one of a further number of its name ("Falcon 9 and 10").
NAMED = Pattern(
    r"(?<![\w.])(?:[a-z]{1,2})?[A-Z][\w’'.&-]*\)?\s(?:\d[\d.]{0,6}(?:,\s\d[\d.]{0,6}){0,3},?\s(?:and|or)\s)?$"
)
CHAINS = frozenset(("and", "or"))
STARTERS = frozenset(
    "the over some about nearly around approximately almost only these all and in our with for "
    "at least up to more than another additional by from of on another also after among an "
    "estimated".split()
)
DETERMINED = Pattern(
    r"\b(?:the|these|those|no|any|every|each|this|that|which|another|some|such|such|not|as|last|next|day|by|than|for|it|its|his|her|every)\s+$",
    re.IGNORECASE,
)
# "301 votes to 214"; "of the 430 projects, 212": what is counted stands before.
COUNTED_BEFORE = Pattern(
    r"^\W*[Oo]f\s(?:the|these|those|its|their|our|all)\b[^.;]{0,50},\s$|\bvotes?\s(?:to|against)\s$"
)
COUNTED_ENDS = (",", "to", "against")


def is_named(passage: Passage, number: Numeral) -> bool:
    """Whether the number is the end of a name ("Phase Three", "Falcon 9")."""
    word = passage.word_before(number.start)
    large = word != word.lower() or word in CHAINS
    before = passage.before(NAMED, number.start) if large else None
    if before is None or before[0].strip().lower() in STARTERS:
        return False
    return passage.lead(number.start) + before.start() > passage.start


def is_product(passage: Passage, number: Numeral) -> bool:
    """Whether a number is part of what a thing is called, as the text does again and again.

    Figures come and go, "Larnix 10" stays, and stands somewhere without a noun behind it.
    """
    if number.spelled or number.scale != 1:
        return False
    name, text = passage.word_before(number.start).lstrip("\"'“‘("), passage.text
    low = name.lower()
    if not name[:1].isupper() or low in STARTERS or low in lexicons.small("common_words"):
        return False
    if is_day(name):
        return False
    counts, numbers, bare = called(text)
    pair = name, text[number.start : number.end]
    return counts[pair] >= AGAIN and numbers[name] <= MANY and pair in bare


def is_day(name: str) -> bool:
    """Whether a word is a weekday or a month."""
    return name.endswith("day") or name.lower() in MONTHS


class Called(NamedTuple):
    """The words with a capital before numbers: how often each pair, and of how many numbers each.

    ``bare`` holds the pairs that stand somewhere without a noun behind the number.
    """

    counts: Counter[tuple[str, str]]
    numbers: Counter[str]
    bare: frozenset[tuple[str, str]]


@lru_cache(maxsize=2)
def called(text: str) -> Called:
    """What stands before the numbers of a text, found once."""
    found = [(match["name"], match["number"], match["bare"]) for match in _CALLED.finditer(text)]
    counts = Counter((name, number) for name, number, _ in found)
    bare = frozenset((name, number) for name, number, free in found if free is not None)
    return Called(counts, Counter(name for name, _ in counts), bare)


def _looks_named(passage: Passage, number: Numeral) -> bool:
    """Whether a number that counts nothing is rather a year, a file number or glued to letters."""
    digits = passage.text[number.start : number.end]
    lead = passage.text[max(passage.start, number.start - 1) : number.start]
    if lead.isalpha() or not digits.isdigit():
        return lead.isalpha()
    return len(digits) >= UNGROUPED or (len(digits) == YEAR and 1500 <= number.low < 2200)


def elliptic(passage: Passage, number: Numeral, at: int, last: str) -> Figure | None:
    """A number without a noun, which counts what was counted last."""
    determined = number.spelled and passage.before(DETERMINED, number.start)
    if is_named(passage, number) or determined or _looks_named(passage, number):
        return None
    if is_product(passage, number):
        return None
    if not passage.after(ELLIPSIS, at) and not _is_sum(passage, number):
        return None
    if number.spelled and not last and number.scale == 1 and not passage.after(OF_THEM, at):
        return None
    counted_before = passage.word_before(number.start).endswith(COUNTED_ENDS)
    same = (
        number.signed
        or number.spelled
        or (counted_before and passage.before(COUNTED_BEFORE, number.start))
    )
    unit = last if same else ""
    return Figure(Span(number.start, at), FigureKind.QUANTITY, number.value, unit)


def _is_sum(passage: Passage, number: Numeral) -> bool:
    """Whether a number with its thousands set apart stands before a word: "1,200 came"."""
    text = passage.text
    return "," in text[number.start : number.end] and bool(passage.after(SMALL, number.end))
