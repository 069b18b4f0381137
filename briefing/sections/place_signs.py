"""The places that a release may be set in, each with the signs that speak for it or against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.model import Reading, Role
from briefing.patterns import Pattern
from briefing.roles.cues import cues, words_of
from briefing.roles.release import given_names
from briefing.sections.days import day_alone, days_in
from briefing.sections.gazetteer import is_city, is_region, known_place
from briefing.sections.issue import BOTTOM, DONE, LABEL, TOP
from briefing.sections.openings import opening_of
from briefing.sections.places import (
    AT,
    BUILDING,
    IN_TITLE,
    ON_DAY,
    common_words,
    countries,
    goes_on_there,
    may_be_place,
    named,
    place_of_line,
)

PLACE_LABEL = Pattern(
    r"(?i)^\W{0,9}(?:(?:release |published |issue )?date|published|issued"
    r"|location|place|venue|where|city)\s?:\s{0,9}"
)
# "WHEN: 3 June 2025, 10 a.m.": a label is no place, and what it tells is none.
FIELD = Pattern(r"(?i)\W{0,9}(?:who|what|when|why|time|day|event\sdate)\s?(?:[:—–]|-\s)")
CONDOLENCE = Pattern(r"(?i)\b(?:condol|grief|tragic|tragedy|victims|mourn|passing of)")
STATE = Pattern(r"(?:Republic|Kingdom|State|Union|Commonwealth|Federation)\sof\b")
# "PERTH: The company", "Ludwigsburg, Germany – The company": a place known, and no day.
SHORT_DATELINE = Pattern(
    r"\W{0,3}(?P<city>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2})"
    r"(?:,\s(?P<region>[A-Z][\w. ]{1,30}?))?"
    r"(?:[)\]]?\s?[–—-]{1,2}\s|:\s|(?<=\w)\]\s)(?=[A-Z“\"])"
)
TOLD = frozenset((Role.LEAD, Role.GREETING, Role.THEME, Role.ATTENDEES))
FIRST = 3  # sentences of the report in which places are looked for
LINE = 90  # characters of a line that may hold a place
NO_PLACES = frozenset("org office release nav honorific".split())  # classes of cues
FEW = 4  # words of a line that was taken for a sentence
FAR = 2  # units between a place and its day


class Site(NamedTuple):
    """A place, verbatim, and what speaks for or against it."""

    name: str
    signs: frozenset[str]


def sites(reading: Reading, texts: list[str]) -> list[Site]:
    """The places that the top, the leads and the end of a release name."""
    found: list[Site] = []
    told = leads = 0
    lead, greeting = Role.LEAD, Role.GREETING
    led = lead in reading.roles
    for i, (text, role) in enumerate(zip(texts, reading.roles, strict=True)):
        told += role in TOLD
        leads += role is lead
        edge = i < TOP or i >= len(texts) - BOTTOM
        tells = role is lead if led else told == 1 and role in TOLD
        tells = tells and leads <= FIRST
        mourns = role is greeting and CONDOLENCE.search(text)
        if role in TOLD and (not tells or mourns) and not (edge and _marked(text, i)):
            continue
        if not edge and role not in TOLD:
            continue
        for name, signs in _named_in(texts, i, role, told=tells):
            if name:
                found.append(Site(name, frozenset({*_where(i, role, told), *signs, *_kind(name)})))
    return found


def _where(i: int, role: Role, told: int) -> tuple[str, str, str]:
    """The signs of where a unit stands."""
    order = f"told:{min(told, 4)}" if told else "before"
    return f"role:{role}", "top" if i < TOP else "end", order


def _marked(text: str, i: int) -> bool:
    """Whether a sentence that is no lead tells a place by its form."""
    return DONE.search(text) is not None or (i < TOP and opening_of(text) is not None)


def _named_in(
    texts: list[str], i: int, role: Role, *, told: bool
) -> Iterator[tuple[str, set[str]]]:
    """The places of a unit, with the signs of how each is told."""
    text = texts[i]
    opening = opening_of(text) if i < TOP or role is Role.LEAD else None
    done = DONE.search(text)
    if done:
        yield done["place"], {"by:done"}
    if opening:
        dated = any(char.isdigit() or char in "([/" for char in text[: opening.end])
        yield place_of_line(opening.place), {"by:dateline" if dated else "by:dash"}
    elif role in TOLD:
        yield from _short(text)
    if told:
        yield from _set_in(text, role, opening.end if opening else 0)
    if role is Role.HEADLINE:
        for match in IN_TITLE.finditer(text):
            name = match["name"].rstrip(".")
            if may_be_place(name) and not goes_on_there(text, match.start() - 1, match.end()):
                yield name, {"by:title"}
    elif not opening and _is_line(text, role):
        yield from _of_line(texts, i)


def _is_line(text: str, role: Role) -> bool:
    """Whether a unit is a line that may hold a place alone."""
    return len(text) < LINE and (role not in TOLD or len(text.split()) <= FEW)


def _short(text: str) -> Iterator[tuple[str, set[str]]]:
    """The place of a dateline without a day, where it is known."""
    short = SHORT_DATELINE.match(text)
    if short and (is_city(short["city"]) or is_region((short["region"] or "").rstrip("."))):
        yield short["city"], {"by:short-dateline"}


def _set_in(text: str, role: Role, start: int) -> Iterator[tuple[str, set[str]]]:
    """The places in which a sentence sets what it tells, in order."""
    found = sorted(named(text[start:]))
    cities = [place for place in found if place.name not in countries()]
    dated = [place for place in cities if ON_DAY.match(text, start + place.end)]
    best = next((place.name for place in dated or cities or found), "")
    for _, _, name, by in found:
        signs = {f"by:{by}", f"in:{role}", f"in:{role}&{by}", "best" if name == best else "later"}
        yield name, signs | ({"behind-dateline"} if start else set())


def _of_line(texts: list[str], i: int) -> Iterator[tuple[str, set[str]]]:
    """The place of a line of its own."""
    text = texts[i]
    if FIELD.match(text):
        return
    line, dated = _without_day(text)
    beside = [k for k in range(max(0, i - FAR), i + FAR + 1) if k != i and k < len(texts)]
    near = any(_is_day(texts[k]) for k in beside)
    close = any(_is_day(texts[k]) for k in beside if abs(k - i) == 1)
    signs = {
        "by:line",
        "dated" if dated else "by-a-day" if close else "near-a-day" if near else "no-day",
    }
    words = words_of(line)
    signs |= {f"cue:{name}" for _, _, name in cues(words)}
    if words and words[0] in given_names():
        signs.add("given-name")
    if PLACE_LABEL.match(text):
        signs.add("label")
    known = known_place(line)
    if known:
        signs.add("known")
    place = known or place_of_line(line)
    behind = [part.strip() for part in line.split(",")[1:]]
    town = "" if known else next(filter(is_city, behind), "")
    if LABEL.match(place) or (town and not dated):
        return
    if town:  # "Larn Council Offices, Oakham | 3 May 2024"
        yield town, signs | {"known"}
        return
    if dated and not known and "," not in text and place.lower() in common_words():
        return
    if dated and line == place:
        signs.add("place-and-day")
    yield place, signs


def _without_day(text: str) -> tuple[str, bool]:
    """What a line holds beside its day and a label, and whether it has a day."""
    days = days_in(text) or tuple(filter(None, (day_alone(text),)))
    line = text
    if days:
        start = text.rfind(" ", 0, days[0].end - 1) if not days_in(text) else days[0].start
        line = text[: max(0, start)] or text[days[0].end :]
    return PLACE_LABEL.sub("", line).strip(" ,|:،–—-"), bool(days)


def _is_day(text: str) -> bool:
    """Whether a line holds a day and little besides."""
    return len(text) < 60 and bool(days_in(text) or day_alone(text))


def _kind(name: str) -> Iterator[str]:
    """The signs of a name by itself."""
    if name.isupper():
        yield "caps"
    # The White House or the Kremlin is as good as a city.
    city, state = is_city(name) or AT.search(f" at the {name}"), STATE.match(name)
    if city:
        yield "city"
    if name in countries() or state:
        yield "country"
    elif is_region(name):
        yield "region"
    if city or state:
        return
    yield f"words:{min(len(name.split()), 4)}"
    if BUILDING.search(name):
        yield "building"
    if NO_PLACES & {kind for _, _, kind in cues(words_of(name))}:
        yield "body"
