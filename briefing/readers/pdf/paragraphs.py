"""From lines to blocks: paragraphs, headings, items and rows; words cut at line ends made whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.readers.pdf.lines import Line
from briefing.readers.writing import Piece

_ITEM = Pattern(r"(?:[•●▪■◦‣⁃∙·○□➢►▶✓✔–—*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")
_ENDED = Pattern(r"[.!?:;][\"'”’)\]]{0,3}\Z")
_CUT = Pattern(r"([^\W\d_]{1,40})[-\u2010\u00ad]\Z")
_LATER = Pattern(r"[^\W\d_]{1,40}")
_COMPOUND = Pattern(r"[^\W\d_]{2,40}-[^\W\d_]{2,40}")
#: First parts of compounds that keep their hyphen where a line ends with it.
_FIRST_PARTS = frozenset(
    """self well long short high low all cross half ex non so much two three four five six seven
    eight nine ten first second third year multi anti pre post mid co vice part full real large
    small medium world state""".split()
)
_LARGER = 1.15  # times the size of the body from which a line is a heading
_GAP = 1.35  # times the usual distance of lines from which a paragraph ends
_RARE = 0.15  # the share of all steps from line to line below which one is rare
_SHORT = 0.8  # the share of the usual width below which a line ends its paragraph
_LONGEST_HEADING = 250


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[Piece]:
    """The blocks of a document, given its lines in reading order."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = _usual(line.size for line in lines for _ in range(0, len(line.text), 10))
    leading = _leading(lines, body)
    width = sorted(line.right - line.left for line in lines)[int(0.8 * (len(lines) - 1))]
    words = Words(lines)
    return [_piece(group, body, words) for group in _groups(lines, leading, width)]


def _usual(values: Iterator[float]) -> float:
    """The value that comes most often, to half a point."""
    counts = Counter(round(2 * value) / 2 for value in values)
    return counts.most_common(1)[0][0] if counts else 0.0


def _leading(lines: Sequence[Line], body: float) -> float:
    """The distance of the lines of one paragraph: the least that is not rare."""
    steps = Counter(
        round(one.height - other.height)
        for one, other in pairwise(lines)
        if one.page == other.page and 0.9 * body < one.height - other.height < 2.5 * body
    )
    least = _RARE * steps.total()
    return min((step for step, times in steps.items() if times >= least), default=1.2 * body)


def _groups(lines: Sequence[Line], leading: float, width: float) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, leading, width):
            yield group
            group = []
        group.append(line)
    yield group


def _goes_on(group: Sequence[Line], line: Line, leading: float, width: float) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    last = group[-1]
    if line.cells > 1 or last.cells > 1 or _ITEM.match(line.text):
        return False
    if abs(last.size - line.size) > 0.6 or (last.bold and not line.bold and len(group) < 3):
        return False
    step = last.height - line.height
    wide = last.right - last.left
    if line.page != last.page or step < -leading:  # a new page or column
        unfinished = _flows(last, line) or wide >= _SHORT * width
        return unfinished and not _ENDED.search(last.text) and not line.bold
    if step > _GAP * max(leading, line.size):
        return False
    if _ENDED.search(last.text):
        indented = line.left - min(one.left for one in group) > line.size
        return not indented and wide >= _SHORT * width
    return _flows(last, line) or wide >= 0.6 * width or last.size > line.size


def _flows(last: Line, line: Line) -> bool:
    """Whether a line plainly goes on with a sentence."""
    return line.text[:1].islower() or bool(_CUT.search(last.text)) or last.text[-1:] == ","


class Words:
    """The words of a document, to tell how one that was cut at a line end is written."""

    def __init__(self, lines: Sequence[Line]) -> None:
        text = "\n".join(line.text for line in lines).lower()
        self.whole = frozenset(_LATER.findall(text))
        self.compounds = frozenset(_COMPOUND.findall(text))

    def joined(self, first: str, second: str) -> str:
        """Two lines as one, the word between them made whole.

        >>> Words([]).joined("the govern-", "ment decided")
        'the government decided'
        >>> Words([]).joined("a long-", "term plan")
        'a long-term plan'
        """
        cut, later = _CUT.search(first), _LATER.match(second)
        if not cut or not later or not second[:1].islower():
            return f"{first}{'' if first.endswith(('-', '/')) else ' '}{second}"
        head, tail = cut[1].lower(), later[0].lower()
        if f"{head}-{tail}" in self.compounds:
            return first + second
        keeps = head in _FIRST_PARTS and head + tail not in self.whole
        return first + second if keeps and first[-1] != "\xad" else first[:-1] + second


def _piece(group: Sequence[Line], body: float, words: Words) -> Piece:
    """One block: its lines joined, its kind by the looks of them."""
    parts = [group[0].text.strip()]
    for line in group[1:]:
        more = line.text.strip()
        parts[-1] = words.joined(parts[-1], more).removesuffix(more)
        parts.append(more)
    text = "".join(parts).replace("\xad", "")
    if group[0].cells > 1:
        return Piece(BlockKind.ROW, text)
    size = max(line.size for line in group)
    short = len(text) <= _LONGEST_HEADING
    if short and size >= _LARGER * body:
        return Piece(BlockKind.HEADING, text, 1 if size >= 1.4 * body else 2)
    if short and all(line.bold for line in group) and not _ENDED.search(text):
        return Piece(BlockKind.HEADING, text, 3)
    return Piece(BlockKind.PARAGRAPH, text)
