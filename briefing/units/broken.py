"""Lines that break off inside a sentence though no machine wrapped them to a width.

Pages put links and bold words on lines of their own, and narrow columns are copied with the line
ends that they had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing import lexicons
from briefing.model import BlockKind
from briefing.units.lines import Line

TAIL = 24  # characters of a line that tell how it ends
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]*_]*\Z")
_STOPPED = re.compile(r"[.!?…][\"'”’)\]*_]*\Z")
_STOP = re.compile(r"(?:[a-z)”\"’]{2}|\A)[.!?][\"'”’)]*(?:\s|\Z)")
_SAID_NEXT = re.compile(r",[”\"’]\Z")  # behind a quotation comes who said it
_CLOSING = re.compile(r"(?:[,;:]|\.(?!\.)|[”’)])(?:\s|[”\"’).,]|\Z)")
_OPENED = re.compile(r"(?:\A|\s)[“‘(\[]\Z")
_SMALL = re.compile(r"[a-z][a-z’'-]*(?![\w])")
_LINK, _LONG = 60, 60  # characters of a link at most, of what breaks off before it at least
_PLAIN, _PROSE = re.compile(r"\b[a-z]{4,}\b"), 3  # longer small words, which titles hardly have
_HANGING = re.compile(r"[a-z]\S* (?:the|an?|of|to|in|on|at|by|for|with|from|and|or)\Z")
_OWNER = re.compile(r"\b(?:the|an?) [^\s,.]+[’']s\Z")
_TOWN, _DASHED = re.compile(r"[A-Z][A-Z., ]{2,30}\Z"), re.compile(r"[–—]\s[A-Z“]")
_ENTRY = re.compile(r"(?![ivx]{1,4}[.)]\s)[a-z]")
# Paragraphs of several lines, the share of them that breaks off, and how long a line is that does,
# of the longest.
_RUNS, _MOST, _FULL = 4, 0.6, 0.5
_TEXT = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_PAGES = 2  # gaps behind a word that must go on, with which any gap may be a page's end
_COUNTED = re.compile(r"[a-z][a-z’'-]+(?: [A-Za-z’'-]+){0,2}")  # what stands under a large number
_COUNT = re.compile(r"\d[\d,.]{0,9}[+%]?")
_RAISED = frozenset("st nd rd th".split())
_APART = re.compile(r"[\])]\Z|@")


def _ends(line: Line) -> bool:
    """Whether a sentence, or what leads to a list, ends with a line."""
    return _ENDED.search(line.words[-TAIL:]) is not None


def broken(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that go on with the line before, by their places."""
    return frozenset((*_chained(lines), *_columns(lines), *_torn(lines)))


def _beside(line: Line, following: Line) -> bool:
    """Whether two lines of running text have nothing between them."""
    plain = line.kind is following.kind is BlockKind.PARAGRAPH
    return plain and not following.after_gap


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the second of two lines can only go on with the first."""
    if not _beside(line, following):
        return False
    if _CLOSING.match(following.words):
        return not _STOPPED.search(line.words[-TAIL:])
    small = _SMALL.match(following.words) is not None
    return small and (not _ends(line) or _SAID_NEXT.search(line.words[-TAIL:]) is not None)


def _chained(lines: Sequence[Line]) -> Iterator[int]:
    """The lines of a sentence that mark-up broke, to its end."""
    at = 1
    while at < len(lines):
        first = at
        while at < len(lines) and _is_inside(lines, at):
            at += 1
        if at == first:
            if _is_opened(lines[at - 1], lines[at]) or _is_dispatch(lines, at):
                yield at
            at += 1
        elif _sentence(lines[first - 1 : at]):
            yield from range(first, at)


def _is_inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence goes on from one line to the next."""
    line = lines[at - 1]
    if _goes_on(line, lines[at]) or _is_link(lines, at):
        return True
    hangs = len(line.words) >= _LONG and _OWNER.search(line.words[-TAIL:]) is not None
    return hangs and _beside(line, lines[at])


def _sentence(chain: Sequence[Line]) -> bool:
    """Whether lines make a sentence: a capital opens them, a full stop stands behind the first."""
    opened = not _ENTRY.match(chain[0].words)
    return opened and any(_STOP.search(line.words) for line in chain[1:])


def _is_link(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a link or bold words inside a sentence, which goes on behind it."""
    line, link = lines[at - 1], lines[at]
    if not _beside(line, link) or _ends(line) or at + 1 == len(lines):
        return False
    if not _goes_on(link, lines[at + 1]):
        return False
    prose = len(line.words) >= _LONG and _is_plain(line.words)
    told = prose or line.words[-1] == "," or _is_office(line.words)
    short = len(link.words) <= _LINK and told
    return short or _HANGING.search(line.words[-TAIL:]) is not None


def _is_office(words: str) -> bool:
    """Whether an office ends a line, behind which a name may stand."""
    return words.rpartition(" ")[2].lower() in lexicons.small("offices")


def _is_opened(line: Line, following: Line) -> bool:
    """Whether a quotation or a bracket is opened at the end of a line."""
    return _beside(line, following) and _OPENED.search(line.words[-TAIL:]) is not None


def _is_dispatch(lines: Sequence[Line], at: int) -> bool:
    """Whether a dash stands between a town in capitals and the report, which is no list."""
    if not _TOWN.match(lines[at - 1].words) or not _DASHED.match(lines[at].words):
        return False
    alone = at + 1 == len(lines) or not _DASHED.match(lines[at + 1].words)
    return alone and not lines[at].after_gap and len(lines[at].words) >= _LONG


def _torn(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that the end of a page, a raised "nd" or the box of a number parts from others."""
    paged = [at for at in range(1, len(lines)) if _is_paged(lines[at - 1], lines[at])]
    hanging = [at for at in paged if _HANGING.search(lines[at - 1].words[-TAIL:])]
    yield from paged if len(hanging) >= _PAGES else hanging
    for at in range(1, len(lines)):
        line, following = lines[at - 1], lines[at]
        if _beside(line, following) and not _ends(line):
            counted = _COUNT.fullmatch(line.words) and _COUNTED.fullmatch(following.words)
            if counted or not _RAISED.isdisjoint((line.words, following.words)):
                yield at


def _is_paged(line: Line, following: Line) -> bool:
    """Whether a gap may stand inside a sentence: before a small letter, behind a long line."""
    small = following.words[0].islower()
    if not small or not following.after_gap or following.kind is not BlockKind.PARAGRAPH:
        return False
    if line.kind not in _TEXT or len(line.words) < _LONG or _ENTRY.match(line.words):
        return False
    open_ = not _ends(line) and line.words[-1] not in '"”’,'
    running = _HANGING.search(line.words[-TAIL:]) is not None or _is_plain(line.words)
    return open_ and running and _SMALL.match(following.words) is not None


def _is_plain(words: str) -> bool:
    """Whether words are running text and no title."""
    return len(_PLAIN.findall(words)) >= _PROSE


def _columns(lines: Sequence[Line]) -> Iterator[int]:
    """The lines of paragraphs, where most that have several break off inside a sentence."""
    runs = [run for run in _runs(lines) if len(run) > 1 and _is_prose([lines[i] for i in run])]
    small = sum(any(_goes_on(lines[a], lines[b]) for a, b in pairwise(run)) for run in runs)
    if len(runs) >= _RUNS and small >= _MOST * len(runs):
        for run in runs:
            yield from run[1:]


def _is_prose(run: Sequence[Line]) -> bool:
    """Whether lines are one paragraph: a full stop ends the last alone, no other is short."""
    least = _FULL * max(len(line.words) for line in run)
    inner = [line for line in run[:-1] if len(line.words) >= least]
    broken_off = [x for x in inner if not (_ends(x) or _APART.search(x.words[-TAIL:]))]
    return len(broken_off) == len(run) - 1 and _STOPPED.search(run[-1].words[-TAIL:]) is not None


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The places of lines that follow each other without a gap."""
    run: list[int] = []
    for i, line in enumerate(lines):
        if run and not _beside(lines[i - 1], line):
            yield run
            run = []
        run.append(i)
    if run:
        yield run
