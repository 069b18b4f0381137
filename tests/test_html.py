"""The page of HTML read back with a strict parser: the facts, the links, and nothing smuggled in."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Briefing, brief
from briefing.model import Groups, Statements, Table
from briefing.readers import read_bytes
from briefing.renderers.html import render
from briefing.renderers.marks import readable, shown

html5lib = pytest.importorskip("html5lib", reason="html5lib reads the pages; left out without it")

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
OURS = {
    "html", "head", "meta", "title", "style", "body", "div", "main", "section", "h1", "h2", "h3",
    "p", "ul", "li", "a", "b", "span", "table", "thead", "tbody", "tr", "th", "td", "footer",
}  # fmt: skip
GIVEN = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "dir", "scope",
    "rowspan", "role",
}  # fmt: skip


@cache
def made(path: Path) -> Briefing:
    return brief(read_bytes(path.read_bytes(), str(path)))


def parsed(page: str) -> Any:
    """The tree of a page; a page that is not valid raises."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def text_of(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


@each_sample
def test_every_statement_leads_to_its_place(path: Path) -> None:
    briefing, tree = made(path), parsed(render(made(path)))
    places = {node.get("id"): text_of(node) for node in tree.iter() if node.get("id")}
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    links = [node.get("href") for node in tree.iter("a")]
    assert all(link[0] == "#" and link[1:] in places for link in links)
    starts = {f"u{i}": unit.span for i, unit in enumerate(briefing.document.units)}
    for name, span in starts.items():
        assert places[name] == shown(briefing.text[span.start : span.end])


@each_sample
def test_the_facts_are_there(path: Path) -> None:
    briefing, tree = made(path), parsed(render(made(path)))
    said = [text_of(node) for node in tree.iter("li")]
    want = []
    for section in briefing.sections:
        if isinstance(section, Statements) and not section.alert:
            want += section.items
        elif isinstance(section, Groups):
            want += [item for group in section.groups for item in group.items]
    assert len(said) == len(want)
    for got, item in zip(said, want, strict=True):
        words = readable(briefing.text[item.span.start : item.span.end])
        assert got.startswith(f"{words} ¶{briefing.document.paragraph(item.span)}")
        assert all(readable(note.text) in got for note in item.notes)
    rows = sum(len(s.rows) for s in briefing.sections if isinstance(s, Table))
    assert len([row for body in tree.iter("tbody") for row in body.iter("tr")]) == rows


def test_only_our_style_may_apply() -> None:
    page = render(made(SAMPLES[0]))
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    policy = re.search('Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith(f"default-src 'none'; style-src 'sha256-{digest}'")


def harmless(text: str) -> None:
    """The page of that text is valid, and holds no element and no attribute but ours."""
    page = render(brief(text))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    for node in parsed(page).iter():
        if isinstance(node.tag, str):
            assert node.tag in OURS, page
            assert set(node.attrib) <= GIVEN, page
            assert node.get("href", "#")[0] == "#"


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("<script>alert(1)</script> said no.", id="script"),
        pytest.param("<img src=x onerror=alert(1)> was shown.", id="handler"),
        pytest.param('"><a href="javascript:alert(1)">deal</a> is done.', id="attribute"),
        pytest.param("</style></title></textarea><svg/onload=alert(1)> met.", id="ends"),
        pytest.param("<!-- <b> --> &lt;i&gt; &#60;u&#62; AT&T &copy; ]]> <?php ?>", id="entities"),
        pytest.param("[deal](javascript:alert(1)) ![x](data:text/html,x)", id="Markdown"),
        pytest.param("red \x1b[31m \x9b31m \u202e left \u2066 \x00 \ufffe", id="controls"),
    ],
)
def test_hostile_text_is_inert(hostile: str) -> None:
    harmless(hostile)
    harmless(f"{hostile}\n\nThe ministers met in Oslo on 4 May 2024. {hostile} They agreed.\n")


@given(st.lists(st.text("a5%<>&\"'=/!-;# \n\t\x00\x1b[]()", max_size=30), max_size=4))
def test_any_signs_are_inert(parts: list[str]) -> None:
    harmless("\n\n".join(["The ministers met in Oslo.", *parts]))
