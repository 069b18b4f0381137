"""Places by name: whether a line names a city that the world knows, or a city with its region."""

from __future__ import annotations

from functools import cache

from briefing import lexicons
from briefing.patterns import Pattern

MOST_PARTS = 3
MOST_WORDS = 7
SIGNS = " .*_()[]-–—/|#"
# Words that never stand in a line that only names a place.
NO_PLACE = Pattern(
    r"(?i)\b(?:university|ministry|embassy|government|department|office|house|council|bank|time"
    r"|times|post|news|bureau|press|county|court|agency|institute|school|hospital|center|centre)\b"
)


@cache
def cities() -> frozenset[str]:
    """The names of well-known cities, case folded."""
    return frozenset(name.casefold() for name in lexicons.words("cities"))


@cache
def regions() -> frozenset[str]:
    """The names of countries, states and provinces, case folded."""
    countries = (line.split("\t")[0] for line in lexicons.words("countries"))
    listed = ("states", "state_codes", "regions")
    parts = (name for names in listed for name in lexicons.words(names))
    return frozenset(name.casefold() for name in (*countries, *parts))


def is_city(name: str) -> bool:
    """Whether the name is that of a city on the list.

    >>> is_city("NAIROBI"), is_city("Nairobi Declaration")
    (True, False)
    """
    return " ".join(name.split()).casefold() in cities()


def is_region(name: str) -> bool:
    """Whether the name is that of a country, a state or a province."""
    return name.casefold() in regions()


def known_place(line: str) -> str:
    """The city of a line that names only a known one, or one with its country or state, or "".

    >>> [known_place(line) for line in ("Accra", "Smallville, Kansas", "Government of India")]
    ['Accra', 'Smallville', '']
    """
    parts = [part.strip(SIGNS) for part in line.split(",")]
    parts = [part for part in parts if part]
    if not 0 < len(parts) <= MOST_PARTS or len(line.split()) > MOST_WORDS or NO_PLACE.search(line):
        return ""
    known = [part for part in parts if is_city(part)]
    if len({part.casefold() for part in known} - regions()) > 1:
        return ""
    named = known[0] if known else ""
    alone = named and all(part[:1].isupper() for part in parts)
    if alone or (len(parts) > 1 and _in_region(parts)):
        return named or parts[0]
    return ""


def _in_region(parts: list[str]) -> bool:
    """Whether the parts after the first name where it lies, and the first looks like a name."""
    words = parts[0].split()
    return is_region(parts[-1]) and all(word[:1].isupper() for word in words)
