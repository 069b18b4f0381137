"""Lines that break off inside a sentence though no machine wrapped them to a width.

Pages put links and bold words on lines of their own, and narrow columns are copied with the line
ends that they had.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing import lexicons
from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.units.lines import NARROWEST, WIDEST, Line

TAIL = 24  # characters of a line that tell how it ends
_ENDED = Pattern(r"[.!?:;…][\"'”’)\]*_]*\Z")
_STOPPED = Pattern(r"[.!?…][\"'”’)\]*_]*\Z")
_STOP = Pattern(r"(?:[a-z)”\"’]{2}|\A)[.!?][\"'”’)]*(?:\s|\Z)")
_SAID_NEXT = Pattern(r",[”\"’]\Z")  # behind a quotation comes who said it
_CLOSING = Pattern(r"(?:[,;:]|\.(?!\.)|[”’)])(?:\s|[”\"’).,]|\Z)")
_OPENED = Pattern(r"(?:\A|\s)[“‘(\[]\Z")
_SMALL = Pattern(r"[a-z][a-z’'-]*(?![\w])")
# What opens no sentence: a word alone, save an article, and who is written to or writes.
_ALONE = Pattern(
    r"(?!(?:The|This|That|These|A|An)\Z)\S+\Z|(?:Dear|Yours|Kind|Best|Sincerely|Respectfully)\b"
)
_VERB = Pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|said|says"
    r"|took|gave|met|told|made|went|came|led|held|[a-z]{2,}ed)\b"
)
_LINK, _LONG = 60, 60  # characters of a link at most, of what breaks off before it at least
# Longer small words, which titles hardly have: how many prose has, and what may be torn.
_PLAIN, _PROSE, _RUNNING = Pattern(r"\b[a-z]{4,}\b"), 3, 2
_HANGING = Pattern(r"(?:[a-z]\S*|\d\.) (?:[Tt]he|an?|of|to|in|on|at|by|for|with|from|and|or)\Z")
_OWNER = Pattern(r"\b(?:the|an?) [^\s,.]+[’']s\Z")
_TOP = 12  # lines among which a report begins
_TOWN, _DASHED = Pattern(r"[A-Z][A-Z., ]{2,30}\Z"), Pattern(r"[–—]\s[A-Z“]")
_ENTRY = Pattern(r"(?![ivx]{1,4}[.)]\s)[a-z]")
# Paragraphs of several lines, the share of them that breaks off, and how long a line is that does,
# of the longest.
_RUNS, _MOST, _FULL = 4, 0.6, 0.5
# The widest of lines that count, where among all the wide ones begin, how far nearly full ones
# reach of these, a rest of them; how many rests a text has that was wrapped twice.
_WIDE_SHARE, _NEARLY, _REST, _RESTS = 0.9, 0.8, 0.5, 4
_TEXT = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_MARKED = Pattern(r"#{1,6}\s(?:[ivx]{1,5}|\d{1,2}|[a-z])[.)]\s")  # an item read as a heading
_PLAIN_TEXT = BlockKind.PARAGRAPH  # found faster than by its class
_REACHED = Pattern(r"(?:tel|fax|e-?mail|www|https?|c/o|photo|source|by)\b|\S*@")
_PAGES = 2  # gaps behind a word that must go on, with which any gap may be a page's end
_REST_LEAST = 40  # characters of the rest of a sentence without its end
_OFTEN = 3  # gaps inside of sentences, where one is behind such a word
_COUNTED = Pattern(r"[a-z][a-z’'-]+(?: [A-Za-z’'-]+){1,2}")  # what stands under a large number
_YEAR = Pattern(r"(?:19|20)\d\d")
_BEFORE = 3  # lines from what follows a raised "nd" to what stands before its number
_COUNT = Pattern(r"\d[\d,.]{0,9}[+%]?")
_RAISED = frozenset("st nd rd th".split())
_LISTED = Pattern(r"[,\d]")
_APART = Pattern(r"[\])]\Z|@")


def _ends(line: Line) -> bool:
    """Whether a sentence, or what leads to a list, ends with a line."""
    return _ENDED.search(line.words[-TAIL:]) is not None


def _hangs(line: Line) -> bool:
    """Whether a line ends in a word that must go on."""
    return _HANGING.search(line.words[-TAIL:]) is not None


def broken(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that go on with the line before, by their places."""
    return frozenset((*_chained(lines), *_columns(lines), *_torn(lines), *_combed(lines)))


def _beside(line: Line, following: Line) -> bool:
    """Whether two lines of running text have nothing between them."""
    return not following.after_gap and line.kind is following.kind is _PLAIN_TEXT


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the second of two lines can only go on with the first."""
    if _is_closing(line, following):
        return True
    small = _beside(line, following) and _SMALL.match(following.words) is not None
    return small and (not _ends(line) or _SAID_NEXT.search(line.words[-TAIL:]) is not None)


def _chained(lines: Sequence[Line]) -> Iterator[int]:
    """The lines of a sentence that mark-up broke, to its end.

    Short lines over others in small letters may be headings: they go together only in a text
    where mark-up surely broke lines, for one opens with what closes.
    """
    broke = any(_is_closing(a, b) for a, b in pairwise(lines))
    at = 1
    while at < len(lines):
        first = at
        while at < len(lines) and _is_inside(lines, at):
            at += 1
        if at == first:
            if _is_opened(lines[at - 1], lines[at]) or _is_dispatch(lines, at):
                yield at
            at += 1
        elif (broke or _is_open(lines[first - 1])) and _sentence(lines[first - 1 : at]):
            yield from range(first, at)


def _is_closing(line: Line, following: Line) -> bool:
    """Whether a line opens with a mark that closes what the line before says."""
    closing = _beside(line, following) and _CLOSING.match(following.words) is not None
    return closing and not _STOPPED.search(line.words[-TAIL:])


def _is_open(line: Line) -> bool:
    """Whether a line breaks off by its length, or by the word or comma at its end."""
    return line.words[-1] == "," or _hangs(line) or len(line.words) >= _LONG


def _is_inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence goes on from one line to the next."""
    line = lines[at - 1]
    if _goes_on(line, lines[at]) or _is_link(lines, at):
        return True
    raised = at + 1 < len(lines) and lines[at + 1].words in _RAISED
    open_ = _beside(line, lines[at]) and not _ends(line)
    if open_ and (_is_raised(lines, at) or (raised and _COUNT.fullmatch(lines[at].words))):
        return True
    hangs = len(line.words) >= _LONG and _OWNER.search(line.words[-TAIL:]) is not None
    return hangs and _beside(line, lines[at])


def _sentence(chain: Sequence[Line]) -> bool:
    """Whether lines make a sentence: a capital opens them, a full stop stands behind the first.

    What pages list, menus and entries, has no verb up to its full stop, and no line of length.
    """
    first = chain[0].words
    if _ENTRY.match(first) or _ALONE.match(first) or first.isupper():
        return False
    stop = next((i for i, line in enumerate(chain) if i and _STOP.search(line.words)), 0)
    if not stop:
        return False
    told = [line.words for line in chain[:stop]]
    told.append(_STOP.split(chain[stop].words)[0])
    long = any(len(line.words) >= _LONG for line in chain[: stop + 1])
    return long or any(_CLOSING.match(x.words) for x in chain[1:]) or any(map(_VERB.search, told))


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
    return short or _hangs(line)


def _is_office(words: str) -> bool:
    """Whether an office ends a line, behind which a name may stand."""
    return words.rpartition(" ")[2].lower() in lexicons.small("offices")


def _is_opened(line: Line, following: Line) -> bool:
    """Whether a quotation or a bracket is opened at the end of a line."""
    return _beside(line, following) and _OPENED.search(line.words[-TAIL:]) is not None


def _is_dispatch(lines: Sequence[Line], at: int) -> bool:
    """Whether a dash stands between a town in capitals and the report, and nowhere else."""
    town, report = lines[at - 1].words, lines[at]
    if at >= _TOP or report.after_gap or not _TOWN.match(town) or not _DASHED.match(report.words):
        return False
    words = town.lower().replace(",", " ").split()
    if any(w in lexicons.small(n) for w in words for n in ("common_words", "organisation_words")):
        return False
    alone = sum(_DASHED.match(line.words) is not None for line in lines) == 1
    return alone and len(report.words) >= _LONG


def _torn(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that the end of a page, a raised "nd" or the box of a number parts from others."""
    paged = [at for at in range(1, len(lines)) if _is_paged(lines[at - 1], lines[at])]
    hanging = [at for at in paged if _hangs(lines[at - 1])]
    rests = sum(_is_sentence(lines[at].words) for at in paged)
    often = bool(hanging) and len(paged) >= _OFTEN and rests >= _PAGES
    yield from paged if often or len(hanging) >= _PAGES else hanging
    for at in range(1, len(lines)):
        line, following = lines[at - 1], lines[at]
        open_ = _beside(line, following) and not _ends(line)
        if open_ and (_is_box(lines, at) or _is_raised(lines, at)):
            yield at


def _is_sentence(words: str) -> bool:
    """Whether a line may be the rest of a sentence: it is long, or a full stop ends it."""
    return len(words) >= _REST_LEAST or _STOPPED.search(words[-TAIL:]) is not None


def _is_box(lines: Sequence[Line], at: int) -> bool:
    """Whether a large number stands over what it counts, and not in a column of numbers."""
    number = lines[at - 1].words
    if not _COUNT.fullmatch(number) or _YEAR.fullmatch(number):
        return False
    column = at > 1 and _COUNT.fullmatch(lines[at - 2].words) is not None
    return not column and _COUNTED.fullmatch(lines[at].words) is not None


def _is_raised(lines: Sequence[Line], at: int) -> bool:
    """Whether the letters of an ordinal stand on a line of their own, or what follows them."""
    if lines[at].words in _RAISED:
        return _COUNT.search(lines[at - 1].words[-TAIL:]) is not None
    if lines[at - 1].words not in _RAISED or at < _BEFORE:
        return False
    return lines[at - _BEFORE].words[0].islower() or lines[at].words[0].islower()


def _is_paged(line: Line, following: Line) -> bool:
    """Whether a gap may stand inside a sentence: before a small letter, behind a long line."""
    small = following.words[0].islower() and not _REACHED.match(following.words)
    if not small or not following.after_gap or following.kind is not BlockKind.PARAGRAPH:
        return False
    counted = line.kind is BlockKind.HEADING and _MARKED.match(line.words) is not None
    if (line.kind not in _TEXT and not counted) or len(line.words) < _LONG:
        return False
    if line.after_gap and _ENTRY.match(line.words):
        return False
    open_ = not _ends(line) and line.words[-1] not in '"”’,'
    running = _hangs(line) or _is_plain(line.words, _RUNNING)
    return open_ and running and _SMALL.match(following.words) is not None


def _is_plain(words: str, least: int = _PROSE) -> bool:
    """Whether words are running text and no title."""
    return len(_PLAIN.findall(words)) >= least


def _columns(lines: Sequence[Line]) -> Iterator[int]:
    """The lines of paragraphs, where most that have several break off inside a sentence."""
    runs = [run for run in _runs(lines) if len(run) > 1 and _is_prose(_of(lines, run))]
    small = sum(any(_goes_on(a, b) for a, b in pairwise(_of(lines, run))) for run in runs)
    if len(runs) >= _RUNS and small >= _MOST * len(runs):
        for run in runs:
            if _breaks_off(_of(lines, run)):
                yield from run[1:]


def _combed(lines: Sequence[Line]) -> Iterator[int]:
    """The lines of a text that was wrapped twice, so that long ones and their rests take turns."""
    widths = sorted(line.width for line in lines if line.width <= WIDEST)
    full = _NEARLY * widths[int(_WIDE_SHARE * len(widths))] if widths else 0
    if full < NARROWEST:
        return
    rests = [at for at in range(1, len(lines) - 1) if _is_rest(lines, at, full)]
    if len(rests) < _RESTS:
        return
    rest = frozenset(rests)
    for at in range(1, len(lines)):
        line = lines[at - 1]
        if _beside(line, lines[at]) and not _ends(line) and (at - 1 in rest or line.width >= full):
            yield at


def _is_rest(lines: Sequence[Line], at: int, full: float) -> bool:
    """Whether a line is what was left of a long one: short, and inside of a sentence."""
    before, line, behind = lines[at - 1 : at + 2]
    inside = _beside(before, line) and _beside(line, behind) and not (_ends(before) or _ends(line))
    return inside and line.width < _REST * full and min(before.width, behind.width) >= full


def _of(lines: Sequence[Line], run: range) -> Sequence[Line]:
    return lines[run.start : run.stop]


def _breaks_off(run: Sequence[Line]) -> bool:
    """Whether a line goes on in the next, and the lines are no entries with commas or numbers."""
    if all(line.words[0].isupper() and _LISTED.search(line.words) for line in run):
        return False
    pairs = pairwise(run)
    return any(_goes_on(a, b) or a.words.rpartition(" ")[2].islower() for a, b in pairs)


def _is_prose(run: Sequence[Line]) -> bool:
    """Whether lines are one paragraph: a full stop ends the last alone, no other is short."""
    least = _FULL * max(len(line.words) for line in run)
    inner = [a for a, b in pairwise(run) if len(a.words) >= least or _goes_on(a, b)]
    broken_off = [x for x in inner if not (_ends(x) or _APART.search(x.words[-TAIL:]))]
    return len(broken_off) == len(run) - 1 and _STOPPED.search(run[-1].words[-TAIL:]) is not None


def _runs(lines: Sequence[Line]) -> Iterator[range]:
    """The places of lines that follow each other without a gap."""
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _beside(lines[at - 1], lines[at]):
            yield range(first, at)
            first = at
