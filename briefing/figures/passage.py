"""A stretch of the text with its numbers, which every kind of figure is looked for in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.figures.numerals import Numeral
from briefing.patterns import Choice, Pattern

REACH = 60
LONGEST = 10  # characters of a word that hints at a figure


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit of the text (``start`` to ``end``) and the numbers in it, ranges joined.

    ``shares[i]`` counts the number whose unit number i borrows ("3- and 4-year"), i if none.
    ``hints`` are the offsets at which a figure may begin; ``digits`` says whether a digit may stand
    in it, without which there is no date.
    """

    text: str
    start: int
    end: int
    numerals: tuple[Numeral, ...]
    shares: tuple[int, ...] = field(default=())
    digits: bool = True
    hints: Sequence[int] = ()
    _words: dict[int, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def after(self, pattern: Pattern | Choice, offset: int) -> re.Match[str] | None:
        """A match of the pattern that starts at the offset and stays in the passage."""
        return pattern.match(self.text, offset, self.end)

    def before(self, pattern: Pattern, offset: int) -> re.Match[str] | None:
        """A match of a pattern that ends in ``$`` in the characters before the offset.

        The offsets of the match count from ``lead(offset)``.
        """
        return pattern.search(self.text[self.lead(offset) : offset])

    def word_before(self, offset: int) -> str:
        """What stands between two white spaces right before the offset, "" where no space does.

        Most patterns that are looked for before a number end in one of few words: to ask for the
        word first costs less than to look for the pattern.
        """
        word = self._words.get(offset)
        if word is None:
            lead = self.text[self.lead(offset) : offset]
            parts = lead.rsplit(None, 1) if lead[-1:].isspace() else ()
            word = self._words[offset] = parts[-1].rstrip() if parts else ""
        return word

    def begins(self, words: tuple[str, ...]) -> bool:
        """Whether a word that hints at a figure begins with one of those, in small letters."""
        text = self.text
        return any(text[at : at + LONGEST].lower().startswith(words) for at in self.hints)

    def lead(self, offset: int) -> int:
        """Where the characters that ``before`` looks at begin."""
        return max(self.start, offset - REACH)
