"""The releases that we wrote to learn from, as our own records; they teach and are never scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus import Annotated

from briefing.model import Document, Role, Source, Span, Unit
from briefing.units import cut

HERE = Path(__file__).parent
#: Releases with roles alone, and with roles and people.
ROLES, WHOLE = HERE / "role_releases.txt", HERE / "whole_releases.txt"
LETTERS = {role.value[0]: role for role in Role}
PRESENCE = {"a": "attended", "q": "quoted", "m": "mentioned"}
MARKED = re.compile(r"\{([^{}|]+)\|([aqm])\|([^{}|]*)\|([^{}|]*)\}")
FOLDS = 4


def releases(file: Path) -> Iterator[Annotated]:
    """Every release of a file, as one of a few made-up sources."""
    for n, part in enumerate(file.read_text("utf-8").split("\n=====")[1:]):
        name, _, body = part.partition("\n")
        yield release(f"made up {n % FOLDS}", Path(name.strip()), body)


def release(source: str, name: Path, body: str) -> Annotated:
    """One release from its lines: mark, bar, words with the people in braces."""
    lines = body.splitlines()
    text, spans, roles = "", [], []
    marks = [line.partition("|")[0] for line in lines]
    for (before, mark), line in zip(pairwise(["", *marks]), lines, strict=True):
        _, bar, marked = line.partition("|")
        if not bar:
            continue
        words = MARKED.sub(r"\1", marked)
        text += gap(before, mark) if text else ""
        spans.append(Span(len(text), len(text) + len(words)))
        roles.append(LETTERS[mark[-1]])
        text += words
    document = laid(Source(text), spans)
    return Annotated(source, name, {"people": people(body)}, document, tuple(roles))


def gap(before: str, mark: str) -> str:
    """What parts a unit from the one before it: a line, a space, or a blank line."""
    if mark[0] in "+&":
        return "\n" if mark[0] == "+" else " "
    return " " if before and mark[-1] == before[-1] and mark not in "ob" else "\n\n"


def laid(source: Source, spans: list[Span]) -> Document:
    """A document of the given units over the blocks that we find ourselves."""
    blocks = cut(source).blocks
    units = []
    for span in spans:
        block = max((i for i, b in enumerate(blocks) if b.span.start <= span.start), default=0)
        units.append(Unit(span, block))
    return Document(source, blocks, tuple(units))


def people(body: str) -> list[dict[str, Any]]:
    """The people in braces."""
    return [
        {"name": m[1], "presence": PRESENCE[m[2]], "role": m[3], "affiliation": m[4]}
        for m in MARKED.finditer(body)
    ]
