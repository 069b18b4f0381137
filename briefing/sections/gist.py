"""What tells a hurried reader most: up to three units, most telling first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from briefing import terms
from briefing.linear import learned, odds_of
from briefing.model import (
    Briefing,
    Commitment,
    Item,
    Reading,
    Role,
    Section,
    Span,
    Statements,
    Theme,
    Wish,
)
from briefing.sections.gist_signs import signs_of

DEFAULT = Wish()
REPETITION = 1.0  # what a unit loses for saying again all that a chosen one says
NEARLY, SAID = 0.7, 4.0  # … and for saying nearly all of it, as a deck and the sentence below do
TELLING = (Role.LEAD, Role.THEME, Role.GREETING)


def candidates(reading: Reading) -> list[int]:
    """The places of the units that may tell what matters: of substance, else all but mark-up."""
    roles = reading.roles
    telling = [i for i, role in enumerate(roles) if role in TELLING]
    return telling or [i for i, r in enumerate(roles) if r in (Role.ATTENDEES, Role.OTHER)]


@cache
def _odds() -> Callable[[Mapping[str, float]], float]:
    return odds_of(learned("gist"))


def choose(scores: Sequence[float], held: Sequence[frozenset[str]], count: int) -> list[int]:
    """The best candidates, each weighed down by what it repeats of those chosen before it."""
    left, chosen = list(range(len(scores))), list[int]()

    def worth(i: int) -> float:
        again = max((len(held[i] & held[j]) / (len(held[i]) or 1) for j in chosen), default=0.0)
        return scores[i] - (REPETITION if again < NEARLY else SAID) * again

    while left and len(chosen) < count:
        best = max(left, key=worth)
        chosen.append(best)
        left.remove(best)
    return chosen


def find_gist(
    reading: Reading,
    commitments: tuple[Commitment, ...],
    themes: Sequence[Theme],
    wish: Wish = DEFAULT,
) -> tuple[Span, ...]:
    """Up to three units unless asked otherwise, most telling first.

    Raises BriefingError where the ranking asked for needs what is not installed.
    """
    picked = candidates(reading)
    units = reading.document.units
    if wish.rank:
        order = _ranked(reading, picked, wish.rank)
        return _fitting(reading, [units[picked[i]].span for i in order], wish)
    scores = list(map(_odds(), signs_of(reading, picked, commitments, themes)))
    held = [frozenset(terms.stems(reading.document.lines[i])) for i in picked]
    count = wish.sentences if not wish.words else min(wish.words, len(picked))
    return _fitting(reading, [units[picked[i]].span for i in choose(scores, held, count)], wish)


def _ranked(reading: Reading, picked: Sequence[int], method: str) -> list[int]:
    """The order in which a method that others know puts the candidates."""
    from briefing.ranking.methods import ranked  # noqa: PLC0415 - only where asked for

    document = reading.document
    texts = [document.lines[i] for i in picked]
    roles = zip(document.lines, reading.roles, strict=True)
    return ranked(method, texts, next((line for line, r in roles if r is Role.HEADLINE), ""))


def _fitting(reading: Reading, spans: Sequence[Span], wish: Wish) -> tuple[Span, ...]:
    """As many as asked for; by words those that fit, and the first in any case."""
    if not wish.words:
        return tuple(spans[: wish.sentences])
    kept, left = list[Span](), wish.words
    for span in spans:
        many = len(reading.document.slice(span).split())
        if many <= left or not kept:
            kept.append(span)
            left -= many
        if left <= 0:
            break
    return tuple(kept)


def section(briefing: Briefing) -> Section | None:
    """The gist as statements, or None where there is none."""
    items = tuple(Item(span) for span in briefing.gist)
    return Statements("Gist", items) if items else None
