"""Markdown of every text of the corpus: its words read back, and nothing smuggled in."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from test_markdown import OUR_OWN, words

from briefing import brief
from briefing.model import Groups, Statements
from briefing.readers import read_bytes
from briefing.renderers.markdown import render
from briefing.renderers.marks import readable

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "plain"
SOURCES = sorted(path for path in CORPUS.glob("*") if path.is_dir())
PARSERS = (
    MarkdownIt("commonmark"),
    MarkdownIt("commonmark").enable(["table", "strikethrough"]),
)


@pytest.mark.skipif(not SOURCES, reason="the corpus is not here: Markdown of its texts left out")
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_statement_reads_back(source: Path) -> None:
    for path in sorted(source.glob("*.txt")):
        briefing = brief(read_bytes(path.read_bytes(), str(path)))
        page = render(briefing)
        want = {
            f"{readable(briefing.text[i.span.start : i.span.end])} (¶{briefing.document.paragraph(i.span)})"
            for s in briefing.sections
            for i in (
                s.items
                if isinstance(s, Statements)
                else [i for g in s.groups for i in g.items]
                if isinstance(s, Groups)
                else []
            )
        }
        for parser in PARSERS:
            tokens = parser.parse(page)
            kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or ()}
            assert kinds <= OUR_OWN, (path, kinds - OUR_OWN)
            got = {words(t).removeprefix("[ ] ") for t in tokens if t.type == "inline"}
            assert not want - got, (path, sorted(want - got)[:2])
