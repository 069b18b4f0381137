"""The blocks of a page in their order: words, kind, and the element that each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.readers.writing import Piece, number

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre
    search section summary table tbody td tfoot th thead tr ul""".split()
)
_KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "li": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "summary": BlockKind.HEADING,
}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_PARTS = frozenset({"td", "th"})
# White space as HTML has it: a no-break space is none.
_SPACE = Pattern(r"[ \t\r\n\f]+")
_AROUND_BREAK = Pattern(r" ?\n ?")
_LONGEST_CELL = 400  # signs: what is longer is no cell of a table but a part of the page
_OUTER = frozenset({"table", "tr"})
_INNER = frozenset("ul ol p h1 h2 h3 h4 h5 h6 blockquote article section".split())


@dataclass(slots=True)
class Placed:
    """A block, the element that holds it, and how many of its words are links."""

    piece: Piece
    element: HtmlElement
    words: int
    linked: int


@dataclass(slots=True)
class _Walk:
    """What is known while a page is walked through."""

    out: AbstractSet[HtmlElement]
    holders: list[HtmlElement] = field(default_factory=list)
    kinds: list[tuple[HtmlElement, BlockKind, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    marker: str = ""
    lists: list[int | None] = field(default_factory=list)  # the last number, None without numbers
    preformatted: int = 0

    def say(self, text: str | None) -> None:
        """Add words to the block that is open."""
        if text:
            self.words.append(text if self.preformatted else _SPACE.sub(" ", text))
            if self.links:
                self.linked += len(text.split())

    def close(self) -> Iterator[Placed]:
        """The block that is open, where it holds words; a new one is open then."""
        words = "".join(self.words)
        text = words.strip() if self.preformatted else tidy(words)
        linked, self.linked = self.linked, 0
        self.words.clear()
        if text:
            _, kind, level = self.kinds[-1] if self.kinds else (None, BlockKind.PARAGRAPH, 0)
            count = len(text.split())
            said, self.marker = self.marker + text, ""
            yield Placed(Piece(kind, said, level), self.holders[-1], count, min(linked, count))


def tidy(words: str) -> str:
    """The words of a block without the spaces that no browser shows."""
    return _AROUND_BREAK.sub("\n", re.sub(r" {2,}", " ", words)).strip()


def laid_out(root: HtmlElement, out: AbstractSet[HtmlElement]) -> Iterator[Placed]:
    """The blocks inside the element, in order, without what stands in an element of ``out``."""
    walk = _Walk(out, holders=[root])
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        tag = element.tag
        if event == "start":
            if element in out or not isinstance(tag, str):
                steps.skip_subtree()
                continue
            if tag == "tr" and _is_row(element):
                yield from walk.close()
                yield from _row(element, walk)
                steps.skip_subtree()
                continue
            if tag in _BLOCKS:
                yield from walk.close()
            _open(element, tag, walk)
            walk.say(element.text)
            continue
        if element not in out and isinstance(tag, str) and not (tag == "tr" and _is_row(element)):
            if tag in _BLOCKS:
                yield from walk.close()
            _leave(element, tag, walk)
        if element is not root:
            walk.say(element.tail)
    yield from walk.close()


def _open(element: HtmlElement, tag: str, walk: _Walk) -> None:
    if tag in _BLOCKS:
        walk.holders.append(element)
    walk.links += tag == "a" and element.get("href") is not None
    walk.preformatted += tag == "pre"
    if tag in _LISTS:
        start = number(element.get("start")) or 1
        walk.lists.append(start - 1 if tag == "ol" else None)
    if tag == "li":
        walk.marker = _marker(walk.lists)
    if tag in _KINDS:
        level = int(tag[1]) if tag[0] == "h" else len(walk.lists) if tag == "li" else 0
        walk.kinds.append((element, _KINDS[tag], level))
    elif tag == "br":
        walk.words.append("\n")


def _marker(lists: list[int | None]) -> str:
    """What stands before the next item, as a browser shows it."""
    last = lists[-1] if lists else None
    if last is None:
        return "• "
    lists[-1] = last + 1
    return f"{last + 1}. "


def _leave(element: HtmlElement, tag: str, walk: _Walk) -> None:
    if walk.holders[-1] is element and len(walk.holders) > 1:
        walk.holders.pop()
    if tag in _LISTS and walk.lists:
        walk.lists.pop()
    if tag == "li":
        walk.marker = ""  # of an item without words
    walk.links -= tag == "a" and element.get("href") is not None
    walk.preformatted -= tag == "pre"
    if walk.kinds and walk.kinds[-1][0] is element:
        walk.kinds.pop()


def _is_row(element: HtmlElement) -> bool:
    """Whether a table row holds figures or words side by side, not the parts of a page."""
    cells = [cell for cell in element if cell.tag in _PARTS]
    if len(cells) < 2:
        return False
    return all(_is_cell(cell) for cell in cells)


def _is_cell(cell: HtmlElement) -> bool:
    inner = 0
    length = len(cell.text or "")
    for element in cell.iterdescendants():
        inner += element.tag in _INNER
        length += len(element.text or "") + len(element.tail or "")
        if inner > 1 or length > _LONGEST_CELL or element.tag in _OUTER:
            return False
    return length <= _LONGEST_CELL


def _row(element: HtmlElement, walk: _Walk) -> Iterator[Placed]:
    """A row as one block, its cells apart by tabs."""
    cells: list[str] = []
    words = linked = 0
    for cell in element:
        if cell.tag in _PARTS and cell not in walk.out:
            inside = list(laid_out(cell, walk.out))
            words += sum(block.words for block in inside)
            linked += sum(block.linked for block in inside)
            cells.append(" ".join(" ".join(block.piece.text.split("\n")) for block in inside))
    text = "\t".join(cells).strip()
    if text:
        yield Placed(Piece(BlockKind.ROW, text), element, words, linked)
