"""Dates, full and partial, and ranges of them, as ISO 8601 says them as far as the text goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.figures.nouns import WORD, is_plural
from briefing.figures.numerals import DASH, SPACE
from briefing.figures.passage import Passage
from briefing.figures.patterns import Pattern
from briefing.model import DateValue, Figure, FigureKind, Span

MONTHS = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september "
    "oct october nov november dec december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. "
    "nov. dec.".split()
)
NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
S = rf"(?:{SPACE}{{1,4}})"
MONTH = (
    r"(?:May|MAY|(?:J(?:an|AN|u[nl]|U[NL])|Feb|FEB|Mar|MAR|A(?:pr|PR|ug|UG)|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC)"
    r"(?:[tT]?\.|[A-Za-z]{0,6}))(?![A-Za-z])"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?(?![\d%:])(?!,\d{3})"
YEAR = r"(?:1[5-9]|2[01])\d\d(?![\d%])(?!,\d{3})(?!\.\d)"
NTH = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|FIRST|SECOND|THIRD|FOURTH|[1-4](?:st|nd|rd|th))"
FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
TO = rf"(?:{SPACE}?{DASH}{SPACE}?|{S}(?:to|through|till|until|thru){S})"
AND = rf"{S}(?:and|&){S}"
OF = rf"(?:{S}of{S}|,?{S}|,)"
BETWEEN = rf"(?:[Bb]etween{S})"
FISCAL = rf"(?:(?:[Ff]iscal|[Ff]inancial|FY){S}?(?:[Yy]ear{S})?)"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"

_TOKEN = Pattern(rf"(?P<m>{MONTH})|(?P<y>\d{{4}})|(?P<d>\d{{1,2}})")
_NTHS = ("first", "second", "third", "fourth")
_COUNTS = dict(zip(
    "two three four five six seven eight nine ten eleven".split(), range(2, 12), strict=True
))  # fmt: skip


def _point(year: str = "", month: str = "", day: str = "") -> str:
    """One date as far as it is known: "2024-05-16", "--05-16", "2024-05", "2024", "---16"."""
    if not year and not month:
        return f"---{int(day):02}"
    named = month.isalpha() or "." in month
    m = NAMES.index(month[:3].lower()) + 1 if named else int(month)
    d = f"-{int(day):02}" if day else ""
    return f"{year}-{m:02}{d}" if year else f"--{m:02}{d}"


def _tokens(written: str) -> dict[str, list[str]]:
    """The days, months and years in a written date, in order."""
    found: dict[str, list[str]] = {"d": [], "m": [], "y": []}
    for match in _TOKEN.finditer(written):
        found[str(match.lastgroup)].append(match[0])
    return found


def _one(written: str) -> DateValue:
    """A day or a month written with the name of the month."""
    t = _tokens(written)
    return _point(*(t[k][0] if t[k] else "" for k in "ymd"))


def _two(written: str) -> DateValue:
    """Two days or months; what stands once belongs to both, but for the year of the first."""
    t = _tokens(written)
    return (
        _point(*(t[k][0] if t[k] else "" for k in "ymd")),
        _point(*(t[k][-1] if t[k] else "" for k in "ymd")),
    )


def _iso(written: str) -> DateValue:
    year, month, day = re.findall(r"\d+", written)
    return _point(year, month, day)


def _figures(written: str) -> DateValue:
    """Day, month and year in figures, the month first only where nothing else is possible."""
    one, two, year = re.findall(r"\d+", written)
    if len(year) == 2:
        year = f"20{year}"
    if int(two) > 12 or ("/" in written and int(one) <= 12 < int(two)):
        one, two = two, one
    return _point(year, two, one)


def _years(written: str) -> DateValue:
    """Two years, the second perhaps cut to its last two figures: "2014-16"."""
    one, two = re.findall(r"\d+", written)
    return one, two if len(two) == 4 else one[:2] + two


def _year(written: str) -> DateValue:
    return str(re.findall(r"\d{4}", written)[0])


def _short_fiscal(written: str) -> DateValue:
    found = re.findall(r"\d+", written)
    years = [n if len(n) == 4 else f"20{n}" for n in found]
    return years[0] if len(years) == 1 else (years[0], years[1])


def _nth(written: str) -> str:
    low = written.lower()
    named = [str(n) for n, word in enumerate(_NTHS, 1) if word in low]
    return named[0] if named else re.findall(r"[1-4]", written)[0]


def _last_year(written: str) -> str:
    tail = re.findall(r"\d+", written)[-1]
    return tail if len(tail) == 4 else f"20{tail}"


def _quarter(written: str) -> DateValue:
    return f"{_last_year(written)}-Q{_nth(written)}"


def _half(written: str) -> DateValue:
    return f"{_last_year(written)}-H{_nth(written)}"


def _months(written: str) -> DateValue:
    """The first so many months of a year, as first and last month."""
    word = written.lower().split()[1]
    count = _COUNTS.get(word) or int(word)
    year = _last_year(written)
    return f"{year}-01", f"{year}-{min(count, 12):02}"


def _quarters(written: str) -> DateValue:
    """Two quarters or halves of one year or of two."""
    year = re.findall(r"\d{4}", written)
    letter, ends = written[0].upper(), re.findall(r"[QHqh]([1-4])", written)
    return f"{year[0]}-{letter}{ends[0]}", f"{year[-1]}-{letter}{ends[-1]}"


def _decade(written: str) -> DateValue:
    return str(re.findall(r"\d{3}", written)[0]) + "X"


def _day(written: str) -> DateValue:
    return _point(day=re.findall(r"\d+", written)[0])


Reader = Callable[[str], DateValue]
RULES: tuple[tuple[str, str, Reader], ...] = (
    ("iso", rf"{YEAR}(?:-\d\d-\d\d|/\d\d?/\d\d?|\.\d\d\.\d\d)(?!\d)", _iso),
    (
        "figures",
        rf"(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./-])(?:0?[1-9]|[12]\d|3[01])(?P=sep)(?:{YEAR})",
        _figures,
    ),
    # 8 to 9 September 2010; between 26 June and 21 August 2019; 28 May - 2 June
    (
        "between_days",
        rf"{BETWEEN}{DAY}(?:{S}{MONTH}(?:{OF}{YEAR})?)?{AND}{DAY}{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?",
        _two,
    ),
    (
        "days_month",
        rf"{DAY}(?:{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?)?(?:{TO}|{AND}){WEEKDAY}{DAY}{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?",
        _two,
    ),
    # June 24-26, 2025; May 28 to June 2; between May 3 and 5
    (
        "between_month_days",
        rf"{BETWEEN}{MONTH}{S}{DAY}(?:,{S}{YEAR})?{AND}(?:{MONTH}{S})?{DAY}(?:{OF}{YEAR})?",
        _two,
    ),
    (
        "month_days",
        rf"{MONTH}{S}{DAY}(?:,{S}{YEAR})?(?:{TO}|{AND}){WEEKDAY}(?:{MONTH}{S})?{DAY}(?!{S}(?:{MONTH}|[a-z]{{3,}}s\b))(?:{OF}{YEAR})?",
        _two,
    ),
    ("day_month", rf"{DAY}(?:{S}day)?(?:{S}of{S}|,?{S}|[-.]){MONTH}(?:(?:{OF}|[-.]){YEAR})?", _one),
    (
        "month_day",
        rf"{MONTH}{S}(?:the{S})?{DAY}(?!{S}(?:per{S}?cent|million|billion|thousand)\b)(?:{OF}{YEAR})?",
        _one,
    ),
    ("between_months", rf"{BETWEEN}{MONTH}(?:{OF}{YEAR})?{AND}{MONTH}{OF}{YEAR}", _two),
    ("months", rf"{MONTH}(?:{OF}{YEAR})?(?:{TO}|{AND}){MONTH}{OF}{YEAR}", _two),
    ("month", rf"{MONTH}(?:{OF}|-){YEAR}", _one),
    ("first_months", rf"[Ff]irst{S}{FEW}{S}months?{S}(?:of|in){S}(?:{FISCAL})?{YEAR}", _months),
    ("quarters", rf"[QH][1-4](?:{OF}{YEAR})?(?:{TO}|{AND})[QH][1-4]{OF}{YEAR}", _quarters),
    (
        "quarter",
        (
            rf"{NTH}[- ](?:fiscal{S})?[Qq](?:uarter|UARTER)(?:{S}(?:of|in|for))?"
            rf"{S}(?:the{S})?(?:{FISCAL})?{YEAR}"
        ),
        _quarter,
    ),
    (
        "short_quarter",
        rf"(?:Q[1-4](?:{S}of)?(?:{S}|-|/)?(?:{FISCAL})?(?:20\d\d|['’]?\d\d)|[1-4]Q{S}?(?:FY)?(?:20\d\d|['’]?\d\d))(?![\w%]|[.,]\d)",
        _quarter,
    ),
    ("half", rf"{NTH}[- ][Hh](?:alf|ALF)(?:{S}(?:of|in))?{S}(?:the{S})?(?:{FISCAL})?{YEAR}", _half),
    (
        "short_half",
        rf"(?:H[12](?:{S}of)?(?:{S}|-|/)?(?:{FISCAL})?(?:20\d\d|['’]?\d\d)|[12]H{S}?(?:FY)?(?:20\d\d|['’]?\d\d))(?![\w%]|[.,]\d)",
        _half,
    ),
    (
        "fiscal",
        rf"FY{S}?(?:['’]?\d\d|\d{{4}})(?:{SPACE}?[-–/]{SPACE}?\d\d(?:\d\d)?)?(?![\d%]|[.,]\d)",
        _short_fiscal,
    ),
    ("decade", r"(?:mid-)?(?:1[5-9]|20)\d0['’]?s\b", _decade),
    ("between_years", rf"{BETWEEN}{YEAR}{AND}{YEAR}", _years),
    (
        "years",
        rf"{YEAR}(?:{SPACE}?{DASH}{SPACE}?|/|{S}(?:to|through|until|till){S})(?:{YEAR}|\d\d(?![\d%]|[-./]\d|/[A-Z]|{S}per))",
        _years,
    ),
    ("year", rf"(?:(?:mid|end|early|late|Mid|End)-|[A-Z]?['’])?{YEAR}", _year),
    ("day", r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?=\))", _day),
    (
        "nth_day",
        r"(?:[12]?(?:1st|2nd|3rd|[04-9]th)|1[1-3]th|3(?:0th|1st))(?=[.,;)]|\sof\s(?:this|the|next|last|each|every)\smonth|\sinst)",
        _day,
    ),
)
DATE = Pattern(
    r"(?<![\w$€£/])(?<![\d][.,:])(?=\d|[JFMASOND][aepucoAEPUCO]|[QHF]|[A-Z]?['’]\d|[Ff]irst|FIRST|[Ss]econd|SECOND|[Tt]hird|THIRD|[Ff]ourth|[Bb]etween|(?:mid|end|early|late|Mid|End)-)(?:"
    + "|".join(f"(?P<{n}>{p})" for n, p, _ in RULES)
    + ")"
)
READERS = {name: reader for name, _, reader in RULES}

TODAY = Pattern(
    r"\b(?:today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|noon|day)\s*\($",
    re.IGNORECASE,
)
OF_MONTH = Pattern(r"\sof\s(?:this|the|next|last|each|every)\smonth")
ON_THE = Pattern(r"\b(?:on|by|until|till|before|since|from|of)\sthe\s$", re.IGNORECASE)
# A bare four-figure number is no year after these …
NOT_YEAR_BEFORE = Pattern(
    r"(?:\b(?:than|nearly|over|almost|about|approximately|some|least|around|roughly|exactly|"
    r"resolution|resolutions|no|nos|article|section|room|act|bill|ordinance|regulations?|code|rules|directive|iso|"
    r"model|number|flight|paragraph|route|highway|box|reach|reached|total|totalled|totaled|additional|further|another)"
    r"[.,]?\s|#|№|[-+−]|[A-Z]\.?\s?)$",
    re.IGNORECASE,
)
ACT_OF = Pattern(
    r"\b(?:Acts?|Laws?|Ordinance|Code|Bill|Decree|Order|Regulation)(?:\s\d{1,6})?\sof\s$|\bNo\.?\s?\d{1,6}\sof\s$|\d\s?\($"
)
CAPITAL_BEFORE = Pattern(r"(?:^|[^A-Za-z])[A-Z]$")
# … nor with these after it.
NOT_YEAR_AFTER = Pattern(
    rf"{SPACE}?(?:%|per{SPACE}cent|percent|km|kg|m\b|MW|GW|kW|tons?|tonnes|hectares|ha\b|people|persons|million|billion|hours|days|hrs|metres|meters|points|"
    rf"dollars|euros|tenge|of{SPACE}(?:the|these|its|them|those|whom|which)\b)|,\d|\d"
    rf"|[a-rt-zA-Z]|-[a-z]|:\d|/[\dA-Z]|-\d|[ -]\d{{3}}(?![\d.,])"
)
YEAR_BEFORE = Pattern(
    r"(?:\b(?:in|since|by|of|for|until|till|from|before|after|during|through|to|the|and|year|years|into|mid|late|early|end|"
    r"this|its|their|our|his|her|’s|'s|s’|fiscal|financial|circa|around|[A-Z]\w+)\s|['’]s\s|\()$"
)


def _is_year(passage: Passage, start: int, end: int) -> bool:
    """Whether a bare four-figure number is a year."""
    year = int(re.findall(r"\d{4}", passage.text[start:end])[0])
    if passage.after(NOT_YEAR_AFTER, end) or passage.before(ACT_OF, start):
        return False
    before = passage.before(NOT_YEAR_BEFORE, start)
    if before and not (before[0].strip().isalpha() and len(before[0].strip()) == 1):
        return False
    word = WORD.match(passage.text, end, passage.end)
    counts = word is not None and word[1].islower() and is_plural(word[1])
    plausible = 1900 <= year <= 2100 and year % 100 != 0
    context = passage.before(YEAR_BEFORE, start) is not None
    if counts:
        return plausible and context
    return (
        context
        or plausible
        or (year == 2000 and not counts)
        or (start == passage.start and plausible)
    )


def _holds(passage: Passage, match: re.Match[str]) -> bool:
    """Whether what looks like a date is one, by the words around it."""
    start, end = match.span()
    rule = match.lastgroup
    if not all(month.lower() in MONTHS for month in _tokens(match[0])["m"]):
        return False
    if rule == "year":
        return _is_year(passage, start, end)
    if rule == "day":
        return passage.before(TODAY, start) is not None
    if rule == "nth_day":
        return bool(passage.before(ON_THE, start) or passage.after(OF_MONTH, end))
    return rule != "years" or _rising(match[0])


def _rising(written: str) -> bool:
    years = _years(written)
    return years[0] < years[1]


def _rule(match: re.Match[str]) -> str:
    """The rule that matched (``sep`` of the rule for figures is a group of its own)."""
    return "figures" if match.lastgroup == "sep" else str(match.lastgroup)


def find(passage: Passage) -> Iterator[Figure]:
    """The dates of a passage, in order."""
    at = passage.start
    while match := DATE.search(passage.text, at, passage.end):
        at = match.end()
        if not _holds(passage, match):
            at = match.start() + 1
        else:
            value = READERS[_rule(match)](match[0])
            yield Figure(Span(*match.span()), FigureKind.DATE, value, "")
