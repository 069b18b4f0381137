"""What a mention does in its clause: the verb it is the subject of, the words that govern it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind
from briefing.people.tokens import Word

FARTHEST = 60
# Lower words that are no verbs looked for: tried one after the other, so many at most.
PATIENCE = 9
PASSIVE = frozenset("was were is are been being be".split())
HAVING = frozenset("has have had also then later jointly today yesterday who which and".split())
FUTURE = frozenset("will shall would".split())
PREPOSITIONS = frozenset(
    "with by between from of to for at under alongside like including against on over".split()
)
# What these open is a list of anything, not of those present.
POINTING = frozenset("these which that they it".split())
# What an office holds between its capitals.
INNER = frozenset("of for the to and & a an his her their its on in at as well de del".split())
STOPS = frozenset('.;:!?“”«»"')
OPENING, CLOSING = frozenset("“«„"), frozenset("”»")
QUOTES = CLOSING | {'"'}  # a plain mark before a name closes, as a rule
MARKS = OPENING | QUOTES


@cache
def classes() -> dict[str, str]:
    """The class of every verb of people, and of reporting."""
    found = {verb: name for name, verbs in lexicons.pairs("person_verbs") for verb in verbs.split()}
    told = {verb: "say" for _, verbs in lexicons.pairs("reporting_verbs") for verb in verbs.split()}
    return told | found


def ahead(tokens: Sequence[Word], last: int) -> str:
    """The class of the verb that a mention which ends before token ``last`` is the subject of."""
    return verb_ahead(tokens, last)[0]


def verb_ahead(tokens: Sequence[Word], last: int) -> tuple[str, str]:
    """The class of the verb that a mention is the subject of, and the verb: both may be empty."""
    known, mood, tried = classes(), "", 0
    for token in tokens[last : last + FARTHEST]:
        if token.text in STOPS or tried > PATIENCE:
            return ("colon", "") if token.text == ":" and not tried else ("", "")
        if token.capital or token.kind is Kind.MARK:
            continue
        if token.low in PASSIVE or token.low in FUTURE:
            mood = "is " if token.low in PASSIVE else "will "
            tried += 1
            continue
        if token.low in known and (mood or token.kind is not Kind.OFFICE):
            return mood + known[token.low], "" if mood else token.low
        tried += token.low not in INNER and token.low not in HAVING and token.kind is Kind.LOWER
    return "", ""


@cache
def present() -> frozenset[str]:
    """The verbs of all classes in the present tense, as far as their forms tell it."""
    known = classes()
    plain = {verb for verb in known if f"{verb}s" in known or f"{verb}es" in known}
    return frozenset([*plain, *(f"{v}s" for v in plain), *(f"{v}es" for v in plain)]) & known.keys()


def behind(tokens: Sequence[Word], first: int) -> str:
    """What governs a mention that begins at token ``first``: the class of a verb, a preposition."""
    known, link = classes(), ""
    k = first - 1
    for k in range(first - 1, max(first - FARTHEST, -1), -1):
        token = tokens[k]
        if token.text in STOPS:
            return "quote" if token.text in QUOTES and not link else link
        if token.capital and not (k < 2 and token.low in known and token.kind is not Kind.OFFICE):
            continue
        if token.kind in (Kind.OFFICE, Kind.NUMBER, Kind.MARK, Kind.HONORIFIC):
            continue
        if token.low in known:
            passive = k > 0 and tokens[k - 1].low in PASSIVE
            if known[token.low] == "list" and not (k and tokens[k - 1].low in POINTING):
                return f"attend {link}".strip()
            return f"{'is ' if passive else ''}{known[token.low]} {link}".strip()
        if token.low in PREPOSITIONS and not official(tokens, k):
            link = link or token.low
        elif token.low not in INNER and token.kind is Kind.LOWER and link:
            return link
        elif token.low == "that":
            return "that"
    return link or "start"


def official(tokens: Sequence[Word], k: int) -> bool:
    """Whether a preposition stands inside an office ("Minister of Trade", "Envoy for Peace")."""
    if k == 0 or tokens[k].low in ("with", "by", "between", "including"):
        return False
    before = tokens[k - 1]
    return before.kind is Kind.OFFICE or (before.capital and before.kind is not Kind.NAME)


def quoted(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a mention stands inside quotation marks that close in or after its unit."""
    depth, plain = 0, 0
    if MARKS.isdisjoint(found.row.lows):
        return False
    for token in tokens[: found.first]:
        if token.text in OPENING:
            depth = 1
        elif token.text in CLOSING:
            depth = 0
        plain += token.text == '"'
    return bool(depth) or plain % 2 == 1
