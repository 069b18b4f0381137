"""Sums of money: sign or code before the number, or currency word or code after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing import lexicons
from briefing.figures.currencies import REACH, codes, currency, in_its_country, letters
from briefing.figures.numerals import Numeral, tidy
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, NumberValue, Span
from briefing.patterns import Choice, Pattern

SHORT = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
LARGE = 1000
LONGEST_SIGN = 12
SPACES = (" ", "\u00a0", "\u202f")
GLUED = ("_", "$")  # a sign is none behind them, or behind a letter
CENTS = frozenset({"cent", "cents", "us cents", "euro cents", "pence"})
# Words of other use that are no currency after a number.
NO_CURRENCY = frozenset("all ALL Z$ try top Top Try mad Mad real pen cup Fr. S/ B/. C$".split())
# Letters that by themselves stand for a currency where the sum is large or the country named.
LETTERS = {"P": "PHP", "R": "ZAR"}
# Names that stand before a large number too: "Rupees 5 crore".
NAMES = frozenset("Dollars dollars Euro Euros euros Naira Rupees rupees Shillings Taka".split())
# Codes that also name a series of events: "COP 29".
EVENTS = frozenset({"COP"})
# "-€4.2 million": a loss.
MINUS = Pattern(r"(?<![\w.,)\]%])[-\u2212\u2013]$")
DOTTED = Pattern(r"[1-9]\d{0,2}\.\d00")
# "15 pounds of nitrogen"
WEIGHT = Pattern(r"pounds?", re.IGNORECASE)
OF = Pattern(r"\sof\s[a-z]")
PER = Pattern(r"\sper\s(?:foot|inch|cubic|gallon|bushel)\b")
PRICED = Pattern(r"\b(?:rents?|prices?|costs?|pays?|paid|sold|worth|fees?)\b[^.]{0,60}\Z")
# "60p", in a text that counts in pounds.
PENCE = Pattern(r"p\b(?!\.\w)")
# "MSEK 450", "TEUR 120", "12 MEUR": the code with millions or thousands before it.
MULTIPLIED = {
    letter + code: (code, by)
    for letter, by in (("M", 10**6), ("m", 10**6), ("T", 10**3), ("k", 10**3), ("K", 10**3))
    for code in ("CHF", "DKK", "EUR", "GBP", "ISK", "NOK", "PLN", "SEK", "USD")
}
SHORT_AFTER = Pattern(r"[ \u00a0-]?(?P<short>mm|[kmbt])(?![\w])", re.IGNORECASE)


@cache
def _written() -> list[str]:
    """The written currencies, the longest first."""
    written = (word for word, _ in lexicons.pairs("currencies"))
    return sorted((*MULTIPLIED, *written), key=len, reverse=True)


@cache
def _signs() -> tuple[frozenset[str], range]:
    """Signs and codes that stand before the number, and how long they are."""
    signs = [w for w in _written() if " " not in w and (len(w) < 4 or not w.islower())]
    signs = [w for w in signs if not w.islower() or not w.isascii()]
    known = frozenset((*signs, *letters(), "kr", "kr.", *LETTERS, *NAMES))
    return known, range(min(max(map(len, known)), LONGEST_SIGN), 0, -1)


def sign_before(text: str) -> str:
    """The sign or the code of a currency with which a text ends, but for a space and a line end.

    >>> sign_before("a fund of US$ "), sign_before("a fund of "), sign_before("no US")
    ('US$', '', '')
    """
    lead = text.removesuffix("\n")
    lead = lead[:-1] if lead[-1:] in SPACES else lead
    if lead[-1:].isspace():
        return ""
    signs, sizes = _signs()
    for size in sizes:
        before = lead[-size - 1 : -size]
        if lead[-size:] in signs and not (before.isalnum() or before in GLUED):
            return lead[-size:]
    return ""


@cache
def word_after() -> Choice:
    """Words, codes and signs that stand after the number."""
    return Choice(r"-|\s{0,2}", _written(), r"(?![\w$])")


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


def _sum(passage: Passage, i: int) -> Figure | None:
    """The sum of money that number i stands for, None where it stands for none."""
    number = passage.numerals[i]
    near = max(passage.start, number.start - LONGEST_SIGN)
    lead = passage.text[near : number.start]
    sign = "" if number.spelled else sign_before(lead)
    end, scale = _short(passage, number)
    after = passage.after(word_after(), end)
    start, size = number.start, number.low * scale
    if sign and _is_currency(passage, number, sign, scale):
        start, written = near + lead.rindex(sign), sign
        if after and _same_family(written, after["word"]):
            written, end = after["word"], after.end()
        if _is_number_of_event(number, written, scale, start + len(written)):
            return None
        if passage.before(MINUS, start):
            start, scale = start - 1, -scale
    elif after and not _is_noun(after["word"], number) and not _is_weight(passage, size, after):
        written, end = after["word"], after.end()
    else:
        return _pence(passage, number) or _listed(passage, i)
    if abs(scale) == 1 and number.scale == 1:
        scale *= _dotted(passage, number)
    written, by = MULTIPLIED.get(written, (written, 1))
    value = _times(number, scale * by)
    if written.casefold() in CENTS:
        value = _cents(value)
    code = currency(written, passage.text) or LETTERS[written]
    return Figure(Span(start, end), FigureKind.MONEY, value, code)


def _dotted(passage: Passage, number: Numeral) -> int:
    """1000 where the dot of "$900.000" stands between thousands: no price ends in two noughts."""
    dotted = DOTTED.fullmatch(passage.text, number.start, number.end)
    return 1000 if dotted and number.high is None else 1


def _pence(passage: Passage, number: Numeral) -> Figure | None:
    """A sum in pence ("60p"), where the text counts in pounds."""
    if not passage.text.startswith("p", number.end):
        return None
    match = passage.after(PENCE, number.end)
    if match is None or number.spelled or number.scale > 1 or "£" not in passage.text[:REACH]:
        return None
    return Figure(Span(number.start, match.end()), FigureKind.MONEY, _cents(number.value), "GBP")


def _listed(passage: Passage, i: int) -> Figure | None:
    """A number that borrows the currency at the end of its list ("ten and twenty dollars")."""
    number, last = passage.numerals[i], passage.numerals[passage.shares[i]]
    if number is last or number.high is not None or number.low >= LARGE:
        return None
    after = passage.after(word_after(), last.end)
    if after is None or _is_noun(after["word"], last):
        return None
    value = tidy(number.low * (last.scale if number.scale == 1 else 1))
    cents = after["word"].casefold() in CENTS
    code = currency(after["word"], passage.text)
    span = Span(number.start, number.end)
    return Figure(span, FigureKind.MONEY, _cents(value) if cents else value, code)


def find(passage: Passage) -> Iterator[Figure]:
    """The sums of money of a passage, in order."""
    for i in range(len(passage.numerals)):
        figure = _sum(passage, i)
        if figure:
            yield figure


def _is_currency(passage: Passage, number: Numeral, sign: str, scale: int) -> bool:
    """Whether letters that are a currency in some countries only are one here."""
    if sign in NAMES:
        return number.scale * scale > 1
    if sign not in letters() or sign in LETTERS or sign in codes():
        return True
    large = number.scale * scale > 1 or number.low >= LARGE
    return large and bool(currency(sign, passage.text))


def _is_number_of_event(number: Numeral, written: str, scale: int, at: int) -> bool:
    """Whether letters glued to a small number are rather a name ("COP29") than a code."""
    glued = at == number.start and len(written) == 3 and written.isalpha()
    glued = glued or written in EVENTS
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
    return word in NO_CURRENCY


def _is_weight(passage: Passage, size: NumberValue, after: re.Match[str]) -> bool:
    """Whether pounds are a weight: of a thing, or where no country with such money is named."""
    if not WEIGHT.fullmatch(after["word"], 0, len(after["word"])):
        return False
    of = passage.after(OF, after.end()) is not None
    if of and size < LARGE:
        return True
    named = "£" in passage.text[:REACH] or in_its_country("pounds", passage.text)
    if named or of or size < LARGE:
        return not named
    priced = PRICED.search(passage.text[passage.start : after.start()])
    return priced is None and passage.after(PER, after.end()) is not None


def _cents(
    value: NumberValue | tuple[NumberValue, NumberValue],
) -> NumberValue | tuple[NumberValue, NumberValue]:
    if isinstance(value, tuple):
        return tidy(value[0] / 100), tidy(value[1] / 100)
    return tidy(value / 100)
