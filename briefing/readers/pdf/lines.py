"""The lines of a page with their places, and how wide words are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: How wide letters are as a share of the size of the type, roughly as in common faces.
_NARROW, _WIDE = frozenset("fijlrtI.,:;'|!()[] ’‘"), frozenset("mwMWABCDGHKNOQRSUVXY—%@&")
#: Signs that stand for bullets in common faces, line ends that are none, letters set as one.
SIGNS = str.maketrans({
    "\x7f": "•", "\uf0b7": "•", "\uf0a7": "▪", "\u2028": " ", "\u2029": " ",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height: where they begin and about where they end, from the lower left."""

    text: str
    left: float
    right: float
    height: float
    size: float
    bold: bool = False
    page: int = 0
    lefts: tuple[float, ...] = ()  # of its cells, where it is a row of several
    depth: float = 0.0  # points from its height to that of the last line of its cells
    sure: bool = False  # whether its width was measured, not estimated

    @property
    def cells(self) -> int:
        """How many cells a row has, 1 for a line."""
        return len(self.lefts) or 1

    @property
    def foot(self) -> float:
        """The height of its last line."""
        return self.height - self.depth


def width_of(text: str, widths: Mapping[str, float]) -> float:
    """How wide the words are in sizes of their type, about so where the letter has no width."""
    return sum(
        widths.get(c) or (0.28 if c in _NARROW else 0.72 if c in _WIDE else 0.52) for c in text
    )
