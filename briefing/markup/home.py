"""A briefing of what was read of a source, brought back to the source itself."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.markup.cleared import Cleared
from briefing.model import (
    Briefing,
    Commitment,
    Document,
    Figure,
    Person,
    Quote,
    Span,
    Theme,
    Unit,
    folded,
)

_TAG = 9  # characters of a mark that closes, a tag among them, and no address of a link
_REACH, _AHEAD = 400, 4000  # characters around a mention in which its office is looked for first


def brought_home(briefing: Briefing, cleared: Cleared) -> Briefing:
    """The same briefing, with all offsets and words as the source itself has them."""
    return _Home(briefing.document, cleared).briefing(briefing)


class _Home:
    """Where the units of what was read stand in the source, and everything in them."""

    def __init__(self, read: Document, cleared: Cleared) -> None:
        self._read, self._cleared = read, cleared
        self._elsewhere: dict[str, re.Match[str] | None] = {}
        spans = [unit.span for unit in read.units]
        blocks = cleared.apart([block.span for block in read.blocks])
        self._units = dict(zip(spans, cleared.apart(spans), strict=True))
        self.document = Document(
            cleared.whole,
            tuple(replace(b, span=s) for b, s in zip(read.blocks, blocks, strict=True)),
            tuple(Unit(self._units[unit.span], unit.block) for unit in read.units),
        )

    def briefing(self, made: Briefing) -> Briefing:
        figures = {figure: self._figure(figure) for figure in made.figures}
        return replace(
            made,
            document=self.document,
            headline=self._line(made.headline),
            place=self._words(made.place, 0),
            gist=self._spans(made.gist),
            greeting=self._spans(made.greeting),
            themes=tuple(Theme(t.label, self._spans(t.statements)) for t in made.themes),
            commitments=tuple(map(self._commitment, made.commitments)),
            people=tuple(map(self._person, made.people)),
            figures=tuple(figures.values()),
            key_figures=tuple(figures[figure] for figure in made.key_figures),
            quotes=tuple(map(self._quote, made.quotes)),
            speakers={
                self._span(span): self._words(words, span.start)
                for span, words in made.speakers.items()
            },
        )

    def _span(self, span: Span) -> Span:
        return self._units.get(span) or self._cleared.stood(span)

    def _spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _line(self, words: str) -> str:
        """A line of the release as the source has it, whole with its marks."""
        if words in self._read.lines:
            return self.document.lines[self._read.lines.index(words)]
        return self._words(words, 0)

    def _words(self, words: str, near: int) -> str:
        """The words as the source has them: where they stand near an offset, else anywhere."""
        if not words:
            return words
        form = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = form.search(self._read.text, max(0, near - _REACH), near + _AHEAD)
        if found is None:
            if words not in self._elsewhere:
                self._elsewhere[words] = form.search(self._read.text)
            found = self._elsewhere[words]
        if found is None:
            return words
        stood = self._cleared.stood(Span(*found.span()))
        return folded(self._cleared.whole.text[stood.start : stood.end])

    def _figure(self, figure: Figure) -> Figure:
        qualifier = self._words(figure.qualifier, figure.span.start + _REACH)
        unit = self._words(figure.unit, figure.span.start + _REACH) if " " in figure.unit else ""
        return replace(
            figure,
            span=self._cleared.stood(figure.span, _TAG),
            qualifier=qualifier,
            unit=unit or figure.unit,
        )

    def _person(self, person: Person) -> Person:
        at = person.span.start
        return replace(
            person,
            name=self._words(person.name, at + _REACH),
            role=self._words(person.role, at),
            affiliation=self._words(person.affiliation, at),
            span=self._cleared.stood(person.span),
            mentions=tuple(map(self._cleared.stood, person.mentions)),
        )

    def _commitment(self, one: Commitment) -> Commitment:
        at = one.span.start
        return replace(
            one,
            span=self._span(one.span),
            actor=self._words(one.actor, at),
            deadline=self._words(one.deadline, at),
        )

    def _quote(self, quote: Quote) -> Quote:
        return replace(
            quote,
            span=self._cleared.stood(quote.span),
            parts=tuple(map(self._cleared.stood, quote.parts)),
            speaker=self._words(quote.speaker, quote.span.start),
            office=self._words(quote.office, quote.span.start),
        )
