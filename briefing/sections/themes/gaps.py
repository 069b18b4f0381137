"""The signs at each gap between neighbours, that a new theme begins behind it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing.model import BlockKind, Reading, Role
from briefing.sections.themes.members import Member

Signs = dict[str, float]
Products = Sequence[Sequence[float]]

WINDOW = 3  # units on each side of a gap that are compared
LARGE = 40  # units of a text, and
CROWD = 12  # units of a block: what is more weighs no more

_ALSO = re.compile(r"\balso\b", re.IGNORECASE)


def _between(reading: Reading, one: Member, other: Member) -> Signs:
    """What stands between two neighbours that belongs to no theme."""
    signs: Signs = {}
    for i in range(one.at + 1, other.at):
        role = reading.roles[i]
        unit = reading.document.units[i]
        text = reading.document.slice(unit.span)
        if role is Role.OTHER and len(text) < 80 and not text.endswith("."):
            signs["heading between"] = 1.0
        else:
            signs[f"{role} between"] = 1.0
    return signs


def _place_signs(one: Member, other: Member, crowd: str, size: Mapping[int, int]) -> Signs:
    """Whether two neighbours stand in one block, and how long their blocks are."""
    same = one.block == other.block
    place = "same" if same else "new"
    signs: Signs = {place: 1.0, f"{place} {crowd}": 1.0, f"{place} opens {other.opening}": 1.0}
    if same:
        return signs | {"same size": math.log(min(size[one.block], CROWD))}
    return signs | {
        "new sizes": math.log(min(size[one.block], CROWD))
        + math.log(min(size[other.block], CROWD)),
        "new opens run": float(size[other.block] > 1),
        "new closes run": float(size[one.block] > 1),
    }


def _wording_signs(one: Member, other: Member) -> Signs:
    """What the words and marks of two neighbours say of a change of subject."""
    signs: Signs = {f"opens {other.opening}": 1.0, "short": float(len(other.vector) < 6)}
    if _ALSO.search(other.text, 0, 60):
        signs["also"] = 1.0
    if one.text.endswith(":"):
        signs["colon"] = 1.0
    if one.kind == other.kind == BlockKind.ITEM:
        signs["items"] = 1.0
    elif BlockKind.ITEM in (one.kind, other.kind):
        signs["item edge"] = 1.0
    if one.quoted or other.quoted:
        both = one.quoted and other.quoted
        signs["quotes" if both else "quote begins" if other.quoted else "quote ends"] = 1.0
    return signs


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


def _likeness_signs(near: float, wide: float, following: float, new: float) -> Signs:
    """How the words at a gap speak of a change of subject; new is 1 between two blocks."""
    return {
        "near": near,
        "wide": wide,
        "wide new": wide * new,
        "next": following,
        "next gain": following - near,
    }


def gap_signs(reading: Reading, members: Sequence[Member], products: Products) -> list[Signs]:
    """The signs at each gap between neighbours, that a new theme begins behind it."""
    size = Counter(member.block for member in members)
    mean = len(members) / (len(size) or 1)
    crowd = "single" if mean < 1.3 else "few" if mean < 2.5 else "many"
    found = []
    alike = [*_likenesses(products), (0.0, 0.0)]
    for k in range(1, len(members)):
        one, other = members[k - 1], members[k]
        signs = _between(reading, one, other) | _place_signs(one, other, crowd, size)
        (near, wide), following = alike[k - 1], alike[k][0]
        new = float(one.block != other.block)
        signs |= _wording_signs(one, other) | _likeness_signs(near, wide, following, new)
        signs["total"] = math.log(min(len(members), LARGE))
        signs["first gap"] = float(k == 1)
        signs["last gap"] = float(k == len(members) - 1)
        found.append(signs)
    return found
