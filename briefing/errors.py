"""Errors carry facts (source, reason, what to do) and become words at the edge."""

from __future__ import annotations


class BriefingError(Exception):
    """A source that could not be briefed: its name, the reason, and what to do about it."""

    def __init__(self, source: str, reason: str, advice: str = "") -> None:
        super().__init__(source, reason, advice)
        self.source = source
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        words = f"{self.source}: {self.reason}"
        return f"{words}; {self.advice}" if self.advice else words
