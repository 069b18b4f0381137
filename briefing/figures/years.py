"""Whether a bare four-figure number is a year."""

from __future__ import annotations

import re

from briefing.figures.currencies import codes
from briefing.figures.nouns import WORD, is_plural
from briefing.figures.numerals import SPACE
from briefing.figures.passage import Passage
from briefing.figures.spurious import STREETS, WAYS
from briefing.patterns import Pattern

# A bare four-figure number is no year after these …
NOT_YEAR_BEFORE = Pattern(
    r"(?:\b(?:(?<!later\s)(?<!earlier\s)(?<!sooner\s)than|nearly|over|almost|(?<!\bin\s)(?<!since\s)(?:about|approximately)|some|least|around|roughly|exactly|"
    r"resolution|resolutions|no|nos|article|section|room|act|bill|ordinance|regulations?|code|rules|directive|iso|"
    r"model|number|flight|paragraph|route|highway|box|reach|reached|total|totalled|totaled|additional|further|another)"
    r"[.,]?\s|#|№|[-+−]|[A-Z]\.?\s?)$",
    re.IGNORECASE,
)
ACT_OF = Pattern(
    r"\b(?:Acts?|Laws?|Ordinance|Code|Bill|Decree|Order|Regulation)(?:\s\d{1,6})?\sof\s$|\bNo\.?\s?\d{1,6}\sof\s$|\d\s?\($"
)
# "Resolutions 1325 and 2242": in a list of what bears a number.
LISTED = Pattern(
    r"\b(?:Resolutions|Directives|Regulations|Decrees|Orders|Bills|Nos\.?)"
    r"\s(?:\d[\d()/-]{0,11}(?:\s\(\d{4}\))?(?:,|,?\s(?:and|or))\s){1,4}$",
    re.IGNORECASE,
)
# "at 1735 Elm Avenue": the number of a house.
_NAMED = rf"{SPACE}(?:[A-Z][\w.’'-]*{SPACE}){{1,3}}"
ADDRESS_BEFORE = Pattern(r"(?:\b(?:[Aa]t|of|from)|,)\s$")
ADDRESS_AFTER = Pattern(rf"{_NAMED}(?:{WAYS})\b(?!{SPACE}[A-Z])")
# "Orla's 1735 Elm Avenue, a hall": behind whose it is, only where the street ends there.
OWNED_BEFORE = Pattern(r"[’']s\s$")
OWNED_AFTER = Pattern(rf"{_NAMED}(?:{STREETS})\b(?=[,.;]|\s*$)")
# … nor with these after it.
NOT_YEAR_AFTER = Pattern(
    rf"{SPACE}?(?:%|(?:per{SPACE}cent|percent|km(?:/h|[²2])?|kmh|kg|m[²2³3]?|MWh?p?|GWh?p?|kWh?p?|tons?|tonnes|hectares|ha|people|persons"
    rf"|millions?|billions?|hours|days|hrs|(?:kilo)?met(?:re|er)s|points|feet|ft|miles|acres|yards|inches|pounds|lbs|gallons|lit(?:re|er)s"
    rf"|barrels|dollars|euros|tenge|of{SPACE}(?:the|these|its|them|those|whom|which))\b)|,\d|\d"
    rf"|[a-rt-zA-Z]|-[a-z]|:\d|{SPACE}?[x×]{SPACE}?\d|/[\dA-Z]|-\d|[ -]\d{{3}}(?![\d.,])"
)
YEAR_BEFORE = Pattern(
    r"(?:\b(?:in|since|by|of|for|until|till|from|before|after|during|through|to|the|and|year|years|into|mid|late|early|end|"
    r"this|its|their|our|his|her|’s|'s|s’|fiscal|financial|circa|around|[A-Z]\w+)\s|['’]s\s|\()$"
)

# What is said of a year and not counted in thousands: "1997 profits", "as 2018 progresses".
OF_A_YEAR = frozenset(
    "quotas crops profits prices sales results earnings elections revenues levels estimates rules "
    "guidelines standards amendments figures accounts budgets progresses begins ends unfolds "
    "approaches nears".split()
)
# "US$ 2024", "EUR 2024": a sum; of the codes those left out are also words.
SUM_BEFORE = Pattern(r"(?:[$€£¥₹₽₱₩₦฿₫₪₺₴₸]|\bRs\.?|\b(?P<code>[A-Z]{3}))\s{0,2}$")
WORDS = frozenset("ALL CUP MAD PEN TOP TRY".split())


def _is_sum(passage: Passage, start: int) -> bool:
    """Whether the sign or the code of a currency stands before the number."""
    near = passage.text[max(passage.start, start - 5) : start]
    if not near.rstrip()[-1:].isupper() and near.isascii() and "$" not in near and "s" not in near:
        return False
    before = passage.before(SUM_BEFORE, start)
    code = before["code"] if before else None
    return before is not None and (code is None or (code in codes() and code not in WORDS))


def _is_number_of(passage: Passage, start: int, end: int) -> bool:
    """Whether the number is that of a house in its street, or of one resolution of several."""
    if passage.after(ADDRESS_AFTER, end) and passage.before(ADDRESS_BEFORE, start):
        return True
    if passage.before(OWNED_BEFORE, start) and passage.after(OWNED_AFTER, end):
        return True
    return passage.before(LISTED, start) is not None


def is_year(passage: Passage, start: int, end: int) -> bool:
    """Whether a bare four-figure number is a year."""
    year = int(re.findall(r"\d{4}", passage.text[start:end])[0])
    if passage.after(NOT_YEAR_AFTER, end) or passage.before(ACT_OF, start):
        return False
    if _is_sum(passage, start) or _is_number_of(passage, start, end):
        return False
    before = passage.before(NOT_YEAR_BEFORE, start)
    if before and not (before[0].strip().isalpha() and len(before[0].strip()) == 1):
        return False
    word = WORD.match(passage.text, end, passage.end)
    counts = word is not None and word[1].islower() and is_plural(word[1])
    plausible = 1900 <= year <= 2100 and year % 100 != 0
    context = passage.before(YEAR_BEFORE, start) is not None
    if counts and word is not None:
        return plausible and (context or word[1] in OF_A_YEAR)
    return (
        context
        or plausible
        or (year == 2000 and not counts)
        or (start == passage.start and plausible)
    )
