"""Which runs of capitals are people's names: the signs for and against, weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress

from briefing.kept import MOST
from briefing.linear import Linear, learned
from briefing.people.benches import benched
from briefing.people.brands import TITLED, products
from briefing.people.candidates import (
    PLACING,
    Candidate,
    find_candidates,
)
from briefing.people.coreference import core
from briefing.people.examples import below_things
from briefing.people.forms import acronym, neighbour
from briefing.people.kinds import PARTICLES, STARTS, SUFFIXES, TITLES, Kind
from briefing.people.offices import OWNED
from briefing.people.reach import office_link
from briefing.people.seats import in_row
from briefing.people.things import grounded, within
from briefing.people.thresholds import (
    LEAST_COURTEOUS,
    famous,
    least,
    titled_row,
)
from briefing.people.tokens import Row, Word
from briefing.people.works import called, housed

SAYING = frozenset(
    """
    said says stated noted added emphasized emphasised stressed highlighted expressed told
    announced explained welcomed thanked met pointed underscored affirmed reaffirmed
    remarked commented underlined observed urged congratulated asked called praised informed
    briefed recalled reiterated discussed concluded continued addressed chaired attended
    visited signed spoke will has also delivered presented opened received held
    """.split()
)
ARTICLES = frozenset("the a an this its our their".split())
# Small words beside a name that weigh by themselves.
WEIGHTY = frozenset("of by with and to for between as on that when while or s".split())
# What introduces a firm behind its name.
FIRMS = frozenset(
    """
    company provider firm platform startup start-up maker manufacturer retailer brand agency
    organization organisation nonprofit non-profit inc llc ltd corporation corp plc
    """.split()
)
EXCHANGES = frozenset("nyse nasdaq otc otcqb otcqx tsx tsxv lse asx amex cse".split())
FIRM_REACH = 14
COMMON = frozenset([Kind.COMMON])
LEFT_MARKS = frozenset('-–—:;(“"*•[/@_')
RIGHT_MARKS = frozenset('-–—:;).”"/@_]')
NEAR_OFFICE = 7
KINDS = {kind: kind.name.lower() for kind in type(Kind.NAME)}


@cache
def model() -> Linear:
    """The weights that tell names from other runs of capitals."""
    return learned("names")


def accepted(units: Sequence[Row]) -> list[Candidate]:
    """The candidates that the weights take for names, with later short forms of them."""
    alike = [benched(tokens) for tokens in units]
    found = [c for i, row in enumerate(units) for c in find_candidates(row, i, alike[i])]
    beside = [sides(units[c.unit], c) for c in found]
    told = standing(units, found, beside)
    judge = model()
    things = {c.keys for c in found if called(units[c.unit], c)}
    things |= products(units, found, beside, told)
    tails = {keys[-1] for keys in things}
    kept: list[Candidate] = []
    rest: list[Candidate] = []
    for c, near in zip(found, beside, strict=True):
        if within(units[c.unit], c) or len(c.keys[-1]) == len(c.keys) == 1:
            continue
        if housed(units[c.unit], c):
            continue
        if near[0] not in TITLED and (c.keys in things or below_things(units, c.unit)):
            continue
        alone = len(c.keys) == 1 and near[0] not in TITLED
        if alone and (c.keys[0] in tails or grounded(units[c.unit], c)):
            rest.append(c)
            continue
        if in_row(units[c.unit], c) or c.first in alike[c.unit]:
            kept.append(c)
            continue
        score = judge.score(signs(c, near, told))
        sure = score > LEAST_COURTEOUS and score > least(units[c.unit], c)
        (kept if sure else rest).append(c)
    full = [core(c.keys) for c in kept if len(core(c.keys)) > 1]
    known = {words[-1] for words in full} | {words[0] for words in full}
    return kept + [c for c in rest if len(c.keys) == 1 and core(c.keys)[0] in known]


def sides(tokens: Sequence[Word], found: Candidate) -> tuple[str, str]:
    """What stands before a candidate, and what after it, in words."""
    return left_sign(tokens, found), right_sign(tokens, found)


def standing(
    units: Sequence[Sequence[Word]],
    found: Sequence[Candidate],
    beside: Sequence[tuple[str, str]],
) -> dict[str, set[str]]:
    """How the last word of every candidate stands elsewhere in the document."""
    told: dict[str, set[str]] = {}
    for c, (left, right) in zip(found, beside, strict=True):
        signs_of = told.setdefault(c.keys[-1], set())
        if signs_of:
            signs_of.add("repeated")
        signs_of.add("alone" if len(c.keys) == 1 else "in full")
        if left in TITLED:
            signs_of.add("titled")
        if right in ("saying", "comma office"):
            signs_of.add("acts")
        if left in ("article", "placing"):
            signs_of.add("thing")
        if about(c) and firm(units[c.unit], c):
            signs_of.add("firm")
    return told


def signs(found: Candidate, beside: tuple[str, str], told: Mapping[str, set[str]]) -> set[str]:
    """What speaks for and against a candidate, by name; ``told`` is its standing elsewhere."""
    words, (left, right) = found.tokens, beside
    one = "one " if len(found.keys) == 1 else ""
    out = {*form(tuple(words)), f"{one}left {left}", f"{one}right {right}"}
    ever = told.get(found.keys[-1], set())
    if "repeated" in ever:
        out |= {f"{one}ever {sign}" for sign in ever}
        out.add("repeated" if "alone" in ever and "in full" in ever else "same again")
    if "firm" in ever and "titled" not in ever:
        out.add("ever firm")
    if one and left in TITLED and right == "owned":
        out.add("one titled owner")
    if left == "capital" and right in ("office", "body", "common"):
        out.add(f"{one}between capitals")
    return out


def about(found: Candidate) -> bool:
    """Whether anything stands beside a mention that may introduce it as a firm, told at once."""
    lows = found.row.lows
    behind = lows[found.last] if found.last < len(lows) else ""
    return behind in (",", "(") or (found.first > 0 and lows[found.first - 1] == "about")


def firm(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a mention is introduced as a firm: "About X", "X (NYSE", "X, a provider of"."""
    before, after = neighbour(tokens, found.first - 1), tokens[found.last : found.last + FIRM_REACH]
    if before is not None and before.text == "About":
        return True
    if not after or after[0].text not in (",", "("):
        return False
    if after[0].text == "(":
        return any(t.low in EXCHANGES for t in after[:3])
    if len(after) < 2 or after[1].low not in ("a", "an", "the", "which", "inc", "llc", "ltd"):
        return False
    stop = next((k for k, t in enumerate(after[1:], 1) if t.text == ","), len(after))
    return any(t.low in FIRMS for t in after[:stop])


# What the words of a candidate look like: the names of what ``looks`` tells, in its order.
FORMS = (
    "given first",
    "given later",
    "initial",
    "initials only",
    "particle",
    "suffix",
    "common last",
    "common first",
    "all unknown",
    "all common",
    "all given",
    "hyphen",
    "capitals",
    "mixed case",
)


@lru_cache(maxsize=MOST)
def form(tokens: tuple[Word, ...]) -> tuple[str, ...]:
    """What the words of a candidate look like, by name."""
    words = [t for t in tokens if t.kind is not Kind.MARK]
    told = [f"words {min(len(words), 4)}", *compress(FORMS, looks(words))]
    if len(words) == 1 and words[0].given:
        told.append("one given")
    if len(words) == 1 and words[0].low in famous():
        told.append("one famous")
    return tuple(told)


def looks(words: Sequence[Word]) -> tuple[bool, ...]:
    """Whether the words of a candidate look like each of ``FORMS``."""
    first, last, later = words[0], words[-1], words[1:]
    kinds = {t.kind for t in words}
    lows = [t.low for t in later]
    given = [t.given for t in words]
    real = [t for t in words if t.kind is not Kind.INITIAL and t.low not in SUFFIXES]
    whole = "".join([t.text for t in words])
    return (
        given[0],
        True in given[1:],
        Kind.INITIAL in kinds,
        not real,
        not PARTICLES.isdisjoint(lows),
        not SUFFIXES.isdisjoint(lows),
        last.kind is Kind.COMMON,
        first.kind is Kind.COMMON,
        kinds <= STARTS,
        kinds == COMMON,
        False not in given,
        "-" in whole,
        whole.upper() == whole and all(t.text.isupper() for t in words),
        any(not t.text[1:].islower() and not t.text.isupper() for t in real),
    )


def left_sign(tokens: Sequence[Word], found: Candidate) -> str:
    """What stands before a candidate."""
    before = neighbour(tokens, found.first - 1)
    if before is None:
        return "nothing"
    if before.kind in TITLES:
        return KINDS[before.kind] + ("" if before.capital else " lower")
    if before.capital:
        return left_capital(tokens, found.first - 1)
    if before.text == ",":
        return left_comma(tokens, found.first - 2)
    titled = titled_row(tokens, found.first)
    return KINDS[Kind.OFFICE] if titled else small_sign(before, LEFT_MARKS)


def left_comma(tokens: Sequence[Word], at: int) -> str:
    """What stands before a comma at whose left is token ``at``: an office, or not."""
    earlier = neighbour(tokens, at)
    if earlier is None or (not earlier.capital and earlier.kind is not Kind.OFFICE):
        return "comma"
    told = earlier.kind is Kind.OFFICE or office_link(tokens, at)
    return "comma office" if told else "comma"


def left_capital(tokens: Sequence[Word], at: int) -> str:
    """What the capitalised word right before a candidate is."""
    if office_link(tokens, at):
        return "tail of office"
    body = tokens[at].kind in (Kind.COUNTRY, Kind.BODY) or acronym(tokens[at])
    return KINDS[tokens[at].kind] if body else "capital"


@lru_cache(maxsize=MOST)
def small_sign(token: Word, marks: frozenset[str]) -> str:
    """What a word or mark beside a candidate says by itself."""
    if token.low in SAYING:
        return "saying"
    if token.low in PLACING:
        return "placing"
    if token.low in ARTICLES:
        return "article"
    if token.kind is Kind.MARK:
        return f"mark {token.text}" if token.text in marks else "mark"
    if token.kind is Kind.NUMBER:
        return "number"
    return token.low if token.low in WEIGHTY else "word"


def comma_sign(ahead: Sequence[Word]) -> str:
    """What stands behind a comma after a candidate: an office, a body or neither."""
    if any(t.kind is Kind.OFFICE for t in ahead):
        return "comma office"
    return "comma body" if any(t.kind is Kind.BODY and t.capital for t in ahead) else "comma"


def right_sign(tokens: Sequence[Word], found: Candidate) -> str:
    """What stands after a candidate, behind the marks of emphasis around it."""
    at = found.last
    if found.first and tokens[found.first - 1].text == "*":
        while at < len(tokens) - 1 and tokens[at].text == "*":
            at += 1
    after = neighbour(tokens, at)
    if after is None:
        return "nothing"
    if after.capital:
        body = after.kind is not Kind.OFFICE and acronym(after)
        return "acronym" if body else KINDS[after.kind]
    if after.text == ",":
        return comma_sign(tokens[at + 1 : at + NEAR_OFFICE])
    if after.text == "(":
        inside = neighbour(tokens, at + 1)
        return "acronym in brackets" if inside and acronym(inside) else "bracket"
    if after.kind is Kind.OFFICE:
        return "office lower"
    return "owned" if after.text in OWNED else small_sign(after, RIGHT_MARKS)
