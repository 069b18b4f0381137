"""The figures that a reader should not miss (TERMS: key figures)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.model import (
    Briefing,
    Commitment,
    Figure,
    FigureKind,
    Reading,
    Section,
    Span,
    Table,
    Theme,
    folded,
)

MOST = 8
BARE = frozenset({FigureKind.DATE, FigureKind.ORDINAL})
# How much a kind of figure tells by itself; a theme shows nothing lighter than a quantity.
WEIGHTS = {FigureKind.MONEY: 3.0, FigureKind.PERCENT: 2.5, FigureKind.QUANTITY: 1.0}
COLUMNS = ("Figure", "What it measures")
WORDS_AROUND = 5
REACH = 120
CLAUSE_END = re.compile(r"[;:!?]|,(?!\d)|[.](?!\d)| [–—-] |\n\s*\n")
WORD = re.compile(r"\S+")
ELLIPSIS = "…"


def _inside(figures: tuple[Figure, ...], spans: Iterable[Span]) -> Iterator[Figure]:
    """The figures that stand in the spans, span by span."""
    for span in spans:
        yield from (figure for figure in figures if span.covers(figure.span))


def _size(figure: Figure) -> float:
    """How large the number is, in powers of ten, for telling the weighty from the small."""
    value = figure.value[-1] if isinstance(figure.value, tuple) else figure.value
    return len(str(int(abs(value)))) if isinstance(value, int | float) else 0


def _by_weight(figures: tuple[Figure, ...], themes: tuple[Theme, ...]) -> list[Figure]:
    """Money, percentages and quantities of the themes: kind first, then size, then place."""
    spans = [span for theme in themes for span in theme.statements]
    held = [f for f in _inside(figures, spans) if f.kind in WEIGHTS]
    return sorted(held, key=lambda f: (-(WEIGHTS[f.kind] + _size(f) / 10), f.span))


def find_key_figures(
    reading: Reading,
    gist: tuple[Span, ...],
    commitments: tuple[Commitment, ...],
    themes: tuple[Theme, ...],
) -> tuple[Figure, ...]:
    """At most eight figures, those of gist and commitments first, no bare dates or ordinals."""
    plain = tuple(figure for figure in reading.figures if figure.kind not in BARE)
    bound = [commitment.span for commitment in commitments]
    chosen: dict[tuple[str, str, str], Figure] = {}
    for figure in (*_inside(plain, gist), *_inside(plain, bound), *_by_weight(plain, themes)):
        same = (figure.kind.value, str(figure.value), figure.unit.lower())
        chosen.setdefault(same, figure)
    return tuple(list(chosen.values())[:MOST])


def _before(text: str, start: int, at: int) -> str:
    """The last words of the clause before the offset, with an ellipsis where they are cut."""
    floor = max(start, at - REACH)
    for mark in CLAUSE_END.finditer(text, floor, at):
        floor = start = mark.end()
    words = [match.start() for match in WORD.finditer(text, floor, at)]
    if not words:
        return ""
    cut = len(words) > WORDS_AROUND or floor > start
    return (ELLIPSIS if cut else "") + text[words[-WORDS_AROUND:][0] : at]


def _after(text: str, at: int, end: int) -> str:
    """The next words of the clause after the offset, with an ellipsis where they are cut."""
    mark = CLAUSE_END.search(text, at, min(end, at + REACH))
    stop = mark.start() if mark else min(end, at + REACH)
    words = [match.end() for match in WORD.finditer(text, at, stop)]
    if not words:
        return ""
    return text[at : words[:WORDS_AROUND][-1]] + (ELLIPSIS if len(words) > WORDS_AROUND else "")


def around(text: str, unit: Span, figure: Span) -> str:
    """The words of its clause around a figure, verbatim, white space folded.

    >>> around("Last year, exports rose by 5% to a record.", Span(0, 42), Span(27, 29))
    'exports rose by 5% to a record'
    """
    before = _before(text, unit.start, figure.start)
    after = _after(text, figure.end, unit.end)
    return folded(before + text[figure.start : figure.end] + after)


def _unit_of(briefing: Briefing, figure: Figure) -> Span:
    """The unit in which a figure stands."""
    units = briefing.document.units
    return next((u.span for u in units if u.span.covers(figure.span)), figure.span)


def section(briefing: Briefing) -> Section | None:
    """The key figures as a table: the figure as written, and the words around it."""
    rows = tuple(
        (
            briefing.document.slice(figure.span),
            around(briefing.document.text, _unit_of(briefing, figure), figure.span),
        )
        for figure in briefing.key_figures
    )
    return Table("Key figures", COLUMNS, rows) if rows else None
