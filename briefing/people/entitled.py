"""Persons whom the text shows by a full office alone: "the Minister of Power"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Person, Presence, Role, folded
from briefing.people.candidates import Candidate
from briefing.people.clauses import ahead, behind
from briefing.people.kinds import Kind
from briefing.people.lists import PLURALS
from briefing.people.offices import (
    BODIES,
    LINKS,
    ORGANS,
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
OF_THE = ["of", "the"]  # before a body without a name ("the CEO of the company")
NAMELESS = frozenset(
    "company firm corporation group bank university college school institute hospital foundation "
    "association organisation organization agency authority network".split()
)
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
LEADERS = frozenset(["head", "chief"])  # alone, but not of something
# In small letters these show somebody too, where the place or body that they are over is named.
HOLDERS = frozenset(
    """
    governor mayor prefect ombudsman commander chairperson chairman chairwoman ambassador consul
    bishop archbishop rector dean sheriff commissioner superintendent rapporteur
    """.split()
)
# Offices that one person holds in a state, and by whom others than its own are told.
HEADS_OF_STATE = frozenset("president premier king queen pope emir sultan".split())
# Who is ruled by such words is there: "met with the …", "was received by the …".
THERE = frozenset(
    """
    meet|meet with|meet between|attend|attend with|attend by|attend of|is attend by|is meet by|
    is receive by|is sign by|is hold by
    """.replace("\n    ", "").split("|")
)
# Who does such a thing is there; some of it only where the lead tells of the event.
DOING, DOING_ON_TOP = frozenset(["attend"]), frozenset(["meet", "hold", "receive", "sign"])
# Between these and a comma stands a bare name, so that what follows tells who that is.
BARE = frozenset([",", ";", "and", "&", "by", "with", "between", "including", "were", "was"])
# What may follow the last word of an office in a list.
ENDING = frozenset([",", ";", ".", "and"])
# What somebody leads, in small letters.
SMALL_BODIES = BODIES | ORGANS | frozenset(["police", "army", "navy", "region", "district"])
# What stands before an office whose holder is meant, and in a row of those present.
THE = frozenset(["the"])
OPENERS = THE | {"its", "his", "her", "their"}
# What stands before one without an article in such a row.
BARE_ROW = frozenset(",;") | {"and", "by"}
# What stands before the office of somebody for whom another came.
REPLACING = frozenset("represented representing represents".split())
# Short forms of offices.
SHORT_OFFICES = {
    "ceo": ("chief", "executive", "officer"),
    "cfo": ("chief", "financial", "officer"),
    "coo": ("chief", "operating", "officer"),
}
LONGEST = 14
NEAR, FAR = 6, 16
# What opens a place or a day before a comma, behind which no name is told of ("On Monday, the").
SETTING = frozenset("in at on since until".split())


def titled(
    text: str, units: Sequence[Row], roles: Sequence[Role], known: Sequence[Person]
) -> tuple[Person, ...]:
    """The persons shown by a full office, where nobody in ``known`` may hold it."""
    starts = {span.start for person in known for span in (person.span, *person.mentions)}
    held = [words_of(p) for p in known]
    bare = any(person.name and not person.role for person in known)
    found: dict[frozenset[str], Person] = {}
    idle = (Role.BOILERPLATE, Role.HEADLINE)
    for n, (tokens, role) in enumerate(zip(units, roles, strict=True)):
        if not tokens.offices or role in idle:
            continue
        rows = role is Role.ATTENDEES
        for first, last, head in full_offices(tokens, starts, rows=rows):
            key = frozenset(t.low for t in tokens[first:last] if t.low not in LINKS)
            taken = any(may_be(key, head, words) for words in (*held, *found))
            if taken or (bare and head in HEADS_OF_STATE and not rows):
                continue
            mention = Candidate(n, first, last, tokens)
            person = shown(text, tokens, mention, role)
            if tells(mention.tokens, head) or person.presence is Presence.ATTENDED:
                found[key] = person
    return tuple(found.values())


def tells(office: Sequence[Word], head: str) -> bool:
    """Whether an office alone shows somebody: in capitals, or over what has a name of its own."""
    k = next(k for k, t in enumerate(office) if t.low == head)
    if office[k].capital:
        return True
    over = [t for t in office[k + 2 :] if t.capital]
    return head in HOLDERS and bool(over) and office[k + 1].low == "of"


def words_of(person: Person) -> frozenset[str]:
    """The words of an office and its body, an office of several as one of one."""
    low = f"{person.role} {person.affiliation}".lower().replace("(", "").replace(")", "").split()
    low += [word for k in low for word in SHORT_OFFICES.get(k, ())]
    low += [short for short, words in SHORT_OFFICES.items() if set(words) <= set(low)]
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
        if not k or not heads(tokens, k, rows=rows):
            continue
        first = k
        while first > 0 and part(tokens[first - 1]):
            first -= 1
        if rows and first > 1 and tokens[first - 1].kind is Kind.LOWER:
            first -= tokens[first - 2].low == "the"  # "the community chief"
        if first == 0:
            continue
        bare = rows and listed_bare(tokens, first, starts)
        if not bare and tokens[first - 1].low not in (OPENERS if rows else THE):
            continue
        last = office_end(tokens, k + 1)
        lands = any(t.kind is Kind.COUNTRY for t in tokens[first:last])
        full = last - first > 1 and (token.low not in HEADS_OF_STATE or lands or rows)
        if full and alone(tokens, first, last, starts, rows=rows):
            yield first, last, token.low


def listed_bare(tokens: Row, first: int, starts: set[int]) -> bool:
    """Whether an office without an article stands in a row of offices in which nobody is named."""
    before = tokens[first - 2] if first > 1 else None
    if before is None or not tokens[first].capital or tokens[first - 1].low not in BARE_ROW:
        return False
    named = before.capital and before.kind is Kind.NAME and not before.large
    return not named and not any(tokens.start(k) in starts for k in tokens.capitals)


def part(token: Word) -> bool:
    """Whether a word before the head of an office belongs to it."""
    if token.low == "the":
        return False
    return token.kind in INSIDE if token.capital else is_office(token) or token.low in modifiers()


def heads(tokens: Sequence[Word], k: int, *, rows: bool) -> bool:
    """Whether token k, an office, is one of one person, the last word before its ties."""
    token = tokens[k]
    ranked = tokens[k - 1].kind is Kind.OFFICE and tokens[k - 1].low not in PLURALS
    above = token.low == "general" and ranked
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    leads = rows and token.low in LEADERS and after is not None and after.low == "of"
    if token.low in PLURALS or (token.low in COMMON_TITLES and not above and not leads):
        return False
    if not token.capital and (after is None or after.low not in TIES):
        return rows and (after is None or after.low in ENDING)
    return after is None or not after.capital


def office_end(tokens: Sequence[Word], k: int) -> int:
    """Where an office ends whose head stands before token k."""
    start = end = k
    while k < len(tokens) and k - start < LONGEST:
        tie = tokens[k].low in TIES or (k > start and tokens[k].low in ("and", "&"))
        the = k + 1 < len(tokens) and tokens[k + 1].low == "the"
        at = k + 1 + the if tie else k
        capital = at < len(tokens) and tokens[at].capital
        if the and capital and tokens[k].low not in TIES and is_office(tokens[at]):
            break
        if tie and not capital and k == start:
            return body_end(tokens, at) or end
        another = tokens[k].low == "and" and capital and tokens[at].given
        if not capital or another or (not tie and k == start) or tokens[at].kind is Kind.HONORIFIC:
            break
        k = end = at + 1
    return end


def body_end(tokens: Sequence[Word], k: int) -> int:
    """Where a body in small letters ends that begins at token k; 0 where none does."""
    ends = (at + 1 for at in range(k, min(k + 4, len(tokens))) if tokens[at].low in SMALL_BODIES)
    end = next(ends, 0)
    return end if all(t.kind is Kind.LOWER for t in tokens[k:end]) else 0


def alone(tokens: Row, first: int, last: int, starts: set[int], *, rows: bool) -> bool:
    """Whether no name stands beside an office, and no other office or body rules it."""
    before = tokens[first - 2] if first > 1 else None
    listed = first > 2 and (in_list(tokens, first, starts, rows=rows) or replaced(tokens, first))
    reach = range(max(0, first - (1 if listed else NEAR)), name_end(tokens, last))
    if any(tokens.start(k) in starts for k in reach):
        return False
    if before is not None and before.low == "also":
        before = tokens[first - 3]  # "who is also the Chairman"
    apposed = first > 2 and tokens[first - 2].text == "," and tokens[first - 3].capital
    apposed = apposed and not sets(tokens, first - 2)
    told = before is not None and (before.low in BEING or (apposed and not rows))
    if told and not listed:
        return False
    if first > 2 and tokens[first - 3].low in POSTS:
        return False
    ruled = before is not None and before.low in TIES and first > 2
    if ruled and (tokens[first - 3].capital or is_office(tokens[first - 3])):
        return False
    after = tokens[last] if last < len(tokens) else None
    return after is None or (after.text not in OWNED and after.text != "’")


def replaced(tokens: Sequence[Word], first: int) -> bool:
    """Whether an office is that of somebody for whom another came ("represented the Rector")."""
    return tokens[first - 2].low in REPLACING


def sets(tokens: Sequence[Word], comma: int) -> bool:
    """Whether a place or a day stands before a comma, not a name."""
    k, least = comma - 1, max(0, comma - NEAR)
    while k > least and (tokens[k].capital or tokens[k].kind is Kind.NUMBER):
        k -= 1
    return tokens[k].low in SETTING


def in_list(tokens: Row, first: int, starts: set[int], *, rows: bool) -> bool:
    """Whether an office goes on with a list of those present, and tells of no name before it."""
    joint, far = tokens[first - 2], tokens[first - 3]
    if joint.low == "and" and (rows or far.text == "," or name_start(tokens, first - 2, starts)):
        return True
    if joint.low not in (",", ";", "and") and not (joint.low == "as" and far.low == "well"):
        return False
    if not rows and behind(tokens, first - 1) not in THERE:
        return False
    return joint.text != "," or titled_before(tokens, first - 2, starts)


def titled_before(tokens: Row, comma: int, starts: set[int]) -> bool:
    """Whether the name that ends at a comma has its office before it."""
    start = name_start(tokens, comma, starts)
    if not start:
        return False
    before = start - 1
    while before > 0 and tokens[before].kind is Kind.HONORIFIC:
        before -= 1
    return tokens[before].low not in BARE


def name_start(tokens: Row, end: int, starts: set[int]) -> int:
    """Where the name begins that ends before token ``end``; 0 where none does."""
    near = range(end - 1, max(0, end - NEAR), -1)
    start = next((k for k in near if tokens.start(k) in starts), 0)
    strange = any(not t.capital and t.kind is not Kind.PARTICLE for t in tokens[start:end])
    return 0 if strange else start


def name_end(tokens: Sequence[Word], last: int) -> int:
    """How far behind an office the name of its holder may begin."""
    if last < len(tokens) and parts(tokens, last):
        return last
    end = last
    while end < len(tokens) and end - last < FAR and goes_on(tokens[end]):
        end += 1
    return min(max(end + 1, last + 2), len(tokens))


def parts(tokens: Sequence[Word], last: int) -> bool:
    """Whether what follows an office begins with somebody else: ";", or "and" before a name."""
    ahead = tokens[last + 1 : last + 2]
    named = any(t.kind in (Kind.NAME, Kind.HONORIFIC, Kind.INITIAL) for t in ahead)
    return tokens[last].text == ";" or (tokens[last].low == "and" and named)


def goes_on(token: Word) -> bool:
    """Whether a word may stand between an office and the name of its holder."""
    return belongs(token) or token.kind is Kind.HONORIFIC or token.text in ",(/"


def shown(text: str, tokens: Row, mention: Candidate, role: Role) -> Person:
    """The person whom an office alone shows, with what the clause tells of presence."""
    what, where = told_apart(text, tokens, mention.first, mention.last)
    return Person("", what, where, presence(tokens, mention, role), mention.span)


def told_apart(text: str, tokens: Row, first: int, last: int) -> tuple[str, str]:
    """An office and the country or body with a name of its own that it belongs to, in words."""
    whole = tuple(tokens.placed[first:last])
    office = split(whole)
    if not any(t.kind in (Kind.COUNTRY, Kind.NAME) for t in office.affiliation):
        plain = [t.low for t in whole[-3:-1]] == OF_THE and whole[-1].low in NAMELESS
        office = Office(whole[:-3], whole[-2:]) if plain else Office(whole)
    parts = (office.role, office.affiliation)
    what, where = (folded(text[p[0].start : p[-1].end]) if p else "" for p in parts)
    return what, where


def presence(tokens: Sequence[Word], mention: Candidate, role: Role) -> Presence:
    """What the clause of an office alone tells of its holder's presence."""
    does, ruled = ahead(tokens, mention.last), behind(tokens, mention.first)
    acts = does in DOING or (role is Role.LEAD and does in DOING_ON_TOP)
    if role is Role.ATTENDEES or acts or ruled in THERE:
        return Presence.ATTENDED
    return Presence.MENTIONED
