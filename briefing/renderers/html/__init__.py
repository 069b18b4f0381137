"""A briefing as one page of HTML that needs nothing else, the source's text beside it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from briefing.model import Briefing
from briefing.renderers.footer import footer
from briefing.renderers.html.elements import element, safe
from briefing.renderers.html.places import Places
from briefing.renderers.html.shapes import Shapes
from briefing.renderers.html.source import source
from briefing.renderers.html.style import INSIDE, STYLE
from briefing.renderers.look import PLAIN, Look
from briefing.renderers.marks import Marks, is_alert, readable, shown
from briefing.renderers.when import written

# No script, nothing from elsewhere, and of styles only ours: whatever a release may hold.
_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
NOWHERE = "A briefing"


def render(briefing: Briefing, look: Look = PLAIN) -> str:
    """The briefing as a page of its own, ended by a line end."""
    return "".join(f"{line}\n" for line in _page(briefing, look))


def fragment(briefing: Briefing) -> str:
    """The briefing alone, as an element for another page, with its style; no source beside it."""
    shapes = Shapes(Marks(briefing), Places(briefing, linked=False))
    body = "\n".join(_briefing(briefing, PLAIN, shapes))
    return element("div", f"<style>{INSIDE}</style>\n{body}\n")


def _page(briefing: Briefing, look: Look) -> Iterator[str]:
    places = Places(briefing)
    shapes = Shapes(Marks(briefing), places)
    title = readable(briefing.headline) or shown(briefing.name) or NOWHERE
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"{element('title', safe(title))}\n<style>{STYLE}</style>\n</head>"
    yield '<body>\n<div class="page">\n<main>'
    yield from _briefing(briefing, look, shapes)
    yield "</main>"
    yield from source(briefing, shapes.marks, places)
    yield "</div>\n</body>\n</html>"


def _briefing(briefing: Briefing, look: Look, shapes: Shapes) -> Iterator[str]:
    """What must be seen first, headline, place and date, the sections, and the footer."""
    for section in filter(is_alert, briefing.sections):
        yield from shapes.section(section)
    if look.named and briefing.name:
        yield element("p", safe(shown(briefing.name)), cls="quiet")
    if briefing.headline:
        yield element("h1", safe(readable(briefing.headline)), dir="auto")
    facts = [shown(fact) for fact in (briefing.place, written(briefing.date)) if fact]
    if facts:
        yield element("p", safe(" · ".join(facts)), cls="quiet")
    for section in briefing.sections:
        if not is_alert(section):
            yield from shapes.section(section)
    yield element("footer", safe(" · ".join(footer(briefing))))
