"""The words of a unit with what each may be: what the finders of names and offices read."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicons
from briefing.model import Span
from briefing.people.kinds import TITLES, Kind, is_given, kind_of


class Token(NamedTuple):
    """A word or a mark; ``capital`` tells whether it starts with a capital letter.

    ``given`` tells whether it, or what stands before its hyphen, is in the list of given names.
    """

    text: str
    start: int
    end: int
    low: str
    kind: Kind
    capital: bool
    given: bool


class Row(list[Token]):
    """The tokens of a unit, with the places that finders start from, found once."""

    __slots__ = ("capitals", "lows", "offices")

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.lows = [token.low for token in tokens]
        self.capitals = [k for k, token in enumerate(tokens) if token.capital]
        self.offices = [k for k, token in enumerate(tokens) if token.kind is Kind.OFFICE]


# White space and what stands behind it: no sign is left out, so that lengths tell places.
TOKEN = re.compile(
    r"""
    (\s*)
    ( [a-z]{2,}+ (?=[ ,])                                           # most words, told at once
    | ['’]s\b                                                     # the s of a genitive
    | (?:Ph\.\s?D\.?|(?:[^\W\d_]\.){1,8}) (?![^\W\d_]\w)         # K.G.R.F.  U.S.  Ph.D.
    | (?:[^\W\d_]\.){1,8} (?=[A-Z][a-z])                          # S.Jaishankar
    | [^\W\d_](?:[^\W_]|(?<=[ÃÄÅ])[^\w\s.,;:!?()'’"”])*[\u0300-\u036f]*  # a word, also InÃ©s
        (?: (?:['’ʼ`‘](?!s\b)|[-‑])[^\W_]+[\u0300-\u036f]* )*
    | \d+ (?: (?:st|nd|rd|th)\b | (?:[.,]\d+)* )                  # a number
    | \S )                                                        # a mark
    """,
    re.VERBOSE,
)
# Two letters that are an initial, as names out of Cyrillic have them ("Sh. Mirzoev", "Yu. Orlova").
DIGRAPHS = frozenset("Sh Ch Kh Zh Ts Yu Ya Dj Dz Gh Th".split())
# Courtesies where a title follows ("H.H. Sheikh Saif"), and initials elsewhere ("H.M. Perera").
HIGHNESSES = frozenset(("h.h.", "h.m."))
SON_OF = frozenset(("bin", "ibn", "bint", "binti"))
# Family names that are plain words elsewhere, told by the given name behind them ("Park Eun-ju").
FAMILIES = frozenset("park moon song ban young sun son han go ha ma ho long gong won".split())
GIVEN_PAIR = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
KEPT = 1 << 14  # words that are remembered with what they may be
# Titles and forms of companies that are written with a point.
SHORTENED = frozenset(
    """
    mr mrs ms dr drs prof hon ven rev st jr sr sen rep gov gen lt col maj capt sgt cpl adm
    cmdr brig amb messrs mme engr atty esq rt eng supt insp det maj-gen lt-gen dep asst
    gen-lt sra smt inc ltd corp co llc pte pvt bhd
    """.split()
)


@lru_cache(maxsize=KEPT)
def form_of(word: str) -> tuple[str, Kind, bool, bool]:
    """What is known of a word wherever it stands: all that a token holds beside text and place."""
    if LETTER.match(word):
        low = word.lower()
        return low, kind_of(word, low), word[0].isupper(), is_given(low)
    return word, Kind.NUMBER if DIGIT.match(word) else Kind.MARK, False, False


def tokens_of(text: str, span: Span) -> Row:
    """The tokens of a span, in order."""
    found: list[Token] = []
    make, stop = tuple.__new__, span.start  # ``make`` is twice as fast as the call of the class
    for gap, word in TOKEN.findall(text, span.start, span.end):
        start = stop + len(gap)
        stop = start + len(word)
        if word == "." and not gap and found:
            if found[-1].text.lower() in SHORTENED:
                found[-1] = pointed(found[-1])
                continue
            if found[-1].text in DIGRAPHS and text[stop + 1 : stop + 2].isupper():
                found[-1] = found[-1]._replace(
                    text=found[-1].text + ".", end=stop, kind=Kind.INITIAL
                )
                continue
        low, kind, capital, given = form_of(word)
        if found and (told := beside(found[-1], word, low, kind)):
            kind, of_last = told
            found[-1] = found[-1]._replace(kind=of_last)
        found.append(make(Token, (word, start, stop, low, kind, capital, given)))
    row = Row(found)
    several = long_countries()
    return with_countries(row) if any(found[k].low in several for k in row.capitals) else row


def beside(last: Token, word: str, low: str, kind: Kind) -> tuple[Kind, Kind] | None:
    """What a word and the one before it are where each tells what the other is."""
    if low in SON_OF:
        common = last.capital and last.kind is Kind.COMMON
        return (kind, Kind.NAME) if common else None  # "Said bin Khalfan"
    if kind in TITLES:
        if last.low in HIGHNESSES:
            return kind, Kind.HONORIFIC
        return (Kind.NAME, last.kind) if last.low in SON_OF and word[0].isupper() else None
    if last.low in FAMILIES and last.capital and GIVEN_PAIR.fullmatch(word):
        return Kind.NAME, Kind.NAME
    return None


def pointed(token: Token) -> Token:
    """A shortened title with its point, which may make it another kind of word ("sen", "Sen.")."""
    word = token.text + "."
    return token._replace(text=word, end=token.end + 1, kind=kind_of(word, token.low))


@cache
def long_countries() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The countries and peoples of several words, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in ("countries", "demonyms"):
        for entry, _ in lexicons.pairs(name):
            words = tuple(entry.lower().split())
            if len(words) > 1:
                table[words[0]] = (*table.get(words[0], ()), words)
    return table


def with_countries(tokens: Row) -> Row:
    """The tokens, with those of countries of several words ("Sri Lanka") marked as such."""
    table = long_countries()
    for i in tokens.capitals:
        for words in table.get(tokens[i].low, ()):
            part = tokens[i : i + len(words)]
            if tuple(t.low for t in part) == words:
                tokens[i : i + len(words)] = [
                    t._replace(kind=Kind.COUNTRY) if t.capital else t for t in part
                ]
    return Row(tokens)
