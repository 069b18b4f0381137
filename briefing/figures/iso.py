"""Written dates as ISO 8601 says them, as far as the words go."""

from __future__ import annotations

import re

from briefing.model import DateValue
from briefing.patterns import Pattern

NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Short, for the patterns of dates hold it thirty times and are compiled with each start.
MONTH = (
    r"(?=[JFMASOND])(?i:may|(?:jan|feb|mar|apr|ju[nl]|aug|sep|oct|nov|dec)(?:t?\.|[a-z]{0,6}))"
    r"(?![A-Za-z])"
)
_TOKEN = Pattern(rf"(?P<m>{MONTH})|(?P<y>\d{{4}})|(?P<d>\d{{1,2}})")
_NTHS = ("first", "second", "third", "fourth")
_LAST = ("last", "final")
_COUNTS = dict(zip(
    "two three four five six seven eight nine ten eleven".split(), range(2, 12), strict=True
))  # fmt: skip


def point(year: str = "", month: str = "", day: str = "") -> str:
    """One date as far as it is known: "2024-05-16", "--05-16", "2024-05", "2024", "---16"."""
    if not year and not month:
        return f"---{int(day):02}"
    named = month.isalpha() or "." in month
    m = NAMES.index(month[:3].lower()) + 1 if named else int(month)
    d = f"-{int(day):02}" if day else ""
    return f"{year}-{m:02}{d}" if year else f"--{m:02}{d}"


def tokens(written: str) -> dict[str, list[str]]:
    """The days, months and years in a written date, in order."""
    found: dict[str, list[str]] = {"d": [], "m": [], "y": []}
    for match in _TOKEN.finditer(written):
        found[str(match.lastgroup)].append(match[0])
    return found


def one(written: str) -> DateValue:
    """A day or a month written with the name of the month."""
    t = tokens(written)
    return point(*(t[k][0] if t[k] else "" for k in "ymd"))


def two(written: str) -> DateValue:
    """Two days or months; what stands once belongs to both, but for the year of the first."""
    t = tokens(written)
    return (
        point(*(t[k][0] if t[k] else "" for k in "ymd")),
        point(*(t[k][-1] if t[k] else "" for k in "ymd")),
    )


def to_year(written: str) -> DateValue:
    """A month and the year that it lasts to: "June 2015 through 2018"."""
    t = tokens(written)
    return point(t["y"][0], t["m"][0]), t["y"][1]


def from_year(written: str) -> DateValue:
    """A year and the month or the day that it lasts to: "2007 through July 2014"."""
    t = tokens(written)
    return t["y"][0], point(t["y"][1], t["m"][0], *t["d"])


def iso(written: str) -> DateValue:
    """A day written as ISO has it, or with slashes or points in its order."""
    year, month, day = re.findall(r"\d+", written)
    return point(year, month, day)


def in_figures(written: str) -> DateValue:
    """Day, month and year in figures, the month first only where nothing else is possible."""
    one, two, year = re.findall(r"\d+", written)
    if len(year) == 2:
        year = f"20{year}"
    if int(two) > 12 or ("/" in written and int(one) <= 12 < int(two)):
        one, two = two, one
    return point(year, two, one)


def years(written: str) -> DateValue:
    """Two years, the second perhaps cut to its last two figures: "2014-16"."""
    one, two = re.findall(r"\d+", written)
    return one, two if len(two) == 4 else one[:2] + two


def fiscal_years(written: str) -> DateValue:
    """The years from the first of one fiscal year to the last of another: "2025-26 to 2030-31"."""
    found = re.findall(r"\d+", written)
    return found[0], found[2][:2] + found[3]


def year(written: str) -> DateValue:
    """The four figures of a written year ("mid-2026")."""
    return str(re.findall(r"\d{4}", written)[0])


def short_year(written: str) -> DateValue:
    """The year whose last two figures are written, of this century up to 39 ("’24")."""
    figures = written[-2:]
    return f"{'20' if figures < '40' else '19'}{figures}"


def month_in_short(written: str) -> DateValue:
    """A month and the last two figures of its year ("October ’08")."""
    return point(str(short_year(written)), *tokens(written)["m"][:1])


def short_fiscal(written: str) -> DateValue:
    """A fiscal year in short ("FY24", "FY2024-25"), as its year or years."""
    found = re.findall(r"\d+", written)
    years = [n if len(n) == 4 else f"20{n}" for n in found]
    return years[0] if len(years) == 1 else (years[0], years[1])


def _nth(written: str) -> str:
    low = written.lower()
    if low.startswith(_LAST):
        return "4" if "quarter" in low else "2"
    named = [str(n) for n, word in enumerate(_NTHS, 1) if word in low]
    return named[0] if named else re.findall(r"[1-4]", written)[0]


def _last_year(written: str) -> str:
    tail = re.findall(r"\d+", written)[-1]
    return tail if len(tail) == 4 else f"20{tail}"


def quarter(written: str) -> DateValue:
    """A quarter of a year."""
    return f"{_last_year(written)}-Q{_nth(written)}"


def half(written: str) -> DateValue:
    """A half of a year."""
    return f"{_last_year(written)}-H{_nth(written)}"


def first_months(written: str) -> DateValue:
    """The first so many months of a year, as first and last month."""
    word = written.lower().split()[1]
    count = _COUNTS.get(word) or int(word)
    year = _last_year(written)
    return f"{year}-01", f"{year}-{min(count, 12):02}"


def quarters(written: str) -> DateValue:
    """Two quarters or halves of one year or of two."""
    year = re.findall(r"\d{4}", written)
    letter, ends = written[0].upper(), re.findall(r"[QHqh]([1-4])", written)
    return f"{year[0]}-{letter}{ends[0]}", f"{year[-1]}-{letter}{ends[-1]}"


def decade(written: str) -> DateValue:
    """A decade ("the 1990s"), its last figure open."""
    return str(re.findall(r"\d{3}", written)[0]) + "X"


def day_and_month(written: str) -> DateValue:
    """A day and its month in figures, the day first: "28/11"."""
    one, two = re.findall(r"\d+", written)
    return point(month=two, day=one)


def day(written: str) -> DateValue:
    """A day of a month that is not told."""
    return point(day=re.findall(r"\d+", written)[0])
