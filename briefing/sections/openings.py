"""Datelines: the place and the day with which a dispatch opens, in the orders in use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing.patterns import Pattern
from briefing.sections.gazetteer import known_place
from briefing.units.spaces import spaced

_DATE = r"""(?:\d{1,2}(?:st|nd|rd|th)?\s?[A-Z][A-Za-z]{2,8}\.?,?(?:\s{1,3}\d{4})?
    |[A-Z][A-Za-z]{2,8}\.?\s{1,3}\d{1,2}(?:st|nd|rd|th)?(?:,?\s{1,3}\d{4})?
    |\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"""
_MONTH = r"(?:Jan|Febr|Sept|Octo|Novem|Decem)[a-z]{2,5}|March|April|May|June|July|August"
_WEEKDAY = r"(?:[A-Z][a-z]{2,8}day,?\s)?"
_AGENCY = r"[(/\[][^()/\[\]]{2,40}[)/\]]"
_CLOCK = r"(?:,?\s\d{1,2}[:.]?\d\d(?:\s?(?:[ap]\.?m\.?|[AP]M|h|hrs))?(?:\s[A-Z]{2,4})?)"
_NAME = r"""[^\W\d_][\w.’'-]{1,30}
    (?:(?:,?\s|/|-)(?:[A-Z][\w.’'-]{0,30}|(?:de|do|da|del|of|la|el|al|and|&)(?=\s))){0,5}"""
# A long dash, also one that was wrongly decoded, with what stands around it.
_LONG = r"\s{0,5}(?:[—–]|â(?:€[“”\u0022]|\x80[\x93\x94]))"
_DASH = rf"(?:\s{{0,2}}(?:--?\s|--|:\s|\|\s)|{_LONG})"

# Place, then a date or an agency in brackets or slashes, then a dash, then the report.
USUAL = rf"""
    \W{{0,4}}
    (?:
        (?P<place>[^\W\d_][^\d\n:;!?()/"“”—–]{{1,70}}?)
        (?:
            ,?\s{{0,3}}\(?{_WEEKDAY}(?P<date>{_DATE})\)?(?:,?\s?{_AGENCY}|,\s[A-Z]{{2,9}}|{_CLOCK})?
            (?:\s@[^—–]{{2,60}})?
            ,?\s{{0,2}}(?:\s--?\s|--|[—–]|:\s)
          | \s?{_AGENCY}(?:\s[A-Z\d@][\w:.,/]{{0,20}}){{0,9}}
            \s{{0,2}}(?:\s--?\s|--|[—–])
        )
      | {_DATE}\s?[(\[](?P<city>[^()\[\]\d]{{2,40}})[)\]](?:\s{{0,2}}(?:\s--?\s|--|:\s)|{_LONG})
      | (?P<caps>(?:[A-Z][A-Z.'’-]{{2,20}}\s?){{1,4}}(?:,\s?[A-Z][\w.]{{1,20}}){{0,2}})
        \s?(?:--|{_LONG}|\s-\s)\s?
      | (?P<town>(?:[A-Z][\w’'-]*\s){{0,3}}[A-Z][\w’'-]*,\s(?:[A-Z]\.){{2}})
        \s?(?:--|[—–]|\s-\s)\s?(?=[A-Z“"])
    )"""
# The rarer orders: the agency first, a slash or a dash inside, a place in brackets (in square
# ones, as of "[Corrected, 3 May 2025]", and without a day, a known one), the date first, full
# stops.
ORDERS = (
    rf"\W{{0,3}}{_AGENCY}\s?[—–-]\s?{_WEEKDAY}{_DATE}\s?[—–-]\s?(?P<place>{_NAME})\s{{0,2}}(?:--|[—–]|-\s)",
    USUAL,
    rf"\W{{0,4}}(?P<place>{_NAME})(?:\s\([A-Z][^()\d]{{2,25}}\))?(?:,\s|\s?[—–:/-]\s?|\s)\(?{_WEEKDAY}{_DATE}\)?(?:,?\s?[-–]?{_AGENCY})?{_DASH}",
    rf"(?:\((?P<place>{_NAME})|\[(?P<known>{_NAME})),\s{_WEEKDAY}{_DATE}[)\]][\s,–—-]{{1,4}}(?=[A-Z“\"])",
    rf"\((?P<place>{_NAME})\)[\s,–—-]{{1,4}}{_WEEKDAY}{_DATE}{_DASH}",
    rf"\W{{0,4}}{_WEEKDAY}{_DATE}(?:\s?(?:[,-]\s|[—–]\s?)|\s{{1,3}}(?=[A-Z]{{4}}))(?P<place>{_NAME})\s{{0,2}}(?:--|[—–]|-\s)",
    rf"\W{{0,4}}(?P<place>{_NAME})[.,]\s{_WEEKDAY}{_DATE}(?:\.|\s)\s?(?:{_AGENCY}|[A-Z]{{2,9}}:)",
    rf"\W{{0,4}}(?P<place>{_NAME}),\s{_WEEKDAY}{_DATE}\.\s(?=[A-Z“\"])",
    rf"\W{{0,4}}(?P<known>{_NAME}),\s(?:{_MONTH})\s\d{{4}}{_DASH}",
    rf"\W{{0,4}}(?P<place>{_NAME}),[^,/\d]{{2,30}},\s{_DATE}\s?[-–—]\s?/.{{2,40}}?/\s?--",
    rf"\W{{0,4}}(?P<known>{_NAME})\s\({_WEEKDAY}(?=[^()]*\b(?:199|20\d)\d\b){_DATE}\)\s(?=[A-Z“\"_])",
    rf"\((?P<known>{_NAME})\)\s?[–—-]{{1,2}}\s(?=[A-Z“\"])",
)
# What opens a line of a page and is no place: "Last updated 5 June 2020 - See all", "When: 5 June".
_NO_PLACE = Pattern(
    r"(?i)\W*(?:last\b|(?:corrected|revised|amended|embargoed|reissued)\b|published|updated?\b|posted|released?\b|issued|dated?\b|(?:on|at|in|from|by|the)\b(?!\sHague)"
    r"|(?:who|what|when|where|why|time|day|event\sdate)\W*\Z)"
)
_NAMES = ("place", "city", "caps", "town")  # the groups that hold a place
_REACH = 300  # characters in which a dateline ends
_EMPHASIS = Pattern(r"\*{1,3}|_{2,3}|</?(?:b|strong|em|i|span)\b[^<>]{0,99}>")
PATTERNS = tuple(Pattern(order, re.VERBOSE) for order in ORDERS)
# What the usual order cannot do without, what the rarer ones cannot, and those in brackets.
_DASHED = Pattern(r"[-—–:â]")
_DIGIT = Pattern(r"\d")
_DAY = Pattern(_DATE, re.VERBOSE)
_BRACKETED = frozenset((0, 3, 4, len(ORDERS) - 1))
_UNDATED = frozenset((ORDERS.index(USUAL), len(ORDERS) - 1))
_FAR = 450  # characters in which any of them ends


class Opening(NamedTuple):
    """Where a dateline ends, and the place that it names."""

    place: str
    end: int


@lru_cache(maxsize=64)  # asked for the day, for the place and for the core of a statement
def opening_of(text: str) -> Opening | None:
    """The dateline with which a text opens, or None; emphasis in it is read over.

    >>> opening_of("(Ottawa) June 5, 2020 – The minister announced a fund.").place
    'Ottawa'
    >>> opening_of("**Oslo, 5 June 2020** – The minister announced a fund.")
    Opening(place='Oslo', end=23)
    """
    text = spaced(text)
    head = text[:_REACH]
    emphasis = "*" in head or "__" in head or "<" in head
    if not emphasis or _EMPHASIS.search(head) is None:
        return _matched(text)
    places = [i for start, end in _between(head) for i in range(start, end)]
    opening = _matched("".join([text[i] for i in places]))
    if opening is None:
        return None
    return Opening(opening.place, places[opening.end - 1] + 1)


def _between(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text between its signs of emphasis."""
    at = 0
    for match in _EMPHASIS.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _possible(text: str) -> Iterator[Pattern]:
    """The orders that a text may be in, by signs that cost less to look for."""
    head, word = text[:_FAR], text[:1].isalnum()
    dashed = _DASHED.search(head) is not None
    dated = _DIGIT.search(head) is not None and _DAY.search(head) is not None
    for i, pattern in enumerate(PATTERNS):
        if (dashed if i in _UNDATED else dated) and not (word and i in _BRACKETED):
            yield pattern


def _matched(text: str) -> Opening | None:
    for pattern in _possible(text):
        match = pattern.match(text)
        place = _place(match.groupdict()) if match else None
        if match and place is not None and not _NO_PLACE.match(place):
            return Opening(place.partition("/")[0], match.end())
    return None


def _place(parts: dict[str, str | None]) -> str | None:
    """The place that a dateline names, None where it must be a known one and is not."""
    known = parts.get("known")
    if known and not known_place(known):
        return None
    return known or next(filter(None, (parts.get(name) for name in _NAMES)), "")
