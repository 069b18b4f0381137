"""Lines that stand anywhere in a report and part nothing.

They say who took a picture; between two sentences also where to read on, or on which page; or they
are the titles of other news, behind a line that says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from briefing.model import BlockKind, Document
from briefing.patterns import Pattern

_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|pics?|foto|video|credits?)"
_LARGE = r"(?=\W{0,3}(?-i:[A-Z\d]|www))"
_CREDIT = Pattern(
    rf"""[\W_]{{0,3}}(?:
        {_PICTURE}(?:\s(?:credits?|by|courtesy|source))?(?:\s(?:of|to|from))?
            (?:\s?[:©]|\s[/–—-]\s|/){_LARGE}
      | {_PICTURE}\s(?:by|credits?|©)\s{_LARGE}
      | {_PICTURE}\scourtesy(?:\sof)?\s
      | courtesy(?:\sof)?\s?:{_LARGE} | (?:©|\(c\)\s(?=\d{{4}}))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# What a picture shows, said before who took it, or behind a word that says so; no sentence.
_CAPTION = Pattern(
    rf"""[\W_]{{0,3}}(?:(?:photo\s)?caption\s?:\s(?-i:[A-Z])(?!.*[.!?;:]\W{{0,3}}\Z)
      | [^|(\[.!?]{{8,150}}?\s?(?:[|(\[]\s?{_PICTURE}|[–—-]\s?photo)
        (?:\s(?:by|credits?|courtesy))?\s?[:/©]\s?(?-i:[A-Z](?:[^.!?|]|(?<=\b[A-Z])\.){{1,50}})\Z)""",
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = frozenset(":/©")  # one of which stands before who took it
_SHOWN = Pattern(r"(?i)photo|foto|image|picture|caption|credit")
_LONGEST, _PLAIN = 12, 1  # words of a credit; small words of it that are longer
_SMALL = Pattern(r"\b(?!courtesy|credit|from|with)[a-z]{4,}")
_OPENS = frozenset("pPiIvVfFcC©[(*_-–—")
# What pages put between paragraphs: where to read on, whom to tell, which page it is.
_FURNITURE = Pattern(
    r"""(?![^\w\n]{0,4}\d{1,3}\s?%|\W{0,2}[$€£¥+])(?!.*\b(?:will|would|said|has|have|is|are)\b)
      [\W_]{0,4}(?:
        (?:read|see|watch|view)\s(?:more|also|next)\s?[:»>|–—-].{0,140}
      | (?:read|see|watch|view)\s(?:more|also|next)
      | (?:also|must)\s(?:read|see)\s?[:»>|–—-].{0,140}
      | (?:related|recommended)
          (?:\s(?:stor(?:y|ies)|news|articles?|posts?|links?|content|reading|coverage|topics?))?
          \s?:.{0,140}
      | more\s(?:stories|articles|news|posts|links)\s?:.{0,140}
      | advertise?ments?(?:\s?[–—-].{0,40})?
      | (?:share|tweet|print|e-?mail|save|pin|like)
          (?:\s(?:this|on|via)(?:\s[\w-]+){0,3})?
      | (?:follow|subscribe|sign\sup)\s(?:us|to|for)\b(?:\s[\w’'-]+){0,4}
      | page\s\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})? | \d{1,3}\s?(?:of|/)\s?\d{1,3}
      | [–—-]{1,2}\s?\d{1,3}\s?[–—-]{1,2} | \d{1,3}
      | [(–—-]{1,2}\s?(?:more|continued|cont[’']?d)\s?[)–—-]{1,2}
      | back\sto\stop
    )[\W_]{0,4}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# What stands above the titles of other news.
_NEWS = r"(?:news|stor(?:y|ies)|articles?|posts?|(?:(?:press|media)\s)?releases?|headlines)"
_OTHERS = rf"(?:{_NEWS}|content|reading|coverage|topics?|links?|items|pages|videos?|publications)"
_TEASES = Pattern(
    rf"""[\W_]{{0,4}}(?:
        (?:(?:see|read|watch|view)\s(?:also|next|more)|(?:also|must)\s(?:read|see)
          |what\sto\sread\snext|further\sreading|keep\sreading)
      | (?:related|recommended|similar)(?:\s(?:[a-z]+\s)?{_OTHERS})?(?:\sfor\syou)?
      | (?:the\s)?(?:latest|recent|more|other|previous|next|top|popular|trending|all)
          \s(?:[\w-]+\s)?{_NEWS}(?:\s(?:from|on|about|in|by|for)\s[\w\s&’'-]{{1,40}})?
      | most\s(?:read|popular|viewed|recent|shared) | trending(?:\snow|\stoday)?
      | more\s(?:from|on|in)\s(?:this|the\ssame|our)\s[a-z]+
      | you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be\sinterested\sin)(?:\sthese)?
      | in\scase\syou\smissed\sit | don[’']?t\smiss(?:\sthis|\sthese)? | editor[’']?s[’']?\spicks?
    )[\W_]{{0,4}}\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_TEASERS, _REPORT = 40, 2  # units behind such a line; sentences of a report that goes on
_STOPS = (".", ";", ":")
_NO_TEASERS = frozenset((BlockKind.HEADING, BlockKind.ROW))
_SAID = Pattern(r"[,.!?][”\"]\s(?:says\b|(?:[\w’.-]{1,20}\s){0,4}said\b)")  # who speaks
_WIDEST, _LONG = 180, 7  # characters of such a line; spaces of a sentence
_ENDED = Pattern(r"[.!?][\"”’')\]]{0,3}\Z")
_ENDS = (";", ":", "?", "!")


def is_credit(words: str) -> bool:
    """Whether a line says no more than who took a picture, or who holds the rights to it.

    >>> is_credit("(Photo by Ida Marr)"), is_credit("Photo by photo, the story is told")
    (True, False)
    """
    if words[:1] not in _OPENS or not _CREDIT.match(words) or words.endswith(_ENDS):
        return False
    return words.count(" ") < _LONGEST and len(_SMALL.findall(words)) <= _PLAIN


def is_caption(words: str) -> bool:
    """Whether a line is a caption by its form: with who took the picture, or called one.

    >>> is_caption("The talks in Larn | Photo: Ida Marr"), is_caption("Photo: the talks took long")
    (True, False)
    """
    if len(words) > _WIDEST or _MARKS.isdisjoint(words) or not _SHOWN.search(words):
        return False
    return _CAPTION.match(words) is not None


def is_furniture(words: str) -> bool:
    """Whether a line is one that pages put between paragraphs.

    >>> [is_furniture(x) for x in ("READ MORE: Port opens", "Page 2 of 3", "Read more books.")]
    [True, True, False]
    """
    short = len(words) <= _WIDEST and not words.endswith(_STOPS)
    return short and _FURNITURE.match(words) is not None


def without_asides(document: Document) -> tuple[Document, list[int]]:
    """The document as if it had no such lines, and the places of the units that are left."""
    lines, every = document.lines, list(range(len(document.lines)))
    of_pictures = {i for i, words in enumerate(lines) if is_credit(words) or is_caption(words)}
    of_pages = {i for i in every if i not in of_pictures and is_furniture(lines[i])}
    aside, of_others = of_pictures | of_pages, teasers(document)
    if not aside and not of_others:
        return document, every
    rows = {i for i in of_pages if lines[i].isdecimal() and {i - 2, i - 1, i + 1, i + 2} & aside}
    candidates = of_pictures | (of_pages & _between(lines, aside)) - rows
    over = {i for i in candidates if _alone(document, i)} | of_others
    told = [i for i in every if i not in over]
    if not told or not over:
        return document, every
    return replace(document, units=tuple(document.units[i] for i in told)), told


def teasers(document: Document) -> set[int]:
    """The titles of other news in a report, and the lines that say so: up to the next sentence."""
    found, lines = set[int](), document.lines
    heads = [i for i, words in enumerate(lines) if is_head_of_teasers(words)]
    if not heads:
        return found
    first = next((i for i, words in enumerate(lines) if _told(words)), len(lines))
    kinds = [document.blocks[unit.block].kind for unit in document.units]
    for head in heads:
        if head < first or head in found:
            continue
        behind = head + 1
        while behind < len(lines) and _may_tease(lines[behind], kinds[behind]):
            behind += 1
        if 1 < behind - head <= _TEASERS:
            found.update(range(head, behind))
    return found


def _may_tease(words: str, kind: BlockKind) -> bool:
    """Whether a line may be the title of other news: no heading, no row, no sentence, no speech."""
    if kind in _NO_TEASERS or words.endswith(_STOPS) or _SAID.search(words):
        return False
    return words[-1] == "?" or not _told(words)


def below_teasers(document: Document) -> int:
    """From which unit on a page has no report any more, only what stands below other news.

    The number of units where there is none, or where the report goes on.
    """
    lines, others = document.lines, teasers(document)
    behind = max(others, default=len(lines)) + 1
    return behind if sum(map(_told, lines[behind:])) < _REPORT else len(lines)


def is_head_of_teasers(words: str) -> bool:
    """Whether a line says that titles of other news come.

    >>> [is_head_of_teasers(x) for x in ("Related news", "You may also like", "More labour news.")]
    [True, True, True]
    """
    return len(words) <= _WIDEST and _TEASES.match(words) is not None


def _alone(document: Document, at: int) -> bool:
    """Whether a unit is a block of its own."""
    units = document.units
    beside = units[max(0, at - 1) : at] + units[at + 1 : at + 2]
    return all(unit.block != units[at].block for unit in beside)


def _between(lines: Sequence[str], aside: Collection[int]) -> set[int]:
    """Those of some lines that stand between two sentences, others of them left aside."""
    found, run, behind_one = set[int](), set[int](), False
    for i, words in enumerate(lines):
        if i in aside:
            run.add(i)
            continue
        sentence = _told(words)
        if sentence and behind_one:
            found |= run
        run, behind_one = set(), sentence
    return found


def _told(words: str) -> bool:
    """Whether a line is a sentence of some length."""
    return words.count(" ") >= _LONG and _ENDED.search(words) is not None
