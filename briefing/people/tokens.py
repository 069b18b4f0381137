"""The words of a unit with what each may be: what the finders of names and offices read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate

from briefing import lexicons
from briefing.kept import MOST, Kept
from briefing.model import Span
from briefing.patterns import Pattern
from briefing.people.christened import TELLING_NAMES, christened
from briefing.people.kinds import (
    TITLES,
    Kind,
    given_names,
    is_given,
    kind_of,
    offices,
    plural,
    small,
)


@dataclass(eq=False, slots=True)
class Word:
    """A word or a mark; ``capital`` tells whether it starts with a capital letter.

    ``given`` tells whether it, or what stands before its hyphen, is in the list of given names.
    ``large`` tells whether it is written in capitals, a letter alone is not. One object serves
    wherever the word stands: most words of a text are known from before.
    """

    text: str
    low: str
    kind: Kind
    capital: bool
    given: bool
    large: bool


class Token(Word):
    """A word at its place in the text, which only those that an office may be made of need."""

    __slots__ = ("end", "start")

    def __init__(self, word: Word, end: int) -> None:
        self.text, self.low, self.kind = word.text, word.low, word.kind
        self.capital, self.given, self.large = word.capital, word.given, word.large
        self.start, self.end = end - len(word.text), end


def shouted(words: Sequence[Word]) -> bool:
    """Whether words are written in capitals throughout."""
    capitals = [word.large for word in words if word.capital]
    large = capitals.count(True)
    if large * 3 < len(capitals):  # so are most units, told at once
        return False
    return large > 0.7 * max(sum([len(w.text) > 1 and w.kind not in WORDLESS for w in words]), 1)


def hushed(word: Word) -> Word:
    """A word of a unit in capitals, written small if it is a small word."""
    return KNOWN[word.low] if word.large and word.low in SMALL else word


class Row(list[Word]):
    """The words of a unit, with their places and those that finders start from, found once.

    ``pieces`` are the words as they stand in the text, with the white space before them.
    ``loud`` tells whether the unit is written in capitals throughout; its small words are read as
    if they were written small.
    """

    __slots__ = (
        "_placed",
        "_stops",
        "_titles",
        "begin",
        "capitals",
        "loud",
        "lows",
        "offices",
        "pieces",
    )

    def __init__(self, words: list[Word], lows: list[str], pieces: list[str], begin: int) -> None:
        self.loud = shouted(words)
        super().__init__(map(hushed, words) if self.loud else words)
        words = self
        self.lows, self.pieces, self.begin = lows, pieces, begin
        self.capitals = [k for k, word in enumerate(words) if word.capital]
        self.offices: list[int] = []
        if not offices().isdisjoint(lows):
            office = Kind.OFFICE
            self.offices = [k for k, word in enumerate(words) if word.kind is office]
        self._stops: list[int] = []
        self._placed: list[Token] = []
        self._titles = -1

    @property
    def stops(self) -> list[int]:
        """Where the unit begins and each of its words ends, found when first asked for."""
        if not self._stops:
            self._stops = list(accumulate(map(len, self.pieces), initial=self.begin))
        return self._stops

    def start(self, k: int) -> int:
        """Where word k begins in the text."""
        return self.stops[k + 1] - len(self[k].text)

    def span(self, first: int, last: int) -> Span:
        """The place of the words from ``first`` to ``last`` (exclusive) in the text."""
        return Span(self.start(first), self.stops[last])

    @property
    def titles(self) -> int:
        """How many titles with a capital the unit holds, counted when first asked for."""
        if self._titles < 0:
            self._titles = sum(1 for k in self.capitals if self[k].kind in TITLES)
        return self._titles

    @property
    def placed(self) -> list[Token]:
        """The words with their places, made when they are first asked for."""
        if not self._placed:
            self._placed = list(map(Token, self, self.stops[1:]))
        return self._placed


WORDLESS = frozenset([Kind.MARK, Kind.NUMBER])
# Small words, which a title in capitals writes large and which are no family names.
SMALL = frozenset(
    """
    of for and to the at with by from during after before as into against amid between through
    upon about his her its their is are was were has have had while when where whom
    whose that which on in
    """.split()
)
# White space and what stands behind it: no sign is left out, so that lengths tell places.
TOKEN = Pattern(
    r"""
    \s*+
    (?: [a-z]{2,}+ (?=[ ,.\n;:)])                                   # most words, told at once
    | [A-Z][a-z]++ (?=[ ,]|(?:Director|Chief|CEO|President|Head|Manager|Chairman|Vice|Senior
        |Deputy|Executive|Spokes)[a-z]{0,6}[A-Z\s,])
    | [,.;:)]
    | ['’][sS]\b                                                   # the s of a genitive
    | sa(?:id|ys)(?=[A-Z][a-z])                                    # “…,” saidIda Marr
    | H\.E\b(?!\.)                                               # a courtesy without its last point
    | (?:Ph\.\s?D\.?|(?:[^\W\d_]\.){1,8}) (?![^\W\d_]\w)         # K.G.R.F.  U.S.  Ph.D.
    | (?:[^\W\d_]\.){1,8} (?=[A-Z][a-z])                          # S.Jaishankar
    | [^\W\d_][^\W_]*+                                            # a word, also InÃ©s
        (?: (?<=[ÃÄÅ])[^\w\s.,;:!?()'’"”][^\W_]*+ )* [\u0300-\u036f]*
        (?: (?:['’ʼ`‘](?![sS]\b)|[-‑])[^\W_]+[\u0300-\u036f]* )*
        (?: \.(?:com|org|net|io|ai)\b )?                          # Harlow.com
    | \d+ (?: (?:st|nd|rd|th)\b | (?:[.,]\d+)* )                  # a number
    | \S )                                                        # a mark
    """,
    re.VERBOSE,
)
# Two letters that are an initial, as names out of Cyrillic have them ("Sh. Mirzoev", "Yu. Orlova").
DIGRAPHS = frozenset("Sh Ch Kh Zh Ts Yu Ya Dj Dz Gh Th".split())
# Courtesies where a title follows ("H.H. Sheikh Saif"), and initials elsewhere ("H.M. Perera").
HIGHNESSES = frozenset(("h.h.", "h.m."))
GRADES = frozenset(("sr", "jr"))  # of an office, where one follows; else what ends a name
GENITIVES = frozenset(("'S", "’S"))  # in capitals
APOSTROPHES, COURTESY = frozenset("'’"), "dato"  # which an apostrophe ends ("Dato' Sri")
SON_OF = frozenset(("bin", "ibn", "bint", "binti"))
# Family names that are plain words elsewhere, told by a given name beside them ("Park Eun-ju").
FAMILIES = frozenset("park moon song ban young sun son han go ha ma ho long gong won".split())
GIVEN_PAIR = Pattern(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
LETTER, DIGIT = Pattern(r"[^\W\d_]"), Pattern(r"\d")
# Titles and forms of companies that are written with a point.
SHORTENED = frozenset(
    """
    mr mrs ms dr drs prof hon ven rev st jr sr sen rep gov gen lt col maj capt sgt cpl adm
    barr alh pst
    cmdr brig amb messrs mme engr atty esq rt eng supt insp det maj-gen lt-gen dep asst
    gen-lt sra smt inc ltd corp co llc pte pvt bhd ret retd
    """.split()
)


# Titles that are other words in capitals (Ag. for acting; AG, a form of companies).
SMALL_TITLES = frozenset("ag arc ing surv esv bldr sens reps gens govs".split())
# Words that may make one with the point behind them, or tell what their neighbour is.
TELLING = (
    SHORTENED
    | SMALL_TITLES
    | HIGHNESSES
    | SON_OF
    | FAMILIES
    | GRADES
    | {COURTESY}
    | TELLING_NAMES
    | {word.lower() for word in DIGRAPHS}
)


def word_of(piece: str) -> Word:
    """What is known of a word, with or without white space before it."""
    word = piece.lstrip()
    if word in GENITIVES:
        word = word.lower()
    if word.isascii() and word.isalpha() and word.islower():  # as most words are
        return Word(word, word, small(word), False, word in given_names(), False)
    if word[0].isalpha() or LETTER.match(word):
        low = word.lower()
        large = len(word) > 1 and word.isupper()
        return Word(word, low, kind_of(word, low), word[0].isupper(), is_given(low), large)
    return Word(word, word, Kind.NUMBER if DIGIT.match(word) else Kind.MARK, False, False, False)


# The words met so far, by their pieces.
KNOWN = Kept(word_of)


def tokens_of(text: str, span: Span) -> Row:
    """The words of a span, in order."""
    pieces: list[str] = TOKEN.findall(text, span.start, span.end)
    words = list(map(KNOWN.__getitem__, pieces))
    lows = [word.low for word in words]
    if not TELLING.isdisjoint(lows):
        words, pieces = joined(pieces)
        lows = [word.low for word in words]
    if not long_countries().keys().isdisjoint(lows):
        mark_countries(words, lows)
    return Row(words, lows, pieces, span.start)


def joined(pieces: list[str]) -> tuple[list[Word], list[str]]:
    """Words and pieces where some make one with a point, or tell what their neighbour is."""
    words: list[Word] = []
    kept: list[str] = []
    for n, piece in enumerate(pieces):
        following = pieces[n + 1] if n + 1 < len(pieces) else ""
        if piece == "." and words and (whole := pointed(words[-1], following[1:2].isupper())):
            words[-1], kept[-1] = whole, kept[-1] + piece
            continue
        if piece in APOSTROPHES and words and words[-1].low == COURTESY:
            words[-1], kept[-1] = replace(words[-1], text=words[-1].text + piece), kept[-1] + piece
            continue
        word = KNOWN[piece]
        if words and (told := beside(words[-1], word)):
            word, words[-1] = of_kind(word, told[0]), of_kind(words[-1], told[1])
        elif words and word.capital and words[-1].capital:
            told = christened(words, word, pieces[n + 1 : n + 3])
            word, words[-1] = of_kind(word, told[0]), of_kind(words[-1], told[1])
        words.append(word)
        kept.append(piece)
    return words, kept


def beside(last: Word, word: Word) -> tuple[Kind, Kind] | None:
    """What a word and the one before it are where each tells what the other is."""
    if word.low in SON_OF:
        common = last.capital and last.kind is Kind.COMMON
        return (word.kind, Kind.NAME) if common else None  # "Said bin Khalfan"
    if last.low in GRADES:
        graded = word.capital and word.kind in (Kind.OFFICE, Kind.COMMON)
        return (word.kind, Kind.COMMON) if graded else None  # "Sr. Advisor"
    if word.kind in TITLES:
        if last.low in HIGHNESSES:
            return word.kind, Kind.HONORIFIC
        return (Kind.NAME, last.kind) if last.low in SON_OF and word.capital else None
    return (Kind.NAME, Kind.NAME) if korean(last, word) else None


def korean(last: Word, word: Word) -> bool:
    """Whether one of two words is a family name, the other a given name ("Eun-ju Park")."""
    if last.low in FAMILIES and last.capital:
        return GIVEN_PAIR.fullmatch(word.text) is not None
    if word.low not in FAMILIES or not word.capital or last.kind is not Kind.NAME:
        return False
    return GIVEN_PAIR.fullmatch(last.text) is not None


@lru_cache(maxsize=MOST)
def of_kind(word: Word, kind: Kind) -> Word:
    """The word as one of another kind."""
    return word if word.kind is kind else replace(word, kind=kind)


@lru_cache(maxsize=MOST)
def pointed(word: Word, goes_on: bool) -> Word | None:  # noqa: FBT001 - a plain key
    """A word that a point makes a title or an initial ("sen", "Sen."); None where it ends there.

    ``goes_on`` tells whether a capital follows behind the point.
    """
    whole = word.text + "."
    low = word.text.lower()
    if low in SHORTENED or (low in SMALL_TITLES and word.text.istitle()):
        return replace(word, text=whole, kind=kind_of(whole, word.low))
    if word.text in DIGRAPHS and goes_on:
        return replace(word, text=whole, kind=Kind.INITIAL)
    return None


@cache
def long_countries() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The countries and peoples of several words, by their first word."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in ("countries", "demonyms"):
        for entry, _ in lexicons.pairs(name):
            words = tuple(entry.lower().split())
            if len(words) > 1:
                several = (*words[:-1], plural(words[-1]))
                table[words[0]] = (*table.get(words[0], ()), words, several)
    return table


def mark_countries(words: list[Word], lows: list[str]) -> None:
    """Mark the countries of several words among some ("Sri Lanka") as such."""
    table = long_countries()
    for i, low in enumerate(lows):
        for entry in table.get(low, ()) if words[i].capital else ():
            end = i + len(entry)
            if tuple(lows[i:end]) == entry:
                words[i:end] = [of_kind(w, Kind.COUNTRY) if w.capital else w for w in words[i:end]]
