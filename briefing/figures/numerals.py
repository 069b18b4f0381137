"""The number grammar, written once: digits in every grouping, number words, magnitudes, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import NumberValue
from briefing.patterns import Pattern

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MAGNITUDES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9,
    "trillion": 10**12, "quadrillion": 10**15, "milliard": 10**9,
    "lakh": 10**5, "lac": 10**5, "crore": 10**7, "cr": 10**7, "dozen": 12, "score": 20,
    "mln": 10**6, "mn": 10**6, "mio": 10**6, "bln": 10**9, "bn": 10**9, "mrd": 10**9,
    "trn": 10**12, "trln": 10**12, "tn": 10**12, "tln": 10**12,
}  # fmt: skip
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# "4-1/4", as central banks write rates.
PLAIN_FRACTION = r"(?<![\d.,]\d\d)[-\s](?P<top>[1357])/(?P<under>[248])(?![\d/])"
VALUES: dict[str, int] = {
    **{word: n for n, word in enumerate(ONES, 1)},
    **{word: n for n, word in enumerate(TEENS, 10)},
    **{word: n for n, word in zip(range(20, 100, 10), TENS, strict=True)},
    "a": 1, "an": 1,
}  # fmt: skip

# What is counted in Roman numerals ("the XIV Meeting of Ministers").
COUNTED = (
    "Meetings?|Summit|Session|Conference|Congress|Forum|Round|Edition|Assembly|Games|Plenary"
    "|Festival|Consultations?"
)
SPACE = r"\s"  # compiled in no time, unlike a class of signs that are far apart
GAP = rf"(?:{SPACE}{{1,3}})"
JOIN = rf"(?:-|[\u2010\u2011]|{GAP})"
DASH = r"(?:[-\u2212]|[\u2010-\u2015]|â€“|â€”)"

_DIGITS = r"""(?:
    \d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?              # 1,234,567.8
  | \d{1,2}(?:,\d{2}){1,5},\d{3}(?!\d)(?:\.\d{1,9})?        # 12,50,000
  | \d{1,3}(?:[\u00a0\u2009\u202f\x20]\d{3}){1,6}(?!\d)(?:[.,]\d{1,2}(?!\d))?   # 15 000
  | \d{1,3}(?:['’]\d{3}){1,6}(?!\d)(?:\.\d{1,9})?           # 2'500'000
  | \d{1,3}(?:\.\d{3}){2,6}(?!\d)(?:,\d{1,9})?              # 1.200.000,50
  | \d{1,15}(?!\d)(?:\.\d{1,9}(?![\d])|,\d{1,2}(?!\d))?     # 10000, 3.5, 2,1
)"""
_UNDER_100 = (
    rf"(?:(?:{'|'.join(TENS)})(?:{JOIN}(?:{'|'.join(ONES)})\b)?|{'|'.join(TEENS)}|{'|'.join(ONES)})"
)
_HUNDREDS = (
    rf"(?:(?:{_UNDER_100}|an?){JOIN}hundred\b(?:{GAP}(?:and{GAP})?{_UNDER_100}\b)?|{_UNDER_100}\b)"
)
LARGE = "|".join(
    f"{word}s?" if word in {"lakh", "crore", "lac"} else word
    for word in sorted(MAGNITUDES, key=len, reverse=True)
    if word not in {"hundred", "score"}
)
_WORDS = rf"""(?:
    {_HUNDREDS}(?:{GAP}(?:thousand|million|billion){GAP}(?:and{GAP})?{_HUNDREDS}){{0,3}}
  | (?:an?{GAP})?quarter{GAP}of{GAP}an?(?={GAP}(?:million|billion|trillion))
  | half(?:{GAP}an?|-)(?={SPACE}{{0,3}}(?:million|billion|trillion|dozen)\b)
  | an?(?={JOIN}(?:{LARGE})\b)
)"""
_PARTS = rf"(?:a{GAP}(?:half|quarter)|three[ -]quarters?)\b(?!{GAP}(?:of|finals?)\b)"
_HALF = rf"(?:{GAP}and{GAP}{_PARTS}|-and-a-half\b)"
_DOT = rf"(?:(?:(?<=[lmb]n)|(?<=io)|(?<=rd))\.(?={SPACE}(?-i:[a-z])))?"  # "12 mln. euros"
_TAIL = rf"""(?P<half>{_HALF})?
    (?P<large>(?:{SPACE}{{0,2}}[-\u2010\u2011]?(?:{LARGE}|hundred)\b{_DOT}){{0,2}})"""
DIGITS = Pattern(
    rf"""
    (?:(?<![\d])(?<!\d[.,])(?P<sign>(?<![\w.,)\]%–-])(?:[+\-\u2212\u2013]|â€“|±)(?=\d))?(?P<number>{_DIGITS})(?:\s?(?P<vulgar>[½¼¾])|{PLAIN_FRACTION})?
      |(?<!\w)(?P<bare>[½¼¾])
      |(?P<point>(?<![\w.])\.\d{{1,4}}(?!\d)))
    {_TAIL}
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORDS = Pattern(rf"(?P<words>{_WORDS}){_TAIL}", re.VERBOSE | re.IGNORECASE)
_LARGE_WORD = Pattern(rf"(?:{LARGE}|hundred)\b", re.IGNORECASE)
_WORD = Pattern(r"[a-z]+", re.IGNORECASE)
_NOT_DIGIT = Pattern(r"[^\d.]")
_NO_DIGIT = Pattern(r"\D")
_COMMA = Pattern(r"[^,]*\d,\d{1,2}")  # a comma before decimals
_LAKHS = Pattern(r"\d,\d{2},")


class Numeral(NamedTuple):
    """A number in the text: its span, its value (``high`` too in a range) and how it is written.

    ``scale`` is what magnitude words multiplied it by; ``first`` is the end of the first number of
    a range, else ``end``.
    """

    start: int
    end: int
    low: NumberValue
    high: NumberValue | None = None
    spelled: bool = False
    scale: int = 1
    signed: bool = False
    first: int = 0

    @property
    def value(self) -> NumberValue | tuple[NumberValue, NumberValue]:
        """The number, or the pair of a range."""
        return self.low if self.high is None else (self.low, self.high)


FINE = 10**6  # above, what is left behind the third decimal is noise


def tidy(value: float) -> NumberValue:
    """A whole number as int, and no rounding noise in others.

    >>> tidy(3.0), tidy(0.1 + 0.2), tidy(16.1 * 10**9)
    (3, 0.3, 16100000000)
    """
    if isinstance(value, int):
        return value
    near = round(value, 9 if abs(value) < FINE else 3)
    return int(near) if near == int(near) else near


def digits_value(written: str) -> NumberValue:
    """The value of digits in any grouping.

    >>> [digits_value(w) for w in ("1,234.5", "15 000", "2,1", "12,50,000", "1.200.000,5")]
    [1234.5, 15000, 2.1, 1250000, 1200000.5]
    """
    if written.isdecimal():
        return int(written)
    if _COMMA.fullmatch(written) and not _LAKHS.search(written):
        whole, _, rest = written.rpartition(",")
        written = _NO_DIGIT.sub("", whole) + "." + rest
    elif written.count(".") > 1:
        written = written.replace(".", "")
    number = _NOT_DIGIT.sub("", written)
    return tidy(float(number)) if "." in number else int(number)


def words_value(written: str) -> NumberValue:
    """The value of number words.

    >>> words_value("two hundred and twenty-five thousand three hundred"), words_value("half a")
    (225300, 0.5)
    """
    low = written.lower()
    if low.startswith("half"):
        return 0.5
    if "quarter" in low:
        return 0.25
    total = part = 0
    for word in _WORD.findall(low):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in MAGNITUDES:
            total += max(part, 1) * MAGNITUDES[word]
            part = 0
        else:
            part += VALUES.get(word, 0)
    return total + part


def magnitude(written: str) -> int:
    """What magnitude words multiply by: 10 ** 12 for "lakh crore", 1 for none."""
    product = 1
    for match in _LARGE_WORD.finditer(written) if written else ():
        word = match[0].lower()
        product *= MAGNITUDES.get(word) or MAGNITUDES[word.rstrip("s")]
    return product


def _written(match: re.Match[str]) -> float:
    """The value of what stands before "and a half" and the magnitude."""
    if match.re is WORDS.compiled:
        return words_value(match["words"])
    if match["number"]:
        part = int(match["top"]) / int(match["under"]) if match["top"] else 0
        return digits_value(match["number"]) + part + FRACTIONS.get(match["vulgar"] or "", 0)
    return FRACTIONS[match["bare"]] if match["bare"] else float("0" + match["point"])


def _more(written: str) -> float:
    """What "and a half" adds, "and a quarter", "and three quarters"."""
    if "quarter" in written:
        return 0.75 if "three" in written else 0.25
    return 0.5 if written else 0


def numeral(match: re.Match[str]) -> Numeral:
    """The number that a match of DIGITS or WORDS stands for."""
    value = _written(match)
    scale = magnitude(match["large"])
    value = (value + _more(match["half"] or "")) * scale
    spelled = match.re is WORDS.compiled
    sign = "" if spelled else match["sign"] or ""
    if sign and sign.strip() not in {"+", "±"}:
        value = -value
    return Numeral(
        match.start(),
        match.end(),
        tidy(value),
        spelled=spelled,
        scale=scale,
        signed=bool(sign),
        first=match.end(),
    )


def _scan(
    text: str, start: int, end: int, places: Iterable[int], form: Pattern
) -> Iterator[Numeral]:
    """The numbers of one form, each looked for only at the places where one may begin."""
    for place in places:
        for at in _openings(text, start, place) if place >= start else ():
            match = form.match(text, at, end)
            if match and match.end() > at:
                start = match.end()
                yield numeral(match)
                break


_BEFORE_DIGIT = frozenset("+-\u2212\u2013±.")
_DASH_WRONGLY_DECODED = "â€“"  # its last sign is none of those


def _openings(text: str, start: int, place: int) -> Sequence[int]:
    """Where a number may begin whose first digit or letter is there: at its sign, or there."""
    before = text[place - 1] if place > start else " "
    if before == " ":
        return (place,)
    if text.startswith(_DASH_WRONGLY_DECODED, place - 3) and place - 3 >= start:
        return (place - 3, place)
    return (place - 1, place) if before in _BEFORE_DIGIT else (place,)


# "$(0.08)", "(2.4)%": a loss, as accounts write it.
_SIGNS = frozenset("$€£¥₹")
_BEHIND = Pattern(rf"\s?(?:{LARGE})\b", re.IGNORECASE)


def _accounted(text: str, number: Numeral) -> Numeral:
    """The number with the brackets taken in that make it a loss in accounts."""
    if text[number.end : number.end + 1] != ")" or text[number.start - 1 : number.start] != "(":
        return number
    sign = text[max(0, number.start - 3) : number.start - 1].rstrip()[-1:]
    if number.signed or not (sign in _SIGNS or text[number.end + 1 : number.end + 2] == "%"):
        return number
    after = _BEHIND.match(text, number.end + 1)
    scale = magnitude(after[0]) if after else 1
    start, end = number.start - 1, after.end() if after else number.end + 1
    low = tidy(-number.low * scale)
    return number._replace(start=start, end=end, first=end, low=low, scale=scale, signed=True)


def scaled(text: str, number: Numeral, end: int) -> Numeral:
    """The number up to ``end``, a bracket, and the magnitude behind it: "ten (10) billion"."""
    after = _BEHIND.match(text, end) if number.scale == 1 else None
    if after is None:
        return number._replace(end=end, first=end)
    scale = magnitude(after[0])
    low, end = tidy(number.low * scale), after.end()
    return number._replace(end=end, first=end, low=low, scale=scale)


# "(72) hours", "(30%)": brackets for stress, in the manner of Arabic texts
_STRESSED = Pattern(
    rf"\)\s(?:{LARGE}|per\s?cent|(?:US\s)?dollars|euros|years?|months?|weeks?|days?|hours?|minutes?)\b",
    re.IGNORECASE,
)


def stressed(text: str, number: Numeral) -> Numeral:
    """The number with the brackets taken in that only stress it."""
    alone = text[max(0, number.start - 2) : number.start] in (" (", "\n(", "(")
    if number.spelled or not alone or not _STRESSED.match(text, number.end):
        return number
    return scaled(text, number, number.end + 1)._replace(start=number.start - 1)


MINUS = "minus "


def _below_zero(text: str, start: int, number: Numeral) -> Numeral:
    """The number with the word "minus" before it taken in."""
    at = number.start - len(MINUS)
    if at < start or number.signed or text[at : number.start].lower() != MINUS:
        return number
    return number._replace(start=at, low=-number.low, signed=True)


def atoms(
    text: str, start: int, end: int, digits: Sequence[int], words: Sequence[int]
) -> list[Numeral]:
    """Every number written between two offsets, in order, ranges not yet joined.

    ``digits`` and ``words`` are the offsets at which a number may begin.
    """
    found = [_accounted(text, number) for number in _scan(text, start, end, digits, DIGITS)]
    spelled = list(_scan(text, start, end, words, WORDS))
    if (found or spelled) and MINUS in text[start:end].lower():
        found = [_below_zero(text, start, number) for number in found]
        spelled = [_below_zero(text, start, number) for number in spelled]
    if not spelled:
        return found
    both = sorted((*found, *spelled), key=lambda number: number.start)
    return [b for a, b in zip((None, *both), both, strict=False) if a is None or a.end <= b.start]
