"""The figures that a reader should not miss (TERMS: key figures)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from briefing.model import (
    BlockKind,
    Briefing,
    Commitment,
    Figure,
    FigureKind,
    NumberValue,
    Reading,
    Section,
    Span,
    Table,
    Theme,
)
from briefing.sections.surroundings import around

MOST = 8
DECIMALS, FINE = 4, 1000  # of a value shown in full, and below which a longer one is cut
LEAST_SIZE = 3  # figures of a number that tells something without what it counts
BARE = frozenset({FigureKind.DATE, FigureKind.ORDINAL})
# How much a kind of figure tells by itself; a theme shows nothing lighter than a quantity.
WEIGHTS = {FigureKind.MONEY: 3.0, FigureKind.PERCENT: 2.5, FigureKind.QUANTITY: 1.0}
COLUMNS = ("Figure", "Value", "What it measures")


def _inside(figures: tuple[Figure, ...], spans: Iterable[Span]) -> Iterator[Figure]:
    """The figures, which are in order, that stand in the spans, span by span."""
    starts = [figure.span.start for figure in figures]
    for span in spans:
        held = figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        yield from (figure for figure in held if span.covers(figure.span))


def _size(figure: Figure) -> float:
    """How large the number is, in powers of ten, for telling the weighty from the small."""
    value = figure.value[-1] if isinstance(figure.value, tuple) else figure.value
    return len(str(int(abs(value)))) if isinstance(value, int | float) else 0


def _weight(figure: Figure) -> float:
    """How much a figure tells: its kind first, then its size."""
    return WEIGHTS.get(figure.kind, 0.5) + _size(figure) / 10


def _tells(figure: Figure) -> bool:
    """Whether a figure says something by itself: no bare date or ordinal, no "two" of nothing."""
    bare = figure.kind is FigureKind.QUANTITY and not figure.unit and _size(figure) < LEAST_SIZE
    return figure.kind not in BARE and not bare


def _same(figure: Figure) -> tuple[str, str, str]:
    """What two figures that say the same have in common: "30 days" and "30-day"."""
    return (figure.kind.value, str(figure.value), figure.unit.lower().rstrip("s"))


def _by_weight(figures: tuple[Figure, ...], themes: tuple[Theme, ...]) -> list[Figure]:
    """Money, percentages and quantities of the themes: kind first, then size, then place."""
    spans = [span for theme in themes for span in theme.statements]
    held = [f for f in _inside(figures, spans) if f.kind in WEIGHTS]
    return sorted(held, key=lambda f: (-_weight(f), f.span))


def find_key_figures(
    reading: Reading,
    gist: tuple[Span, ...],
    commitments: tuple[Commitment, ...],
    themes: tuple[Theme, ...],
) -> tuple[Figure, ...]:
    """At most eight figures, those of gist and commitments first, no bare dates or ordinals.

    Of more than eight in gist and commitments the weightiest are kept, in the same order.
    """
    plain = tuple(figure for figure in reading.figures if _tells(figure))
    bound = [commitment.span for commitment in commitments]
    chosen: dict[tuple[str, str, str], Figure] = {}
    for figure in (*_inside(plain, gist), *_inside(plain, bound)):
        chosen.setdefault(_same(figure), figure)
    first = sorted(chosen.values(), key=_weight, reverse=True)[:MOST]
    chosen = {same: figure for same, figure in chosen.items() if figure in first}
    for figure in _by_weight(plain, themes):
        chosen.setdefault(_same(figure), figure)
    return tuple(list(chosen.values())[:MOST])


def _unit_of(briefing: Briefing, figure: Figure) -> int:
    """The place of the unit in which a figure stands."""
    units = briefing.document.units
    return max(0, bisect_right([unit.span.start for unit in units], figure.span.start) - 1)


def measures(briefing: Briefing, figure: Figure) -> str:
    """What a figure measures: the words around it; where its unit has no others, the next to it."""
    document, place = briefing.document, _unit_of(briefing, figure)
    unit = document.units[place]
    whole = document.blocks[unit.block].kind in {BlockKind.ROW, BlockKind.ITEM}
    words = around(document.text, unit.span, figure.span, whole=whole)
    if words.strip(" .…") != document.slice(figure.span):
        return words
    beside = document.units[place + 1 : place + 2] or document.units[place - 1 : place]
    near = Span(unit.span.start, beside[0].span.end) if beside else unit.span
    return around(document.text, near, figure.span, whole=True)


def section(briefing: Briefing) -> Section | None:
    """The key figures as a table: as written, as read where that says more, the words around."""
    figures = briefing.key_figures
    rows = tuple(
        (briefing.document.slice(f.span), reading_of(briefing, f), measures(briefing, f))
        for f in figures
    )
    spans = tuple(figure.span for figure in figures)
    return Table("Key figures", COLUMNS, rows, spans=spans) if rows else None


def reading_of(briefing: Briefing, figure: Figure) -> str:
    """The value in digits with its unit, or "" where that is how the source has it."""
    values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    number = " – ".join(map(_grouped, values))
    read = f"{number}%" if figure.unit == "%" else f"{number} {figure.unit}".strip()
    written = briefing.document.slice(figure.span).removeprefix(figure.qualifier)
    return "" if _alike(read) in _alike(written) else read


def _grouped(value: NumberValue | str) -> str:
    """A number with its thousands apart, and no zero behind its point; a third is 33.33 %."""
    if isinstance(value, float) and abs(value) < FINE and round(value, DECIMALS) != value:
        value = float(f"{value:.4g}")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, str) else f"{value:,}"


def _alike(words: str) -> str:
    """The words without what sets two spellings of the same number apart."""
    return "".join(words.lower().replace(",", "").split())
