"""The country that a person's affiliation or office names, as ISO 3166-1 alpha-2."""

from __future__ import annotations

from functools import cache

from briefing import lexicons
from briefing.patterns import Pattern

WORD = Pattern(r"(?:[^\W\d_]\.){2,}|\b[^\W\d_]\.[^\W\d_]\b|[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*")
# How many words the name of a country may have ("Saint Vincent and the Grenadines").
LONGEST = 6
# Behind these the country is where an office leads to, not where it comes from.
ABROAD = frozenset(["to", "with", "in"])
# Offices that lead abroad behind "for" as well.
SENT = frozenset(["envoy", "representative", "coordinator", "rapporteur", "negotiator"])
# Words that make Georgia the American state.
AMERICAN = frozenset("district county state governor senator attorney sheriff us tech".split())


@cache
def codes() -> dict[tuple[str, ...], str]:
    """The code of every country and people, and of what is only named like one, by its words."""
    rows = (*lexicons.pairs("countries"), *lexicons.pairs("demonyms"), *lexicons.pairs("namesakes"))
    return {tuple(words(name)): code for name, code in rows}


@cache
def openings() -> frozenset[str]:
    """The first words of all that ``codes`` knows."""
    return frozenset(entry[0] for entry in codes())


def words(text: str) -> list[str]:
    """The words in lower case, abbreviations without their points.

    >>> words("the U.S. Department")
    ['the', 'us', 'department']
    """
    return [word.replace(".", "") for word in WORD.findall(text.lower())]


def country_of(affiliation: str, role: str) -> str:
    """The code of the first country that the affiliation names, else the role; "" where none does.

    >>> country_of("Kazakh", "President"), country_of("", "Ambassador of Japan to Georgia")
    ('KZ', 'JP')
    """
    told, office = words(affiliation), words(role)
    code = first_code(told) or first_code(office)
    return "US" if code == "GE" and AMERICAN & {*told, *office} else code


def first_code(said: list[str]) -> str:
    """The code of the first country among words, up to where an office leads abroad."""
    start, end = first_named(said)
    return codes().get(tuple(said[start:end]), "")


def first_named(said: list[str]) -> tuple[int, int]:
    """Where the words that ``first_code`` reads stand, (0, 0) where there are none."""
    known, start = codes(), 0
    abroad = ABROAD | {"for"} if SENT & set(said) else ABROAD
    while start < len(said) and said[start] not in abroad:
        if said[start] not in openings():
            start += 1
            continue
        sizes = range(min(LONGEST, len(said) - start), 0, -1)
        size = next((n for n in sizes if tuple(said[start : start + n]) in known), 0)
        if known.get(tuple(said[start : start + size])):
            return start, start + size
        start += max(size, 1)
    return 0, 0


def country_words(text: str) -> str:
    """The words of an affiliation or office that name its country, as they are written.

    >>> country_words("the U.S. Department"), country_words("President of South  Korea")
    ('U.S.', 'South  Korea')
    """
    found = list(WORD.finditer(text))
    start, end = first_named([match[0].lower().replace(".", "") for match in found])
    return text[found[start].start() : found[end - 1].end()] if end else ""
