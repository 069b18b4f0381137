"""Titles that no list knows, told by their form: "Ida Marr, the Alafor of the Elm Coast,"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.kinds import Kind
from briefing.people.offices import NOTHING, Office
from briefing.people.tokens import Token

LONGEST = 6  # tokens of what somebody rules


def crowned(tokens: Sequence[Token], last: int) -> Office:
    """The strange title that follows a name which ends before token ``last``, or nothing.

    It stands between commas: "the", one word that may be a name, "of" and what is ruled.
    """
    head = [t.low for t in tokens[last : last + 4]]
    if len(head) < 4 or (head[0], head[1], head[3]) != (",", "the", "of"):
        return NOTHING
    title = tokens[last + 2]
    if not title.capital or title.kind is not Kind.NAME or title.given:
        return NOTHING
    start = end = last + 4 + (tokens[last + 4 : last + 5] != [] and tokens[last + 4].low == "the")
    while end < len(tokens) and end - start < LONGEST and tokens[end].capital:
        end += 1
    closed = end == len(tokens) or tokens[end].text in (",", ".", ";")
    return Office((title,), tuple(tokens[start:end])) if start < end and closed else NOTHING
