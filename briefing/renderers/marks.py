"""The text of a release made harmless to show, and cut where its figures and people stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.markup.hidden import bare, hidden, left
from briefing.markup.mending import broken, mended
from briefing.model import Briefing, Item, Section, Span, Statements, folded
from briefing.patterns import Pattern
from briefing.renderers.harmful import CONTROLS, INVISIBLE, LINE_BREAKS

PERSON = "person"
PARAGRAPH = "¶"
ELLIPSIS = "…"

_HARMFUL = Pattern(f"[{CONTROLS}{INVISIBLE}]")
_HARMFUL_ALONE = Pattern(f"[{CONTROLS}{INVISIBLE}{LINE_BREAKS}\r]")
_SPACE = Pattern(r"\s+")


def shown(text: str) -> str:
    r"""The text with control characters as visible signs and invisible characters left out.

    >>> shown("a\x1b[31mred\u202e")
    'a␛[31mred'
    """
    return _HARMFUL.sub(_sign, folded(mended(text)))


def harmless(text: str) -> str:
    r"""The text with its line ends and tabs, all other control characters as visible signs.

    >>> harmless("a\tb\x1b\n")
    'a\tb␛\n'
    """
    return _HARMFUL_ALONE.sub(_sign, text.replace("\r\n", "\n"))


def readable(text: str) -> str:
    """Words of a release as people read them: harmless, and without mark-up of the source.

    >>> readable("## The [report](https://example.org)")
    'The report'
    """
    return shown(bare(text))


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "�" if code < 0xA0 or 0xD800 <= code < 0xE000 else ""


def is_alert(section: Section) -> bool:
    """Whether a section must be seen before all else."""
    return isinstance(section, Statements) and section.alert


class Piece(NamedTuple):
    """A run of a statement, ready to be shown; ``kind`` is a figure's, "person", or ""."""

    text: str
    kind: str = ""


class Marks:
    """The figures and the people of a briefing, where they stand; figures first, no overlaps."""

    def __init__(self, briefing: Briefing) -> None:
        self._document = briefing.document
        self._text = briefing.document.text
        figures = [(f.span, str(f.kind)) for f in briefing.figures]
        people = [(span, PERSON) for p in briefing.people for span in p.mentions or (p.span,)]
        self._marks = _whole(_apart(figures, people), list(broken(self._text)))
        self._kinds = {shown(p.name): PERSON for p in briefing.people}
        self._kinds |= {shown(briefing.document.slice(span)): kind for span, kind in figures}

    def kind(self, words: str) -> str:
        """The kind of the figure written like that, or "person" for a name, or ""."""
        return self._kinds.get(words, "") if words else ""

    def place(self, span: Span) -> str:
        """The mark of the paragraph in which the span begins."""
        return f"{PARAGRAPH}{self._document.paragraph(span)}"

    def words(self, span: Span) -> str:
        """The words of a span as they stand in the source."""
        return self._document.slice(span)

    def core(self, item: Item) -> list[Piece]:
        """The words of a statement that matter, an ellipsis where others are left out."""
        if not item.core:
            return self.pieces(item.span)
        made = [] if item.core[0].start == item.span.start else [Piece(ELLIPSIS)]
        for i, span in enumerate(item.core):
            made += [Piece(f" {ELLIPSIS} "), *self.pieces(span)] if i else self.pieces(span)
        return made if item.core[-1].end == item.span.end else [*made, Piece(ELLIPSIS)]

    def parts(self, item: Item) -> Iterator[tuple[list[Piece], bool]]:
        """The whole statement as stretches, each with whether it belongs to what matters."""
        at = item.span.start
        for core in item.core or (item.span,):
            yield self.pieces(Span(at, core.start)), False
            yield [Piece(" ")] if self._apart(core.start) else [], True
            yield self.pieces(core), True
            yield [Piece(" ")] if self._apart(core.end) else [], False
            at = core.end
        yield self.pieces(Span(at, item.span.end)), False

    def _apart(self, at: int) -> bool:
        """Whether white space stands before or behind an offset."""
        return self._text[max(0, at - 1) : at + 1].strip() != self._text[max(0, at - 1) : at + 1]

    def speaker(self, item: Item, pieces: Sequence[Piece]) -> str:
        """Whom a statement is reported from, where the pieces that are shown do not say it."""
        told = readable(item.speaker)
        return "" if told in "".join(piece.text for piece in pieces) else told

    def pieces(self, span: Span) -> list[Piece]:
        """The statement cut into runs that are a figure, a person, or neither.

        White space is folded, and the source's own mark-up is hidden.
        """
        made: list[Piece] = []
        ended = True  # whether what stands before needs no more space
        for text, kind in self._runs(span):
            words = _SPACE.sub(" ", mended(text))
            words = _HARMFUL.sub(_sign, words.lstrip() if ended else words)
            if words:
                ended = words.endswith(" ")
                made.append(Piece(words, kind))
        return _trimmed(made)

    def _runs(self, span: Span) -> Iterator[tuple[str, str]]:
        """What stands between the marks inside the span, and the marks, without mark-up."""
        marks = list(self._inside(span))
        covered = [
            cover
            for cover in hidden(self._text, span)
            if cover.start > span.start or not (marks and cover.touches(marks[0][0]))
        ]
        at = span.start
        for mark, kind in marks:
            yield self._seen(Span(at, mark.start), covered), ""
            yield self._seen(mark, covered), kind
            at = mark.end
        yield self._seen(Span(at, span.end), covered), ""

    def _inside(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The marks that lie wholly inside the span."""
        first = bisect_left(self._marks, (Span(span.start, span.start), ""))
        last = bisect_left(self._marks, (Span(span.end, span.end), ""), lo=first)
        yield from (mark for mark in self._marks[first:last] if mark[0].end <= span.end)

    def _seen(self, span: Span, covered: Sequence[Span]) -> str:
        """The text of the span without what is covered; the covers are in order and apart."""
        first = bisect_right(covered, span.start, key=lambda cover: cover.end)
        last = bisect_left(covered, span.end, key=lambda cover: cover.start)
        made, at = "", span.start
        for cover in covered[first:last]:
            made += self._text[at : max(at, cover.start)] + left(self._text, cover)
            at = cover.end
        return made + self._text[at : span.end]


def _apart(*families: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """All marks in order; of those that share a character the earlier family's, then the longer."""
    ranked = [(mark, (-rank, len(mark[0]))) for rank, held in enumerate(families) for mark in held]
    kept: list[tuple[tuple[Span, str], tuple[int, int]]] = []
    for mark, worth in sorted(ranked):
        if not len(mark[0]):
            continue
        if not kept or not mark[0].touches(kept[-1][0][0]):
            kept.append((mark, worth))
        elif worth > kept[-1][1]:
            kept[-1] = (mark, worth)
    return [mark for mark, _ in kept]


def _whole(marks: list[tuple[Span, str]], broken: Sequence[Span]) -> list[tuple[Span, str]]:
    """The marks without the part of a wrongly decoded character that one of them may end with."""
    starts = [span.start for span in broken]
    made = []
    for mark, kind in marks:
        at = bisect_left(starts, mark.end) - 1
        cuts = at >= 0 and broken[at].start >= mark.start and broken[at].end > mark.end
        made.append((Span(mark.start, broken[at].start) if cuts else mark, kind))
    return [(mark, kind) for mark, kind in made if len(mark)]


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without white space at the end, and without empty ones."""
    if pieces:
        pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].kind)
    return [piece for piece in pieces if piece.text]
