"""The Markdown read back with a parser: the facts are those of the JSON, the text is inert."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing import Briefing, brief
from briefing.model import Statements
from briefing.readers import read_bytes
from briefing.renderers.json_lines import record
from briefing.renderers.markdown import render
from briefing.renderers.marks import PERSON, Marks, readable, shown

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OUR_OWN = {
    "text", "softbreak", "inline", "strong_open", "strong_close", "em_open", "em_close",
    "html_inline", "heading_open", "heading_close", "paragraph_open", "paragraph_close",
    "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "table_open",
    "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close",
    "th_open", "th_close", "td_open", "td_close", "text_special",
}  # fmt: skip


@cache
def made(path: Path) -> Briefing:
    return brief(read_bytes(path.read_bytes(), str(path)))


def words(token: Token) -> str:
    return "".join(t.content for t in token.children or () if t.type.startswith("text"))


def bold(token: Token) -> list[str]:
    """What stands in bold in a line."""
    found, inside = [], False
    for child in token.children or ():
        if child.type in ("strong_open", "strong_close"):
            inside = child.type == "strong_open"
            found += [""] if inside else []
        elif inside:
            found[-1] += child.content
    return found


def sections(page: str) -> dict[str, list[Token]]:
    """The tokens under each title."""
    found: dict[str, list[Token]] = {"": []}
    title = ""
    tokens = PARSER.parse(page)
    for i, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            title = words(tokens[i + 1])
            found[title] = []
        found[title].append(token)
    return found


def table(tokens: list[Token]) -> list[list[str]]:
    """The cells of the rows below the head."""
    rows: list[list[str]] = []
    for i, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("td_open", "th_open"):
            rows[-1].append(words(tokens[i + 1]))
    return rows[1:]


def items(tokens: list[Token]) -> list[Token]:
    """The lines of all list items; those within items as well."""
    return [
        t
        for i, t in enumerate(tokens)
        if t.type == "inline" and tokens[i - 2].type[:9] == "list_item"
    ]


def every(path: Path) -> tuple[dict[str, list[Token]], dict[str, Any]]:
    return sections(render(made(path))), record(made(path))


each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)


@each_sample
def test_attendees_read_back(path: Path) -> None:
    found, facts = every(path)
    want = [
        [p["name"] or p["role"], p["role"] if p["name"] else "", p["affiliation"]]
        for p in facts["people"]
        if p["presence"] == "attended"
    ]
    assert table(found.get("Attendees", [])) == [[readable(c) for c in row] for row in want]


@each_sample
def test_commitments_read_back(path: Path) -> None:
    found, facts = every(path)
    lines = iter(items(found.get("Commitments", [])))
    got = [(words(line), words(next(lines))) for line in lines]
    want = []
    for c in facts["commitments"]:
        notes = [(k, c[f]) for k, f in (("who", "actor"), ("by", "deadline")) if c[f]]
        said = " · ".join([c["kind"], *(f"{k}: {readable(v)}" for k, v in notes)])
        want.append((f"[ ] {readable(c['text'])}", said))
    assert got == want


@each_sample
def test_key_figures_read_back(path: Path) -> None:
    found, facts = every(path)
    got = [row[0] for row in table(found.get("Key figures", []))]
    assert sorted(got) == sorted(shown(f["text"]) for f in facts["figures"] if f["key"])


@each_sample
def test_statements_and_their_bold_figures_read_back(path: Path) -> None:
    found, briefing = every(path)[0], made(path)
    marks = Marks(briefing)
    for section in briefing.sections:
        if not isinstance(section, Statements) or section.tasks:
            continue
        lines = items(found[section.title])
        assert len(lines) == len(section.items)
        for line, item in zip(lines, section.items, strict=True):
            pieces = marks.pieces(item.span)
            inside = [f for f in briefing.figures if item.span.covers(f.span)]
            assert words(line) == readable(briefing.text[item.span.start : item.span.end])
            assert bold(line) == [p.text for p in pieces if p.kind not in ("", PERSON)]
            assert len(bold(line)) == len(inside)


@each_sample
def test_themes_read_back(path: Path) -> None:
    found, facts = every(path)
    tokens = found.get("Themes", [])
    labels = [
        words(tokens[i + 1]) for i, t in enumerate(tokens) if t.tag == "h3" and t.nesting == 1
    ]
    assert labels == [readable(t["label"]) for t in facts["themes"] if t["label"]]
    said = [readable(s["text"]) for t in facts["themes"] for s in t["statements"]]
    assert [words(line) for line in items(tokens)] == said


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("The [deal](javascript:alert(1)) is done.", id="script link"),
        pytest.param(
            "A [deal][1] and ![x](data:text/html;base64,xx) too.", id="reference, picture"
        ),
        pytest.param("<script>alert(1)</script> said <b>no</b> to <!-- that.", id="raw HTML"),
        pytest.param("<https://a.example> and https://a.example and www.a.example", id="addresses"),
        pytest.param("Write to <a@b.example> or a@b.example or mailto:a@b.example", id="mail"),
        pytest.param("a | b | c \\| d", id="cells"),
        pytest.param("*one* **two** _three_ __four__ ~~five~~ `six` ``sev`en``", id="emphasis"),
        pytest.param("&lt;b&gt; &amp; &#60;i&#62; &copy; AT&T", id="entities"),
        pytest.param("# Heading\n\n> quote\n\n+ item\n\n= =\n\n---\n\n```code", id="blocks"),
        pytest.param("12) twelve\n\n1986\\. A year\n\n: colon", id="numbers"),
        pytest.param("Title\n===\n\nNext\n---\n\n| a | b |\n|---|---|\n| c | d |", id="underlined"),
        pytest.param("[x] done\n\n[1]: https://a.example 'title'", id="task, definition"),
        pytest.param("back\\slash \\* \\[ and $x^2$ and $5", id="backslashes, formulas"),
        pytest.param("**5 per cent**ile *$3 million*s", id="glued figures"),
    ],
)
def test_hostile_text_is_inert(hostile: str) -> None:
    harmless(hostile)
    harmless(f"Ministers meet\n\nThe ministers met in Oslo on 4 May 2024. {hostile}\n")


def harmless(text: str) -> None:
    """The page of that text holds nothing but what we put there."""
    page = render(brief(text))
    for token in PARSER.parse(page):
        assert token.type in OUR_OWN, (token.type, page)
        for child in token.children or ():
            assert child.type in OUR_OWN, (child.type, page)
            assert child.type != "html_inline" or child.content == "<!-- -->", page
    assert not re.search(r"(?<!\\)://|(?i:www)(?<!\\)\.(?=\w)", page.replace("\\:", ""))


@given(st.lists(st.text("a5%#*_[]()<>!|`~\\&;:=+-$. \n\t", max_size=30), max_size=4))
def test_any_signs_are_inert(parts: list[str]) -> None:
    harmless("\n\n".join(["The ministers met in Oslo.", *parts]))


@given(st.text())
def test_any_text_gives_a_page_that_parses(text: str) -> None:
    page = render(brief(text))
    assert page.endswith("\n")
    PARSER.parse(page)
