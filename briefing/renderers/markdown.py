"""A briefing as CommonMark with GFM tables and task lists; what the text holds is inert in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Briefing, Groups, Item, Note, Section, Span, Statements, Table
from briefing.patterns import Pattern
from briefing.renderers.footer import footer
from briefing.renderers.look import PLAIN, Look
from briefing.renderers.marks import PERSON, Marks, Piece, is_alert, readable, shown
from briefing.renderers.when import written

# Signs that mean something in the middle of a line. A dollar before a figure stays bare.
_INLINE = Pattern(
    r"""
      [\\`*_\[\]<>~|]                # code, emphasis, links, raw HTML, strike-through, cells
    | &(?=\#?\w)                     # entities
    | \$(?!\d)                       # formulas
    | :(?=//)                        # addresses that hosts turn into links
    | (?<=[Ww]{3})\.
    | (?<=\w)@
    """,
    re.VERBOSE,
)
# What makes a block of its own at the beginning of a line, up to the sign to be escaped.
_FIRST = Pattern(r"(?:\d{1,9}(?=[.)])|(?=[#+=:-]))")
_CLOSING = Pattern(r"(?=\#+\Z)")
_SCHEME = Pattern(r"\b(mailto|xmpp):", re.IGNORECASE)


def render(briefing: Briefing, look: Look = PLAIN) -> str:
    """The briefing as Markdown, ended by a line end."""
    marks = Marks(briefing)
    blocks = [block for s in filter(is_alert, briefing.sections) for block in _alert(s, marks)]
    blocks += _top(briefing, look)
    for section in briefing.sections:
        if not is_alert(section):
            blocks += [f"## {section.title}", *_section(section, marks)]
    return "\n\n".join([*blocks, line(" · ".join(footer(briefing)))]) + "\n"


def _alert(section: Section, marks: Marks) -> Iterator[str]:
    """What must be seen before all else, each in bold in a quotation of its own."""
    for item in section.items if isinstance(section, Statements) else ():
        yield f"> **{escaped(readable(marks.words(item.span)))}** {_place(item.span, marks)}"


def _place(span: Span, marks: Marks) -> str:
    """The note that says where a statement stands in the source."""
    return f"({marks.place(span)})"


def _top(briefing: Briefing, look: Look) -> Iterator[str]:
    """The title, and the line of place and date."""
    name = briefing.name if briefing.name != "-" else ""
    if title := briefing.headline or name:
        yield "# " + _CLOSING.sub(r"\\", line(title))
    if look.named and name and briefing.headline:
        yield line(name)
    if facts := [f for f in (briefing.place, written(briefing.date)) if f]:
        yield line(" · ".join(facts))


def _section(section: Section, marks: Marks) -> Iterator[str]:
    if isinstance(section, Statements):
        yield _items(section.items, marks, "- [ ] " if section.tasks else "- ")
    elif isinstance(section, Groups):
        for group in section.groups:
            if group.label:
                yield "### " + _CLOSING.sub(r"\\", line(group.label))
            yield _items(group.items, marks, "- ")
    else:
        yield _table(section)


def _items(items: Sequence[Item], marks: Marks, bullet: str) -> str:
    return "\n".join(row for item in items for row in _item(item, marks, bullet))


def _item(item: Item, marks: Marks, bullet: str) -> Iterator[str]:
    """The statement as a list item, and its kind and notes as an item inside."""
    pieces = marks.pieces(item.span)
    yield f"{bullet}{statement(pieces)} {_place(item.span, marks)}"
    facts = [f"*{escaped(shown(item.tag))}*"] if item.tag else []
    if speaker := marks.speaker(item, pieces):
        facts.append(f"said by: *{escaped(speaker)}*")
    facts += map(_note, item.notes)
    if facts:
        yield "  - " + " · ".join(facts)


def _note(note: Note) -> str:
    """A note with the source's words in italics, our reading of them behind."""
    reading = f" ({escaped(note.reading)})" if note.reading else ""
    return f"{escaped(shown(note.key))}: *{escaped(readable(note.text))}*{reading}"


def _table(table: Table) -> str:
    used = [i for i in range(len(table.columns)) if any(row[i].strip() for row in table.rows)]
    cells = [[escaped(readable(row[i])) for i in used] for row in (table.columns, *table.rows)]
    cells.insert(1, ["---"] * len(used))
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def escaped(text: str) -> str:
    r"""The text so that it means nothing in the middle of a line of Markdown.

    >>> print(escaped("[a](b) <b> $5 & *c*"))
    \[a\](b) \<b\> $5 & \*c\*
    """
    return _SCHEME.sub(r"\1\\:", _INLINE.sub(lambda match: "\\" + match[0], text))


def line(text: str) -> str:
    """The text as a line of its own that is a paragraph and nothing else."""
    return _guarded(escaped(readable(text)))


def _guarded(text: str) -> str:
    match = _FIRST.match(text)
    return f"{text[: match.end()]}\\{text[match.end() :]}" if match else text


def statement(pieces: Sequence[Piece]) -> str:
    """The runs of a statement on one line, its figures bold and nothing else."""
    merged: list[tuple[str, bool]] = []
    for piece in pieces:
        bold = piece.kind not in ("", PERSON)
        if merged and not bold and not merged[-1][1]:
            merged[-1] = (merged[-1][0] + piece.text, False)
        else:
            merged.append((piece.text, bold))
    made = ""
    for i, (text, bold) in enumerate(merged):
        if not bold:
            made += _beside(text, merged[i - 1 : i] if i else [], merged[i + 1 : i + 2])
            continue
        made += "<!-- -->" if made.endswith("**") else ""
        made += f"**{escaped(text)}**"
    return _guarded(made)


def _beside(
    text: str, before: Sequence[tuple[str, bool]], after: Sequence[tuple[str, bool]]
) -> str:
    """The plain run, its ends written so that a bold run glued to it is still read as bold."""
    head = tail = ""
    if before and _glued(text[0], before[0][0][-1]):
        head, text = f"&#{ord(text[0])};", text[1:]
    if after and text and _glued(text[-1], after[0][0][0]):
        tail, text = f"&#{ord(text[-1])};", text[:-1]
    return head + escaped(text) + tail


def _glued(outside: str, inside: str) -> bool:
    """Whether a letter stands outside and a sign inside of where bold begins or ends."""
    return not outside.isspace() and outside.isalnum() and not inside.isalnum()
