"""Who took a picture: lines that stand anywhere in a report, and part nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Document

_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|pics?|foto|video|credits?)"
_LARGE = r"(?=\W{0,3}(?-i:[A-Z\d]|www))"
_CREDIT = re.compile(
    rf"""[\W_]{{0,3}}(?:
        {_PICTURE}(?:\s(?:credits?|by|courtesy|source))?(?:\s(?:of|to|from))?
            (?:\s?[:©]|\s[/–—-]\s|/){_LARGE}
      | {_PICTURE}\s(?:by|credits?|©)\s{_LARGE}
      | {_PICTURE}\scourtesy(?:\sof)?\s
      | courtesy(?:\sof)?\s?:{_LARGE} | (?:©|\(c\)\s(?=\d{{4}}))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST, _PLAIN = 12, 1  # words of a credit; small words of it that are longer
_SMALL = re.compile(r"\b(?!courtesy|credit|from|with)[a-z]{4,}")
_OPENS = frozenset("pPiIvVfFcC©[(*_-–—")
_ENDS = (";", ":", "?", "!")


def is_credit(words: str) -> bool:
    """Whether a line says no more than who took a picture, or who holds the rights to it.

    >>> is_credit("(Photo by Ida Marr)"), is_credit("Photo by photo, the story is told")
    (True, False)
    """
    if words[:1] not in _OPENS or not _CREDIT.match(words) or words.endswith(_ENDS):
        return False
    return words.count(" ") < _LONGEST and len(_SMALL.findall(words)) <= _PLAIN


def without_credits(document: Document) -> tuple[Document, list[int]]:
    """The document as if it had no credits, and the places of the units that are left."""
    credits_ = {i for i, words in enumerate(document.lines) if is_credit(words)}
    blocks = [unit.block for unit in document.units]
    credits_ = {
        i for i in credits_ if blocks[i] not in (*blocks[i - 1 : i], *blocks[i + 1 : i + 2])
    }
    told = [i for i in range(len(blocks)) if i not in credits_]
    if len(told) in (0, len(document.units)):
        return document, list(range(len(document.units)))
    return replace(document, units=tuple(document.units[i] for i in told)), told
