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
    is_running,
    main_element,
    of_release,
    running_words,
    without_pulled,
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
    shown = without_pulled(of_release(blocks, main, _again(title, blocks)))
    pieces = _pieces(title, shown) if any(map(is_running, shown)) else _told_apart(root, title)
    if not (pieces or shown):
        raise _without_text(root, name)
    meta = {"name": name, "title": title.words, "date": told.day(root, main)}
    return written(pieces or _pieces(title, shown), {k: v for k, v in meta.items() if v})


def _told_apart(root: HtmlElement, title: Title) -> list[Piece]:
    """What the linked data of a page hold of the release, which a script would show."""
    lines = [line for line in told.article_body(root).splitlines() if line.strip()]
    text = [Piece(BlockKind.PARAGRAPH, line) for line in lines]
    return [Piece(BlockKind.HEADING, title.words, 1), *text] if text and title.words else text


def _without_text(root: HtmlElement, name: str) -> BriefingError:
    """The error for a page that shows nothing; many put their text in by scripts."""
    onward = told.leads_on(root)
    if onward:
        return BriefingError(name, f"is a web page that only leads on to {onward}", "give it that")
    if next(root.iter("script"), None) is None:
        return BriefingError(name, "is a web page that shows no text", "give it the text itself")
    reason = "is a web page whose text only scripts put in, and no script is run here"
    return BriefingError(name, reason, "open it in a browser, and save it or copy the text")


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
