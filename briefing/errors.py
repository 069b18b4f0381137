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


class Fault(BriefingError):  # noqa: N818 - the contract's word
    """A fault of our own that a source brought to light: a bug, and not the source's doing."""

    def __init__(self, source: str, reason: str, advice: str = "please report it") -> None:
        super().__init__(source, reason, advice)

    def __str__(self) -> str:
        return f"{self.source}: this is a bug in briefing ({self.reason}); {self.advice}"
