"""The noun phrase that opens at a place of a unit."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.sections.commitments.grammar import (
    DETERMINERS,
    ENDS,
    ENDS_ONLY,
    LONGEST,
    NAMING,
    NOT_PLACES,
    PREPOSITIONS,
    Found,
)
from briefing.sections.commitments.verbs import AUXILIARY, HAVE, is_adverb, is_participle
from briefing.sections.commitments.words import Word


def followed(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition, a determiner or "that" stands behind a place."""
    low = words[at + 1].low if at + 1 < len(words) else ""
    return low in PREPOSITIONS or low in DETERMINERS or low == "that"


def is_list(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the commas of a stretch part the members of a list that "and" closes."""
    commas = [i for i in range(first, last) if words[i].text == ","]
    return not commas or any(
        words[i].low in ("and", "&") for i in range(commas[-1], min(last, commas[-1] + 14))
    )


# What no phrase ends with, and what ends one that is sought up to a verb.
HANGING = NAMING | {","}
VERBAL = AUXILIARY - HAVE
# Heads that say little without what follows ("officials from all ministries").
GENERIC = frozenset(
    "officials representatives members participants people those citizens employees "
    "persons experts "
    "delegates delegations ministers candidates applicants leaders specialists".split()
)


def trimmed(words: Sequence[Word], first: int, last: int) -> Found:
    """The noun phrase that opens at a place, without what is hung on to it."""
    while first <= last and _spare(words[first]):
        first += 1
    if first > last or words[first].low in ENDS_ONLY:
        return None
    end = first
    for i in range(first + 1, last + 1):
        if _ends(words, first, i, last):
            break
        end = i
    while end > first and (words[end].low in HANGING or words[end].text in "’'*."):
        end -= 1
    return first, end


def _spare(word: Word) -> bool:
    """Whether an adverb stands before a phrase; in "First Deputy Minister" it is part of it."""
    return is_adverb(word) and word.low not in ("both", "all") and word.text != "First"


# To what they are parties belongs to their name ("all parties to the conflict").
BOUND_TO = frozenset("party parties signatory signatories".split())


def _ends(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether the phrase from a place to "last" ends before a word."""
    word, low = words[at], words[at].low
    if _bracketed(words, at, last) or _bound(words, at, last):
        return False
    if word.text == ".":
        return not (words[at - 1].text[0].isupper() and word.start == words[at - 1].end)
    if low in ENDS:
        return True
    if word.text == ",":
        return not is_list(words, at, last + 1) or _apposed(words, at, last)
    if low in PREPOSITIONS and low != "of":
        return not _names(words, at, last) and not (low == "from" and words[at - 1].low in GENERIC)
    inside = word.text[0].islower() and at > first + 1 - (words[first].low not in DETERMINERS)
    hung = is_participle(word) or (low.endswith("ing") and len(low) > 5)
    return inside and hung and followed(words, at)


def _bound(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether "to" stands inside "parties to the conflict"."""
    named = words[at].low == "to" and words[at - 1].low in BOUND_TO and at < last
    return named and words[at + 1].low in DETERMINERS


def _bracketed(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a bracket stands inside a name ("Strata (Amendment) Act")."""
    if words[at].text == "(":
        closed = at + 2
    elif words[at].text == ")":
        closed = at
    else:
        return False
    ahead = closed + 1
    return ahead <= last and words[closed].text == ")" and words[ahead].text[0].isupper()


def _apposed(words: Sequence[Word], at: int, last: int) -> bool:
    low = words[at + 1].low if at < last else ""
    return (
        low in ENDS or low in PREPOSITIONS or (is_participle(words[at + 1]) if at < last else True)
    )


def _names(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a preposition stands inside a name ("Ministry for Home Affairs")."""
    if words[at].low not in NOT_PLACES or at >= last:
        return False
    behind = words[at + 1]
    if words[at].low in ("in", "to") and words[at - 1].low not in ("ambassador", "bank", "envoy"):
        return False
    return words[at - 1].text[0].isupper() and behind.text[0].isupper()


def phrase_at(words: Sequence[Word], first: int, most: int = LONGEST) -> Found:
    """The noun phrase that opens at a place, or None."""
    last = min(first + most, len(words)) - 1
    for i in range(first, last + 1):
        if words[i].low in VERBAL or words[i].text in ";:":
            last = i - 1
            break
    return trimmed(words, first, last) if first <= last else None
