"""Cut a block into sentences: Punkt's verdict on every full stop, put right by rules."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from string import ascii_uppercase

from briefing.model import Block, BlockKind, Span
from briefing.patterns import Pattern
from briefing.units import punkt
from briefing.units.forms import MARKER
from briefing.units.glue import opening_seams, seams
from briefing.units.headings import run_in_heading
from briefing.units.lists import inline_items
from briefing.units.rules import STARTERS, Boundary, is_boundary

_CLOSERS = r"""
    (?:[\"'”’»)\]*_]|â€[\x9d™\u201d]?|</\w{1,8}>){0,8}  # quotes, brackets, tags
    (?:\[\^?\w{1,4}\]|<sup>.{0,80}?</sup>|[¹²³⁰-⁹]){0,6}          # marks of footnotes
    (?:(?<=[a-z]{3}\.)\d{1,2}(?=\s))?                           # the number of a footnote
    (?:Â|â[\x80€]¯)?"""
#: Everything that may end a sentence: marks, what closes with them, and white space or a new word.
#: It opens with all marks, for a set of signs that opens a pattern is found fast.
_STOP = Pattern(
    rf"""(?P<marks>[.!?…](?:(?<=(?<!\S)\.)(?:[ \xa0]\.){{2,3}}|[.!?…]{{0,9}}))
    (?P<closers>{_CLOSERS})
    (?:(?P<gap>\s+)|(?P<glued>(?=[A-Z“\"])
    |(?<=[a-z]{{3}}[.!?])(?=\d{{1,2}}\.(?:\d{{1,2}}\.)?\s{{1,3}}[A-Z]) # the number of a paragraph
    |(?<=[a-z]{{3}}[.!?][”"])(?=\d{{1,2}}\.\d{{1,2}}\.\s{{1,3}}[A-Z])))""",
    re.VERBOSE,
)
_CAPITALS = frozenset(ascii_uppercase)
_OPENING = 40  # a dateline is shorter, in characters
_CONTEXT = 60  # how much of the text a rule sees before and after a mark
_OPEN = Pattern(r"\w\Z")
_TITLE = 120  # characters of a title at most
_WORDS = Pattern(r"\w")
_MARKUP = Pattern(r"&\w{2,6};|<[^<>]{0,60}>|Â(?!\w)|â[\x80€]¯")  # the last: broken spaces
_BEFORE = Pattern(r"\S*\Z")


def sentences(text: str, block: Block) -> list[Span]:
    """The sentences of a block, in order, without the white space around them."""
    span = block.span
    if block.kind is BlockKind.RULE:
        return [span]
    words = text[span.start : span.end]
    ends = list(opening_seams(words, 0)) if block.kind is BlockKind.ROW else _ends(words)
    return list(_spans(words, ends, span.start))


def _ends(words: str) -> list[int]:
    """Where sentences and items end, none inside the marker of an item."""
    markers = list(inline_items(words))
    inside = {i for start, end in markers for i in range(start + 1, end + 1)}
    marker = MARKER.match(words)
    opening = marker.end() if marker else 0
    heading = run_in_heading(words, opening)
    stops = set(_stops(words, opening)) - inside
    ends = {start for start, _ in markers} | stops | seams(words, opening, stops)
    return sorted(ends if heading is None else ends | {heading})


def _spans(words: str, ends: list[int], offset: int) -> Iterator[Span]:
    start = 0
    for end in [*ends, len(words)]:
        piece = words[start:end]
        body = piece.strip()
        if body:
            left = start + len(piece) - len(piece.lstrip())
            yield Span(offset + left, offset + left + len(body))
        start = end


def _stops(words: str, start: int) -> Iterator[int]:
    """Where the sentences of a block end, its own end left out."""
    asked = _Punkt(words)
    line = len(words) <= _TITLE and "\n" not in words and _OPEN.search(words)
    for match in _STOP.finditer(words, start):
        if not _is_plain(words, match, start):
            boundary = _boundary(words, match, start, asked)
            if (line and _within_title(boundary)) or not (
                _has_words(boundary) and is_boundary(boundary)
            ):
                continue
        yield match.end("closers")
        start = match.end()


class _Punkt:
    """Punkt's verdict on the stops of a block, which it is asked for where no rule decides."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._breaks: list[int] | None = None

    def ends(self, start: int, end: int) -> bool:
        """Whether Punkt ends a sentence behind the one place and not behind the other."""
        if self._breaks is None:
            self._breaks = punkt.breaks(self._words)
        place = bisect_left(self._breaks, start + 1)
        return place < len(self._breaks) and self._breaks[place] <= end


def _is_plain(words: str, match: re.Match[str], start: int) -> bool:
    """Whether a full stop ends a sentence beyond doubt, so that neither Punkt nor a rule is asked.

    A word that is no abbreviation stands before it, far behind any dateline, a capital behind it.
    """
    at, after = match.start(), match.end()
    if match["gap"] is None or match.end("marks") != match.start("gap") or at - start < _OPENING:
        return False
    last = words[words.rfind(" ", start, at) + 1 : at]
    plain = len(last) > 1 and last.isascii() and last.isalpha()
    capital = words[after : after + 1] in _CAPITALS and match["marks"] == "."
    return plain and capital and last.lower() not in punkt.doubtful()


def _within_title(boundary: Boundary) -> bool:
    """Whether a title of one line goes on: behind what it asks, behind a firm's "Inc."."""
    if boundary.marks == ".":
        return (
            not boundary.glued
            and boundary.bare in punkt.abbreviations()
            and boundary.next.lower() not in STARTERS
        )
    return boundary.marks in "?!"


def _has_words(boundary: Boundary) -> bool:
    """Whether something follows that can be a sentence, not signs or mark-up alone."""
    rest = boundary.following
    return len(rest) >= _CONTEXT or bool(_WORDS.search(_MARKUP.sub("", rest)))


def _last_word(before: str) -> str:
    """The word that ends there; of a title joined to what is before, the title ("D.C.—Rep")."""
    found = _BEFORE.search(before)
    word = found.group() if found else ""
    title = word[max(map(word.rfind, "—–")) + 1 :]
    return title if len(title) > 1 and title[:2].istitle() else word


def _boundary(words: str, match: re.Match[str], start: int, asked: _Punkt) -> Boundary:
    before = words[max(start, match.start() - _CONTEXT) : match.start()]
    rest = words[match.end() : match.end() + _CONTEXT]
    return Boundary(
        sentence=before,
        word=_last_word(before),
        marks=match["marks"],
        closers=match["closers"],
        glued=match["gap"] is None,
        following=rest,
        punkt=lambda: asked.ends(match.start(), match.end()),
        opening=match.start() - start < 25,
    )
