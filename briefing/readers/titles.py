"""The title of a document: its first large heading, else what its properties tell."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import BlockKind, Source, folded
from briefing.patterns import Pattern
from briefing.readers.writing import Piece, written

#: Titles that programs put in where nobody did.
_NO_TITLE = Pattern(
    r"(?i)microsoft word|untitled|^document\d*\Z|\.(?:docx?|pdf|indd|rtf|odt|pages)\b|^\W*\Z"
)
_LEAST_TITLE = 3  # words
_TOP = 8  # blocks in which the title stands


def titled(pieces: Sequence[Piece], told: str, name: str) -> Source:
    """The source that the pieces make, with its title, which stands before them if nowhere else.

    ``told`` is the title in the properties of the document, which may be of any kind.
    """
    title = _largest(pieces)
    if not title and len(told.split()) >= _LEAST_TITLE and not _NO_TITLE.search(told):
        same = next((i for i, p in enumerate(pieces[:_TOP]) if folded(p.text) == told), None)
        title = told
        heading = Piece(BlockKind.HEADING, told, 1)
        pieces = [heading, *pieces] if same is None else [
            heading if i == same else piece for i, piece in enumerate(pieces)
        ]  # fmt: skip
    return written(pieces, {"name": name, **({"title": title} if title else {})})


def _largest(pieces: Sequence[Piece]) -> str:
    """The first heading among the first blocks that is set in the largest type."""
    headings = [p for p in pieces[:_TOP] if p.kind is BlockKind.HEADING and p.level <= 2]
    best = min(headings, key=lambda p: p.level, default=None)
    return folded(best.text) if best and len(best.text.split()) >= _LEAST_TITLE else ""
