"""Whose delegation somebody leads: "the delegation of the Harbour, led by its Director Ann Orr"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.appositions import named_end
from briefing.people.offices import ARTICLES, Office, trimmed
from briefing.people.tokens import Token

PARTIES = frozenset(["delegation", "team"])
LED = frozenset(["led", "headed"])
SENT = frozenset(["of", "from"])
FARTHEST = 30  # tokens between the delegation and who leads it
STOPS = frozenset(".;:")
# What may stand between the body and the verb, beside commas and how many they are ("ten strong").
WHICH = frozenset([(), ("which", "is"), ("which", "was")])
STRONG = "strong"


def led(tokens: Sequence[Token], office: Office, first: int, taken: frozenset[int]) -> Office:
    """The office before a name at token ``first``, and the body whose delegation they lead."""
    if office.affiliation or not office.role:
        return office
    start = first
    while start > 0 and tokens[start].start > office.role[0].start:
        start -= 1
    return Office(office.role, sender(tokens, start, taken))


def sender(tokens: Sequence[Token], start: int, taken: frozenset[int]) -> tuple[Token, ...]:
    """The body whose delegation the holder of the office at token ``start`` leads, or nothing."""
    by = start - 1
    while by > 0 and tokens[by].low in ARTICLES:
        by -= 1
    if by < 1 or tokens[by].low != "by" or tokens[by - 1].low not in LED:
        return ()
    for k in range(by - 2, max(-1, by - FARTHEST), -1):
        if tokens[k].text in STOPS:
            return ()
        if tokens[k].low in PARTIES and tokens[k + 1].low in SENT:
            end = named_end(tokens, k + 2, taken)
            return trimmed(tokens[k + 2 : end]) if tied(tokens[end : by - 1]) else ()
    return ()


def tied(between: Sequence[Token]) -> bool:
    """Whether words between a delegation's body and "led" leave no doubt of what is led."""
    lows = tuple(t.low for t in between if t.text != ",")
    counted = lows[:1] in (("a",), ("an",)) and STRONG in lows
    return (lows[lows.index(STRONG) + 1 :] if counted else lows) in WHICH
