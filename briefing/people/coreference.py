"""One person under several forms: mentions that share a name are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product, takewhile

from briefing import kept, lexicons
from briefing.patterns import Pattern
from briefing.people.candidates import Candidate
from briefing.people.kinds import SUFFIXES
from briefing.people.offices import Office

# Mentions of a person that are looked at for nearness; enough for a release, a bound for a book.
MOST = 50
FEW = 12  # mentions of a form that are looked at for signs of another person
# Who is somebody's own is another than they, and how near that stands to a name.
RELATIVES = frozenset(
    """
    son sons daughter daughters wife husband brother brothers sister sisters father mother cousin
    nephew niece uncle aunt twin twins widow widower grandson granddaughter namesake
    """.split()
)
BESIDE = 3
ENDS = frozenset(".!?")
DOUBLED = Pattern(r"(.)\1+", re.DOTALL)


def plain(word: str) -> str:
    """A word in lower case without its accents."""
    bare = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("ı", "i").rstrip(".,")


@lru_cache(maxsize=kept.MOST)
def core(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without initials and suffixes, accents taken off."""
    words = tuple(plain(k) for k in keys if k not in SUFFIXES)
    full = tuple(w for w in words if len(w) > 1 and "." not in w)
    return full or words or tuple(plain(k) for k in keys)


def alike(left: str, right: str) -> bool:
    """Whether two words are one, but for a doubled or a wrong letter."""
    if left == right:
        return True
    if min(len(left), len(right)) < 5 or left[0] != right[0] or abs(len(left) - len(right)) > 2:
        return False
    return squeezed(left) == squeezed(right)


def stripped(word: str) -> str:
    """A word without the s of a genitive whose apostrophe is lost.

    >>> stripped("halloways"), stripped("ross")
    ('halloway', '')
    """
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "s'’" else ""


@lru_cache(maxsize=kept.MOST)
def squeezed(word: str) -> str:
    """A word with doubled letters written once."""
    return DOUBLED.sub(r"\1", word)


@cache
def short_forms() -> dict[str, str]:
    """The given name that each short form stands for."""
    return {short: name for name, row in lexicons.pairs("short_names") for short in row.split()}


def full_form(given: str) -> str:
    """The given name that a short form stands for, or the name itself.

    >>> full_form("dick"), full_form("ann")
    ('richard', 'ann')
    """
    return short_forms().get(given, given)


def same(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the shorter name may stand for the longer one."""
    if all(any(alike(s, w) for w in long) for s in short):
        return True
    if len(short) == 1 and len(long) > 1 and stripped(short[0]) == long[-1]:
        return True
    if len(short) > 1 and len(long) > 1 and alike(long[-1], short[-1]):
        a, b = long[0], short[0]
        first = a[:2] == b[:2] or full_form(a) == full_form(b)
        return first and (len(short) == 2 or len(long) == 2)
    return False


def initials(keys: tuple[str, ...]) -> str:
    """The first letters that stand for the middle names of a name, without points."""
    return "".join(k.replace(".", "") for k in keys[1:-1] if len(k) == 1 or "." in k)


def at_odds(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the middle initials of two names tell two people apart.

    >>> at_odds(("ann", "j.k", "orr"), ("ann", "k", "orr")), at_odds(("ann", "orr"), ("a", "orr"))
    (True, False)
    """
    one, other = initials(left), initials(right)
    apart = bool(one and other) and one[0] != other[0]
    return apart and left[0] == right[0] and left[-1] == right[-1]


def nicknamed(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether only a short form of a given name makes two names one ("John", "Jack")."""
    a, b = left[0], right[0]
    return a[:2] != b[:2] and full_form(a) == full_form(b)


def two(
    one: Sequence[Candidate], other: Sequence[Candidate], offices: Mapping[Candidate, Office]
) -> bool:
    """Whether two forms of a name are of two people: in a sentence, as kin, by their offices."""
    one, other = one[:FEW], other[:FEW]
    if any(map(akin, (*one, *other))) or any(beside(a, b) for a, b in product(one, other)):
        return True
    roles = [{t.low for c in form for t in offices[c].role} for form in (one, other)]
    return all(roles) and roles[0].isdisjoint(roles[1])


def akin(mention: Candidate) -> bool:
    """Whether somebody is told of as kin beside the name ("his son Jack Orr")."""
    lows = mention.row.lows
    before = lows[max(0, mention.first - BESIDE) : mention.first]
    near = list(takewhile(lambda low: low not in ENDS, reversed(before)))
    if lows[mention.last : mention.last + 1] == [","]:
        near = [*near, *lows[mention.last + 1 : mention.last + BESIDE]]
    return not RELATIVES.isdisjoint(near)


def beside(left: Candidate, right: Candidate) -> bool:
    """Whether two mentions stand in one sentence."""
    if left.unit != right.unit:
        return False
    one, other = sorted((left, right), key=lambda c: c.first)
    return ENDS.isdisjoint(one.row.lows[one.last : other.first])


def grouped(
    mentions: Iterable[Candidate], offices: Mapping[Candidate, Office]
) -> list[list[Candidate]]:
    """The mentions of each person, in the order of the fullest forms."""
    ordered = sorted(mentions, key=lambda c: (-len(core(c.keys)), -len(c.keys), c.start))
    forms: dict[tuple[str, ...], list[Candidate]] = {}
    for mention in ordered:
        forms.setdefault(core(mention.keys), []).append(mention)
    groups: list[tuple[tuple[str, ...], list[Candidate]]] = []
    index: dict[str, list[int]] = {}
    for mention in ordered:
        words = core(mention.keys)
        first, last = index.get(squeezed(words[0]), ()), index.get(squeezed(words[-1]), ())
        if not (first or last) and len(words) == 1:
            last = index.get(squeezed(stripped(words[0])), ())
        near = dict.fromkeys((*first[:MOST], *last[:MOST])) if first or last else ()
        fitting = [groups[i] for i in near if same(groups[i][0], words)]
        fitting = [
            g
            for g in fitting
            if not nicknamed(g[0], words) or not two(forms[g[0]], forms[words], offices)
        ]
        if len(mention.keys) > len(words):
            fitting = [g for g in fitting if not at_odds(g[1][0].keys, mention.keys)]
        if fitting:
            closest(fitting, words, mention).append(mention)
            continue
        for word in {squeezed(w) for w in words}:
            index.setdefault(word, []).append(len(groups))
        groups.append((words, [mention]))
    return [sorted(group, key=lambda c: c.start) for _, group in groups]


def closest(
    fitting: Sequence[tuple[tuple[str, ...], list[Candidate]]],
    words: tuple[str, ...],
    mention: Candidate,
) -> list[Candidate]:
    """The group that a mention belongs to: the one of the same words, or else the nearest."""
    if len(fitting) == 1:
        return fitting[0][1]
    return max(fitting, key=lambda g: (g[0] == words, -distance(g[1][:MOST], mention)))[1]


def distance(group: Sequence[Candidate], mention: Candidate) -> int:
    """How far the nearest mention of a group stands before a mention; after counts more."""
    return min(
        mention.start - c.end if c.end <= mention.start else 2 * (c.start - mention.end) + 1
        for c in group
    )
