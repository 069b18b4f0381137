"""Who is told to act: the object of a verb of telling, or the one for whom there is a need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.sections.commitments.grammar import (
    DETERMINERS,
    JOINTS,
    PREPOSITIONS,
    RELATIVE,
    Found,
)
from briefing.sections.commitments.phrases import phrase_at, trimmed
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.verbs import AUXILIARY, BE, is_participle, kinds_at
from briefing.sections.commitments.words import Word, forms

REFLEXIVE = frozenset("themselves itself himself herself ourselves".split())
THAT_VERBS = frozenset(
    form
    for verb in (
        "suggest propose recommend insist demand require request ask order instruct direct urge"
    ).split()
    for form in forms(verb)
)
PARTICLES = frozenset("on upon to".split())
NEEDS = frozenset(
    "need needs necessity necessary important importance essential vital crucial imperative time "
    "call calls called calling appeal appeals demand demands".split()
)
DUTIES = frozenset("responsibility duty obligation task responsible up".split())
# What ends the search for the "to" behind the one who is told.
BARS = frozenset("; : . ! ? that which who if when while and-to as".split())
REACH = 45
TOLD_VERBS = frozenset(
    form
    for verb in (
        "urge call appeal encourage invite ask request remind advise exhort implore press "
        "demand warn "
        "instruct direct order task charge command assign require oblige compel force "
        "entrust empower "
        "mandate commission want beseech caution summon obligate enjoin challenge count rely tell "
        "beg "
        "authorise authorize"
    ).split()
    for form in forms(verb)
)
# Appeals as nouns ("his call on all sides to …").
APPEALS = frozenset("call calls appeal appeals".split())
# Who is counted on is told only where the text goes on to say what for.
COUNTED = frozenset(form for verb in ("count", "rely") for form in forms(verb))
# Verbs whose object is told even where no "to" follows.
BARE = frozenset(
    form for verb in "entrust task charge remind urge assign".split() for form in forms(verb)
)
BEFORE_NOUNS = frozenset(
    "the a an this these those our their his her its my your of in with by for on at any no such "
    "in urgent joint".split()
)


def told_of(words: Sequence[Word]) -> Iterator[Found]:
    """Those who are told, one after the other in the order of the words."""
    for i in [i for i, word in enumerate(words) if word.low in OPENERS]:
        word, low = words[i], words[i].low
        if low in TOLD_VERBS and _is_verb(words, i):
            yield _object(words, i)
        if low in THAT_VERBS:
            yield _that(words, i)
        bid = not i or word.text == "Let" or not words[i - 1].text[0].isalnum()
        if low == "let" and bid and i + 1 < len(words) and words[i + 1].low == "us":
            yield i + 1, i + 1
        noun = low in APPEALS and i + 1 < len(words) and words[i + 1].low in PARTICLES
        if noun and words[i - 1].low in BEFORE_NOUNS:
            yield _object(words, i)
        if low in NEEDS and i + 1 < len(words) and words[i + 1].low == "for":
            yield _for(words, i + 1)
        if low in DUTIES:
            yield from _duty(words, i)
        if low in NEEDED and i + 1 < len(words) and words[i + 1].low == "that":
            yield _before_verb(words, i + 2)
        if low in ORDERS:
            yield _ordered(words, i)


NEEDED = frozenset("important essential vital crucial imperative necessary critical".split())
ORDERS = frozenset("instruction instructions directive directives orders assignment".split())
# The words that can begin to tell somebody; all others are passed over.
OPENERS = TOLD_VERBS | THAT_VERBS | APPEALS | NEEDS | DUTIES | NEEDED | ORDERS | {"let"}
GIVEN = frozenset("given issued".split())


def _ordered(words: Sequence[Word], at: int) -> Found:
    """To whom orders were given: what follows "to" behind "given" or "issued"."""
    for i in range(at + 1, min(at + 5, len(words) - 1)):
        if words[i].low in GIVEN and words[i + 1].low == "to":
            return phrase_at(words, i + 2)
    return None


def _is_verb(words: Sequence[Word], at: int) -> bool:
    if not words[at].text[0].islower():
        return at == 0
    if words[at].low == "charging":
        return False
    back = words[at - 1].low if at else ""
    passive = words[at].low.endswith("ed") and (back in BE or (at > 1 and words[at - 2].low in BE))
    return not passive and back not in BEFORE_NOUNS


def _object(words: Sequence[Word], at: int) -> Found:
    first = at + 1
    if first < len(words) and words[first].low in PARTICLES:
        first += 1
    if (
        first >= len(words)
        or words[first].low in ("that", "for", "to", "by")
        or (words[first].low in REFLEXIVE)
    ):
        return None
    found = phrase_at(words, first, REACH)
    if found is None:
        return None
    if words[found[0]].low in ("them", "him", "her") and found[1] - found[0] == 0:
        return _meant(words, at) or found
    bare = words[at + 1].low in ("on", "upon") and words[at].low not in COUNTED
    bare = bare or words[at].low in BARE or _asked_for(words, found[1])
    return found if bare or _goal(words, found[1]) else None


def _asked_for(words: Sequence[Word], last: int) -> bool:
    """Whether "for" follows, which says what is asked."""
    return last + 1 < len(words) and words[last + 1].low == "for"


def _goal(words: Sequence[Word], last: int) -> bool:
    """Whether a "to" follows soon that says what is to be done."""
    for i in range(last + 1, min(last + 25, len(words) - 1)):
        low = words[i].low
        if low == "to" or low in ("not", "against", "with"):
            return True
        if low in RELATIVE and i == last + 1:
            continue
        if low in BARS and not _dotted(words, i):
            return False
    return False


def _dotted(words: Sequence[Word], at: int) -> bool:
    """Whether a full stop belongs to a title before a name ("Sen. Briggs")."""
    title, ahead = words[at - 1], words[at + 1]
    short = title.text[0].isupper() and len(title.text) < 5 and title.end == words[at].start
    return words[at].text == "." and short and ahead.text[0].isupper()


def _meant(words: Sequence[Word], at: int) -> Found:
    """Whom "them" stands for: the last party before that somebody met or spoke with."""
    for i in range(at - 1, -1, -1):
        if words[i].low in ("with", "to"):
            return trimmed(words, i + 1, at - 1)
    return None


def _that(words: Sequence[Word], at: int) -> Found:
    """The subject of the clause behind "urged that", "suggest we"; None where it is passive."""
    if at + 2 >= len(words):
        return None
    if words[at + 1].low in ("we", "you", "they"):
        return at + 1, at + 1
    if words[at + 1].low != "that":
        return None
    if words[at + 2].low in ("we", "you", "they", "he", "she", "it"):
        return at + 2, at + 2
    return _before_verb(words, at + 2)


def _before_verb(words: Sequence[Word], first: int) -> Found:
    """The phrase from a place up to the next verb; None where that is passive or far away."""
    for i in range(first + 1, min(first + 18, len(words))):
        low = words[i].low
        if low in AUXILIARY:
            passive = i + 1 < len(words) and is_participle(words[i + 1])
            return None if passive and low == "be" else trimmed(words, first, i - 1)
        if (kinds_at(words, i) and not low.endswith(("ed", "ing", "s"))) or _bids(words, i):
            return trimmed(words, first, i - 1)
    return None


def _bids(words: Sequence[Word], at: int) -> bool:
    """Whether a word that no list has is a verb: between a name and its own object."""
    if at + 1 >= len(words) or not words[at].low.isalpha() or words[at].low in BEFORE_VERBS:
        return False
    ahead = words[at + 1].low
    small = words[at].text[0].islower() and words[at - 1].text[0].isupper()
    return small and (ahead in DETERMINERS or ahead in COUNTS or ahead[0].isdigit())


COUNTS = frozenset("two three four five six seven eight nine ten more".split())
BEFORE_VERBS = PREPOSITIONS | JOINTS | RELATIVE | frozenset("both not also".split())


def _for(words: Sequence[Word], at: int) -> Found:
    """Who is needed to act: what stands between "for" and "to"."""
    found = phrase_at(words, at + 1)
    return found if found and _goal(words, found[1]) else None


def _duty(words: Sequence[Word], at: int) -> Iterator[Found]:
    """Whose duty it is: behind "of", or the subject of "have" and "share"."""
    if at + 1 < len(words) and words[at + 1].low == "of":
        yield phrase_at(words, at + 2)
    for i in range(at - 1, max(at - 5, 0), -1):
        if words[i].low in ("have", "has", "share", "bear", "bears", "shares", "are", "is"):
            yield subject(words, i)
            return
