"""The text of the source as part of a page: each unit is a place that a statement leads to."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Briefing, Role, Span
from briefing.renderers.html.elements import element, safe
from briefing.renderers.html.places import Places
from briefing.renderers.marks import Marks, shown

CLASSES = {Role.BOILERPLATE: "out", Role.HEADLINE: "headline"}


def source(briefing: Briefing, marks: Marks, places: Places) -> Iterator[str]:
    """The paragraphs of the source with their numbers, each unit leading back to where it is told.

    What is left out of the briefing as boilerplate is quiet.
    """
    yield '<section id="source">\n<h2>Source</h2>'
    block, inside, at = -1, "", 0
    for unit, role in zip(briefing.document.units, briefing.roles, strict=True):
        if unit.block != block:
            yield from _paragraph(inside)
            inside = element("span", safe(marks.place(unit.span)), cls="place")
        elif briefing.text[at : unit.span.start]:
            inside += " "
        block, at = unit.block, unit.span.end
        inside += _unit(briefing, unit.span, role, places)
    yield from _paragraph(inside)
    yield "</section>"


def _paragraph(inside: str) -> Iterator[str]:
    if inside:
        yield element("p", inside, dir="auto")


def _unit(briefing: Briefing, span: Span, role: Role, places: Places) -> str:
    """A unit as people may see it, white space folded."""
    said, told = safe(shown(briefing.text[span.start : span.end])), places.told(span)
    name, cls = places.unit(span), CLASSES.get(role, "")
    if told:
        return element("a", said, id=name, cls=f"told {cls}".strip(), href=f"#{told}")
    return element("span", said, id=name, cls=cls)
