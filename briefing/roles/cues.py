"""Find the cues of role classes in the words of a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefing import lexicons
from briefing.patterns import Pattern

WORD = Pattern(r"[^\W_]+(?:[-'’.&][^\W_]+)*|[@#]|(?<!ã)©")  # in "josã©" the sign is no cue
_ENDS = frozenset(",.;:")

# The words after the first, and the classes of the cue that they make with it.
Rest = tuple[tuple[str, ...], tuple[str, ...]]
# The classes of a word as a cue of its own, and the longer cues by their second word.
Entry = tuple[tuple[str, ...], Mapping[str, Sequence[Rest]]]


def words_of(text: str) -> list[str]:
    """The words in lower case, typographic apostrophes made plain."""
    found: list[str] = []
    for token in text.lower().replace("’", "'").split():
        if token.isalnum():  # most tokens need no pattern
            found.append(token)
        elif token[-1] in _ENDS and token[:-1].isalnum():
            found.append(token[:-1])
        else:
            found += WORD.findall(token)
    return found


@cache
def table() -> Mapping[str, Entry]:
    """First word of a cue → what makes a cue of it, the longest first."""
    classes: dict[tuple[str, ...], list[str]] = {}
    for name, phrases in lexicons.pairs("role_cues"):
        for phrase in phrases.split("|"):
            classes.setdefault(tuple(words_of(phrase)) or ("",), []).append(name)
    longer: dict[str, dict[str, list[Rest]]] = {first: {} for first, *_ in classes}
    for (first, *rest), names in sorted(classes.items(), key=lambda pair: -len(pair[0])):
        if rest:
            longer[first].setdefault(rest[0], []).append((tuple(rest), tuple(names)))
    return {first: (tuple(classes.get((first,), ())), rests) for first, rests in longer.items()}


def cues(words: list[str]) -> list[tuple[int, int, str]]:
    """Every cue that no longer one holds: its place, its length in words, its class."""
    found: list[tuple[int, int, str]] = []
    reach = 0
    for at, entry in enumerate(map(table().get, words)):
        if entry is None:
            continue
        names, longer = entry
        rests = longer.get(words[at + 1], ()) if longer and at + 1 < len(words) else ()
        size, names = _longest(rests, words, at + 1, names) if rests else (1, names)
        if names and at + size > reach:
            reach = at + size
            found += [(at, size, name) for name in names]
    return found


def _longest(
    rests: Sequence[Rest], words: list[str], after: int, alone: tuple[str, ...]
) -> tuple[int, tuple[str, ...]]:
    """How many words the longest cue has that goes on here, and its classes; those of one word."""
    for rest, of_rest in rests:
        if len(rest) == 1 or tuple(words[after : after + len(rest)]) == rest:
            return len(rest) + 1, of_rest
    return 1, alone
