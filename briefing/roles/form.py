"""What a line looks like: patterns of form, each one a sign of the role model."""

from __future__ import annotations

import re
from collections.abc import Callable

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?"
_CLOCK = (
    r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?(?:gmt|utc|[ecmp]s?t|cest?|hrs|[ap]\.?m\.?))?"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATE = rf"""(?:
    \d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?(?:\s\d{{4}})?
  | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?
        (?:\s?[-–−]\s?(?:{_MONTH}\s)?\d{{1,2}})?(?:,?\s\d{{4}})?
  | \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}
  | \d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}
  | {_MONTH}\s\d{{4}} )"""
_MARK = r"(?:</?[a-z][^<>]{0,80}>|&nbsp;|[*_#>\\\s])"

FORMS = {
    "date-line": rf"""{_MARK}{{0,12}}(?:{_DAY},?\s)?{_DATE}
        (?:,?\s(?:at\s)?{_CLOCK})?{_MARK}{{0,12}}\.?\Z""",
    "time-line": rf"{_MARK}{{0,12}}{_CLOCK}{_MARK}{{0,12}}\Z",
    "starts-date": rf"{_MARK}{{0,12}}(?:{_DAY},?\s)?{_DATE}",
    "dateline": rf"""[^\W\d_][^.\d]{{1,60}}?[\s,(/](?:{_DAY},?\s)?{_DATE}[^\w]{{0,3}}
        (?:\s?(?:[(/][^()/]{{2,40}}[)/]))?\s{{0,2}}(?:[-–—]{{1,2}}|:)\s""",
    "url": (
        r"https?://|\bwww\.|\]\(|\b[\w-]{2,40}\.(?:com|org|gov|net|int|eu|edu|ch|uk|de|ru|lk|ph|mn"
        r"|sg|uz|io|ai|info|us|in|jp|fr)\b(?:/|\W|\Z)"
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
    "numbered": rf"{_MARK}{{0,6}}\(?\d{{1,3}}[.)](?:\s|&nbsp;)",
    "bold": r"\s?(?:\*\*|__|<b>|<u>|<strong>|#{1,6}\s)[^*<]",
    "italic": r"\s?(?:\*[^*\s]|<i>|<em>)",
    "quote-start": r"\W{0,3}[\"“”‘'«„]\s?\w",
    "has-quote": r"[\"“”«„]",
    "colon-end": r"[^.]{1,300}:\W{0,3}\Z",
    "label": r"[A-Z][\w’'/&-]{1,20}(?:\s[\w’'/&-]{1,20}){0,3}\s?:\s?\S",
    "full-stop": r"(?s:.{0,20000})[.!?…][\"”’'»)*_\]]{0,4}\s?\Z",
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
    "parenthesis-end": (
        r"(?s:.{0,2000})\((?:end|ends|more|[a-z]{2,4}(?:/[a-z]{2,4}){1,3})\)\W{0,2}\Z"
    ),
    "copyright": r"(?<![ãÃ])©|\(c\)\s?\d{4}|copyright\s(?:\d{4}|\(c\)|by\b|notice)",
    "file": r"\.(?:pdf|docx?|jpe?g|png|xlsx?|webp|mp4)\b|\b\d{1,4}(?:\.\d)?\s?[km]b\b",
    "day-bracket": r"\((?:\d{1,2}(?:st|nd|rd|th)?)\)",
}
SEARCHED = {
    "url",
    "address-end",
    "mail",
    "phone",
    "markup",
    "has-quote",
    "ticker",
    "copyright",
    "file",
    "day-bracket",
}
_CASED = {"label", "speaker", "name-title", "ticker", "lower-start"}


def _compiled(name: str, pattern: str) -> re.Pattern[str]:
    verbose = re.VERBOSE if "\n" in pattern else re.NOFLAG
    return re.compile(pattern, verbose if name in _CASED else verbose | re.IGNORECASE)


PATTERNS = tuple(
    (name, _compiled(name, pattern), name in SEARCHED) for name, pattern in FORMS.items()
)
# Forms that a unit with fewer digits cannot have.
NEED_DIGITS = {
    "date-line": 3,
    "time-line": 3,
    "starts-date": 2,
    "dateline": 2,
    "phone": 6,
    "day-bracket": 1,
    "numbered": 1,
}
RAW = {
    "url",
    "mail",
    "markup",
    "only-markup",
    "bold",
    "italic",
    "symbols",
    "pipe",
    "bullet",
    "file",
    "paren-only",
    "dash-start",
}
_TAGS = re.compile(
    r"</?[a-zA-Z][^<>]{0,300}>|\{:[^{}]{0,60}\}|&(?:nbsp|amp|quot|#\d{2,5});|\*\*|__|\\|\u00ad"
    r"|Â(?=[\s\xa0]|\Z)|â(?:\x80|€)¯"  # hard spaces that were wrongly decoded
)
_LINKS = re.compile(r"!?\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)")


def bare(text: str) -> str:
    """The words of a unit without tags, entities, emphasis, broken spaces and link targets."""
    if not any(mark in text for mark in "<{&*_\\[\u00adÂâ"):
        return text
    return " ".join(_TAGS.sub(" ", _LINKS.sub(r"\1", text)).split())


# What is asked of a unit: a form, how it is tried, whether on the unit as it stands, how many
# digits it needs.
_TRIED = tuple(
    (name, pattern.search if anywhere else pattern.match, name in RAW, NEED_DIGITS.get(name, 0))
    for name, pattern, anywhere in PATTERNS
)
_INNER_DOT = re.compile(r"\.\w")
_DIGIT = re.compile(r"\d")


def forms(text: str, plain: str) -> list[str]:
    """The names of the forms that a unit has, given as it stands and without its mark-up."""
    digits = how_many(plain, str.isdigit, "0123456789")
    absent = _absent(text)
    return [
        name
        for name, tried, raw, need in _TRIED
        if digits >= need and name not in absent and tried(text if raw else plain)
    ]


def _absent(text: str) -> list[str]:
    """Forms that take long to look for, where a sign that they cannot do without is missing."""
    dotted = _INNER_DOT.search(text) is not None
    held = {
        "url": dotted or "://" in text or "](" in text or "w." in text or "W." in text,
        "mail": "@" in text or "(" in text,
        "file": dotted or _DIGIT.search(text) is not None,
    }
    return [name for name, may_be in held.items() if not may_be]


def how_many(text: str, test: Callable[[str], bool], known: str) -> int:
    """How many characters pass a test, given those of ASCII that do, as counting them is faster."""
    return sum(map(text.count, known)) if text.isascii() else sum(map(test, text))
