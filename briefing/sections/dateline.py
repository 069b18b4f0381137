"""When and where: the date and the place of a release (TERMS: date and place of a release)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Reading, Role
from briefing.sections.days import WEEKDAYS, Day, completed, days_in, on_weekday, shifted
from briefing.sections.gazetteer import known_place
from briefing.sections.openings import opening_of
from briefing.sections.places import place_of_lead, place_of_line, place_of_title

LABEL = re.compile(
    r"(?i)\b(?:posted|published|publication|release[ds]?|issued|date[d]?|updated?|released on)\b"
)
PLACE_LABEL = re.compile(
    r"(?i)^\W{0,9}(?:(?:release |published |issue )?date|published|issued"
    r"|location|place|venue|where|city)\s?:\s{0,9}"
)
AFTERWARDS = re.compile(
    r"(?i)\b(?:last (?:updated|modified|reviewed)|updated|copyright|(?<![ãÃ])©)"
)
RELATIVE = re.compile(
    r"\b(?P<word>today|tonight|tomorrow|this\s(?:morning|afternoon|evening)|yesterday|last\snight"
    r"|(?P<day>Mon|Tues?|Wednes|Wed|Thurs?|Thu|Fri|Satur|Sat|Sun)(?:day)?)\b(?!['’]s)",
)
AHEAD = re.compile(r"\b(?:will|to be held|is scheduled|are scheduled|next)\b")
EVENT_DAY = re.compile(
    r"(?i)(?:\b(?:on|from|between|of|dated|held|today|tomorrow|the|,|day,?)|[(,]|^)\s*$"
)
ON = re.compile(r"(?i)\bon\s*$")
# "with effect from 15 September": the day of what follows, not of the event.
FOLLOWS = re.compile(
    r"(?i)\b(?:with effect|effective(?: date)?|deadline|due|by|until|till|since"
    r"|before|after|born|end(?:ed|ing)|through|scheduled for|planned for|as of|expires?|for)"
    r"(?: (?:from|on|of|is))?(?: the)?\s*$"
)
# "announced a fair for 7 May", "is outraged by the raid on Sunday": the event is that it was said.
ANNOUNCES = re.compile(r"(?i)\b(?:announc(?:e|es|ed|ing)|plans? to|unveil(?:s|ed)?)\b")
REACTS = re.compile(
    r"(?i)\b(?:condemn(?:s|ed)?|outraged|deplor(?:es|ed)|mourns?|saddened|shocked|dismayed|alarmed)\b"
)
# The grounds of a decree tell of days before it.
RECITAL = re.compile(
    r"(?i)\W*(?:whereas|having (?:regard|considered)|considering|recalling|noting|pursuant)\b"
)
DONE = re.compile(
    r"\b(?:Done|DONE|Given|GIVEN|Signed)\s(?:in|at|IN|AT)\s(?:the\s)?(?:(?:City|CITY|city)\s(?:of|OF)\s)?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)
CONDOLENCE = re.compile(r"(?i)\b(?:condol|grief|tragic|tragedy|victims|mourn|passing of)")
NEAR = 45
STEPS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
TOP, BOTTOM = 12, 14


def find_date(reading: Reading) -> str:
    """The day of the event, or else of the release, in ISO 8601 as far as the text goes, or "".

    What the format tells (a page, a mail) stands in where the text gives no full date.
    """
    texts = _texts(reading)
    release = _with_told(_release_day(texts), _told_day(reading))
    event = next(_event_days(reading, texts, release), None)
    if event and release and _apart(event, release) > NEAR:
        event = None
    day = event or release or next(_loose_days(reading, texts), None)
    return day.iso if day else ""


def _loose_days(reading: Reading, texts: list[str]) -> Iterator[Day]:
    """Days of the leads that no word introduces ("will travel to Chad March 26-30")."""
    pairs = zip(texts, reading.roles, strict=True)
    leads = [text for text, role in pairs if role is Role.LEAD][:2]
    for text in leads:
        for day in days_in(text):
            if day.month and not FOLLOWS.search(text[max(0, day.start - 30) : day.start]):
                yield day


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


def _release_day(texts: list[str]) -> Day | None:
    """The day in the dateline, in a date line, or behind a label such as "Posted on"."""
    found: list[Day] = []
    for text in _opening(texts):
        opening = opening_of(text)
        if opening:
            found += days_in(text[: opening.end])[:1]
            break
    found += _lines(texts[:TOP]) + _labelled(texts[:TOP]) + _labelled(texts[-BOTTOM:])
    found += [day for text in texts[-BOTTOM:] if DONE.search(text) for day in days_in(text)[:1]]
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
        if len(text) < 200 and len(text.split()) <= 14
        for day in days_in(text)[:1]
        if LABEL.search(text) and not AFTERWARDS.search(text)
    ]


def _event_days(reading: Reading, texts: list[str], release: Day | None) -> Iterator[Day]:
    """The days that the leads give, best first."""
    pairs = list(zip(texts, reading.roles, strict=True))
    leads = [text for text, role in pairs if role is Role.LEAD]
    opening = [t for t, role in pairs[:10] if role in (Role.GREETING, Role.THEME)][:2]
    opening = [text for text in opening if not RECITAL.match(text)]
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
        if _sets_event(text[max(0, day.start - 30) : day.start], before) or not day.month
    ]
    if release and release.full:
        told += [(m.start(), _relative(m, text, release)) for m in RELATIVE.finditer(text)]
    for at, day in sorted(told, key=lambda pair: pair[0]):
        if not _of_another(text[:at], day, release):
            yield day


def _of_another(lead: str, day: Day, release: Day | None) -> bool:
    """Whether a day is not that on which something was announced or deplored, but of that thing."""
    if release is None or release.full is None or day.full is None:
        return False
    if day.full > release.full:
        return ANNOUNCES.search(lead) is not None
    return day.full < release.full and REACTS.search(lead) is not None


def _sets_event(lead: str, before: re.Pattern[str]) -> bool:
    """Whether the words before a day say that it is the day of what is told."""
    return before.search(lead) is not None and FOLLOWS.search(lead) is None


def _relative(match: re.Match[str], text: str, release: Day) -> Day:
    if match["day"]:
        weekday = WEEKDAYS.index(match["day"][:3].lower())
        return on_weekday(release, weekday, ahead=bool(AHEAD.search(text[: match.start()])))
    return shifted(release, STEPS.get(match["word"], 0))


def find_place(reading: Reading) -> str:
    """Where the event took place or the release was issued, verbatim, or ""."""
    texts = _texts(reading)
    return (
        _of_dateline(texts)
        or _of_line(reading, texts)
        or _of_known_line(texts)
        or _signed(texts)
        or _of_lead(reading, texts)
    )


def _of_dateline(texts: list[str]) -> str:
    for text in texts[:TOP]:
        opening = opening_of(text)
        if opening and (place := place_of_line(opening.place)):
            return place
    return ""


def _of_line(reading: Reading, texts: list[str]) -> str:
    """The place in a line of its own that holds a date or stands beside one."""
    for i, text in enumerate(texts[:TOP]):
        if i and reading.roles[i] is Role.OTHER and _by_a_date(texts, i):
            place = place_of_line(_without_day(text))
            if place and not LABEL.match(place):
                return place
    return ""


def _without_day(text: str) -> str:
    """What a line holds beside its day and the label of a date or a place."""
    day = days_in(text)
    line = (text[: day[0].start] or text[day[0].end :]) if day else text
    return PLACE_LABEL.sub("", line).strip(" ,|–—-")


def _of_known_line(texts: list[str]) -> str:
    """The place in a line that names a known one, by a date: above the report, or under it."""
    last = max(TOP, len(texts) - BOTTOM)
    for i in (*range(min(TOP, len(texts))), *range(last, len(texts))):
        if len(texts[i]) < 60 and (place := known_place(_without_day(texts[i]))):
            beside = texts[max(0, i - 1) : i + 2]
            if any(_is_day(text) for text in beside) or (i < TOP and "," in texts[i]):
                return place
    return ""


def _is_day(text: str) -> bool:
    """Whether a line holds a day and little besides."""
    return len(text) < 60 and bool(days_in(text)) and not AFTERWARDS.search(text)


def _signed(texts: list[str]) -> str:
    """The place of the formula at the end of a decree: "Done in the City of Manila"."""
    for text in texts[-BOTTOM:]:
        done = DONE.search(text)
        if done:
            return done["place"]
    return ""


def _of_lead(reading: Reading, texts: list[str]) -> str:
    """The place in which the leads set the event, else the title, where there is no lead."""
    pairs = list(zip(texts, reading.roles, strict=True))
    leads = [text for text, role in pairs if role is Role.LEAD][:3]
    if not leads:
        leads = [
            text
            for text, role in pairs[:6]
            if role is Role.GREETING and not CONDOLENCE.search(text)
        ][:1]
    titles = [text for text, role in pairs[:TOP] if role is Role.HEADLINE]
    return place_of_lead(leads) or place_of_title(titles)


def _by_a_date(texts: list[str], i: int) -> bool:
    """Whether the line or one beside it holds a day."""
    return any(len(text) < 60 and days_in(text) for text in texts[max(0, i - 2) : i + 3])
