"""Who took a picture: lines that stand anywhere in a report, and part nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Document

_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|pics?|foto|video|credits?)"
_CREDIT = re.compile(
    rf"""[\W_]{{0,3}}(?:
        {_PICTURE}(?:\s(?:credits?|by|courtesy|source))?(?:\s(?:of|to|from))?\s?[:/©–-]
      | {_PICTURE}\s(?:by|credits?|courtesy(?:\sof)?|©)\b
      | courtesy\s?: | (?:©|\(c\))\s(?=(?-i:[A-Z\d]))(?=(?-i:[A-Z\d]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 12  # words of a credit
_OPENS = frozenset("pPiIvVfFcC©[(*_-–—")


def is_credit(words: str) -> bool:
    """Whether a line says no more than who took a picture, or who holds the rights to it.

    >>> is_credit("(Photo by Ida Marr)"), is_credit("Photo: the minister at the harbour she opened")
    (True, True)
    """
    if words[0] not in _OPENS or not _CREDIT.match(words):
        return False
    return words.count(" ") < _LONGEST


def without_credits(document: Document) -> tuple[Document, list[int]]:
    """The document as if it had no credits, and the places of the units that are left."""
    told = [i for i, words in enumerate(document.lines) if not is_credit(words)]
    if len(told) in (0, len(document.units)):
        return document, list(range(len(document.units)))
    return replace(document, units=tuple(document.units[i] for i in told)), told
