"""By when a commitment is due: the expression of time that stands near its cue."""

from __future__ import annotations

import re

from briefing.model import CommitmentKind, Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|a|an|one)"
LENGTH = r"(?:hours?|days?|weeks?|months?|years?|quarters?)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DASH = r"\s?[-–—]\s?"
DATE = rf"""(?:
    {DAY}(?:(?:{DASH}|\s(?:to|and)\s){DAY})?\s(?:of\s)?{MONTH}\b(?:,?\s\d{{4}})?   # 8 to 9 September 2010
  | {MONTH}\s{DAY}(?:(?:{DASH}|\s(?:to|and)\s){DAY})?\b(?:,?\s\d{{4}})?            # June 24-26, 2025
  | {MONTH},?\s(?:of\s)?(?:19|20)\d\d                                              # March 2027
  | (?:the\s)?(?:first|second|third|fourth|last)\s(?:quarter|half)\sof\s(?:(?:19|20)\d\d|(?:the|this|next)\syear)
  | (?:the\s)?(?:end|beginning|start|middle)\sof\s(?:the\s|this\s|next\s)?
        (?:(?:current\s|calendar\s|financial\s|fiscal\s|school\s)?(?:year|month|week|decade|century)|(?:19|20)\d\d|{MONTH})
  | (?:early|mid|late)[-\s](?:(?:19|20)\d\d|{MONTH})
  | (?:spring|summer|autumn|fall|winter)(?:\sof)?\s(?:19|20)\d\d
  | year[-\s]end | {WEEKDAY} | {MONTH} | (?:19|20)\d\d\b(?![-–/]\d|\s[A-Z])
)"""
# What only the future can hold, or what says itself by when.
FUTURE = re.compile(
    rf"""(?<![\w-])(?:
    as\ssoon\sas\spossible | as\squickly\sas\spossible | without\sdelay
  | at\sthe\searliest(?:\s\w+)?
  | (?:in\sthe\s|later\s)?(?:next|this|the\scurrent|the\scoming|the\supcoming|the\snext)\s
        (?:{NUMBER}\s)?(?:(?:financial|fiscal|school|calendar|academic|winter|summer|spring)\s)?
        (?:weeks?|months?|years?|decade|quarter|autumn|summer|spring|winter|season|fall|{WEEKDAY})
  | (?:with)?in\s(?:the\s(?:next|coming)\s)?{NUMBER}\s{LENGTH}
  | over\sthe\s(?:next|coming)\s(?:{NUMBER}\s)?{LENGTH}
  | within\sthe\s(?:\w+\s){{0,2}}(?:year|month|week|quarter|period)
  | in\sthe\s(?:near|coming)\s(?:future|days|weeks|months|years)
  | during\s(?:this|the|his|her|their)\svisit | upcoming\s[A-Z]\w+\ssummit
  | tomorrow | soon | shortly | later\stoday
)(?![\w’'])""",
    re.VERBOSE | re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?<![\w-])from\s\**{DATE}\**\s(?:to|until|till)\s\**(?P<date>{DATE})",
    re.VERBOSE | re.IGNORECASE,
)
DUE = re.compile(
    rf"""(?<![\w-])(?:by|before|until|till|no\slater\sthan|not\slater\sthan|effective(?:\s(?:from|on|as\sof))?
        |starting(?:\s(?:from|on|in))?|beginning(?:\s(?:on|in))?|with\seffect\sfrom|as\sof|payable\son|through|from)
    \s\**(?P<date>{DATE})""",
    re.VERBOSE | re.IGNORECASE,
)
PLAIN = re.compile(rf"(?<![\w-]){DATE}(?![\w])", re.VERBOSE)
COMING = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to|set to|due|scheduled|slated|upcoming|expected|plans?)\b",
    re.IGNORECASE,
)
GONE = re.compile(
    r"\b(?:was|were|had|since|dated|adopted|signed|passed|last|announced|said|told)\b\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
DATED = frozenset({CommitmentKind.SCHEDULED, CommitmentKind.PLEDGE})


def deadline_of(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """Where a unit says by when a commitment of a kind is due, or None."""
    found = RANGE.search(text, span.start, span.end) or DUE.search(text, span.start, span.end)
    if found and found["date"] and not found["date"].islower():
        return Span(*found.span("date"))
    if found and re.search(r"\d|year|month|week|end", found["date"]):
        return Span(*found.span("date"))
    found = FUTURE.search(text, span.start, span.end)
    if found:
        return Span(found.start(), found.end())
    return _date(text, span, kind)


def _date(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """A plain date, where the unit looks ahead before it."""
    if kind not in DATED:
        return None
    for found in PLAIN.finditer(text, span.start, span.end):
        ahead = COMING.search(text, span.start, found.start())
        opens = found.start() - span.start < 12
        if (ahead or opens or kind is CommitmentKind.SCHEDULED) and not GONE.search(
            text, max(span.start, found.start() - 60), found.start()
        ):
            return Span(found.start(), found.end())
    return None
