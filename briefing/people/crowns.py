"""Titles that no list knows, told by their form: "Ida Marr, the Alafor of the Elm Coast,"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import terms
from briefing.people.kinds import SUFFIXES, TITLES, Kind
from briefing.people.offices import NOTHING, Office
from briefing.people.tokens import Token

LEAST_TITLE = 6  # letters; shorter words that few texts hold are English ones
LONGEST = 6  # tokens of what somebody rules


def crowned(tokens: Sequence[Token], first: int, last: int) -> Office:
    """The strange title that follows a name from token ``first`` up to ``last``, or nothing.

    It stands between commas: "the", one word that may be a name, "of" and what is ruled.
    """
    if not _is_honoured(tokens, first, last):
        return NOTHING
    numbered = tokens[last - 1].low in SUFFIXES and [
        t.low for t in tokens[last + 1 : last + 2]
    ] != ["the"]
    at = last + 2 - numbered
    head = [t.low for t in tokens[last : at + 2]]
    if head[:1] != [","] or head[-1] != "of" or len(head) < at + 2 - last:
        return NOTHING
    if not numbered and head[1] != "the":
        return NOTHING
    title = tokens[at]
    strange = len(title.text) >= LEAST_TITLE and terms.usage(title.low) == terms.UNKNOWN
    if not title.capital or title.kind is not Kind.NAME or title.given or not strange:
        return NOTHING
    start = end = at + 2 + (tokens[at + 2 : at + 3] != [] and tokens[at + 2].low == "the")
    while end < len(tokens) and end - start < LONGEST and tokens[end].capital:
        end += 1
    closed = end == len(tokens) or tokens[end].text in (",", ".", ";")
    return Office((title,), tuple(tokens[start:end])) if start < end and closed else NOTHING


def _is_honoured(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a courtesy or an office stands beside or in a name, or a numeral ends it."""
    around = tokens[max(0, first - 2) : last]
    told = any(t.capital and t.kind in TITLES for t in around)
    return told or tokens[last - 1].low in SUFFIXES
