"""A page of the terminal taken apart as its reader sees it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.patterns import Pattern
from briefing.proof.claims import Claim
from briefing.proof.known import Known
from briefing.renderers.look import Look

COLOUR = Pattern(r"\x1b\[[\d;]*m")
GAP = Pattern(r"\s{2,}")
PLACE = Pattern(r"\s[¶#](?P<number>\d+)\Z")
ITEM = Pattern(r"\s{2}[•☐↑*^-]\s")
BELOW = "    "  # what stands before the lines below a statement
LABEL = "  "
RULES = " ─-"
LOUD = "*** "


def claims(page: str, look: Look, known: Known) -> Iterator[Claim]:
    """The statements of a page with their places, and its other words, in order."""
    lines = COLOUR.sub("", page).split("\n")
    dot = " - " if look.ascii else " · "
    title, at = "", 0
    while at < len(lines):
        line = lines[at]
        if line.strip(RULES) in known.titles and not line.startswith(LABEL):
            title, at = line.strip(RULES), at + 1
        elif ITEM.match(line) and title and title not in known.tables:
            first = at
            at = _end(lines, at + 1)
            yield from _item(lines[first:at], dot, known)
        else:
            yield from _others(line, dot, label=line.startswith(LABEL))
            at += 1


def _end(lines: list[str], at: int) -> int:
    """Where the lines that belong to a statement end."""
    while at < len(lines) and lines[at].startswith(BELOW):
        at += 1
    return at


def _item(lines: list[str], dot: str, known: Known) -> Iterator[Claim]:
    """A statement up to its place, and the facts below it."""
    for i, line in reversed(list(enumerate(lines))):  # the words themselves may hold a "#1"
        if match := PLACE.search(line):
            told = " ".join([*(each[len(BELOW) :] for each in lines[:i]), line[4 : match.start()]])
            yield Claim(told, int(match["number"]))
            yield from facts(" ".join(each.strip() for each in lines[i + 1 :]), dot, known)
            return
    yield Claim(" ".join(lines), -1)  # a statement that tells no place


def facts(line: str, dot: str, known: Known) -> Iterator[Claim]:
    """The kind, and what stands behind a key with our reading of it."""
    for fact in line.split(dot):
        key, colon, value = fact.partition(": ")
        if not colon or key not in known.keys:
            key, value = "", fact
        words, _, reading = value.rpartition(" (")
        yield from (Claim(part) for part in (key, words, reading) if part)


def _others(line: str, dot: str, *, label: bool) -> Iterator[Claim]:
    """The pieces of any other line: cells of a table, facts with dots between them, a label."""
    for piece in GAP.split(line.strip()):
        for part in piece.split(dot):
            yield Claim(part.removeprefix(LOUD), label=label)
