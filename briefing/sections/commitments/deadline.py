"""By when a commitment is due: the expression of time that stands near its cue."""

from __future__ import annotations

import re

from briefing.model import CommitmentKind, Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust"
    r"|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|sixty|ninety|several|few|a\sfew|couple\sof|a\scouple\sof|a|an|one)"
)
LENGTH = (
    r"(?:(?:working\s|business\s|calendar\s)?(?:hours?|days?)|weeks?|months?|years?|quarters?"
    r"|decades?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DASH = r"\s?[-–—]\s?"
DATE = rf"""(?:
    (?:{WEEKDAY},?\s(?:the\s)?)?{DAY}(?:(?:{DASH}|\s(?:to
        |and)\s){DAY})?\s(?:of\s)?{MONTH}\b(?:,?\s\d{{4}})?   # 8 to 9 September 2010
  | (?:{WEEKDAY},?\s)?{MONTH}\s{DAY}(?:(?:{DASH}|\s(?:to
        |and)\s){DAY})?\b(?:,?\s\d{{4}})?            # June 24-26, 2025
  | {MONTH},?\s(?:of\s)?(?:19|20)\d\d                                              # March 2027
  | (?:the\s)?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s(?:quarter|half)
        (?:\sof)?\s(?:(?:the\s)?(?:(?:fiscal|financial)\s(?:year\s)?)?(?:19|20)\d\d|(?:the|this
        |next)\syear)
  | (?:the\s)?(?:first|second|third|fourth|last|final)\s(?:week|day|part|weekend|ten\sdays)\sof\s
        (?:the\s(?:month|year)|(?:this|next)\s(?:month|year)|{MONTH}(?:,?\s(?:19|20)\d\d)?)
  | (?:Q[1-4]|H[12])\s(?:of\s)?(?:19|20)\d\d
  | (?:the\s)?(?:fiscal|financial|school|academic)\syear\s(?:19|20)\d\d(?:[-–/]\d{{2,4}})?
  | (?:the\speriod\s)?(?:19|20)\d\d(?:[-–]|\sto\s)(?:19|20)?\d\d\b
  | (?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s|this\s|next\s|his\s
        |her\s|their\s)?
        (?:(?:current\s|calendar\s|financial\s|fiscal\s|school\s)?(?:year|month|week|decade
        |century|term|session)(?:\s(?:19|20)\d\d)?|(?:19|20)\d\d|{MONTH})
  | (?:early|mid|late)[-\s](?:(?:19|20)\d\d|{MONTH})
  | (?:spring|summer|autumn|fall|winter)(?:\sof)?\s(?:19|20)\d\d
  | year[-\s]?end | {WEEKDAY} | (?:(?<=in\s)|(?<=by\s)|(?<=of\s)|(?<=this\s)|(?<=from\s)
        |(?<=until\s)|(?<=before\s)){MONTH} | (?:19|20)\d\d\b(?![-–/]\d|\s[A-Z])
)"""
# What only the future can hold, or what says itself by when.
FUTURE = re.compile(
    rf"""(?<![\w-])(?:
    as\s(?:soon|quickly|early|fast|promptly)\sas\s(?:possible|practicable|feasible)
  | without\s(?:further\s|any\s|undue\s)?delay | with\simmediate\seffect
  | (?<!to\s)(?:effective\s)?immediately(?!\s(?:after|before|following)) | promptly | forthwith
        | urgently
  | at\s(?:the|their|your)\s(?:earliest|very\searliest)(?:\s(?:possible\s)?(?:opportunity
        |convenience|date))?
  | at\san\searly\sdate | at\sa\slater\s(?:date|stage) | in\sdue\scourse
  | (?:in\sthe\s|later\s|early\s|late\s|by\sthe\s|by\s|middle\sof\s|end\sof\s)?(?:next|this
        |the\scurrent|the\scoming|the\supcoming|the\snext|the\srespective)\s
        (?:{NUMBER}\s)?(?:(?:financial|fiscal|school|calendar|academic|winter|summer|spring
        |coming)\s)?
        (?:days?|weeks?|weekend|months?|years?|decades?|quarter|autumn|summer|spring|winter
        |season|fall|{WEEKDAY}|{MONTH})\b
        (?:,\s{MONTH}\s{DAY}\b|,\s{DAY}\s{MONTH}\b)?
  | (?:with)?in\s(?:the\s(?:next|coming|following)\s)?{NUMBER}(?:\s(?:to
        |or)\s{NUMBER})?\s{LENGTH}(?:\s(?:of|after|from)\s(?:the\s|its\s
        |their\s)?\w[\w’']*(?:\s(?:formation|entry|notice|receipt))?)?
  | until\s(?:the|it|they|he|she|all|a|such)\s(?:[\w’'-]+\s){{0,6}}[\w’'-]+(?=[.,;]|$)
  | for\sa\speriod\sof\s{NUMBER}\s{LENGTH}
  | (?:over|during|for|throughout)\sthe\s(?:next|coming)\s(?:{NUMBER}\s)?{LENGTH}
  | within\sthe\s(?:next|first|coming)\s{NUMBER}\s{LENGTH}
  | within\s(?:the|this)\s(?:\w+\s){{0,2}}(?:year|month|week|quarter|period|deadline)
  | in\sthe\s(?:very\s)?(?:near|coming|foreseeable|immediate)\s(?:future|days|weeks|months|years)
  | throughout\s(?:the|this)\s(?:week|month|year|day|season|summer)
  | tomorrow | soon | shortly | later\s(?:today|in\sthe\s(?:year|month|week|day)) | tonight
        | this\s(?:evening|afternoon|morning)
  | next\s(?:year|month|week)[’']s
)(?![\w’'])""",
    re.VERBOSE | re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?<![\w-])from\s\**{DATE}\**\s(?:to|until|till|through)\s\**(?P<date>{DATE})",
    re.VERBOSE | re.IGNORECASE,
)
DUE = re.compile(
    rf"""(?<![\w-])(?:by|on\sor\sbefore|before|until|till|up\sto|no\slater\sthan|not\slater\sthan|at\sthe\slatest\sby|effective(?:\s(?:from|on|as\sof))?
        |starting(?:\s(?:from|on|in|at|with))?|beginning(?:\s(?:on|in|with))?|with\seffect\sfrom
        |as\s(?:of|from)
        |payable\s(?:on\s)?|through|from|(?:deadline|expires?|closes?|ends?)\s(?:is|on|of))
    \s?\**(?P<date>{DATE})""",
    re.VERBOSE | re.IGNORECASE,
)
# An event to come that stands for a date.
OCCASION = re.compile(
    r"""(?<![\w-])(?:
    (?<!ed\s)(?:during|throughout)\s(?:the|this|that|his|her|their|its|our)\s(?:(?!recent
        |last)\w[\w-]*\s){0,3}
        (?:visit|stay|trip|tour|term|tenure|presidency|chairmanship|mandate|meeting|summit
        |session|conference|event|week)
  | (?:after|following|alongside|before|ahead\sof|prior\sto)\s(?:the|this|that|his|her
        |their)\s(?:\w[\w-]*\s){0,3}
        (?:visit|meeting|summit|session|conference|talks|election|elections|event|ceremony
        |holidays?)
        (?:\sof\sthe\s\w+)?
  | on\sthe\s(?:sidelines|fringes|margins|occasion|eve)\sof\s(?:the\s|this\s)?(?:\w[\w-]*\s?){1,4}
  | at\s(?:the|their|its|our|his|her)\s(?:next|upcoming|forthcoming|coming)\s(?:\w[\w-]*\s?){1,4}
  | (?:the\s)?(?:upcoming|forthcoming|next)\s(?:[A-Z]\w*\s){1,3}(?:Summit|summit|Meeting|meeting
        |Conference|Forum|forum|session|Session)
  | while\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?
  | upon\s(?:completion|approval|receipt|entry|ratification|obtaining|completing)(?:\s\w+){0,5}
  | once\s(?:the|it|they)(?:\s\w+){1,4}
)(?![\w’'])""",
    re.VERBOSE | re.IGNORECASE,
)
PLAIN = re.compile(rf"(?<![\w-]){DATE}(?![\w])", re.VERBOSE)
TODAY = re.compile(r"(?<![\w-])today(?![\w’'])", re.IGNORECASE)
COMING = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to|set to|due|scheduled|slated|upcoming|expected"
    r"|plans?|next|begins?|starts?|opens?|runs?)\b",
    re.IGNORECASE,
)
# After these words a plain date is when something is to be done, whatever the kind.
AHEAD = re.compile(
    r"\b(?:will|would|shall|must|should|next|upcoming|(?:agreed|decided|undertook|pledged|vowed"
    r"|promised|plans?"
    r"|intends?|aims?|committed|expected|scheduled|instructed|ordered|directed|urged|asked|need|needs)\b(?:\W+\w+){0,6}?\W+to)\b",
    re.IGNORECASE,
)
GONE = re.compile(
    r"(?<!be\s)\b(?:was|were|had|since|dated|adopted|signed|passed|last|announced|said|told"
    r"|enacted|issued|met|published"
    r"|filed|launched|established|founded|approved|of|during)\b\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
DONE = re.compile(r"\b(?:has|have|was|were|had|been)\b", re.IGNORECASE)
# A relative clause that holds the date for itself ("students who pass the exam next year").
RELATED = re.compile(r"\b(?:who|which|whose)\b[^,;:]{0,80}$", re.IGNORECASE)
TOPIC = re.compile(
    r"\b(?:tasks|results|prospects|budget|plan|plans|goals|targets|priorities)\sfor\s$",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\b(?:first|most|largest|biggest|highest|lowest|only|worst|best|fastest)\b", re.IGNORECASE
)
# "the programme for 2027-2029": years that an agreement is made for.
TERM = re.compile(
    r"\bfor\s(?:the\s)?(?:period\s|years\s)?(?P<date>(?:19|20)\d\d(?:\s?[-–]\s?|\sto\s)(?:19"
    r"|20)?\d\d)\b"
)
DATED = frozenset({CommitmentKind.SCHEDULED, CommitmentKind.PLEDGE})
PROPOSED = frozenset({CommitmentKind.CALL, CommitmentKind.SCHEDULED})
OPENING = 12
BACK = 80
DIGIT_OR_TERM = re.compile(r"\d|year|month|week|end|beginning|start|quarter|half", re.IGNORECASE)


def deadline_of(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """Where a unit says by when a commitment of a kind is due, or None."""
    due = _due(text, span)
    future = _future(text, span)
    if due and (future is None or due.start <= future.start):
        return due
    return (
        future
        or _date(text, span, kind)
        or _occasion(text, span, kind)
        or _today(text, span, kind)
        or _term(text, span, kind)
    )


def _due(text: str, span: Span) -> Span | None:
    found = RANGE.search(text, span.start, span.end)
    if found is None:
        for found in DUE.finditer(text, span.start, span.end):
            if _stands(found["date"]):
                break
        else:
            return None
    return Span(*found.span("date"))


def _stands(date: str) -> bool:
    """Whether what was read as a date is one: "may" and "march" written small are verbs."""
    return not date.islower() or bool(DIGIT_OR_TERM.search(date))


def _future(text: str, span: Span) -> Span | None:
    for found in FUTURE.finditer(text, span.start, span.end):
        back = text[max(span.start, found.start() - BACK) : found.start()]
        since = found.group()[:2].lower() == "in" and RECORD.search(back)
        if not since and not RELATED.search(back) and not TOPIC.search(back):
            return Span(found.start(), found.end())
    return None


def _date(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """A plain date, where the unit looks ahead before it."""
    ahead = _looks_ahead(COMING if kind in DATED else AHEAD, text, span)
    for found in PLAIN.finditer(text, span.start, span.end):
        at = found.start()
        opens = kind is CommitmentKind.PLEDGE and at - span.start < OPENING
        free = opens or kind is CommitmentKind.SCHEDULED or ahead <= at
        if free and not _gone(text, span, at):
            return Span(at, found.end())
    return None


def _looks_ahead(sign: re.Pattern[str], text: str, span: Span) -> int:
    """Where the first word ends that looks ahead; past the unit where there is none."""
    found = sign.search(text, span.start, span.end)
    return found.end() if found else span.end + 1


def _gone(text: str, span: Span, at: int) -> bool:
    return bool(GONE.search(text[max(span.start, at - BACK) : at]))


def _occasion(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """An event that stands for a date, where the unit looks ahead."""
    ahead = _looks_ahead(AHEAD, text, span)
    for found in OCCASION.finditer(text, span.start, span.end):
        at = found.start()
        opens = at - span.start < OPENING and ahead <= span.end
        if opens or kind is CommitmentKind.SCHEDULED or ahead <= at:
            return Span(at, at + len(found.group().rstrip()))
    return None


def _term(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    if kind is not CommitmentKind.AGREEMENT:
        return None
    found = TERM.search(text, span.start, span.end)
    return Span(*found.span("date")) if found else None


def _today(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    if kind not in PROPOSED:
        return None
    found = TODAY.search(text, span.start, span.end)
    if found is None or DONE.search(text, span.start, found.start()):
        return None
    return Span(found.start(), found.end())
