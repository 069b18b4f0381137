"""What of a source is not read: inline marks, invisible signs, and signs that were broken.

A mark is passed over only inside a line that says more than it holds: a line that is one link or
one bold word all through is a step of navigation or a heading, and is read by that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.markup.hidden import LINK, TAG
from briefing.markup.mending import broken, mended
from briefing.model import Span
from briefing.patterns import Pattern

_EMPHASIS = Pattern(
    r"""(?<![\w*_\\])(?P<before>\*{1,3}|_{1,3})(?=[^\s*_])
        [^*_\n]{0,300}(?<=[^\s*_\\])(?P<after>(?P=before))(?![\w*_])""",
    re.VERBOSE,
)
# A backslash before a sign that would mean something else in Markdown.
_ESCAPE = Pattern(r"(?<!\\)\\(?=[!-/:-@\[\]^-`{-~])")
# A soft hyphen, and what takes no room; not the joiners that scripts and emoji need.
_UNSEEN = Pattern(
    "[\u200b\u200e\u200f\u2060\ufeff]+|\u00ad(?=\\w)|&(?:#8203|#x200[bB]|#173|#x[aA][dD]|shy|zwnj);"
)
_ROOMLESS = ("\u200b", "&#8203;", "&#x200b;")  # a space that takes no room
# What stands above the line: of a number ("1st"), or a letter; a digit would be a note.
_RAISED = Pattern(r"<sup>\s?(?:[^\W\d_]{1,2})\s?</sup>", re.IGNORECASE)
# The number of a note, touching the words it belongs to.
_NOTE = Pattern(r"(?<=[\w.,;:!?”\"’)])\[\d{1,3}\](?!\()")
_QUOTED = Pattern(r"^(?:>[ \t]?){1,5}(?=[^\s>])", re.MULTILINE)
_FILLED = Pattern(r"^[^\S\n]*(?!>+[^\S\n]*$)\S", re.MULTILINE)
_THROUGHOUT = 0.8  # of the lines of a text that are quoted
# The number of a paragraph, and what such a paragraph is: a line of length, to its full stop.
_NUMBERED = Pattern(
    r"^[ \t]{0,8}(?P<number>\d{1,3})\.[ \t\xa0]{1,9}(?!(?:See|Ibid|Cf)\b)(?=[A-Z“\"])", re.MULTILINE
)
_PARAGRAPH = Pattern(
    r"(?:[^\n]{0,200}\n(?!\s*\n|\s*\d)){0,6}[^\n]{60,4000}?[.!?][”\"’)]{0,2}\s*$", re.MULTILINE
)
_FEWEST = 4  # numbered paragraphs of a text that counts them
_WORD = Pattern(r"[^\W\d_]{2,}")
_SENTENCE = 4  # words beside links that make a line a sentence, or a part of one
_LABELLED = 80  # characters before a heading on its line, and behind one that is all of it
_REACH = 40  # characters at the end of a line in which a sentence is seen to end
_ENDED = Pattern(r"[.!?,;:][\"”’')*_\]]{0,4}\s*\Z")
# What stands behind a heading on its line: a sentence of its own, or nothing.
_FOLLOWS = Pattern(r"(?:[\W_]*\Z|\s*[\[*_“\"‘]{0,4}(?!(?:I|A)\b)[A-Z0-9])")
_LABEL = Pattern(r"^\W*(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)](?=\W|$)|&\w{2,8};|<[^<>]*>")
_TOLD = Pattern(r",|\s?[(–—-]")  # what tells more of a link stands behind it
_EDGE = 400  # characters of white space at most
_EDGING = Pattern(r"</?(?:br|p|div)\b", re.IGNORECASE)
_BEGUN = Pattern(r"\s*[\[*_]{0,3}[a-z]")
_SAID = Pattern(r"\w")
# Words between a tag and its end, in which no other begins.
_TAGGED = Pattern(
    r"<(?P<tag>\w{1,10})(?:\s[^<>]{0,300})?>[^<>]{0,300}(?P<end></(?P=tag)>)", re.IGNORECASE
)


class Cut(NamedTuple):
    """A stretch that is not read, with what is read for it.

    ``pair`` counts the marks that open and close together, from 1, 0 for what stands alone.
    ``opens`` says that it belongs to the words behind it.
    """

    start: int
    end: int
    said: str = ""
    pair: int = 0
    opens: bool = False


def cuts_of(text: str) -> list[Cut]:
    """What is not read of a text, in order and apart."""
    lines = _Lines(text)
    found = [*_broken(text), *_unseen(text), *_quoted(text), *_counted(text)]
    found += _pairs([*_links(text, lines), *_emphasis(text, lines)])
    found += _tags(text, lines)
    return [*_telling(text, lines, _apart(sorted(found)))] if found else []


class _Lines:
    """Where the lines of a text begin; made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text, self._starts = text, list[int]()

    def of(self, at: int) -> int:
        """The number of the line that holds an offset."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in re.finditer(r"\n", self._text))]
        return bisect_right(self._starts, at) - 1

    def span(self, number: int) -> Span:
        """Where a line stands, with its end."""
        after = self._starts[number + 1 : number + 2]
        return Span(self._starts[number], after[0] if after else len(self._text))


def _broken(text: str) -> Iterator[Cut]:
    """Signs that were wrongly decoded, or that stand as HTML writes them."""
    for span in broken(text):
        yield Cut(span.start, span.end, mended(text[span.start : span.end]))


def _unseen(text: str) -> Iterator[Cut]:
    if not text.isascii() or "&" in text:
        for match in _UNSEEN.finditer(text):
            yield Cut(*match.span(), " " if _parts(text, match) else "")
    if "\\" in text:
        for match in _ESCAPE.finditer(text):
            yield Cut(*match.span(), opens=True)
    for match in _NOTE.finditer(text) if "[" in text else ():
        yield Cut(*match.span())


def _parts(text: str, unseen: re.Match[str]) -> bool:
    """Whether a space without room is all that parts two words, or a number from its noun."""
    start, end = unseen.span()
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    named = before.islower() and behind.isupper()
    counted = before.isalnum() and behind.isalnum() and before.isdigit() != behind.isdigit()
    return (named or counted) and unseen[0].lower() in _ROOMLESS


def _quoted(text: str) -> Iterator[Cut]:
    """What mail puts before each line of a text that it passes on, where it does so throughout."""
    if "\n>" not in text:
        return
    found = list(_QUOTED.finditer(text))
    if len(found) >= _THROUGHOUT * len(_FILLED.findall(text)):
        for match in found:
            yield Cut(*match.span(), opens=True)


def _counted(text: str) -> Iterator[Cut]:
    """The numbers of paragraphs, where they count on from 1 and have sentences behind them."""
    if "1." not in text:
        return
    found = list[re.Match[str]]()
    for match in _NUMBERED.finditer(text):
        if int(match["number"]) == len(found) + 1:
            found.append(match)
    if found and text[: found[0].start()].rstrip().endswith((":", ",")):
        return  # items of a list
    told = sum(_PARAGRAPH.match(text, match.end()) is not None for match in found)
    if len(found) >= _FEWEST and told >= _THROUGHOUT * len(found):
        for match in found:
            yield Cut(*match.span(), opens=True)


def _links(text: str, lines: _Lines) -> Iterator[re.Match[str]]:
    """Links in lines that say something beside them; pictures are left alone."""
    if "](" not in text:
        return
    links = (match for match in LINK.finditer(text) if match["before"] == "[")
    for number, found in groupby(links, key=lambda match: lines.of(match.start())):
        within = list(found)
        last = lines.span(lines.of(within[-1].end() - 1))
        line = Span(lines.span(number).start, last.end)
        if _says_more(text, line, [Span(*match.span()) for match in within]):
            yield from within


def _says_more(text: str, line: Span, links: Sequence[Span]) -> bool:
    """Whether lines are a sentence, or a part of one, that links stand in."""
    end = line.end
    said = len(_WORD.findall("".join([text[s.start : s.end] for s in outside(line, links)])))
    ended = _ENDED.search(text, max(line.start, end - _REACH), end) is not None
    goes_on = text[end : end + 1].islower() or _BEGUN.match(text, line.start, end) is not None
    tells = any(_TOLD.match(text, link.end, end) for link in links)
    return said >= _SENTENCE or (said > 0 and (ended or goes_on or tells))


def _emphasis(text: str, lines: _Lines) -> Iterator[re.Match[str]]:
    """Words in bold or italics, but no line that is so all through."""
    if "*" not in text and "_" not in text:
        return
    for match in _EMPHASIS.finditer(text):
        line = lines.span(lines.of(match.start()))
        if not _stands_apart(text, line, Span(*match.span())):
            yield match


def _stands_apart(text: str, line: Span, marked: Span) -> bool:
    """Whether what is marked is a heading: the whole line, or what a new sentence stands behind."""
    if marked.start - line.start > _LABELLED:
        return False
    if _SAID.search(_LABEL.sub("", text[line.start : marked.start])):
        return False
    behind = _FOLLOWS.match(text, marked.end, min(line.end, marked.end + _LABELLED))
    return behind is not None or _ENDED.search(text, marked.start, marked.end) is not None


def _pairs(found: Sequence[re.Match[str]]) -> Iterator[Cut]:
    for number, match in enumerate(found, 1):
        yield Cut(*match.span("before"), pair=number, opens=True)
        yield Cut(*match.span("after"), pair=number)


def _tags(text: str, lines: _Lines) -> Iterator[Cut]:
    """Tags of HTML that part no words; none around a heading, none that raises a note."""
    if "<" not in text:
        return
    kept = set[int]()
    for match in _TAGGED.finditer(text):
        line = lines.span(lines.of(match.start()))
        note = match["tag"].lower() == "sup" and not _RAISED.match(match[0])
        if note or _stands_apart(text, line, Span(*match.span())):
            kept |= {match.start(), match.start("end")}
    open_: dict[str, list[int]] = {}
    pair = len(text)  # so that no pair of other marks has the same number
    for match in TAG.finditer(text):
        if match.start() in kept:
            continue
        if match["parting"]:
            if _EDGING.match(match[0]):
                yield from _edge(text, lines.span(lines.of(match.start())), match)
            continue
        name, closes = match[0].strip("</>").split()[0].lower(), match[0].startswith("</")
        if not closes:
            pair += 1
            open_.setdefault(name, []).append(pair)
            yield Cut(*match.span(), pair=pair, opens=True)
        elif open_.get(name):
            yield Cut(*match.span(), pair=open_[name].pop())
        else:
            yield Cut(*match.span())


def _edge(text: str, line: Span, tag: re.Match[str]) -> Iterator[Cut]:
    """A tag that parts nothing, at the beginning or at the end of a line."""
    before, behind = tag.start() - line.start, line.end - tag.end()
    if before < _EDGE and not text[line.start : tag.start()].strip():
        yield Cut(*tag.span(), opens=True)
    elif behind < _EDGE and not text[tag.end() : line.end].strip():
        yield Cut(*tag.span())


def _apart(found: Sequence[Cut]) -> Iterator[Cut]:
    """Those that do not begin inside one before them."""
    at = 0
    for cut in found:
        if cut.start >= at:
            yield cut
            at = cut.end


def _telling(text: str, lines: _Lines, found: Iterator[Cut]) -> Iterator[Cut]:
    """Those of lines that still say something without them."""
    for number, group in groupby(found, key=lambda cut: lines.of(cut.start)):
        within = list(group)
        kept = outside(lines.span(number), within)
        if any(_SAID.search(text, span.start, span.end) for span in kept) or any(
            _SAID.search(cut.said) for cut in within
        ):
            yield from within


def outside(whole: Span, inner: Iterable[Span | Cut]) -> Iterator[Span]:
    """What of a stretch lies outside of those in it, which stand in order and apart."""
    at = whole.start
    for one in inner:
        yield Span(at, one.start)
        at = one.end
    yield Span(at, max(at, whole.end))
