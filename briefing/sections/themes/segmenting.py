"""Which units belong together: changes of subject between neighbours, then any two units."""

from __future__ import annotations

import math
import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import heapify, heappop, heappush, nlargest
from itertools import accumulate
from operator import mul

from briefing import terms
from briefing.linear import Linear, learned
from briefing.model import BlockKind, Reading, Role
from briefing.sections.themes.leads import is_of_substance
from briefing.sections.themes.salience import Signs, odds_by
from briefing.sections.themes.words import line_of

Vector = Mapping[str, float]

WINDOW = 3  # units on each side of a gap that are compared
LARGE = 40  # units of a text, and
CROWD = 12  # units of a block: what is more weighs no more

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
    lead: bool = False


def vector(text: str) -> Vector:
    """The stems of a text, the rare ones weighing more, as a vector of length 1."""
    counts: dict[str, float] = {}
    for term in line_of(text).stems:
        counts[term] = counts.get(term, 0.0) + 1.0
    return _scaled({term: math.sqrt(n) * terms.rarity(term) for term, n in counts.items()})


def _scaled(vector: Vector) -> Vector:
    """The vector at length 1, empty where it has none."""
    length = math.sqrt(sum([v * v for v in vector.values()]))
    return {term: v / length for term, v in vector.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum([v * other[term] for term, v in one.items() if term in other])


def _total(members: Sequence[Member]) -> Vector:
    counts: dict[str, float] = {}
    for member in members:
        for term, v in member.vector.items():
            counts[term] = counts.get(term, 0.0) + v
    return _scaled(counts)


def _opening(text: str) -> str:
    return next((name for name, pattern in _OPENINGS if pattern.match(text)), "none")


def members_of(reading: Reading) -> list[Member]:
    """The units of substance, leads among them."""
    document = reading.document
    found = []
    for i, (unit, role) in enumerate(zip(document.units, reading.roles, strict=True)):
        text = document.slice(unit.span) if role in (Role.THEME, Role.LEAD) else ""
        lead = role is Role.LEAD
        if text and not (lead and not is_of_substance(text)):
            kind = document.blocks[unit.block].kind if document.blocks else BlockKind.PARAGRAPH
            quoted = len(_QUOTE.findall(text)) > 0
            found.append(
                Member(i, unit.block, text, vector(text), kind, _opening(text), quoted, lead)
            )
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


def _likenesses(members: Sequence[Member]) -> Iterator[tuple[float, float]]:
    """How alike the words on both sides of each gap are: the two next to it, three on each side."""
    totals = deque[Vector]()  # of what stands ahead of the last gaps
    for k in range(1, len(members)):
        behind = _total(members[:k]) if k <= WINDOW else totals.popleft()
        totals.append(_total(members[k : k + WINDOW]))
        near = likeness(members[k - 1].vector, members[k].vector)
        yield near, likeness(behind, totals[-1])


def _likeness_signs(near: float, wide: float, following: float, new: float) -> Signs:
    """How the words at a gap speak of a change of subject; new is 1 between two blocks."""
    return {
        "near": near,
        "wide": wide,
        "wide new": wide * new,
        "next": following,
        "next gain": following - near,
    }


def gap_signs(reading: Reading, members: Sequence[Member]) -> list[Signs]:
    """The signs at each gap between neighbours, that a new theme begins behind it."""
    size = Counter(member.block for member in members)
    mean = len(members) / (len(size) or 1)
    crowd = "single" if mean < 1.3 else "few" if mean < 2.5 else "many"
    found = []
    alike = [*_likenesses(members), (0.0, 0.0)]
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


class _Blocks:
    """How alike the words of two blocks are, and how alike in the mean over any two members."""

    def __init__(self, members: Sequence[Member]) -> None:
        held: dict[int, list[Member]] = {}
        for member in members:
            held.setdefault(member.block, []).append(member)
        self.vectors = {block: _total(group) for block, group in held.items()}
        self.alike: dict[tuple[int, int], float] = {}
        whole: dict[str, float] = {}
        for block, group in held.items():
            for term, v in self.vectors[block].items():
                whole[term] = whole.get(term, 0.0) + v * len(group)
        n = len(members)
        self.mean = (sum([v * v for v in whole.values()]) - n) / max(1, n * (n - 1))

    def likeness(self, one: int, other: int) -> float:
        """The cosine of two blocks."""
        if one == other:
            return 1.0
        pair = one, other
        if pair not in self.alike:
            self.alike[pair] = likeness(self.vectors[one], self.vectors[other])
        return self.alike[pair]


# What is weighed of each two units, in this order: how wide the widest and the second widest gap
# between them is, how likely a change is in all, how far apart they stand, whether in one block,
# and how alike their words and those of their blocks are.
PAIR_SIGNS = (
    "worst",
    "worst far",
    "second",
    "total",
    "far",
    "share",
    "adjacent",
    "same block",
    "like",
    "like far",
    "blocks",
    "blocks far",
    "blocks more",
    "size",
)


def pair_signs(
    members: Sequence[Member], gaps: Sequence[float]
) -> Iterator[tuple[tuple[int, int], tuple[float, ...]]]:
    """The strengths of PAIR_SIGNS for each two units; gaps are log-odds of a change."""
    n = len(members)
    held = [max(-6.0, min(6.0, gap)) for gap in gaps]
    chance = [_sigmoid(gap) for gap in held]
    size, far = math.log(n or 1), [0.0, *map(math.log, range(1, n + 1))]
    blocks = _Blocks(members)
    for i, one in enumerate(members):
        worst, second, total, same, near, last = -9.0, -6.0, 0.0, 1.0, 1.0, one.block
        for j in range(i + 1, n):
            other, gap = members[j], held[j - 1]
            if gap > worst:
                worst, second = gap, max(worst, -6.0)
            elif gap > second:
                second = gap
            total += chance[j - 1]
            if other.block != last:
                last, same = other.block, 0.0
                near = blocks.likeness(one.block, last)
            like = likeness(one.vector, other.vector)
            yield (
                (i, j),
                (
                    worst,
                    worst * far[j - i + 1],
                    second,
                    min(total, 4.0),
                    far[j - i],
                    (j - i) / n,
                    float(j == i + 1),
                    same,
                    like,
                    like * (1.0 - same),
                    near,
                    near * (1.0 - same),
                    near - blocks.mean,
                    size,
                ),
            )


def cluster(n: int, odds: Mapping[tuple[int, int], float], limit: float) -> list[int]:
    """The theme of each member: the two groups most alike are joined, down to a limit.

    Where too many groups are left, the likeliest are joined below the limit too.
    """
    groups: dict[int, list[int]] = {i: [i] for i in range(n)}
    link = dict(odds)
    queue = [(-likely, a, b) for (a, b), likely in link.items()]
    heapify(queue)
    most = most_themes(n)
    while queue and (-queue[0][0] > limit or len(groups) > most):
        value, a, b = heappop(queue)
        if (a, b) not in link or -value != _worth(link, groups, a, b):
            continue  # one of the two has been joined with another since
        groups[a] += groups.pop(b)
        for c in groups:
            if c != a:
                pair = min(a, c), max(a, c)
                link[pair] += link.pop((min(b, c), max(b, c)))
                heappush(queue, (-_worth(link, groups, *pair), *pair))
        del link[a, b]
    theme = [0] * n
    for a, members in groups.items():
        for i in members:
            theme[i] = a
    return theme


def _worth(
    link: Mapping[tuple[int, int], float], groups: Mapping[int, list[int]], a: int, b: int
) -> float:
    """How alike the members of two groups are in the mean, less what makes the two a large one."""
    one, other = len(groups[a]), len(groups[b])
    return link[a, b] / (one * other) - SWELLING * max(0, one + other - WIDE)


MOST = 80  # any two units are compared in a text of up to so many, in a longer one only neighbours
WIDE = 7  # units of a theme; each more
SWELLING = 0.03  # must be so much likelier to belong to it
LIMIT = 0.3  # two groups are joined while their units belong together with this likelihood


def _sigmoid(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def most_themes(units: int) -> int:
    """How many themes a text of so many units has at most: seven, more only where it is long."""
    return max(7, round(math.sqrt(units)))


def runs(gaps: Sequence[float], limit: float) -> list[int]:
    """The theme of each member where only neighbours are looked at: the widest gaps part them."""
    most = most_themes(len(gaps) + 1) - 1
    widest = set(nlargest(most, range(len(gaps)), key=lambda k: gaps[k]))
    parts = (k in widest and gap >= limit for k, gap in enumerate(gaps))
    return list(accumulate(parts, initial=0))


def together(
    members: Sequence[Member], gaps: Sequence[float], model: Linear
) -> dict[tuple[int, int], float]:
    """How likely each two members are of one theme."""
    weights, bias = [model.weights.get(sign, (0.0,))[0] for sign in PAIR_SIGNS], model.bias[0]
    return {
        pair: _sigmoid(bias + sum(map(mul, weights, strengths)))
        for pair, strengths in pair_signs(members, gaps)
    }


@cache
def _pairs() -> Linear:
    return learned("theme_pairs")


def with_leads(
    theme: Sequence[int], members: Sequence[Member], odds: Mapping[tuple[int, int], float]
) -> list[int]:
    """The themes, those that hold nothing but a lead joined with what is likeliest of theirs."""
    own = dict.fromkeys(theme, True)
    for member, number in zip(members, theme, strict=True):
        own[number] &= member.lead
    joined = list(theme)
    for i, number in enumerate(theme):
        if own[number] and not all(own.values()):
            likely: dict[int, list[float]] = {}
            for j, other in enumerate(theme):
                if not own[other]:
                    likely.setdefault(other, []).append(odds[min(i, j), max(i, j)])
            joined[i] = max(likely, key=lambda n: sum(likely[n]) / len(likely[n]))
    return joined


def _gap_odds(reading: Reading, members: Sequence[Member]) -> list[float]:
    """The log-odds of a change of theme at each gap."""
    return list(map(odds_by("theme_gaps"), gap_signs(reading, members)))


def groups_of(reading: Reading) -> list[list[int]]:
    """The units of each theme, as positions among the units, by their first."""
    members = members_of(reading)
    if not members:
        return []
    gaps = _gap_odds(reading, members)
    if len(members) > MOST:
        theme = runs([-9.0 if m.lead else g for g, m in zip(gaps, members, strict=False)], 0.0)
    else:
        odds = together(members, gaps, _pairs())
        theme = with_leads(cluster(len(members), odds, LIMIT), members, odds)
    groups: dict[int, list[int]] = {}
    for member, number in zip(members, theme, strict=True):
        groups.setdefault(number, []).append(member.at)
    return list(groups.values())
