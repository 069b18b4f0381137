"""The text of a release made harmless to show, and cut where its figures and people stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Briefing, Span, folded

PERSON = "person"

# What may steer a terminal or hide text: control characters, bidirectional overrides and isolates,
# zero-width and soft characters, tags, interlinear annotations, lone surrogates.
_HARMFUL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = re.compile(r"\s+")


def shown(text: str) -> str:
    """The text with control characters as visible signs and invisible characters left out.

    >>> shown("a\\x1b[31mred\\u202e")
    'a␛[31mred'
    """
    return _HARMFUL.sub(_sign, folded(text))


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "�" if code < 0xA0 or 0xD800 <= code < 0xE000 else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a statement, ready to be shown; ``kind`` is a figure's, "person", or ""."""

    text: str
    kind: str = ""


class Marks:
    """The figures and the people of a briefing, where they stand; figures first, no overlaps."""

    def __init__(self, briefing: Briefing) -> None:
        self._text = briefing.document.text
        figures = [(f.span, str(f.kind)) for f in briefing.figures]
        people = [(span, PERSON) for p in briefing.people for span in p.mentions or (p.span,)]
        self._marks = _apart(figures, people)
        self._kinds = {shown(self._slice(span)): kind for span, kind in reversed(self._marks)}

    def _slice(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def kind(self, words: str) -> str:
        """The kind of the figure or person written like that, or ""."""
        return self._kinds.get(words, "")

    def pieces(self, span: Span) -> list[Piece]:
        """The statement cut into runs that are a figure, a person, or neither; space folded."""
        made: list[Piece] = []
        ended = True  # whether what stands before needs no more space
        for text, kind in self._runs(span):
            words = _SPACE.sub(" ", text)
            words = words.lstrip() if ended else words
            if words:
                ended = words.endswith(" ")
                made.append(Piece(_HARMFUL.sub(_sign, words), kind))
        return _trimmed(made)

    def _runs(self, span: Span) -> Iterator[tuple[str, str]]:
        """What stands between the marks inside the span, and the marks."""
        at = span.start
        first = bisect_left(self._marks, (Span(span.start, span.start), ""))
        for mark, kind in self._marks[first:]:
            if mark.start >= span.end:
                break
            if mark.end <= span.end:
                yield self._text[at : mark.start], ""
                yield self._slice(mark), kind
                at = mark.end
        yield self._text[at : span.end], ""


def _apart(*families: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """All marks in order; of those that share a character the earlier family's, then the longer."""
    kept: list[tuple[Span, str]] = []
    for family in families:
        for mark in sorted(family, key=lambda m: (-len(m[0]), m[0])):
            at = bisect_left(kept, mark)
            around = kept[max(0, at - 1) : at + 1]
            if len(mark[0]) and not any(mark[0].touches(other) for other, _ in around):
                kept.insert(at, mark)
    return kept


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without white space at the end, and without empty ones."""
    if pieces:
        pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].kind)
    return [piece for piece in pieces if piece.text]
