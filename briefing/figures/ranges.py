"""Numbers that belong together: "5 to 7", "between 3 and 4", "40, 50 and 60"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.figures.numerals import DASH, SPACE, Numeral, scaled, stressed, tidy
from briefing.patterns import Pattern

_UNIT = r"(?P<unit>\s?%|\s?per\s?cent(?:age\spoints)?|\s?percent|-)?"
_SIGN = r"(?:[A-Z]{1,3}\s?)?[$€£¥₹₽₱]?\s?"
_MONEY_AFTER = (
    r"(?:(?:m|mm|bn?|k|M|B|K)\b|\s(?:million|billion|dollars|euros|years?|days|months|weeks))?"
)
LINK = Pattern(
    rf"{_UNIT}{_MONEY_AFTER}"
    rf"(?P<link>\s?{DASH}\s?|{SPACE}+(?:to|and|or|through|till|until){SPACE}+|\s?~\s?)"
    rf"(?P<sign>{_SIGN})"
)
SHARE = Pattern(rf"-?(?:,?{SPACE}+(?:and|or|to){SPACE}+|,{SPACE}+|{SPACE}*[/&]{SPACE}*)")
SIGNED = Pattern(r"[$€£¥₹₽₱A-Z]\s?$")
BETWEEN = Pattern(r"\bbetween\s+(?:[A-Z]{0,3}\s?[$€£¥₹₽₱]?\s?)$", re.IGNORECASE)
FROM = Pattern(r"\bfrom\s+(?:[\w-]{1,12}\s+){0,2}?(?:[A-Z]{0,3}\s?[$€£¥₹₽₱]?\s?)$", re.IGNORECASE)
# "cut by 0.25 percentage points to 2 per cent": a step and the level it leads to
BY = Pattern(r"\bby\s+(?:[\w-]{1,12}\s+){0,2}?$", re.IGNORECASE)
RANGING = Pattern(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|aged?|ages|lasting|last)\s+from\s",
    re.IGNORECASE,
)
PAIR_BEFORE = Pattern(rf"\d{DASH}$")
PAIR_AFTER = Pattern(rf"{DASH}\d")
TO = frozenset("to through till until".split())
# "type 1 or 2": names, no range.
NAMED = Pattern(
    r"\b(?:types?|options?|phases?|stages?|grades?|levels?|tiers?|class|categor(?:y|ies)|steps?|parts?"
    r"|groups?|questions?|numbers?|nos?\.?|plans?|variants?)\s$",
    re.IGNORECASE,
)
REACH = 40
SMALL = 1000
LARGE = 100


def _joins(text: str, start: int, one: Numeral, two: Numeral) -> bool:
    """Whether two numbers next to each other are the ends of one range."""
    link = LINK.fullmatch(text, one.end, two.start)
    if link is None or (two.signed and link["link"].strip() == "") or not _rises(one, two):
        return False
    if link["sign"].strip() and (
        (link["unit"] or "").strip(" -")
        or not SIGNED.search(text[max(start, one.start - 4) : one.start])
    ):
        return False
    lead = text[max(start, one.start - REACH) : one.start]
    if one.spelled != two.spelled and max(one.low, two.low) >= LARGE:
        return False
    return _said(link, lead, one, two)


def _said(link: re.Match[str], lead: str, one: Numeral, two: Numeral) -> bool:
    """Whether the word between two numbers and the words before them say that they are ends."""
    word = link["link"].strip().lower()
    if word == "and":
        return BETWEEN.search(lead) is not None
    if word == "or":
        step = 0 if NAMED.search(lead) else two.low - one.low
        return one.spelled == two.spelled and 0 < step <= (one.low if one.spelled else 1)
    if word in TO and link["unit"] and BY.search(lead):
        return False
    if word in TO:
        return not FROM.search(lead) or RANGING.search(lead) is not None
    return one.spelled == two.spelled


def _rises(one: Numeral, two: Numeral) -> bool:
    """Whether the second number is the larger, by value or before the magnitude it lends."""
    return one.low < two.low or (one.signed and two.signed)


def _join(one: Numeral, two: Numeral) -> Numeral:
    """The range of two numbers; the first borrows the magnitude of the second if it has none."""
    borrows = two.scale > 1 and one.scale == 1 and one.low < SMALL
    low = tidy(one.low * two.scale) if borrows else one.low
    return two._replace(start=one.start, low=low, high=two.low, first=one.end)


def _repeats(text: str, one: Numeral, two: Numeral) -> bool:
    """Whether the second number says the first again ("thirty (30) days", "50 (fifty) seats")."""
    return (
        one.spelled != two.spelled
        and one.value == two.value
        and text[one.end : two.start].strip(" \u00a0\n") == "("
        and text[two.end : two.end + 1] == ")"
    )


def join_ranges(text: str, start: int, found: Iterable[Numeral]) -> tuple[Numeral, ...]:
    """The numbers of a passage with the two ends of each range made one."""
    joined: list[Numeral] = []
    for number in found:
        if joined and _repeats(text, joined[-1], number):
            joined[-1] = scaled(text, joined[-1], number.end + 1)
        elif joined and joined[-1].high is None and _joins(text, start, joined[-1], number):
            joined[-1] = _join(joined[-1], number)
        else:
            joined.append(stressed(text, number))
    return tuple(number for number in joined if not _half_of_pair(text, number))


def _half_of_pair(text: str, number: Numeral) -> bool:
    """Whether the number is one half of a score or code ("62-38") that is no range."""
    return PAIR_BEFORE.search(text[max(0, number.start - 2) : number.start]) is not None or (
        PAIR_AFTER.match(text, number.end) is not None
    )


def shared_units(text: str, found: tuple[Numeral, ...]) -> tuple[int, ...]:
    """For each number, which number's unit it borrows: its own, or that of the end of a list."""
    shares = list(range(len(found)))
    for i in range(len(found) - 2, -1, -1):
        if SHARE.fullmatch(text, found[i].end, found[i + 1].start):
            shares[i] = shares[i + 1]
    return tuple(shares)
