"""The title that stands among clutter: what says before the report what the report says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing import terms
from briefing.model import BlockKind, Document, Role
from briefing.roles.cues import cues, words_of
from briefing.roles.form import bare
from briefing.roles.opening import VERBS

FEWEST, MOST = 4, 30  # words of a title
SHARE = 0.6  # of its stems stand in the report's first sentences
SENTENCES = 3
REACH = 12  # units
NAME = 14  # words of the line that names who publishes
LONG = 4  # letters of a word that a name spells with a capital
_OWNER = frozenset(["org", "office"])
_TEXT = frozenset([Role.LEAD, Role.THEME, Role.GREETING, Role.ATTENDEES])
_NO_TITLE = re.compile(r"[|@©»›]|\.\Z|:\Z|https?:|\A[a-z]")
_ALONE = frozenset([BlockKind.LINE, BlockKind.HEADING, BlockKind.PARAGRAPH])


def with_title(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles; where no unit is the headline, the one that says what the report begins with.

    Where the first headline only names who publishes, one below that says far more replaces it.
    """
    if Role.HEADLINE in roles:
        return _below_name(document, roles)
    leads = [i for i, role in enumerate(roles) if role is Role.LEAD]
    found = (i for lead in leads for i in _before(document, roles, lead))
    title = next(found, None)
    return roles if title is None else (*roles[:title], Role.HEADLINE, *roles[title + 1 :])


def _below_name(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles, with the name of a page's owner above the title as boilerplate."""
    first = roles.index(Role.HEADLINE)
    name = document.slice(document.units[first].span)
    text = next((i for i, role in enumerate(roles) if role in _TEXT), 0)
    if not first < text - 1 or len(name.split()) > NAME or not _names_owner(name):
        return roles
    said = _said(document, text, text)
    shared = {i: _shared(document, i, said) for i in range(first, min(text, first + REACH))}
    of_name = shared.pop(first)
    best = max(shared, key=lambda i: (shared[i], -i))
    if shared[best] < max(FEWEST, 3 * of_name) or not _is_title(document, best, said):
        return roles
    above = ((Role.BOILERPLATE if r is Role.HEADLINE else r) for r in roles[:best])
    return (*above, Role.HEADLINE, *roles[best + 1 :])


def _names_owner(line: str) -> bool:
    """Whether a line is the name of a body or an office, and tells of nothing."""
    words = words_of(line)
    found = cues(words)
    if any(name in VERBS for _, _, name in found) or line.endswith(("…", "...")):
        return False
    if any(name == "site" for _, _, name in found):
        return True
    at_edge = any(at == 0 or at + size == len(words) for at, size, name in found if name in _OWNER)
    return at_edge and all(w[0].isupper() for w in line.split() if len(w) >= LONG)


def _shared(document: Document, i: int, said: frozenset[str]) -> int:
    """How many stems of a unit the report's first sentences hold."""
    return len(said & frozenset(terms.stems(bare(document.slice(document.units[i].span)))))


def _said(document: Document, begin: int, lead: int) -> frozenset[str]:
    """The stems of the report's first sentences."""
    report = (document.slice(unit.span) for unit in document.units[begin : lead + SENTENCES])
    return frozenset(term for text in report for term in terms.stems(text))


def _before(document: Document, roles: Sequence[Role], lead: int) -> Iterator[int]:
    """The units above a lead that may be its title, nearest first."""
    units = document.units
    begin = next(i for i, unit in enumerate(units) if unit.block == units[lead].block)
    said = _said(document, begin, lead)
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
