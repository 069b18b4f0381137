"""Who took part in the event, by country or body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.model import Briefing, Person, Section, Table
from briefing.people.country import codes, country_words, words

COLUMNS = ("Country or body", "Name", "Office")
BETWEEN = " · "
# What the full name of a country has before or behind the short one.
STATES = frozenset(
    "the of republic kingdom sultanate state states federal democratic people's islamic "
    "commonwealth principality government hashemite grand duchy plurinational".split()
)


def section(briefing: Briefing) -> Section | None:
    """The attendees in groups, the first to be named first, or None where there is none."""
    groups: dict[str, list[Person]] = {}
    for person in briefing.attendees:
        groups.setdefault(group_of(person), []).append(person)
    people = [(group, person) for group, held in groups.items() for person in held]
    names = {group: name_of(group, held, briefing.text) for group, held in groups.items()}
    rows = tuple((names[group], *row(person, group)) for group, person in people)
    spans = tuple(person.span for _, person in people)
    return Table("Attendees", COLUMNS, rows, 1, spans, grouped=True) if rows else None


def group_of(person: Person) -> str:
    """The country of a person by its code, else the body that the text gives, or ""."""
    return person.country or person.affiliation


def name_of(group: str, held: Sequence[Person], text: str) -> str:
    """The name of a group in the words of the text: the usual one of a country where it has it.

    Else the words that name the country of one of its people ("U.S.", "Kazakh").
    """
    usual = country_names().get(group)
    # Where it does not stand at all, as often, its bounds need not be looked for in a long text.
    if usual is None or (usual in text and re.search(rf"\b{re.escape(usual)}\b", text)):
        return usual or group
    told = (country_words(words) for p in held for words in (p.affiliation, p.role))
    return next(filter(None, told), "")


@cache
def country_names() -> dict[str, str]:
    """The usual name of every country by its code."""
    return {code: name for name, code in reversed(lexicons.pairs("countries"))}


def row(person: Person, group: str) -> tuple[str, str]:
    """Name and office; whom the text shows by an office alone is named by it.

    The body stands with the office where the group is the country that the body belongs to.
    """
    known = person.affiliation == group or is_country(person.affiliation)
    body = "" if known else person.affiliation
    office = person.role if person.name else ""
    return person.name or person.role, BETWEEN.join(part for part in (office, body) if part)


def is_country(affiliation: str) -> bool:
    """Whether an affiliation is a country's or a people's name and nothing else.

    >>> is_country("the Republic of Zambia"), is_country("Kazakh"), is_country("Bank of Japan")
    (True, True, False)
    """
    said = words(affiliation)
    short = tuple(word for word in said if word not in STATES)
    return tuple(said) in codes() or short in codes()
