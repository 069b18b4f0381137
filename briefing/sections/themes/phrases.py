"""The phrases of a unit that could be a heading: nouns and adjectives with small words inside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.sections.themes.words import MARK, Line, Word, line_of

LONGEST = 6  # words of a label

# What stands before a participle that belongs to a noun.
_TO_A_PARTICIPLE = frozenset(
    "the a an its their his her our this these of for on with and |".split()
)

# Nouns behind which "to" goes on with a noun; behind others it begins what is to be done.
_TAKES_TO = frozenset(
    "access accession adherence adjustment aid alternative amendment answer appointment approach "
    "assistance attention barrier commitment contribution damage exports obstacle obstacles reply "
    "response responses return right rights route solution solutions sales supplies supply support "
    "threat threats transfer transition travel visit visits".split()
)
_ARTICLES = frozenset("the a an its their his her our this these of for".split())


class Phrase(NamedTuple):
    """A candidate for a label: words of the unit that is ``order``-th in its group.

    ``before`` and ``after`` are the words around it, MARK where there is none or a mark parts them;
    ``begin`` is how far into the unit it begins, from 0 to 1.
    """

    text: str
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    order: int
    before: Word
    after: Word
    begin: float
    heading: bool


def _is_act(line: Line, i: int) -> bool:
    """Whether a word is the verb of its clause by its ending and what stands before it."""
    word, left = line.words[i], line.left[i]
    if left.verb_behind or (left.low == "to" and not word.known and word.text[0].islower()):
        return True
    if word.low.endswith("ing"):
        return not _names_an_act(line, i)
    return word.low.endswith("ed") and left.low not in _TO_A_PARTICIPLE


def _opens(line: Line, i: int) -> bool:
    """Whether a word that may open a phrase does: not inside a name, nor behind an adjective."""
    first, left = line.words[i], line.left[i]
    if _is_act(line, i):
        return False
    if not left.plain or left.judging or left.number or left.sum:
        return True
    if left.large and first.large:
        return i == 1
    return left.verb or left.head >= 0.6


def _names_an_act(line: Line, i: int) -> bool:
    """Whether a word in -ing is a noun or stands before its noun, and does not govern one."""
    left, word = line.left[i], line.words[i]
    return left.low in _ARTICLES or (word.known and word.noun >= 0.6 and not left.verb)


def _closes(line: Line, j: int) -> bool:
    """Whether a phrase may end here: with a noun, not inside a name, nor before its noun."""
    last, right = line.words[j], line.right[j]
    if not (last.closes_name if j else last.closes):
        return False
    if not right.plain:
        return not right.verb_before
    if right.sum:
        return False
    return not (right.large and last.large) and (right.verb or last.head >= 0.6)


def _goes_on(line: Line, j: int) -> bool:
    """Whether a phrase can go on from word ``j - 1`` to word ``j``."""
    word, last = line.words[j], line.words[j - 1]
    if line.left[j].low == MARK:
        return False
    if word.low == "to" and last.low not in _TAKES_TO:
        return False
    if word.inside:
        return not last.plain or _closes(line, j - 1)
    if not word.plain or word.verb or word.sum:
        return False
    return not (last.plain and (word.judging or last.plural))


def _whole(words: list[Word], right: Word) -> bool:
    """Whether both sides are there of what lies between them, and no "and" cuts the end off."""
    if len(words) == 1:
        return True
    held = [word.low for word in words]
    return ("between" not in held or "and" in held) and not (right.low == "and" and "of" in held)


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    """The first and the last word of each run that opens and closes like a phrase."""
    words, count = line.words, len(line.words)
    closes: list[bool | None] = [None] * count
    goes_on: list[bool | None] = [None] * count
    for i, first in enumerate(words):
        if not first.opens or not _opens(line, i):
            continue
        for j in range(i, min(i + LONGEST, count)):
            if j > i:
                on = goes_on[j]
                if on is None:
                    on = goes_on[j] = _goes_on(line, j)
                if not on:
                    break
            close = closes[j]
            if close is None:
                close = closes[j] = words[j].closes_name and _closes(line, j)
            if close and _whole(words[i : j + 1], line.right[j]):
                yield i, j


def phrases_of(text: str, order: int, *, heading: bool = False) -> list[Phrase]:
    """The runs of one to six words that open with a noun or adjective and close with a noun."""
    line = line_of(text)
    found, count = [], len(line.words)
    for i, j in _runs(line):
        words = tuple(line.words[i : j + 1])
        stems = words[0].stems
        if j > i:
            stems = tuple(dict.fromkeys([stem for word in words for stem in word.stems]))
        around = line.left[i], line.right[j]
        found.append(Phrase(line.text(i, j), words, stems, order, *around, i / count, heading))
    return found
