"""Who binds whom to what, by when."""

from __future__ import annotations

from briefing.model import Briefing, Commitment, Item, Reading, Section, Statements


def find_commitments(reading: Reading) -> tuple[Commitment, ...]:
    """The commitments of a release in order; each spans its whole unit."""
    return ()


def section(briefing: Briefing) -> Section | None:
    """The commitments as things to be done, or None where there is none."""
    items = tuple(
        Item(
            c.span,
            tuple((k, v) for k, v in (("who", c.actor), ("by", c.deadline)) if v),
            tag=c.kind,
        )
        for c in briefing.commitments
    )
    return Statements("Commitments", items, tasks=True) if items else None
