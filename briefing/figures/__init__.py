"""Find the numbers that mean something: one module and one line a kind of figure."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from briefing.figures import dates, duration, money, ordinal, percent, quantity
from briefing.figures.hints import Hints, hints_of
from briefing.figures.month_first import turned
from briefing.figures.numerals import Numeral, atoms
from briefing.figures.paragraphs import counters
from briefing.figures.passage import Passage
from briefing.figures.qualifiers import qualified
from briefing.figures.ranges import join_ranges, shared_units
from briefing.figures.spurious import list_mark, markup, spurious
from briefing.model import Document, Figure, FigureKind, Role, Span
from briefing.units.spaces import spaced

# In the order of precedence: where two kinds claim the same characters, the earlier wins.
KINDS: tuple[Callable[[Passage], Iterator[Figure]], ...] = (
    dates.find,
    ordinal.find,
    money.find,
    percent.find,
    duration.find,
    quantity.find,
)
Marked = Callable[[int], bool]  # whether an offset lies in mark-up


def _overlaps(taken: list[Span], span: Span) -> bool:
    """Whether a span shares a character with one of the taken ones, which are in order."""
    place = bisect_right(taken, span)
    return any(span.touches(other) for other in taken[max(0, place - 1) : place + 1])


def _clipped(text: str, figure: Figure, taken: list[Span]) -> Figure:
    """A count whose noun holds another figure ("two four-year terms") cut to stand before it."""
    start, end = figure.span.start, figure.span.end
    place = bisect_right(taken, Span(start + 1, start))
    stop = taken[place].start if place < len(taken) else end
    if figure.kind is not FigureKind.QUANTITY or stop >= end:
        return figure
    return replace(figure, span=Span(start, start + len(text[start:stop].rstrip())))


def _inside(masks: list[Span], starts: list[int], offset: int) -> bool:
    """Whether the offset lies in mark-up."""
    place = bisect_right(starts, offset) - 1
    return place >= 0 and offset < masks[place].end


def _passage(text: str, start: int, end: int, hints: Hints, marked: Marked) -> Passage:
    """A unit with the numbers in it that may mean something."""
    found = [
        number
        for number in atoms(text, start, end, hints.digits, hints.words)
        if not marked(number.start) and not spurious(text, start, number.start, number.end, end)
    ]
    joined: tuple[Numeral, ...] = join_ranges(text, start, found)
    shares = shared_units(text, joined)
    return Passage(text, start, end, joined, shares, bool(hints.digits), hints.all)


def _figures(passage: Passage, marked: Marked) -> list[Figure]:
    """The figures of one unit in order; the first kind that claims a number has it."""
    taken: list[Span] = []
    kept: list[Figure] = []
    for find in KINDS:
        for figure in find(passage):
            fit = _clipped(passage.text, figure, taken)
            if not _overlaps(taken, fit.span) and not marked(fit.span.start):
                insort(taken, fit.span)
                kept.append(fit)
    kept.sort(key=lambda figure: figure.span)
    return _widened(passage, kept)


def _widened(passage: Passage, figures: list[Figure]) -> list[Figure]:
    """The figures with their qualifiers, none reaching into the one before it."""
    wide: list[Figure] = []
    floor = passage.start
    for figure in figures:
        wide.append(qualified(figure, passage.text, floor))
        floor = wide[-1].span.end
    return wide


def find_figures(document: Document, roles: Sequence[Role]) -> tuple[Figure, ...]:
    """The figures of a document in order, none of them in boilerplate, no two overlapping."""
    text = spaced(document.text)
    masks = markup(text)
    marked = partial(_inside, masks, [mask.start for mask in masks])
    places = hints_of(text)
    counted = counters(document)
    found: list[Figure] = []
    for unit, role in zip(document.units, roles, strict=True):
        start, end = unit.span.start, unit.span.end
        hints = None if role is Role.BOILERPLATE else places.inside(start, end)
        if hints is not None:
            start = counted.get(start) or list_mark(text, start, end)
            found.extend(_figures(_passage(text, start, end, hints, marked), marked))
    return turned(tuple(found), text)
