"""What is worked out of a word once, for the words of a release and of an archive come again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

# Entries that what is worked out of words is remembered by. So few, because memory must stay flat
# however many sources come: tables this small are full after some hundred of them. What four times
# as many save in work over an archive is lost again, for the processor's cache holds less of them.
MOST = 1 << 12
FULL = 2 * MOST  # entries of a table that then begins anew: it is half full in the mean
LONGEST = 40  # characters of a word that is kept

Found = TypeVar("Found")


class Kept(dict[str, Found], Generic[Found]):
    """A table of what a function makes of each word, asked for as ``kept[word]``.

    To look a word up there costs half of what calling a function that remembers costs.

    >>> lengths = Kept(len)
    >>> lengths["port"], "port" in lengths
    (4, True)
    """

    def __init__(self, make: Callable[[str], Found]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Found:
        """What is made of a word that is met for the first time."""
        found = self._make(word)
        if len(word) <= LONGEST:
            if len(self) >= FULL:
                self.clear()
            self[word] = found
        return found
