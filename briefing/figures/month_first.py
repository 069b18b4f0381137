"""Whether a text that writes 6/12/2025 means a day in June, as Americans do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from briefing import lexicons
from briefing.figures.currencies import countries
from briefing.figures.date_rules import IN_FIGURES, SHORT_IN_FIGURES
from briefing.model import Figure, FigureKind
from briefing.patterns import Pattern

MONTHS = 12
NUMERIC = Pattern(rf"(?<![\w$€£/])(?<!\d[.,:])(?:{IN_FIGURES}|{SHORT_IN_FIGURES})(?!\d)")
NUMBERS = Pattern(r"\d+")
PARTED = frozenset("./-")  # what stands behind the first number of a day in figures
FULL = Pattern(r"(\d{4})-(\d\d)-(\d\d)")
FEW = 4  # words that may stand before the state in the line that it opens
# They are cities too, and stand in lists of such.
CITIES = frozenset(("New York", "Washington"))
LINE = 120  # characters of a line that are looked at
CENTURY = 99  # the highest year in short
Date = tuple[int, int, int]  # month, day, year


def month_first(text: str, written: Iterable[Date]) -> bool:
    """Whether a text has the month first in its dates in figures: its other dates or places tell.

    ``written`` are the days that it writes with the name of the month.

    >>> month_first("6/12/2025, not 6/13/2025", ()), month_first("6/12/2025 and 13/6/2025", ())
    (True, False)
    >>> month_first("6/12/2025. DAYTON, Ohio", ()), month_first("6/12/2025. Dayton, June 12", ())
    (True, False)
    >>> month_first("6/12/2025. Dayton, June 12", {(6, 12, 2025)})
    True
    """
    told = list(in_figures(text))
    if any(max(a, b) > MONTHS for a, b, _ in told):
        return not any(a > MONTHS for a, _, _ in told)
    days = set(written)
    for a, b, year in told:
        if ((a, b, year) in days) != ((b, a, year) in days):
            return (a, b, year) in days
    return bool(told) and _american(text)


def in_figures(text: str) -> Iterator[Date]:
    """The days that a text tells in figures: the first number, the second and the year."""
    at = 0
    for number in NUMBERS.finditer(text):  # digits are found faster than what stands before them
        start, end = number.span()
        parted = start >= at and text[end : end + 1] in PARTED
        match = NUMERIC.match(text, start) if parted else None
        if match:
            at = match.end()
            first, second, year = map(int, NUMBERS.findall(match[0]))
            yield first, second, year if year > CENTURY else 2000 + year


def _american(text: str) -> bool:
    """Whether a text sets its places in states of America, and names no other country more.

    A state in full or a postcode speaks for itself in a dateline; New York and Washington, which
    stand in lists of cities, and the two letters of a state speak only there.
    """
    found = list(_in_state().finditer(text))
    if any(match["post"] or (match["state"] and _opens(text, match)) for match in found):
        return True
    named = countries(text) if found else Counter[str]()
    states = sum(match["state"] is not None and not _is_city(match) for match in found)
    america = max(named["US"], states)
    others = max((n for country, n in named.items() if country != "US"), default=0)
    short = any(not match["state"] and _opens(text, match) for match in found)
    return (states > 0 and others < america) or (short and others <= america)


def _is_city(match: re.Match[str]) -> bool:
    return match["state"].title() in CITIES


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a city and its state open a line, as in a dateline."""
    if not match["dash"]:
        return False
    low = max(0, match.start() - LINE)
    line = text[max(low, text.rfind("\n", low, match.start()) + 1) : match.start()]
    return "," not in line and len(line.split()) <= FEW


@cache
def _in_state() -> Pattern:
    """A city with its state, which ends there, or stands before a postcode or a dash."""
    abroad = {name for name, _ in lexicons.pairs("countries")}
    full = [name for name in lexicons.words("states") if name not in abroad]
    short = lexicons.words("state_codes")
    codes = [name for name in short if name.isupper() and name.isalpha()]
    full += [name for name in short if name not in codes]
    names = "|".join(sorted({*full, *(name.upper() for name in full)}))
    names = names.replace(".", r"\.").replace(" ", r"\s")
    return Pattern(
        rf"(?<=[A-Za-z]{{2}}),\s(?:(?P<state>{names})(?=[.,;:)\n\s—–(-]|\Z)|(?:{'|'.join(codes)})\b)"
        r"\.?(?:(?P<post>\s\d{5}\b)|(?P<dash>\)?\s?(?:[—–(]|--|-\s))|(?=[.,;:)\n]|\Z))"
    )


def turned(figures: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, the days in figures with their month first where the text means them so."""
    places = frozenset(i for i, figure in enumerate(figures) if _in_figures(figure, text))
    written = (_date(figure) for i, figure in enumerate(figures) if i not in places)
    if not places or not month_first(text, filter(None, written)):
        return figures
    return tuple(_turned(f) if i in places else f for i, f in enumerate(figures))


def _in_figures(figure: Figure, text: str) -> bool:
    span = figure.span
    return figure.kind is FigureKind.DATE and bool(NUMERIC.fullmatch(text, span.start, span.end))


def _date(figure: Figure) -> Date | None:
    """The day of a figure that tells it in full."""
    value = figure.value
    full = (
        FULL.fullmatch(value) if figure.kind is FigureKind.DATE and isinstance(value, str) else None
    )
    return (int(full[2]), int(full[3]), int(full[1])) if full else None


def _turned(figure: Figure) -> Figure:
    date = _date(figure)
    if date is None or date[1] > MONTHS:
        return figure
    return replace(figure, value=f"{date[2]}-{date[1]:02}-{date[0]:02}")
