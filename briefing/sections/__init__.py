"""The sections of a briefing, in the order in which they are shown: a module and a line each.

The names are those that ``--section`` takes; the modules load when a section is made.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in the package itself: --help names the sections, and loads no record
if TYPE_CHECKING:
    from briefing.model import Briefing, Section, Wish

SECTIONS = {
    "status": "briefing.sections.embargo",
    "gist": "briefing.sections.gist",
    "commitments": "briefing.sections.commitments",
    "figures": "briefing.sections.key_figures",
    "attendees": "briefing.sections.attendees",
    "themes": "briefing.sections.themes",
    "quotes": "briefing.sections.quotes",
    "greeting": "briefing.sections.greeting",
    "contacts": "briefing.sections.contacts",
}
# Made last, of what none of the others shows, and only where asked for.
LEFT_OUT = "left-out"
NAMES = (*SECTIONS, LEFT_OUT)


def sections_of(briefing: Briefing, wish: Wish | None = None) -> tuple[Section, ...]:
    """The sections that are wished for and have something to show, in order."""
    from briefing.sections import left_out  # noqa: PLC0415
    from briefing.sections.abridging import abridged  # noqa: PLC0415 - the names load nothing

    names = wish.sections if wish and wish.sections else tuple(SECTIONS)
    made = (_made(name, briefing) for name in SECTIONS if name in names)
    shown = abridged(briefing, tuple(section for section in made if section is not None))
    if wish is None or not (wish.left_out or LEFT_OUT in wish.sections):
        return shown
    left = left_out.section(briefing, shown)
    return (*shown, left) if left else shown


def _made(name: str, briefing: Briefing) -> Section | None:
    """One section, or None where it has nothing to show."""
    made: Section | None = import_module(SECTIONS[name]).section(briefing)
    return made
