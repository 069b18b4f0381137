"""How far an office reaches to the right: the place, body or field it is over, before a name."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.kinds import Kind
from briefing.people.tokens import Word

# How far before a name the office may stand whose place the run begins with.
OFFICE_REACH = 14
OVER = frozenset("of for in to".split())
# Bodies that are written small inside an office ("attaché of the embassy of …").
BODIES = frozenset("embassy consulate mission ministry department delegation".split())
# Words that an office and the name of a place or body behind it are joined by.
LINKING = frozenset("of and for the to & , on in at ’s 's".split())
# Ends of the names of fields of study.
FIELDS = ("ology", "ography", "onomy", "istry", "sophy", "etics", "omics", "physics", "matics")
COMPASS = frozenset("new saint st st. san santa los las el north south east west port".split())


def over_words(tokens: Sequence[Word], i: int, j: int) -> int:
    """How many words at the head of a run are the place or body that an office before it is over.

    "Mayor of Almaty Yerbolat Dossayev" has one, "Governor of New York Kathy Hochul" has one more.
    """
    if i < 2 or j - i < 2 or not (over_office(tokens, i) or in_field(tokens, i)):
        return 0
    for k in range(i, j - 1):
        if tokens[k].given:
            return k - i if j - k > 1 else 0
    return 1 if j - i > 2 and all(t.kind is Kind.NAME for t in tokens[i:j]) else 0


def over_office(tokens: Sequence[Word], i: int) -> bool:
    """Whether what begins at token i is what an office before it is over."""
    link = tokens[i - 1].low
    if link in COMPASS and tokens[i - 1].capital:
        link = tokens[i - 2].low
    if link == "the" and i > 2:
        link = tokens[i - 2].low
    return link in OVER and office_link(tokens, i - 1)


def in_field(tokens: Sequence[Word], i: int) -> bool:
    """Whether token i ends the field of an office ("Professor of Plant Pathology Ann Stewart")."""
    return tokens[i].low.endswith(FIELDS) and office_link(tokens, i - 1)


def office_link(tokens: Sequence[Word], at: int) -> bool:
    """Whether the words that end at token ``at`` belong to an office ("Minister of Trade")."""
    for k in range(at, max(at - OFFICE_REACH, -1), -1):
        token = tokens[k]
        if token.kind is Kind.OFFICE:
            return True
        if not token.capital and token.low not in LINKING and token.low not in BODIES:
            return False
    return False
