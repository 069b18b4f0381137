"""The records that pass between the stages: frozen, and pointing into the source by span.

Offsets are code points in the decoded text of the source; ``end`` is exclusive. Nothing here
imports anything of ours.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias


class Role(StrEnum):
    """What a unit does in the release: exactly one each (TERMS: role of a unit)."""

    HEADLINE = "headline"
    LEAD = "lead"
    GREETING = "greeting"
    THEME = "theme"
    ATTENDEES = "attendees"
    BOILERPLATE = "boilerplate"
    OTHER = "other"


class BlockKind(StrEnum):
    """What a block of the source is by its form."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    LINE = "line"
    QUOTE = "quote"
    CAPTION = "caption"
    RULE = "rule"


class FigureKind(StrEnum):
    """What a figure measures."""

    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
    DURATION = "duration"
    DATE = "date"
    ORDINAL = "ordinal"


class CommitmentKind(StrEnum):
    """How a commitment binds."""

    AGREEMENT = "agreement"
    DECISION = "decision"
    PLEDGE = "pledge"
    INSTRUCTION = "instruction"
    CALL = "call"
    SCHEDULED = "scheduled"


class Presence(StrEnum):
    """What a person has to do with the event reported."""

    ATTENDED = "attended"
    QUOTED = "quoted"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source, in code points, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@lru_cache(maxsize=512)  # of one release
def folded(text: str) -> str:
    r"""The text with every run of white space folded to one space, and none at the ends.

    >>> folded(" Astana,\n 16 May ")
    'Astana, 16 May'
    """
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item … of the source.

    ``span`` holds the block without the white space around it. ``level`` is the depth of a heading
    or of a list item, 0 where there is none.
    """

    span: Span
    kind: BlockKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader hands over: decoded text, the blocks its format knows of, and its meta data.

    ``blocks`` is empty for plain text. ``meta`` may hold ``name`` (as the user gave it), ``title``
    and ``date`` where the format tells them. ``written`` has the lines that stood otherwise in a
    text that was read without its marks, by where their words begin: so wide was the text wrapped.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or one line that is no sentence; ``block`` counts in ``Document.blocks``."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source cut into blocks and units, both in order and without overlap."""

    source: Source
    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    _lines: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def lines(self) -> list[str]:
        """The words of each unit, white space folded; made once, for every stage asks for them."""
        if not self._lines:
            self._lines.extend([self.slice(unit.span) for unit in self.units])
        return self._lines

    @property
    def text(self) -> str:
        """The text that all spans point into."""
        return self.source.text

    def slice(self, span: Span) -> str:
        """The words of a span, white space folded."""
        return folded(self.source.text[span.start : span.end])

    def paragraph(self, span: Span) -> int:
        """The number, from 1, of the block in which the span begins; what "¶4" counts."""
        at = bisect_right(self.units, span.start, key=lambda unit: unit.span.start) - 1
        return self.units[max(0, at)].block + 1 if self.units else 1


DateValue: TypeAlias = str | tuple[str, str]
NumberValue: TypeAlias = int | float
FigureValue: TypeAlias = NumberValue | tuple[NumberValue, NumberValue] | DateValue


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with meaning: its span, and what TERMS.md says of kind, value and unit.

    ``qualifier`` is the part of the words in the span that changes the value ("more than"), or "".
    ``date_iso`` is a date as full as the day of the release makes it, "" where a part lacks.
    """

    span: Span
    kind: FigureKind
    value: FigureValue
    unit: str
    qualifier: str = ""
    date_iso: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the text names, or shows by a role alone (``name`` is then empty).

    ``name``, ``role`` and ``affiliation`` stand in the source letter for letter, white space
    folded. ``span`` is the first mention with the fullest name; ``mentions`` holds every span that
    names the person, in order. ``country`` is the ISO 3166-1 alpha-2 code of the country that the
    office or the affiliation tells, or "".
    """

    name: str
    role: str
    affiliation: str
    presence: Presence
    span: Span
    mentions: tuple[Span, ...] = ()
    country: str = ""


class StatusKind(StrEnum):
    """What a release says of itself: when it may be used, and whether it is the final word."""

    EMBARGO = "embargo"
    RESTRICTED = "restricted"
    DRAFT = "draft"
    DELIVERY = "delivery"
    CORRECTED = "corrected"
    UPDATED = "updated"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Status:
    """A line that says how a release may be used; ``until`` is when an embargo ends, verbatim."""

    span: Span
    kind: StatusKind
    until: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the source quotes from somebody: ``parts`` between marks, ``span`` from the first.

    ``speaker`` and ``office`` stand in the source, or are empty. Where the quotation is split
    ("…", he said, "…") the span holds what stands between as well.
    """

    span: Span
    parts: tuple[Span, ...]
    speaker: str = ""
    office: str = ""


class ContactKind(StrEnum):
    """What a contact is for."""

    PRESS = "press"
    NOTES = "notes"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask, what editors should know, or where to find more: its lines, in order.

    ``label`` is the heading over them; names, numbers and addresses are verbatim.
    """

    span: Span
    kind: ContactKind
    lines: tuple[Span, ...]
    label: str = ""
    name: str = ""
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that was found in it; what the sections are made from.

    ``roles`` runs parallel to ``document.units``. ``figures`` and ``people`` are in order.
    """

    document: Document
    roles: tuple[Role, ...]
    figures: tuple[Figure, ...]
    people: tuple[Person, ...]

    @property
    def text(self) -> str:
        """The text that all spans point into."""
        return self.document.text


@dataclass(frozen=True, slots=True)
class Commitment:
    """A unit in which a party binds itself or others; ``actor`` and ``deadline`` verbatim or "".

    ``deadline_iso`` is the deadline in ISO 8601 where it tells a day, a month or a year, else "".
    """

    span: Span
    kind: CommitmentKind
    actor: str = ""
    deadline: str = ""
    deadline_iso: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """Units that belong to one topic, in order, under a label of the text's own words."""

    label: str
    statements: tuple[Span, ...]


class Note(NamedTuple):
    """A short fact beside a statement: its key ("by"), the source's words, our reading of them."""

    key: str
    text: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of a section, with short notes beside it ("who", "by"), empty ones left out.

    ``core`` holds the slices of a long statement that matter, in order and inside ``span``; empty
    where the whole does. ``speaker`` is whom the source reports it from, verbatim, or "".
    """

    span: Span
    notes: tuple[Note, ...] = ()
    tag: str = ""
    core: tuple[Span, ...] = ()
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under a label of their own; the label of an only group may be empty."""

    label: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """A section that is a list of statements.

    ``tasks`` marks a list of things to be done, ``alert`` what must be seen before all else.
    """

    title: str
    items: tuple[Item, ...]
    tasks: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Groups:
    """A section that is several labelled lists of statements."""

    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A section that is a table; ``marked`` counts the column whose cells are highlighted.

    ``spans`` runs parallel to ``rows`` and says where each comes from; empty where nothing does.
    ``grouped`` says that the rows stand in groups that the first column names.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marked: int = 0
    spans: tuple[Span, ...] = ()
    grouped: bool = False


Section: TypeAlias = Statements | Groups | Table


@dataclass(frozen=True, slots=True)
class Wish:
    """What of a briefing is wanted.

    The gist has at most that many ``sentences``, or ``words`` where those are told, ranked as
    ``rank`` says ("" for our own ranking). ``sections`` names those that are shown, none for all;
    ``left_out`` adds what the briefing does not show.
    """

    sentences: int = 3
    words: int = 0
    rank: str = ""
    sections: tuple[str, ...] = ()
    left_out: bool = False


DEFAULT = Wish()


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that is told of one release: what every export is made from.

    ``roles`` runs parallel to ``document.units``; ``key_figures`` is the part of ``figures`` that
    is also listed on its own; ``wish`` says which ``sections`` there are.
    """

    document: Document
    roles: tuple[Role, ...]
    headline: str
    place: str
    date: str
    gist: tuple[Span, ...]
    greeting: tuple[Span, ...]
    themes: tuple[Theme, ...]
    commitments: tuple[Commitment, ...]
    people: tuple[Person, ...]
    figures: tuple[Figure, ...]
    key_figures: tuple[Figure, ...]
    status: tuple[Status, ...] = ()
    quotes: tuple[Quote, ...] = ()
    contacts: tuple[Contact, ...] = ()
    speakers: Mapping[Span, str] = field(default_factory=dict)
    wish: Wish = DEFAULT
    _made: list[tuple[Section, ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def sections(self) -> tuple[Section, ...]:
        """The same facts in the shapes that renderers know, empty ones left out.

        They are made when they are first asked for: records and exports for programs need none.
        """
        if not self._made:
            self._made.append(import_module("briefing.sections").sections_of(self, self.wish))
        return self._made[0]

    @property
    def embargo(self) -> Status | None:
        """The line that says until when the release may not be used, or None."""
        return next((s for s in self.status if s.kind is StatusKind.EMBARGO), None)

    @property
    def text(self) -> str:
        """The text that all spans point into."""
        return self.document.text

    @property
    def attendees(self) -> tuple[Person, ...]:
        """The people who took part in the event reported."""
        return tuple(p for p in self.people if p.presence is Presence.ATTENDED)

    # How notebooks and rich show it: they ask the record, which knows no renderer until then.
    def _repr_html_(self) -> str:
        return str(import_module("briefing.renderers.html").fragment(self))

    def __rich_console__(self, console: Any, options: Any) -> Iterator[Any]:  # noqa: ANN401
        yield from import_module("briefing.renderers.terminal").printed(self, console, options)

    @property
    def name(self) -> str:
        """What the user called the source; "" where it came as a bare text."""
        return self.document.source.meta.get("name", "")
