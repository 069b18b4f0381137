"""What an output says, piece by piece, and how much of it was found to be true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Claim(NamedTuple):
    """Words that must stand in the source: in that paragraph, or anywhere where it is 0.

    ``label`` says that the words may be parts of the source put side by side with commas.
    """

    words: str
    paragraph: int = 0
    label: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """How many statements and how many other pieces were checked, and the words of both."""

    statements: int = 0
    pieces: int = 0
    words: int = 0

    def __add__(self, other: Proof) -> Proof:
        return Proof(
            self.statements + other.statements,
            self.pieces + other.pieces,
            self.words + other.words,
        )

    def __str__(self) -> str:
        told = (("statement", self.statements), ("other piece", self.pieces), ("word", self.words))
        parts = [f"{n:,} {noun}{'s' * (n != 1)}" for noun, n in told if n]
        return f"verified: {', '.join(parts)} checked against the source"


class Unproven(Exception):  # noqa: N818 - it is no error of the user's
    """Words of an output that do not stand where it says."""

    def __init__(self, words: str, paragraph: int) -> None:
        super().__init__(words, paragraph)
        self.words = words
        self.paragraph = paragraph

    def __str__(self) -> str:
        place = f"in its paragraph {self.paragraph}" if self.paragraph else "there"
        return f"says “{self.words}”, which does not stand {place}"
