"""What kind of word a word is: a noun, praise, a span of time, part of a number."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicons, terms
from briefing.patterns import Pattern

NOUN = 0.34  # what is used less like a noun than this is a verb
HEAD = 0.34  # what ends a phrase more seldom than this is an adjective
MARK = "|"  # stands for the word beside another where a mark parts them

_YEAR = Pattern(r"(?:19|20)\d\d")
_POSSESSIVE = ("’s", "'s", "s’", "s'")
# Days and spans of time, and what is counted or measured.
TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday year years month months week weeks day "
    "days quarter quarters decade decades morning afternoon evening night hour hours percent cent "
    "per dollar dollars euro euros pound pounds yuan peso pesos rupee rupees usd eur gbp hectare "
    "hectares kilometer kilometers kilometre kilometres km mile miles tonne tonnes ton tons degree "
    "degrees points acres".split()
)
_TOPICAL = frozenset(
    "on regarding concerning about discuss discussed discusses discussing towards into for".split()
)
_LINKING = frozenset("of in with against between to by from at and".split())
ARTICLES = frozenset("the a an its their his her our this these".split())
ENDED = tuple(
    "ing ed ly tion sion ment ity ship ance ence ism al ic ive ous ers ors er or ies s y "
    "other".split()
)
_ENDINGS = frozenset(ENDED) - {"other"}
_LETTERS = frozenset(ending[-1] for ending in _ENDINGS)  # that such an ending ends with
# What kind of word stands beside another.
SIDES = ("mark", "topical", "linking", "article", "function", "noun", "verb", "word")
# What a word that the lists of usage do not hold must end with to close a label as a noun, and what
# shows that it is none. To compare ends takes a third of the time of a pattern.
_NOUN_ENDS = tuple(
    "s sion tion ment ship ance ence ism ness hood ist ant ure age ics ing er or ee".split()
)
_NO_NOUN_ENDS = tuple(
    "ly ed ous ful less ish ward 'm 're 've 'll 'd 't ’m ’re ’ve ’ll ’d ’t".split()
)
_ABLE = Pattern(r"\w{3}[ai]ble$")
_THEREBY = frozenset(
    start + end for start in ("here", "there") for end in "after by in of upon".split()
)
_SPELLED = Pattern(r"[^\W\d_]+ (?: - [^\W\d_]+ )*", re.VERBOSE)
# Adjectives that look like nouns.
_ADJECTIVES = frozenset(
    "important significant relevant different current recent permanent apparent evident present "
    "available possible necessary ready high low new eager open free true clear next last longer "
    "later earlier better greater larger higher lower smaller bigger stronger deeper closer wider "
    "worth able due same certain less least very enough".split()
)
_NO_NOUNS = _ADJECTIVES | _THEREBY
# Words behind which a verb stands, and words that follow a verb and no noun.
BEFORE_A_VERB = frozenset(
    "will would can could shall should must may might not never also i you he she we they who "
    "cannot don’t don't didn’t didn't won’t won't let".split()
)
BEHIND_A_VERB = frozenset(
    "the a an its their his her our my your this these those us them him it you me that".split()
)
# What stands before a word in -ing that is a noun, and before a participle that belongs to a noun.
BEFORE_A_NOUN = ARTICLES | {"of", "for"}
BEFORE_A_PARTICIPLE = BEFORE_A_NOUN | {"on", "with", "and", MARK}
# Nouns behind which "to" goes on with a noun; behind others it begins what is to be done.
TAKES_TO = frozenset(
    "access accession adherence adjustment aid alternative amendment answer appointment approach "
    "assistance attention barrier commitment contribution damage exports obstacle obstacles reply "
    "response responses return right rights route solution solutions sales supplies supply support "
    "threat threats transfer transition travel visit visits".split()
)
# Small words that a phrase may hold.
INSIDE = frozenset("of for and in on to with against between the a an at from by into".split())
# Plurals that stand before a noun; any other plural there is a verb or belongs to another phrase.
_PLURAL_MODIFIERS = frozenset(
    "sports arms sales services customs goods systems veterans rights women communications "
    "operations savings news".split()
)
_NO_PLURAL = ("ss", "us", "is", "ics", "’s", "'s")
_SUMS = frozenset("hundred thousand million billion trillion mln bln crore lakh dozen".split())
COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)
NUMBERS = _SUMS | COUNTS


@cache
def judging() -> frozenset[str]:
    """The adjectives that praise or rank."""
    return frozenset(lexicons.words("judging_adjectives"))


@cache
def vague() -> frozenset[str]:
    """The nouns that say little."""
    return frozenset(lexicons.words("vague_nouns"))


def may_close(text: str, low: str) -> bool:
    """Whether a word may be a noun by its form: nothing in its end shows that it is none."""
    if low.endswith(_NO_NOUN_ENDS) or low in _NO_NOUNS or text.endswith(_POSSESSIVE):
        return False
    return low[-3:] != "ble" or _ABLE.search(low) is None


def is_spelled(low: str) -> bool:
    """Whether a word is made of letters, with hyphens at most."""
    return low.isalpha() or _SPELLED.fullmatch(low) is not None


def ends_as_noun(low: str) -> bool:
    """Whether a word ends as nouns do, or as their plurals."""
    return low.endswith(_NOUN_ENDS) or (low[-1:] == "y" and low[-2:-1] not in ("l", ""))


@cache
def _sides() -> dict[str, str]:
    """The small words, by what kind of word each is beside another."""
    found = dict.fromkeys(terms.stop_words(), "function")
    for name, held in (("article", ARTICLES), ("linking", _LINKING), ("topical", _TOPICAL)):
        found |= dict.fromkeys(held, name)
    return found | {MARK: "mark"}


def side(word: str, noun: float) -> str:
    """What kind of word stands beside another: a mark, a preposition, a noun or a verb.

    ``noun`` is how far the word is used like a noun.
    """
    small = _sides().get(word)
    return small or ("noun" if noun > 0.6 else "verb" if noun < 0.35 else "word")


def ending(word: str) -> str:
    """The ending that tells how a word is formed, "other" where none does."""
    long = len(word)
    if word[-1] not in _LETTERS:
        return "other"
    for n in (4, 3, 2, 1):
        if long > n + 2 and word[-n:] in _ENDINGS:
            return word[-n:]
    return "other"


def is_sum(text: str, low: str) -> bool:
    """Whether a word is part of a number: no year, and no name such as "5G"."""
    return low in _SUMS or (text[0].isdigit() and text == low and not _YEAR.fullmatch(low))


def is_plural(text: str, low: str) -> bool:
    """Whether a word is a plural as nouns seldom have it before another word of content."""
    plural = low[-1] == "s" and not low.endswith(_NO_PLURAL)
    return plural and text[0].islower() and low not in _PLURAL_MODIFIERS


def is_number(low: str) -> bool:
    """Whether a word is a number by itself, in digits or words."""
    return low.isdigit() or low in COUNTS
