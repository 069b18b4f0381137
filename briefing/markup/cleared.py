"""A source as it is read: without marks and broken signs, and the way back to where it stands.

Nothing is searched for again: every offset is told by a table of the stretches that were kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.markup.cuts import Cut, cuts_of, outside
from briefing.model import Source, Span

LONGEST = 400  # characters of a line that a machine may have wrapped
_NESTED = 4  # pairs of marks that may stand one in another


class _Stretch(NamedTuple):
    """Characters that are read, and where they stand: the same, or others for them."""

    seen: Span
    stood: Span

    @property
    def kept(self) -> bool:
        """Whether they are the same, each in its place."""
        return len(self.seen) == len(self.stood)


class Cleared:
    """What is read of a source, and where it stands there.

    ``source`` is what is read, ``whole`` the source itself.
    """

    def __init__(self, whole: Source, cuts: Sequence[Cut]) -> None:
        self.whole, self._cuts = whole, cuts
        self._stretches = list(_stretches(len(whole.text), cuts))
        self._seen = [one.seen.start for one in self._stretches]
        self._stood = [one.stood.start for one in self._stretches]
        self._pairs = _pairs(cuts)
        blocks = tuple(replace(block, span=self.seen(block.span)) for block in whole.blocks)
        self.source = Source(_read(whole.text, cuts), blocks, whole.meta, self._lines())

    def _lines(self) -> dict[int, str]:
        """The lines with marks as they were written, by where they begin in what is read."""
        text, found = self.whole.text, dict[int, str]()
        for cut in self._cuts:
            start = text.rfind("\n", max(0, cut.start - LONGEST), cut.start) + 1
            end = text.find("\n", cut.end, cut.end + LONGEST)
            if (start or cut.start < LONGEST) and end >= 0:
                begin = _first(text, start)
                found[self._at(begin)] = text[begin:end].rstrip()
        return found

    def seen(self, span: Span) -> Span:
        """Where a stretch of the source stands in what is read; empty where nothing is read."""
        return Span(self._at(span.start), self._at(span.end))

    def _at(self, stood: int) -> int:
        k = bisect_right(self._stood, stood) - 1
        if k < 0:
            return 0
        one = self._stretches[k]
        return one.seen.start + min(stood - one.stood.start, len(one.seen))

    def stood(self, span: Span, longest: int = LONGEST) -> Span:
        """Where words that are read stand in the source.

        Marks that open in them close in them, where no further word stands between, and no address
        longer than ``longest`` characters.
        """
        start, end = self._begin(span.start), self._end(span.end)
        for opening, closing in self._around(start):
            if opening.start < start <= closing.start < end and opening.end == start:
                start = opening.start
        for opening, closing in self._around(end):
            short = closing.end - closing.start <= longest
            if start <= opening.start < end == closing.start and short:
                end = closing.end
        return Span(start, end)

    def _begin(self, seen: int) -> int:
        one = self._stretches[bisect_right(self._seen, seen) - 1]
        return one.stood.start + (seen - one.seen.start if one.kept else 0)

    def _end(self, seen: int) -> int:
        one = self._stretches[bisect_left(self._seen, seen) - 1]
        return one.stood.start + seen - one.seen.start if one.kept else one.stood.end

    def _around(self, at: int) -> list[tuple[Cut, Cut]]:
        """The last pairs of marks that open before an offset, the innermost first."""
        k = bisect_left(self._pairs, at, key=lambda pair: pair[0].start)
        return self._pairs[max(0, k - _NESTED) : k][::-1]

    def apart(self, spans: Sequence[Span]) -> list[Span]:
        """Where stretches that hold all that is read stand: all marks are in one of them too.

        A mark that opens goes with what is behind it, and so does what stands behind a space.
        """
        text, found = self.whole.text, list[Span]()
        begin = _first(text, 0)
        for i, span in enumerate(spans):
            end = self._end(span.end)
            after = self._begin(spans[i + 1].start) if i + 1 < len(spans) else len(text)
            parted = self._parted(end, after) if i + 1 < len(spans) else after
            found.append(Span(begin, _last(text, end, parted)))
            begin = _first(text, parted)
        return found

    def _parted(self, end: int, after: int) -> int:
        """Where what is between two stretches is parted: at a line end, a space, or a mark."""
        line_end = self.whole.text.rfind("\n", end, after)
        if line_end >= 0:
            return line_end
        at = end
        first = bisect_left(self._cuts, end, key=lambda cut: cut.start)
        for k in range(first, len(self._cuts)):
            cut = self._cuts[k]
            if cut.start >= after or cut.opens or at < cut.start:
                return min(cut.start, after)
            at = cut.end
        return after


def cleared(source: Source) -> Cleared | None:
    """The source as it is read, None where that is the source itself."""
    cuts = cuts_of(source.text)
    if cuts and source.blocks:
        cuts = [*_in_blocks(source, cuts)]
    return Cleared(source, cuts) if cuts else None


def _in_blocks(source: Source, cuts: Sequence[Cut]) -> Iterator[Cut]:
    """The cuts of those blocks that still say something without them."""
    for block in source.blocks:
        first = bisect_left(cuts, block.span.start, key=lambda cut: cut.start)
        last = bisect_left(cuts, block.span.end, key=lambda cut: cut.start)
        within = [cut for cut in cuts[first:last] if cut.end <= block.span.end]
        kept = outside(block.span, within)
        if any(source.text[span.start : span.end].strip() for span in kept):
            yield from within


def _stretches(length: int, cuts: Sequence[Cut]) -> Iterator[_Stretch]:
    seen = at = 0
    for cut in cuts:
        if at < cut.start:
            yield _Stretch(Span(seen, seen + cut.start - at), Span(at, cut.start))
            seen += cut.start - at
        if cut.said:
            yield _Stretch(Span(seen, seen + len(cut.said)), Span(cut.start, cut.end))
            seen += len(cut.said)
        at = cut.end
    if at < length:
        yield _Stretch(Span(seen, seen + length - at), Span(at, length))


def _read(text: str, cuts: Sequence[Cut]) -> str:
    parts, at = list[str](), 0
    for cut in cuts:
        parts += [text[at : cut.start], cut.said]
        at = cut.end
    return "".join([*parts, text[at:]])


def _pairs(cuts: Sequence[Cut]) -> list[tuple[Cut, Cut]]:
    """Marks that open and close together, as they open; only where both are cut."""
    opened, found = dict[int, Cut](), list[tuple[Cut, Cut]]()
    for cut in cuts:
        if cut.pair and cut.opens:
            opened[cut.pair] = cut
        elif cut.pair in opened:
            found.append((opened[cut.pair], cut))
    return sorted(found)


def _first(text: str, at: int) -> int:
    """Where the first character that is no white space stands, from an offset on."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _last(text: str, least: int, at: int) -> int:
    """Where the last character that is no white space ends, before an offset."""
    while at > least and text[at - 1].isspace():
        at -= 1
    return at
