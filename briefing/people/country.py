"""The country that a person's affiliation or office names, as ISO 3166-1 alpha-2."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicons

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*")
# How many words the name of a country may have ("Saint Vincent and the Grenadines").
LONGEST = 6
# Behind these the country is where an office leads to, not where it comes from.
ABROAD = frozenset(["to", "with", "in"])


@cache
def codes() -> dict[tuple[str, ...], str]:
    """The code of every country and people, by the words in lower case."""
    rows = (*lexicons.pairs("countries"), *lexicons.pairs("demonyms"))
    return {tuple(words(name)): code for name, code in rows}


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
    return first_code(words(affiliation)) or first_code(words(role))


def first_code(said: list[str]) -> str:
    """The code of the first country among words, up to where an office leads abroad."""
    known = codes()
    for i in range(len(said)):
        if said[i] in ABROAD:
            return ""
        for size in range(min(LONGEST, len(said) - i), 0, -1):
            code = known.get(tuple(said[i : i + size]))
            if code:
                return code
    return ""
