"""Words of a unit with what each may be: the letters that the name finder and the office reader read."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicons
from briefing.model import Span


class Kind(Enum):
    """What a token may be, by its form and the word lists."""

    HONORIFIC = auto()
    OFFICE = auto()
    BODY = auto()
    COUNTRY = auto()
    NAME = auto()
    INITIAL = auto()
    COMMON = auto()
    PARTICLE = auto()
    LOWER = auto()
    NUMBER = auto()
    MARK = auto()


class Token(NamedTuple):
    """A word or a mark; ``capital`` tells whether it starts with a capital letter."""

    text: str
    start: int
    end: int
    low: str
    kind: Kind
    capital: bool

    @property
    def given(self) -> bool:
        """Whether the word stands in the list of given names."""
        return self.low in GIVEN() or self.low.partition("-")[0] in GIVEN()


TOKEN = re.compile(
    r"""
    (?P<owned> ['’]s\b )                                        # the s of a genitive
    | (?P<initials> (?:Ph\.\s?D\.?|(?:[^\W\d_]\.){1,8}) (?![^\W\d_]\w) )  # K.G.R.F.  U.S.  Ph.D.
    | (?P<glued> (?:[^\W\d_]\.){1,8} (?=[A-Z][a-z]) )           # S.Jaishankar
    | (?P<word> [^\W\d_][^\W_]*[\u0300-\u036f]*
        (?: (?:['’ʼ`‘](?!s\b)|[-‑])[^\W_]+[\u0300-\u036f]* )* )
    | (?P<number> \d+ (?:[.,]\d+)* )
    | (?P<mark> \S )
    """,
    re.VERBOSE,
)
SHORTENED = frozenset(
    """
    mr mrs ms dr drs prof hon ven rev st jr sr sen rep gov gen lt col maj capt sgt cpl adm
    cmdr brig amb messrs mme engr atty esq rt eng supt insp det maj-gen lt-gen dep asst
    gen-lt sra
    """.split()
)
SUFFIXES = frozenset(
    """
    jr sr jr. sr. ii iii iv
    """.split()
)
PARTICLES = frozenset(
    """
    bin ibn bint binti al el de del della da das do dos di du van von der den ter ten zu af
    y la le ul oglu ogly uly kyzy ud ur bte ben e abu
    """.split()
)
# What follows a hyphen where the whole qualifies a thing ("Geneva-based").
QUALIFYING = frozenset(
    """
    based led born backed style wide like related speaking made owned run funded free era sponsored affiliated
    linked friendly centric centred centered driven wave day time term level scale proof elect general
    """.split()
)
# Arabic articles and the like, written small before a name ("al-Sisi").
TIED = frozenset(["al", "el", "as", "ash", "an", "ar", "at", "ad", "az", "ul", "ud", "abd"])
# Short titles that are names or words without their point.
POINTED = frozenset(
    """
    sen del asp amb rep brig gov det insp
    """.split()
)


@cache
def GIVEN() -> frozenset[str]:  # noqa: N802
    """The given names in lower case."""
    return frozenset(name.lower() for name in lexicons.words("given_names"))


@cache
def _table() -> dict[str, Kind]:
    """What a capitalised word of the lists is; later lists win over earlier ones."""
    table = dict.fromkeys(lexicons.words("common_words"), Kind.COMMON)
    table |= dict.fromkeys(lexicons.words("stopwords"), Kind.COMMON)
    given = GIVEN()
    table |= dict.fromkeys((w for w in lexicons.words("office_modifiers")), Kind.COMMON)
    for name in ("countries", "demonyms"):
        for entry, _ in lexicons.pairs(name):
            if " " not in entry and entry.lower() not in given:
                table[entry.lower()] = Kind.COUNTRY
    for word in lexicons.words("organisation_words"):
        table[word] = Kind.BODY
        table.setdefault(plural(word), Kind.BODY)
    for word in given & {"israel", "georgia"}:
        table.pop(word, None)
    for word in lexicons.words("offices"):
        table[word] = table[plural(word)] = Kind.OFFICE
    table |= dict.fromkeys(lexicons.words("honorifics"), Kind.HONORIFIC)
    return table


def plural(word: str) -> str:
    """The plural of an office as the rule builds it.

    >>> plural("secretary"), plural("chairman"), plural("coach")
    ('secretaries', 'chairmen', 'coaches')
    """
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and not word.endswith(("ay", "ey", "oy")):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "x", "sh")) else "s")


@cache
def _offices() -> frozenset[str]:
    return frozenset(w for w, kind in _table().items() if kind is Kind.OFFICE)


HONORIFIC_LOWER = frozenset(
    """
    his her their most the right he royal madam
    """.split()
)


@lru_cache(maxsize=8192)
def kind_of(text: str, low: str) -> Kind:
    """What a word may be, by its form and the lists."""
    table = _table()
    bare = low.rstrip(".")
    known = table.get(low) or table.get(bare)
    capital = text[0].isupper()
    if capital and len(bare) == 1 and text != "I" and (len(text) == 2 or low not in ("a", "i")):
        return Kind.INITIAL
    if low in POINTED:
        known = None
    if (
        not capital
        and "-" in low
        and low.partition("-")[0] in TIED
        and text.partition("-")[2][:1].isupper()
    ):
        return Kind.NAME
    if not capital:
        if known is Kind.OFFICE:
            return Kind.OFFICE
        return Kind.PARTICLE if low in PARTICLES else Kind.LOWER
    if known is Kind.HONORIFIC and low in HONORIFIC_LOWER:
        return Kind.COMMON
    if known is not None:
        return known
    if len(text) <= 2 and text.endswith(".") or (text.endswith(".") and "." in text[:-1]):
        return Kind.INITIAL
    if len(text) == 1 and text != "I":
        return Kind.INITIAL
    if "-" in low:
        last = low.rpartition("-")[2]
        if last in QUALIFYING and low not in GIVEN():
            return Kind.COMMON
        if all(part in table or len(part) < 3 for part in low.split("-")) and low not in GIVEN():
            return Kind.COMMON
    return Kind.NAME


def tokens_of(text: str, span: Span) -> list[Token]:
    """The tokens of a span, in order."""
    found = []
    end = span.start
    for match in TOKEN.finditer(text, span.start, span.end):
        start, stop = match.span()
        if start < end:
            continue
        word, group = match[0], match.lastgroup
        if group in ("word", "initials", "glued"):
            low = word.lower()
            if (
                group == "word"
                and low in SHORTENED
                and text[stop : stop + 1] == "."
                and stop < span.end
            ):
                stop += 1
                word += "."
            found.append(Token(word, start, stop, low, kind_of(word, low), word[0].isupper()))
        else:
            kind = Kind.NUMBER if group == "number" else Kind.MARK
            found.append(Token(word, start, stop, word, kind, capital=False))
        end = stop
    return with_countries(found)


@cache
def _long_countries() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The countries and peoples of several words, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in ("countries", "demonyms"):
        for entry, _ in lexicons.pairs(name):
            words = tuple(entry.lower().split())
            if len(words) > 1:
                table[words[0]] = (*table.get(words[0], ()), words)
    return table


def with_countries(tokens: list[Token]) -> list[Token]:
    """The tokens, with those of countries of several words ("Sri Lanka") marked as such."""
    table = _long_countries()
    for i in [i for i, token in enumerate(tokens) if token.capital and token.low in table]:
        token = tokens[i]
        for words in table[token.low]:
            part = tokens[i : i + len(words)]
            if tuple(t.low for t in part) == words:
                tokens[i : i + len(words)] = [
                    t._replace(kind=Kind.COUNTRY) if t.capital else t for t in part
                ]
    return tokens


def joined(left: Token, right: Token, text: str) -> bool:
    """Whether nothing but white space stands between two tokens."""
    return not text[left.end : right.start].strip()
