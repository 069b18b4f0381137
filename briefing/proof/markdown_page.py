"""A page of Markdown taken apart as its reader sees it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from briefing.patterns import Pattern
from briefing.proof.claims import Claim

PLACE = Pattern(r"\s\(¶(?P<number>\d+)\)\Z")
ITEM = Pattern(r"- (?:\[ \] )?")
FACTS = "  - "
LABEL = "### "
CELL = Pattern(r"(?<!\\)\|")
MARKS = Pattern(r"<!-- -->|(?<!\\)\*{1,2}")
ESCAPE = Pattern(r"\\(?P<sign>[!-/:-@\[-`{-~])|&\#?\w{1,31};")
KEY = Pattern(r"(?P<key>[\w ]{1,12}): (?=\*)")


def claims(page: str) -> Iterator[Claim]:
    """The statements of a page with their places, and its other words, in order."""
    for line in page.split("\n"):
        if line.startswith(FACTS):
            yield from facts(line.removeprefix(FACTS))
        elif match := PLACE.search(line):
            yield Claim(seen(ITEM.sub("", line[: match.start()], count=1)), int(match["number"]))
        elif line.startswith("|"):
            cells = (seen(cell) for cell in CELL.split(line) if cell.strip(" -"))
            yield from (Claim(part) for cell in cells for part in cell.split(" · "))
        elif line.startswith(LABEL):
            yield Claim(seen(line.removeprefix(LABEL)), label=True)
        else:
            yield from (Claim(seen(part)) for part in line.lstrip("# ").split(" · "))


def facts(line: str) -> Iterator[Claim]:
    """The kind, and what stands behind a key with our reading of it."""
    for fact in line.split(" · "):
        key, value = "", fact
        if match := KEY.match(fact):
            key, value = match["key"], fact[match.end() :]
        words, _, reading = value.rpartition("* (")
        yield from (Claim(seen(part)) for part in (key, words, reading) if part)


def seen(text: str) -> str:
    """The words of a line of Markdown as they are shown."""
    return ESCAPE.sub(lambda m: m["sign"] or unescape(m[0]), MARKS.sub("", text))
