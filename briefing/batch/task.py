"""What is handed to a worker, and what comes back: records that travel between processes."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Task:
    """One source to be briefed, by its name as it is told to people.

    ``data`` is what it holds where the name alone does not lead there: standard input, a record of
    JSON Lines, a file for a worker on another machine. ``problem`` says why it cannot be had.
    ``part`` counts from 1 the releases of a source that holds several, ``parts`` says how many.
    """

    name: str
    data: bytes | None = None
    problem: BriefingError | None = None
    part: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: what is written, and why something is missing.

    ``pages`` are whole: a page of the terminal or of Markdown, or a line of JSON. ``notices`` are
    what should be known of the source though nothing went wrong.
    """

    name: str
    pages: tuple[bytes, ...] = ()
    errors: tuple[BriefingError, ...] = ()
    notices: tuple[str, ...] = ()
