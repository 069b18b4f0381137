"""What a line looks like: patterns of form, each one a sign of the role model."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from operator import add
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from briefing.patterns import Pattern
from briefing.units.spaces import BROKEN

MONTH = r"(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec)[a-z]{0,7}\.?"
CLOCK = (
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?(?:gmt|utc|[ecmp]s?t|cest?|hrs|[ap]\.?m\.?))?"
)
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DATE = rf"""(?:
    \d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?(?:\s\d{{4}})?
  | {MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?
        (?:\s?[-–−]\s?(?:{MONTH}\s)?\d{{1,2}})?(?:,?\s\d{{4}})?
  | \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}
  | \d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}
  | {MONTH}\s\d{{4}} )"""
MARK = r"(?:</?[a-z][^<>]{0,80}>|&nbsp;|[*_#>\\\s])"

FORMS = {
    "date-line": rf"""{MARK}{{0,12}}(?:{DAY},?\s)?{DATE}
        (?:,?\s(?:at\s)?{CLOCK})?{MARK}{{0,12}}\.?\Z""",
    "time-line": rf"{MARK}{{0,12}}{CLOCK}{MARK}{{0,12}}\Z",
    "starts-date": rf"{MARK}{{0,12}}(?:{DAY},?\s)?{DATE}",
    "dateline": rf"""[^\W\d_][^.\d]{{1,60}}?[\s,(/](?:{DAY},?\s)?{DATE}[^\w]{{0,3}}
        (?:\s?(?:[(/][^()/]{{2,40}}[)/]))?\s{{0,2}}(?:[-–—]{{1,2}}|:)\s""",
    "url": (
        r"https?://|www\.(?<!\wwww\.)|\]\(|\.(?<=[\w-]{2}\.)(?:com|org|gov|net|int|eu|edu|ch|uk|de"
        r"|ru|lk|ph|mn|sg|uz|io|ai|info|us|in|jp|fr)\b"
    ),
    "mail": r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\(at\)",
    "address-end": r"(?:https?://|\bwww\.|@)[^\s()]{4,200}(?:\s?[.)\]]){0,3}\Z",
    "phone": (
        r"(?:\+|\btel|\bph|\bfax)[\s.:]{0,3}\(?\d[\d\s().-]{5,}"
        r"|\(?\b\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}\b|\b\d{2,4}(?:[ -]\d{2,4}){2,4}\b"
    ),
    "symbols": r"[\W_]+\Z",
    "markup": r"\{:|<(?:p|div|span|a|br|img|table|sup)\b|!\[|\]\(",
    "only-markup": r"(?:\{[^{}]{0,80}\}|</?[a-z][^<>]{0,200}>|[\W_]){1,8}\Z",
    "bullet": r"\s?(?:[-–—•*▪·●○■►o✓]|\(?[a-z0-9]{1,3}[.)])\s",
    "numbered": rf"{MARK}{{0,6}}\(?\d{{1,3}}[.)](?:\s|&nbsp;)",
    "bold": r"\s?(?:\*\*|__|<b>|<u>|<strong>|#{1,6}\s)[^*<]",
    "italic": r"\s?(?:\*[^*\s]|<i>|<em>)",
    "quote-start": r"\W{0,3}[\"“”‘'«„]\s?\w",
    "has-quote": r"[\"“”«„]",
    "colon-end": r"[^.]{1,300}:\W{0,3}\Z",
    "label": r"[A-Z][\w’'/&-]{1,20}(?:\s[\w’'/&-]{1,20}){0,3}\s?:\s?\S",
    "full-stop": r"[.!?…][\"”’'»)*_\]]{0,4}\s?\Z",
    "cut-short": r"(?s:.{0,600})(?:…|\.\.\.)\Z",
    "lower-start": r"\W{0,4}[a-z]",
    "digit-start": r"\W{0,4}\d",
    "dash-start": r"\s?[-–—]\s?\w",
    "speaker": r"\W{0,4}[A-Z][\w.’-]+(?:\s[\w.,’()-]+){0,10}:\s\S",
    "name-title": (
        r"\W{0,6}(?:[A-Z][\w.’'-]{0,20}\s){1,4}[A-Z][\w.’'-]{1,20}"
        r"(?:\s?[,–—(-])\s?[^.]{3,140}\Z"
    ),
    "pipe": r"[^|]{0,200}\|[^|]{0,200}(?:\||\Z)",
    "ticker": r"\b(?:NYSE|NASDAQ|Nasdaq|TSX|LSE|AMEX|ASX|OTC\w{0,4})\b",
    "paren-only": r"[(\[<][^()\[\]<>]{1,300}[)\]>]\.?\Z",
    "parenthesis-end": r"\((?:end|ends|more|[a-z]{2,4}(?:/[a-z]{2,4}){1,3})\)\W{0,2}\Z",
    "copyright": r"(?<![ãÃ])©|\(c\)\s?\d{4}|copyright\s(?:\d{4}|\(c\)|by\b|notice)",
    "file": (r"[.\d](?:(?<=\.)(?:pdf|docx?|jpe?g|png|xlsx?|webp|mp4)|(?<=\d)\s?[km]b)\b"),
    "has-date": r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b",
    "placed-date": rf"[^\W\d_][^\d|:;!?]{{2,40}}?[\s,]\s?(?:{DAY},?\s)?{DATE}\W{{0,4}}\Z",
    "for-release": (
        r"\W{0,8}(?:(?:for\s)?immediate|press|news|media)\s"
        r"(?:release|statement|note|communiqu[eé])s?\W{0,8}\Z"
    ),
    "day-bracket": r"\((?:\d{1,2}(?:st|nd|rd|th)?)\)",
}
SEARCHED = frozenset(
    "url address-end mail phone markup has-quote ticker copyright file day-bracket has-date".split()
)
_CASED = frozenset("label speaker name-title ticker lower-start has-quote".split())
# Read on the unit as it stands, mark-up and all.
RAW = frozenset(
    "url mail markup only-markup bold italic symbols pipe bullet file paren-only dash-start".split()
)
# Looked for in so many of the last characters.
_TAIL = {"full-stop": 8, "parenthesis-end": 30}
# Forms that a unit with fewer digits cannot have.
NEED_DIGITS = {
    "date-line": 3,
    "time-line": 3,
    "starts-date": 2,
    "has-date": 3,
    "dateline": 2,
    "placed-date": 3,
    "phone": 6,
    "day-bracket": 1,
    "numbered": 1,
}
# Forms that begin with a sign, a digit or a small letter.
_NO_CAPITAL = frozenset(
    """symbols only-markup numbered bold italic quote-start lower-start digit-start dash-start
    paren-only""".split()
)
# What a form cannot do without, in small letters: to look for it costs less than to try the form.
_NEEDS = {
    "file": tuple("kb mb .pdf .doc .jp .png .xls .webp .mp4".split()),
    "mail": ("@", "(at)"),
    "address-end": ("http", "www.", "@"),
    "markup": ("<", "{:", "![", "]("),
    "has-quote": tuple('"“”«„'),
    "colon-end": (":",),
    "label": (":",),
    "speaker": (":",),
    "pipe": ("|",),
    "for-release": ("release", "statement", "note", "communiqu"),
    "ticker": ("nyse", "nasdaq", "tsx", "lse", "amex", "asx", "otc"),
    "copyright": ("©", "(c)", "copyright"),
    "day-bracket": ("(",),
    "parenthesis-end": (")",),
    "cut-short": ("…", "..."),
}
_NEEDS_PART = {
    "phone": Pattern(r"\d[\d\s().-]{5}"),
    "dateline": Pattern(r"[^\W\d_]\D{1,90}\d"),
    "placed-date": Pattern(r".{6,80}\Z"),
}


class _Form(NamedTuple):
    """How a form is tried, and what must hold first."""

    name: str
    tried: Callable[[str], re.Match[str] | None]
    text: int  # plain, as it stands, and both in small letters
    needs: frozenset[str]
    part: Callable[[str], re.Match[str] | None] | None


class Letters(NamedTuple):
    """How many digits, small letters and capitals a text has."""

    digits: int
    small: int
    capitals: int


@cache
def _form(name: str) -> _Form:
    """A form of the table; what is searched for is compiled for small letters, which is faster."""
    pattern, anywhere, cased = FORMS[name], name in SEARCHED, name in _CASED
    verbose = re.VERBOSE if "\n" in pattern else re.NOFLAG
    compiled = re.compile(pattern, verbose if cased or anywhere else verbose | re.IGNORECASE)
    text = (name in RAW) + (2 if anywhere and not cased else 0)
    tried = _in_tail(compiled, _TAIL[name]) if name in _TAIL else compiled.match
    part = _NEEDS_PART.get(name)
    return _Form(
        name,
        compiled.search if anywhere else tried,
        text,
        frozenset(_NEEDS.get(name, ())),
        part.search if part and anywhere else part.match if part else None,
    )


def _in_tail(pattern: re.Pattern[str], reach: int) -> Callable[[str], re.Match[str] | None]:
    """What searches a text for a pattern in its last characters."""
    return lambda text: pattern.search(text, max(0, len(text) - reach))


_EVERY_NEED = frozenset(need for needs in _NEEDS.values() for need in needs)
_MOST_DIGITS = max(NEED_DIGITS.values())
_CAPITALS = frozenset(ascii_uppercase)
# All signs first, for a set of signs that opens a pattern is found fast.
_MARKED = Pattern(r"[<{&*_\\\[\u00adÂâ#](?:(?<!#)|#{0,5}\s)")
_TAGS = Pattern(
    r"\A#{1,6}\s(?=\s*\S)|</?[a-zA-Z][^<>]{0,300}>|\{:[^{}]{0,60}\}"
    rf"|&(?:nbsp|amp|quot|#\d{{2,5}});|\*\*|__|\\|\u00ad|{BROKEN}"
)
_LINKS = Pattern(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)")


def bare(text: str) -> str:
    """The words of a unit without tags, entities, emphasis, broken spaces and link targets."""
    if _MARKED.search(text) is None:
        return text
    plain = _LINKS.sub(r"\1", text) if "](" in text else text
    return " ".join(_TAGS.sub(" ", plain).split())


def needed(text: str) -> frozenset[str]:
    """What some forms cannot do without, as far as the whole text of a release has it."""
    low = text.lower()
    return frozenset([need for need in _EVERY_NEED if need in low])


@lru_cache(maxsize=512)
def _possible(held: frozenset[str], digits: int, *, capital: bool) -> tuple[_Form, ...]:
    """The forms that a unit can have, by what the whole text holds, its digits, its first sign.

    No other form is compiled.
    """
    told = _told(digits, capital=capital)
    return tuple([_form(name) for name, needs in told if not (needs and needs.isdisjoint(held))])


@cache
def _told(digits: int, *, capital: bool) -> list[tuple[str, frozenset[str]]]:
    """The forms that a unit can have by its digits and first sign, with what each must hold."""
    return [
        (name, frozenset(_NEEDS.get(name, ())))
        for name in FORMS
        if NEED_DIGITS.get(name, 0) <= digits and not (capital and name in _NO_CAPITAL)
    ]


def forms(text: str, plain: str, digits: int, held: frozenset[str]) -> set[str]:
    """The names of the forms that a unit has, given as it stands and without its mark-up.

    ``digits`` is how many the latter has, ``held`` what is ``needed`` in the whole text.
    """
    small = plain.lower()
    raw = small if text is plain else text.lower()
    texts = (plain, text, small, raw)
    found: set[str] = set()
    possible = _possible(held, min(digits, _MOST_DIGITS), capital=text[:1] in _CAPITALS)
    has = [need for need in held if need in raw]
    for name, tried, which, needs, part in possible:
        if needs and needs.isdisjoint(has):
            continue
        if (part is None or part(plain)) and tried(texts[which]):
            found.add(name)
    return found


def letters(text: str) -> Letters:
    """How many digits, small letters and capitals a text has, those of ASCII counted faster."""
    plain = text.encode("ascii", "ignore")
    size = len(plain)
    found = Letters(*[size - len(plain.translate(None, known)) for known in _KNOWN])
    if size == len(text):
        return found
    rest = _BEYOND.sub("", text)
    more = [sum(map(test, rest)) for test in (str.isdecimal, str.islower, str.isupper)]
    return Letters(*map(add, found, more))


_KNOWN = (b"0123456789", ascii_lowercase.encode(), ascii_uppercase.encode())
_BEYOND = Pattern(r"[\x00-\x7f]+")
