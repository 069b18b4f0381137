"""Which blocks of a page are the release, and which of them is its title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.readers.web_page.layout import Placed
from briefing.readers.web_page.told import without_site

#: Where pages say that the text stands, the surest first, with the least share of running words.
_CALLED = Pattern(
    r"(?:^|[\s_-])(?:(?:article|entry|post|story|news|release|press-?release|body|page|main|field)"
    r"(?:__|--|-|_)?(?:body|content|text|detail|details|copy|release|item|article)"
    r"|articlebody|wysiwyg|rich-?text|prose)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PLACES: tuple[tuple[Callable[[HtmlElement], bool], float], ...] = (
    (lambda e: e.get("itemprop") == "articleBody", 0.5),
    (lambda e: e.tag == "article", 0.5),
    (lambda e: e.tag == "main" or e.get("role") == "main", 0.6),
    (lambda e: bool(_CALLED.search(f"{e.get('class') or ''} {e.get('id') or ''}"[:400])), 0.7),
)
_MOST = 0.85  # the share of the running words that the smallest fit element holds
_RUNNING = 8  # words from which a block is running text even where no stop ends it
_ENDED = Pattern(r"[.!?:;”\"’)]\Z")
_LINKED = 0.5  # the share of links from which a block is a list of links
_STOPPED = Pattern(r"[.!?:;][”\"’)]{0,2}\Z")
_DAY = Pattern(r"\b\d{1,2}\b.{1,12}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_MOST_PULLED = 30  # quotations of a page from which it is a collection of them
_LEAST_PULLED = 5  # words of a quotation that stands in the text as well
_WORD = Pattern(r"\w+")
_ABOVE = 12  # blocks between the title and the text that may be deck, day and place
_LEAST_TITLE = 3  # words
#: Words of titles of the head that tell only what part of a site this is.
_DULL_WORDS = frozenset(
    """press media news newsroom release releases information office room centre center corner
    bureau service statement statements detail details article view home untitled document page
    the of and""".split()
)


def is_running(block: Placed) -> bool:
    """Whether a block is text that somebody wrote, not a label or a list of links."""
    ended = bool(_ENDED.search(block.piece.text)) and block.words >= _LEAST_TITLE
    return (block.words >= _RUNNING or ended) and block.linked <= _LINKED * block.words


def running_words(root: HtmlElement, blocks: Iterable[Placed]) -> dict[HtmlElement, int]:
    """How many words of running text stand in each element that holds any."""
    counts: dict[HtmlElement, int] = {}
    for block in blocks:
        if is_running(block):
            counts[block.element] = counts.get(block.element, 0) + block.words
    for element in reversed(list(root.iter())):
        mine = counts.get(element, 0)
        parent = element.getparent()
        if mine and parent is not None and element is not root:
            counts[parent] = counts.get(parent, 0) + mine
    return counts


def main_element(root: HtmlElement, running: dict[HtmlElement, int]) -> HtmlElement:
    """The element that holds the release."""
    total = running.get(root, 0)
    for fits, least in _PLACES:
        best = max(filter(fits, running), key=running.__getitem__, default=None)
        if best is not None and running[best] >= least * total:
            return best
    return _smallest(root, running, _MOST * total)


def _smallest(root: HtmlElement, running: dict[HtmlElement, int], least: float) -> HtmlElement:
    """The smallest element that holds so many running words, and is no paragraph."""
    inner = root
    while True:
        children = (child for child in inner if running.get(child, 0) >= max(least, 1))
        child = next(children, None)
        if child is None or child.tag == "p":
            return inner
        inner = child


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a page, and the block that holds it where one does."""

    words: str
    block: Placed | None = None


def find_title(blocks: Sequence[Placed], told: Sequence[str], site: str) -> Title:
    """The title: the heading that agrees best with what the head tells, else what that tells.

    >>> find_title([], ["Ministers meet in Oslo | Council of Examples"], "").words
    'Ministers meet in Oslo'
    """
    wanted = [_plain(title) for title in told]
    scored = [(_title_score(block, wanted, _plain(site)), -i) for i, block in enumerate(blocks)]
    score, place = max(scored, default=(0, 0))
    dull = (
        score >= 1
        and bool(wanted)
        and all(_DULL_WORDS.issuperset(title.split()) for title in wanted)
    )
    if score >= 2 or dull:
        return Title(" ".join(blocks[-place].piece.text.split()), blocks[-place])
    cleaned = (without_site(title) for title in told)
    words = next((t for t in cleaned if len(t.split()) >= _LEAST_TITLE), "")
    return Title(words)


def _title_score(block: Placed, wanted: Sequence[str], site: str) -> float:
    """How much speaks for a block being the title."""
    element, piece = block.element, block.piece
    if block.words > 60 or not block.words:
        return 0
    named = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    heading = piece.kind is BlockKind.HEADING
    called = any(word in named for word in ("headline", "title"))
    if not (heading or called):
        return 0
    text = _plain(piece.text)
    score = {1: 2.0, 2: 1.0}.get(piece.level, 0.0) if heading else 0.0
    score += 0.5 * called
    if block.words < _LEAST_TITLE or text == site:
        score -= 1.5
    return score + max((_agreement(text, title) for title in wanted), default=0)


def _agreement(text: str, title: str) -> float:
    """How well a heading agrees with a title of the head, which may be cut or have more behind."""
    if not text or not title:
        return 0
    if text == title:
        return 3
    longer, shorter = (text, title) if len(text) > len(title) else (title, text)
    at_end = longer.startswith(shorter) or longer.endswith(shorter)
    if at_end and len(shorter) > 0.3 * len(longer):
        return 2.5
    return 1.5 if shorter in longer and len(shorter.split()) >= 4 else 0


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.lower()))


def of_release(blocks: Sequence[Placed], main: HtmlElement, title: Placed | None) -> list[Placed]:
    """The blocks from the title to the end of the main element, without lists of links."""
    elements = set(main.iter())
    inside = [block for block in blocks if block.element in elements]
    return _without_links([*_above(blocks, inside, title), *inside], title)


def _above(
    blocks: Sequence[Placed], inside: Sequence[Placed], title: Placed | None
) -> Sequence[Placed]:
    """The title and what stands between it and the main element, where it stands before that."""
    if title is None or not inside:
        return ()
    places = {id(block): i for i, block in enumerate(blocks)}
    first, top = places[id(inside[0])], places[id(title)]
    if top >= first:
        return ()
    between = blocks[top + 1 : first]
    return (title, *between) if len(between) <= _ABOVE else (title,)


def _without_links(blocks: Sequence[Placed], title: Placed | None) -> list[Placed]:
    """The blocks without lists of links, and without the headings that stood over nothing else."""
    kept: list[Placed] = []
    dropped = False
    told = _told_lists(blocks)
    for block in reversed(blocks):
        linked = block.linked > _LINKED * block.words and not _DAY.search(block.piece.text)
        short = not _STOPPED.search(block.piece.text) or block.piece.kind is BlockKind.ITEM
        stands_over = dropped and block.piece.kind is BlockKind.HEADING and block is not title
        out = linked and short and block.element.getparent() not in told
        if block is not title and (out or stands_over):
            dropped = not stands_over
            continue
        dropped = False
        kept.append(block)
    return kept[::-1]


def _told_lists(blocks: Sequence[Placed]) -> set[HtmlElement]:
    """The lists that the text leads in, or that hold more than links: people, not pages."""
    found: set[HtmlElement] = set()
    before: Placed | None = None
    for block in blocks:
        holder = block.element.getparent()
        if block.piece.kind is BlockKind.ITEM and holder is not None:
            led = before is not None and before.piece.text.endswith(":") and is_running(before)
            if led or 2 * block.linked <= block.words:
                found.add(holder)
        before = block
    return found


def without_pulled(blocks: Sequence[Placed]) -> list[Placed]:
    """The blocks without the quotations that only show again what a paragraph says."""
    quoted = [block for block in blocks if block.piece.kind is BlockKind.QUOTE]
    if not 0 < len(quoted) <= _MOST_PULLED:
        return list(blocks)
    said = [_plain(b.piece.text) for b in blocks if b.piece.kind is not BlockKind.QUOTE]
    whole = "\n".join(said)
    long = [block for block in quoted if block.words >= _LEAST_PULLED]
    pulled = {id(block) for block in long if _plain(block.piece.text) in whole}
    return [block for block in blocks if id(block) not in pulled]
