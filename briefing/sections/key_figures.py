"""The figures that a reader should not miss (TERMS: key figures)."""

from __future__ import annotations

from briefing.model import Briefing, Commitment, Figure, Reading, Section, Span, Table, Theme

MOST = 8


def find_key_figures(
    reading: Reading,
    gist: tuple[Span, ...],
    commitments: tuple[Commitment, ...],
    themes: tuple[Theme, ...],
) -> tuple[Figure, ...]:
    """At most eight figures, those of gist and commitments first, no bare dates or ordinals."""
    return ()


def section(briefing: Briefing) -> Section | None:
    """The key figures as a table: the figure as written, and the words around it."""
    return None
