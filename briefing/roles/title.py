"""The title that stands among clutter: what says before the report what the report says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing import terms
from briefing.model import BlockKind, Document, Role
from briefing.roles.form import bare

FEWEST, MOST = 4, 30  # words of a title
SHARE = 0.6  # of its stems stand in the report's first sentences
SENTENCES = 3
REACH = 12  # units
_NO_TITLE = re.compile(r"[|@©»›]|\.\Z|:\Z|https?:|\A[a-z]")
_ALONE = frozenset([BlockKind.LINE, BlockKind.HEADING, BlockKind.PARAGRAPH])


def with_title(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles; where no unit is the headline, the one that says what the report begins with."""
    if Role.HEADLINE in roles:
        return roles
    leads = [i for i, role in enumerate(roles) if role is Role.LEAD]
    found = (i for lead in leads for i in _before(document, roles, lead))
    title = next(found, None)
    return roles if title is None else (*roles[:title], Role.HEADLINE, *roles[title + 1 :])


def _before(document: Document, roles: Sequence[Role], lead: int) -> Iterator[int]:
    """The units above a lead that may be its title, nearest first."""
    units = document.units
    begin = next(i for i, unit in enumerate(units) if unit.block == units[lead].block)
    report = [document.slice(unit.span) for unit in units[begin : lead + SENTENCES]]
    said = frozenset(term for text in report for term in terms.stems(text))
    for i in range(begin - 1, max(-1, begin - 1 - REACH), -1):
        if roles[i] in (Role.BOILERPLATE, Role.OTHER) and _is_title(document, i, said):
            yield i


def _is_title(document: Document, i: int, said: frozenset[str]) -> bool:
    """Whether a unit has the form of a title, and says what the report says."""
    unit = document.units[i]
    text = document.slice(unit.span)
    plain = bare(text)
    if document.blocks[unit.block].kind not in _ALONE or _NO_TITLE.search(plain):
        return False
    if not FEWEST <= len(plain.split()) <= MOST or "](" in text:
        return False
    stems = frozenset(terms.stems(plain))
    return len(stems) >= FEWEST - 1 and len(stems & said) >= SHARE * len(stems)
