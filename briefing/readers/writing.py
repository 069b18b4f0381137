"""From the blocks that a format knows to a source: the text, and where each block stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.model import Block, BlockKind, Source, Span

#: What stands close together: a line end parts these from their like, a blank line all else.
_CLOSE = frozenset({BlockKind.ITEM, BlockKind.ROW})


def number(text: str | None) -> int | None:
    """The small number that the text is, None where it is none."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else None


class Piece(NamedTuple):
    """The text of one block, without white space around it, before it has a place."""

    kind: BlockKind
    text: str
    level: int = 0


def written(pieces: Iterable[Piece], meta: Mapping[str, str]) -> Source:
    r"""The source that the pieces make in their order; blank ones are left out.

    >>> written([Piece(BlockKind.HEADING, "News", 1), Piece(BlockKind.LINE, "Oslo")], {}).text
    'News\n\nOslo\n'
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        body = piece.text.strip()
        if not body:
            continue
        if blocks:
            gap = "\n" if piece.kind is blocks[-1].kind in _CLOSE else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(body)
        blocks.append(Block(Span(at, at + len(body)), piece.kind, piece.level))
        at += len(body)
    return Source("".join(parts) + ("\n" if parts else ""), tuple(blocks), meta)
