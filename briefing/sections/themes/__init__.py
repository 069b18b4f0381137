"""What was discussed: units grouped by topic, each group under a label of the text's own words."""

from __future__ import annotations

from briefing.model import Briefing, Group, Groups, Item, Reading, Section, Theme
from briefing.sections.themes.labels import labels_of
from briefing.sections.themes.segmenting import groups_of


def find_themes(reading: Reading) -> tuple[Theme, ...]:
    """The themes of a release in the order of their first unit; every theme unit is in one."""
    groups, units = groups_of(reading), reading.document.units
    labelled = zip(labels_of(reading, groups), groups, strict=True)
    return tuple(Theme(label, tuple(units[i].span for i in group)) for label, group in labelled)


def section(briefing: Briefing) -> Section | None:
    """The themes as labelled groups, or None where there is none."""
    groups = tuple(Group(t.label, tuple(Item(s) for s in t.statements)) for t in briefing.themes)
    return Groups("Themes", groups) if groups else None
