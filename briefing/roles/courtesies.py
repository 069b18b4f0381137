"""Courtesies, told by what is given and that it is: "conveyed to the guests the greetings"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Role
from briefing.roles.cues import words_of

_GIVING = frozenset(
    """
    express expresses expressed expressing extend extends extended extending convey conveys conveyed
    conveying offer offers offered offering send sends sent sending voice voices voiced voicing pay
    pays paid paying pass passes passed relay relayed tender tenders tendered reiterate reiterates
    reiterated join joins joined
    """.split()
)
_GIVEN = frozenset(
    """
    gratitude thanks condolences condolence sympathy sympathies congratulations greetings
    felicitations tribute tributes respects sorrow grief sadness
    """.split()
)
# … and handed over: "presented the guest with a plaque".
_HANDING = frozenset("exchange exchanged exchanging present presented presenting".split())
_HANDED = frozenset("gifts souvenirs souvenir mementos memento shields plaques plaque".split())
CIVIL = _GIVEN | _HANDED | {"appreciation", "wishes"}  # without one of them nothing is given
_WARM = frozenset("best good warm warmest sincere heartfelt cordial".split())
_APART = 6  # words at most from the giving to what is given
_THANKS, _OWN = "thanks", frozenset("his her its their our my sincere deep deepest many".split())
_VOICING = ("express", "convey", "extend", "offer", "voic")
_OPENING = 400  # characters of a line in which one is looked for
_EARLY = 12  # words before which a sentence gives one and does nothing else first


def courtesy(words: Sequence[str]) -> int | None:
    """Where words tell that a courtesy is given, or None.

    >>> courtesy("she conveyed to him the warm greetings of Larn".split())
    1
    """
    for at, word in enumerate(words):
        verbs = _HANDING if word in _HANDED else _GIVING
        if word in CIVIL and _is_given(words, at):
            for back in range(at - 1, max(-1, at - _APART), -1):
                if words[back] in verbs:
                    return back
    return None


def _is_given(words: Sequence[str], at: int) -> bool:
    """Whether such a word is a courtesy by what stands beside it ("thanks to" the rain is none)."""
    word, before = words[at], words[at - 1] if at else ""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if word == "appreciation":
        return behind == "to"
    if word == "wishes":
        return before in _WARM
    if word == _THANKS and behind == "to":
        return before in _OWN or before.startswith(_VOICING)
    if word in _HANDED:  # exchanged, or somebody was presented with it
        between = words[max(0, at - _APART) : at]
        return any(w.startswith("exchang") for w in between) or "with" in between
    return True


def with_courtesies(lines: Sequence[str], roles: Sequence[Role]) -> tuple[Role, ...]:
    """The roles; a sentence that begins by giving a courtesy is a greeting, not a theme."""
    return tuple(
        Role.GREETING if role is Role.THEME and _gives(line) else role
        for line, role in zip(lines, roles, strict=True)
    )


def _gives(line: str) -> bool:
    """Whether a line begins by giving a courtesy."""
    if not any(word in line for word in CIVIL):
        return False
    given = courtesy(words_of(line[:_OPENING]))
    return given is not None and given < _EARLY
