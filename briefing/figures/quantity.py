"""Counts and measures: a number with the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.figures.nouns import COMPOUND, counted, is_adjective, is_plural, is_stop
from briefing.figures.numerals import SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.figures.patterns import Pattern
from briefing.model import Figure, FigureKind, Span

# What may stand behind "12 bar", which are associations or charts otherwise.
_SMALL = "in|at|for|and|or|of|to|on|by|with|from|during|when|while|is|was|were|are|over|per"
_ALONE = rf"(?!{SPACE}(?!(?:{_SMALL})\b)\w)"
MEASURE = Pattern(
    rf"""(?:{SPACE}{{0,2}}|-)(?P<unit>
      (?:km/?h|kph|mph|m/s|mm/h|knots)\b
    | (?:[µμmnkpu]?g|[µμmn]?mol|[µμmk]?Sv|[kMG]?Bq|I?U|mL|ml|[kKMG]?Wh|k?cal|[kM]?J)
      /(?:[dcmµμ]?[lL]|N?(?:m|cm)[³3²2]?|km[²2]?|[km]?g|ha|min|hr?|day|year|kWh|t)(?![\w²³])
    | (?:[µμ][glLm]|mcg|m[lL]|nm|d[BL]|pp[mb]|mmHg|k?cal|[km]bar|[kMh]Pa|psi|rpm|m?Ah|lbs?|oz)\b
    | bar\b{_ALONE} | Pa\b{_ALONE}(?!\.{SPACE}*\w)
    | °\s?[CF]\b | º\s?[CF]\b
      | degrees?\b(?:{SPACE}(?:Celsius|Fahrenheit))?
    | (?:square|cubic|sq\.?|cu\.?|nautical|metric|light)(?:{SPACE}|-)(?:kilomet(?:re|er)s?|met(?:re
    |er)s?|miles?|feet|foot|tonn?e?s?|yards?|km|ft|mi|m)\b
    | (?:km|cm|mm|kg|mg|ha|m|ft|t|g|l)[²³23]?(?![\w²³/])
    | [kMG]?t{SPACE}?CO[2₂](?:-?eq?)?(?!\w) | [kMGT]Wh?p?\b | [kKMGT]B\b
    | [ML]?MT\b | MTPA\b | (?:bcm|BCM|mcm|MCM|bpd|boe|MMBtu)\b | TEUs?\b
    | [MG]bps\b | [kMG]?Hz\b | kV\b | MVA\b
    | (?:kilomet(?:re|er)|met(?:re|er)|mile|hectare|acre|kilogram(?:me)?|gram(?:me)?|litre
    |liter|gallon|barrel|tonne|ton|megawatt|gigawatt|kilowatt|point|watt|inch|bushel|ounce)(?:s|es)?\b
    )""",
    re.VERBOSE,
)
# "250k visitors", "3M+ users", "3.2m bags", "2m new users"
THOUSANDS = Pattern(
    r"(?:k|K)(?=\s[a-z]|\+)|M(?=\+?\s[a-z])"
    r"|m(?=\+?(?P<words>(?:\s[a-z][\w-]+){1,3}))"
)
# What is so many metres rather than millions: "50m pools", "10m high walls".
OF_METRES = frozenset(
    "away apart ahead back high deep long wide tall thick swimming sprint hurdles diving climbing "
    "relay north south east west pools walls waves towers masts yachts strips tracks lanes wells "
    "sprints races tunnels drops cranes turbines bridges blocks slabs sections zones boats ships "
    "barriers fences poles pillars beams pipes cables steel concrete steps gaps".split()
)
NUMBER_OF = Pattern(
    rf"{SPACE}+(?:or{SPACE}so{SPACE}+)?(?:(?:out{SPACE})?(?=of{SPACE}+(?P<many>\d)))?(?:out{SPACE})?of{SPACE}+(?(many)|(?:(?:the|its|their|these|those|our|his|her|all|this|such|some|most|whom|which|them)\b{SPACE}*){{1,2}})"
    rf"(?:(?:most|more|very){SPACE}+[a-z]+{SPACE}+|(?:top|first|last|other|remaining|largest){SPACE}+)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)?(?=(?P<noun>{SPACE}*))"
)
YEAR, UNGROUPED = 4, 7  # digits: of a year; of a file number rather than a sum
OR_SO = Pattern(rf"(?:{SPACE}+or{SPACE}+so|-plus|-odd)\b")
THE = Pattern(
    r"\b(?:the|our|these|both|those|between|your|their|all)\s+(?:[A-Z]\w+\s)?$", re.IGNORECASE
)
SIDES = Pattern(
    rf"{SPACE}+(?:(?:friendly|neighbo(?:u)?ring|brotherly|fraternal|great|key|close|sovereign|foreign|prime|sister|allied|respective|political|partner){SPACE}+){{0,2}}"
    r"(?:countries|sides|nations|leaders|presidents|ministers|parties|states|peoples|governments|heads|delegations|"
    r"secretaries|premiers|economies|allies|capitals|neighbou?rs|officials|men|women|states|partners|interlocutors|teams|ambassadors|"
    r"chancellors|cities|institutions|ministries|organi[sz]ations|companies|agencies|societies|principals|foreign|friends|republics|regions)\b",
    re.IGNORECASE,
)
SHORT = Pattern(
    rf"{SPACE}+(?:sides|countries|nations|leaders|presidents|parties|peoples|heads|delegations)\b",
    re.IGNORECASE,
)
ELLIPSIS = Pattern(
    rf"{SPACE}+(?:in|from|at|for|on|of{SPACE}(?:them|which|whom|these|those)|were|was|are|is|have|has|and|to|by|with|while|will|others?|respectively|more(?!{SPACE}+\w)|more{SPACE}+of|of{SPACE}+(?:the{SPACE}+\d[\d,]*|\d)|against|remain(?:s|ed)?|(?:last|this){SPACE}+(?:year|month|week|season)|including|following|but|an?{SPACE}+(?:year|month|week|day|night|hour)|per|each|every|annually|apiece)\b|[,.;:)]|\s?$"
)
FEET = Pattern(rf"(?:{SPACE}|-)?(?:ft|feet|foot)\.?,?(?:{SPACE}|-)?(?:and{SPACE})?")
INCHES = Pattern(
    rf"(?:{SPACE}|-)?(?P<unit>ins\b|inch(?:es)?\b|in\b(?=[.,;:)]|\s*$|{SPACE}(?:tall|long|high)\b))"
)
FOOT = 12  # inches
OF_THEM = Pattern(rf"{SPACE}+of{SPACE}+(?:them|us|whom|which|these|those)\b")
SMALL = Pattern(rf"{SPACE}[a-z]{{2}}")
NAMED = Pattern(r"(?<![\w.])[A-Z][\w’'.&-]*\s$")
STARTERS = frozenset(
    "the over some about nearly around approximately almost only these all and in our with for "
    "at least up to more than another additional by from of on another also after among an "
    "estimated".split()
)
DETERMINED = Pattern(
    r"\b(?:the|these|those|no|any|every|each|this|that|which|another|some|such|such|not|as|last|next|day|by|than|for|it|its|his|her|every)\s+$",
    re.IGNORECASE,
)
PAIR = Pattern(
    rf"{SPACE}+[a-z]+(?:{SPACE}+[a-z]+)?{SPACE}+(?:and|or){SPACE}+one\b|{SPACE}+(?:million|billion)",
    re.IGNORECASE,
)
CHARGE = Pattern(rf"{SPACE}+(?:[a-z]+{SPACE}+){{0,2}}count\b")  # "guilty to one count of theft"
PAIRED = Pattern(r"\bone\s+[a-z]+(?:\s+[a-z]+)?\s+(?:and|or)\s+$", re.IGNORECASE)
# "301 votes to 214"; "of the 430 projects, 212": what is counted stands before.
COUNTED_BEFORE = Pattern(
    r"^\W*[Oo]f\s(?:the|these|those|its|their|our|all)\b[^.;]{0,50},\s$|\bvotes?\s(?:to|against)\s$"
)
COUNTED_ENDS = (",", "to", "against")
ONE_OF_LIST = Pattern(rf"{SPACE}+(?:in|from|at|for){SPACE}+(?:the{SPACE}+)?[A-Z]")
FIGURE = FigureKind.QUANTITY


def _both(passage: Passage, number: Numeral) -> bool:
    """Whether "the two countries" and their like: no count, but a way to say both."""
    return (
        number.spelled
        and number.low <= 3
        and (
            (
                passage.before(THE, number.start) is not None
                and passage.after(SIDES, number.end) is not None
            )
            or (passage.after(SHORT, number.end) is not None and passage.start == number.start)
        )
    )


def _is_named(passage: Passage, number: Numeral) -> bool:
    """Whether the number is the end of a name ("Phase Three", "Falcon 9")."""
    word = passage.word_before(number.start)
    before = passage.before(NAMED, number.start) if word != word.lower() else None
    if before is None or before[0].strip().lower() in STARTERS:
        return False
    return passage.lead(number.start) + before.start() > passage.start


def _looks_named(passage: Passage, number: Numeral) -> bool:
    """Whether a number that counts nothing is rather a year, a file number or glued to letters."""
    digits = passage.text[number.start : number.end]
    lead = passage.text[max(passage.start, number.start - 1) : number.start]
    if lead.isalpha() or not digits.isdigit():
        return lead.isalpha()
    return len(digits) >= UNGROUPED or (len(digits) == YEAR and 1500 <= number.low < 2200)


def _measure(passage: Passage, number: Numeral, at: int) -> Figure | None:
    """The number with a unit of measure, or one joined by a hyphen ("25-member")."""
    for pattern in (MEASURE, COMPOUND):
        match = passage.after(pattern, at)
        if match and (pattern is MEASURE or number.high is None):
            unit = match[1]
            end = match.end() if at >= number.end and at - number.end < 3 else number.end
            return Figure(Span(number.start, end), FIGURE, number.value, " ".join(unit.split()))
    return None


def _noun(passage: Passage, number: Numeral, at: int, *, own: bool) -> Figure | None:
    """The number with the noun it counts; where it borrows that, the span ends with the number."""
    text, end = passage.text, passage.end
    so = passage.after(OR_SO, at)
    at = so.end() if so else at
    of = passage.after(NUMBER_OF, at)
    fits = number.high is None and number.low in {0, 1, -1}
    span = counted(
        text, of.end() - text[of.end() - 1].isspace() if of else at, end, one=fits and of is None
    )
    if span is None:
        return None
    stop = span.end if own else number.end
    unit = " ".join(text[span.start : span.end].split())
    if of and (of["many"] or passage.after(RECOUNTED, at)):
        stop = number.end
    return Figure(Span(number.start, stop), FIGURE, number.value, unit)


def _counted(passage: Passage, number: Numeral, at: int) -> Figure | None:
    """The number with its noun; of "2.500 employees" the thousands."""
    figure = _noun(passage, number, at, own=True)
    return _whole(passage, number, figure) if figure else None


RECOUNTED = Pattern(
    rf"{SPACE}+of{SPACE}+(?:[a-z]+{SPACE}+){{1,2}}(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
)


# "2.500 employees" counts thousands: a thing that is counted comes in no parts.
DOTTED = Pattern(r"[1-9]\d{0,2}\.\d{3}(?!\d)")


def _whole(passage: Passage, number: Numeral, figure: Figure) -> Figure:
    """The count with the dot read as one between thousands where it counts things."""
    if not DOTTED.fullmatch(passage.text, number.start, number.end) or number.scale > 1:
        return figure
    return replace(figure, value=tidy(number.low * 1000))


def _one_counts(passage: Passage, number: Numeral) -> bool:
    """Whether "one" counts: beside another "one", or counts of a charge."""
    return (
        passage.after(CHARGE, number.end) is not None
        or passage.after(PAIR, number.end) is not None
        or passage.before(PAIRED, number.start) is not None
    )


def _read(passage: Passage, i: int, last: str) -> Figure | None:
    """What number i of the passage counts; ``last`` is the unit of the count before it."""
    number = passage.numerals[i]
    if number.start and passage.text[number.start - 1].isalpha():  # "CO2", "PD-L1"
        return None
    if _is_word_only(passage, number, last) or _both(passage, number):
        return None
    number = _in_thousands(passage, number)
    at = number.end + (passage.text[number.end : number.end + 1] == "+")
    found = (
        _measure(passage, number, at)
        or _counted(passage, number, at)
        or _borrowed(passage, i, number)
    )
    if found is not None:
        return None if _is_part_of_name(passage, number, found) else found
    return _elliptic(passage, number, at, last)


def _is_word_only(passage: Passage, number: Numeral, last: str) -> bool:
    """Whether "one" is a pronoun or an article here."""
    if not number.spelled or number.low != 1 or number.high is not None or number.scale != 1:
        return False
    listed = last and passage.after(ONE_OF_LIST, number.end)
    return not (_one_counts(passage, number) or listed)


def _in_thousands(passage: Passage, number: Numeral) -> Numeral:
    """The number with "k" or "M" after it multiplied out."""
    short = passage.after(THOUSANDS, number.end) if not number.spelled else None
    if short is None:
        return number
    if short["words"] and not _counts(short["words"].split()):
        return number
    by = 1000 if short[0].lower() == "k" else 10**6
    return replace(number, low=tidy(number.low * by), end=short.end())


def _counts(words: list[str]) -> bool:
    """Whether the first plural of the words is counted and not measured in metres."""
    for i, word in enumerate(words):
        if word in OF_METRES or is_stop(word) or (i > 1 and not is_adjective(words[0])):
            return False
        if is_plural(word):
            return True
    return False


def _borrowed(passage: Passage, i: int, number: Numeral) -> Figure | None:
    """The number with the unit or noun that stands at the end of its list."""
    if passage.shares[i] == i:
        return None
    there = passage.numerals[passage.shares[i]].end
    found = _measure(passage, number, there) or _noun(passage, number, there, own=False)
    return replace(found, span=Span(number.start, number.end)) if found else None


def _is_part_of_name(passage: Passage, number: Numeral, found: Figure) -> bool:
    """Whether a number with a noun after it ends a name before it ("Phase Three talks")."""
    if not _is_named(passage, number):
        return False
    text = passage.text
    if number.spelled:
        return text[number.start].isupper() and found.unit[:1].islower()
    if number.low == 1:
        return True
    several = " " in found.unit and not text[found.span.end - 1].isupper()
    small = number.low < 1000 and not number.signed
    return several and small and not found.unit[0].islower()


def _elliptic(passage: Passage, number: Numeral, at: int, last: str) -> Figure | None:
    """A number without a noun, which counts what was counted last."""
    determined = number.spelled and passage.before(DETERMINED, number.start)
    if _is_named(passage, number) or determined or _looks_named(passage, number):
        return None
    if not passage.after(ELLIPSIS, at) and not _is_sum(passage, number):
        return None
    if number.spelled and not last and number.scale == 1 and not passage.after(OF_THEM, at):
        return None
    counted_before = passage.word_before(number.start).endswith(COUNTED_ENDS)
    same = (
        number.signed
        or number.spelled
        or (counted_before and passage.before(COUNTED_BEFORE, number.start))
    )
    unit = last if same else ""
    return Figure(Span(number.start, at), FIGURE, number.value, unit)


def _is_sum(passage: Passage, number: Numeral) -> bool:
    """Whether a number with its thousands set apart stands before a word: "1,200 came"."""
    text = passage.text
    return "," in text[number.start : number.end] and bool(passage.after(SMALL, number.end))


def _feet(passage: Passage, i: int) -> Figure | None:
    """A height in feet and inches, given in inches: "5ft 8ins"."""
    if passage.text[passage.numerals[i].end : passage.numerals[i].end + 2].strip(" -")[:1] != "f":
        return None
    one, two = passage.numerals[i], passage.numerals[i + 1 : i + 2]
    inches = passage.after(INCHES, two[0].end) if two else None
    if inches is None or not FEET.fullmatch(passage.text, one.end, two[0].start):
        return None
    if one.high is not None or two[0].high is not None or not 0 <= two[0].low < FOOT:
        return None
    value = tidy(one.low * FOOT + two[0].low)
    return Figure(Span(one.start, inches.end()), FIGURE, value, inches["unit"])


def find(passage: Passage) -> Iterator[Figure]:
    """The counts and measures of a passage; a bare number takes the unit of the one before."""
    last, done = "", 0
    for i in range(len(passage.numerals)):
        tall = _feet(passage, i)
        figure = tall or _read(passage, i, last)
        if figure and figure.span.start >= done:
            done = figure.span.end if tall else done
            last = figure.unit or last
            yield figure
