"""The title of a release."""

from __future__ import annotations

from briefing.model import Reading, Role, folded

CUT_SHORT = ("…", "...")


def find_headline(reading: Reading) -> str:
    """The title; where the source has it twice, first cut short, the full one; "" without one."""
    document = reading.document
    pairs = zip(document.units, reading.roles, strict=True)
    units = [unit for unit, role in pairs if role is Role.HEADLINE]
    told = document.slice(document.blocks[units[0].block].span) if units else ""
    if told and told == folded(document.source.meta.get("title", "")):
        return told  # the title that the format tells, of however many sentences
    titles = [document.slice(unit.span) for unit in units]
    if len(titles) > 1 and titles[0].endswith(CUT_SHORT):
        begun = titles[0].rstrip("….").strip()
        return next((title for title in titles[1:] if title.startswith(begun)), titles[0])
    return titles[0] if titles else ""
