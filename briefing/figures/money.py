"""Sums of money: sign or code before the number, or currency word or code after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicons
from briefing.figures.numerals import SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.figures.patterns import Pattern
from briefing.model import Figure, FigureKind, NumberValue, Span

CODES = dict(lexicons.pairs("currencies"))
_WRITTEN = sorted(CODES, key=len, reverse=True)
_SIGNS = [w for w in _WRITTEN if " " not in w and (not w.islower() or not w.isascii())]
_AFTER_ONLY = {"sum", "sums", "real", "som", "lei", "cent", "cents", "kr"}
_BEFORE = "|".join(re.escape(w) for w in _SIGNS)
_WORDS = "|".join(re.escape(w).replace("\\ ", rf"{SPACE}+") for w in _WRITTEN)
SHORT = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
FOLDED = {w.casefold(): code for w, code in CODES.items()}
CENTS = frozenset({"cent", "cents", "us cents", "euro cents", "pence"})
PESO = {"P": "PHP", "R": "ZAR", "K": "ZMW", "L": "HNL", "Q": "GTQ"}

SIGN_BEFORE = Pattern(rf"(?<![\w$])(?P<sign>{_BEFORE}|kr\.?|[PR])[ \u00a0\u202f]?$")
SHORT_AFTER = Pattern(r"[ \u00a0]?(?P<short>mm|[kmbt])(?![\w])", re.IGNORECASE)
WORD_AFTER = Pattern(rf"(?:{SPACE}{{0,2}}|-)(?P<word>{_WORDS})(?![\w$])", re.IGNORECASE)
PER_SHARE = Pattern(rf"{SPACE}per{SPACE}(?:[a-z]+{SPACE})?share\b")
NOT_MONEY = Pattern(rf"{SPACE}of{SPACE}(?:the|its|their){SPACE}")


def _short(passage: Passage, number: Numeral) -> tuple[int, int]:
    """The end of "m", "bn", "k" right after the number, and what it multiplies by."""
    match = passage.after(SHORT_AFTER, number.end) if number.scale == 1 else None
    if match is None:
        return number.end, 1
    return match.end(), SHORT[match["short"].lower()]


def _times(number: Numeral, by: int) -> NumberValue | tuple[NumberValue, NumberValue]:
    if number.high is None:
        return tidy(number.low * by)
    return tidy(number.low * by), tidy(number.high * by)


@cache
def _countries() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """For each shared currency word, the codes it may mean with the signs of their countries."""
    table = {}
    for word, line in lexicons.pairs("currency_countries"):
        choices = (choice.partition(":") for choice in line.split(";"))
        table[word] = [(code, re.compile(signs)) for code, _, signs in choices]
    return table


def currency(written: str, text: str) -> str:
    """The ISO 4217 code of a written currency; a word that countries share by which one is named.

    >>> currency("Rs.", "Colombo, Sri Lanka"), currency("US dollars", ""), currency("€", "")
    ('LKR', 'USD', 'EUR')
    """
    word = " ".join(written.split())
    code = CODES.get(word) or FOLDED.get(word.casefold()) or PESO[word]
    choices = _countries().get(word.casefold().rstrip("."))
    if not choices:
        return code
    counts = [(len(signs.findall(text[:100_000])), code) for code, signs in choices]
    best = max(counts, key=lambda pair: pair[0])
    return best[1] if best[0] else code


def find(passage: Passage) -> Iterator[Figure]:
    """The sums of money of a passage, in order."""
    for number in passage.numerals:
        sign = None if number.spelled else passage.before(SIGN_BEFORE, number.start)
        end, scale = _short(passage, number)
        after = passage.after(WORD_AFTER, end)
        start = number.start
        if sign:
            start = passage.lead(number.start) + sign.start("sign")
            written = sign["sign"]
            if after and _same_family(written, after["word"]):
                written, end = after["word"], after.end()
        elif after and not _is_noun(after["word"], number):
            written, end = after["word"], after.end()
        else:
            continue
        if sign and _is_number_of_event(number, written, scale, start + len(written)):
            continue
        value = _times(number, scale)
        if written.casefold() in CENTS:
            value = _cents(value)
        code = currency(written, passage.text)
        yield Figure(Span(start, end), FigureKind.MONEY, value, code)


def _is_number_of_event(number: Numeral, written: str, scale: int, at: int) -> bool:
    """Whether letters glued to a small number are rather a name ("COP29") than a code."""
    glued = at == number.start and len(written) == 3 and written.isalpha()
    return (
        glued and number.scale * scale == 1 and number.low < 100 and number.low == int(number.low)
    )


def _same_family(sign: str, word: str) -> bool:
    """Whether a currency word after the number repeats or narrows the sign before it."""
    return sign in {"$", "£", "¥", "€"} and word.casefold() not in CENTS


def _is_noun(word: str, number: Numeral) -> bool:
    """Whether the letters after the number are rather a word or unit than a currency."""
    if word == "won":
        return number.scale == 1 and number.low < 1000
    return word in {
        "all",
        "ALL",
        "Z$",
        "try",
        "top",
        "Top",
        "Try",
        "mad",
        "Mad",
        "real",
        "pen",
        "cup",
        "Fr.",
    }


def _cents(
    value: NumberValue | tuple[NumberValue, NumberValue],
) -> NumberValue | tuple[NumberValue, NumberValue]:
    if isinstance(value, tuple):
        return tidy(value[0] / 100), tidy(value[1] / 100)
    return tidy(value / 100)
