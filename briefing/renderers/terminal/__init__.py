"""A briefing for a reader at a terminal: the one door to rich for what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, ConsoleOptions
from rich.text import Text

from briefing.model import Briefing
from briefing.renderers.look import PLAIN, Look, Palette
from briefing.renderers.marks import Marks, is_alert
from briefing.renderers.terminal.page import WIDE, Page
from briefing.renderers.terminal.styles import STYLES, theme

__all__ = ["STYLES", "lines", "printed", "render", "theme"]


def render(briefing: Briefing, look: Look = PLAIN) -> str:
    """The briefing laid out for that look, ended by a line end."""
    out = StringIO()
    console = Console(
        file=out,
        width=WIDE,
        force_terminal=look.palette is not Palette.NONE,
        color_system=None if look.palette is Palette.NONE else look.palette.value,  # type: ignore[arg-type]
        theme=theme(look.palette),
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines(briefing, look):
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
    return out.getvalue()


def printed(briefing: Briefing, console: Console, options: ConsoleOptions) -> Iterator[Text]:
    """What a console of rich prints for a briefing: its lines as wide as there is room."""
    many = console.color_system not in (None, "standard")
    palette = Palette.NONE if console.color_system is None else Palette.STANDARD
    look = Look(width=options.max_width, palette=Palette.MANY if many else palette)
    with console.use_theme(theme(look.palette)):
        yield from lines(briefing, look)


def lines(briefing: Briefing, look: Look) -> Iterator[Text]:
    """The lines of the briefing, none wider than the look's width."""
    page = Page(look, Marks(briefing))
    first = (page.section(s) for s in briefing.sections if is_alert(s))
    others = (page.section(s) for s in briefing.sections if not is_alert(s))
    parts = map(list, (*first, page.top(briefing), *others, page.bottom(briefing)))
    filled = [part for part in parts if part]
    for i, part in enumerate(filled):
        if i:
            yield Text()
        yield from part
