"""What was discussed: units grouped by topic, each group under a label of the text's own words."""

from __future__ import annotations

from briefing.model import Briefing, Group, Groups, Item, Reading, Role, Section, Theme


def find_themes(reading: Reading) -> tuple[Theme, ...]:
    """The themes of a release in the order of their first unit; every theme unit is in one."""
    pairs = zip(reading.document.units, reading.roles, strict=True)
    spans = tuple(unit.span for unit, role in pairs if role is Role.THEME)
    if not spans:
        return ()
    label = " ".join(reading.document.slice(spans[0]).split()[:4])
    return (Theme(label, spans),)


def section(briefing: Briefing) -> Section | None:
    """The themes as labelled groups, or None where there is none."""
    groups = tuple(Group(t.label, tuple(Item(s) for s in t.statements)) for t in briefing.themes)
    return Groups("Themes", groups) if groups else None
