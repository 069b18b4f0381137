"""The subject of a verb in a unit: the stretch of words to its left that acts, and what it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.sections.commitments.words import Word

FIRST = frozenset("i we us".split())
PRONOUNS = frozenset("i we he she they it you this these those both who".split())
RELATIVE = frozenset("who which that".split())
MODAL = frozenset("will would shall must should need needs may might can could 'll".split())
BE = frozenset("be is are was were been being am".split())
HAVE = frozenset("has have had do does did".split())
SAYING = frozenset(
    "said says stated noted added announced emphasized emphasised stressed underscored underlined "
    "affirmed reaffirmed confirmed told explained declared highlighted reiterated assured "
    "mentioned asserted informed revealed disclosed believes believed hoped hopes suggested "
    "proposed recommended demanded".split()
)
BREAKS = frozenset(
    "while when as if because since although though whether where so but after before until that "
    'which who whose than ; : . ! ? “ ” " ‘ ( ) [ ] – — - -- _ * | # > • ·'.split()
)
PREPOSITIONS = frozenset(
    "in on at during under by after before for from with through to as according within of amid "
    "following given based upon per since despite alongside throughout".split()
)
OPENERS = frozenset(
    "therefore accordingly furthermore moreover additionally also however meanwhile today now then "
    "thus earlier later instead finally further hence consequently simultaneously similarly "
    "afterwards yesterday tomorrow together again and but yet so or nevertheless separately "
    "overall currently initially secondly firstly here there not never only always still soon "
    "jointly already once".split()
)
DETERMINERS = frozenset("the a an this these those our their his her its all both each".split())
PASSED = BE | HAVE | MODAL | {"all", "(", ")"}
FARTHEST = 45


@cache
def classes() -> dict[str, str]:
    """The class of every head noun that we know."""
    pairs = lexicons.pairs("commitment_subjects")
    return {noun: name for name, nouns in pairs for noun in nouns.split()}


@cache
def finite() -> frozenset[str]:
    """Words that are finite verbs more often than not, and so end a noun phrase to the left."""
    return MODAL | BE | HAVE | SAYING


def _is_adverb(word: Word) -> bool:
    return word.low in OPENERS or (word.low.endswith("ly") and word.text[0].islower())


def _is_verb(word: Word) -> bool:
    low = word.low
    return low in finite() or (
        word.text[0].islower() and low.endswith("ed") and len(low) > 4 and low != "united"
    )


def subject(words: Sequence[Word], at: int, depth: int = 0) -> tuple[int, int] | None:
    """The words [first, last] that are the subject of the verb at a place, or None.

    Left of the verb: auxiliaries and adverbs are passed over, an insertion between commas too; a
    second verb after "and" shares the subject of the first.
    """
    last = _passed(words, at)
    if last < 0 or depth > 3:
        return None
    low = words[last].low
    if low in ("and", "or", "but", "to"):
        earlier = _verb_before(words, last)
        return None if earlier is None else subject(words, earlier, depth + 1)
    if low in RELATIVE:
        last -= 1
        while last >= 0 and words[last].text == ",":
            last -= 1
    if last < 0 or words[last].low in BREAKS:
        return None
    if words[last].low in PRONOUNS:
        return last, last
    first = _opening(words, last)
    found = _trimmed(words, first, last)
    return None if found is None or words[found[1]].low in DETERMINERS | BE else found


def _passed(words: Sequence[Word], at: int) -> int:
    i = at - 1
    while i >= 0 and (
        _is_adverb(words[i])
        or words[i].low in PASSED
        or (words[i].text[0].isdigit() and words[i - 1].text == "(" and i)
    ):
        if words[i].low in ("and", "but", "or"):
            return i
        i -= 1
    if i > 0 and words[i].text == ",":
        for j in range(i - 1, max(i - 16, 0), -1):
            if words[j].low in BREAKS and words[j].low not in RELATIVE:
                break
            if words[j].text == ",":
                return j - 1
        return -1 if _is_adverb(words[i - 1]) else i - 1
    return i


def _verb_before(words: Sequence[Word], at: int) -> int | None:
    for i in range(at - 1, max(at - FARTHEST, 0), -1):
        if _is_verb(words[i]) and words[i - 1].low not in DETERMINERS:
            return i
    return None


def _opening(words: Sequence[Word], last: int) -> int:
    """The first word of the noun phrase that ends at a place."""
    first, joint, comma = last, -1, 0
    for i in range(last, max(last - FARTHEST, -1), -1):
        word = words[i]
        if word.low in BREAKS or (i < last and _is_verb(word) and not _attributive(words, i)):
            # the "and" joined two clauses where a verb with its object stands before it
            if joint > 0 and word.low not in BREAKS and word.low not in SAYING:
                return joint + 1
            return first
        if word.text == ",":
            if joint < 0 or comma > 3:
                return first
            comma += 1
        elif word.low in ("and", "or", "&"):
            joint = i
        first = i
    return first


def _attributive(words: Sequence[Word], at: int) -> bool:
    return (
        at > 0
        and words[at - 1].low in DETERMINERS | {"newly", "and"}
        and words[at].low not in finite()
    )


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    while first <= last and (
        _is_adverb(words[first])
        or not words[first].text[0].isalnum()
        or (words[first].text[0].isdigit() and first + 1 <= last and words[first + 1].text in ".)")
    ):
        first += 1
    if first > last:
        return None
    if words[first].low in PREPOSITIONS:
        for i in range(last, first, -1):
            if words[i - 1].low in PREPOSITIONS:
                continue
            if words[i].low in PRONOUNS | DETERMINERS or words[i].text == ",":
                return (i, last) if words[i].text != "," else _trimmed(words, i + 1, last)
        return None
    return first, last


def head(words: Sequence[Word], first: int, last: int) -> Word:
    """The noun that a phrase is about: the last word before a preposition, comma or "and"."""
    for i in range(first + 1, last + 1):
        if words[i].low in PREPOSITIONS or words[i].text in ",(" or words[i].low in ("and", "or"):
            return words[i - 1]
    return words[last]


def class_of(words: Sequence[Word], found: tuple[int, int] | None) -> str:
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
