"""What a noun phrase names: somebody who can be bound, an event, a law, a thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from briefing import lexicons
from briefing.kept import MOST
from briefing.sections.commitments.grammar import (
    DETERMINERS,
    EMPTY,
    JOINTS,
    PREPOSITIONS,
    PRONOUNS,
    Found,
)
from briefing.sections.commitments.words import Word

FIRST = frozenset("i we us".split())


@cache
def parties() -> frozenset[str]:
    """The head nouns that name people or bodies."""
    listed = dict(lexicons.pairs("commitment_subjects")).get("party", "").split()
    own = (noun for line in lexicons.words("actor_nouns") for noun in line.split())
    return frozenset(listed) | frozenset(own)


@cache
def things() -> frozenset[str]:
    """The head nouns that name what cannot bind itself."""
    pairs = lexicons.pairs("commitment_subjects")
    return frozenset(n for name, nouns in pairs if name != "party" for n in nouns.split())


# Names of months and days, which are nobody.
DAYS = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday today tomorrow".split()
)
PEOPLE = ("ers", "ors", "ists", "ians", "ees", "ants", "men", "man", "nationals", "members")
NOT_PEOPLE = frozenset(
    "numbers matters papers orders powers letters centers factors sectors barriers corridors "
    "committees fees doors transfers rivers offers carers computers errors variants grants "
    "restaurants plants guarantees covers chapters quarters tigers vouchers licensees shelters "
    "parameters indicators visitors reactors monitors borders tenders others waters towers "
    "newsletters posters funds trees degrees jubilees dollars warrants human german roman".split()
)


# What a head noun stands before.
BEHIND_HEAD = PREPOSITIONS | JOINTS | frozenset(",('")


def head(words: Sequence[Word], first: int, last: int) -> Word:
    """The noun that a phrase is about: the last word before a preposition, comma or "and"."""
    for i in range(first + 1, last + 1):
        if words[i].low in BEHIND_HEAD:
            return words[i - 1]
    return words[last]


def binds(words: Sequence[Word], found: Found) -> bool:  # noqa: PLR0911 - one question a line
    """Whether a phrase names somebody who can be bound: a person, a body, or a pronoun for them."""
    if found is None or _opens_verb(words, *found):
        return False
    first, last = found
    end = words[last].low
    if first < last and end in parties() and "and" in [w.low for w in words[first:last]]:
        return True
    noun = head(words, first, last)
    low = noun.low.removesuffix("'ll")
    if (first == last and low in DAYS) or end in ("day", "eve"):
        return False
    if (first == last and low in EMPTY) or (low in DETERMINERS and low != "all"):
        return low == "both"
    if low in PRONOUNS or is_party(low) or low in ("both", "all", "two", "us"):
        return True
    if low in SYSTEMS and noun.text[0].isupper() and noun is not words[first]:
        return True
    if low in things() or low in NOT_PEOPLE or not noun.text[0].isalpha():
        return False
    return _looks_bound(words, first, noun)


# Verbs that open what only looks like a phrase ("request 250 observers").
OPENERS = frozenset(
    "request requests requested transform consist consists consisted include includes comprise "
    "comprises set sets make makes take takes get gets bring brings keep keeps hold holds".split()
)


def _opens_verb(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a verb opens what was taken for a noun phrase."""
    return first < last and words[first].text in OPENERS


# What names a body where it is written large ("Social Security System").
SYSTEMS = frozenset(
    "system systems service services technology technologies solution solutions products "
    "development investment support sales".split()
)


@lru_cache(maxsize=MOST)
def is_party(low: str) -> bool:
    """Whether a noun is one of those that name people or bodies, in the singular or plural."""
    if low in parties() or low in NOT_PEOPLE or low in things():
        return low in parties()
    return low.removesuffix("s") in parties() or (
        low.endswith("ies") and f"{low[:-3]}y" in parties()
    )


def _looks_bound(words: Sequence[Word], first: int, noun: Word) -> bool:
    """Whether a noun that no list has names people or a body by its capital or its ending."""
    if noun.text[0].isupper():
        opens = noun is words[first] and not any(w.text[0].isupper() for w in words[:first])
        return not opens or _name(noun)
    low = noun.low.removesuffix("'ll")
    return low.endswith(PEOPLE) and len(low) > 5


def _name(noun: Word) -> bool:
    low = noun.low
    return low[:-1] not in things() and not low.endswith(
        ("ing", "ion", "ions", "ment", "ness", "ity", "ments", "ties")
    )


@cache
def classes() -> dict[str, str]:
    """The class of every head noun that we know."""
    pairs = lexicons.pairs("commitment_subjects")
    return {noun: name for name, nouns in pairs for noun in nouns.split()}


@cache
def every_class() -> frozenset[str]:
    """All that a subject can be."""
    return UNLISTED.union(classes().values())


UNLISTED = frozenset("none first third name plural other".split())


def class_of(words: Sequence[Word], found: Found) -> str:
    """What a subject is: first or third person, party, event, law, thing, name or other."""
    if found is None:
        return "none"
    noun = head(words, *found)
    if noun.low in FIRST:
        return "first"
    if noun.low in PRONOUNS:
        return "third"
    known = classes().get(noun.low) or classes().get(noun.low.removesuffix("s"))
    proper = noun.text[0].isupper() and noun is not words[found[0]]
    if known and not (proper and known == "thing"):
        return known
    if noun.text[0].isupper():
        return "name"
    return (
        "plural"
        if noun.low.endswith("s") or "and" in [w.low for w in words[found[0] : found[1]]]
        else "other"
    )
