"""Make samples/documents: samples as a web page, a PDF and a Word document.

    python tests/scripts/make_documents.py

Needs reportlab and python-docx (the extra "make"). What is made again from the same samples holds
the same words; the tests compare their facts with those of the texts.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import docx
from docx.shared import Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from briefing.model import BlockKind, Document, Source
from briefing.units import cut

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NAMES = ("presidents-readout", "company-results", "ministry-decision")
MARKER = re.compile(r"(?:[•-]|\d{1,2}\.)\s+")
SITE = "Council of Examples"

Block = tuple[BlockKind, str]
#: Items of a numbered list, as the formats know them; other items have a bullet.
NUMBERED = {True: ("ol", "List Number"), False: ("ul", "List Bullet")}


def numbered(words: str) -> bool:
    """Whether the words of an item begin with a number."""
    return words[:1].isdigit()


def bare(words: str) -> str:
    """The words of an item without its marker."""
    return MARKER.sub("", words, count=1)


def blocks(document: Document) -> list[Block]:
    """Kind and words of each block."""
    return [(block.kind, document.slice(block.span)) for block in document.blocks]


# -- a web page -----------------------------------------------------------------------------------

BEFORE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}"><meta property="og:title" content="{title}">
<style>.tip {{ display: none }}</style><script>var tracked = "words of a script";</script></head>
<body><a class="skip-link" href="#main">Skip to content</a>
<div class="cookie-consent"><p>We use cookies to improve this website. Read our <a href="/cookies">
cookie policy</a> to learn more about the cookies that are used here.</p><button>Accept</button></div>
<header class="site-header"><div class="site-title">{site}</div><nav><ul><li><a href="/">Home</a></li>
<li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul></nav>
<form role="search"><label>Search</label><input name="q"><button>Go</button></form></header>
<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol>
<main id="main"><article>
"""
AFTER = """<ul class="share-buttons"><li><a href="#">Share on one network</a></li><li><a href="#">Print
</a></li></ul></article>
<aside class="related"><h2>Related news</h2><ul><li><a href="/1">Another release of last week</a></li>
<li><a href="/2">Minister opens a bridge, 40 guests attend</a></li></ul></aside></main>
<footer><p>&copy; 2025 {site}. All rights reserved. 12 Example Street, Sampletown.</p></footer>
</body></html>
"""
TAGS = {BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote", BlockKind.CAPTION: "figcaption"}


def page(found: list[Block]) -> str:
    """The blocks as a page with all that stands around releases on the web."""
    title = escape(found[0][1])
    parts = [BEFORE.format(title=title, site=SITE), f"<h1>{title}</h1>"]
    for i, (kind, words) in enumerate(found[1:], 1):
        before, after = found[i - 1][0], found[i + 1][0] if i + 1 < len(found) else None
        text = escape(words, quote=False)
        if kind is BlockKind.ROW:
            cells = "".join(f"<td>{cell.strip()}</td>" for cell in text.split("|"))
            opening, closing = ("<table>", "</table>")
            text = f"<tr>{cells}</tr>"
        elif kind is BlockKind.ITEM:
            tag = NUMBERED[numbered(words)][0]
            opening, closing = (f"<{tag}>", f"</{tag}>")
            text = f"<li>{bare(text)}</li>"
        else:
            tag = TAGS.get(kind, "p")
            parts.append(f"<{tag}>{text}</{tag}>")
            continue
        parts.append((opening if before is not kind else "") + text)
        parts.append(closing if after is not kind else "")
    parts.append(AFTER.format(site=SITE))
    return "\n".join(part for part in parts if part)


# -- a PDF ----------------------------------------------------------------------------------------

STYLES = getSampleStyleSheet()
BODY = ParagraphStyle("body", parent=STYLES["BodyText"], spaceAfter=8, leading=14)


def pdf(found: list[Block], path: Path) -> None:
    """Write the blocks as pages with a running head and page numbers."""

    def frame(canvas: Canvas, made: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 560 - 25, f"{SITE} - Press release")
        canvas.drawCentredString(A4[0] / 2, 30, f"Page {made.page} of 2")

    story: list[object] = [Paragraph(escape(found[0][1]), STYLES["Title"])]
    rows: list[list[str]] = []
    for kind, words in [*found[1:], (BlockKind.RULE, "")]:
        if rows and kind is not BlockKind.ROW:
            story += [Table(rows), Spacer(1, 8)]
            rows = []
        if kind is BlockKind.ROW:
            rows.append([cell.strip() for cell in words.split("|")])
        elif kind is BlockKind.ITEM:
            marker = words.split()[0] if numbered(words) else "•"
            story.append(Paragraph(escape(bare(words)), BODY, bulletText=marker))
        elif words:
            style = STYLES["Heading2"] if kind is BlockKind.HEADING else BODY
            story.append(Paragraph(escape(words), style))
    made = SimpleDocTemplate(
        str(path), pagesize=(A4[0], 560), title=found[0][1], invariant=1, author=SITE
    )
    made.build(story, onFirstPage=frame, onLaterPages=frame)


# -- a Word document ------------------------------------------------------------------------------


def word(found: list[Block], path: Path) -> None:
    """Write the blocks as a Word document with the styles of its template."""
    made = docx.Document()
    made.core_properties.created = datetime(2025, 1, 2, tzinfo=UTC)
    made.core_properties.author = SITE
    made.styles["Normal"].font.size = Pt(11)
    made.add_heading(found[0][1], level=0)
    rows: list[list[str]] = []
    for kind, words in [*found[1:], (BlockKind.RULE, "")]:
        if rows and kind is not BlockKind.ROW:
            table = made.add_table(rows=0, cols=len(rows[0]))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
            rows = []
        if kind is BlockKind.ROW:
            rows.append([cell.strip() for cell in words.split("|")])
        elif kind is BlockKind.ITEM:
            made.add_paragraph(bare(words), style=NUMBERED[numbered(words)][1])
        elif kind is BlockKind.HEADING:
            made.add_heading(words, level=2)
        elif words:
            made.add_paragraph(words)
    made.save(str(path))


def main() -> None:
    folder = SAMPLES / "documents"
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        text = (SAMPLES / f"{name}.txt").read_text("utf-8")
        found = blocks(cut(Source(text)))
        (folder / f"{name}.html").write_text(page(found), "utf-8")
        pdf(found, folder / f"{name}.pdf")
        word(found, folder / f"{name}.docx")
        print(name, [path.stat().st_size for path in sorted(folder.glob(f"{name}.*"))])


if __name__ == "__main__":
    main()
