"""Every text that we have gives a briefing, without an error or a warning, also as Markdown.

Of the Markdown all words are read back, and nothing is smuggled in.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from test_markdown import OUR_OWN, words

from briefing import Briefing, brief
from briefing.model import Groups, Item, Section, Statements, folded
from briefing.renderers.markdown import render
from briefing.renderers.marks import readable

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SOURCES = sorted(p for part in ("gold", "plain") for p in (CORPUS / part).glob("*") if p.is_dir())
PARSERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
)

pytestmark = pytest.mark.skipif(not SOURCES, reason="left out: ../shared/corpus is not here")


def failures(path: Path) -> list[str]:
    """What is wrong with a briefing: characters in no unit or in two, words that are not there."""
    text = path.read_bytes().decode("utf-8-sig")
    made = brief(text)
    seen, at = [], 0
    for unit in made.document.units:
        if unit.span.start < at:
            seen.append(f"a unit overlaps the one before at {unit.span.start}")
        if text[at : unit.span.start].strip():
            seen.append(f"in no unit: {text[at : unit.span.start]!r}")
        at = unit.span.end
    if text[at:].strip():
        seen.append(f"in no unit: {text[at:]!r}")
    body = folded(text)
    said = [made.headline, made.place, *(p.name for p in made.people)]
    seen += [f"not in the text: {told!r}" for told in said if told not in body]
    return [f"{path.name}: {fault}" for fault in (*seen, *in_markdown(made))]


def in_markdown(made: Briefing) -> Iterator[str]:
    """What is wrong with the Markdown: kinds of tokens that are not ours, statements not read back."""
    page = render(made)
    want = {
        f"{readable(made.text[i.span.start : i.span.end])} (¶{made.document.paragraph(i.span)})"
        for section in made.sections
        for i in items(section)
    }
    for parser in PARSERS:
        tokens = parser.parse(page)
        kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
        yield from (f"smuggled in: {kind}" for kind in kinds - OUR_OWN)
        got = {words(t).removeprefix("[ ] ") for t in tokens if t.type == "inline"}
        yield from (f"not read back: {statement!r}" for statement in want - got)


def items(section: Section) -> tuple[Item, ...]:
    """The statements of a section, none of a table."""
    if isinstance(section, Statements):
        return section.items
    if isinstance(section, Groups):
        return tuple(item for group in section.groups for item in group.items)
    return ()


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_every_text_gives_a_briefing(source: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [fault for path in sorted(source.glob("*.txt")) for fault in failures(path)] == []
