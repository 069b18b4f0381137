"""Cut a source into blocks and units."""

from __future__ import annotations

import re

from briefing.model import Block, BlockKind, Document, Source, Span, Unit

_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
_SENTENCE = re.compile(r"\S(?:.*?[.!?][\"”’)]?(?=\s)|.*\Z)", re.DOTALL)


def cut(source: Source) -> Document:
    """The source as a document: every character that is no white space lies in exactly one unit."""
    blocks = tuple(
        Block(Span(*m.span()), BlockKind.PARAGRAPH) for m in _PARAGRAPH.finditer(source.text)
    )
    units = tuple(
        Unit(Span(m.start(), m.end()), i)
        for i, block in enumerate(blocks)
        for m in _SENTENCE.finditer(source.text, block.span.start, block.span.end)
    )
    return Document(source, blocks, units)
