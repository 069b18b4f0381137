"""Cut a text into blocks by its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Block, BlockKind, Source, Span
from briefing.patterns import Pattern
from briefing.units.broken import broken
from briefing.units.lines import Line, lines_of
from briefing.units.wrapping import continues, passes, single_spaced, stands_over, wrap_width

_ENDED = Pattern(r"[.!?…:;,][\"'”’)\]*_]*\Z")
_SHORT = 60
_TITLE = 3  # lines of a title that opens a text


def blocks_of(source: Source) -> tuple[Block, ...]:
    """The blocks that the reader gave, paragraphs by their lines; else those that the lines tell.

    A format knows headings, items and rows; what it calls a paragraph may be any line of text.
    """
    if not source.blocks:
        return tuple(_by_lines(source, Span(0, len(source.text))))
    return tuple(
        told
        for block in source.blocks
        for told in (
            _by_lines(source, block.span) if block.kind is BlockKind.PARAGRAPH else (block,)
        )
    )


def _by_lines(source: Source, part: Span) -> Iterator[Block]:
    """The blocks that the lines of a part of a source tell."""
    text, offset = source.text[part.start : part.end], part.start
    for block in map(_block, _groups(single_spaced(text, lines_of(text, source.written, offset)))):
        span = Span(block.span.start + offset, block.span.end + offset)
        yield replace(block, span=span) if offset else block


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    width, joined = wrap_width(lines), broken(lines)
    if not width and any(line.written for line in lines):  # the marks may have come after it
        lines = [line._replace(written="") for line in lines]
        width = wrap_width(lines)
    group: list[Line] = []
    for i, line in enumerate(lines):
        if group and i not in joined and not _goes_on(lines, i, group, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(lines: Sequence[Line], at: int, group: Sequence[Line], width: int) -> bool:
    """Whether a line belongs to the group before it; what a report opens with to no title."""
    if at == len(group) <= _TITLE and stands_over(group[-1], lines[at]):
        return False
    if at == 1 and passes(lines[0], width):
        return False
    return continues(group[0], group[-1], lines[at], width)


def _block(group: list[Line]) -> Block:
    first = group[0]
    span = Span(first.span.start, group[-1].span.end)
    if first.kind is BlockKind.HEADING:
        return Block(span, first.kind, _depth(first.words))
    if first.kind is BlockKind.ITEM:
        return Block(span, first.kind, 1 + first.indent // 2)
    if first.kind is BlockKind.PARAGRAPH and len(group) == 1 and _is_line(first.words):
        return Block(span, BlockKind.LINE)
    return Block(span, first.kind)


def _depth(words: str) -> int:
    """How many signs open a Markdown heading, 1 for a heading without."""
    return max(1, len(words) - len(words.lstrip("#")))


def _is_line(words: str) -> bool:
    return len(words) <= _SHORT and not _ENDED.search(words)
