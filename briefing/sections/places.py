"""Places: the city of a dateline, and the city or country in which a lead sets its event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing import lexicons
from briefing.patterns import Pattern
from briefing.sections.gazetteer import is_city, is_region

# A part of an address that names a building or a body, so that the city follows it.
BUILDING = Pattern(
    r"(?i)\b(?:kremlin|palace|palais|house|hall|residence|airport|cent(?:re|er)|ministry|university"
    r"|building|hotel|headquarters|office|secretariat|parliament|institut\w*|academy|museum"
    r"|court|embassy|commission|agency|council|the)\b"
)
# What may end the name of a place that is made of plain words ("New Coastal Capital").
SITES = frozenset(
    "Capital City Town Village District Province Region State Island Islands Valley Bay River Lake "
    "Mountain Mountains Park Beach Port Harbour Harbor Square Market Gardens Hill Hills Rock Falls "
    "Springs Rapids Coast Point Bridge Haven Spring Rivers View Land Points Neck Wells "
    "Run Cross Current Water Grove".split()
)
# "Elm Road, Elmport": the city follows it too.
STREET = Pattern(r"(?i)\s(?:road|street|avenue|lane)\Z")
NAME = (
    r"(?:[A-Z][\w’'.-]+|U\.S\.|U\.K\.)"
    r"(?:[ ](?:[A-Z][\w’'-]+"
    r"|(?:de|do|da|del|la|el|al|of(?:\sthe)?)(?=\s(?:[A-Z]|las?\s|los\s)))){0,4}"
)
# Each begins with the sign before its first word, which is found faster than the word.
IN = Pattern(
    rf"\W(?P<by>[Ii]n|near|[Vv]isit(?:s|ed|ing)?(?:\sto)?|(?:trip|travel(?:s|ed|led)?)\sto"
    r"|arrive[sd]?\s(?:in|at)|across|(?:city|town|village|port|capital)\sof)"
    rf"\s(?:the\s)?(?:[Cc]ity\sof\s)?(?P<name>{NAME})"
)
# "the state visit of the President to the Kingdom of Cambodia"
VISIT = Pattern(
    rf"\Wvisit\sof\s[^.;]{{3,80}}?\sto\s(?:the\s)?(?:(?:Kingdom|Republic|State)\sof\s)?(?P<name>{NAME})"
)
# "at Hyderabad House, New Delhi": a city that the world knows, behind a comma.
BEHIND = Pattern(
    rf"(?:\W(?:at|in|from)\s[^.;,]{{3,60}},\s(?P<name>{NAME})"
    rf"|,\s(?P<alone>{NAME})(?=,?\s(?:today|yesterday|on|was|were|from)\b))"
)
# "the situation in Elmport", "a bank based in Elmport": what goes on there is not the event.
STATE = Pattern(
    r"(?i)\b(?:situations?|developments?|violence|conflicts?|wars?|crisis|crises|fighting|unrest"
    r"|ceasefire|hostilities|tensions?|coup|elections?|access|aid|operat(?:es|ing|ions?)"
    r"|opportunities|published|appear(?:s|ed)|featured|jobs|employment|investments?|interests?|peace|stability|democracy"
    r"|(?P<always>based|located|born|living|working|residing|chair|professorship|fellowship|degree"
    r"|diploma|doctorate|major|specialist|expertise))\s\Z"
)
# "signed the peace in Selby on Tuesday": the place of what the sentence tells, whatever others it
# names before.
ON_DAY = Pattern(
    r",?\s(?:on\s(?:[A-Z][a-z]+day|(?:the\s)?\d{1,2}|[A-Z][a-z]{2,8}\.?\s\d{1,2})|today|yesterday"
    r"|this\s(?:morning|afternoon|evening)|last\snight)\b"
)
STAYS = frozenset(("in", "near", "across"))  # words before such a place
NEAR = 20  # characters in which such a word stands
SURNAME = Pattern(r"\sthe\s(?:Great|Baptist|Terrible|First|Second|Third)\b")
BRACKET = Pattern(r"\s\((?P<region>[^()]{0,40})")
OPENS = Pattern(r",|\s(?:on|today)\b")
IN_TITLE = Pattern(rf"\b(?:in|IN|In)\s(?P<name>{NAME})")
AT = Pattern(
    r"\Wat\sthe\s(?P<name>White House|Kremlin|Elysée|Élysée|Vatican|Pentagon"
    r"|State Department|Great Hall of the People)\b"
)
# "at Hobart on 3 May": of a city that the world knows.
AT_CITY = Pattern(rf"\Wat\s(?P<name>{NAME})(?=\s(?:on|today|yesterday|this|from)\b|,)")
# "at Elmport Town Hall", "at Hobart Airport": the city is in the name of the house.
CIVIC = Pattern(
    rf"\W(?:at|in)\s(?:the\s)?(?P<name>{NAME})\s(?:(?P<hall>(?:Town|City)\sHall"
    r"|Crown\sCourt|Magistrates[’']?\sCourt)|Castle|Cathedral|(?:International\s)?Airport)\b"
)
_LATIN = Pattern("[A-Za-z]")
SHORT_NAMES = frozenset("US UK UAE USA U.S. U.K. DC LA NYC".split())
# Capitalised words after "in" that are no places.
NOT_A_PLACE = frozenset(
    """January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Parliament Congress English French Arabic
    Chinese Spanish Russian German Day Week Month Year Ministry University Council Programme
    Program Bank Committee Forum Summit Conference Commission Agency Department Act Bill
    Law Government Minister Ministers President Prime Secretary Q1 Q2 Q3 Q4 Phase Part Article
    Section Chapter Annex Board Cabinet Senate Court Group Inc Ltd Corp Company Mr Mrs Ms Dr H.E
    Series Fund Association Initiative Project Plan Mission Meeting Session House Office Order
    Chief General His Her Action Agreement Charter Convention AI IT Phase Announcement Schedule
    Statement Speech Address Remarks Readout Transcript News Press Release Event Events Background
    Overview Summary Agenda Newswire Courts Supreme District Euro Eurozone
    Internet Affairs Services Category Dateline Message Question Answer Report Review Survey
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun""".split()
)


# Parts of the world, in which no release sets its event.
CONTINENTS = Pattern(
    r"(?:(?:[A-Z]\w+[ -])?(?:Africa|Asia|Europe|America|Americas|Oceania)|Middle East|Caribbean"
    r"|Pacific|Atlantic|\w+ Hemisphere)\Z"
)


@cache
def countries() -> frozenset[str]:
    """Names of countries, as far as the lexicon has them."""
    try:
        return frozenset(line.split("\t")[0] for line in lexicons.words("countries"))
    except FileNotFoundError:
        return frozenset()


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of countries, which are no place where they stand alone."""
    return frozenset(name for name, _ in lexicons.pairs("demonyms"))


@cache
def common_words() -> frozenset[str]:
    """Words that releases write small."""
    return frozenset(lexicons.words("common_words"))


def place_of_line(line: str) -> str:
    """The city in a dateline or a place line, verbatim, or "" where the line names no place.

    >>> place_of_line("The Kremlin, Moscow")
    'Moscow'
    >>> place_of_line("ARLINGTON, Va.,")
    'ARLINGTON'
    """
    parts = [part.partition("<")[0].strip(" .*_()[]-–—/|:،#") for part in line.split(",")]
    parts = [part for part in parts if part and not any(c.isdigit() for c in part)]
    if not parts or len(parts) > 4 or not parts[0][0].isupper() or len(line.split()) > 9:
        return ""
    if parts[0].isupper() and len(parts[0]) < 4 and parts[0] not in SHORT_NAMES:
        return ""
    if ":" in line and _LATIN.search(parts[0]) is None:
        return ""  # "Дата: 25-05-2021"
    house = BUILDING.search(parts[0]) or STREET.search(parts[0])
    if len(parts) > 1 and house and not is_region(parts[1]):
        return parts[1] if parts[1][0].isupper() else ""
    return "" if _no_name(parts[0]) else parts[0]


def _no_name(part: str) -> bool:
    words = part.split()
    lower = [
        w
        for w in words
        if w[0].islower()
        and w not in ("de", "la", "of", "and", "the", "el", "al", "do", "da", "del")
    ]
    return len(words) > 5 or bool(lower) or _no_place(words) or "@" in part or _is_label(part)


def _is_label(part: str) -> bool:
    """Whether a word that stands alone is a plain one and no city's name ("Quotes")."""
    plain = part.isalpha() and not part.isupper() and part.lower() in common_words()
    return plain and not is_city(part) and not is_region(part)


def _name(written: str) -> str:
    """The name without what belongs to the sentence: a genitive, a full stop, a title behind it."""
    words = written.split()
    known = [n for n in range(1, len(words)) if is_city(" ".join(words[:n]))]
    if known and words[known[-1]] in NOT_A_PLACE:  # "in Vientiane President Roe"
        return " ".join(words[: known[-1]])
    saint = written.startswith(("St. ", "St "))  # "St. George's"
    name = written if saint or is_city(written) else re.sub(r"[’']s?\Z", "", written)
    return name if re.search(r"[A-Z]\.[A-Z]\.\Z", name) else name.rstrip(".")


def may_be_place(name: str) -> bool:
    """Whether a name behind "in" and its like may be that of a place, by itself."""
    if is_city(name) or name in countries() or (" " in name and is_region(name)):
        return True
    short = name.isupper() and len(name) < 5 and name not in SHORT_NAMES
    one = " " not in name and not is_region(name)
    no_name = one and name.lower() in common_words()
    words = name.split()
    adjective = words[0] in demonyms() and all(w.lower() in common_words() for w in words[1:])
    site = BUILDING.search(name) is not None or words[-1] in SITES
    plain = not site and all(word.lower() in common_words() for word in words)
    return not (
        short
        or no_name
        or adjective
        or (plain and not one)
        or CONTINENTS.match(name)
        or set(words) & NOT_A_PLACE
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether what follows makes another name of it: "Bern-based", "Peter the Great"."""
    bracket = BRACKET.match(text, end)
    if bracket:
        return not is_region(bracket["region"])
    return text.startswith("-", end) or SURNAME.match(text, end) is not None


def goes_on_there(text: str, start: int, end: int) -> bool:
    """Whether the words before "in Elmport" say what goes on there, and no day behind it does."""
    state = STATE.search(text, max(0, start - NEAR), start + 1)
    return state is not None and (state["always"] is not None or not ON_DAY.match(text, end))


def _no_place(words: list[str]) -> bool:
    """Whether a word of no place's name is among them, one that stands alone also in capitals."""
    alone = len(words) == 1 and words[0].capitalize() in NOT_A_PLACE
    return alone or not NOT_A_PLACE.isdisjoint(words)


class Named(NamedTuple):
    """A place in a text: where what leads to it begins, where it ends, its name, and how."""

    start: int
    end: int
    name: str
    by: str


def named(text: str) -> Iterator[Named]:
    """The names of places in a text, each with the word that leads to it."""
    text = f" {text}"
    for find in (_led_to, _at_city, _in_house, _visited, _behind):
        yield from find(text)


def _led_to(text: str) -> Iterator[Named]:
    """The places behind "in", "near" and their like."""
    for match in IN.finditer(text):
        name = _name(match["name"])
        opens = match["by"] != "In" or OPENS.match(text, match.end())
        of_state = match["by"] in STAYS and goes_on_there(text, match.start(), match.end())
        if opens and not of_state and may_be_place(name) and not _goes_on(text, match.end()):
            yield _named(match, "name", name, match["by"][:4].lower())


def _at_city(text: str) -> Iterator[Named]:
    for match in AT_CITY.finditer(text):
        if is_city(match["name"]):
            yield _named(match, "name", match["name"], "in")


def _in_house(text: str) -> Iterator[Named]:
    """The cities that a house is named for."""
    for match in CIVIC.finditer(text):
        if is_city(match["name"]) or (match["hall"] and may_be_place(match["name"])):
            yield _named(match, "name", match["name"], "behind")


def _visited(text: str) -> Iterator[Named]:
    for form, by in ((AT, "in"), (VISIT, "visit")):
        for match in form.finditer(text):
            name = match["name"].rstrip(".")
            if form is AT or may_be_place(name):
                yield _named(match, "name", name, by)


def _behind(text: str) -> Iterator[Named]:
    """The cities behind a comma that a house or a day goes with."""
    for match in BEHIND.finditer(text):
        group = "name" if match["name"] else "alone"
        name = match[group].rstrip(".")
        if is_city(name):
            yield _named(match, group, name, "behind")


def _named(match: re.Match[str], group: str, name: str, by: str) -> Named:
    """The place of a match in a text with a space before it; the name begins its group."""
    return Named(match.start(), match.start(group) - 1 + len(name), name, by)
