"""Cut a source into blocks, and these into units."""

from __future__ import annotations

from briefing.model import Document, Source, Unit
from briefing.units.blocks import blocks_of
from briefing.units.sentences import sentences


def cut(source: Source) -> Document:
    """The source as a document: every character that is no white space lies in exactly one unit."""
    blocks = blocks_of(source)
    units = tuple(
        Unit(span, i) for i, block in enumerate(blocks) for span in sentences(source.text, block)
    )
    return Document(source, blocks, units)
