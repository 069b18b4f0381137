"""What a briefing does not show: every unit that stands in none of its sections, by its role."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Briefing, Group, Groups, Item, Role, Section, Span, Statements
from briefing.sections.contacts import EDGES


def section(briefing: Briefing, sections: tuple[Section, ...]) -> Section | None:
    """The units that none of the sections shows, by role, or None where all are shown."""
    held: dict[Role, list[Item]] = {}
    shown, labels = _joined(sorted(_shown(sections))), frozenset(_labels(sections))
    at = 0
    for unit, role in zip(briefing.document.units, briefing.roles, strict=True):
        while at < len(shown) and shown[at].end <= unit.span.start:
            at += 1
        told = at < len(shown) and shown[at].covers(unit.span)
        if not told and not _heads(briefing, role, unit.span, labels):
            held.setdefault(role, []).append(Item(unit.span, core=(unit.span,)))
    groups = tuple(Group(str(role), tuple(held[role])) for role in Role if role in held)
    return Groups("Left out", groups) if groups else None


def _shown(sections: tuple[Section, ...]) -> Iterator[Span]:
    """Where the statements of all sections stand."""
    for made in sections:
        if isinstance(made, Statements):
            yield from (item.span for item in made.items)
        elif isinstance(made, Groups):
            yield from (item.span for group in made.groups for item in group.items)


def _joined(spans: list[Span]) -> list[Span]:
    """Sorted spans, those made one that touch or overlap."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _labels(sections: tuple[Section, ...]) -> Iterator[str]:
    """The labels of all groups."""
    for made in sections:
        if isinstance(made, Groups):
            yield from (group.label for group in made.groups)


def _heads(briefing: Briefing, role: Role, span: Span, labels: frozenset[str]) -> bool:
    """Whether a unit is the headline over the briefing, or the heading of a group."""
    words = briefing.document.slice(span)
    return (role is Role.HEADLINE and words in briefing.headline) or words.strip(EDGES) in labels
