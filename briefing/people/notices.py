"""Notices to the press, line by line: who is expected, at what, when and where."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind
from briefing.people.offices import LINKS, Office, is_office, trimmed
from briefing.people.tokens import Row, Word

# The words that open their lines.
WHO, OCCASION = "who", frozenset(["what", "when", "where"])
LABEL = 5  # tokens among which such a word stands, emphasis before it
LINE, LINES = 40, 20  # tokens of a line, and lines of such a list
BREAK = 1  # characters between two units of one paragraph; more between two paragraphs


def invited(units: Sequence[Row], unit: int) -> bool:
    """Whether a unit stands behind the "WHO:" of a notice that says also what, when or where."""
    for top in range(unit, max(-1, unit - LINES), -1):
        if label := labelled(units[top]):
            if label != WHO or past_prose(units, top, unit):
                return False
            near = units[max(0, top - LINES) : top + LINES]
            return any(labelled(row) in OCCASION for row in near)
        if len(units[top]) > LINE:
            return False
    return False


def past_prose(units: Sequence[Row], top: int, unit: int) -> bool:
    """Whether a paragraph that is a sentence stands behind the one that a label opens."""
    alone = len(units[top]) <= LABEL and units[top].lows[-1:] == [":"]
    return any(
        units[k].lows[-1:] == ["."] and units[k].begin - units[k - 1].stops[-1] > BREAK
        for k in range(top + 1 + alone, unit + 1)
    )


def labelled(row: Row) -> str:
    """The word before the colon that opens a line, in small letters, or nothing.

    >>> from briefing.model import Span
    >>> from briefing.people.tokens import tokens_of
    >>> labelled(tokens_of("**WHAT:** A walk", Span(0, 16)))
    'what'
    """
    lows = row.lows[: LABEL + 2]
    if ":" not in lows:  # as in most lines
        return ""
    k = next((k for k, low in enumerate(lows[:LABEL]) if low != "*"), LABEL)
    return lows[k] if lows[k + 1 : k + 2] == [":"] else ""


def expected(row: Row, names: Sequence[Candidate], offices: Sequence[Office]) -> list[Office]:
    """The offices of the names of a line, with the body at its end where they have none."""
    last = names[-1].last
    body = trimmed(row.placed[last:]) if row.lows[last : last + 1] == [","] else ()
    if not body or not all(map(names_body, body)):
        return list(offices)
    parts = [k for k, low in enumerate(row.lows[:last]) if low == ";"]
    start = parts[-1] if parts else 0
    return [
        Office(told.role, told.affiliation or body) if name.first >= start else told
        for name, told in zip(names, offices, strict=True)
    ]


def names_body(word: Word) -> bool:
    """Whether a word may stand in the name of a body or a place: a capital, a link or a mark."""
    linked = word.capital or word.low in LINKS or word.kind is Kind.MARK
    return linked and not is_office(word)
