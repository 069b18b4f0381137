"""Persons in a row who share one office: "Ministers A and B", "Presidents A of X and B of Y"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import lexicons
from briefing.people.candidates import Candidate
from briefing.people.clauses import classes
from briefing.people.kinds import Kind, plural
from briefing.people.offices import NOTHING, Office, split
from briefing.people.titles import office_beside
from briefing.people.tokens import Row, Token, Word

PLURALS = frozenset(plural(word) for word in lexicons.words("offices"))
BETWEEN = frozenset(["and", "&", ",", ";", "of", "from", "the", "as", "well", "along", "with"])
# What joins a plural office to the first of its holders, which needs a count or not.
OPENING = frozenset(["included", "include", "including", "are", "were", ":", ",", "–", "—"])
COUNTED = frozenset([",", "–", "—"])  # behind which a count must stand before the office
# Parts that people take in an event, which are no office.
PARTS = frozenset("speakers panelists panellists hosts partners moderators presenters".split())
# What parts the holders of a row, what opens one, and the names of the shortest.
PARTING = frozenset([",", ";", "and", "&", "the"])
ROW_OPENING = frozenset([":", ";", "were", "are", "included", "include", "including", "by", "with"])
LEAST_IN_ROW = 3
COUNTS = frozenset("two three four five six seven eight nine ten both".split())


def several(office: Office) -> bool:
    """Whether an office is held by several ("Senators", "Ministers of Finance")."""
    return any(t.kind is Kind.OFFICE and t.low in PLURALS for t in office.role)


def shared(tokens: Row, names: Sequence[Candidate], offices: Sequence[Office]) -> list[Office]:
    """The offices of the names of one unit, a plural office handed on along its row."""
    told = office_first(tokens, names, offices) or office_last(tokens, names, offices)
    for k, name in enumerate(names):
        if not told[k].role and (above := heading(tokens, name.first)).role:
            told[k] = Office(above.role, told[k].affiliation or above.affiliation)
    for k in range(1, len(names)):
        before = told[k - 1]
        if told[k].role or not several(before):
            continue
        if in_row(tokens[names[k - 1].last : names[k].first]):
            told[k] = Office(before.role, told[k].affiliation or before.affiliation)
    return told


def office_first(
    tokens: Row, names: Sequence[Candidate], offices: Sequence[Office]
) -> list[Office] | None:
    """The offices of a row that has each before its name, where one was lost or read behind it.

    "Present were the Dean of Ships (DS) Prof. A, Director of Nets (DN) Dr. B and Registrar C."
    """
    if len(names) < LEAST_IN_ROW or all(map(precedes, names, offices)):
        return None
    starts = [row_start(tokens, names[0].first), *[name.last for name in names[:-1]]]
    between = [tokens.placed[a : name.first] for a, name in zip(starts, names, strict=True)]
    parted = all(row[:1] and row[0].low in PARTING and not acts(row) for row in between[1:])
    if not parted or not all(map(holds_office, between)) or holds_office(tokens[names[-1].last :]):
        return None
    return [split(stripped(row)) for row in between]


def office_last(tokens: Row, names: Sequence[Candidate], offices: Sequence[Office]) -> list[Office]:
    """The offices of rows that have each behind its name, where one was read before it.

    "They met H.E. A, Minister of Ships, H.E. Prof. B, Minister of Nets, and H.E. C, Envoy."
    """
    told, first = list(offices), 0
    while first < len(names):
        last = first
        while last + 1 < len(names) and apposes(tokens, names[last].last, names[last + 1].first):
            last += 1
        ends = not precedes(names[first], offices[first]) and bool(offices[last].role)
        if ends and last - first + 1 >= LEAST_IN_ROW and not precedes(names[last], offices[last]):
            for k in range(first, last):
                if precedes(names[k], offices[k]):
                    told[k] = split(stripped(tokens.placed[names[k].last : names[k + 1].first]))
        first = last + 1
    return told


def apposes(tokens: Row, start: int, end: int) -> bool:
    """Whether nothing but an office behind a comma, and what parts it, stands between two names."""
    between = tokens.placed[start:end]
    if not between or between[0].text != "," or not holds_office(between) or acts(between):
        return False
    courtesy = len(between) - 1
    while courtesy > 0 and between[courtesy].kind is Kind.HONORIFIC:
        courtesy -= 1
    return courtesy > 0 and between[courtesy].low in PARTING


def acts(words: Sequence[Word | Token]) -> bool:
    """Whether a verb of what people do stands among the words, so that they join no row."""
    return any(word.kind is Kind.LOWER and word.low in classes() for word in words)


def precedes(name: Candidate, office: Office) -> bool:
    """Whether an office was read before the name."""
    return bool(office.role) and office.role[0].start < name.start


def row_start(tokens: Row, first: int) -> int:
    """Where a row of offices and names begins: behind a colon, a verb of being there or "by"."""
    opens = (k + 1 for k in range(first - 1, -1, -1) if tokens[k].low in ROW_OPENING)
    return next(opens, 0)


def holds_office(words: Sequence[Word | Token]) -> bool:
    """Whether an office in large letters is among the words."""
    return any(word.kind is Kind.OFFICE and word.capital for word in words)


def stripped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without what parts them from the name before and the courtesies at the end."""
    first, last = 0, len(tokens)
    while first < last and tokens[first].low in PARTING:
        first += 1
    while first < last and (
        tokens[last - 1].kind is Kind.HONORIFIC or tokens[last - 1].low in PARTING
    ):
        last -= 1
    return tokens[first:last]


def heading(tokens: Row, first: int) -> Office:
    """The plural office that opens a row: "Governors included X", "two pilots, X and Y"."""
    while first > 0 and tokens[first - 1].kind is Kind.HONORIFIC:
        first -= 1
    opening = tokens[first - 1].low if first > 1 else ""
    if opening not in OPENING or tokens[first - 2].low not in PLURALS - PARTS:
        return NOTHING
    office = office_beside(tokens.placed, first - 1, first - 1, frozenset())
    counted = any(t.low in COUNTS for t in tokens[max(0, first - 6) : first])
    fits = (counted or opening not in COUNTED) and several(office)
    return office if fits else NOTHING


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
