"""Persons whom the text shows by a full office alone: "the Minister of Power"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Person, Presence, Role, folded
from briefing.people.candidates import Candidate
from briefing.people.clauses import ahead, behind
from briefing.people.kinds import Kind
from briefing.people.lists import PLURALS
from briefing.people.offices import (
    LINKS,
    OWNED,
    Office,
    belongs,
    is_office,
    modifiers,
    split,
)
from briefing.people.tokens import Row, Word

# What ties an office to what it is over.
TIES = frozenset("of for to".split())
# Behind these an office is what somebody is or becomes, not who somebody is.
BEING = frozenset("as is was be been become becomes became remains being named appointed".split())
# What an office has, or is won by, whoever holds it ("elections of the President of …").
POSTS = frozenset("election elections office post powers duties functions candidate term".split())
INSIDE = (Kind.OFFICE, Kind.COMMON, Kind.BODY, Kind.COUNTRY)
# Titles of rank and courtesy, and of many holders: alone they show nobody.
COMMON_TITLES = frozenset(
    """
    general doctor professor citizen member fellow counsel staff
    honourable honorable saint lord lady father mother head chief
    """.split()
)
# Offices that one person holds in a state, and by whom others than its own are told.
SOLE = frozenset("president premier king queen pope emir sultan".split())
# Who is ruled by such words is there: "met with the …", "was received by the …".
THERE = frozenset(
    """
    meet|meet with|meet between|attend|attend with|attend by|is attend by|is meet by|is receive by
    """.strip().split("|")
)
LONGEST = 14
NEAR, FAR = 6, 16


def titled(
    text: str, units: Sequence[Row], roles: Sequence[Role], known: Sequence[Person]
) -> tuple[Person, ...]:
    """The persons shown by a full office, where nobody in ``known`` may hold it."""
    starts = {span.start for person in known for span in (person.span, *person.mentions)}
    held = [words_of(p) for p in known]
    bare = any(person.name and not person.role for person in known)
    found: dict[frozenset[str], Person] = {}
    for n, (tokens, role) in enumerate(zip(units, roles, strict=True)):
        if role in (Role.BOILERPLATE, Role.HEADLINE) or not tokens.offices:
            continue
        rows = role is Role.ATTENDEES
        for first, last, head in full_offices(tokens, starts, rows=rows):
            key = frozenset(t.low for t in tokens[first:last] if t.low not in LINKS)
            taken = any(may_be(key, head, words) for words in (*held, *found))
            if taken or (bare and head in SOLE):
                continue
            mention = Candidate(n, first, last, tokens)
            person = shown(text, tokens, mention, role)
            capital = any(t.low == head and t.capital for t in mention.tokens)
            if capital or person.presence is Presence.ATTENDED:
                found[key] = person
    return tuple(found.values())


def words_of(person: Person) -> frozenset[str]:
    """The words of an office and its body, an office of several as one of one."""
    low = f"{person.role} {person.affiliation}".lower().split()
    return frozenset(word.removesuffix("s") if word in PLURALS else word for word in low)


def may_be(key: frozenset[str], head: str, words: frozenset[str]) -> bool:
    """Whether the holder of an office may be who holds another with the same head."""
    if head not in words:
        return len(key & words) > 1
    return len(key) < 2 or len(words) < 2 or bool((key & words) - {head, "the"})


def full_offices(tokens: Row, starts: set[int], *, rows: bool) -> Iterator[tuple[int, int, str]]:
    """Where "the" stands before a full office in capitals that belongs to no name beside it."""
    for k in tokens.offices:
        token = tokens[k]
        if not k or not heads(tokens, k):
            continue
        first = k
        while first > 0 and part(tokens[first - 1]):
            first -= 1
        if first == 0 or tokens[first - 1].low != "the":
            continue
        last = office_end(tokens, k + 1)
        lands = any(t.kind is Kind.COUNTRY for t in tokens[first:last])
        full = last - first > 1 and (token.low not in SOLE or lands)
        if full and alone(tokens, first, last, starts, rows=rows):
            yield first, last, token.low


def part(token: Word) -> bool:
    """Whether a word before the head of an office belongs to it."""
    return (token.capital and token.kind in INSIDE and token.low != "the") or (
        not token.capital and token.low in modifiers() and token.low != "the"
    )


def heads(tokens: Sequence[Word], k: int) -> bool:
    """Whether token k, an office, is one of one person, the last word before its ties."""
    token = tokens[k]
    if token.low in PLURALS or token.low in COMMON_TITLES:
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if not token.capital and (after is None or after.low not in TIES):
        return False
    return after is None or not after.capital


def office_end(tokens: Sequence[Word], k: int) -> int:
    """Where an office ends whose head stands before token k."""
    start = end = k
    while k < len(tokens) and k - start < LONGEST:
        tie = tokens[k].low in TIES or (k > start and tokens[k].low in ("and", "&"))
        skip = 2 if k + 1 < len(tokens) and tokens[k + 1].low == "the" else 1
        at = k + skip if tie else k
        capital = at < len(tokens) and tokens[at].capital
        if not capital or (not tie and k == start) or tokens[at].kind is Kind.HONORIFIC:
            break
        k = end = at + 1
    return end


def alone(tokens: Row, first: int, last: int, starts: set[int], *, rows: bool) -> bool:
    """Whether no name stands beside an office, and no other office or body rules it."""
    before = tokens[first - 2] if first > 1 else None
    listed = before is not None and before.low == "and" and (rows or tokens[first - 3].text == ",")
    reach = range(max(0, first - (1 if listed else NEAR)), name_end(tokens, last))
    if any(tokens.span(k, k + 1).start in starts for k in reach):
        return False
    if before is not None and (before.low in BEING or (before.text == "," and not rows)):
        return False
    if first > 2 and tokens[first - 3].low in POSTS:
        return False
    ruled = before is not None and before.low in TIES and first > 2
    if ruled and (tokens[first - 3].capital or is_office(tokens[first - 3])):
        return False
    after = tokens[last] if last < len(tokens) else None
    return after is None or (after.text not in OWNED and after.text != "’")


def name_end(tokens: Sequence[Word], last: int) -> int:
    """How far behind an office the name of its holder may begin."""
    end = last
    while end < len(tokens) and end - last < FAR and goes_on(tokens[end]):
        end += 1
    return min(max(end + 1, last + 2), len(tokens))


def goes_on(token: Word) -> bool:
    """Whether a word may stand between an office and the name of its holder."""
    return belongs(token) or token.kind is Kind.HONORIFIC or token.text in ",("


def shown(text: str, tokens: Row, mention: Candidate, role: Role) -> Person:
    """The person whom an office alone shows, with what the clause tells of presence."""
    office = split(tokens.placed[mention.first : mention.last])
    if not any(t.kind in (Kind.COUNTRY, Kind.NAME) for t in office.affiliation):
        office = Office(tuple(tokens.placed[mention.first : mention.last]))
    what, where = (
        folded(text[part[0].start : part[-1].end]) if part else ""
        for part in (office.role, office.affiliation)
    )
    span = mention.span
    return Person("", what, where, presence(tokens, mention, role), span)


def presence(tokens: Sequence[Word], mention: Candidate, role: Role) -> Presence:
    """What the clause of an office alone tells of its holder's presence."""
    does, ruled = ahead(tokens, mention.last), behind(tokens, mention.first)
    if role is Role.ATTENDEES or does == "attend" or ruled in THERE:
        return Presence.ATTENDED
    return Presence.MENTIONED
