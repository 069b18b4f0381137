"""Web pages: the release and its structure, without what stands around it; hostile pages too."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from documents import AS_DOCUMENTS
from pages import LEAD, PAGES, QUOTE, SECOND, TITLE, Page

from briefing import brief
from briefing.errors import BriefingError
from briefing.model import BlockKind, folded
from briefing.readers import read_bytes, web_page

pytest.importorskip("lxml", reason="lxml, which reads web pages, is not installed")

SECONDS = 8.0  # of CPU, on the busiest machine
SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def blocks(html: str | bytes) -> list[str]:
    data = html.encode() if isinstance(html, str) else html
    return [folded(line) if "\t" not in line else line for line in
            re.split(r"\n+", read_bytes(data, "-").text.strip())]  # fmt: skip


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in PAGES.items()])
def test_pages(page: Page) -> None:
    source = read_bytes(page.html.encode(), "-")
    assert blocks(page.html) == [b if "\t" in b else folded(b) for b in page.blocks]
    assert source.meta.get("title", "") == page.title
    assert source.meta.get("date", "") == page.date


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page in PAGES.items()])
def test_blocks_cover_the_text(page: Page) -> None:
    source = read_bytes(page.html.encode(), "-")
    at = 0
    for block in source.blocks:
        assert not source.text[at : block.span.start].strip()
        at = block.span.end
    assert not source.text[at:].strip()


def test_one_long_paragraph_is_not_the_page() -> None:
    long = "The minister met her colleague of the north at the harbour today. " * 9
    html = f"<p>Office of the Press</p><p>The below is by the speaker Anna Weber:</p><p>{long}</p>"
    assert blocks(html)[:2] == ["Office of the Press", "The below is by the speaker Anna Weber:"]


def kinds(html: str) -> list[tuple[str, BlockKind, int]]:
    source = read_bytes(html.encode(), "page.html")
    return [(source.text[b.span.start : b.span.end], b.kind, b.level) for b in source.blocks]


def test_structure_is_kept() -> None:
    html = """<article><h1>Ministers agree on fish</h1><h3>Details</h3><ul><li>first point
      <ol><li>inner point</li></ol></li></ul><blockquote><p>We agree.</p></blockquote>
      <figure><figcaption>A boat</figcaption></figure><table><tr><td>a</td><td>b c</td></tr></table></article>"""
    assert kinds(html) == [
        ("Ministers agree on fish", BlockKind.HEADING, 1),
        ("Details", BlockKind.HEADING, 3),
        ("• first point", BlockKind.ITEM, 1),
        ("1. inner point", BlockKind.ITEM, 2),
        ("We agree.", BlockKind.QUOTE, 0),
        ("A boat", BlockKind.CAPTION, 0),
        ("a\tb c", BlockKind.ROW, 0),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>one<br>two</p>", "one\ntwo\n", id="line break"),
        pytest.param("<p>one\n  two</p>", "one two\n", id="white space"),
        pytest.param("<p>a&nbsp;b &amp; c &#8212; d</p>", "a\xa0b & c — d\n", id="references"),
        pytest.param("<pre>a\n b</pre>", "a\n b\n", id="preformatted"),
        pytest.param("<p>H<sub>2</sub>O and 3<sup>rd</sup></p>", "H2O and 3rd\n", id="inline"),
        pytest.param("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree\n", id="nested"),
        pytest.param("<p>a\x01b\x0bc</p>", "abc\n", id="control characters"),
    ],
)
def test_text(html: str, text: str) -> None:
    assert read_bytes(html.encode(), "x.html").text == text


HEAD = '<html><head><meta charset="{}"></head><body><p>São Tomé — 5 €</p></body></html>'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(HEAD.format("utf-8").encode(), "São Tomé — 5 €", id="UTF-8"),
        pytest.param(HEAD.format("iso-8859-1").encode(), "São Tomé — 5 €", id="wrongly declared"),
        pytest.param(HEAD.format("windows-1252").encode("cp1252"), "São Tomé — 5 €", id="1252"),
        pytest.param(HEAD.format("nonsense").encode("cp1252"), "São Tomé — 5 €", id="unknown"),
        pytest.param(HEAD.format("base64").encode("cp1252"), "São Tomé — 5 €", id="no charset"),
        pytest.param(HEAD.format("utf-16").encode("utf-16"), "São Tomé — 5 €", id="UTF-16"),
        pytest.param('<meta charset="koi8-r"><p>Москва</p>'.encode("koi8-r"), "Москва", id="KOI8"),
    ],
)
def test_decoded(data: bytes, text: str) -> None:
    assert read_bytes(data, "-").text.strip() == text


@pytest.mark.parametrize(
    ("data", "is_page"),
    [
        pytest.param(b"<!DOCTYPE html><p>x</p>", True, id="doctype"),
        pytest.param(
            b"\xef\xbb\xbf\n<!-- note -->\n<html><body>x</body></html>", True, id="comment"
        ),
        pytest.param(b"<p>A fragment.</p>\n<p>More.</p>", True, id="fragment"),
        pytest.param(b'<?xml version="1.0"?><html xmlns="x"><body/></html>', True, id="XHTML"),
        pytest.param(b"Title\n\n<p>Left-over mark-up</p>", False, id="text with mark-up"),
        pytest.param(b"<b>bold</b> start of a text", False, id="inline start"),
        pytest.param(b"<5% of the people agreed", False, id="less than"),
        pytest.param(b"<html", False, id="no end"),
    ],
)
def test_detected(data: bytes, *, is_page: bool) -> None:
    assert web_page.detect(data, "-") is is_page


SITE = f"""<meta property="og:site_name" content="The Ministry of Ferries"><title>{TITLE}</title>
<h1>The Ministry of Ferries</h1><h2>{TITLE}</h2><p>{LEAD}</p>"""
HEADINGS = {
    "the heading that the head agrees with": (
        f"<title>{TITLE} | Ministry</title><h1>News</h1><h2>{TITLE}</h2><p>{LEAD}</p>", TITLE),
    "the name of the site is none": (SITE, TITLE),
    "told by the head alone": (
        f"<title>{TITLE} - Ministry of Transport</title><p>{LEAD}</p>", TITLE),
    "cut short in the head": (
        f"<title>{TITLE[:30]}…</title><h1>{TITLE}</h1><p>{LEAD}</p>", TITLE),
    "of two sentences": (
        f"<h1>We sign today. Nobody should wait.</h1><p>{LEAD}</p>",
        "We sign today. Nobody should wait."),
}  # fmt: skip


@pytest.mark.parametrize(("html", "title"), HEADINGS.values(), ids=HEADINGS)
def test_headline(html: str, title: str) -> None:
    briefing = brief(read_bytes(f"<html>{html}<p>{SECOND}</p><p>{QUOTE}</p></html>".encode(), "-"))
    assert briefing.headline == title
    assert title in briefing.text


DAYS = {
    "property": '<meta property="article:published_time" content="2025-10-14T23:00:00-04:00">',
    "linked data": (
        '<script type="application/ld+json">'
        '[{"@type":["NewsArticle"],"datePublished":"2025-10-14"}]</script>'
    ),
    "time": '<time datetime="2025-10-14T10:00">yesterday</time>',
    "time of publication first": (
        '<time datetime="2024-01-01">then</time>'
        '<time class="published" datetime="2025-10-14">now</time>'
    ),
    "Dublin Core": '<meta name="DC.date.issued" content="20251014">',
}


@pytest.mark.parametrize("head", DAYS.values(), ids=DAYS)
def test_date_where_the_text_has_none(head: str) -> None:
    text = "<p>The ministers met in Port Elin and agreed to build four ferries.</p>"
    briefing = brief(read_bytes(f"<html>{head}<h1>{TITLE}</h1>{text}</html>".encode(), "-"))
    assert briefing.date == "2025-10-14"


def test_the_date_of_the_text_goes_first() -> None:
    html = (
        f"""<html>{DAYS["property"]}<h1>{TITLE}</h1><p>2 September 2025</p><p>{LEAD}</p></html>"""
    )
    assert brief(read_bytes(html.encode(), "-")).date.startswith("2025-09")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"<html><body></body></html>", "no text", id="empty"),
        pytest.param(b"<html><script>x</script></html>", "only scripts put in", id="script alone"),
        pytest.param(
            b'<html><meta http-equiv="refresh" content="0; url=/new"><body></body></html>',
            "only leads on to /new",
            id="leads on",
        ),
        pytest.param(b"<html>" + b"<div>" * 100_000 + b"x</div></html>", "too deeply", id="deep"),
        pytest.param(b"<html><p>" + b"x" * 25_000_001 + b"</p>", "25 MB", id="long"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=reason):
        read_bytes(data, "page.html")


def test_deep_but_sound() -> None:
    html = "<html>" + "<div>" * 1900 + f"<p>{LEAD}</p>" + "</div>" * 1900 + "</html>"
    assert blocks(html) == [folded(LEAD)]


def test_entities_are_not_opened() -> None:
    html = f"""<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "{"z" * 50}">]>
    <html><p>{LEAD} &x;&y;</p></html>"""
    assert "zzz" not in "".join(blocks(html)).split(folded(LEAD))[-1]


@pytest.mark.parametrize("name", AS_DOCUMENTS)
def test_samples_give_the_facts_of_their_text(name: str) -> None:
    page = brief(read_bytes((SAMPLES / "documents" / f"{name}.html").read_bytes(), "-"))
    text = brief((SAMPLES / f"{name}.txt").read_text("utf-8"))
    assert page.headline == text.headline
    assert (page.place, page.date) == (text.place, text.date)
    assert {(p.name, p.role) for p in page.people} == {(p.name, p.role) for p in text.people}
    assert [(f.kind, f.value) for f in page.figures] == [(f.kind, f.value) for f in text.figures]
    assert [c.kind for c in page.commitments] == [c.kind for c in text.commitments]


def page(inner: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{inner}</body></html>"


RELEASE = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{SECOND}</p>"
PEOPLE = "<li><a href='/1'>Ilse Karvonen, Minister</a></li><li><a href='/2'>Tomas Reyle</a></li>"
COMMENTS = "<p>Nobody asked us what we think of it.</p>" * 20
MORE = {
    "people in a list of links that the text leads in": (
        f"{RELEASE}<p>The following took part:</p><ul>{PEOPLE}</ul>",
        ("The following took part:", "• Ilse Karvonen, Minister", "• Tomas Reyle")),
    "a list of which only some are links": (
        f"{RELEASE}<ul><li><a href='/1'>Ann Weber</a></li><li>Paul Ito, head of the college</li></ul>",
        ("• Ann Weber", "• Paul Ito, head of the college")),
    "pages in a list of links": (f"{RELEASE}<h3>Related</h3><ul>{PEOPLE}</ul>", ()),
    "a link that ends in a bracket": (f"{RELEASE}<p><a href='/z'>All pictures (12 MB)</a></p>", ()),
    "a day that is a link": (
        f"{RELEASE}<p><a href='/d'>14 October 2025</a></p>", ("14 October 2025",)),
    "a quotation shown again": (
        f"{RELEASE}<blockquote>inspect each other's ferries every six months</blockquote>", ()),
    "a button that moves pictures": (f"{RELEASE}<div role='button'>Next slide</div>", ()),
    "a button over what it unfolds": (
        f"{RELEASE}<h3><button>Notes</button></h3><p>Merrin has 5 million people.</p>",
        ("Notes", "Merrin has 5 million people.")),
    "a sign that leads back": (
        f"{RELEASE}<ol><li>At prices of 2024. <a href='#r1'>↩</a></li></ol>",
        ("1. At prices of 2024.",)),
    "hidden by the class of a framework": (
        f"{RELEASE}<h2 class='govuk-visually-hidden'>Updates to this page</h2>", ()),
    "more comments than text": (
        f"<article>{RELEASE}<div id='comments'>{COMMENTS}</div></article>", ()),
    "a disclaimer longer than the text": (
        f"{RELEASE}<div class='disclaimer'>{'<p>All is given without any warranty at all.</p>' * 20}</div>",
        ()),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "more"), MORE.values(), ids=MORE)
def test_around_the_release(inner: str, more: tuple[str, ...]) -> None:
    assert blocks(page(inner)) == [TITLE, folded(LEAD), folded(SECOND), *more]


TITLES = {
    "name of the site, then title": (
        f"<title>Press service: {TITLE}</title>", f"<h3>{TITLE}</h3>"),
    "site told apart": (
        f'<title>Press Centre</title><meta property="og:title" content="{TITLE}">',
        "<h1>Press Centre</h1>"),
}  # fmt: skip


TITLES["a head that tells only the part of the site"] = (
    "<title>Press Release: Press Information Office</title>", f"<h2>{TITLE}</h2>")  # fmt: skip


@pytest.mark.parametrize(("head", "top"), TITLES.values(), ids=TITLES)
def test_title_beside_the_name_of_the_site(head: str, top: str) -> None:
    source = read_bytes(page(f"{top}<div><p>{LEAD}</p><p>{SECOND}</p></div>", head).encode(), "-")
    assert source.meta["title"] == TITLE


def test_a_text_that_only_the_linked_data_hold() -> None:
    data = json.dumps(
        {"@type": "NewsArticle", "headline": TITLE, "articleBody": f"{LEAD}\n\n{SECOND}"}
    )
    head = f'<script type="application/ld+json">{data}</script>'
    assert blocks(page("<div id=root></div>", head)) == [TITLE, folded(LEAD), folded(SECOND)]


SCRIPTS = "<script>var a = 1;</script>" * 300


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b'<meta charset="utf-16"><p>In Oslo</p>', "In Oslo", id="UTF-16 in ASCII"),
        pytest.param("<html><p>In Oslo</p></html>".encode("utf-16-le"), "In Oslo", id="no mark"),
        pytest.param(
            f'<html>{SCRIPTS}<meta charset="koi8-r"><p>Москва</p>'.encode("koi8-r"),
            "Москва",
            id="late",
        ),
    ],
)
def test_decoded_though_it_is_told_oddly(data: bytes, text: str) -> None:
    assert read_bytes(data, "-").text.strip() == text


def test_a_page_of_many_quotations_is_read_in_time() -> None:
    html = "<html>" + "<blockquote>The minister met the mayor.</blockquote><p>So it was.</p>" * 3000
    begun = time.process_time()
    assert len(blocks(html)) == 6000
    assert time.process_time() - begun < SECONDS
