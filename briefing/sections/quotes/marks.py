"""Where a text is between quotation marks: paragraph by paragraph, so that none runs away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.model import Span

OPENING, CLOSING = "“«„", "”»"


class Quoted(NamedTuple):
    """A stretch between quotation marks, these included; ``block`` is where it stands.

    ``open`` says that the paragraph ends before the quotation does.
    """

    span: Span
    block: int
    open: bool = False


@cache
def _mark() -> re.Pattern[str]:
    """The marks, single ones only where they open or close; the sign first, as it is rarest."""
    return re.compile(
        r"[“”«»„\"‘'’](?:(?<=[“”«»„\"])|(?<!\w.)(?<=[‘'])(?=\w)|(?<=[.,?!…][’'])(?!\w))"
    )


def has_marks(text: str) -> bool:
    """Whether there is any quotation mark in a text."""
    return any(mark in text for mark in "“”«»„\"‘'")


def quoted(text: str, span: Span, block: int) -> Iterator[Quoted]:
    """The outermost quotations of a paragraph, in order.

    A mark that opens while another is open nests where two close behind it; else the earlier one
    was never closed, and is dropped.
    """
    marks = list(_marks(text, span))
    single = all(text[at] in "‘’'" for at, _ in marks)
    marks = [(at, kind) for at, kind in marks if single or text[at] not in "‘’'"]
    opened: list[int] = []
    for i, (at, kind) in enumerate(marks):
        if kind == "open":
            if opened and not _nests(marks, i, len(opened)):
                opened.clear()
            opened.append(at)
        elif opened:
            start = opened.pop()
            if not opened:
                yield Quoted(Span(start, at + 1), block)
    if opened and opened[0] == span.start:
        yield Quoted(Span(opened[0], span.end), block, open=True)


def _nests(marks: Sequence[tuple[int, str]], at: int, depth: int) -> bool:
    """Whether enough marks close behind one that opens, before the next opens."""
    behind = 0
    for place in range(at + 1, len(marks)):  # a slice would copy all that is behind each mark
        if marks[place][1] == "open" or behind > depth:
            break
        behind += 1
    return behind > depth


def _marks(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """The quotation marks of a paragraph, and whether each opens or closes."""
    inside = False
    for match in _mark().finditer(text, span.start, span.end):
        at = match.start()
        kind = _kind(text, span, at, inside=inside)
        if kind:
            inside = kind == "open"
            yield at, kind


def _kind(text: str, span: Span, at: int, *, inside: bool) -> str:
    sign = text[at]
    if sign in OPENING:
        return "open"
    before = text[at - 1] if at > span.start else " "
    behind = text[at + 1] if at + 1 < span.end else " "
    if sign == '"' and before.isdigit() and not inside:
        return ""  # inches
    fits = (before.isspace() or before in "([—–-/*_") and not behind.isspace()
    if fits and behind not in ".,;:!?)" and (sign != "”" or not inside):
        return "open"
    return "close" if inside or sign in "”»" else ""
