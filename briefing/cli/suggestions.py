"""What somebody may have meant who mistyped a word."""

from __future__ import annotations

from collections.abc import Iterable

NEAR = 0.6  # how like a word must be, from 0 to 1


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The known word nearest to another, as a question; "" where none is near.

    >>> did_you_mean("markdwon", ["markdown", "json"])
    'did you mean markdown?'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for errors

    words = list(known)
    near = get_close_matches(word, words, n=1, cutoff=NEAR)
    near = near or [one for one in words if len(word) > 1 and one.startswith(word)][:1]
    return f"did you mean {near[0]}?" if near else ""
