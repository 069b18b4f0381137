"""Which units belong together: changes of subject between neighbours, then any two units."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from briefing import terms
from briefing.linear import Linear, learned
from briefing.model import BlockKind, Reading, Role

Signs = dict[str, float]
Vector = Mapping[str, float]

# How the second of two neighbours opens: what it says of a change of subject. Read in this order.
_OPENINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE | re.VERBOSE))
    for name, pattern in (
        ("quote", r"[\"“«‘']"),
        (
            "topic",
            r"""(?: on | regarding | concerning | among | turning | moving | touching
            | as\ (?: for | to | regards ) | with\ (?: regard | respect | reference )\ to
            | in\ (?: relation | regard )\ to | in\ terms\ of | when\ it\ comes\ to
            | in\ the\ (?: field | area | sphere | sector )\ of
            | speaking\ (?: of | about | on ) | asked\ (?: about | whether | if ) )\b""",
        ),
        (
            "end",
            r"""(?: in\ conclusion | finally | lastly | in\ closing | concluding | to\ conclude
            | at\ the\ end )\b""",
        ),
        (
            "apart",
            r"""(?: separately | meanwhile | on\ the\ other\ hand | elsewhere | other | another
            | at\ the\ same\ time | (?: on | for )\ (?: his | her | its | their )\ part
            | in\ turn )\b""",
        ),
        (
            "addition",
            r"""(?: in\ addition | additionally | furthermore | moreover | besides | also | further
            | similarly | likewise )\b""",
        ),
        (
            "contrast",
            r"""(?: however | but | nevertheless | nonetheless | yet | although | though | despite
            | while | and | so | therefore | thus | hence | as\ a\ result | consequently
            | accordingly | for\ (?: example | instance ) | then | after\ that | such | here | there
            | in\ (?: fact | particular | this | that | so\ doing | doing\ so | other\ words )
            | (?: at | with | of )\ (?: this | that | these | those ) | to\ (?: this | that )\ end
            | this | that | these | those )\b""",
        ),
        (
            "pronoun also",
            r"(?: he | she | they | it | we | i )\ (?: also | further | then | added )\b",
        ),
        (
            "pronoun",
            r"""(?: he | she | they | it | his | her | their | its | both | all | most | some
            | many | each )\b""",
        ),
        ("we", r"(?: we | i | our | my | you | your )\b"),
        ("the", r"the\b"),
        ("number", r"\d"),
        ("name", r"(?-i:[A-Z])"),
    )
)
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Member:
    """A unit that belongs to a theme: its place among the units and what it says."""

    at: int
    block: int
    text: str
    vector: Vector
    kind: str
    opening: str
    quoted: bool


def vector(text: str) -> Vector:
    """The stems of a text, the rare ones weighing more, as a vector of length 1."""
    counts: dict[str, float] = {}
    for term in terms.stems(text):
        counts[term] = counts.get(term, 0.0) + 1.0
    weighed = {term: math.sqrt(n) * terms.rarity(term) for term, n in counts.items()}
    length = math.sqrt(sum(v * v for v in weighed.values()))
    return {term: v / length for term, v in weighed.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(v * other[term] for term, v in one.items() if term in other)


def _total(members: Sequence[Member]) -> Vector:
    counts: dict[str, float] = {}
    for member in members:
        for term, v in member.vector.items():
            counts[term] = counts.get(term, 0.0) + v
    length = math.sqrt(sum(v * v for v in counts.values()))
    return {term: v / length for term, v in counts.items()} if length else {}


def _opening(text: str) -> str:
    return next((name for name, pattern in _OPENINGS if pattern.match(text)), "none")


def members_of(reading: Reading) -> list[Member]:
    """The units of substance."""
    document = reading.document
    found = []
    for i, (unit, role) in enumerate(zip(document.units, reading.roles, strict=True)):
        if role is Role.THEME:
            text = document.slice(unit.span)
            kind = document.blocks[unit.block].kind if document.blocks else BlockKind.PARAGRAPH
            quoted = len(_QUOTE.findall(text)) > 0
            found.append(Member(i, unit.block, text, vector(text), kind, _opening(text), quoted))
    return found


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
        return signs | {"same size": math.log(size[one.block])}
    return signs | {
        "new sizes": math.log(size[one.block]) + math.log(size[other.block]),
        "new opens run": float(size[other.block] > 1),
        "new closes run": float(size[one.block] > 1),
    }


def _wording_signs(one: Member, other: Member) -> Signs:
    """What the words and marks of two neighbours say of a change of subject."""
    signs: Signs = {f"opens {other.opening}": 1.0, "short": float(len(other.vector) < 6)}
    if _ALSO.search(other.text[:60]):
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


def _likeness_signs(members: Sequence[Member], k: int) -> Signs:
    """How alike the words on both sides of the gap before member ``k`` are."""
    one, other = members[k - 1], members[k]
    near = likeness(one.vector, other.vector)
    wide = likeness(_total(members[max(0, k - 3) : k]), _total(members[k : k + 3]))
    behind = likeness(other.vector, members[k + 1].vector) if k + 1 < len(members) else 0.0
    return {
        "near": near,
        "wide": wide,
        "wide new": wide * (one.block != other.block),
        "next": behind,
        "next gain": behind - near,
    }


def gap_signs(reading: Reading, members: Sequence[Member]) -> list[Signs]:
    """The signs at each gap between neighbours, that a new theme begins behind it."""
    size = Counter(member.block for member in members)
    mean = len(members) / (len(size) or 1)
    crowd = "single" if mean < 1.3 else "few" if mean < 2.5 else "many"
    found = []
    for k in range(1, len(members)):
        one, other = members[k - 1], members[k]
        signs = _between(reading, one, other) | _place_signs(one, other, crowd, size)
        signs |= _wording_signs(one, other) | _likeness_signs(members, k)
        signs["total"] = math.log(len(members))
        signs["first gap"] = float(k == 1)
        signs["last gap"] = float(k == len(members) - 1)
        found.append(signs)
    return found


def pair_signs(members: Sequence[Member], gaps: Sequence[float]) -> dict[tuple[int, int], Signs]:
    """The signs of each two units that they are of one theme; gaps are log-odds of a change."""
    found = {}
    n = len(members)
    for i in range(n):
        worst, total, blocks = -9.0, 0.0, 0
        for j in range(i + 1, n):
            gap = max(-6.0, min(6.0, gaps[j - 1]))
            p = 1 / (1 + math.exp(-gap))
            worst = max(worst, gap)
            total += p
            blocks += members[j].block != members[j - 1].block
            found[i, j] = {
                "worst": worst,
                "total": min(total, 4.0),
                "far": math.log(j - i),
                "share": (j - i) / n,
                "adjacent": float(j == i + 1),
                "same block": float(blocks == 0),
                "like": likeness(members[i].vector, members[j].vector),
                "like far": likeness(members[i].vector, members[j].vector) * (blocks > 0),
                "size": math.log(n),
            }
    return found


def cluster(n: int, odds: Mapping[tuple[int, int], float], limit: float) -> list[int]:
    """The theme of each member: the two groups most alike are joined, down to a limit."""
    groups = [[i] for i in range(n)]
    link = dict(odds)
    alive = set(range(n))
    while len(alive) > 1:
        best = max(((v / (len(groups[a]) * len(groups[b])), -a, -b) for (a, b), v in link.items()))
        if best[0] <= limit:
            break
        a, b = -best[1], -best[2]
        groups[a] += groups[b]
        alive.discard(b)
        for c in alive:
            if c != a:
                x = link.pop((min(b, c), max(b, c)))
                link[min(a, c), max(a, c)] += x
        del link[a, b]
    theme = [0] * n
    for a in alive:
        for i in groups[a]:
            theme[i] = a
    return theme


MOST = 80  # any two units are compared in a text of up to so many, in a longer one only neighbours
LIMIT = 0.37  # two groups are joined while their units belong together with this likelihood


@cache
def _gap_model() -> Linear:
    return learned("theme_gaps")


@cache
def _pair_model() -> Linear:
    return learned("theme_pairs")


def _sigmoid(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def runs(gaps: Sequence[float], limit: float) -> list[int]:
    """The theme of each member where only neighbours are looked at."""
    return list(accumulate((gap > limit for gap in gaps), initial=0))


def together(
    members: Sequence[Member], gaps: Sequence[float], model: Linear
) -> dict[tuple[int, int], float]:
    """How likely each two members are of one theme."""
    pairs = pair_signs(members, gaps)
    return {pair: _sigmoid(model.scores(signs)[0]) for pair, signs in pairs.items()}


def groups_of(reading: Reading) -> list[list[int]]:
    """The units of each theme, as positions among the units, by their first."""
    members = members_of(reading)
    if not members:
        return []
    gaps = [_gap_model().scores(signs)[0] for signs in gap_signs(reading, members)]
    if len(members) > MOST:
        theme = runs(gaps, 0.0)
    else:
        theme = cluster(len(members), together(members, gaps, _pair_model()), LIMIT)
    groups: dict[int, list[int]] = {}
    for member, number in zip(members, theme, strict=True):
        groups.setdefault(number, []).append(member.at)
    return list(groups.values())
