"""A table held against its source: the words of each row, and all else by a second reading."""

from __future__ import annotations

import csv
from itertools import zip_longest

from briefing.model import Briefing, folded
from briefing.proof.claims import Proof, Unproven
from briefing.proof.known import words
from briefing.renderers import renderer
from briefing.renderers.cells import unguarded
from briefing.renderers.look import PLAIN
from briefing.renderers.marks import harmless, shown

#: Columns that hold words of the source.
VERBATIM = ("name", "role", "affiliation", "speaker", "actor", "deadline", "qualifier")


def prove(page: str, briefing: Briefing) -> Proof:
    """What was checked of the table; raises Unproven."""
    told = list(csv.DictReader(page.splitlines()))
    proof = Proof()
    # Mended as a whole, and not at all: half of a sign may stand at the edge of words.
    whole = (shown(briefing.text), harmless(folded(briefing.text)))
    for row in told:
        proof += _stated(row, briefing.text, whole)
    again = csv.DictReader(renderer("csv").render(briefing, PLAIN).splitlines())
    nothing: dict[str, str] = {}
    for row, read in zip_longest(told, again, fillvalue=nothing):
        if row != read:
            raise Unproven(_difference(row, read), 0)
    return proof


def _stated(row: dict[str, str], text: str, whole: tuple[str, ...]) -> Proof:
    """The words of a row, each where the row says, or else in the source."""
    said = {column: unguarded(row[column]) for column in ("text", *VERBATIM) if row[column]}
    if row["start"] and said["text"] != shown(text[int(row["start"]) : int(row["end"])]):
        raise Unproven(said["text"][:60], int(row["paragraph"]))
    for value in said.values():
        if not any(value in told for told in whole):
            raise Unproven(value[:60], 0)
    counted = sum(len(words(value)) for value in said.values())
    return Proof(statements=bool(row["start"]), pieces=len(said), words=counted)


def _difference(row: dict[str, str], read: dict[str, str]) -> str:
    """The first cells that a second reading has otherwise."""
    column = next(name for name in {**row, **read} if row.get(name) != read.get(name))
    return f"{column}: {row.get(column, '')}; it is read as {read.get(column, '')}"
