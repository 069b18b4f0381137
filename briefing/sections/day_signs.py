"""The days that a release may be about, each with the signs that speak for it or against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.model import Reading, Role
from briefing.patterns import Pattern
from briefing.sections.days import WEEKDAYS, Day, completed, days_in, on_weekday, shifted
from briefing.sections.issue import AFTERWARDS, BOTTOM, DONE, LABEL, TOP, of_line
from briefing.sections.openings import opening_of

# A set of signs that comes first is found faster than a word.
RELATIVE = Pattern(
    r"(?P<word>[tylMTWFS](?<!\w[tylMTWFS])(?:(?<=t)(?:oday|onight|omorrow"
    r"|his\s(?:morning|afternoon|evening))|(?<=y)esterday|(?<=l)ast\snight"
    r"|(?P<day>(?<=M)on|(?<=T)(?:ues?|hu(?:rs?)?)|(?<=W)ed(?:nes)?|(?<=F)ri|(?<=S)(?:at(?:ur)?|un))"
    r"(?:day)?))\b(?!['’]s)",
)
STEPS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
AHEAD = Pattern(r"\b(?:will|to be held|is scheduled|are scheduled|next)\b")
# "with effect from 15 September": the day of what follows, not of the event; "who was elected on
# 3 May": that of what was long before.
FOLLOWS = Pattern(
    r"(?i)\b(?:with effect|effective(?: date)?|deadline|due|rsvp|by|until|till|since|before"
    r"|after|born|end(?:ed|ing)|through|tak(?:es?|ing) effect|into (?:effect|force)"
    r"|scheduled for|planned for|as of|expires?|for"
    r"|(?:that|which|who) (?:was|were) (?:re-?)?(?:elected|appointed|born|adopted|enacted|ratified"
    r"|founded)|enacted by \w+)"
    r"(?: (?:from|on|of|is))?(?: the)?\s*\Z"
)
# "The board previously sued the firm on 3 May": no day of the event, within the clause, but for
# "formerly the mayor" and "the previously announced fair".
EARLIER = Pattern(
    r"(?i)(?<!\bthe )(?<!\ba )(?<!\ban )\b(?:previously|formerly(?! (?:an?|the)\b)|originally"
    r"|initially)\b[^,;]{0,40}\Z"
)
# "The replay is available through 3 May"
AVAILABLE = Pattern(
    r"(?i)\b(?:available|accessible|archived)\b[^.;]{0,40}\b(?:through|until|till)\s\Z"
)
# The label of the day in an announcement, on its line or on one of its own.
WHEN = Pattern(r"(?i)\W*(?:when|event date)\s?:\W*")
# "met in Elmport on 3 May", "was held from 3 to 5 May": also in a second sentence that is no lead,
# but for "was born in Elmport on 3 May".
PLACE_AND_DAY = Pattern(
    r"\b(?:(?<!\bborn\s)(?<!\bdied\s)(?<!\bfounded\s)(?:in|at)"
    r"\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2},?\son|(?:held|took\splace)\s(?:on|from))"
    r"\s(?:[A-Z][a-z]+day,?\s)?(?:\d|[A-Z][a-z]{2,8}\.?\s\d)"
)
# What stands before a day, each a sign.
BEFORE = (
    ("on", Pattern(r"(?i)\b(?:on|dated)(?: the| \w+day,?)?\s*\Z")),
    ("from", Pattern(r"(?i)\b(?:from|between)\s*\Z")),
    (
        "held",
        Pattern(
            r"(?i)\b(?:held|met|today|tomorrow|here|day,?|(?:day|morning|evening|night|noon) of)"
            r"(?: the| this)?\s*\Z"
        ),
    ),
    ("of", Pattern(r"(?i)\b(?:of|the)\s*\Z")),
    ("bracket", Pattern(r"[(\[]\s*\Z")),
    ("comma", Pattern(r",\s*\Z")),
    ("opens", Pattern(r"\A\W*\Z")),
)
# "announced a fair for 7 May", "is outraged by the raid on Sunday": the event is that it was said.
ANNOUNCES = Pattern(r"(?i)\b(?:announc(?:e|es|ed|ing)|plans? to|unveil(?:s|ed)?)\b")
REACTS = Pattern(
    r"(?i)\b(?:condemn(?:s|ed)?|outraged|deplor(?:es|ed)|mourns?|saddened|shocked|dismayed|alarmed"
    r"|concerned|condolences|following|after)\b"
)
# The grounds of a decree tell of days before it.
RECITAL = Pattern(
    r"(?i)\W*(?:whereas|having (?:regard|considered)|considering|recalling|noting|pursuant)\b"
)
RANGE = Pattern(r"(?=.*[A-Za-z])\d\s?(?:[-–—−]|to|and|until|through)\s?\d")
NUMBERS = Pattern(r"\d+")
ENDS_RANGE = Pattern(r"\d\w{0,2}\s?(?:[-–—−]|to|and|until|through)\s?\Z")
TOLD = frozenset((Role.LEAD, Role.GREETING, Role.THEME, Role.ATTENDEES))
LEADS = 3  # that set the day of the event
FIRST = 4  # sentences of the report in which words like "today" are read
YEAR = 2024  # any, a leap year
BESIDE = 6  # characters between a weekday and its day, "Friday, the 5 June"
BREAK = Pattern(r";|\band\b")  # what parts the two: "opened on Friday; 9 June is its last day"
REACH = 30  # units at the top that are looked at


# Words before a day that say that it is the day of what the sentence tells.
SETS = frozenset("on from held bracket comma opens".split())
# What is to come sets the day only where it is a meeting of people.
TO_BE_HELD = Pattern(
    r"(?i)\b(?:will|to|shall)\s(?:be\s)?(?:meet|visit|travel|host|attend|gather|hold|held|speak"
    r"|address|take place|open|receive|chair|convene|lead|participate|take part|join|march)"
)


SAID = frozenset(("word:today", "word:yesterday", "word:tonight", "word:this"))


# A day in which a lead sets the event is to be taken before that of the issue.
EVENT = frozenset(("sets", "event"))


class Candidate(NamedTuple):
    """A day and what speaks for or against it."""

    day: Day
    signs: frozenset[str]


def candidates(reading: Reading, texts: list[str], issued: Day | None) -> list[Candidate]:
    """The days that the top, the leads and the end of a release name, filled in from its issue."""
    found: list[Candidate] = []
    told = leads = 0
    lead = Role.LEAD
    led = lead in reading.roles
    last = len(texts) - BOTTOM
    for i, (text, role) in enumerate(zip(texts, reading.roles, strict=True)):
        told += role in TOLD
        leads += role is lead
        tells = role is lead or (not led and told <= 2)
        edge = i < REACH or i >= last
        second = told == 2 and PLACE_AND_DAY.search(text) is not None
        if tells or (edge and (role not in TOLD or second or _tells_when(texts, i))):
            days = list(_days(text, role, told, issued))
            if not days:  # as of most units
                continue
            where = _where(i, role, told, len(texts))
            labelled = _labelled(texts, i)
            in_order = _of_event(days, text, role, labelled=labelled)
            signs = [(day, {*where, *_signs(text, day, i, issued, how)}) for day, how in in_order]
            if role is lead and leads <= LEADS:
                signs = [(day, mine | _sets(mine, text[: day.start])) for day, mine in signs]
            if labelled:
                signs = [(day, mine | {"sets"}) for day, mine in signs[:1]]
            found += [Candidate(day, frozenset(mine)) for day, mine in signs]
    return _beside_event(found)


def _tells_when(texts: list[str], i: int) -> bool:
    """Whether a sentence that is no lead tells a day by its form, or opens with a dateline."""
    done = DONE.search(texts[i]) is not None or _labelled(texts, i)
    return done or (i < TOP and opening_of(texts[i]) is not None)


def _of_another(lead: str) -> bool:
    """Whether the words before a day say that it is not that of the event."""
    return FOLLOWS.search(lead) is not None or EARLIER.search(lead) is not None


def _of_event(
    days: Iterable[tuple[Day, tuple[str, ...]]], text: str, role: Role, *, labelled: bool
) -> list[tuple[Day, tuple[str, ...]]]:
    """Its days in order, but for those of another; behind "When:" also "RSVP by 1 June"."""
    of_another = _of_another if role in TOLD else AVAILABLE.search
    in_order = sorted(days, key=lambda pair: pair[0].start)
    kept = [pair for pair in in_order if not of_another(text[: pair[0].start])]
    if not labelled:
        return kept
    return [pair for pair in kept if not _of_another(text[: pair[0].start])] or kept


def _labelled(texts: list[str], i: int) -> bool:
    """Whether "When:" stands before a line, on it or on the one above."""
    above = WHEN.fullmatch(texts[i - 1]) if i else None
    return above is not None or WHEN.match(texts[i]) is not None


def worded(found: Iterable[Candidate]) -> list[Day]:
    """The days whose month is told by its name."""
    return [day for day, signs in found if "in-figures" not in signs and "year" in signs]


def _sets(signs: set[str], lead: str) -> set[str]:
    """The sign of a day in which a lead sets what it tells, where it does."""
    before = {f"after:{name}" for name in SETS} & signs
    word = any(sign.startswith("word:") for sign in signs)
    past = any(sign.startswith("apart:-") for sign in signs)
    future = any(sign.startswith("apart:+") for sign in signs)
    of_another = ("announces" in signs and future) or ("reacts" in signs and past)
    to_come = future and not TO_BE_HELD.search(lead)
    far = "apart:-400" in signs or "apart:+400" in signs
    sets = (before or word) and "dateline" not in signs
    return {"sets"} if sets and not (of_another or to_come or far) else set()


def _beside_event(found: list[Candidate]) -> list[Candidate]:
    """The candidates; where a lead sets a day, the first such, and the others, are told apart."""
    sets = [(day.iso, signs) for day, signs in found if "sets" in signs]
    said = [iso for iso, signs in sets if SAID & signs]
    if not sets:
        return found
    event = said[0] if said else sets[0][0]
    return [
        Candidate(day, signs | {"event" if day.iso == event else "beside-event"})
        for day, signs in found
    ]


def _days(
    text: str, role: Role, told: int, issued: Day | None
) -> Iterator[tuple[Day, tuple[str, ...]]]:
    """The days of a unit with the signs of how each is told."""
    days = days_in(text)
    line = of_line(text) if role not in TOLD else None
    for day in days or ([line] if line else []):
        if role not in TOLD and AFTERWARDS.search(text[: day.start]):
            continue
        alone = ("alone",) if line else ()
        yield completed(day, issued), (*alone, "year" if day.year else "month" if day.month else "")
    if issued and issued.full and role in TOLD and told <= FIRST:
        for match in RELATIVE.finditer(text):
            if match["day"] and any(_beside(text, match.end(), day.start) for day in days):
                continue
            day = _relative(match, text, issued)
            word = "weekday" if match["day"] else match["word"].partition(" ")[0].lower()
            told_as = day._replace(start=match.start(), end=match.end())
            yield told_as, (f"word:{word}",)


def _beside(text: str, end: int, start: int) -> bool:
    """Whether a day that starts there goes with a weekday that ends before it."""
    return 0 < start - end <= BESIDE and not BREAK.search(text, end, start)


def _relative(match: re.Match[str], text: str, issued: Day) -> Day:
    if match["day"]:
        weekday = WEEKDAYS.index(match["word"][:3].lower())
        return on_weekday(issued, weekday, ahead=bool(AHEAD.search(text[: match.start()])))
    return shifted(issued, STEPS.get(match["word"], 0))


def _where(i: int, role: Role, told: int, total: int) -> list[str]:
    """The signs of where a unit stands."""
    left = total - 1 - i
    signs = [
        f"role:{role}",
        f"top:{i if i < 3 else '3-5' if i < 6 else '6-11' if i < TOP else '12+'}",
        f"end:{left if left < 2 else '2-5' if left < 6 else '6+'}",
        "before" if not told else f"told:{told}" if told < 4 else "told:4+",
    ]
    return [*signs, f"{signs[0]}&{signs[3]}"]


def _signs(text: str, day: Day, i: int, issued: Day | None, told: tuple[str, ...]) -> Iterator[str]:
    """The signs of a day in its sentence, and of how it stands to the day of issue."""
    yield from told
    lead = text[: day.start]
    near = lead[-30:]
    before = next((name for name, form in BEFORE if form.search(near)), "word")
    yield f"after:{before}"
    opening = opening_of(text) if i < TOP + FIRST else None
    if opening and day.start < opening.end:
        yield "dateline"
    elif opening:
        yield "behind-dateline"
    if LABEL.search(lead[-40:]):
        yield "label"
    if AFTERWARDS.search(lead[-40:]):
        yield "updated"
    if DONE.search(lead):
        yield "done"
    yield from _kind(text, day, issued)
    apart = _apart(day, issued)
    yield apart
    yield f"{apart}&{before}"
    for name, form in (("announces", ANNOUNCES), ("reacts", REACTS), ("ahead", AHEAD)):
        if form.search(lead):
            yield name
            yield f"{name}&{apart}"
    if RECITAL.match(text):
        yield "recital"


def _kind(text: str, day: Day, issued: Day | None) -> Iterator[str]:
    words = text[day.start : day.end]
    if not any(map(str.isalpha, words)):
        yield "in-figures"
    if RANGE.search(words):
        ended = issued is not None and str(issued.day) in NUMBERS.findall(words)[1:]
        yield "range-to-issue" if ended else "range"
    if ENDS_RANGE.search(text[: day.start]):
        yield "ends-range"
    if not days_before(text, day):
        yield "first"


def days_before(text: str, day: Day) -> bool:
    """Whether a figure stands before a day in its unit."""
    return any(char.isdigit() for char in text[: day.start])


def _apart(day: Day, issued: Day | None) -> str:
    """How a day stands to the day of issue, in a word; without a year, as in one year."""
    if issued is None or not (day.month and issued.month):
        return "apart:unknown"
    one, other = (d._replace(year=d.year or issued.year or YEAR).full for d in (day, issued))
    if one is None or other is None:
        return "apart:unknown"
    days = (one - other).days
    if days == 0:
        return "apart:none"
    size = 7 if abs(days) <= 7 else 45 if abs(days) <= 45 else 400
    return f"apart:{'-' if days < 0 else '+'}{size}"
