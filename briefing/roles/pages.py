"""What a page says of itself in whole sentences: cookies, subscriptions, rules for its users."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

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
    mended = list(roles)
    end = 0
    for _, paragraph in groupby(document.units, attrgetter("block")):
        first, end = end, end + sum(1 for _ in paragraph)
        if _beside(mended, first, end) and not _TEXT.isdisjoint(mended[first:end]):
            said = enumerate(document.lines[first:end], first)
            at = next((i for i, line in said if _OF_PAGE.search(line)), end)
            mended[at:end] = [Role.BOILERPLATE if r in _TEXT else r for r in mended[at:end]]
    return tuple(mended)


def _beside(roles: Sequence[Role], first: int, end: int) -> bool:
    """Whether a line of a page, or nothing, stands before or behind a paragraph."""
    before = first == 0 or roles[first - 1] in _ASIDE
    return before or end == len(roles) or roles[end] in _ASIDE
