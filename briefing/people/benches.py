"""Family names in a row behind the title of all: "Reps. Marr (OR), Orr (NY) and Pell (TX)"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.candidates import placed, surnames
from briefing.people.forms import acronym
from briefing.people.kinds import Kind
from briefing.people.lists import PLURALS
from briefing.people.offices import OWNED
from briefing.people.thresholds import UNNAMED
from briefing.people.titles import AND
from briefing.people.tokens import Row, Word

# Titles of several: shortened ones, and courtesies.
SHORT = frozenset("reps. sens. gens. govs. reps sens gens govs messrs messrs. drs drs.".split())
# Titles of things, save those of which only the singular stands before one ("General Motors").
OF_THINGS = UNNAMED - frozenset("president general attorney founder co-founder".split())
# Plurals that open the names of things ("Kings Cross", "Leaders Debate").
HOUSES = frozenset("kings queens leaders governors commissioners".split())
# Words that a name of such a row has at most, and what stands in brackets behind one.
LONGEST, INSIDE = 3, 6
PARTS = frozenset((Kind.NAME, Kind.INITIAL, Kind.PARTICLE))
LANDS = frozenset((Kind.NAME, Kind.COUNTRY))


def benched(tokens: Row) -> frozenset[int]:
    """The places of family names that stand alone in a row behind the title of all."""
    found: set[int] = set()
    for k in tokens.capitals:
        if entitles(tokens[k]):
            found.update(row_from(tokens, k + 1))
    return frozenset(found)


def entitles(token: Word) -> bool:
    """Whether a word is the title of several ("Senators", "Reps.")."""
    if token.low in SHORT:
        return True
    several = token.kind is Kind.OFFICE and token.low in PLURALS and token.low not in HOUSES
    return several and token.low[:-1] not in OF_THINGS


def row_from(tokens: Sequence[Word], k: int) -> list[int]:
    """The places of names of one word in a row that begins at token k, if "and" closes it."""
    alone: list[int] = []
    last = False
    while True:
        end = name_end(tokens, k)
        if end == k:
            return []
        behind = told_end(tokens, end)
        if end == k + 1:
            if not may_stand(tokens[k], told=behind > end):
                return []
            alone.append(k)
        if last:
            return alone if closes(tokens, behind) else []
        k = behind + (behind < len(tokens) and tokens[behind].text == ",")
        last = k < len(tokens) and tokens[k].low in AND
        if k == behind and not last:
            return []
        k += last


def name_end(tokens: Sequence[Word], k: int) -> int:
    """Where the name ends that begins at token k; k where none does."""
    end = k
    while end < len(tokens) and end - k < LONGEST and names(tokens[end], first=end == k):
        end += 1
    return end


def names(token: Word, *, first: bool) -> bool:
    """Whether a word may be part of a name, a plain one its first."""
    return token.kind in PARTS or (first and token.capital and token.kind is Kind.COMMON)


def may_stand(token: Word, *, told: bool) -> bool:
    """Whether one word is a family name; any plain one only where it is told of which seat."""
    if not token.capital or acronym(token) or token.kind is Kind.INITIAL:
        return False
    named = token.kind is Kind.NAME or token.low in surnames()
    return told or (named and token.low not in placed())


def told_end(tokens: Sequence[Word], k: int) -> int:
    """Where what tells of a holder's seat ends: brackets, or "of" and a land; k if nothing does."""
    if k + 1 >= len(tokens):
        return k
    if tokens[k].text == "(":
        closing = (c for c in range(k + 2, min(k + INSIDE, len(tokens))) if tokens[c].text == ")")
        return next(closing, k - 1) + 1 if seats(tokens[k + 1]) else k
    if tokens[k].low != "of":
        return k
    end = k + 1
    while (
        end < len(tokens)
        and end - k <= LONGEST
        and tokens[end].capital
        and tokens[end].kind in LANDS
    ):
        end += 1
    return end if end > k + 1 else k


def seats(token: Word) -> bool:
    """Whether a word in brackets may tell a seat: short capitals, a land, a state."""
    return token.text[:2].isupper() or token.kind is Kind.COUNTRY or token.low in placed()


def closes(tokens: Sequence[Word], k: int) -> bool:
    """Whether a row may end before token k: no further capital stands there, and nothing owned."""
    return k >= len(tokens) or not (tokens[k].capital or tokens[k].text in OWNED)
