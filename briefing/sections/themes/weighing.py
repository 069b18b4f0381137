"""By which signs a phrase is weighed as the label of a group."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.bundles import Bundle, Row, Table, named, row_made
from briefing.sections.themes.phrases import Origin, Phrase
from briefing.sections.themes.words import AFTER, ANY, BEFORE, FIELD, MARKED, ONE

RARELY = 0.01  # the chance of a stem that is not known

# The numbers of a phrase, in the order of a row.
NUMBERS = (
    "hit",
    "hit log",
    "mean",
    "mean log",
    "least",
    "best",
    "top three",
    "least noun",
    "begin",
)
HIT, _BEST = NUMBERS.index("hit"), NUMBERS.index("best")
# The flags of a phrase, each a bit.
_FLAGGED = named(("top", "named", "heading", "whole heading", "title"))
_TOP, _NAMED, _HEADING, _WHOLE, _TITLE = (1 << k for k in range(5))
_SMALL = ANY * ONE["small"]
_FORM = ONE["and"] - 1  # the counts of a phrase that tell its form
_LARGE, _VAGUE_LAST, _ORDER = (ONE["and"] << k for k in range(3))


def _form(key: int) -> dict[str, float]:
    """How many words of which kinds a phrase has, which have a capital, where its unit stands."""
    content, large, vague, small, times, digits = (key >> FIELD * k & ANY for k in range(6))
    first, others = bool(key & _LARGE), large - bool(key & _LARGE)
    if others:
        capitals = "all" if first and large == content else "some"
    else:
        capitals = ("first" if content > 1 else "all") if first else "no"
    names = [f"words {content + small}", f"content {content}", f"capitals {capitals}"]
    names.append(f"order {key // _ORDER}")
    flags = (("times", times), ("digits", digits), ("vague last", vague and key & _VAGUE_LAST))
    names += [name for name, so in flags if so]
    return dict.fromkeys(names, 1.0) | ({"vague": vague / content} if vague else {})


_FORMS = Table(_form)


class Likely(NamedTuple):
    """How likely a reader would use each stem of a group, and what follows from it."""

    chance: Mapping[str, float]
    highest: float
    third: float  # the third highest chance


def likely(chance: Mapping[str, float]) -> Likely:
    """What the phrases of a group are weighed by."""
    top = sorted(chance.values(), reverse=True)[:3] or [RARELY]
    return Likely(chance, top[0], top[-1])


def _numbers(stems: Sequence[str], likely: Likely) -> tuple[float, ...]:
    """How likely the stems of a phrase are: from "hit" to "top three" of NUMBERS."""
    chance, highest, third = likely
    if len(stems) == 1:
        most = least = mean = chance.get(stems[0], RARELY)
        hit, mean_log = 1.0 - (1.0 - mean), math.log(mean + 1e-3)
        top = 1.0 if most >= third else 0.0
    else:
        n = len(stems) or 1
        held = [chance.get(stem, RARELY) for stem in stems] or [RARELY]
        hit = 1.0 - math.prod([1.0 - p for p in held]) if stems else 0.0
        mean_log = sum([math.log(p + 1e-3) for p in held]) / n
        most, least, mean = max(held), min(held), sum(held) / n
        top = float(sum([p >= third for p in held]))
    return hit, math.log(hit + 1e-6), mean, mean_log, least, most / highest, top


def row_of(phrase: Phrase, likely: Likely, names: frozenset[str]) -> Row:
    """The signs by which a phrase is weighed as the label of its group."""
    line, first, last, tally, stems, order, origin = phrase
    words, before, after = line.words[first : last + 1], line.before[first], line.after[last]
    opening, closing = words[0], words[-1]
    numbers = _numbers(stems, likely)
    flags = _TOP if numbers[_BEST] >= 1.0 else 0
    if not names.isdisjoint(stems):
        flags |= _NAMED
    if origin:
        whole = _WHOLE * (before == after == MARKED)
        flags |= _TITLE if origin is Origin.TITLE else _HEADING | whole
    key = tally & _FORM | _LARGE * opening.large | _VAGUE_LAST * closing.vague
    bundles: tuple[Bundle, ...] = (
        _FORMS[key | _ORDER * (min(3, order))],
        _FLAGGED[flags],
        BEFORE[before],
        AFTER[after],
        opening.as_first,
        closing.as_last,
    )
    if tally & _SMALL:
        bundles += tuple(dict.fromkeys([word.as_held for word in words if word.stop]))
        words = [word for word in words if not word.stop]
    noun = min([word.noun for word in words])
    return row_made((bundles, (*numbers, noun, first / len(line.words))))
