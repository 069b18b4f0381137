"""What a release says of itself: until when it is under embargo, draft, corrected, updated.

Such a line stands at the top, at the foot, or before the headline; what reports of embargoes,
drafts and corrections elsewhere is substance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.model import (
    Briefing,
    Document,
    Item,
    Reading,
    Role,
    Section,
    Span,
    Statements,
    Status,
    StatusKind,
)

TOP, FOOT = 14, 5  # units at either end among which such a line stands
SUBSTANCE = frozenset({Role.THEME, Role.ATTENDEES, Role.GREETING})
MOSTLY = 0.7  # share of a line that makes it such a line
LONGEST = 300  # signs of such a line

_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]{0,6}\b|noon|midnight|today|tomorrow|tonight|delivery|publication|further\snotice"
)
# What tells when: a clock, a day, or the moment of delivery.
WHEN = rf"[^\n.;]{{0,40}}?(?:\d|\b(?:{_DAY}))"
UNTIL = r"(?:un)?till?|before|prior\sto|to|for|by"
# What may stand before the words: mark-up, brackets, a word that strengthens them.
LEAD = r"[\W_]{0,8}(?:(?:strictly|please\snote|note|important|attention)\W{1,3}(?:this\s)?)?"
# What ends a word that stands as a label of its own.
LABEL = r"\s?(?:[:—–|\])*_/!.]|-\s|-{2}|\Z|\n)"
RELEASE = r"(?:(?:press|media|news)\s)?(?:release|statement|notice|version|report|advisory)"


class Rule(NamedTuple):
    """A form of such a line; ``anywhere`` says that it may stand inside a sentence."""

    kind: StatusKind
    pattern: str
    anywhere: bool = False
    cased: bool = False


RULES = (
    Rule(StatusKind.EMBARGO, rf"""{LEAD}(?P<line>(?:(?:media|press|news)\s)?
        (?:(?:held\s)?(?:under\s)?(?:strict(?:ly)?\s)?embargo(?:ed)?(?:\s(?:copy|release|material))?
           (?!\s(?:on|against|imposed|lifted|ended|over)\b)
           (?=\s(?:{UNTIL}|at|on)\b|{LABEL}|\s(?:{WHEN}))
        |not\sfor\s(?:release|publication|broadcast|use|circulation|transmission)
           (?:[\s,/]{{1,2}}(?:or\s)?(?:publication|broadcast|use|distribution)){{0,3}}
           \s(?:before|until|prior\sto|ahead\sof)
        |(?:hold|held)\s(?:for\srelease\s)?(?:until|till|for)\s(?={WHEN})
        |for\s(?:release|publication|use)\s
           (?:(?:only\s)?(?:after|not\sbefore|not\searlier\sthan|upon|on\sdelivery)\b
           |(?:at|on)?\s?(?=[^\n.;]{{0,12}}\d{{1,2}}(?:[:.]\d\d)?\s?
               (?:[ap]\.?m\b|hrs|hours|gmt|utc|[ce]e?s?t\b)))
        )[^\n]*)"""),
    Rule(StatusKind.EMBARGO, rf"""(?P<line>\b(?:is|are|remains?|strictly|be)\s(?:strictly\s)?
        (?:embargoed|under\s(?:strict\s)?embargo
           |not\sto\sbe\s(?:published|released|broadcast|used|quoted))
        \s(?:for\s\w{{1,15}}\s)?(?:until|till|before|prior\sto)\s(?={WHEN})[^\n]*)""",
        anywhere=True),
    Rule(StatusKind.RESTRICTED, rf"""{LEAD}(?P<line>not\sfor\s
        (?:distribution|dissemination|release|publication|circulation)\b[^\n]*)"""),
    Rule(StatusKind.DRAFT, rf"""{LEAD}(?P<line>(?:working\s|preliminary\s|first\s|final\s)?DRAFT
        (?:\s(?:v(?:ersion)?\.?\s?)?\d[\d.]{{0,4}}|\s(?i:only|copy|{RELEASE}))?(?={LABEL}|\sNOT\s)
        (?:\W{{1,4}}(?i:not|for|do|internal|confidential)\b[^\n]*)?)""", cased=True),
    Rule(StatusKind.DRAFT, rf"""{LEAD}(?P<line>(?:this\sis\sa\s)?draft
        (?:\s(?:only|copy|v(?:ersion)?\.?\s?\d?[\d.]{{0,4}}|{RELEASE}))?)[\W_]{{0,6}}\Z"""),
    Rule(StatusKind.DELIVERY, r"""(?P<line>
        \b(?:please\s)?check(?:ed)?\sagainst\s(?:actual\s)?delivery\b
        |\bas\s(?:prepared\sfor\s)?deliver(?:y|ed)\b(?=[\W_]{0,6}\Z)
        |\b(?:as\s)?prepared\sfor\sdelivery\b|\bspeech\sas\sdelivered\b)""", anywhere=True),
    Rule(StatusKind.CORRECTED, rf"""{LEAD}(?P<line>(?:(?:CORRECTED|CORRECTION|ERRATUM|CORRIGENDUM)
           (?:\s(?i:version|copy|release|notice|no\.?)\s?\d{{0,2}})?(?={LABEL})
        |C\sO\sR\sR\sE\sC\sT\sI\sO\sN
        |(?:CORRECTING|CORRECTION)\s(?:and|AND|&|--)\s(?:REPLACING|REPLACEMENT|Replacing)
        |(?:Corrected|Correction|Erratum|Corrigendum)
           (?:\s(?:version|copy|release|notice))?(?=\s?(?:[:|\])]|\Z|[—–]|-{{1,2}}\s))
        |(?:Correction|Erratum|Corrigendum)\sto\s(?:the\s|our\s|its\s)?[^\n]{{0,60}}?(?i:{RELEASE})))""",
        cased=True),
    Rule(StatusKind.CORRECTED, rf"""(?P<line>
        \b(?:this|the\sabove|an\searlier|a\sprevious)\s{RELEASE}
        \s(?:\w{{1,12}}\s){{0,4}}?(?:corrects|corrected|replaces|supersedes)\b[^\n]*)""",
        anywhere=True),
    Rule(StatusKind.UPDATED, rf"""{LEAD}(?P<line>(?:UPDATED?(?:\s\d{{1,2}})?(?={LABEL})
        |Update[ds]?(?:\s\d{{1,2}})?(?=\s?[:|\])]|\s?[—–]\s|\s-\s)
        |Updated\s(?:version|release|at\s\d|on\s\d|with\s)[^\n]{{0,60}}))""", cased=True),
    Rule(StatusKind.WITHDRAWN, rf"""{LEAD}(?P<line>
        (?:WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION|CANCELLED|RECALLED)
        (?:\s(?i:{RELEASE}))?(?={LABEL})|(?:Withdrawn|Retracted|Retraction)(?=\s?[:|\])]|\Z))""",
        cased=True),
)  # fmt: skip
CUES = (
    "embargo", "not for ", "hold ", "held ", "for release", "for publication", "for use", "draft",
    "delivery", "as delivered", "correct", "c o r r", "erratum", "corrigendum", "supersede",
    "replac", "update", "withdraw", "retract", "cancelled", "recalled", "not to be",
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    flags = {False: re.VERBOSE | re.IGNORECASE, True: re.VERBOSE}
    return tuple((rule, re.compile(rule.pattern, flags[rule.cased])) for rule in RULES)


@cache
def _until() -> tuple[re.Pattern[str], ...]:
    """What stands before the moment, the plainest first."""
    opened = (
        r"\b(?:until|till|before|prior\sto|not\searlier\sthan|after|upon)",
        r"\b(?:embargo(?:ed)?(?:\W{1,3}(?:for|to|at|on)\b)?|for\srelease(?:\s(?:at|on)\b)?)",
    )
    return tuple(
        re.compile(rf"{words}\W{{0,3}}(?P<when>[^\n]{{0,100}})", re.IGNORECASE) for words in opened
    )


@cache
def _day() -> re.Pattern[str]:
    return re.compile(_DAY, re.IGNORECASE)


def without_status(document: Document, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The roles, with lines that only say how the release may be used taken for no headline."""
    made = list(roles)
    for i, unit in enumerate(document.units[:TOP]):
        if made[i] is Role.HEADLINE:
            spans = [status.span for status in _statuses(document.text, unit.span)]
            told = sum(map(len, spans)) / len(unit.span)
            made[i] = Role.BOILERPLATE if told > MOSTLY else made[i]
    return tuple(made)


def find_status(reading: Reading) -> tuple[Status, ...]:
    """The lines that say how the release may be used, in order, each kind once."""
    found: dict[tuple[StatusKind, str], Status] = {}
    cues = _cues_in(reading.text)
    for span in _candidates(reading) if cues else ():
        for status in _statuses(reading.text, span, cues):
            found.setdefault((status.kind, status.until), status)
    return tuple(sorted(found.values(), key=lambda status: status.span))


def _candidates(reading: Reading) -> Iterator[Span]:
    """The units among which such a line stands: at the top, at the foot, and boilerplate."""
    units, roles = reading.document.units, reading.roles
    for i, (unit, role) in enumerate(zip(units, roles, strict=True)):
        if TOP <= i < len(units) - FOOT and role is not Role.BOILERPLATE:
            continue
        if len(unit.span) <= LONGEST or role not in SUBSTANCE:
            yield unit.span


def _cues_in(text: str) -> tuple[str, ...]:
    """The cues that a text holds, without which no rule applies."""
    low = text.lower()
    return tuple(cue for cue in CUES if cue in low)


def _statuses(text: str, span: Span, cues: Sequence[str] = CUES) -> Iterator[Status]:
    """What one unit says, given the cues that the text holds."""
    words = text[span.start : min(span.end, span.start + 4 * LONGEST)]
    low = words.lower()
    if not any(map(low.__contains__, cues)):
        return
    for rule, pattern in _compiled():
        match = pattern.search(words) if rule.anywhere else pattern.match(words)
        if match:
            line = _trimmed(
                text, Span(span.start + match.start("line"), span.start + match.end("line"))
            )
            until = _when(text, line) if rule.kind is StatusKind.EMBARGO else ""
            yield Status(line, rule.kind, until)
            if rule.kind in (StatusKind.EMBARGO, StatusKind.RESTRICTED):
                return


def _trimmed(text: str, span: Span) -> Span:
    """The span without mark-up and white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in " \t\r*_#>[(":
        start += 1
    while end > start and text[end - 1] in " \t\r*_#>]|-–—":
        end -= 1
    return Span(start, end)


def _when(text: str, line: Span) -> str:
    """Until when, verbatim; "" where the line does not say."""
    found = (pattern.search(text, line.start, line.end) for pattern in _until())
    match = next(filter(None, found), None)
    if match is None:
        return ""
    when = match["when"].split(" – ")[0].split(" — ")[0].split(" | ")[0]
    ended = re.split(r"(?<=[\w)])\.\s+(?=[A-Z][a-z])|;|\*\*", when)[0]
    words = " ".join(ended.split()).strip(" *_#|:,-–—)]!")
    if words.endswith(".") and not words.lower().endswith("m."):
        words = words[:-1]
    return words if any(c.isdigit() for c in words) or _names_time(words) else ""


def _names_time(words: str) -> bool:
    return bool(_day().search(words))


def section(briefing: Briefing) -> Section | None:
    """What a reader must know before all else, or None where the release says nothing of itself."""
    items = tuple(Item(status.span, tag=str(status.kind)) for status in briefing.status)
    return Statements("Status", items, alert=True) if items else None
