"""From a page to the source that it holds: the steps in their order."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from briefing.errors import BriefingError
from briefing.model import BlockKind, Source
from briefing.readers.web_page import told
from briefing.readers.web_page.furniture import furniture
from briefing.readers.web_page.hidden import hidden
from briefing.readers.web_page.layout import Placed, laid_out
from briefing.readers.web_page.release import (
    Title,
    find_title,
    main_element,
    of_release,
    running_words,
)
from briefing.readers.web_page.tree import decoded, tree_of
from briefing.readers.writing import Piece, written


def read_page(data: bytes, name: str, declared: str = "") -> Source:
    """The release that a page holds; raises BriefingError for one without text, or too deep."""
    return read_tree(tree_of(decoded(data, declared), name), name)


def read_tree(root: HtmlElement, name: str) -> Source:
    """The release that the tree of a page holds; raises BriefingError for one without text."""
    body = next(root.iter("body"), root)
    unseen = hidden(root)
    whole = list(laid_out(body, unseen))
    title = find_title(whole, told.titles(root), told.site(root))
    around = furniture(body, unseen, running_words(body, whole), _holders(title))
    blocks = list(laid_out(body, unseen | around))
    main = main_element(body, running_words(body, blocks))
    shown = of_release(blocks, main, _again(title, blocks))
    if not shown:
        raise BriefingError(name, "is a web page that shows no text", "give it the text itself")
    meta = {"name": name, "title": title.words, "date": told.day(root, main)}
    return written(_pieces(title, shown), {k: v for k, v in meta.items() if v})


def _holders(title: Title) -> set[HtmlElement]:
    """The element of the title, and all that it stands in."""
    if title.block is None:
        return set()
    return {title.block.element, *title.block.element.iterancestors()}


def _again(title: Title, blocks: Sequence[Placed]) -> Placed | None:
    """The block of the title among the blocks that are left."""
    held = title.block
    if held is None:
        return None
    return next((b for b in blocks if b.element is held.element and b.piece == held.piece), None)


def _pieces(title: Title, shown: Sequence[Placed]) -> list[Piece]:
    """The pieces of the release, its title before them where the page shows it nowhere."""
    pieces = [block.piece for block in shown]
    if title.block is None and title.words:
        return [Piece(BlockKind.HEADING, title.words, 1), *pieces]
    return pieces
