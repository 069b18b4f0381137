"""Governors and the like in a row, each with a state behind a comma: "Ida Marr, Ota State"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.candidates import Candidate
from briefing.people.lists import PLURALS
from briefing.people.offices import Office, modifiers
from briefing.people.tokens import Row, Token, Word

STATES = frozenset("state province county region".split())
ENDING = frozenset([",", ";", ".", "and"])
LONGEST = 4  # words of a state
LEAST = 3  # such names make a row


def state_end(tokens: Sequence[Word], last: int) -> int:
    """Where the state ends behind a comma at token ``last``, which ends a name; else 0."""
    if last >= len(tokens) or tokens[last].text != ",":
        return 0
    k = last + 1
    while k < len(tokens) and k - last <= LONGEST and tokens[k].capital:
        k += 1
    named = k > last + 2 and tokens[k - 1].low in STATES
    return k if named and (k == len(tokens) or tokens[k].low in ENDING) else 0


def in_row(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a strange run stands between two states in such a row."""
    first = found.first
    parted = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].low in STATES
    return parted and len(found.tokens) > 1 and state_end(tokens, found.last) > 0


def plural_before(tokens: Row, first: int) -> tuple[Token, ...]:
    """The last office of several before token ``first``, with its modifiers."""
    heads = [k for k in tokens.offices if k < first and tokens[k].low in PLURALS]
    if not heads:
        return ()
    begin = heads[-1]
    while begin > 0 and tokens[begin - 1].low in modifiers():
        begin -= 1
    return tuple(tokens.placed[begin : heads[-1] + 1])


def seated(tokens: Row, names: Sequence[Candidate], offices: Sequence[Office]) -> list[Office]:
    """The offices of names, those of a row with the state of each and what opens the row."""
    ends = [state_end(tokens, name.last) for name in names]
    if len(ends) - ends.count(0) < LEAST:
        return list(offices)
    role = plural_before(tokens, names[0].first)
    return [
        Office(role or office.role, tuple(tokens.placed[name.last + 1 : end])) if end else office
        for name, office, end in zip(names, offices, ends, strict=True)
    ]
