"""A briefing as the words alone: no colour, no wrapping, nothing abridged."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Briefing
from briefing.renderers import terminal
from briefing.renderers.look import PLAIN, Look, Palette


def render(briefing: Briefing, look: Look = PLAIN) -> str:
    """The words of the briefing as the terminal has them, whatever the width and the colours."""
    return terminal.render(briefing, replace(look, width=None, palette=Palette.NONE))
