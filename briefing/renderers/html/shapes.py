"""The shapes of a briefing as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Groups, Item, Section, Span, Statements, Table
from briefing.renderers.html.elements import element, safe, words
from briefing.renderers.html.places import Places
from briefing.renderers.marks import Marks, readable, shown


class Shapes:
    """What lays the shapes out; statements link to their place in the source."""

    def __init__(self, marks: Marks, places: Places) -> None:
        self.marks = marks
        self.places = places

    def section(self, section: Section) -> Iterator[str]:
        """The lines of a section under its title."""
        if isinstance(section, Statements) and section.alert:
            yield from (self.alert(item) for item in section.items)
            return
        yield element("h2", safe(shown(section.title)))
        if isinstance(section, Statements):
            yield from self.items(section.items, "tasks" if section.tasks else "")
        elif isinstance(section, Groups):
            for group in section.groups:
                if group.label:
                    yield element("h3", safe(readable(group.label)), dir="auto")
                yield from self.items(group.items)
        else:
            yield from self.table(section)

    def alert(self, item: Item) -> str:
        """What must be seen before all else."""
        said = safe(readable(self.marks.words(item.span)))
        return element("p", f"{said} {self.place(item.span)}", cls="loud", role="note")

    def items(self, items: Sequence[Item], cls: str = "") -> Iterator[str]:
        """Statements as a list."""
        inside = "\n".join(map(self.item, items))
        yield element("ul", f"\n{inside}\n", cls=cls)

    def item(self, item: Item) -> str:
        """A statement, its place, and under it kind, speaker and notes."""
        said = "".join(
            words(pieces) if matters else element("span", words(pieces), cls="rest")
            for pieces, matters in self.marks.parts(item)
            if pieces
        )
        facts = " · ".join(self.facts(item))
        below = element("p", facts, cls="facts") if facts else ""
        inside = f"{said} {self.place(item.span)}{below}"
        return element("li", inside, id=self.places.statement(item.span), dir="auto")

    def facts(self, item: Item) -> Iterator[str]:
        """The kind, the speaker and the notes of a statement."""
        if item.tag:
            yield safe(shown(item.tag))
        speaker = self.marks.speaker(item, self.marks.pieces(item.span))
        if speaker:
            yield f"said by: {element('b', safe(speaker))}"
        for key, value, reading in item.notes:
            read = f" ({safe(reading)})" if reading else ""
            yield f"{safe(shown(key))}: {element('b', safe(readable(value)))}{read}"

    def place(self, span: Span) -> str:
        """The mark of a place in the source, which leads there."""
        mark = safe(self.marks.place(span))
        if not self.places.linked:
            return element("span", mark, cls="place")
        return element("a", mark, cls="place", href=f"#{self.places.unit(span)}")

    def table(self, table: Table) -> Iterator[str]:
        """A table; where its rows stand in groups, each group has a head of its own."""
        used = [i for i in range(len(table.columns)) if any(row[i].strip() for row in table.rows)]
        grouped = table.grouped and used[:1] == [0]
        heads = "".join(element("th", safe(table.columns[i]), scope="col") for i in used)
        heads += element("th", "", scope="col") if table.spans else ""
        yield '<div class="table"><table>'
        if len(used) > 1:
            yield element("thead", element("tr", heads))
        for rows in _groups(table) if grouped else [range(len(table.rows))]:
            yield "<tbody>"
            for i in rows:
                cells = self.cells(table, i, used[1:] if grouped else used)
                if grouped and i == rows[0]:
                    many = str(len(rows)) if len(rows) > 1 else ""
                    name = safe(readable(table.rows[i][0])) or "–"
                    cells = element("th", name, scope="rowgroup", rowspan=many) + cells
                yield element("tr", cells)
            yield "</tbody>"
        yield "</table></div>"

    def cells(self, table: Table, i: int, used: Sequence[int]) -> str:
        """The cells of a row, the marked one by the kind of what it holds, and its place."""
        made = ""
        for column in used:
            cell = readable(table.rows[i][column])
            kind = self.marks.kind(cell) if column == table.marked else ""
            inside = element("span", safe(cell), cls=kind) if kind else safe(cell)
            made += element("td", inside, dir="auto")
        return made + (element("td", self.place(table.spans[i])) if table.spans else "")


def _groups(table: Table) -> Iterator[range]:
    """The rows that stand side by side under the same name."""
    first = 0
    for i in range(1, len(table.rows) + 1):
        if i == len(table.rows) or table.rows[i][0] != table.rows[first][0]:
            yield range(first, i)
            first = i
