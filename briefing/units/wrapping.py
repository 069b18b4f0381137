"""Where the text was wrapped by a machine, so that a line goes on in the next."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from math import ceil

from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.units.lines import NARROWEST, WIDEST, Line

_MOST = 0.6  # the share of lines that must be full in wrapped text
# Where nearly all are, names may open the lines: one in so many goes on in lower case.
_NEARLY_ALL, _LOWER, _SELDOM = 0.85, 3, 8
_ENDS = '.!?:;…”"'
_FLOWING = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)
_QUOTE = BlockKind.QUOTE
_HANGING = Pattern(r"\b(?:the|an?|of|to|in|on|at|by|for|with|from|and|or|as|its|their|his|her)\Z")
# What the second line of a title opens with; characters of the first, of one that a small word
# ends; letters of a longer word.
_LINKED = Pattern(r"(?:to|of|and|who|that|with|over|against|as|amid|after)\s", re.IGNORECASE)
_TITLE, _BROKEN_TITLE, _LONG_WORD = 30, 12, 4
# Large words of a title that a report follows at once; small ones of the report's first line.
_PASSED = frozenset("with from into over upon amid".split())  # longer small words of a title
_HEADLINE, _RUNNING, _SMALL = 5, 1, Pattern(r"\b[a-z]{4,}\b")
_WIDER = 1.15  # of the width of wrapped text, which proportional letters do not keep
_DID = Pattern(r"[A-Z][a-z]+ed\b")  # goes on with who did it
# A dateline whose report begins on the next line.
_DISPATCH = Pattern(r"[A-Z][^\W\d_]+[^!?;:]{0,60}\d[^!?;:]{0,20}\s[-–—]{1,2}\Z")
_FIGURE = Pattern(r"[$€£¥₹₱]?\d[\d.,]*%? [a-z]+\b.*[.!?][”\"’]?\Z", re.DOTALL)
_DAY = Pattern(r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})\Z")  # stands alone
_MAIL = Pattern(r"[^\s@]+@.*[^.]\Z")
_MANY, _DOUBLE = 8, 2  # lines with a gap behind each, the line ends between two of them
_PROSE_MARKER = Pattern(r"[–—]\s|\(\d{1,2}\)\s(?=[a-z])|\d{1,3}\.\s|\d{1,2}(?:\.\d)+\s")


def single_spaced(text: str, lines: list[Line]) -> list[Line]:
    """The lines, without the gaps between them where each line of wrapped text has one behind it.

    Scans of typed pages come so. Two blank lines still part paragraphs.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if b.after_gap and not _is_marked(b)]
    if len(pairs) < _MANY or len(pairs) < _MOST * len(lines) or not _flows(pairs):
        return lines
    if 10 * sum(a.width > WIDEST for a, _ in pairs) > len(pairs):
        return lines
    single = (text.count("\n", a.span.end, b.span.start) == _DOUBLE for a, b in pairwise(lines))
    rest = (
        line._replace(after_gap=line.after_gap and not one)
        for line, one in zip(lines[1:], single, strict=True)
    )
    return [lines[0], *rest]


def _is_marked(line: Line) -> bool:
    return line.kind is not BlockKind.PARAGRAPH


def _first_word(line: Line) -> int:
    """How long the word is that a machine would have had to fit into the line before."""
    return len((line.written or line.words).partition(" ")[0])


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text was wrapped, 0 where it was not.

    A machine breaks a line where the next word does not fit; so in wrapped text most lines that
    are followed by another would pass the width with its first word. Lines that are one long word
    are left out of account, addresses that no machine breaks, and so are the ends before them and
    the widest tenth of the others.
    """
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if not b.after_gap and b.kind is BlockKind.PARAGRAPH and a.kind in _FLOWING
        if not (_is_unbroken(a) or _is_unbroken(b))
    ]
    widths = sorted(a.width for a, _ in pairs if NARROWEST <= a.width <= WIDEST)
    if not widths or len(widths) < _MOST * len(pairs):
        return 0
    width = widths[ceil(0.9 * (len(widths) - 1))]
    full = sum(_is_full(a, b, width) for a, b in pairs)
    nearly_all = len(pairs) >= _MANY and full >= _NEARLY_ALL * len(pairs)
    least = _SELDOM if nearly_all else _LOWER
    return width if full >= _MOST * len(pairs) and _flows(pairs, least) else 0


def _is_unbroken(line: Line) -> bool:
    """Whether the line is one word as long as a line."""
    return len(line.words) >= NARROWEST and " " not in line.words


def _is_full(line: Line, following: Line, width: int) -> bool:
    return line.width + 1 + _first_word(following) > width


def _flows(pairs: Sequence[tuple[Line, Line]], least: int = _LOWER) -> bool:
    """Whether enough lines break off inside a sentence, and go on in lower case."""
    broken = sum(a.words[-1] not in _ENDS for a, _ in pairs)
    lower = sum(b.words[0].islower() for _, b in pairs)
    return 2 * broken >= len(pairs) and least * lower >= len(pairs)


def continues(first: Line, line: Line, following: Line, width: int) -> bool:
    """Whether the following line goes on with the block that ``first`` opens and ``line`` ends."""
    if following.after_gap or line.kind not in _FLOWING or _apart(line, following):
        return False
    full = bool(width) and _is_full(line, following, width)
    broken = line.words[-1] not in _ENDS
    if following.kind is BlockKind.ITEM:
        return full and broken and first.kind is not BlockKind.ITEM and _may_be_prose(following)
    if following.kind is not BlockKind.PARAGRAPH and not first.kind is following.kind is _QUOTE:
        return False
    if full or (width and first.kind is BlockKind.ITEM and following.indent > first.indent + 1):
        return True
    if _DISPATCH.match(line.words) or _is_title(first, line, following):
        return True
    long = len(line.words) >= NARROWEST
    lower = following.words[0].islower() and not _is_entry(first)
    return long and broken and (lower or _hangs(line) or _breaks_off(line, following))


def _is_title(first: Line, line: Line, following: Line) -> bool:
    """Whether a title goes on in the next line, in large words too: a small word links the two.

    A third line needs none.
    """
    hangs = _HANGING.search(line.words.lower()) is not None
    linked = hangs or _LINKED.match(following.words) or first is not line
    if not linked or len(line.words) < (_BROKEN_TITLE if hangs else _TITLE):
        return False
    if line.words[-1] in _ENDS:
        return False
    return _is_large(line.words, 2) and _is_large(following.words, 2 if first is line else 1)


def stands_over(title: Line, following: Line) -> bool:
    """Whether a line in large words is a title, and what follows it a sentence of a report."""
    if title.words[-1] in _ENDS or _HANGING.search(title.words.lower()):
        return False
    if title.kind is not BlockKind.PARAGRAPH or not _is_large(title.words, _HEADLINE, _PASSED):
        return False
    opens = following.words[0].isupper() or following.words[0].isdigit()
    opens = opens and not _DID.match(following.words)
    return opens and len(_SMALL.findall(following.words)) >= _RUNNING


def passes(line: Line, width: int) -> bool:
    """Whether a line is so much wider than wrapped text that no machine wrapped it."""
    return bool(width) and line.width > _WIDER * width


def _is_large(words: str, least: int, passed: Collection[str] = ()) -> bool:
    """Whether all longer words of a line but some begin with a capital, so many at least."""
    long = [word for word in words.split() if word.isalpha() and len(word) >= _LONG_WORD]
    long = [word for word in long if word not in passed]
    return len(long) >= least and all(word[0].isupper() for word in long)


def _is_entry(first: Line) -> bool:
    """Whether a line is an entry of a list without marks: what opens small is no paragraph."""
    return first.kind is BlockKind.PARAGRAPH and first.words[0].islower()


def _apart(line: Line, following: Line) -> bool:
    """Whether a line is a day, or an address that no sentence leads to."""
    if _DAY.match(following.words):
        return True
    return bool(_MAIL.match(following.words)) and line.words[-1].isalnum() and not _hangs(line)


def _may_be_prose(line: Line) -> bool:
    """Whether what looks like the marker of an item may be a number or a dash of a sentence."""
    return bool(_PROSE_MARKER.match(line.words))


def _breaks_off(line: Line, following: Line) -> bool:
    """Whether a sentence begins on the line and goes on behind it with a figure, to its end."""
    last = line.words.rpartition(" ")[2]
    return ". " in line.words and last.isalpha() and last.islower() and _is_end(following)


def _is_end(line: Line) -> bool:
    return _FIGURE.match(line.words) is not None


def _hangs(line: Line) -> bool:
    """Whether a line stops at a word that no line ends with."""
    return bool(_HANGING.search(line.words))
