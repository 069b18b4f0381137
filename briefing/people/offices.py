"""What an office consists of: the words of a title, told apart from the body or country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing import lexicons
from briefing.people.forms import acronym
from briefing.people.kinds import ADDRESSES, SUFFIXES, Kind
from briefing.people.tokens import Token, Word

LINKS = frozenset("of for and to the & on in at with".split())
DASHES = frozenset("-–—/")
ARTICLES = frozenset("the a an his her its their our".split())
OWNED = frozenset(["'s", "’s"])
# Words that tie an office to what it is over.
OVER = frozenset("of at for with from in".split())
# Links at which a body or country is told apart from the office; behind the others it stays.
APART = frozenset(["of", "at", "with", "from"])
TIES = OVER | {"to", "on"}
# Offices that speak or act for a body, so that it is told apart behind "for" as well.
SPEAKERS = frozenset(
    """
    spokesperson spokesman spokeswoman analyst lawyer consultant counsel reporter correspondent
    economist director president vp manager
    """.split()
)
# What an office is over stands behind these ("Minister in charge of", "officer responsible for").
CHARGED = frozenset(["charge", "in-charge", "incharge", "responsible"])
# Offices over a subject, not a body ("Professor of Glaciology").
TEACHERS = frozenset(["professor", "lecturer", "reader"])
# Bodies that are told apart from the office of those who lead them.
BODIES = frozenset(
    """
    ministry department agency government republic kingdom bank group corporation company
    university institute association foundation fund authority service services federation union
    secretariat hospital organization organisation inc inc. ltd ltd. llc commission centre center
    college state states city academy school network majlis administration bureau province
    district region county
    """.split()
)
# Bodies that belong to the office unless they have a name of their own ("FIFA Council").
ORGANS = frozenset(
    """
    council board committee court parliament senate assembly cabinet party office staff delegation
    mission embassy justice government committees republic state nation union cities services
    """.split()
)
# Bodies that stand for a country abroad: told apart where the country is named.
POSTS = frozenset("embassy consulate legation".split())
EVERY_BODY = BODIES | ORGANS | POSTS
# Words with which an organ is a body of its own ("International Criminal Court").
FAR = frozenset("international european african asian american world".split())
# Words of rank that begin an office, so that a body's name ends before them.
RANKS = frozenset(
    """
    chief vice deputy senior executive managing first second third general group assistant
    associate acting interim prime foreign co former principal regional global permanent special
    """.split()
)
# Countries' names may begin with these.
FORMS = frozenset(
    "islamic people peoples people’s people's democratic federal plurinational".split()
)
# What kinds of state there are.
STATES = frozenset("republic kingdom state states union government commonwealth emirate".split())
# A shortened country is no modifier of an office.
SHORT_LANDS = frozenset("u.s u.s. us uk eu un".split())
# What opens an office that somebody held before; what tells where or when behind a body.
PAST = frozenset(["former", "ex"])
WHERE = frozenset("at in on during from for".split())
# Words behind "General" that make it no office ("General Staff").
GENERAL = frozenset("staff assembly secretariat directorate council court office command".split())


class Office(NamedTuple):
    """An office as two stretches of tokens, either of which may be empty: what, and where."""

    role: tuple[Token, ...]
    affiliation: tuple[Token, ...] = ()


NOTHING = Office(())


@cache
def modifiers() -> frozenset[str]:
    """The words that may stand before the head of an office and belong to it."""
    return frozenset(lexicons.words("office_modifiers"))


def is_office(token: Word) -> bool:
    """Whether a word may head an office."""
    return token.kind is Kind.OFFICE


def is_head(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether token ``k`` heads an office, and is no owner or part of a body's name."""
    if not is_office(tokens[k]):
        return False
    after = tokens[k + 1] if k + 1 < end else None
    if after is None:
        return True
    if tokens[k].low == "general" and after.low in GENERAL:
        return False
    return after.text not in OWNED and not (after.capital and after.kind is Kind.BODY)


def belongs(token: Word) -> bool:
    """Whether a word may stand inside an office."""
    return (
        token.capital
        or token.kind is Kind.OFFICE
        or token.low in LINKS
        or token.low in modifiers()
        or token.text in OWNED
        or token.low in EVERY_BODY
    )


def trimmed(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens without courtesies, links and marks at either end."""
    i, j = 0, len(tokens)
    while i < j and (tokens[i].kind is Kind.HONORIFIC or edge(tokens[i], "(")):
        i += 1
    while j > i and edge(tokens[j - 1], ")"):
        j -= 1
    return tuple(tokens[i : closed(tokens, i, j)])


def closed(tokens: Sequence[Token], i: int, j: int) -> int:
    """Where tokens from i to j end without a bracket that does not close there."""
    for k in range(j - 1, i, -1):
        if tokens[k].text == ")":
            break
        if tokens[k].text == "(":
            return k
    return j


def edge(token: Word, bracket: str) -> bool:
    """Whether a token is a link or a mark other than the bracket that may stand there."""
    if token.kind is Kind.MARK:
        return token.text != bracket
    return token.low in LINKS or token.low in ARTICLES


def split(tokens: Sequence[Token]) -> Office:
    """The tokens of an office as role and affiliation; nothing where no word heads one."""
    whole = trimmed(tokens)
    heads = [k for k in range(len(whole)) if is_head(whole, k, len(whole))]
    heads = heads or [k for k, t in enumerate(whole) if is_office(t)]
    if not heads:
        return NOTHING
    cut = body_start(whole, heads[-1])
    if cut is not None:
        return Office(trimmed(whole[:cut]), posted(by_name(trimmed(whole[cut:]))))
    if bare_body(whole[heads[-1] + 1 :]):
        return Office(whole[: heads[-1] + 1], whole[heads[-1] + 1 :])
    lead = 0 if past(whole) else lead_end(whole, heads[0])
    return Office(trimmed(whole[lead:]), trimmed(without_owner(whole[:lead])))


def past(role: Sequence[Token]) -> bool:
    """Whether an office is one that somebody held before."""
    return role[:1] != () and role[0].low in PAST


def by_name(body: tuple[Token, ...]) -> tuple[Token, ...]:
    """A body up to its short form in brackets, where only what went on there stands behind."""
    for k in range(1, len(body) - 1):
        if body[k].text == ")" and body[k + 1].low in WHERE:
            return body[: k + 1]
    return body


def bare_body(rest: Sequence[Token]) -> bool:
    """Whether a body with a name follows an office without a link ("Chancellor Orr University")."""
    capitals = all(t.capital for t in rest)
    named = rest[:1] != () and rest[0].kind is Kind.NAME
    return capitals and named and any(t.low in BODIES for t in rest)


def posted(body: tuple[Token, ...]) -> tuple[Token, ...]:
    """A country without the country that it sends somebody to ("Kazakhstan to Laos").

    An embassy keeps where it is ("the embassy of Kazakhstan in Laos").
    """
    if not any(token.capital for token in body[:2]):
        return body
    for k in range(1, len(body)):
        sent = body[k].low in ("to", "in") and of_country(trimmed(body[:k]))
        where = trimmed(body[k + 1 :]) if sent else ()
        if where and (of_country(where) or (len(where) == 1 and where[0].kind is Kind.NAME)):
            return body[:k]
    return body


def without_owner(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens without the s of a genitive at the end; none where only small letters own."""
    if not tokens or tokens[-1].text not in OWNED:
        return tokens
    return tokens[:-1] if any(t.capital for t in tokens) else ()


def body_start(whole: Sequence[Token], head: int) -> int | None:
    """Where, after the head of an office, the body or country begins that is told apart from it."""
    found = list(segments(whole, head))
    for i, (k, segment) in enumerate(found):
        link = whole[k].low
        further = found[i + 1][1] if i + 1 < len(found) else ()
        abroad = bool(segment) and segment[-1].low in POSTS and of_country(further)
        taught = k == head + 1 and whole[head].low in TEACHERS and len(segment) < 4
        charged = link in ("of", "for") and whole[k - 1].low in CHARGED
        if charged or (link == "of" and taught):
            continue
        if link in APART and (of_country(segment, further) or of_body(link, segment) or abroad):
            return k
        near = link == "for" and k == head + 1 and whole[head].low in SPEAKERS
        if near and of_body(link, segment):
            return k
    return None


def segments(whole: Sequence[Token], head: int) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """The links behind the head of an office, each with the words up to the next or a comma."""
    links = [k for k in range(head + 1, len(whole)) if whole[k].low in TIES]
    for i, k in enumerate(links):
        after = links[i + 1] if i + 1 < len(links) else len(whole)
        comma = (c for c in range(k + 1, after) if whole[c].text == ",")
        yield k, trimmed(whole[k + 1 : next(comma, after)])


def of_country(segment: Sequence[Token], further: Sequence[Token] = ()) -> bool:
    """Whether words name a country, or the form of state before one ("the Republic of Mali")."""
    if not segment:
        return False
    if segment[-1].low in STATES and (segment[0].low in FORMS or of_country(further)):
        return True
    lands = any(t.kind is Kind.COUNTRY for t in segment)
    named = lands and all(t.kind is Kind.COUNTRY or not t.capital for t in segment)
    return named or (segment[0].kind is Kind.COUNTRY and segment[-1].low in BODIES)


def of_body(link: str, segment: Sequence[Token]) -> bool:
    """Whether words name a body that is told apart from the office."""
    if not segment or not segment[0].capital:
        return False
    if len(segment) == 1 and segment[0].low in ORGANS:
        return False
    if any(map(by_itself, segment)) or link == "at":
        return True
    if segment[-1].low in ORGANS and segment[-1].low not in BODIES:
        return any(t.kind is Kind.COUNTRY or t.low in FAR for t in segment)
    return any(t.low in BODIES for t in segment)


def by_itself(token: Word) -> bool:
    """Whether a word is a name of its own and no numeral ("Economy II")."""
    named = token.kind is Kind.NAME or acronym(token) or token.low.endswith(ADDRESSES)
    return named and token.low not in SUFFIXES


def lead_end(whole: Sequence[Token], head: int) -> int:
    """How many tokens before the head of an office are the name of a body or country."""
    owner = [k for k in range(head) if whole[k].text in OWNED]
    if owner and not is_office(whole[0]):
        return owner[-1] + 1
    last, named = 0, False
    for k in range(head):
        token = whole[k]
        if token.low in RANKS and k > 0:
            break
        if token.low in modifiers() and token.low not in SHORT_LANDS and not named:
            continue
        if token.low in modifiers() and token.low not in SHORT_LANDS:
            last = k + 1
        elif token.low in LINKS and last:
            last = min(k + 2, head)
        elif token.kind in (Kind.COUNTRY, Kind.BODY, Kind.NAME) or acronym(token):
            last = k + 1
            named = token.kind is Kind.NAME
    return last + (0 < last < head and whole[last].text == ")")
