"""Courtesies, told by what is given and that it is: "conveyed to the guests the greetings".

People and their visits are welcomed as a courtesy; decisions and reports, as news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Role
from briefing.patterns import Pattern
from briefing.roles.cues import cues, words_of

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
# What is welcomed, up to the first word that ends its name.
_WELCOMED = Pattern(
    r"\bwelcom(?:e[sd]?|ing)\s(?:with\s\w+\s)?(?:the|this|these|its|their|his|her|our|recent|\S+['’]s|\S+s['’])"
    r"((?:\s[\w'’-]+){1,6})",
    re.IGNORECASE,
)
_ENDS_A_NAME = frozenset(
    """
    a an the of to in on at by for from with and or that which who whom as has have had is was are
    were will between under made
    """.split()
)
# Things: what ends so, and some that do not.
_THING_ENDS = tuple("tion sion ment ance ence ing ity ship ings ments tions".split())
_THINGS = frozenset(
    """
    news progress fact decision decisions launch report reports step steps initiative initiatives
    plan plans strategy ceasefire agreement agreements deal deals growth increase release proposal
    proposals dialogue effort efforts results outcome outcomes reform reforms entry centre center
    adoption links ties pact treaty measures findings importance truce support funding start law
    bill budget package programme program project projects statement announcement judgment ruling
    """.split()
)
_PEOPLE = frozenset(
    """
    delegation delegations participation presence attendance audience leadership association
    congregation federation administration representation wedding offspring sibling community
    government management contingent membership parliament conference
    """.split()
)
# Classes of cues of other courtesies than a welcome.
_OTHERS = frozenset(("thanks", "congrat", "wish", "condole", "salute"))
_RELATIVE = frozenset("who which that whoever".split())  # what begins a clause on somebody
_CONGRATULATES = frozenset(["congratulated", "congratulates", "saddened"])
_WISHING = frozenset(["wished", "wishes"])
_WELL = Pattern(
    r"(?<!who\s)(?<!that\s)(?<!ever\s)(?<!were\s)(?<!was\s)\bwish(?:ed|es)\s"
    r"(?:to\s(?=[A-Z])|(?=[A-Z])|(?:him|her|them|you|us|all|every\w*|the|his|their|its)\b)"
    r"(?:(?!\b(?:must|should|can|could|will|would|may)\b)[^,;.]){0,60}?"
    r"\b(?:success\w*|well(?=\W*(?:\Z|[.,;]))|good\shealth|luck|happiness|prosperity|recovery"
    r"|all\sthe\sbest)\b"
)
_TOLD = CIVIL | {"congratulate", "saddened", "wish"}  # without one of them no sentence gives one
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
    """The roles; a sentence that begins by giving a courtesy is a greeting, not a theme.

    One that only welcomes a thing is a theme, no greeting.
    """
    return tuple(map(_mended, lines, roles))


def _mended(line: str, role: Role) -> Role:
    if role is Role.THEME and _gives(line):
        return Role.GREETING
    if role is Role.GREETING and _welcomes_a_thing(line):
        return Role.THEME
    return role


def _welcomes_a_thing(line: str) -> bool:
    """Whether a line welcomes a decision, a report or a like thing and gives no other courtesy."""
    found = _WELCOMED.search(line[:_OPENING])
    if found is None:
        return False
    words = words_of(line)
    return _is_thing(found[1].split()) and not any(
        name in _OTHERS or (name == "polite" and not _holds_welcome(words[at : at + size]))
        for at, size, name in cues(words)
    )


def _is_thing(words: Sequence[str]) -> bool:
    """Whether the last word of a name, which other words follow, is that of a thing."""
    named = list(takewhile(lambda word: word.lower() not in _ENDS_A_NAME, words))
    head = named[-1] if named else ""
    if head.lower() in _PEOPLE:
        return False
    return head.lower() in _THINGS or (head.islower() and head.endswith(_THING_ENDS))


def _holds_welcome(words: Sequence[str]) -> bool:
    return any(word.startswith("welcom") for word in words)


def _congratulates(words: Sequence[str], line: str) -> bool:
    """Whether somebody is congratulated or wished well at the beginning of a line."""
    told = takewhile(lambda word: word not in _RELATIVE, words)
    if not _CONGRATULATES.isdisjoint(told):
        return True
    return not _WISHING.isdisjoint(words) and _WELL.search(line[:_OPENING]) is not None


def _gives(line: str) -> bool:
    """Whether a line begins by giving a courtesy."""
    if not any(word in line for word in _TOLD):
        return False
    words = words_of(line[:_OPENING])
    given = courtesy(words)
    return (given is not None and given < _EARLY) or _congratulates(words[:_EARLY], line)
