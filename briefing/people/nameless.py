"""Persons whom the text shows by their office alone: "the President", "the military attaché"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Person, Presence, Role, folded
from briefing.patterns import Pattern
from briefing.people.clauses import behind, classes
from briefing.people.entitled import (
    HEADS_OF_STATE,
    SMALL_BODIES,
    TIES,
    office_end,
    titled,
    told_apart,
)
from briefing.people.kinds import Kind
from briefing.people.lists import PLURALS
from briefing.people.offices import OWNED
from briefing.people.tokens import Row, Word

# Offices that one person holds in a state: "the" and a capital are enough to mean that person.
# A sultan's title is a courtesy before his name, which no office of a named person repeats.
SOLE = (HEADS_OF_STATE - {"sultan"}) | frozenset(
    "chancellor vice-chancellor governor secretary-general postmaster-general".split()
)
# Short forms of such offices.
FULL = {"gov.": "governor", "gov": "governor", "pres.": "president"}
# Offices of those who are named by their office among the guests.
PRESENT = frozenset(
    """
    ambassador attaché attache consul mayor governor rector chargé envoy
    """.split()
)
STATE = ["of", "the", "republic"]
# Those who speak for a body, often without a name.
VOICES = frozenset(["spokesperson", "spokesman", "spokeswoman"])
# One sent by a body, by whom somebody is met or with whom a meeting is held, and the words needed.
DEPUTY, MET = "representative", 3
MEETING = frozenset(["meet with", "meet", "hold with", "receive"])
# Words of a meeting that did not take place, or of one still to come.
UNHELD = frozenset(
    """
    can could may might would should will shall must wish wishes wished want wants wanted hope hopes
    hoped plan plans planned not never cannot no if unless refused declined
    """.split()
)
TO_MEET = (["to", "meet"], ["to", "hold"], ["to", "receive"])
REACH = 8
# What ties an office to what it is over, or to whom it serves.
SERVING = Pattern(" (?:to|of|for) ")


def nameless(
    text: str, units: Sequence[Row], roles: Sequence[Role], known: Sequence[Person]
) -> tuple[Person, ...]:
    """The persons shown by their office alone, where nobody named holds it."""
    held = {word.lower() for person in known for word in own_words(person.role)}
    held |= {FULL[word] for word in FULL.keys() & held}
    found: dict[str, Person] = {}
    idle, roll = Role.BOILERPLATE, Role.ATTENDEES
    for tokens, role in zip(units, roles, strict=True):
        if role is idle or (PRESENT if role is roll else SOLE).isdisjoint(tokens.lows):
            continue
        spans = present(tokens) if role is roll else sole(tokens)
        for first, last, head in spans:
            if head in held or head in found:
                continue
            land = tokens[first - 1] if tokens[first - 1].kind is Kind.COUNTRY else None
            span = tokens.span(first, last)
            presence = Presence.ATTENDED if role is Role.ATTENDEES else Presence.MENTIONED
            what, where = told_apart(text, tokens, first, last)
            found[head] = Person("", what, where or (land.text if land else ""), presence, span)
    told = tuple(found.values())
    voice = () if held & VOICES else spoken(text, units, roles)
    sent = () if DEPUTY in held else deputed(text, units, roles)
    return (*told, *titled(text, units, roles, (*known, *told)), *sent, *voice)


def deputed(text: str, units: Sequence[Row], roles: Sequence[Role]) -> tuple[Person, ...]:
    """The first whom somebody met as one sent by a body with a name, without a name given."""
    for tokens, role in zip(units, roles, strict=True):
        if DEPUTY not in tokens.lows or role in (Role.BOILERPLATE, Role.HEADLINE):
            continue
        k = tokens.lows.index(DEPUTY)
        if k < MET or tokens.lows[k - 1] != "a" or behind(tokens, k - 1) not in MEETING:
            continue
        if unheld(tokens, k):
            continue
        last = office_end(tokens, k + 1)
        body = next((at for at in range(k + 1, last) if tokens[at].capital), 0)
        if body:
            span, where = tokens.span(k, last), tokens.span(body, last)
            sender = folded(text[where.start : where.end])
            return (Person("", DEPUTY, sender, Presence.ATTENDED, span),)
    return ()


def unheld(tokens: Row, k: int) -> bool:
    """Whether the words before token k tell of a meeting that is only wished for or offered."""
    said = any(t.low in UNHELD and not t.capital for t in tokens[:k])
    return said or any(tokens.lows[at : at + 2] in TO_MEET for at in range(k))


def spoken(text: str, units: Sequence[Row], roles: Sequence[Role]) -> tuple[Person, ...]:
    """The first speaker for a body who is quoted and stays without a name."""
    for tokens, role in zip(units, roles, strict=True):
        if role is Role.BOILERPLATE or VOICES.isdisjoint(tokens.lows):
            continue
        for k in tokens.offices:
            if tokens[k].low not in VOICES:
                continue
            first = voice_start(tokens, k)
            if first and quoted(tokens, first, k):
                last = voice_end(tokens, k + 1)
                what, where = told_apart(text, tokens, first, last)
                return (Person("", what, where, Presence.QUOTED, tokens.span(first, last)),)
    return ()


def voice_start(tokens: Row, k: int) -> int:
    """Where a speaker who is token k begins behind an article, with the body before; else 0."""
    first = k
    while first > 0 and k - first < REACH and spoken_for(tokens, first - 1):
        first -= 1
    opened = first > 0 and tokens[first - 1].low in ("a", "an", "the")
    return first if opened and (first < k or tokens[first - 1].low == "a") else 0


def spoken_for(tokens: Row, k: int) -> bool:
    """Whether a word may belong to the body that somebody speaks for ("a Harbour Police …")."""
    token = tokens[k]
    if token.low in ("a", "an", "the"):
        return False
    return token.capital or token.low in SMALL_BODIES or token.low in ("and", "&", "police")


def voice_end(tokens: Sequence[Word], k: int) -> int:
    """Where the body ends that a speaker is for."""
    if k < len(tokens) and tokens[k].low in ("for", "of"):
        return named_end(tokens, k + 1)
    return k


def named_end(tokens: Sequence[Word], k: int) -> int:
    """Where capitals end that begin at token k, or behind an article there."""
    k += k < len(tokens) and tokens[k].low == "the"
    while k < len(tokens) and tokens[k].capital:
        k += 1
    return k


def quoted(tokens: Sequence[Word], first: int, k: int) -> bool:
    """Whether a verb of saying stands beside a speaker who begins at ``first``, with head k."""
    beside = (*tokens[max(0, first - 2) : first - 1], *tokens[voice_end(tokens, k + 1) :][:1])
    return any(classes().get(t.low) == "say" for t in beside)


def own_words(role: str) -> list[str]:
    """The words of an office that say what its holder is, not whom the office serves."""
    return SERVING.split(role, maxsplit=1)[0].split()


def sole(tokens: Row) -> Iterator[tuple[int, int, str]]:
    """Where a sentence speaks of "the President" and the like, and of nothing longer."""
    for k in tokens.capitals:
        token = tokens[k]
        if token.low not in SOLE or not k:
            continue
        land = k > 1 and tokens[k - 1].kind is Kind.COUNTRY
        if tokens[k - 2 if land else k - 1].low != "the":
            continue
        last = k + 1
        if [t.low for t in tokens[last : last + 3]] == STATE:
            last += 3
        after = tokens[last] if last < len(tokens) else None
        longer = after is not None and (after.low == "of" or after.capital)
        if not longer and not inner(tokens, k):
            yield k, last, token.low


def inner(tokens: Sequence[Word], k: int) -> bool:
    """Whether an office is part of a longer one: "the Mayor's Fund", "Aide to the Mayor"."""
    owner = any(t.text in OWNED for t in tokens[k + 1 : k + 2])
    if owner and any(t.capital for t in tokens[k + 2 : k + 3]):
        return True
    served = k > 2 and tokens[k - 2].low in TIES and tokens[k - 1].low == "the"
    return served and tokens[k - 3].kind is Kind.OFFICE


def present(tokens: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Where a sentence that tells who was there has an office with an article and no name."""
    for k in range(len(tokens)):
        token = tokens[k]
        if token.low not in PRESENT or token.low in PLURALS:
            continue
        first = k
        while (
            first > 0
            and k - first < REACH
            and tokens[first - 1].kind in (Kind.LOWER, Kind.COMMON, Kind.COUNTRY)
        ):
            if tokens[first - 1].low in ("the", "a", "an"):
                break
            first -= 1
        if first == 0 or tokens[first - 1].low not in ("the", "a", "an"):
            continue
        last = k + 1
        while last < len(tokens) and last - k < REACH and closes(tokens[last]):
            last += 1
        ended = (
            last == len(tokens)
            or tokens[last].text in (",", ".", ";")
            or tokens[last].low in ("and", "took", "was", "were")
        )
        if ended and (
            last == len(tokens) or tokens[last].text != "," or not named_next(tokens, last)
        ):
            yield first, last, token.low


def closes(token: Word) -> bool:
    """Whether a word goes on with an office ("of the embassy")."""
    return (
        token.low in ("of", "to", "the", "in")
        or token.kind in (Kind.BODY, Kind.COUNTRY)
        or token.low == "embassy"
    )


def named_next(tokens: Sequence[Word], comma: int) -> bool:
    """Whether a name or an honorific follows a comma."""
    ahead = tokens[comma + 1 : comma + 2]
    return any(t.kind in (Kind.NAME, Kind.INITIAL, Kind.HONORIFIC) for t in ahead)
