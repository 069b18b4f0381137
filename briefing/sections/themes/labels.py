"""What a theme is called: the phrase of its units, or the heading over them, that stands for all.

Where one short phrase leaves out what the group is also about, two or three are joined by "and".
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from itertools import chain, islice
from operator import itemgetter
from typing import NamedTuple

from briefing import terms
from briefing.bundles import Row, Table, Weigher, named
from briefing.linear import learned
from briefing.model import Reading, Role
from briefing.sections.themes import salience
from briefing.sections.themes.phrases import LONGEST, Phrase, phrases_of
from briefing.sections.themes.words import AFTER, BEFORE, MARK, Word, line_of

Signs = dict[str, float]

MOST_UNITS = 6  # of a theme whose phrases are weighed
MOST_COUNTED = 24  # units of a theme whose words are counted
MOST_PARTS = 20  # phrases of a theme that are tried as parts of a label
PARTS = 3  # of a label at most
BEAM = 12  # labels of one or two parts that are tried with one more
MOST_WEIGHED = 20  # of a theme that are weighed by all their signs
HALF = 4  # words of a phrase that is joined with others
FORM = 0.01  # how far the form of the parts counts beside that chance
PART = 0.005  # what each part more must add to that chance
ALONE = 0.1  # the chance that lets a single word be part of a label
RARELY = 0.01  # the chance of a stem that is not known
RARELY_LOG = math.log(RARELY + 1e-3)

# Vague words that make a good label with a word before them.
MEETINGS = frozenset(
    "meeting people government ministry countries areas visit events parties opportunity "
    "opportunities efforts process level".split()
)
# Nouns that headings are made with, but that say nothing where they stand alone.
_SAYING_LITTLE = frozenset(
    terms.stem(word)
    for word in (
        "commitment discussions concern challenges initiative attention summit process outcome "
        "statement conversation implementation efforts support importance issues measures "
        "activities work role opportunity conditions action approach progress position proposal "
        "readiness provisions goals task priorities programme project plans system results "
        "participation achievements decision change review response offer purpose"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases of one group, and its stems with their signs."""

    phrases: list[Phrase]
    stems: dict[str, Row]
    names: frozenset[str]


def _heading_over(reading: Reading, first: int) -> str:
    """The heading that stands right over a unit, or ""."""
    for i in range(first - 1, max(-1, first - 3), -1):
        text = reading.document.slice(reading.document.units[i].span)
        if reading.roles[i] is Role.OTHER and len(text) < 90 and not text.endswith((".", ",", ";")):
            return text.rstrip(":")
        if reading.roles[i] is not Role.BOILERPLATE:
            break
    return ""


def candidates_of(reading: Reading, groups: Sequence[Sequence[int]]) -> Iterator[Candidates]:
    """The candidates of each group."""
    document, setting = reading.document, salience.setting_of(reading)
    units, spread = Counter[str](), Counter[str]()
    for group in groups:
        held = [set(line_of(document.slice(document.units[i].span)).stems) for i in group]
        units.update(chain.from_iterable(held))
        spread.update(set[str]().union(*held))
    for group in groups:
        texts = [document.slice(document.units[i].span) for i in group[:MOST_COUNTED]]
        heading = _heading_over(reading, group[0])
        phrases = phrases_of(heading, 0, heading=True)
        for order, text in enumerate(texts[:MOST_UNITS]):
            phrases += phrases_of(text, order)
        others = salience.Spread(units, spread, len(groups))
        stems = salience.stem_rows(texts, heading, others, setting)
        yield Candidates(phrases, stems, setting.names)


# The numbers of a phrase, in the order of a row.
NUMBERS = (
    "least noun",
    "vague",
    "hit",
    "hit log",
    "mean",
    "mean log",
    "least",
    "best",
    "begin",
    "top three",
)
# The flags of a phrase, each a bit.
_FLAGGED = named(
    ("times", "digits", "vague last", "top", "named", "heading", "whole heading")
)  # fmt: skip
_TIMES, _DIGITS, _VAGUE_LAST, _TOP, _NAMED, _HEADING, _WHOLE = (1 << k for k in range(7))
# Which of the words of content have a capital.
_CAPITALS = ("no", "first", "some", "all")


def _shape(key: int) -> Signs:
    """How long a phrase is, which of its words have a capital, and in which unit it stands."""
    words, content, capitals, order = key >> 8, key >> 4 & 15, key >> 2 & 3, key & 3
    signs = (f"words {words}", f"content {content}", f"capitals {_CAPITALS[capitals]}")
    return dict.fromkeys((*signs, f"order {order}"), 1.0)


_SHAPES = Table(_shape)


def _capitals(content: Sequence[Word]) -> int:
    """Which of the words of content have a capital, as a place in _CAPITALS."""
    first, *others = [word.large for word in content]
    if True in others:
        return 3 if first and False not in others else 2
    return (1 if others else 3) if first else 0


def mass(stems: Collection[str], chance: Mapping[str, float]) -> float:
    """The chance that a reader's label holds one of the stems."""
    return 1.0 - math.prod([1.0 - chance.get(term, RARELY) for term in stems])


class Likely(NamedTuple):
    """How likely a reader would use each stem of a group, its logarithm, the highest three."""

    chance: Mapping[str, float]
    log: Mapping[str, float]
    top: Sequence[float]


def likely(chance: Mapping[str, float]) -> Likely:
    """What the phrases of a group are weighed by."""
    logs = {term: math.log(p + 1e-3) for term, p in chance.items()}
    return Likely(chance, logs, nlargest(3, chance.values()) or [RARELY])


def row_of(phrase: Phrase, likely: Likely, names: frozenset[str]) -> Row:
    """The signs by which a phrase is weighed as the label of its group."""
    words, stems = phrase.words, phrase.stems
    flags = _HEADING if phrase.heading else 0
    if phrase.heading and phrase.before.low == phrase.after.low == MARK:
        flags |= _WHOLE
    small = dict.fromkeys([word.as_held for word in words if word.stop])
    content = [word for word in words if not word.stop] if small else words
    for word in words:
        if word.times:
            flags |= _TIMES
        if word.digit:
            flags |= _DIGITS
    vague = sum([word.vague for word in content]) / len(content)
    if vague and words[-1].vague:
        flags |= _VAGUE_LAST
    held = [likely.chance.get(term, RARELY) for term in stems] or [RARELY]
    hit, highest, least_of_top = mass(stems, likely.chance), max(held), likely.top[-1]
    if highest >= likely.top[0]:
        flags |= _TOP
    if not names.isdisjoint(stems):
        flags |= _NAMED
    order = min(phrase.order, 3)
    shape = len(words) << 8 | len(content) << 4 | _capitals(content) << 2 | order
    return Row(
        (
            _SHAPES[shape],
            _FLAGGED[flags],
            BEFORE[phrase.before.side],
            AFTER[phrase.after.side],
            words[0].as_first,
            words[-1].as_last,
            *small,
        ),
        (
            min([word.noun for word in content]),
            vague,
            hit,
            math.log(hit + 1e-6),
            sum(held) / len(held),
            sum([likely.log.get(term, RARELY_LOG) for term in stems] or [RARELY_LOG]) / len(held),
            min(held),
            highest / likely.top[0],
            phrase.begin,
            float(sum([p >= least_of_top for p in held])),
        ),
    )


def _joined(parts: Sequence[Phrase]) -> str:
    """Phrases in the order of the text, with commas and "and" between them."""
    *rest, last = [p.text for p in sorted(parts, key=lambda p: (p.order, p.begin))]
    return f"{', '.join(rest)} and {last}" if rest else last


def _promising(phrases: list[Phrase], chance: Mapping[str, float]) -> list[Phrase]:
    """The phrases that hold the likeliest stems, headings first: so many as are worth weighing."""

    def promise(phrase: Phrase) -> float:
        stems = phrase.stems
        held = sum([chance.get(term, RARELY) for term in stems])
        return held / math.sqrt(len(stems) or 1) + 2 * phrase.heading

    return sorted(phrases, key=promise, reverse=True)[:MOST_WEIGHED]


def best(
    candidates: Candidates,
    chance: Mapping[str, float],
    weigher: Weigher,
    taken: Collection[str] = (),
) -> str:
    """The label that stands best for the group and is not yet another group's."""
    scored: dict[str, tuple[float, Phrase]] = {}
    known, names = likely(chance), candidates.names
    for phrase in _promising(candidates.phrases, chance):
        score = weigher.odds(row_of(phrase, known, names))
        if phrase.text not in scored or score > scored[phrase.text][0]:
            scored[phrase.text] = (score, phrase)
    ranked = sorted(scored.values(), key=lambda pair: -pair[0])
    if not ranked:
        return ""
    free = [pair for pair in ranked if pair[1].text.lower() not in taken] or ranked
    single = next((pair for pair in free if _says_what(pair[1], names)), free[0])
    fitting = (pair for pair in ranked if _may_join(pair[1], names, chance))
    halves = [_half(s - ranked[0][0], p, chance) for s, p in islice(fitting, MOST_PARTS)]
    return _joined(_widest(_half(single[0] - ranked[0][0], single[1], chance), halves))


class _Half(NamedTuple):
    """A phrase that may be joined: what its form is worth, the chance that no word is right."""

    form: float
    none: float
    words: int  # a hyphen parts words
    phrase: Phrase


class _Made(NamedTuple):
    """A label in the making: the chance that no word is right, its parts, the place of the last."""

    none: float = 1.0
    parts: tuple[_Half, ...] = ()
    last: int = -1
    words: int = 0
    held: frozenset[str] = frozenset()

    @property
    def worth(self) -> float:
        form = sum([half.form for half in self.parts])
        return 1.0 - self.none + FORM * form - PART * len(self.parts)


def _half(form: float, phrase: Phrase, chance: Mapping[str, float]) -> _Half:
    words = sum([word.count for word in phrase.words])
    return _Half(form, 1.0 - mass(phrase.stems, chance), words, phrase)


def _longer(made: Sequence[_Made], halves: Sequence[_Half]) -> list[_Made]:
    """The likeliest labels with one more phrase behind those they have, none of their words."""
    found: list[tuple[float, _Made, int]] = []
    for one in made:
        room = LONGEST - one.words - bool(one.parts)
        for k in range(one.last + 1, len(halves)):
            half = halves[k]
            if half.words <= room and one.held.isdisjoint(half.phrase.stems):
                found.append((one.none * half.none, one, k))
    found.sort(key=itemgetter(0))
    return [
        _Made(
            none,
            (*one.parts, halves[k]),
            k,
            one.words + halves[k].words,
            one.held.union(halves[k].phrase.stems),
        )
        for none, one, k in found[:BEAM]
    ]


def _widest(single: _Half, halves: Sequence[_Half]) -> list[Phrase]:
    """The one to three phrases that most likely hold a word of the reader's label."""
    best = _Made(single.none, (single,))
    made = [_Made()]
    for _ in range(PARTS):
        made = _longer(made, halves)
        best = max([best, *(one for one in made if len(one.parts) > 1)], key=lambda o: o.worth)
    return [half.phrase for half in best.parts]


def _stands_alone(phrase: Phrase, chance: Mapping[str, float]) -> bool:
    """Whether a single word says enough: a field of life, or a noun or name that readers take."""
    term, (word,) = phrase.stems[0], phrase.words
    if term in terms.topics():
        return True
    telling = term in terms.headings() and term not in _SAYING_LITTLE
    named = word.large and phrase.before.low != MARK
    return (telling or named) and chance.get(term, RARELY) > ALONE


def _names_someone(phrase: Phrase, names: frozenset[str]) -> bool:
    """Whether a word with a capital is part of a person's name."""
    return any(word.large and not names.isdisjoint(word.stems) for word in phrase.words)


def _says_what(phrase: Phrase, names: frozenset[str]) -> bool:
    """Whether a phrase is about something: no date, no person, no vague word alone."""
    words = phrase.words
    vague = words[-1].vague and (len(words) == 1 or words[-1].low not in MEETINGS)
    return (
        bool(phrase.stems)
        and not vague
        and not (words[0].vague and len(words) > 1 and not words[1].plain)
        and not all(word.times or not word.plain for word in words)
        and not _names_someone(phrase, names)
    )


def _may_join(phrase: Phrase, names: frozenset[str], chance: Mapping[str, float]) -> bool:
    """Whether a phrase can stand beside others: short, about something, without a day or "and"."""
    words = phrase.words
    return (
        len(words) <= HALF
        and not any(word.times or word.low == "and" for word in words)
        and _says_what(phrase, names)
        and (len(words) > 1 or _stands_alone(phrase, chance))
    )


def _capitalised(label: str) -> str:
    """The label with its first letter large, where that is one letter with the same small form."""
    large = label[:1].upper()
    return large + label[1:] if large.lower() == label[:1] else label


@cache
def _weigher() -> Weigher:
    return Weigher(learned("theme_labels"), NUMBERS)


def labels_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[str]:
    """A label for each group: up to six words of the text, the first letter large."""
    labels: list[str] = []
    taken: set[str] = set()
    weigher = _weigher()
    for group, candidates in zip(groups, candidates_of(reading, groups), strict=True):
        label = best(candidates, salience.chances(candidates.stems), weigher, taken)
        if not label:
            first = reading.document.slice(reading.document.units[group[0]].span)
            label = " ".join(first.split()[:LONGEST])
        labels.append(_capitalised(label))
        taken.add(labels[-1].lower())
    return labels
