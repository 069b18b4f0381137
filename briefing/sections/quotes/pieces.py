"""The parts of quotations, each with the words beside it that may tell who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from briefing.model import Span
from briefing.sections.quotes.marks import Quoted

TITLED = 0.6  # share of words with a capital in a title
BETWEEN = 400  # signs in the middle of a split quotation
ENDS = ".!?…"
EDGES = "“”«»„\"‘’' \t\r\n*_"
BREAKING_OFF = tuple(",?!…—–-")  # how a part ends that its speaker follows
GOING_ON = (",", ":", "—", "–", " that")
SMALL = 3  # letters of words that titles write small


class Piece(NamedTuple):
    """A stretch between marks: where it stands, the words beside it, what it looks like.

    ``zones`` are the rest of its sentence behind it and before it, the likelier first. ``alone``
    says that it makes up its paragraph, ``whole`` that it opens and ends like a sentence.
    """

    span: Span
    block: int
    open: bool
    zones: tuple[Span, ...]
    joined: bool
    alone: bool
    whole: bool
    titled: bool
    words: int

    def goes_on(self, last: Piece) -> bool:
        """Whether it is a further part of the quotation that an earlier piece belongs to."""
        if self.block != last.block:
            return last.open and self.block == last.block + 1
        return self.joined


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_][\w'’-]*")


@cache
def _sentence_end() -> re.Pattern[str]:
    """A sign that ends a sentence, none behind a short word; the sign first, as it is rarest."""
    return re.compile(
        r"[.!?…](?=\s|\Z)(?<![A-Z].)(?<!\b[A-Z][a-z].)(?<!\b[A-Z][a-z][a-z].)|\n\s*\n"
    )


def pieces_of(text: str, block: Span, found: Iterable[Quoted]) -> Iterator[Piece]:
    """The pieces of a paragraph, in order."""
    stretches = list(found)
    for i, one in enumerate(stretches):
        floor = stretches[i - 1].span.end if i else block.start
        roof = stretches[i + 1].span.start if i + 1 < len(stretches) else block.end
        yield _piece(text, block, one, Span(floor, roof), first=not i)


def _piece(text: str, block: Span, one: Quoted, around: Span, *, first: bool) -> Piece:
    span = one.span
    inner = text[span.start : span.end].strip(EDGES)
    before, after = _before(text, around.start, span.start), _after(text, span.end, around.end)
    words = _word().findall(inner)
    zones = (after, before) if _leans(text, inner, before, after) else (before, after)
    alone = not text[block.start : span.start].strip(EDGES + ">") and (
        not text[span.end : block.end].strip(EDGES + ".")
    )
    return Piece(
        span=span,
        block=one.block,
        open=one.open,
        zones=tuple(zone for zone in zones if len(zone)),
        joined=not first and _joined(text, around.start, before, span.start),
        alone=alone,
        whole=inner[:1].isupper() and (inner[-1:] or "?") in ENDS + ",",
        titled=_titled(words),
        words=len(words),
    )


def _before(text: str, floor: int, at: int) -> Span:
    """The part of its sentence that stands before a piece."""
    for match in _sentence_end().finditer(text, floor, at):
        floor = match.end()
    return _trimmed(text, floor, at)


def _after(text: str, at: int, roof: int) -> Span:
    """The rest of its sentence behind a piece, or the sentence that follows it."""
    end = next((m.end() for m in _sentence_end().finditer(text, at + 1, roof)), roof)
    return _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _leans(text: str, inner: str, before: Span, after: Span) -> bool:
    """Whether what stands behind a piece is likelier to tell its speaker than what stands before.

    It is where the piece breaks off with a comma; a colon, a comma or "that" before it says no.
    """
    if text[before.start : before.end].rstrip().lower().endswith((":", ",", " that", " as")):
        return False
    return inner[-1:] in ",?!" or text[after.start : after.start + 1].islower()


def _joined(text: str, floor: int, before: Span, at: int) -> bool:
    """Whether only the speaker of both stands between two pieces, or nothing."""
    between = text[floor:at].rstrip()
    if not between.strip():
        return True
    if len(between) > BETWEEN or text[floor - 2 : floor - 1] not in BREAKING_OFF:
        return False
    ends = sum(1 for _ in _sentence_end().finditer(between))
    return ends == 1 if not len(before) else not ends and between.endswith(GOING_ON)


def _titled(words: list[str]) -> bool:
    """Whether words are written with capitals like a title."""
    long = [word for word in words if len(word) > SMALL]
    return sum(word[0].isupper() for word in long) > TITLED * len(long)
