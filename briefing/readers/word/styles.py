"""What kind of block a paragraph of a Word document is, by its style, its level and its list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from briefing.model import BlockKind
from briefing.patterns import Pattern
from briefing.readers.word.parts import W
from briefing.readers.writing import number

_HEADING = Pattern(r"heading ([1-9])\Z")
#: Names of styles, as Word has them in whatever language it speaks to people.
_NAMED = {
    "title": (BlockKind.HEADING, 1),
    "subtitle": (BlockKind.HEADING, 2),
    "quote": (BlockKind.QUOTE, 0),
    "intense quote": (BlockKind.QUOTE, 0),
    "block text": (BlockKind.QUOTE, 0),
    "caption": (BlockKind.CAPTION, 0),
}
_DEEPEST = 20  # styles that are based on one another
_BODY_LEVEL = 9  # of an outline: no heading

Kind = tuple[BlockKind, int]


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs: its name, what it is based on, level and list."""

    name: str
    based_on: str
    outline: int | None
    listed: str


def value(element: etree._Element | None, path: str) -> str | None:
    """The ``w:val`` of the first element on the path, None where there is none."""
    found = element.find(path) if element is not None else None
    return None if found is None else found.get(f"{W}val")


def styles_of(root: etree._Element | None) -> dict[str, Style]:
    """The styles of a document by their ids."""
    found: dict[str, Style] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        found[style.get(f"{W}styleId") or ""] = Style(
            name=(value(style, f"{W}name") or "").lower(),
            based_on=value(style, f"{W}basedOn") or "",
            outline=number(value(style, f"{W}pPr/{W}outlineLvl")),
            listed=value(style, f"{W}pPr/{W}numPr/{W}numId") or "",
        )
    return found


def kind_of(paragraph: etree._Element, styles: Mapping[str, Style]) -> Kind:
    """The kind and the level of a paragraph."""
    properties = paragraph.find(f"{W}pPr")
    told = _by_style(value(properties, f"{W}pStyle") or "", styles)
    outline = number(value(properties, f"{W}outlineLvl"))
    if told[0] is BlockKind.PARAGRAPH and outline is not None and outline < _BODY_LEVEL:
        return BlockKind.HEADING, outline + 1
    listed = value(properties, f"{W}numPr/{W}numId")
    if told[0] is BlockKind.PARAGRAPH and listed not in (None, "0"):
        return BlockKind.ITEM, 1 + (number(value(properties, f"{W}numPr/{W}ilvl")) or 0)
    if told[0] is BlockKind.ITEM and listed == "0":
        return BlockKind.PARAGRAPH, 0
    return told


def _by_style(own: str, styles: Mapping[str, Style]) -> Kind:
    for _ in range(_DEEPEST):
        style = styles.get(own)
        if style is None:
            break
        heading = _HEADING.match(style.name)
        if heading:
            return BlockKind.HEADING, int(heading[1])
        if style.name in _NAMED:
            return _NAMED[style.name]
        if style.outline is not None and style.outline < _BODY_LEVEL:
            return BlockKind.HEADING, style.outline + 1
        if style.listed or style.name.startswith(("list bullet", "list number")):
            return BlockKind.ITEM, number(style.name[-1:]) or 1
        own = style.based_on
    return BlockKind.PARAGRAPH, 0


def list_of(paragraph: etree._Element, styles: Mapping[str, Style]) -> str:
    """The id of the list that a paragraph is an item of, by itself or by its style, or ""."""
    properties = paragraph.find(f"{W}pPr")
    own = value(properties, f"{W}numPr/{W}numId")
    if own is not None:
        return own
    style = styles.get(value(properties, f"{W}pStyle") or "")
    for _ in range(_DEEPEST):
        if style is None or style.listed:
            break
        style = styles.get(style.based_on)
    return style.listed if style else ""
