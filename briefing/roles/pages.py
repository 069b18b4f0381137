"""What a page says of itself in whole sentences: cookies, subscriptions, rules for its users."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from briefing.model import Document, Role
from briefing.patterns import Pattern
from briefing.roles.title import OF_TEXT

# Sentences with which a page opens a paragraph on itself, said to its reader.
_OF_PAGE = Pattern(
    r"(?i)(?:\W{0,3}(?:we use cookies|th(?:is|e) (?:site|website|page) uses cookies"
    r"|become an? (?:member|subscriber) today|join today with plans starting"
    r"|sign up (?:for|to) our newsletters?|please enable javascript)\b"
    r"|.{0,60}\b(?:is free for personal use, but|licen[cs]e for work use|our ethical paywall"
    r"|priority is source transparency)\b)"
)
_ASIDE = frozenset((Role.BOILERPLATE, Role.OTHER))


def with_page_lines(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles, with the paragraphs of a page beside other lines of it as boilerplate."""
    mended = list(roles)
    end = 0
    for _, paragraph in groupby(document.units, attrgetter("block")):
        first, end = end, end + sum(1 for _ in paragraph)
        own = mended[first:end]
        told = Role.LEAD not in own and not OF_TEXT.isdisjoint(own)
        if told and _beside(mended, first, end) and _OF_PAGE.match(document.lines[first]):
            mended[first:end] = [Role.BOILERPLATE if role in OF_TEXT else role for role in own]
    return tuple(mended)


def _beside(roles: Sequence[Role], first: int, end: int) -> bool:
    """Whether a line of a page stands before or behind a paragraph."""
    before = first > 0 and roles[first - 1] in _ASIDE
    return before or (end < len(roles) and roles[end] in _ASIDE)
