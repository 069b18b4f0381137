"""The values that options take, and how a mistyped one is answered."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import typer

from briefing.cli.suggestions import did_you_mean


class Color(StrEnum):
    """When to print in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Format(StrEnum):
    """In what form to print."""

    TERMINAL = "terminal"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    HTML = "html"


class Shell(StrEnum):
    """The shells that can complete the command."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


class Group(StrEnum):
    """The groups of the help page, in their order."""

    INPUT = "Input"
    OUTPUT = "Output"
    CHOOSING = "Choosing"
    ARCHIVES = "Archives"
    OTHER = "Other"


class OneOf:
    """What takes one of several values, and names the nearest where it is given another."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = tuple(str(value) for value in values)
        self.__name__ = "|".join(self.values)

    def __call__(self, value: str) -> str:
        """The value; raises BadParameter."""
        if value in self.values:
            return str(value)
        advice = did_you_mean(value, self.values) or f"choose from {', '.join(self.values)}"
        words = f"there is no {value!r}; {advice}"
        raise typer.BadParameter(words)
