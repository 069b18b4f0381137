"""Counts: a number with the noun that it counts, or with its measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.figures.bare import elliptic, is_named, is_product
from briefing.figures.measures import in_feet, in_thousands, measured
from briefing.figures.nouns import counted
from briefing.figures.numerals import SPACE, Numeral, tidy
from briefing.figures.passage import Passage
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

NUMBER_OF = Pattern(
    rf"{SPACE}+(?:or{SPACE}so{SPACE}+)?(?:(?:out{SPACE})?(?=of{SPACE}+(?P<many>\d)))?(?:out{SPACE})?of{SPACE}+(?(many)|(?:(?:the|its|their|these|those|our|his|her|all|this|such|some|most|whom|which|them)\b{SPACE}*){{1,2}})"
    rf"(?:(?:most|more|very){SPACE}+[a-z]+{SPACE}+|(?:top|first|last|other|remaining|largest){SPACE}+)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)?(?=(?P<noun>{SPACE}*))"
)
OR_SO = Pattern(rf"(?:{SPACE}+or{SPACE}+so|-plus|-odd)\b")
THE = Pattern(
    r"\b(?:the|our|these|both|those|between|your|their|all)\s+(?:[A-Z]\w+\s)?$", re.IGNORECASE
)
SIDES = Pattern(
    rf"{SPACE}+(?:(?:friendly|neighbo(?:u)?ring|brotherly|fraternal|great|key|close|sovereign|foreign|prime|sister|allied|respective|political|partner){SPACE}+){{0,2}}"
    r"(?:countries|sides|nations|leaders|presidents|ministers|parties|states|peoples|governments|heads|delegations|"
    r"secretaries|premiers|economies|allies|capitals|neighbou?rs|officials|men|women|states|partners|interlocutors|teams|ambassadors|"
    r"chancellors|cities|institutions|ministries|organi[sz]ations|companies|agencies|societies|principals|foreign|friends|republics|regions|"
    r"(?:air\s|armed\s)?forces|armies|militaries|judiciaries|legislatures|parliaments|navies)\b",
    re.IGNORECASE,
)
SHORT = Pattern(
    rf"{SPACE}+(?:sides|countries|nations|leaders|presidents|parties|peoples|heads|delegations)\b",
    re.IGNORECASE,
)
PAIR = Pattern(
    rf"{SPACE}+[a-z]+(?:{SPACE}+[a-z]+)?{SPACE}+(?:and|or){SPACE}+one\b|{SPACE}+(?:million|billion)",
    re.IGNORECASE,
)
CHARGE = Pattern(rf"{SPACE}+(?:[a-z]+{SPACE}+){{0,2}}count\b")  # "guilty to one count of theft"
PAIRED = Pattern(r"\bone\s+[a-z]+(?:\s+[a-z]+)?\s+(?:and|or)\s+$", re.IGNORECASE)
ONE_OF_LIST = Pattern(rf"{SPACE}+(?:in|from|at|for){SPACE}+(?:the{SPACE}+)?[A-Z]")
RECOUNTED = Pattern(
    rf"{SPACE}+of{SPACE}+(?:[a-z]+{SPACE}+){{1,2}}(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
)
# "2.500 employees" counts thousands: a thing that is counted comes in no parts.
DOTTED = Pattern(r"[1-9]\d{0,2}\.\d{3}(?!\d)")
VERSION = ".0"
# "one country, two systems" is a name
ONE_COUNTRY, SYSTEMS = Pattern(r"\bone\scountry,?\s$", re.IGNORECASE), 2
FIGURE = FigureKind.QUANTITY


def _both(passage: Passage, number: Numeral) -> bool:
    """Whether "the two countries" and their like: no count, but a way to say both."""
    if number.low == SYSTEMS and passage.before(ONE_COUNTRY, number.start):
        return True
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
    number = in_thousands(passage, number)
    at = number.end + (passage.text[number.end : number.end + 1] == "+")
    measure = measured(passage, number, at)
    found = measure or _counted(passage, number, at) or _borrowed(passage, i, number)
    if found is not None:
        version = measure is None and (_is_version(passage, number) or is_product(passage, number))
        return None if version or _is_part_of_name(passage, number, found) else found
    return elliptic(passage, number, at, last)


def _is_word_only(passage: Passage, number: Numeral, last: str) -> bool:
    """Whether "one" is a pronoun or an article here."""
    if not number.spelled or number.low != 1 or number.high is not None or number.scale != 1:
        return False
    listed = last and passage.after(ONE_OF_LIST, number.end)
    return not (_one_counts(passage, number) or listed)


def _borrowed(passage: Passage, i: int, number: Numeral) -> Figure | None:
    """The number with the unit or noun that stands at the end of its list."""
    if passage.shares[i] == i:
        return None
    there = passage.numerals[passage.shares[i]].end
    found = measured(passage, number, there) or _noun(passage, number, there, own=False)
    return replace(found, span=Span(number.start, number.end)) if found else None


def _is_version(passage: Passage, number: Numeral) -> bool:
    """Whether a number is that of a version behind its name ("Larnix 8.0 brings it")."""
    whole = passage.text.startswith(VERSION, number.end - len(VERSION)) and number.scale == 1
    return whole and is_named(passage, number)


def _is_part_of_name(passage: Passage, number: Numeral, found: Figure) -> bool:
    """Whether a number with a noun after it ends a name before it ("Phase Three talks")."""
    if not is_named(passage, number):
        return False
    text = passage.text
    if number.spelled:
        return text[number.start].isupper() and found.unit[:1].islower()
    if number.low == 1:
        return True
    several = " " in found.unit and not text[found.span.end - 1].isupper()
    small = number.low < 1000 and not number.signed
    return several and small and not found.unit[0].islower()


def find(passage: Passage) -> Iterator[Figure]:
    """The counts and measures of a passage; a bare number takes the unit of the one before."""
    last, done = "", 0
    for i in range(len(passage.numerals)):
        tall = in_feet(passage, i)
        figure = tall or _read(passage, i, last)
        if figure and figure.span.start >= done:
            done = figure.span.end if tall else done
            last = figure.unit or last
            yield figure
