"""Persons in a row who share one office: "Ministers A and B", "Presidents A of X and B of Y"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import lexicons
from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind, plural
from briefing.people.offices import Office
from briefing.people.tokens import Word

PLURALS = frozenset(plural(word) for word in lexicons.words("offices"))
BETWEEN = frozenset(["and", "&", ",", ";", "of", "the", "as", "well", "along", "with"])


def several(office: Office) -> bool:
    """Whether an office is held by several ("Senators", "Ministers of Finance")."""
    return any(t.kind is Kind.OFFICE and t.low in PLURALS for t in office.role)


def shared(
    tokens: Sequence[Word], names: Sequence[Candidate], offices: Sequence[Office]
) -> list[Office]:
    """The offices of the names of one unit, a plural office handed on along its row."""
    told = list(offices)
    for k in range(1, len(names)):
        before = told[k - 1]
        if told[k].role or not several(before):
            continue
        if in_row(tokens[names[k - 1].last : names[k].first]):
            told[k] = Office(before.role, told[k].affiliation or before.affiliation)
    return told


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
