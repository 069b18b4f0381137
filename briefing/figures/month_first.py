"""Whether a text that writes 6/12/2025 means a day in June, as Americans do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from briefing import lexicons
from briefing.figures.patterns import Pattern
from briefing.model import Figure, FigureKind

MONTHS = 12
NUMERIC = Pattern(r"\b(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)\b")
FULL = Pattern(r"(\d{4})-(\d\d)-(\d\d)")
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
    told = [(int(a), int(b), int(year)) for a, b, year in map(_parts, NUMERIC.finditer(text))]
    if any(max(a, b) > MONTHS for a, b, _ in told):
        return not any(a > MONTHS for a, _, _ in told)
    days = set(written)
    for a, b, year in told:
        if ((a, b, year) in days) != ((b, a, year) in days):
            return (a, b, year) in days
    return bool(told) and _american().search(text) is not None


def _parts(match: re.Match[str]) -> tuple[str, str, str]:
    return match[1], match[2], match[3]


@cache
def _american() -> Pattern:
    """A city with its state, which ends there, or stands before a postcode or a dash."""
    states = lexicons.words("states")
    abroad = {name for name, _ in lexicons.pairs("countries")}
    codes = [name for name in states if name.isupper() and name.isalpha()]
    full = [name for name in states if name not in codes and name not in abroad]
    names = "|".join(sorted({*full, *(name.upper() for name in full)}))
    names = names.replace(".", r"\.").replace(" ", r"\s")
    return Pattern(
        rf"(?<=[A-Za-z]{{2}}),\s(?:(?:{names})(?=[.,;:)\n]|\s?[—–(-]|\Z)"
        rf"|(?:{'|'.join(codes)})(?:\s\d{{5}}\b|\)?\s?(?:[—–]|--|-\s)))"
    )


def turned(figures: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, the days in figures with their month first where the text means them so."""
    places = [i for i, figure in enumerate(figures) if _in_figures(figure, text)]
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
