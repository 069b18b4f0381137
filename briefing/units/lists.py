"""Lists whose items stand in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(
    r"""(?<!\S)
    (?P<bullet>[•⁃●▪]\s?)?
    (?P<mark>\d{1,2}|[a-z])
    (?P<tail>\.\)|\)|\.)
    \s*(?=[A-Z])""",
    re.VERBOSE,
)
_OPENING = frozenset({"1", "a"})


def inline_items(words: str) -> Iterator[tuple[int, int]]:
    """The markers of the items that follow the first one in the same line.

    >>> list(inline_items("1) The first item 2) The second item"))
    [(18, 21)]
    """
    first = _ITEM.match(words)
    if first is None or not (first["bullet"] or first["mark"] in _OPENING):
        return
    last = first
    for found in _ITEM.finditer(words, first.end()):
        if found["mark"] == _next(last["mark"]) and found["tail"] == first["tail"]:
            yield found.span()
            last = found


def _next(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
