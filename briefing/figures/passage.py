"""A stretch of the text with its numbers, which every kind of figure is looked for in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing.figures.numerals import Numeral
from briefing.figures.patterns import Choice, Pattern

REACH = 60


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit of the text (``start`` to ``end``) and the numbers in it, ranges joined.

    ``shares[i]`` counts the number whose unit number i borrows ("3- and 4-year"), i if none.
    ``digits`` says whether a digit may stand in it, without which there is no date.
    """

    text: str
    start: int
    end: int
    numerals: tuple[Numeral, ...]
    shares: tuple[int, ...] = field(default=())
    digits: bool = True

    def after(self, pattern: Pattern | Choice, offset: int) -> re.Match[str] | None:
        """A match of the pattern that starts at the offset and stays in the passage."""
        return pattern.match(self.text, offset, self.end)

    def before(self, pattern: Pattern, offset: int) -> re.Match[str] | None:
        """A match of a pattern that ends in ``$`` in the characters before the offset.

        The offsets of the match count from ``lead(offset)``.
        """
        return pattern.search(self.text[self.lead(offset) : offset])

    def holds(self, *words: str) -> bool:
        """Whether one of the words, in small letters, stands anywhere in the passage."""
        low = self.text[self.start : self.end].lower()
        return any(word in low for word in words)

    def lead(self, offset: int) -> int:
        """Where the characters that ``before`` looks at begin."""
        return max(self.start, offset - REACH)
