"""The day on which a release was issued: what a dateline, a date line or a label tells."""

from __future__ import annotations

import re

from briefing.patterns import Pattern
from briefing.sections.days import Day, completed, day_alone, days_in, month_number
from briefing.sections.gazetteer import known_place
from briefing.sections.openings import opening_of

LABEL = Pattern(
    r"(?i)\b(?:posted|published|publication|release[ds]?|issued|date[d]?|updated?|released on)\b"
)
AFTERWARDS = Pattern(
    r"(?i)\b(?:last (?:updated|modified|reviewed)|updated|copyright|(?<![ãÃ])©)|\A\W*update\W+\Z"
)
DONE = Pattern(
    r"[DGS](?<!\w[DGS])(?:(?<=D)(?:one|ONE)|(?<=G)(?:iven|IVEN)|(?<=S)(?:igned|IGNED))"  # a set of
    # signs that comes first is found faster than a word
    r"\s(?:in|at|IN|AT)\s(?:the\s)?(?:(?:City|CITY|city)\s(?:of|OF)\s)?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)
# "Booking opens 9 June", "It takes effect on 1 July": no date line, but a short sentence.
HAPPENS = Pattern(
    r"\b(?:is|are|was|were|will|be|opens?|starts?|begins?|takes?|took|closes?|ends?|comes?|came"
    r"|expires?|runs?|holds?|meets?|met|returns?|returned|left|next)\b"
)
TOP, BOTTOM = 12, 14  # units
BEHIND = 15  # characters between a dateline and its day
DASHED = Pattern(r"[^.!?]*?\s?[-–—]")
ENDS = Pattern(r"[\s)\]]*\Z")
CLOCK = Pattern(r",?\s\d{1,2}[:.]\d\d\b")
# "Bern, Switzerland – June 2025": a line that tells no day.
MONTH = Pattern(
    r"\W{0,4}(?P<place>[A-Z][^\d:;]{1,60}?(?:,|\s[–—|-])\s)?(?P<month>[A-Z][a-z]{2,8}),?\s"
    r"(?P<year>(?:19|20)\d\d)\W{0,4}\Z"
)
BARS = ("|", "■", "•", "·")
LINE = 90  # characters of a line that holds a day and little else


def issue_day(texts: list[str]) -> Day | None:
    """The day in the dateline, in a date line, or behind a label such as "Posted on"."""
    top, bottom = texts[:TOP], texts[-BOTTOM:]
    found = _opened(top) + _lines(top) + _labelled(top) + _labelled(bottom)
    found += [day for text in bottom if DONE.search(text) for day in days_in(text)[:1]]
    found = found or _at_edge(top) or _lines(bottom)
    if not found:
        return None
    return completed(found[0], next((day for day in found if day.full), None))


def _opened(texts: list[str]) -> list[Day]:
    """The day of the first dateline, or between the agency that it names and a dash."""
    opened = ((text, opening_of(text)) for text in texts)
    text, end = next(((text, opening.end) for text, opening in opened if opening), ("", 0))
    days = days_in(text[: end + 2 * BEHIND])[:1] if end else ()
    return [day for day in days if day.end <= end or DASHED.match(text, end, day.end + 3)]


def _at_edge(texts: list[str]) -> list[Day]:
    """The full days with which a title ends, or a line opens before a clock, or between bars."""
    return [
        day
        for text in texts
        for day in days_in(text)
        if day.full
        and not AFTERWARDS.search(text[: day.start])
        and (ENDS.match(text, day.end) or CLOCK.match(text, day.end) or _barred(text, day))
    ]


def _barred(text: str, day: Day) -> bool:
    """Whether a day stands between bars in a line of labels."""
    return text[: day.start].rstrip()[-1:] in BARS and text[day.end :].lstrip()[:1] in BARS


def _lines(texts: list[str]) -> list[Day]:
    """Days that stand alone or nearly alone on a line."""
    days = [of_line(text) for text in texts if len(text) < LINE]
    return [day for day in days if day]


def of_line(text: str) -> Day | None:
    """The day of a line that holds it and hardly a word besides, None for any other line."""
    told = days_in(text)[:1]
    if not told:
        return day_alone(text)
    day = told[0]
    words = [word for word in re.split(r"[^A-Za-z]+", _without(text, day)) if word]
    few = len(words) <= 4 and len(text.split()) <= 14
    lead = text[: day.start]
    if HAPPENS.search(lead) and not LABEL.search(lead):
        return None
    if few and not AFTERWARDS.search(lead):
        return day
    return None


def month_of_line(text: str) -> str:
    """The month of a line that holds only it, or it behind a known place, in ISO 8601, or "".

    >>> [month_of_line(text) for text in ("Oslo, May 2025", "June 2026", "Prices, May 2025")]
    ['2025-05', '2026-06', '']
    """
    found = MONTH.match(text) if len(text) < LINE else None
    number = month_number(found["month"]) if found else 0
    if not found or not number or (found["place"] and not known_place(found["place"])):
        return ""
    return f"{found['year']}-{number:02}"


def _without(text: str, day: Day) -> str:
    return f"{text[: day.start]} {text[day.end :]}"


def _labelled(texts: list[str]) -> list[Day]:
    """Days beside a word that says when a release was issued."""
    told = ((text, days_in(text)) for text in texts if len(text) < 200)
    return [
        days[0]
        for text, days in told
        if days and LABEL.search(text) and len(text.split()) <= 22
        if not AFTERWARDS.search(text[: days[0].start])
    ]
