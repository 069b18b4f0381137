"""Persons in a row who share one office: "Ministers A and B", "Presidents A of X and B of Y"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import lexicons
from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind, plural
from briefing.people.offices import NOTHING, Office
from briefing.people.titles import office_beside
from briefing.people.tokens import Row, Word

PLURALS = frozenset(plural(word) for word in lexicons.words("offices"))
BETWEEN = frozenset(["and", "&", ",", ";", "of", "from", "the", "as", "well", "along", "with"])
# What joins a plural office to the first of its holders, and the counts that a comma needs.
OPENING = frozenset(["included", "include", "including", "are", "were", ":", ","])
# Parts that people take in an event, which are no office.
PARTS = frozenset("speakers panelists panellists hosts partners moderators presenters".split())
COUNTS = frozenset("two three four five six seven eight nine ten both".split())


def several(office: Office) -> bool:
    """Whether an office is held by several ("Senators", "Ministers of Finance")."""
    return any(t.kind is Kind.OFFICE and t.low in PLURALS for t in office.role)


def shared(tokens: Row, names: Sequence[Candidate], offices: Sequence[Office]) -> list[Office]:
    """The offices of the names of one unit, a plural office handed on along its row."""
    told = list(offices)
    if told and not told[0].role and (above := heading(tokens, names[0].first)).role:
        told[0] = Office(above.role, told[0].affiliation or above.affiliation)
    for k in range(1, len(names)):
        before = told[k - 1]
        if told[k].role or not several(before):
            continue
        if in_row(tokens[names[k - 1].last : names[k].first]):
            told[k] = Office(before.role, told[k].affiliation or before.affiliation)
    return told


def heading(tokens: Row, first: int) -> Office:
    """The plural office that opens a row: "Governors included X", "two pilots, X and Y"."""
    while first > 0 and tokens[first - 1].kind is Kind.HONORIFIC:
        first -= 1
    opening = tokens[first - 1].low if first > 1 else ""
    if opening not in OPENING or tokens[first - 2].low not in PLURALS - PARTS:
        return NOTHING
    office = office_beside(tokens.placed, first - 1, first - 1, frozenset())
    counted = opening != "," or any(t.low in COUNTS for t in tokens[max(0, first - 6) : first])
    return office if counted and several(office) else NOTHING


def in_row(between: Sequence[Word]) -> bool:
    """Whether only what joins a row stands between two names: commas, "and", bodies, countries."""
    return len(between) < 16 and all(
        t.low in BETWEEN
        or t.capital
        or t.kind is Kind.HONORIFIC
        or t.text in "()’'-/"
        or t.kind is Kind.NUMBER
        for t in between
    )
