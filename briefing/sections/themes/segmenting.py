"""Which units belong together: changes of subject between neighbours, then any two units."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from heapq import heapify, heappop, heappush, nlargest
from itertools import accumulate

from briefing.bundles import Weigher
from briefing.likeness import products
from briefing.linear import learned
from briefing.model import Reading
from briefing.sections.themes.gaps import NUMBERS, WINDOW, gap_rows
from briefing.sections.themes.members import Member, members_of
from briefing.sections.themes.pairs import pairs, together

MOST = 80  # any two units are compared in a text of up to so many, in a longer one only neighbours
WIDE = 7  # units of a theme; each more
SWELLING = 0.03  # must be so much likelier to belong to it
LIMIT = 0.3  # two groups are joined while their units belong together with this likelihood


class _Links:
    """Groups of members, and how alike the members of each two are in the mean."""

    def __init__(self, odds: Sequence[Sequence[float]]) -> None:
        self.groups = {i: [i] for i in range(len(odds))}
        self.summed = [[*row] for row in odds]
        self.worth = [[*row] for row in odds]
        self.queue = [(-row[j], i, j) for i, row in enumerate(odds) for j in range(i + 1, len(row))]
        heapify(self.queue)

    def stands(self, value: float, a: int, b: int) -> bool:
        """Whether neither of two groups has been joined with another since they were queued."""
        return a in self.groups and b in self.groups and self.worth[a][b] == -value

    def join(self, a: int, b: int) -> None:
        """Make one of two groups; a large one is worth less than its mean."""
        groups, every, worths, queue = self.groups, self.summed, self.worth, self.queue
        mine, theirs, worth_of = every[a], every[b], worths[a]
        groups[a] += groups.pop(b)
        one = len(groups[a])
        for c, members in groups.items():
            if c != a:
                summed = mine[c] = every[c][a] = mine[c] + theirs[c]
                other = len(members)
                worth = summed / (one * other)
                if one + other > WIDE:
                    worth -= SWELLING * (one + other - WIDE)
                worth_of[c] = worths[c][a] = worth
                heappush(queue, (-worth, a, c) if a < c else (-worth, c, a))


def cluster(odds: Sequence[Sequence[float]], limit: float) -> list[int]:
    """The theme of each member: the two groups most alike are joined, down to a limit.

    Where too many groups are left, the likeliest are joined below the limit too.
    """
    links, most = _Links(odds), most_themes(len(odds))
    queue = links.queue
    while queue and (-queue[0][0] > limit or len(links.groups) > most):
        value, a, b = heappop(queue)
        if links.stands(value, a, b):
            links.join(a, b)
    theme = [0] * len(odds)
    for a, members in links.groups.items():
        for i in members:
            theme[i] = a
    return theme


def most_themes(units: int) -> int:
    """How many themes a text of so many units has at most: seven, more only where it is long."""
    return max(7, round(math.sqrt(units)))


def runs(gaps: Sequence[float], limit: float) -> list[int]:
    """The theme of each member where only neighbours are looked at: the widest gaps part them."""
    most = most_themes(len(gaps) + 1) - 1
    widest = set(nlargest(most, range(len(gaps)), key=lambda k: gaps[k]))
    parts = (k in widest and gap >= limit for k, gap in enumerate(gaps))
    return list(accumulate(parts, initial=0))


def with_leads(
    theme: Sequence[int], members: Sequence[Member], odds: Sequence[Sequence[float]]
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
                    likely.setdefault(other, []).append(odds[i][j])
            joined[i] = max(likely, key=lambda n: sum(likely[n]) / len(likely[n]))
    return joined


def products_of(members: Sequence[Member]) -> list[list[float]]:
    """The products of the words of any two members, of a long text only of those not far apart."""
    reach = len(members) if len(members) <= MOST else 2 * WINDOW
    return products([member.vector for member in members], reach)


@cache
def _gaps() -> Weigher:
    return Weigher(learned("theme_gaps"), NUMBERS)


def groups_of(reading: Reading) -> list[list[int]]:
    """The units of each theme, as positions among the units, by their first."""
    members = members_of(reading)
    if not members:
        return []
    alike = products_of(members)
    gaps = _gaps().each(gap_rows(reading, members, alike))
    if len(members) > MOST:
        theme = runs([-9.0 if m.lead else g for g, m in zip(gaps, members, strict=False)], 0.0)
    else:
        odds = together(members, gaps, alike, pairs())
        theme = with_leads(cluster(odds, LIMIT), members, odds)
    groups: dict[int, list[int]] = {}
    for member, number in zip(members, theme, strict=True):
        groups.setdefault(number, []).append(member.at)
    return list(groups.values())
