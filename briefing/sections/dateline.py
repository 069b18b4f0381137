"""When and where: the date and the place of a release (TERMS: date and place of a release)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Reading, Role
from briefing.sections.days import WEEKDAYS, Day, completed, days_in, on_weekday, shifted
from briefing.sections.openings import opening_of
from briefing.sections.places import place_of_lead, place_of_line

LABEL = re.compile(
    r"(?i)\b(?:posted|published|publication|release[ds]?|issued|date[d]?|updated?|released on)\b"
)
PLACE_LABEL = re.compile(
    r"(?i)^\W{0,9}(?:(?:release |published |issue )?date|published|issued"
    r"|location|place|venue|where|city)\s?:\s{0,9}"
)
AFTERWARDS = re.compile(r"(?i)\b(?:last (?:updated|modified|reviewed)|updated|copyright|©)")
RELATIVE = re.compile(
    r"\b(?P<word>today|tonight|tomorrow|this\s(?:morning|afternoon|evening)|yesterday|last\snight"
    r"|(?P<day>Mon|Tues?|Wednes|Wed|Thurs?|Thu|Fri|Satur|Sat|Sun)(?:day)?)\b(?!['’]s)",
)
AHEAD = re.compile(r"\b(?:will|to be held|is scheduled|are scheduled|next)\b")
EVENT_DAY = re.compile(
    r"(?i)(?:\b(?:on|from|between|of|dated|held|today|tomorrow|the|,|day,?)|[(,]|^)\s*$"
)
ON = re.compile(r"(?i)\bon\s*$")
NEAR = 45
STEPS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
TOP, BOTTOM = 12, 14


def find_date(reading: Reading) -> str:
    """The day of the event, or else of the release, in ISO 8601 as far as the text goes, or "".

    What the format tells (a page, a mail) stands in where the text gives no full date.
    """
    release = _with_told(_release_day(reading), _told_day(reading))
    event = next(_event_days(reading, release), None)
    if event and release and _apart(event, release) > NEAR:
        event = None
    day = event or release
    return day.iso if day else ""


def _with_told(release: Day | None, told: Day | None) -> Day | None:
    """The day of the release, filled in from the one that the format tells where that is near."""
    if release is None or told is None or release.full:
        return release or told
    full = completed(release, told)
    return full if _apart(full, told) <= NEAR else release


def _told_day(reading: Reading) -> Day | None:
    """The day that the format of the source tells, None where it tells none."""
    return next(iter(days_in(reading.document.source.meta.get("date", ""))), None)


def _apart(one: Day, other: Day) -> int:
    if one.full and other.full:
        return abs((one.full - other.full).days)
    return 0


def _texts(reading: Reading) -> list[str]:
    return [reading.document.slice(unit.span)[:2000] for unit in reading.document.units]


def _release_day(reading: Reading) -> Day | None:
    """The day in the dateline, in a date line, or behind a label such as "Posted on"."""
    found: list[Day] = []
    texts = _texts(reading)
    for text in _opening(texts):
        opening = opening_of(text)
        if opening:
            found += days_in(text[: opening.end])[:1]
            break
    found += _lines(texts[:TOP]) + _labelled(texts[:TOP]) + _labelled(texts[-BOTTOM:])
    if not found:
        found += _lines(texts[-BOTTOM:])
    if not found:
        return None
    fuller = next((day for day in found if day.full), None)
    return completed(found[0], fuller)


def _opening(texts: list[str]) -> Iterator[str]:
    yield from texts[:TOP]


def _lines(texts: list[str]) -> list[Day]:
    """Days that stand alone or nearly alone on a line."""
    found = []
    for text in texts:
        if len(text) < 90 and len(text.split()) <= 10:
            for day in days_in(text)[:1]:
                around = re.sub(
                    r"[^A-Za-z]+", " ", text[: day.start] + " " + text[day.end :]
                ).split()
                if len(around) <= 4 and not AFTERWARDS.search(text):
                    found.append(day)
    return found


def _labelled(texts: list[str]) -> list[Day]:
    """Days beside a word that says when a release was issued."""
    return [
        day
        for text in texts
        if len(text) < 200 and LABEL.search(text) and not AFTERWARDS.search(text)
        for day in days_in(text)[:1]
        if len(text.split()) <= 14
    ]


def _event_days(reading: Reading, release: Day | None) -> Iterator[Day]:
    """The days that the leads give, best first."""
    pairs = list(zip(_texts(reading), reading.roles, strict=True))
    leads = [text for text, role in pairs if role is Role.LEAD]
    opening = [t for t, role in pairs[:10] if role in (Role.GREETING, Role.THEME)][:2]
    for text in leads[:3]:
        dateline = opening_of(text)
        body = text[dateline.end :] if dateline else text
        yield from _days_of_sentence(body, release, EVENT_DAY)
    if not leads:
        for text in opening:
            yield from _days_of_sentence(text, release, ON)


def _days_of_sentence(text: str, release: Day | None, before: re.Pattern[str]) -> Iterator[Day]:
    """The days on which a sentence sets what it tells, first named first."""
    told = [
        (day.start, completed(day, release))
        for day in days_in(text)
        if before.search(text[max(0, day.start - 30) : day.start]) or not day.month
    ]
    if release and release.full:
        told += [(m.start(), _relative(m, text, release)) for m in RELATIVE.finditer(text)]
    for _, day in sorted(told, key=lambda pair: pair[0]):
        yield day


def _relative(match: re.Match[str], text: str, release: Day) -> Day:
    if match["day"]:
        weekday = WEEKDAYS.index(match["day"][:3].lower())
        return on_weekday(release, weekday, ahead=bool(AHEAD.search(text[: match.start()])))
    return shifted(release, STEPS.get(match["word"], 0))


def find_place(reading: Reading) -> str:
    """Where the event took place or the release was issued, verbatim, or ""."""
    texts = _texts(reading)
    for text in texts[:TOP]:
        opening = opening_of(text)
        if opening and (place := place_of_line(opening.place)):
            return place
    for i, text in enumerate(texts[:TOP]):
        if i and reading.roles[i] is Role.OTHER and _by_a_date(texts, i):
            day = days_in(text)
            line = (text[: day[0].start] or text[day[0].end :]) if day else text
            line = PLACE_LABEL.sub("", line)
            if place := place_of_line(line.strip(" ,|–—-")):
                return place
    pairs = zip(texts, reading.roles, strict=True)
    leads = [text for text, role in pairs if role is Role.LEAD][:3]
    if not leads:
        top = zip(texts[:6], reading.roles, strict=False)
        leads = [text for text, role in top if role is Role.GREETING][:1]
    return place_of_lead(leads)


def _by_a_date(texts: list[str], i: int) -> bool:
    """Whether the line or one beside it holds a day."""
    return any(days_in(text) and len(text) < 60 for text in texts[max(0, i - 2) : i + 3])
