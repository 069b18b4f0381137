"""What holds of every briefing of every text: nothing invented, nothing lost, in order.

The checks raise AssertionError; tests, the fuzzer and the scripts over real texts share them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from briefing import Briefing
from briefing.figures import find_figures
from briefing.markup.cleared import cleared
from briefing.model import Document, Figure, Person, Presence, Role, Source, Span, Unit, folded
from briefing.units import cut

LINE = "\n"
STEERING = ("Cc", "Cf", "Zl", "Zp", "Cs")
# Of these what has a shape of its own, in Arabic, Syriac, Kaithi, hieroglyphs and shorthand, and
# the two joiners that scripts and emoji need.
SHOWN = "".join(
    chr(code)
    for low, high in (
        (0x600, 0x606), (0x6DD, 0x6DE), (0x70F, 0x710), (0x890, 0x892), (0x8E2, 0x8E3), (0x110BD, 0x110BE),
        (0x110CD, 0x110CE), (0x13430, 0x13440), (0x1BCA0, 0x1BCA4), (0x200C, 0x200E),
    )
    for code in range(low, high)
)  # fmt: skip
FRAME = "It took {} of it all, they said."  # what a figure is read in again


def check(briefing: Briefing) -> None:
    """A briefing says nothing that its source does not, and leaves nothing of it out."""
    check_units(briefing.document)
    check_figures(briefing.text, briefing.figures)
    check_people(briefing.text, briefing.people)
    check_statements(briefing)
    words = folded(briefing.text)
    lines = [briefing.headline, briefing.place]
    lines += [part for c in briefing.commitments for part in (c.actor, c.deadline)]
    for line in lines:
        assert line == folded(line), line
        assert line in words, line


def check_units(document: Document) -> None:
    """Every character that is no white space is in exactly one unit, in order, in one block."""
    text = document.text
    at = 0
    for unit in document.units:
        span = unit.span
        assert at <= span.start < span.end <= len(text), span
        assert not text[at : span.start].strip(), text[at : span.start]
        assert document.blocks[unit.block].span.covers(span), span
        at = span.end
    assert not text[at:].strip(), text[at:]


def check_figures(text: str, figures: Sequence[Figure]) -> None:
    """Figures stand in the text, in order and apart, and their qualifiers in them."""
    spans = [figure.span for figure in figures]
    check_spans(text, spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for figure in figures:
        words = folded(text[figure.span.start : figure.span.end])
        assert figure.qualifier in words, (figure.qualifier, words)


def check_people(text: str, people: Iterable[Person]) -> None:
    """Each person, and what is said of each, stands in the text."""
    words = folded(text)
    for person in people:
        assert person.name or person.role
        for said in (person.name, person.role, person.affiliation):
            assert said == folded(said), said
            assert said in words, said
        check_spans(text, (person.span, *person.mentions))


def check_statements(briefing: Briefing) -> None:
    """Statements are whole units; themes and the greeting do not share one."""
    units = {unit.span for unit in briefing.document.units}
    themes = [span for theme in briefing.themes for span in theme.statements]
    for span in chain(briefing.gist, briefing.greeting, themes):
        assert span in units, span
    assert {c.span for c in briefing.commitments} <= units
    assert len(set(themes)) == len(themes)
    assert len(set(briefing.gist)) == len(briefing.gist) <= 3
    assert set(briefing.key_figures) <= set(briefing.figures)
    assert {p.presence for p in briefing.attendees} <= {Presence.ATTENDED}


def check_spans(text: str, spans: Iterable[Span]) -> None:
    """Spans lie inside of the text, hold words, and are not ragged."""
    for span in spans:
        assert 0 <= span.start < span.end <= len(text), span
        words = text[span.start : span.end]
        assert words == words.strip() != "", words


def check_source(source: Source) -> None:
    """What a reader made can be read on: text with words, blocks in order and apart."""
    assert source.text.strip()
    for block in source.blocks:
        assert 0 <= block.span.start < block.span.end <= len(source.text), block
    assert all(a.span.end <= b.span.start for a, b in pairwise(source.blocks))


def check_page(page: str, name: str) -> None:
    """A page ends with a line end and steers no terminal."""
    assert page.endswith(LINE), name
    seen = page.replace("\r\n", LINE) if name == "csv" else page
    harmful = [
        c for c in seen if c != LINE and unicodedata.category(c) in STEERING and c not in SHOWN
    ]
    assert not harmful, (name, harmful)


def again(figure: Figure, text: str) -> Figure | None:
    """The figure that the words of a figure are in another sentence, the text below it.

    The text tells whose pesos they are.
    """
    words = as_read(text[figure.span.start : figure.span.end])
    document = cut(Source(f"{FRAME.format(words)}\n\n{as_read(text)}"))
    found = find_figures(document, (Role.OTHER,) * len(document.units))
    at = FRAME.index("{")
    return next((f for f in found if f.span == Span(at, at + len(words))), None)


def as_read(text: str) -> str:
    """The text as it is read, without marks and broken signs."""
    clear = cleared(Source(text))
    return clear.source.text if clear else text


def unit_of(briefing: Briefing, span: Span) -> Unit:
    """The unit that holds a span."""
    return next(unit for unit in briefing.document.units if unit.span.covers(span))
