"""Which words name the topic of a group: signs of every stem, weighed by what readers took."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing import lexicons, terms
from briefing.bundles import Row, Table, Weigher, row_made
from briefing.kept import Kept
from briefing.linear import learned, likelihood
from briefing.model import Reading, Role
from briefing.sections.themes.words import AFTER, BEFORE, ENDS, Line, line_of

Signs = dict[str, float]


class Setting(NamedTuple):
    """The stems of the parts of a release that the groups are seen against."""

    names: frozenset[str]
    title: frozenset[str]  # of the phrases of the title that a label may take
    around: Mapping[str, int]  # the flags that this gives to a stem


@dataclass(frozen=True, slots=True)
class Spread:
    """In how many units and in how many groups of a text each stem stands; the groups' number."""

    units: Mapping[str, int]
    groups: Mapping[str, int]
    count: int


def setting_of(reading: Reading, title: Collection[str] = ()) -> Setting:
    """The stems of the title, lead, greetings, lists of guests and people's names.

    ``title`` holds those of the phrases that the title gives to labels.
    """
    found: dict[str, set[str]] = {"title": set(), "lead": set(), "guests": set()}
    parts = {
        Role.HEADLINE: "title",
        Role.LEAD: "lead",
        Role.GREETING: "guests",
        Role.ATTENDEES: "guests",
    }
    for line, role in zip(reading.document.lines, reading.roles, strict=True):
        if role in parts:
            found[parts[role]].update(terms.stems(line))
    names = frozenset(s for person in reading.people for s in terms.stems(person.name))
    return Setting(names, frozenset(title), _around({**found, "name": names}))


@cache
def _usual() -> dict[str, float]:
    """How much more often than others each stem stands in a reader's label, as a logarithm."""
    data = lexicons.numbers("theme_usual")
    return {term: float(value) for value, held in data.items() for term in held.split()}


# The flags of a stem, each a bit; the first three are those of ``words``.
FLAGS = (
    "vague",
    "times",
    "hyphen",
    "capital",
    "first",
    "early",
    "late",
    "common",
    "multiple",
    "top",
    "all groups",
    "single",
    "heading",
    "topic",
    "heading noun",
    "title",
    "lead",
    "guests",
    "name",
    "absent",
)
# What counts more where a flag meets another.
_PAIRS = tuple((one, two) for one in ("topic", "heading noun") for two in ("multiple", "first"))
_BIT = {name: 1 << k for k, name in enumerate(FLAGS)}
_CAPITAL, _FIRST, _EARLY, _LATE = (_BIT[n] for n in ("capital", "first", "early", "late"))
_COMMON, _MULTIPLE, _TOP = (_BIT[n] for n in ("common", "multiple", "top"))
_ALL_GROUPS, _SINGLE, _HEADING = (_BIT[n] for n in ("all groups", "single", "heading"))
_TITLE, _ABSENT = _BIT["title"], _BIT["absent"]
# The numbers of a stem, in the order of a row.
NUMBERS = (
    "noun",
    "head",
    "place",
    "rarity",
    "rarity squared",
    "units",
    "often",
    "often rare",
    "own",
    "own multiple",
    "groups",
    "usual",
    "title own",
    "cover",
)


def _flags(key: int) -> Signs:
    signs = {name: 1.0 for name, bit in _BIT.items() if key & bit}
    return signs | {f"{a} {b}": 1.0 for a, b in _PAIRS if a in signs and b in signs}


_FLAGGED = Table(_flags)


# What is seen of a stem in the units of a group: how far it is a noun, and the head of a phrase;
# bits of its endings, its neighbours and its flags; how often it stands, in how many units, in
# which last; where in the first.
_Stem = tuple[float, float, int, int, int, int, int, int, int, float]
_UNSEEN: _Stem = (0.0, 0.0, 0, 0, 0, 0, 0, 0, -1, 0.0)


def _stand(lines: Sequence[Line]) -> dict[str, _Stem]:
    """Each stem with its neighbours, how often it stands, in how many units."""
    found: dict[str, _Stem] = {}
    for order, line in enumerate(lines):
        before, after, count = line.before, line.after, len(line.words)
        for k, word in enumerate(line.words):
            for term, noun, head, ends, flags in word.kin:
                if k and word.large:
                    flags |= _CAPITAL  # noqa: PLW2901 - a name more would be a line more a word
                old = found.get(term)
                if old is None:
                    place = 0.0
                    if not order:
                        flags |= _FIRST | (_EARLY if k < 5 else _LATE if k >= 15 else 0)  # noqa: PLW2901
                        place = k / count
                    found[term] = noun, head, ends, before[k], after[k], flags, 1, 1, order, place
                else:
                    most, as_head, ended, behind, ahead, seen, n, units, last, place = old
                    found[term] = (
                        noun if noun > most else most,  # noqa: FURB136 - a call takes twice as long
                        head if head > as_head else as_head,  # noqa: FURB136
                        ended | ends,
                        behind | before[k],
                        ahead | after[k],
                        seen | flags,
                        n + 1,
                        units + (last != order),
                        order,
                        place,
                    )
    return found


def _known_of(term: str) -> tuple[float, float, int]:
    """What is known of a stem wherever it stands: its rarity, how usual it is, its flags."""
    rare = terms.rarity(term)
    listed = (("topic", terms.topics()), ("heading noun", terms.headings()))
    flags = sum(_BIT[name] for name, held in listed if term in held)
    return rare, _usual().get(term, 0.0), flags | _COMMON * (rare < 0.2)


_KNOWN = Kept(_known_of)


def _around(parts: Mapping[str, Collection[str]]) -> dict[str, int]:
    """The flags of the stems that stand in the parts that the groups are seen against."""
    found: dict[str, int] = {}
    for name, held in parts.items():
        for term in held:
            found[term] = found.get(term, 0) | _BIT[name]
    return found


class _Logs(dict[int, float]):
    """How much less each more counts: the logarithm of how often, by how often."""

    def __missing__(self, n: int) -> float:
        made = self[n] = math.log(1 + n)
        return made


_LOGS = _Logs()


def stem_rows(
    texts: Sequence[str], heading: str, spread: Spread, setting: Setting
) -> dict[str, Row]:
    """The signs of each stem of a group of units, that a reader would name the group by it."""
    found = _stand([line_of(text) for text in texts])
    most = max([stem[6] for stem in found.values()], default=1)
    headed = frozenset(terms.stems(heading))
    for term in headed | setting.title:
        found.setdefault(term, _UNSEEN)
    around, count, single = setting.around, len(texts), _SINGLE * (len(texts) == 1)
    shared = spread.count
    rows = {}
    for term, (noun, head, ends, before, after, seen, n, units, _, place) in found.items():
        rare, usual, known = _KNOWN[term]
        often, groups = _LOGS[n], spread.groups.get(term, 0)
        flags = seen | known | around.get(term, 0) | single
        own = own_multiple = units / (spread.units.get(term, 0) or 1)
        if units > 1:
            flags |= _MULTIPLE
        else:
            own_multiple = 0.0
        if n == most > 1:
            flags |= _TOP
        if groups == shared > 2:
            flags |= _ALL_GROUPS
        if not n:
            flags |= _ABSENT
        if term in headed:
            flags |= _HEADING
        rows[term] = row_made(
            (
                (ENDS[ends], BEFORE[before], AFTER[after], _FLAGGED[flags]),
                (
                    noun,
                    head,
                    place,
                    rare,
                    rare * rare,
                    _LOGS[units],
                    often,
                    often * rare,
                    own,
                    own_multiple,
                    groups / shared,
                    usual,
                    own if flags & _TITLE else 0.0,
                    units / count,
                ),
            )
        )
    return rows


@cache
def _weigher() -> Weigher:
    return Weigher(learned("theme_stems"), NUMBERS)


def chances(rows: Mapping[str, Row], weigher: Weigher | None = None) -> dict[str, float]:
    """How likely a reader would use each stem in the label."""
    odds = (_weigher() if weigher is None else weigher).each(rows.values())
    return dict(zip(rows, map(likelihood, odds), strict=True))
