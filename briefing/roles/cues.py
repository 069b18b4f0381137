"""Find the cues of role classes in the words of a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicons

WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[@#]|(?<!ã)©")  # in "josã©" the sign is no cue


def words_of(text: str) -> list[str]:
    """The words in lower case, typographic apostrophes made plain."""
    return WORD.findall(text.lower().replace("’", "'"))


@cache
def table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of a cue → the words that follow and the class of the cue, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrases in lexicons.pairs("role_cues"):
        for phrase in phrases.split("|"):
            first, *rest = words_of(phrase) or [""]
            found.setdefault(first, []).append((tuple(rest), name))
    return {
        first: tuple(sorted(rests, key=lambda rest: -len(rest[0])))
        for first, rests in found.items()
    }


def cues(words: list[str]) -> Iterator[tuple[int, int, str]]:
    """Every cue that no longer one holds: its place, its length in words, its class."""
    lookup = table()
    reach = 0
    for at in [at for at, word in enumerate(words) if word in lookup]:
        longest = 0
        for rest, name in lookup[words[at]]:
            if len(rest) + 1 < longest:
                break
            if not rest or tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                longest = len(rest) + 1
                if at + longest > reach:
                    yield at, longest, name
        reach = max(reach, at + longest)
