"""Where figures may begin: one scan of the whole text, which every unit then looks up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.figures.numerals import COUNTED, JOIN, LARGE
from briefing.patterns import Pattern

# The set of signs that comes first makes the scan fast: whatever is no small letter, which is the
# first digit of several or parts a word from the one before. In small letters, faster than in any
# case. ``word``: a number in words may begin; ``other``: some figure is there.
_HINT = Pattern(
    r"[^a-z_](?:(?P<digit>(?<=[\d½¼¾])[\d½¼¾]*)|(?=[abdefhilmnoqstvxz])(?<=\W)(?:"
    r"(?P<word>one|t(?:wo|hree|en|welve|hirteen|wenty|hirty)|f(?:our|ive|ifteen|orty|ifty)"
    rf"|s(?:ix|even)|eigh|nin|eleven|half|quarter|an?(?={JOIN}(?:quarter|hundred|{LARGE})))"
    r"|(?P<other>t(?:hird|enth|welfth|wentieth|hirtieth)|f(?:irst|ifth|iftieth|ortieth)|second"
    r"|hundred|thousand|million|billion|dozen|zero(?=.per)"
    rf"|[ivxl]{{2,7}}(?=\s(?:[a-z-]{{1,20}}\s){{0,2}}(?:{COUNTED.lower()})))))"
)


class Hints(NamedTuple):
    """Offsets in order, in ``all`` with those of words that no number begins with, as "third".

    ``digits`` are those where digits begin, ``words`` of words that may begin a number.
    """

    digits: Sequence[int]
    words: Sequence[int]
    all: Sequence[int]

    def inside(self, start: int, end: int) -> Hints | None:
        """Those in a stretch of the text, None where there are none."""
        held = _inside(self.all, start, end)
        if not held:
            return None
        return Hints(_inside(self.digits, start, end), _inside(self.words, start, end), held)


def _inside(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]


def hints_of(text: str) -> Hints:
    """All hints of a text.

    >>> hints_of("Two of 25 firms").words, hints_of("Two of 25 firms").digits
    ([0], [7])
    """
    digits, words, every = list[int](), list[int](), list[int]()
    for found in _HINT.finditer("\n" + _small(text)):
        kind, place = found.lastgroup, found.start()
        if kind == "digit":
            place -= 1
            digits.append(place)
        elif kind == "word":
            words.append(place)
        every.append(place)
    return Hints(digits, words, every)


def _small(text: str) -> str:
    """The text in small letters, every one where it was."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[:1] for c in text)
