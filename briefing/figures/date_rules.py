"""The forms of dates, each with what reads it; in their order, the first that fits counting."""

from __future__ import annotations

from collections.abc import Callable

from briefing.figures import iso
from briefing.figures.iso import MONTH
from briefing.figures.numerals import DASH, SPACE
from briefing.model import DateValue
from briefing.patterns import Pattern

S = rf"(?:{SPACE}{{1,4}})"
DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
    r"(?![\d%:])(?!,\d{3})(?!\s?[ap]\.?m\b)"
)
YEAR = r"(?:1[5-9]|2[01])\d\d(?![\d%])(?!,\d{3})(?!\.\d)"
LAST = r"(?:[Ll]ast|[Ff]inal)"
NTH = (
    rf"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|{LAST}|FIRST|SECOND|THIRD|FOURTH"
    r"|[1-4](?:st|nd|rd|th))"
)
FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
UNTIL = rf"{S}(?:to|through(?:{S}to)?|till|until|thru){S}"
TO = rf"(?:{SPACE}?{DASH}{SPACE}?|,?{UNTIL})"
AND = rf"{S}(?:and|&){S}"
OF = rf"(?:{S}of{S}|,?{S}|,|/)"
BETWEEN = rf"(?:[Bb]etween{S})"
FISCAL = rf"(?:(?:[Ff]iscal|[Ff]inancial|FY){S}?(?:[Yy]ear{S})?)"
# After "Q3": "Q3 25", "Q3'25", "Q3 FY25", but a bare "Q325" is no quarter.
SHORT_YEAR = (
    rf"(?:{S}of)?(?:{S}|-|/)(?:{FISCAL})?(?:20\d\d|['’]?\d\d)|(?:FY)?20\d\d|(?:FY|['’])\d\d"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"

# Days wholly in figures: day and month in either order, and the year, perhaps in short.
_DAY_OR_MONTH = r"(?:0?[1-9]|[12]\d|3[01])"
IN_FIGURES = rf"{_DAY_OR_MONTH}(?P<sep>\.\s|[./-]){_DAY_OR_MONTH}(?P=sep)(?:{YEAR})"
SHORT_IN_FIGURES = (
    r"(?=\d\d[./][01]|[01]\d/)(?:0[1-9]|[12]\d|3[01])(?P<mark>[./])"
    r"(?:0[1-9]|1[0-2]|(?<=[01]\d/)(?<!1[3-9]/)(?:1[3-9]|2\d|3[01]))"
    r"(?P=mark)[0-3]\d(?![\d%]|[./,]\d)"
)

Reader = Callable[[str], DateValue]
RULES: tuple[tuple[str, str, Reader], ...] = (
    ("iso", rf"{YEAR}(?:-\d\d-\d\d|/\d\d?/\d\d?|\.\d\d\.\d\d)(?!\d)", iso.iso),
    ("figures", IN_FIGURES, iso.in_figures),
    ("short_figures", SHORT_IN_FIGURES, iso.in_figures),
    # 8 to 9 September 2010; between 26 June and 21 August 2019; 28 May - 2 June
    (
        "between_days",
        rf"{BETWEEN}{DAY}(?:{S}{MONTH}(?:{OF}{YEAR})?)?{AND}{DAY}{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?",
        iso.two,
    ),
    (
        "days_month",
        rf"{DAY}(?:{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?)?(?:{TO}|{AND}|/){WEEKDAY}{DAY}{S}(?:of{S})?{MONTH}(?:{OF}{YEAR})?",
        iso.two,
    ),
    # June 24-26, 2025; May 28 to June 2; between May 3 and 5
    (
        "between_month_days",
        rf"{BETWEEN}{MONTH}{S}{DAY}(?:,{S}{YEAR})?{AND}(?:{MONTH}{S})?{DAY}(?:{OF}{YEAR})?",
        iso.two,
    ),
    (
        "month_days",
        rf"{MONTH}{S}{DAY}(?:,{S}{YEAR})?(?:{TO}|{AND}){WEEKDAY}(?:{MONTH}{S})?{DAY}(?!{S}(?:{MONTH}|[a-z]{{3,}}s\b))(?:{OF}{YEAR})?",
        iso.two,
    ),
    (
        "day_month",
        rf"{DAY}(?:{S}(?:day|DAY))?(?:{S}(?:of|OF){S}|,?{S}|,(?={MONTH}{S}{YEAR})|[-.]){MONTH}(?:(?:{OF}|[-.]|(?<=[A-Za-z]\.)){YEAR})?",
        iso.one,
    ),
    (
        "month_day",
        rf"{MONTH}{S}(?:the{S})?{DAY}(?!{S}(?:per{S}?cent|million|billion|thousand)\b)(?:{OF}{YEAR})?",
        iso.one,
    ),
    ("between_months", rf"{BETWEEN}{MONTH}(?:{OF}{YEAR})?{AND}{MONTH}{OF}{YEAR}", iso.two),
    ("months", rf"{MONTH}(?:{OF}{YEAR})?(?:{TO}|{AND}|/){MONTH}{OF}{YEAR}", iso.two),
    # June 2015 through 2018; 2007 to July 2014
    ("month_to_year", rf"{MONTH}{OF}{YEAR}{UNTIL}{YEAR}", iso.to_year),
    ("month", rf"{MONTH}(?:{OF}|-){YEAR}", iso.one),
    ("month_in_short", rf"{MONTH}{S}['’‘]\d\d(?![\w%’']|[.,:]\d|{S}per)", iso.month_in_short),
    (
        "year_to_month",
        rf"{YEAR}{UNTIL}(?:{DAY}{S})?{MONTH}(?:{S}{DAY})?{OF}{YEAR}",
        iso.from_year,
    ),
    (
        "first_months",
        rf"[Ff]irst{S}{FEW}{S}months?{S}(?:of|in){S}(?:{FISCAL})?{YEAR}",
        iso.first_months,
    ),
    ("quarters", rf"[QH][1-4](?:{OF}{YEAR})?(?:{TO}|{AND})[QH][1-4]{OF}{YEAR}", iso.quarters),
    (
        "quarter",
        (
            rf"{NTH}(?:-|{S})(?:fiscal{S})?[Qq](?:uarter|UARTER)(?:{S}(?:of|in|for))?"
            rf"{S}(?:the{S})?(?:{FISCAL})?{YEAR}"
        ),
        iso.quarter,
    ),
    # "fourth quarter and full year 2024", the first of two periods
    (
        "quarter_and_year",
        (
            rf"{NTH}(?:-|{S})[Qq]uarter(?={S}(?:and|&){S}(?:[Ff]ull|[Ff]iscal)(?:-|{S})[Yy]ear{S}"
            rf"(?P<of>{YEAR}))"
        ),
        iso.quarter,
    ),
    (
        "short_quarter",
        rf"(?:Q[1-4](?:{SHORT_YEAR})|[1-4]Q(?:{S}(?:of{S})?|-)?(?:FY)?(?:20\d\d|['’]?\d\d))(?![\w%]|[.,]\d)",
        iso.quarter,
    ),
    (
        "half",
        rf"{NTH}(?:-|{S})[Hh](?:alf|ALF)(?:{S}(?:of|in))?{S}(?:the{S})?(?:{FISCAL})?{YEAR}",
        iso.half,
    ),
    (
        "short_half",
        rf"(?:H[12](?:{SHORT_YEAR})|[12]H(?:{S}(?:of{S})?|-)?(?:FY)?(?:20\d\d|['’]?\d\d))(?![\w%]|[.,]\d)",
        iso.half,
    ),
    (
        "fiscal",
        rf"FY{S}?(?:['’]?\d\d|\d{{4}})(?:{SPACE}?[-–/]{SPACE}?\d\d(?:\d\d)?)?(?![\d%]|[.,]\d)",
        iso.short_fiscal,
    ),
    ("decade", r"(?:mid-)?(?:1[5-9]|20)\d0['’]?s\b", iso.decade),
    (
        "fiscal_years",
        rf"{YEAR}[-/–]\d\d(?:{TO}|{AND}){YEAR}[-/–]\d\d(?![\d%])",
        iso.fiscal_years,
    ),
    ("between_years", rf"{BETWEEN}{YEAR}{AND}{YEAR}", iso.years),
    ("between_year_and_month", rf"{BETWEEN}{YEAR}{AND}{MONTH}{OF}{YEAR}", iso.from_year),
    ("between_month_and_year", rf"{BETWEEN}{MONTH}{OF}{YEAR}{AND}{YEAR}", iso.to_year),
    (
        "years",
        rf"{YEAR}(?:{SPACE}?{DASH}{SPACE}?|/|{S}(?:to|through(?:{S}to)?|until|till){S})(?:(?:mid|end|early|late)-)?(?:{YEAR}|\d\d(?![\d%]|[-./]\d|/[A-Z]|{S}per))",
        iso.years,
    ),
    # behind an opening mark "‘20 minutes or less’" is more likely
    (
        "short_year",
        (
            r"(?:’\d\d(?!\s?(?:per\s?cent|minutes|hours|days|years|pages|people|members)\b)"
            r"|['‘]\d\d(?!\s?[a-z]))(?![\w%’']|[.,:]\d|\s[A-Z][^.’']{0,40}[’'])"
        ),
        iso.short_year,
    ),
    ("year", rf"(?:(?:mid|end|early|late|Mid|End)-|[A-Z]?['’])?{YEAR}", iso.year),
    ("day_and_month", r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?=\))", iso.day_and_month),
    ("day", r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?=\))", iso.day),
    (
        "nth_day",
        r"(?:[12]?(?:1st|2nd|3rd|[04-9]th)|1[1-3]th|3(?:0th|1st))(?=[.,;)]|\sof\s(?:this|the|next|last|each|every)\smonth|\sinst)",
        iso.day,
    ),
)


def _dates(names: str) -> Pattern:
    """The rules of those names in their order, the first that fits counting."""
    wanted = names.split()
    return Pattern("|".join(f"(?P<{n}>{p})" for n, p, _ in RULES if n in wanted))


# By what they begin with: what a text does not begin a date with is not compiled.
IN_DIGITS = _dates(
    "iso figures short_figures days_month day_month quarter quarter_and_year short_quarter half "
    "short_half decade fiscal_years year_to_month years year day_and_month day nth_day"
)
IN_MONTHS = _dates("month_days month_day months month_to_year month month_in_short")
IN_WORDS = _dates(
    "first_months quarters quarter quarter_and_year short_quarter half short_half fiscal decade "
    "short_year year"
)
IN_BETWEEN = _dates(
    "between_days between_month_days between_months between_years between_year_and_month "
    "between_month_and_year"
)
READERS = {name: reader for name, _, reader in RULES}
