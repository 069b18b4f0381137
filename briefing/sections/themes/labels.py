"""What a theme is called: the phrase of its units, or the heading over them, that stands for all.

Where one short phrase leaves out what the group is also about, two or three are joined by "and".
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from briefing.bundles import Row, Weigher
from briefing.linear import learned
from briefing.model import Reading, Role
from briefing.sections.themes import salience, weighing
from briefing.sections.themes.joining import Half, joined, widest
from briefing.sections.themes.phrases import LONGEST, Origin, Phrase, phrases_of
from briefing.sections.themes.telling import may_join, says_what
from briefing.sections.themes.titles import title_phrases
from briefing.sections.themes.weighing import HIT, RARELY, likely, row_of
from briefing.sections.themes.words import stems_of

MOST_UNITS = 6  # of a theme whose phrases are weighed
MOST_COUNTED = 24  # units of a theme whose words are counted
MOST_WEIGHED = 16  # phrases of a theme that are weighed by all their signs
_HEADING = Origin.HEADING  # found faster than by its class


class Candidates(NamedTuple):
    """The phrases of one group, and its stems with their signs."""

    phrases: list[Phrase]
    stems: dict[str, Row]
    names: frozenset[str]


def _heading_over(reading: Reading, first: int) -> str:
    """The heading that stands right over a unit, or ""."""
    for i in range(first - 1, max(-1, first - 3), -1):
        text = reading.document.lines[i]
        if reading.roles[i] is Role.OTHER and len(text) < 90 and not text.endswith((".", ",", ";")):
            return text.rstrip(":")
        if reading.roles[i] is not Role.BOILERPLATE:
            break
    return ""


def candidates_of(reading: Reading, groups: Sequence[Sequence[int]]) -> Iterator[Candidates]:
    """The candidates of each group."""
    document, title = reading.document, title_phrases(reading)
    setting = salience.setting_of(reading, {s for phrase in title for s in phrase.stems})
    texts = [[document.lines[i] for i in group] for group in groups]
    units, spread = Counter[str](), Counter[str]()
    for said in texts:
        held = [set(stems_of(text)) for text in said]
        units.update(chain.from_iterable(held))
        spread.update(set[str]().union(*held))
    others = salience.Spread(units, spread, len(groups))
    for group, said in zip(groups, texts, strict=True):
        heading = _heading_over(reading, group[0])
        phrases = [*title, *phrases_of(heading, 0, Origin.HEADING)]
        for order, text in enumerate(said[:MOST_UNITS]):
            phrases += phrases_of(text, order)
        stems = salience.stem_rows(said[:MOST_COUNTED], heading, others, setting)
        yield Candidates(phrases, stems, setting.names)


def _promising(phrases: list[Phrase], chance: Mapping[str, float]) -> list[Phrase]:
    """The phrases that hold the likeliest stems, headings first: so many as are worth weighing."""

    def promise(phrase: Phrase) -> float:
        stems = phrase.stems
        if len(stems) == 1:
            return chance.get(stems[0], RARELY) + 2 * (phrase.origin is _HEADING)
        held = sum([chance.get(term, RARELY) for term in stems])
        return held / math.sqrt(len(stems) or 1) + 2 * (phrase.origin is _HEADING)

    return sorted(phrases, key=promise, reverse=True)[:MOST_WEIGHED]


def best(
    candidates: Candidates,
    chance: Mapping[str, float],
    weigher: Weigher,
    taken: Collection[str] = (),
) -> str:
    """The label that stands best for the group and is not yet another group's."""
    known, names = likely(chance), candidates.names
    scored: dict[str, tuple[float, float, Phrase]] = {}
    for phrase in _promising(candidates.phrases, chance):
        row, text = row_of(phrase, known, names), phrase.text
        score = weigher.odds(row)
        if text not in scored or score > scored[text][0]:
            scored[text] = score, 1.0 - row.numbers[HIT], phrase
    if not scored:
        return ""
    ranked = sorted(scored.values(), key=lambda one: -one[0])
    halves = [Half(score - ranked[0][0], none, phrase) for score, none, phrase in ranked]
    single = _single(halves, names, taken)
    return joined(widest(single, [h for h in halves if may_join(h.phrase, names, chance)]))


def _single(halves: Sequence[Half], names: frozenset[str], taken: Collection[str]) -> Half:
    """The best phrase that is about something and free, else the best free one, else the best."""
    free = (half for half in halves if half.phrase.text.lower() not in taken)
    first = next(free, None)
    if first is None:
        return next((half for half in halves if says_what(half.phrase, names)), halves[0])
    if says_what(first.phrase, names):
        return first
    return next((half for half in free if says_what(half.phrase, names)), first)


def _capitalised(label: str) -> str:
    """The label with its first letter large, where that is one letter with the same small form."""
    large = label[:1].upper()
    return large + label[1:] if large.lower() == label[:1] else label


@cache
def _weigher() -> Weigher:
    return Weigher(learned("theme_labels"), weighing.NUMBERS)


def labels_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[str]:
    """A label for each group: up to six words of the text, the first letter large."""
    labels: list[str] = []
    taken: set[str] = set()
    weigher = _weigher()
    for group, candidates in zip(groups, candidates_of(reading, groups), strict=True):
        label = best(candidates, salience.chances(candidates.stems), weigher, taken)
        if not label:
            first = reading.document.lines[group[0]]
            label = " ".join(first.split()[:LONGEST])
        labels.append(_capitalised(label))
        taken.add(labels[-1].lower())
    return labels
