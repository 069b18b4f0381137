"""When and where: the date and the place of a release (TERMS: date and place of a release)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from briefing.figures.month_first import month_first
from briefing.linear import Linear, learned
from briefing.model import Reading, Role
from briefing.roles.asides import teasers
from briefing.sections.day_signs import EVENT, Candidate, candidates, worded
from briefing.sections.days import Day, completed, days_in, turned
from briefing.sections.gazetteer import is_city
from briefing.sections.issue import TOP, issue_day, month_of_line
from briefing.sections.openings import opening_of
from briefing.sections.place_signs import Site, sites
from briefing.sections.places import countries
from briefing.sections.venue import venue

NEAR = 45  # days
LEAST = -0.7  # the least score of a day that is taken
LEAST_PLACE = -1.0  # of a place
LINES = frozenset((Role.OTHER, Role.BOILERPLATE))  # that a date line may be
OF_EVENT = 3.0  # how much more a day counts in which a lead sets the event


def find_date(reading: Reading) -> str:
    """The day of the event, or else of the release, in ISO 8601 as far as the text goes, or "".

    What the format tells (a page, a mail) stands in where the text gives no full date.
    """
    texts = _texts(reading)
    told = next(iter(days_in(reading.document.source.meta.get("date", ""))), None)
    issued = _with_told(issue_day(texts), told)
    days = candidates(reading, texts, issued)
    found = best_day(days, date_model()) or issued
    written = ((day.month, day.day, day.year) for day in worded(days))
    if found and found.year and month_first(reading.text, written):
        found = turned(found, reading.text)
    return found.iso if found else _month(reading, texts)


def _month(reading: Reading, texts: list[str]) -> str:
    """The month in a date line, where no day is told, or ""."""
    edge = zip(texts[:TOP], reading.roles, strict=False)
    lines = (text if role in LINES else _opened(text) for text, role in edge)
    return next(filter(None, map(month_of_line, lines)), "")


def _opened(text: str) -> str:
    """The dateline with which a text opens, or ""."""
    opening = opening_of(text)
    return text[: opening.end] if opening else ""


def best_day(days: Sequence[Candidate], model: Linear) -> Day | None:
    """The day for which most speaks, None where too little speaks for any."""
    scores = [
        model.scores(dict.fromkeys(signs, 1.0))[0] + (OF_EVENT if signs >= EVENT else 0)
        for _, signs in days
    ]
    best = max(zip(scores, days, strict=True), default=None, key=itemgetter(0))
    return _with_year(best[1].day, days) if best and best[0] > LEAST else None


def _with_year(day: Day, days: Sequence[Candidate]) -> Day:
    """The day, with the year that the text tells of it elsewhere."""
    same = (d for d, _ in days if d.year and (d.month, d.day) == (day.month, day.day))
    return day if day.year else next(same, day)


@cache
def date_model() -> Linear:
    """The learned weights of the signs of a day."""
    return learned("date")


def _with_told(issued: Day | None, told: Day | None) -> Day | None:
    """The day of issue, filled in from the one that the format tells where that is near."""
    if issued is None or told is None or issued.full:
        return issued or told
    full = completed(issued, told)
    return full if _apart(full, told) <= NEAR else issued


def _apart(one: Day, other: Day) -> int:
    return abs((one.full - other.full).days) if one.full and other.full else 0


def _texts(reading: Reading) -> list[str]:
    """The opening of each unit; nothing of the titles of other news, whose days are not of this."""
    others = teasers(reading.document)
    return ["" if i in others else line[:2000] for i, line in enumerate(reading.document.lines)]


def find_place(reading: Reading) -> str:
    """Where the event took place or the release was issued, verbatim, or ""."""
    texts = _texts(reading)
    best = best_site(sites(reading, texts), place_model())
    if best and (best not in countries() or is_city(best)):
        return best
    return venue(reading, texts) or best


def best_site(found: Sequence[Site], model: Linear) -> str:
    """The place for which most speaks, "" where too little speaks for any."""
    scores = [model.scores(dict.fromkeys(signs, 1.0))[0] for _, signs in found]
    best = max(zip(scores, found, strict=True), default=None, key=itemgetter(0))
    return best[1].name if best and best[0] > LEAST_PLACE else ""


@cache
def place_model() -> Linear:
    """The learned weights of the signs of a place."""
    return learned("place")
