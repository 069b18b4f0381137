"""Several sources one after the other: a failure of one is a result like the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.batch.sources import STANDARD_INPUT, load
from briefing.errors import BriefingError
from briefing.model import Briefing, Source

__all__ = ["STANDARD_INPUT", "batch", "load"]


def batch(names: Iterable[str]) -> Iterator[Briefing | BriefingError]:
    """The briefing of each source, or the reason why there is none, in order."""
    for name in names:
        try:
            yield _brief(load(name))
        except BriefingError as error:
            yield error


def _brief(source: Source) -> Briefing:
    # Loaded when the first source was found fit to be read: a mistyped name is told at once.
    from briefing.pipeline import brief  # noqa: PLC0415

    return brief(source)
