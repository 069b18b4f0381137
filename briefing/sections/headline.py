"""The title of a release."""

from __future__ import annotations

from briefing.model import Reading, Role

CUT_SHORT = ("…", "...")


def find_headline(reading: Reading) -> str:
    """The title; where the source has it twice, first cut short, the full one; "" without one."""
    pairs = zip(reading.document.units, reading.roles, strict=True)
    titles = [reading.document.slice(u.span) for u, role in pairs if role is Role.HEADLINE]
    if len(titles) > 1 and titles[0].endswith(CUT_SHORT):
        begun = titles[0].rstrip("….").strip()
        return next((title for title in titles[1:] if title.startswith(begun)), titles[0])
    return titles[0] if titles else ""
