"""The signs at each gap between neighbours, that a new theme begins behind it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefing.bundles import Bundle, Row, named
from briefing.model import BlockKind, Reading, Role
from briefing.patterns import Pattern
from briefing.sections.themes.members import Member

Products = Sequence[Sequence[float]]

WINDOW = 3  # units on each side of a gap that are compared
LARGE = 40  # units of a text, and
CROWD = 12  # units of a block: what is more weighs no more
KEPT = 1 << 10  # ways in which units stand between two that are remembered

_ALSO = Pattern(r"\balso\b")
_OPENING = 60  # characters of a unit in which it stands


# The numbers of a gap, in the order of a row.
NUMBERS = (
    "same size",
    "new sizes",
    "near",
    "wide",
    "wide new",
    "next",
    "next gain",
    "total",
)
# The flags of a gap, each a bit.
_FLAGS = (
    "short",
    "also",
    "colon",
    "items",
    "item edge",
    "quotes",
    "quote begins",
    "quote ends",
    "new opens run",
    "new closes run",
    "first gap",
    "last gap",
)
_FLAGGED = named(_FLAGS)
_SHORT, _AFTER_ALSO, _COLON, _ITEMS, _ITEM_EDGE, _QUOTES = (1 << k for k in range(6))
_BEGINS, _ENDS, _OPENS_RUN, _CLOSES_RUN, _FIRST, _LAST = (1 << k for k in range(6, 12))


@cache
def _place(place: str, crowd: str, opening: str) -> Bundle:
    """Whether two neighbours stand in one block, and how the second opens."""
    signs = (place, f"{place} {crowd}", f"{place} opens {opening}", f"opens {opening}")
    return Bundle(dict.fromkeys(signs, 1.0))


@lru_cache(maxsize=KEPT)
def _between(names: tuple[str, ...]) -> Bundle:
    """What stands between two neighbours that belongs to no theme."""
    return Bundle({f"{name} between": 1.0 for name in names})


def _names_between(reading: Reading, one: Member, other: Member) -> Iterator[str]:
    """What each unit between two neighbours is."""
    for i in range(one.at + 1, other.at):
        role = reading.roles[i]
        text = reading.document.lines[i]
        heading = role is Role.OTHER and len(text) < 80 and not text.endswith(".")
        yield "heading" if heading else role


def _wording(one: Member, other: Member) -> int:
    """What the words and marks of two neighbours say of a change of subject."""
    flags = _SHORT if len(other.vector) < 6 else 0
    opening = other.text[:_OPENING].lower()
    if "also" in opening and _ALSO.search(opening):
        flags |= _AFTER_ALSO
    if one.text.endswith(":"):
        flags |= _COLON
    if one.kind == other.kind == BlockKind.ITEM:
        flags |= _ITEMS
    elif BlockKind.ITEM in (one.kind, other.kind):
        flags |= _ITEM_EDGE
    if one.quoted or other.quoted:
        both = one.quoted and other.quoted
        flags |= _QUOTES if both else _BEGINS if other.quoted else _ENDS
    return flags


def _summed(products: Products, rows: range, columns: range) -> float:
    """The product of two runs of vectors, the second not behind the first."""
    return sum([products[i][j - i - 1] for i in rows for j in columns])


def _squared(products: Products, run: range) -> float:
    """The product of a run of vectors with itself."""
    crossed = sum([sum(products[i][run.start - i - 1 : -1]) for i in run[1:]])
    return sum([products[i][-1] for i in run]) + 2 * crossed


def _likenesses(products: Products) -> Iterator[tuple[float, float]]:
    """How alike the words on both sides of each gap are: the two next to it, three on each side."""
    n = len(products)
    squared = [_squared(products, range(k, min(k + WINDOW, n))) for k in range(n)]
    for k in range(1, n):
        behind = squared[k - WINDOW] if k > WINDOW else _squared(products, range(k))
        size = math.sqrt(behind * squared[k])
        crossed = _summed(products, range(k, min(k + WINDOW, n)), range(max(0, k - WINDOW), k))
        yield products[k][-2], crossed / size if size else 0.0


def gap_rows(reading: Reading, members: Sequence[Member], products: Products) -> list[Row]:
    """The signs at each gap between neighbours, that a new theme begins behind it."""
    size = Counter(member.block for member in members)
    mean, last = len(members) / (len(size) or 1), len(members) - 1
    crowd = "single" if mean < 1.3 else "few" if mean < 2.5 else "many"
    total = math.log(min(len(members), LARGE) or 1)
    logs = {block: math.log(min(n, CROWD)) for block, n in size.items()}
    found = []
    alike = [*_likenesses(products), (0.0, 0.0)]
    for k, (one, other) in enumerate(pairwise(members), 1):
        (near, wide), following = alike[k - 1], alike[k][0]
        flags = _wording(one, other) | _FIRST * (k == 1) | _LAST * (k == last)
        if one.block == other.block:
            place, sizes = "same", (logs[one.block], 0.0, near, wide, 0.0)
        else:
            place = "new"
            sizes = (0.0, logs[one.block] + logs[other.block], near, wide, wide)
            flags |= _OPENS_RUN * (size[other.block] > 1) | _CLOSES_RUN * (size[one.block] > 1)
        bundles: tuple[Bundle, ...] = _place(place, crowd, other.opening), _FLAGGED[flags]
        if other.at > one.at + 1:
            bundles += (_between(tuple(dict.fromkeys(_names_between(reading, one, other)))),)
        found.append(Row(bundles, (*sizes, following, following - near, total)))
    return found
