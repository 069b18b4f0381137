"""A page of HTML taken apart as its reader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from briefing.proof.claims import Claim

WHOLE = {"h1", "h2", "h3", "li", "td", "th", "p", "footer", "title"}  # what ends before another
PARTS = {"b"}  # words that stand for themselves inside of others


def claims(page: str) -> Iterator[Claim]:
    """The statements of a page with their places, and its other words, in order."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    yield from parser.claims


class _Parser(HTMLParser):
    """Collects the words of an element until another begins or it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.claims: list[Claim] = []
        self._words = ""
        self._open: list[str] = []
        self._place = False
        self._source = False
        self._number = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._source |= told.get("id") == "source"
        self._place = told.get("class") == "place"
        if tag in WHOLE or tag in PARTS:
            self._end()
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._place = False
        if tag in WHOLE or tag in PARTS:
            self._end()
            self._open = self._open[:-1]
        elif self._source:  # sentences that are glued together are told apart
            self._words += " "

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:  # the style
            return
        if not self._place:
            self._words += data
        elif self._source:  # the number stands before the words
            self._number = int(data.strip("¶"))
        else:
            self._end(int(data.strip("¶")))

    def _end(self, number: int = 0) -> None:
        tag = self._open[-1] if self._open else ""
        number, self._number = number or self._number, 0
        if number and self._words.strip():
            self.claims.append(Claim(self._words, number))
        else:
            self.claims += [Claim(part, label=tag == "h3") for part in _facts(self._words)]
        self._words = ""


def _facts(line: str) -> Iterator[str]:
    """The parts of a line that stand for themselves."""
    for part in line.split(" · "):
        yield part.strip(" :()")
