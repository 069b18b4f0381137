"""The Markdown read back with a parser: the facts are those of the JSON, the text is inert."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing import Briefing, brief
from briefing.model import Group, Groups, Item, Statements, Table
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
    "th_open", "th_close", "td_open", "td_close", "text_special", "blockquote_open",
    "blockquote_close",
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


def table(tokens: list[Token]) -> list[dict[str, str]]:
    """The rows below the head, each cell under the name of its column."""
    rows: list[list[str]] = []
    for i, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("td_open", "th_open"):
            rows[-1].append(words(tokens[i + 1]))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


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
def test_attendees_read_back_by_country_or_body(path: Path) -> None:
    found, facts = every(path)
    rows = table(found.get("Attendees", []))
    want = [p for p in facts["people"] if p["presence"] == "attended"]
    assert sorted(row["Name"] for row in rows) == sorted(
        readable(p["name"] or p["role"]) for p in want
    )
    offices = {readable(p["name"]): readable(p["role"]) for p in want if p["name"]}
    assert all(
        row["Office"].startswith(offices.get(row["Name"], "")) for row in rows if "Office" in row
    )
    groups = [name for name, _ in groupby(row.get("Country or body", "") for row in rows)]
    assert len(groups) == len(set(groups))


@each_sample
def test_key_figures_read_back(path: Path) -> None:
    found, facts = every(path)
    got = [row["Figure"] for row in table(found.get("Key figures", []))]
    assert sorted(got) == sorted(shown(f["text"]) for f in facts["figures"] if f["key"])


def expected(briefing: Briefing, item: Item, *, task: bool) -> Iterator[str]:
    """The lines of a statement: its words and its place; its kind, its speaker, and its notes."""
    text = readable(briefing.text[item.span.start : item.span.end])
    yield f"{'[ ] ' * task}{text} (¶{briefing.document.paragraph(item.span)})"
    facts = [item.tag] if item.tag else []
    facts += [f"said by: {readable(item.speaker)}"] if readable(item.speaker) not in text else []
    for key, value, reading in item.notes:
        facts.append(f"{key}: {readable(value)}{f' ({reading})' * bool(reading)}")
    if facts:
        yield " · ".join(facts)


@each_sample
def test_statements_and_their_notes_read_back(path: Path) -> None:
    found, briefing = every(path)[0], made(path)
    for section in briefing.sections:
        if isinstance(section, Table):
            continue
        groups = section.groups if isinstance(section, Groups) else (Group("", section.items),)
        task = isinstance(section, Statements) and section.tasks
        want = [e for g in groups for i in g.items for e in expected(briefing, i, task=task)]
        assert list(map(words, items(found[section.title]))) == want


@each_sample
def test_figures_stand_in_bold(path: Path) -> None:
    found, briefing = every(path)[0], made(path)
    marks = Marks(briefing)
    gist = items(found.get("Gist", []))
    lines = [line for line in gist if not words(line).startswith("said by")]
    for line, span in zip(lines, briefing.gist, strict=True):
        pieces = marks.pieces(span)
        assert bold(line) == [p.text for p in pieces if p.kind not in ("", PERSON)]
        assert len(bold(line)) == sum(span.covers(f.span) for f in briefing.figures)


@each_sample
def test_themes_read_back(path: Path) -> None:
    found, facts = every(path)
    tokens = found.get("Themes", [])
    labels = [
        words(tokens[i + 1]) for i, t in enumerate(tokens) if t.tag == "h3" and t.nesting == 1
    ]
    assert labels == [readable(t["label"]) for t in facts["themes"] if t["label"]]
    said = [readable(s["text"]) for t in facts["themes"] for s in t["statements"]]
    got = [re.sub(r" \(¶\d+\)$", "", words(line)) for line in items(tokens)]
    assert [line for line in got if not line.startswith("said by: ")] == said


def test_an_alert_stands_before_the_headline() -> None:
    text = (
        "EMBARGOED UNTIL 10:00 GMT, 4 MAY 2026\n\nHarbour Ministry Rebuilds Northern Pier\n\n"
        "ELSIE, 2 May 2026 – The Harbour Ministry will rebuild the pier, it said on Saturday.\n\n"
        "The works will cost 14 million dollars and last two years.\n"
    )
    page = render(brief(text))
    assert page.startswith("> **EMBARGOED UNTIL 10:00 GMT, 4 MAY 2026** (¶1)\n\n")
    assert page.count("EMBARGOED") == 1


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
    briefing = brief(text)
    page = render(briefing)
    tokens = PARSER.parse(page)
    assert sum(token.type == "blockquote_open" for token in tokens) == len(briefing.status)
    for token in tokens:
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
