"""Lists whose items stand in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIRST = re.compile(r"(?P<bullet>[•⁃●▪]\s?)?(?:(?P<number>\d{1,2})|(?P<letter>a))(?P<tail>\.\)|\)|\.)\s*(?=[A-Z])")


def inline_items(words: str) -> Iterator[int]:
    """Where items of a list end that another item follows in the same line.

    >>> list(inline_items("1) The first item 2) The second item"))
    [17]
    """
    first = _FIRST.match(words)
    if first is None:
        return
    mark = first["number"] or first["letter"]
    at = first.end()
    while True:
        mark = _next(mark)
        sign = f"{(first['bullet'] or '').strip()}"
        pattern = f" {sign}"
        found = _find(words, at, pattern, mark + first["tail"])
        if found is None:
            return
        yield found[0]
        at = found[1]


def _next(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)


def _find(words: str, at: int, sign: str, mark: str) -> tuple[int, int] | None:
    for lead in (sign + " ", sign) if sign.strip() else (sign,):
        where = words.find(lead + mark, at)
        end = where + len(lead + mark)
        if where >= 0 and words[end : end + 1] == " " and words[end + 1 : end + 2].isupper():
            return where, end
    return None
