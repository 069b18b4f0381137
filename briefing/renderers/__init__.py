"""From a briefing to what is printed: one module and one line an output format."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from briefing.model import Briefing
from briefing.renderers.look import Look


class Renderer(Protocol):
    """What a module of this folder offers."""

    def render(self, briefing: Briefing, look: Look) -> str:
        """The briefing in this format, ended by a line end."""


# Modules by name: a format that nobody asks for is not loaded, nor what it needs.
FORMATS = {
    "terminal": "briefing.renderers.terminal",
    "markdown": "briefing.renderers.markdown",
    "json": "briefing.renderers.json_lines",
    "csv": "briefing.renderers.csv_table",
    "html": "briefing.renderers.html",
    "plain": "briefing.renderers.plain",
}


def renderer(name: str) -> Renderer:
    """The renderer of that format; raises KeyError where there is none."""
    return cast("Renderer", import_module(FORMATS[name]))
