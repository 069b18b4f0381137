"""What statements are shown with: who says it, and of a long one the words that matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from briefing.model import (
    Briefing,
    Commitment,
    Figure,
    FigureKind,
    Group,
    Groups,
    Item,
    Section,
    Span,
    Table,
)
from briefing.patterns import Pattern
from briefing.sections.commitments.verbs import MODALS
from briefing.sections.commitments.words import cues_of, words_of
from briefing.sections.trimming import core_of, is_long

_BEHIND = Pattern(r"\s{0,3},\s{1,3}")


def abridged(briefing: Briefing, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with the speaker of each statement, and the core of the long ones."""
    abridger = _Abridger(briefing)
    return tuple(abridger.section(section) for section in sections)


class _Abridger:
    """What must stay of the statements of a briefing, and what is told elsewhere, by place."""

    def __init__(self, briefing: Briefing) -> None:
        self.text = briefing.text
        self.speakers = briefing.speakers
        self.bound: dict[Span, list[Commitment]] = {}
        for commitment in briefing.commitments:
            self.bound.setdefault(commitment.span, []).append(commitment)
        self.figures = [f.span for f in briefing.figures if _counts(f, briefing.date[:4])]
        self.roles = {m: p.role for p in briefing.people for m in p.mentions or (p.span,)}
        self.mentions = sorted(self.roles)
        self.cores: dict[tuple[Span, bool], tuple[Span, ...]] = {}

    def section(self, section: Section) -> Section:
        if isinstance(section, Table):
            return section
        if isinstance(section, Groups):
            return replace(section, groups=tuple(map(self.group, section.groups)))
        return replace(section, items=tuple(map(self.item, section.items)))

    def group(self, group: Group) -> Group:
        """The group; a speaker whom its label names is not named again."""
        items = map(self.item, group.items)
        told = (replace(i, speaker="") if i.speaker in group.label else i for i in items)
        return Group(group.label, tuple(told))

    def item(self, item: Item) -> Item:
        item = replace(item, speaker=item.speaker or self.speakers.get(item.span, ""))
        if item.core or not is_long(self.text, item.span):
            return item
        about = (item.span, bool(item.speaker))
        if about not in self.cores:
            keep = [*_inside(self.figures, item.span), *self.binding(item.span)]
            offices = list(self.offices(item.span))
            self.cores[about] = core_of(self.text, item.span, keep, offices, told=about[1])
        return replace(item, core=self.cores[about])

    def binding(self, span: Span) -> Iterator[Span]:
        """What binds in a commitment: its cues, who is bound, and by when."""
        held = self.bound.get(span, [])
        if held:
            words = words_of(self.text, span.start, span.end)
            yield from (Span(words[c.first].start, words[c.last].end) for c in cues_of(words))
            yield from (Span(word.start, word.end) for word in words if word.low in MODALS)
        for told in (told for c in held for told in (c.actor, c.deadline) if told):
            match = _spaced(told).search(self.text, span.start, span.end)
            if match:
                yield Span(*match.span())

    def offices(self, span: Span) -> Iterator[Span]:
        """The offices that stand behind a comma behind the name of their holder."""
        for mention in _inside(self.mentions, span):
            comma = _BEHIND.match(self.text, mention.end)
            if comma and self.roles[mention]:
                match = _spaced(self.roles[mention]).match(self.text, comma.end())
                if match:
                    yield Span(*match.span())


def _counts(figure: Figure, year: str) -> bool:
    """Whether a figure must stay: all but ordinals and dates of years gone by."""
    if figure.kind is FigureKind.DATE:
        last = figure.value[-1] if isinstance(figure.value, tuple) else figure.value
        return not (year.isdigit() and "1000" < str(last)[:4] < year)
    return figure.kind is not FigureKind.ORDINAL


def _inside(spans: list[Span], span: Span) -> Iterator[Span]:
    """Those of the spans, which are in order, that lie inside another."""
    for at in range(bisect_left(spans, Span(span.start, span.start)), len(spans)):
        if spans[at].start >= span.end:
            return
        if spans[at].end <= span.end:
            yield spans[at]


def _spaced(words: str) -> re.Pattern[str]:
    """What finds words whatever white space stands between them."""
    return re.compile(r"\s+".join(map(re.escape, words.split())))
