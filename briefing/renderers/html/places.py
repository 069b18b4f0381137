"""Where things stand on the page, so that briefing and source can point at each other."""

from __future__ import annotations

from bisect import bisect_right

from briefing.model import Briefing, Span


class Places:
    """The names of the places: a statement's in the briefing, and a unit's in the source."""

    def __init__(self, briefing: Briefing, *, linked: bool = True) -> None:
        self.linked = linked
        self._starts = [unit.span.start for unit in briefing.document.units]
        self._told: set[int] = set()

    def unit(self, span: Span) -> str:
        """The name of the unit of the source in which a span begins."""
        return f"u{self._number(span)}"

    def statement(self, span: Span) -> str:
        """The name of a statement of that unit, the first time; then "", for a name is unique."""
        number = self._number(span)
        if number in self._told or not self.linked:
            return ""
        self._told.add(number)
        return f"s{number}"

    def told(self, span: Span) -> str:
        """The name of the statement in which a unit is told, or "" where it is not."""
        number = self._number(span)
        return f"s{number}" if number in self._told else ""

    def _number(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)
