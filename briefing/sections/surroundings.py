"""The words around a stretch of a unit, verbatim, cut with an ellipsis where they are many."""

from __future__ import annotations

from itertools import dropwhile

from briefing.model import Span, folded
from briefing.patterns import Pattern

WORDS_AROUND = 5
WORDS_IN_ROW = 8
LEAST_MORE = 2  # words beside the figure without which a clause does not say what it measures
REACH = 120
CLAUSE_END = Pattern(
    r"[;:!?()\[\]]|,(?!\d)|(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St|No|Rs))[.](?!\d| ?[a-z])| [–—-] |\n\s*\n"
)
PARAGRAPH_END = Pattern(r"\n\s*\n")
WORD = Pattern(r"\S+")
# Signs of a list or of a table at the edge of a line.
MARK = Pattern(r"\A(?:[•·▪◦‣●■*+–—|>-]+|\(?[ivx\d]{1,3}[.)]|#{1,6})(?:\s+|$)|\s*\|\s*\Z")
LOOSE = frozenset(
    "a an the of to for in on at by with from and or as into its their his her".split()
)
ELLIPSIS = "…"


def _words(text: str, start: int, end: int) -> list[Span]:
    """The words that stand whole between two offsets."""
    spans = [Span(*match.span()) for match in WORD.finditer(text, start, end)]
    if spans and spans[0].start and spans[0].start == start and not text[start - 1].isspace():
        reached = text[start - 1].isalnum() and text[start].isalnum()
        return spans[1:] if reached else spans
    return spans


def _before(text: str, start: int, at: int, most: int, stop: Pattern) -> str:
    """The last words of the clause before the offset, with an ellipsis where they are cut."""
    floor = max(start, at - REACH)
    for mark in stop.finditer(text, floor, at):
        floor = start = mark.end()
    words = _words(text, floor, at)
    if not words:
        return ""
    cut = len(words) > most or floor > start
    return (ELLIPSIS if cut else "") + text[words[-most:][0].start : at]


def _after(text: str, at: int, end: int, most: int, stop: Pattern) -> str:
    """The next words of the clause after the offset; no article or preposition before a cut."""
    mark = stop.search(text, at, min(end, at + REACH))
    last = mark.start() if mark else min(end, at + REACH)
    words = [Span(*match.span()) for match in WORD.finditer(text, at, last)]
    if not mark and last < end and words and not text[last].isspace():
        words.pop()
    shown = words[:most]
    if len(shown) == len(words) and (mark or last == end):
        return text[at : shown[-1].end] if shown else ""
    kept = list(dropwhile(lambda span: _is_loose(text, span), reversed(shown)))
    return text[at : kept[0].end if kept else at] + ELLIPSIS


def _is_loose(text: str, span: Span) -> bool:
    return text[span.start : span.end].lower().lstrip('(“"') in LOOSE


def _more(words: str) -> int:
    """How many words are no mere article or preposition."""
    return sum(word.strip(".…").lower() not in LOOSE for word in words.split())


def _shown(text: str, unit: Span, at: Span, most: int, stop: Pattern) -> str:
    before = _before(text, unit.start, at.start, most, stop)
    after = _after(text, at.end, unit.end, most, stop)
    return MARK.sub("", folded(before + text[at.start : at.end] + after)).strip()


def around(text: str, unit: Span, at: Span, *, whole: bool = False) -> str:
    """The words of its clause around a stretch of a unit, or of the unit, white space folded.

    >>> around("Last year, exports rose by 5% to a record.", Span(0, 42), Span(27, 29))
    'exports rose by 5% to a record'
    """
    if not whole:
        clause = _shown(text, unit, at, WORDS_AROUND, CLAUSE_END)
        figure = folded(text[at.start : at.end])
        if clause.strip(" .…") != figure and _more(clause) - _more(figure) >= LEAST_MORE:
            return clause
    return _shown(text, unit, at, WORDS_IN_ROW, PARAGRAPH_END)
