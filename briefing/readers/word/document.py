"""From a Word document to a source: its blocks in order, notes behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefing.errors import BriefingError
from briefing.model import BlockKind, Source, folded
from briefing.patterns import Pattern
from briefing.readers.titles import titled
from briefing.readers.word.numbering import Numbering
from briefing.readers.word.parts import Parts, W
from briefing.readers.word.styles import Style, kind_of, list_of, styles_of
from briefing.readers.writing import Piece

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
#: What holds blocks and is none itself.
_HOLDERS = frozenset(
    f"{W}{tag}"
    for tag in """body sdt sdtContent ins moveTo customXml smartTag footnote endnote
    txbxContent""".split()
) | {f"{_MC}AlternateContent", f"{_MC}Choice"}
#: What was deleted, is told again for older programs, or is no text.
_GONE = frozenset(f"{W}{tag}" for tag in "del moveFrom instrText delText rPr pPr sdtPr rt".split())
_GONE |= {f"{_MC}Fallback"}
_SIGNS = {
    f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " ",
}  # fmt: skip
_SPACES = Pattern(r"[ \t]{2,}|\t")
_LONGEST_CELL = 400  # signs: what is longer is a part of the page, not a cell


@dataclass(slots=True)
class _Reader:
    """What is known while a document is read."""

    styles: Mapping[str, Style]
    numbering: Numbering
    boxes: list[etree._Element] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)  # what paragraphs before begin of the next

    def blocks(self, holder: etree._Element) -> Iterator[Piece]:
        """The pieces that an element holds, text boxes behind the paragraph that they hang on."""
        for child in holder:
            if child.tag == f"{W}p":
                if _runs_on(child):  # only its end was deleted: the next goes on with it
                    self.begun.append(self.words(child))
                    continue
                yield self.paragraph(child)
                boxes, self.boxes = self.boxes, []
                for box in boxes:
                    yield from self.blocks(box)
            elif child.tag == f"{W}tbl":
                yield from self.table(child)
            elif child.tag in _HOLDERS and not _is_prompt(child):
                yield from self.blocks(child)

    def paragraph(self, paragraph: etree._Element) -> Piece:
        """A paragraph as a piece, which may be blank."""
        kind, level = kind_of(paragraph, self.styles)
        words = " ".join(filter(None, [*self.begun, self.words(paragraph)]))
        self.begun.clear()
        if kind is BlockKind.ITEM and words:
            listed = list_of(paragraph, self.styles)
            words = self.numbering.marker(listed, max(0, level - 1)) + words
        return Piece(kind, words, level)

    def words(self, paragraph: etree._Element) -> str:
        """The words of a paragraph; its text boxes are put aside."""
        said: list[str] = []
        steps = etree.iterwalk(paragraph, events=("start",))
        for _, element in steps:
            tag = element.tag
            if tag == f"{W}txbxContent":
                self.boxes.append(element)
                steps.skip_subtree()
            elif (
                tag in _GONE
                or not isinstance(tag, str)
                or _vanishes(element)
                or _is_prompt(element)
            ):
                steps.skip_subtree()
            elif tag == f"{W}t":
                said.append(element.text or "")
            elif tag in _SIGNS and element.get(f"{W}type") != "page":
                said.append(_SIGNS[tag])
        return _SPACES.sub(" ", "".join(said)).strip()

    def table(self, table: etree._Element) -> Iterator[Piece]:
        """The rows of a table; where its cells are parts of the page, what these hold."""
        for row in table.iter(f"{W}tr"):
            deleted = row.find(f"{W}trPr/{W}del") is not None
            if deleted or next(row.iterancestors(f"{W}tbl"), None) is not table:
                continue
            cells = [list(self.blocks(cell)) for cell in row.iter(f"{W}tc") if _own(cell, row)]
            texts = [" ".join(folded(piece.text) for piece in cell) for cell in cells]
            if len(cells) > 1 and max(map(len, texts)) <= _LONGEST_CELL:
                yield Piece(BlockKind.ROW, "\t".join(text.strip() for text in texts))
            else:
                yield from (piece for cell in cells for piece in cell)


def _own(cell: etree._Element, row: etree._Element) -> bool:
    return next(cell.iterancestors(f"{W}tr"), None) is row


def _runs_on(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph was deleted, so that the next goes on with it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _is_prompt(element: etree._Element) -> bool:
    """Whether an element only asks for words that nobody put in."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _vanishes(element: etree._Element) -> bool:
    """Whether an element is a run of hidden text."""
    if element.tag != f"{W}r":
        return False
    hidden = element.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false", "off")


def read_document(data: bytes, name: str) -> Source:
    """The text of a Word document; raises BriefingError where there is none to be had."""
    parts = Parts(data, name)
    main = parts.main()
    root = parts.tree(main)
    styles = styles_of(parts.beside(main, "styles.xml"))
    reader = _Reader(styles, Numbering(parts.beside(main, "numbering.xml")))
    body = root.find(f"{W}body") if root is not None else None
    pieces = list(reader.blocks(body)) if body is not None else []
    for notes in ("footnotes.xml", "endnotes.xml"):
        tree = parts.beside(main, notes)
        for note in tree if tree is not None else ():
            if note.get(f"{W}type") in (None, "normal"):  # else a mere line between text and notes
                pieces += reader.blocks(note)
    pieces.append(Piece(BlockKind.PARAGRAPH, " ".join(reader.begun)))
    pieces = [piece for piece in pieces if piece.text.strip()]
    if not pieces:
        raise BriefingError(name, "is a Word document without text", "give it the text itself")
    return titled(pieces, _told(parts), name)


def _told(parts: Parts) -> str:
    """The title in the properties of the document, "" where there is none."""
    core = parts.tree("docProps/core.xml")
    title = core.findtext(f"{_DC}title") if core is not None else None
    return folded(title or "")
