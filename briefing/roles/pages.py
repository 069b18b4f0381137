"""What a page says of itself in whole sentences: cookies, subscriptions, rules for its users."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Document, Role
from briefing.patterns import Pattern

# Sentences that only a page says; texts about pages hardly say them to their reader.
_OF_PAGE = Pattern(
    r"(?i)\b(?:paywall|(?:we|site|website) uses? cookies|free for personal use"
    r"|licen[cs]e for work use|enable javascript|your browser|already a subscriber"
    r"|become a (?:member|subscriber) today|plans starting from|free trial"
    r"|support our journalism|source transparency|opaque clients|manage your preferences"
    r"|sign up (?:for|to) (?:our|the) newsletters?)\b"
)
_ASIDE = frozenset((Role.BOILERPLATE, Role.OTHER))
_TEXT = frozenset((Role.LEAD, Role.THEME, Role.GREETING))


def with_page_lines(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles, with the sentences of a page beside other lines of it as boilerplate.

    What follows such a sentence in its paragraph is of the page too.
    """
    lines = document.lines
    found = [i for i, line in enumerate(lines) if roles[i] in _TEXT and _OF_PAGE.search(line)]
    if not found:
        return roles
    mended = list(roles)
    for i in found:
        if _beside(document, mended, i):
            block = document.units[i].block
            end = next((k for k in range(i, len(lines)) if document.units[k].block != block), None)
            mended[i:end] = [Role.BOILERPLATE if r in _TEXT else r for r in mended[i:end]]
    return tuple(mended)


def _beside(document: Document, roles: Sequence[Role], at: int) -> bool:
    """Whether a line of a page, or nothing, stands before or behind the paragraph of a unit."""
    units, block = document.units, document.units[at].block
    first = next(i for i in range(at, -1, -1) if i == 0 or units[i - 1].block != block)
    end = next((i for i in range(at, len(units)) if units[i].block != block), len(units))
    before = first == 0 or roles[first - 1] in _ASIDE
    return before or end == len(units) or roles[end] in _ASIDE
