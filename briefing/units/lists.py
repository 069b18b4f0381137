"""Lists whose items stand in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.patterns import Pattern
from briefing.units.forms import BULLETS

_ITEM = Pattern(
    r"""(?<!\S)
    (?P<bullet>[•⁃●▪]\s?)?
    (?P<mark>\d{1,2}|[a-z])
    (?P<tail>\.\)|\)|\.)
    \s*(?=[A-Z])""",
    re.VERBOSE,
)
_OPENING = frozenset({"1", "a"})
_BULLETED = (*BULLETS, "¢")
# A bullet, decoded rightly or wrongly.
_BULLET = Pattern(rf"\s(?P<bullet>[{''.join(BULLETS)}]|â(?:\x80|€)¢)\s")
# What ends an item or leads to the first, with the word that links the last two.
_LEADS = Pattern(r"[:;]\s{1,4}(?:(?:and|or)\s{1,4})?\Z")
_LONG, _SEVERAL = 200, 3  # characters and bullets of a line that is no menu and no masthead


def inline_items(words: str) -> Iterator[tuple[int, int]]:
    """The markers of the items that follow the first one in the same line.

    >>> list(inline_items("1) The first item 2) The second item"))
    [(18, 21)]
    """
    first = _ITEM.match(words)
    if first is None or not (first["bullet"] or first["mark"] in _OPENING):
        yield from _bulleted(words)
        return
    last = first
    for found in _ITEM.finditer(words, first.end()):
        if found["mark"] == _next(last["mark"]) and found["tail"] == first["tail"]:
            yield found.span()
            last = found


def _bulleted(words: str) -> list[tuple[int, int]]:
    """The bullets inside a line, where it is long or they stand behind what ends an item."""
    if not any(map(words.__contains__, _BULLETED)):  # as in most blocks
        return []
    found = [match.span("bullet") for match in _BULLET.finditer(words)]
    if len(words) >= _LONG and len(found) >= _SEVERAL:
        return found
    led = [span for span in found if _LEADS.search(words, max(0, span[0] - 12), span[0])]
    return led if len(led) > 1 or (led and (words[0] in BULLETS or words[0] == "â")) else []


def _next(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
