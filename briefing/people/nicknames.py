"""Names in marks between a given name and a family name ("Wim “Big Wim” Okkers")."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.forms import NAMELIKE, acronym
from briefing.people.kinds import TITLES, Kind
from briefing.people.tokens import Word

OPENING = frozenset("“\"‘'(")
CLOSING = frozenset("”\"’')")


def nickname(tokens: Sequence[Word], j: int) -> int:
    """How many tokens a name in marks and the family name behind it are, or 0."""
    reach = range(j + 2, min(j + 5, len(tokens) - 1))
    k = next((k for k in reach if tokens[k].text in CLOSING), 0)
    if not k:
        return 0
    before, inside, family = tokens[j - 1], tokens[j + 1 : k], tokens[k + 1]
    named = family.capital and family.kind in NAMELIKE
    meant = all(t.capital and not acronym(t) for t in inside)
    fits = before.given or before.kind is Kind.INITIAL or begins_alone(tokens, j - 1)
    return k + 2 - j if meant and named and fits else 0


def begins_alone(tokens: Sequence[Word], k: int) -> bool:
    """Whether a strange word stands alone behind a title, so that it is a given name."""
    title = tokens[k - 1] if k else None
    return title is not None and title.kind in TITLES and tokens[k].kind is Kind.NAME
