"""The shapes of a briefing laid out as lines of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from briefing.model import Briefing, Groups, Item, Role, Section, Span, Statements
from briefing.renderers.footer import footer
from briefing.renderers.look import Look, Palette
from briefing.renderers.marks import ELLIPSIS, Marks, Piece, is_alert, readable, shown
from briefing.renderers.terminal.columns import columns
from briefing.renderers.terminal.styles import ABOVE, ASCII, BOX, BULLET, DASH, DOT, RULE
from briefing.renderers.when import written

WIDE = 1_000_000  # cells of a line that is never wrapped
LOUD = "***"  # on both sides of what must be seen where there is no colour
GLUE = "\ue000"  # stands for a blank at which no line is broken
NARROWEST = 12  # cells that a line of words keeps behind its indent


class Page:
    """What lays out the shapes for one look; it knows which statements stand above."""

    def __init__(self, look: Look, marks: Marks) -> None:
        self.look = look
        self.marks = marks
        self.width = look.width or WIDE
        self.short = look.width is not None and not look.full
        self.console = Console(file=StringIO(), width=self.width, _environ={})
        self.above: set[Span] = set()

    def sign(self, sign: str) -> str:
        """A sign of ours, in ASCII where there is nothing else."""
        return sign.translate(ASCII) if self.look.ascii else sign

    def wrapped(self, text: Text, first: str = "", rest: str | None = None) -> Iterator[Text]:
        """The lines of a text, the first and the others each behind their indent."""
        rest = " " * cell_len(first) if rest is None else rest
        room = max(1, self.width - max(cell_len(first), cell_len(rest)))
        if GLUE in text.plain and cell_len(text.plain.split()[-1]) > room:
            text.plain = text.plain.replace(GLUE, " ")  # a long word must not break its mark
        rows = [text] if self.look.width is None else text.wrap(self.console, room)
        for i, row in enumerate(rows):
            row.plain = row.plain.replace(GLUE, " ")
            yield Text.assemble(rest if i else first, row)

    def joined(self, facts: Iterable[Text]) -> Text:
        """Facts in one line with a dot between each two."""
        between, made = Text(f" {self.sign(DOT)} ", "quiet"), Text()
        for i, fact in enumerate(facts):
            made.append_text(between if i else Text()).append_text(fact)
        return made

    def top(self, briefing: Briefing) -> Iterator[Text]:
        """The name of the source where there are several, headline, place and date."""
        if self.look.named:
            yield from self.wrapped(Text(shown(briefing.name), "quiet"))
        if briefing.headline:
            self.above |= set(headings(briefing))
            yield from self.wrapped(Text(readable(briefing.headline), "headline"))
        facts = [Text(shown(f), "quiet") for f in (briefing.place, written(briefing.date)) if f]
        if facts:
            yield from self.wrapped(self.joined(facts))

    def bottom(self, briefing: Briefing) -> Iterator[Text]:
        """What the reading took and saved."""
        yield from self.wrapped(self.joined(Text(fact, "quiet") for fact in footer(briefing)))

    def section(self, section: Section) -> Iterator[Text]:
        """The title of the section and what stands under it."""
        if is_alert(section):
            yield from self.alert(section)
            return
        yield from self.title(shown(section.title))
        if isinstance(section, Statements):
            sign = BOX if section.tasks else BULLET
            for item in section.items:
                yield from self.item(item, sign)
        elif isinstance(section, Groups):
            yield from self.groups(section)
        else:
            yield from columns(section, self.marks, self.look, self.sign(DASH))

    def alert(self, section: Section) -> Iterator[Text]:
        """What must be seen before all else, each in a loud line; no title is as loud."""
        for item in section.items if isinstance(section, Statements) else ():
            words = readable(self.marks.words(item.span))
            if self.look.palette is Palette.NONE:
                yield from self.wrapped(Text(f"{LOUD} {words} {LOUD}"))
            else:
                yield from self.wrapped(Text(words, "loud"))

    def title(self, words: str) -> Iterator[Text]:
        """The title of a section, on a page of some width with a rule behind it."""
        rule = ""
        if self.look.width is not None:
            rule = self.sign(RULE) * (self.width - cell_len(words) - 1)
        for line in self.wrapped(Text(words, "title")):
            yield line.append(f" {rule}", "rule") if rule else line
            rule = ""

    def groups(self, section: Groups) -> Iterator[Text]:
        """Each group's label and its statements, an empty line between groups."""
        for i, group in enumerate(section.groups):
            if i:
                yield Text()
            if group.label:
                yield from self.wrapped(Text(readable(group.label), "label"), "  ")
            for item in group.items:
                yield from self.item(item, BULLET)

    def item(self, item: Item, sign: str) -> Iterator[Text]:
        """A statement behind its sign, and under it its speaker, kind and notes."""
        again = self.short and item.span in self.above
        self.above.add(item.span)
        first = f"  {self.sign(ABOVE if again and sign == BULLET else sign)} "
        if again:
            yield self.recalled(item, first)
        else:
            yield from self.wrapped(self.statement(item), first)
        facts = list(self.facts(item))
        if facts and (item.notes or item.tag or not again):
            yield from self.wrapped(self.joined(facts), " " * cell_len(first))

    def statement(self, item: Item) -> Text:
        """The words of a statement, on a narrow page those that matter, and its place."""
        text = Text.assemble(*((self.ours(p.text, p.kind), p.kind) for p in self.pieces(item)))
        return text.append(self.place(item.span), "quiet")

    def pieces(self, item: Item) -> list[Piece]:
        """The runs of a statement that are shown."""
        return self.marks.core(item) if self.short else self.marks.pieces(item.span)

    def ours(self, words: str, kind: str) -> str:
        """An ellipsis of ours in the signs that there are."""
        return self.sign(words) if not kind and words.strip() == ELLIPSIS else words

    def place(self, span: Span) -> str:
        """The mark of the place of a statement, glued to its last word."""
        return f"{GLUE}{self.sign(self.marks.place(span))}"

    def recalled(self, item: Item, first: str) -> Text:
        """A statement that stands above, in one quiet line with its place."""
        text, place = self.statement(item), self.place(item.span)
        words = text.plain[: -len(place)]
        room = max(NARROWEST, self.width - cell_len(first) - cell_len(place))
        if cell_len(words) > room:
            cut = next(iter(Text(words).wrap(self.console, max(1, room - 3)))).plain.rstrip()
            words = cut.rstrip(" ,;:…") + self.sign(ELLIPSIS)
        return Text.assemble(first, (words + place.replace(GLUE, " "), "quiet"))

    def facts(self, item: Item) -> Iterator[Text]:
        """The kind, the speaker and the notes of a statement."""
        if item.tag:
            yield Text(shown(item.tag), "quiet")
        speaker = self.marks.speaker(item, self.pieces(item))
        if speaker:
            yield Text.assemble(("said by: ", "quiet"), speaker)
        for key, value, reading in item.notes:
            told = Text.assemble((f"{key}: ", "quiet"), readable(value))
            yield told.append(f" ({reading})", "quiet") if reading else told


def headings(briefing: Briefing) -> Iterator[Span]:
    """The units that the headline, which is printed on top, is taken from."""
    for unit, role in zip(briefing.document.units, briefing.roles, strict=True):
        said = role is Role.HEADLINE and briefing.document.slice(unit.span)
        if said and briefing.headline.startswith(said.rstrip("….")):
            yield unit.span
