"""Who binds whom to what, by when."""

from __future__ import annotations

from briefing.model import (
    Briefing,
    Commitment,
    CommitmentKind,
    Item,
    Note,
    Reading,
    Section,
    Span,
    Statements,
)
from briefing.sections.commitments.actor import actor_of
from briefing.sections.commitments.deadline import deadline_of
from briefing.sections.commitments.detect import kinds_of
from briefing.sections.commitments.views import View


def find_commitments(reading: Reading) -> tuple[Commitment, ...]:
    """The commitments of a release in order; each spans its whole unit."""
    spans = [unit.span for unit in reading.document.units]
    pairs = zip(spans, reading.roles, strict=True)
    views = [View(reading.text, span.start, span.end, role) for span, role in pairs]
    found = zip(spans, views, kinds_of(views), strict=True)
    return tuple(
        _commitment(reading, span, kind, seen) for span, seen, kinds in found for kind in kinds
    )


def _commitment(reading: Reading, span: Span, kind: CommitmentKind, seen: View) -> Commitment:
    actor, due = actor_of(seen, kind), deadline_of(seen, kind)
    slices = (reading.document.slice(found) if found else "" for found in (actor, due))
    return Commitment(span, kind, *slices)


def section(briefing: Briefing) -> Section | None:
    """The commitments as things to be done, a unit with two kinds once, or None without any."""
    units: dict[Span, list[Commitment]] = {}
    for commitment in briefing.commitments:
        units.setdefault(commitment.span, []).append(commitment)
    items = tuple(_item(span, held) for span, held in units.items())
    return Statements("Commitments", items, tasks=True) if items else None


def _item(span: Span, held: list[Commitment]) -> Item:
    """One unit with all its kinds, and who is bound by when, each once."""
    told = [Note("who", c.actor) for c in held]
    told += [
        Note("by", c.deadline, "" if c.deadline_iso == c.deadline else c.deadline_iso) for c in held
    ]
    notes = tuple(dict.fromkeys(note for note in told if note.text))
    return Item(span, notes, ", ".join(dict.fromkeys(str(c.kind) for c in held)))
