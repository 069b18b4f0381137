"""The words of a text that carry its topics: tokens, stems, and how rare each stem is."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from itertools import chain

from briefing import lexicons
from briefing.kept import MOST, Kept
from briefing.patterns import Pattern

_WORD = Pattern(r"[^\W_]+")
# A word or a number with what is written onto it: "80%", "6th", "C$1.2bn", "€3".
_WRITTEN = Pattern(r"[$€£¥₹₱]?\w+(?:[.,'’$€£-]\w+)*%?")
_BEHIND = frozenset(",.;:")  # marks that stand behind a word
STEM_LENGTH = 6
UNITS = 256  # texts whose stems are remembered: the units of one release
UNKNOWN = (0.5, 0.5)  # the usage of a word that the lists do not hold


@cache
def stop_words() -> frozenset[str]:
    """The words that carry no topic, in lower case."""
    return frozenset(lexicons.words("stopwords"))


def words(text: str) -> list[str]:
    """The words of a text in lower case, hyphens and apostrophes parting them.

    >>> words("Kazakhstan’s 6th meeting")
    ['kazakhstan', 's', '6th', 'meeting']
    """
    return _WORD.findall(text.lower())


def alone(token: str) -> tuple[str, ...]:
    """The only word of what stands between two white spaces, a mark behind it at most.

    Empty where there may be more than one, or none: most tokens need no pattern.

    >>> alone("port"), alone("port,"), alone("port-side")
    (('port',), ('port',), ())
    """
    if token.isalnum():
        return (token,)
    return (token[:-1],) if token[-1] in _BEHIND and token[:-1].isalnum() else ()


def stem(word: str) -> str:
    """The part that a word shares with its kin: no plural ending, at most six letters.

    >>> stem("economies") == stem("economic"), stem("ties"), stem("cities")
    (True, 'tie', 'city')
    """
    if len(word) > STEM_LENGTH:
        return word[:STEM_LENGTH]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def topical(word: str) -> str:
    """The stem of a word that carries topic, "" of any other."""
    carries = len(word) > 1 and word not in stop_words() and not word.isdigit()
    return stem(word) if carries else ""


def stems(text: str) -> tuple[str, ...]:
    """The stems of words that carry topic: no stop words, no single letters, no bare numbers."""
    return _said(text)[0]


def carried(text: str) -> tuple[str, ...]:
    """The stems of all words but stop words, numbers among them with what is written onto them.

    >>> carried("A share of 80% by the 6th"), stems("A share of 80% by the 6th")
    (('share', '80%', '6th'), ('share', '6th'))
    """
    return _said(text)[1]


@lru_cache(maxsize=UNITS)
def _said(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two lists of stems that a text holds."""
    pairs = [*map(_STEMS.__getitem__, text.lower().split())]
    topics, every = zip(*pairs, strict=True) if pairs else ((), ())
    return tuple(chain.from_iterable(topics)), tuple(chain.from_iterable(every))


def _stems_of(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of what stands between two white spaces, in lower case."""
    only = alone(token)
    if only:
        word = only[0]
        said = () if word in stop_words() else (stem(word),)
        return (said if len(word) > 1 and not word.isdigit() else ()), said
    every = tuple([stem(word) for word in _WRITTEN.findall(token) if word not in stop_words()])
    return tuple(filter(None, map(topical, _WORD.findall(token)))), every


_STEMS = Kept(_stems_of)


@cache
def topics() -> frozenset[str]:
    """The stems of the fields of life that readers name a topic by."""
    return frozenset(term for entry in lexicons.words("topics") for term in stems(entry))


@cache
def headings() -> frozenset[str]:
    """The stems of the nouns that headings are made with."""
    return frozenset(term for entry in lexicons.words("heading_nouns") for term in stems(entry))


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    data = lexicons.numbers("frequencies")
    held: dict[str, int] = {}
    for count, terms in data["stems"].items():
        held.update(dict.fromkeys(terms.split(), int(count)))
    return int(data["texts"]), held


@lru_cache(maxsize=MOST)
def rarity(term: str) -> float:
    """How rare a stem is among releases: 0 where every text holds it, 1 where hardly any does."""
    texts, held = _frequencies()
    return math.log(texts / held.get(term, 1)) / math.log(texts)


@cache
def _usage() -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for digits, held in lexicons.numbers("usage").items():
        noun, end = int(digits[0]) / 9, int(digits[1]) / 9
        found.update(dict.fromkeys(held.split(), (noun, end)))
    return found


def usage(word: str) -> tuple[float, float]:
    """How far a word is used like a noun, and how often it ends a phrase, from 0 to 1 each."""
    held = _usage()
    plural = len(word) > 4 and word.endswith("s") and not word.endswith("ss")
    return held.get(word) or held.get(word[:-1] if plural else word, UNKNOWN)
