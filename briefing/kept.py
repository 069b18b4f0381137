"""What is worked out once: of words, which come again in a release and an archive; of an object."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any, Generic, Self, TypeVar, overload

# Entries that what is worked out of words is remembered by. So few, because memory must stay flat
# however many sources come: tables this small are full after some hundred of them. What four times
# as many save in work over an archive is lost again, for the processor's cache holds less of them.
MOST = 1 << 12
FULL = 2 * MOST  # entries of a table that then begins anew: it is half full in the mean
LONGEST = 40  # characters of a word that is kept

Found = TypeVar("Found")
Made = TypeVar("Made")


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
                self._halve()
            self[word] = found
        return found

    def _halve(self) -> None:
        """Forget the words that were met last: what is frequent is met early, and comes again."""
        first = [*islice(self.items(), MOST)]
        self.clear()
        self.update(first)


class Once(Generic[Made]):
    """A property that is worked out when first asked for, and stands in the object from then on.

    As ``functools.cached_property``, but without the lock that Python 3.11 takes there, which costs
    more than most of what is worked out.
    """

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, of: None, owner: type) -> Self: ...
    @overload
    def __get__(self, of: object, owner: type) -> Made: ...

    def __get__(self, of: object, owner: type) -> Self | Made:
        """What is made of the object."""
        if of is None:
            return self
        made = of.__dict__[self._make.__name__] = self._make(of)
        return made
