"""The annotated releases as our own records, for learning and measuring; never used at run time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from briefing.model import Document, Role, Source, Span, Unit
from briefing.units import cut

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "corpus" / "gold"
PLAIN = SHARED / "corpus" / "plain"
ANNOTATIONS = ROOT / "tests" / "annotations"
#: Releases that we wrote and annotated, each folder a source of its own: some to learn from, and
#: some that no weight is learned from and no rule is made for.
WRITTEN, UNSEEN = ROOT / "tests" / "releases" / "learned", ROOT / "tests" / "releases" / "unseen"
#: Sources that the publishers which we made up are put into: one alone is too small to weigh.
LOTS = 8


@dataclass(frozen=True)
class Annotated:
    """A release with its annotation: gold units laid over the blocks that we find ourselves."""

    source: str
    path: Path
    gold: dict[str, Any]
    document: Document
    roles: tuple[Role, ...]

    @property
    def text(self) -> str:
        return self.document.text


def annotated(gold_path: Path, text_path: Path) -> Annotated:
    """One release; a gold unit belongs to the block that holds its start."""
    gold = json.loads(gold_path.read_text("utf-8"))
    text = text_path.read_bytes().decode("utf-8-sig")
    ours = cut(Source(text))
    starts = [block.span.start for block in ours.blocks]
    units = []
    for unit in gold["units"]:
        block = max((i for i, s in enumerate(starts) if s <= unit["start"]), default=0)
        units.append(Unit(Span(unit["start"], unit["end"]), block))
    document = Document(ours.source, ours.blocks, tuple(units))
    roles = tuple(Role(unit["role"]) for unit in gold["units"])
    return Annotated(gold_path.parent.name, text_path, gold, document, roles)


def beside(folder: Path) -> Iterator[Annotated]:
    """The releases of a folder in which each annotation stands beside its text."""
    for path in sorted(folder.rglob("*.gold.json")):
        yield annotated(path, path.with_name(path.name.replace(".gold.json", ".txt")))


def gold() -> Iterator[Annotated]:
    """The releases of the gold corpus."""
    yield from beside(GOLD)


def more() -> Iterator[Annotated]:
    """The releases that we annotated: our own, and of the plain corpus (offsets only, no text)."""
    for one in beside(WRITTEN):
        yield replace(one, source=f"made up whole {crc32(one.source.encode()) % LOTS}")
    for path in sorted(ANNOTATIONS.rglob("*.gold.json")):
        name = path.name.replace(".gold.json", ".txt")
        yield annotated(path, PLAIN / path.parent.name / name)
