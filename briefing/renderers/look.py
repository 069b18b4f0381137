"""What a renderer may know of the place where its output goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Palette(StrEnum):
    """How many colours there are."""

    NONE = "none"
    STANDARD = "standard"
    MANY = "256"


@dataclass(frozen=True, slots=True)
class Look:
    """The place where the output goes.

    ``width`` is in terminal cells, None for lines of any length. ``ascii`` says that our own signs
    must do without Unicode. ``named`` says that there are several sources, to be told apart.
    ``full`` says that long statements are printed whole on a page of some width too.
    """

    width: int | None = None
    palette: Palette = Palette.NONE
    ascii: bool = False
    named: bool = False
    full: bool = False


PLAIN = Look()
