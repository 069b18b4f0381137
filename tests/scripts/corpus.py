"""The annotated releases as our own records, for learning and measuring; never used at run time."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from briefing.markup.cleared import Cleared, cleared
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
MADE_UP = "made up"  # what the names of these sources begin with


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
    """One release as it is read, without the marks in its sentences."""
    gold = json.loads(gold_path.read_text("utf-8"))
    text = text_path.read_bytes().decode("utf-8-sig")
    clear = cleared(Source(text))
    if clear:
        text, gold = clear.source.text, _read(gold, clear)
    return laid(gold_path.parent.name, text_path, text, gold)


def _read(gold: dict[str, Any], clear: Cleared) -> dict[str, Any]:
    """An annotation with the offsets and the words of what is read."""
    made = copy.deepcopy(gold)
    for one in (*made["units"], *made["figures"]):
        span = clear.seen(Span(one["start"], one["end"]))
        words = clear.source.text[span.start : span.end]
        one["start"] = span.end - len(words.lstrip())
        one["end"] = max(one["start"], span.start + len(words.rstrip()))
    told = [i for i, unit in enumerate(made["units"]) if unit["start"] < unit["end"]]
    made["key"] = [told.index(i) for i in made.get("key", ()) if i in told]
    made["units"] = [made["units"][i] for i in told]
    for person in made["people"]:
        person |= {key: _words(person[key]) for key in ("name", "role", "affiliation")}
    for bound in (unit["commitment"] for unit in made["units"] if unit.get("commitment")):
        bound |= {key: _words(bound.get(key) or "") for key in ("actor", "deadline")}
    made["place"] = _words(made["place"] or "")
    return made


def _words(words: str) -> str:
    clear = cleared(Source(words))
    return clear.source.text if clear else words


def laid(source: str, path: Path, text: str, gold: dict[str, Any]) -> Annotated:
    """A text with its annotation; a gold unit belongs to the block that holds its start."""
    ours = cut(Source(text))
    starts = [block.span.start for block in ours.blocks]
    units = []
    for unit in gold["units"]:
        block = max((i for i, s in enumerate(starts) if s <= unit["start"]), default=0)
        units.append(Unit(Span(unit["start"], unit["end"]), block))
    document = Document(ours.source, ours.blocks, tuple(units))
    roles = tuple(Role(unit["role"]) for unit in gold["units"])
    return Annotated(source, path, gold, document, roles)


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
        yield replace(one, source=f"{MADE_UP} whole {crc32(one.source.encode()) % LOTS}")
    for path in sorted(ANNOTATIONS.rglob("*.gold.json")):
        name = path.name.replace(".gold.json", ".txt")
        yield annotated(path, PLAIN / path.parent.name / name)
