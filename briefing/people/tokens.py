"""The words of a unit with what each may be: what the finders of names and offices read."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing import lexicons
from briefing.model import Span
from briefing.people.kinds import Kind, is_given, kind_of


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
        return is_given(self.low)


TOKEN = re.compile(
    r"""
    (?P<plain> [a-z]{2,}+ (?=[ ,]) )                            # most words, told at once
    | (?P<owned> ['’]s\b )                                        # the s of a genitive
    | (?P<initials> (?:Ph\.\s?D\.?|(?:[^\W\d_]\.){1,8}) (?![^\W\d_]\w) )  # K.G.R.F.  U.S.  Ph.D.
    | (?P<glued> (?:[^\W\d_]\.){1,8} (?=[A-Z][a-z]) )           # S.Jaishankar
    | (?P<word> [^\W\d_](?:[^\W_]|(?<=[ÃÄÅ])[^\w\s.,;:!?()'’"”])*[\u0300-\u036f]*  # also InÃ©s
        (?: (?:['’ʼ`‘](?!s\b)|[-‑])[^\W_]+[\u0300-\u036f]* )* )
    | (?P<number> \d+ (?: (?:st|nd|rd|th)\b | (?:[.,]\d+)* ) )
    | (?P<mark> \S )
    """,
    re.VERBOSE,
)
WORDS = frozenset(["word", "initials", "glued"])
# Titles and forms of companies that are written with a point.
SHORTENED = frozenset(
    """
    mr mrs ms dr drs prof hon ven rev st jr sr sen rep gov gen lt col maj capt sgt cpl adm
    cmdr brig amb messrs mme engr atty esq rt eng supt insp det maj-gen lt-gen dep asst
    gen-lt sra smt inc ltd corp co llc pte pvt bhd
    """.split()
)


def tokens_of(text: str, span: Span) -> list[Token]:
    """The tokens of a span, in order."""
    found: list[Token] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        start, stop = match.span()
        if found and start < found[-1].end:
            continue
        word, group = match[0], match.lastgroup
        if group == "plain":
            found.append(Token(word, start, stop, word, kind_of(word, word), capital=False))
            continue
        if group not in WORDS:
            kind = Kind.NUMBER if group == "number" else Kind.MARK
            found.append(Token(word, start, stop, word, kind, capital=False))
            continue
        low = word.lower()
        if group == "word" and low in SHORTENED and text[stop : min(stop + 1, span.end)] == ".":
            stop, word = stop + 1, word + "."
        found.append(Token(word, start, stop, low, kind_of(word, low), word[0].isupper()))
    return with_countries(found)


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


def with_countries(tokens: list[Token]) -> list[Token]:
    """The tokens, with those of countries of several words ("Sri Lanka") marked as such."""
    table = long_countries()
    for i in [i for i, token in enumerate(tokens) if token.capital and token.low in table]:
        for words in table[tokens[i].low]:
            part = tokens[i : i + len(words)]
            if tuple(t.low for t in part) == words:
                tokens[i : i + len(words)] = [
                    t._replace(kind=Kind.COUNTRY) if t.capital else t for t in part
                ]
    return tokens


def joined(left: Token, right: Token, text: str) -> bool:
    """Whether nothing but white space stands between two tokens."""
    return not text[left.end : right.start].strip()
