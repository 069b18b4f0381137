"""The numbers and bullets before the items of a Word document, which stand in no text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.readers.word.parts import W
from briefing.readers.word.styles import value
from briefing.readers.writing import number

BULLET = "• "
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbering:
    """Counts the items of the lists of a document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._formats = dict(_formats(root)) if root is not None else {}
        self._counts: dict[tuple[str, int], int] = {}

    def marker(self, listed: str, level: int) -> str:
        """What stands before the next item of that list on that level."""
        form = self._formats.get((listed, level), "bullet")
        if form in ("bullet", "none"):
            return BULLET
        count = self._counts.get((listed, level), 0) + 1
        self._counts[listed, level] = count
        for deeper in range(level + 1, 9):  # what stands below an item is counted anew
            self._counts.pop((listed, deeper), None)
        letter = form in ("lowerLetter", "upperLetter") and count <= len(_LETTERS)
        return f"{_LETTERS[count - 1] if letter else count}. "


def _formats(root: etree._Element) -> Iterator[tuple[tuple[str, int], str]]:
    """The format of each level of each list."""
    drawn = {
        made.get(f"{W}abstractNumId"): {
            number(level.get(f"{W}ilvl")) or 0: value(level, f"{W}numFmt") or "decimal"
            for level in made.iter(f"{W}lvl")
        }
        for made in root.iter(f"{W}abstractNum")
    }
    for made in root.iter(f"{W}num"):
        levels = drawn.get(value(made, f"{W}abstractNumId"), {})
        for level, form in levels.items():
            yield (made.get(f"{W}numId") or "", level), form
