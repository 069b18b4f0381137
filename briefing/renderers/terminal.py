"""A briefing for a reader at a terminal: the one door to rich for what is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from briefing.model import Briefing, Groups, Item, Section, Statements, Table
from briefing.renderers.look import PLAIN, Look, Palette
from briefing.renderers.marks import Marks, readable, shown
from briefing.renderers.when import written

# All the colours. The 256 are fixed, and of middling lightness: as clear on white as on black.
# The sixteen are the terminal's own. What counts is orange, what tells of time is teal.
STYLES = {
    #             256 colours           16 colours
    "headline": ("bold", "bold"),
    "title": ("bold color(32)", "bold cyan"),
    "rule": ("color(243)", "dim"),
    "label": ("bold", "bold"),
    "quiet": ("color(243)", "dim"),
    "person": ("underline", "underline"),
    "money": ("bold color(28)", "bold green"),
    "percent": ("bold color(133)", "bold magenta"),
    "quantity": ("bold color(130)", "bold red"),
    "ordinal": ("color(130)", "red"),
    "date": ("color(30)", "blue"),
    "duration": ("italic color(30)", "italic blue"),
}

# Our own signs, and what stands for them where there is only ASCII.
BULLET, BOX, DOT, RULE = "•", "☐", "·", "─"
ASCII = str.maketrans({BULLET: "*", BOX: "-", DOT: "-", RULE: "-"})

GAP = 2  # cells between the columns of a table
NARROWEST = 8  # cells that a column keeps
WIDE = 1_000_000  # cells of a line that is never wrapped


def theme(palette: Palette) -> Theme:
    """The styles by name, for that many colours."""
    column = 1 if palette is Palette.STANDARD else 0
    return Theme({name: styles[column] for name, styles in STYLES.items()})


def render(briefing: Briefing, look: Look = PLAIN) -> str:
    """The briefing laid out for that look, ended by a line end."""
    out = StringIO()
    console = Console(
        file=out,
        width=WIDE,
        force_terminal=look.palette is not Palette.NONE,
        color_system=None if look.palette is Palette.NONE else look.palette.value,  # type: ignore[arg-type]
        theme=theme(look.palette),
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines(briefing, look):
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
    return out.getvalue()


def lines(briefing: Briefing, look: Look) -> Iterator[Text]:
    """The lines of the briefing, none wider than the look's width."""
    marks, page = Marks(briefing), _Page(look)
    parts = [list(page.top(briefing)), *(list(page.section(s, marks)) for s in briefing.sections)]
    filled = [part for part in parts if part]
    for i, part in enumerate(filled):
        if i:
            yield Text()
        yield from part


class _Page:
    """What lays out the shapes for one look."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.width = look.width or WIDE
        self.console = Console(file=StringIO(), width=self.width, _environ={})

    def sign(self, sign: str) -> str:
        return sign.translate(ASCII) if self.look.ascii else sign

    def wrapped(self, text: Text, first: str = "", rest: str | None = None) -> Iterator[Text]:
        """The lines of a text, the first and the others each behind their indent."""
        rest = " " * cell_len(first) if rest is None else rest
        room = max(1, self.width - max(cell_len(first), cell_len(rest)))
        rows = [text] if self.look.width is None else text.wrap(self.console, room)
        for i, row in enumerate(rows):
            yield Text.assemble(rest if i else first, row)

    def top(self, briefing: Briefing) -> Iterator[Text]:
        """The name of the source where there are several, headline, place and date."""
        if self.look.named:
            yield from self.wrapped(Text(shown(briefing.name), "quiet"))
        if briefing.headline:
            yield from self.wrapped(Text(readable(briefing.headline), "headline"))
        facts = [shown(f) for f in (briefing.place, written(briefing.date)) if f]
        if facts:
            yield from self.wrapped(Text(f" {self.sign(DOT)} ".join(facts), "quiet"))

    def section(self, section: Section, marks: Marks) -> Iterator[Text]:
        """The title of the section and what stands under it."""
        yield from self.title(shown(section.title))
        if isinstance(section, Statements):
            sign = self.sign(BOX if section.tasks else BULLET)
            for item in section.items:
                yield from self.item(item, marks, f"  {sign} ")
        elif isinstance(section, Groups):
            yield from self.groups(section, marks)
        else:
            yield from self.table(section, marks)

    def title(self, words: str) -> Iterator[Text]:
        """The title of a section, on a page of some width with a rule behind it."""
        rule = ""
        if self.look.width is not None:
            rule = self.sign(RULE) * (self.width - cell_len(words) - 1)
        for line in self.wrapped(Text(words, "title")):
            yield line.append(f" {rule}", "rule") if rule else line
            rule = ""

    def groups(self, section: Groups, marks: Marks) -> Iterator[Text]:
        """Each group's label and its statements, an empty line between groups."""
        for i, group in enumerate(section.groups):
            if i:
                yield Text()
            if group.label:
                yield from self.wrapped(Text(readable(group.label), "label"), "  ")
            for item in group.items:
                yield from self.item(item, marks, f"  {self.sign(BULLET)} ")

    def item(self, item: Item, marks: Marks, first: str) -> Iterator[Text]:
        """A statement behind its sign, and under it its kind and notes."""
        pieces = marks.pieces(item.span)
        yield from self.wrapped(Text.assemble(*((p.text, p.kind) for p in pieces)), first)
        facts = [Text(shown(item.tag), "quiet")] if item.tag else []
        for key, value, _ in item.notes:
            facts.append(Text.assemble((f"{key}: ", "quiet"), readable(value)))
        if facts:
            between = Text(f" {self.sign(DOT)} ", "quiet")
            text = Text().join([facts[0], *(f for fact in facts[1:] for f in (between, fact))])
            yield from self.wrapped(text, " " * cell_len(first))

    def table(self, table: Table, marks: Marks) -> Iterator[Text]:
        """The rows of a table in columns, the marked column in the style of what it holds."""
        used = [i for i in range(len(table.columns)) if any(row[i].strip() for row in table.rows)]
        rows = [[Text(shown(table.columns[i]), "quiet") for i in used]]
        for row in table.rows:
            cells = [(i, readable(row[i])) for i in used]
            rows.append([Text(c, marks.kind(c) if i == table.marked else "") for i, c in cells])
        widths = self.columns(rows)
        for texts in rows:
            yield from self.row(texts, widths)

    def columns(self, rows: Sequence[Sequence[Text]]) -> list[int]:
        """The width of each column: what it needs, or else less for the widest."""
        widths = [max(text.cell_len for text in column) for column in zip(*rows, strict=True)]
        spare = self.width - 2 - GAP * (len(widths) - 1)
        while sum(widths) > spare and max(widths) > NARROWEST:
            ordered = sorted(set(widths), reverse=True)
            widest, next_one = ordered[0], max([*ordered[1:2], NARROWEST])
            many = widths.count(widest)
            cut = max(1, min(widest - next_one, (sum(widths) - spare) // many))
            widths = [w - cut if w == widest else w for w in widths]
        return widths

    def row(self, texts: Sequence[Text], widths: Sequence[int]) -> Iterator[Text]:
        """The lines of one row, each cell wrapped in its column."""
        if self.look.width is None:
            cells = [[text] for text in texts]
        else:
            pairs = zip(texts, widths, strict=True)
            cells = [list(text.wrap(self.console, max(1, width))) for text, width in pairs]
        for i in range(max(map(len, cells))):
            line = Text("  ")
            for column, width in zip(cells, widths, strict=True):
                part = column[i].copy() if i < len(column) else Text()
                line.append_text(part)
                line.append(" " * (width - part.cell_len + GAP))
            yield line
