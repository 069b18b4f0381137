"""Which currency a written one is: by its own form, or by the countries that the text names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from heapq import nlargest

from briefing import lexicons
from briefing.patterns import Pattern

# Countries that write their own dollar as a bare sign.
DOLLARS = {
    "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "FJ": "FJD",
    "JM": "JMD", "TT": "TTD", "BB": "BBD", "BS": "BSD", "BZ": "BZD", "GY": "GYD",
}  # fmt: skip
REACH = 100_000
LEAST = 2  # times that a country is named whose dollar a bare sign is
_ADDRESS = Pattern(r"\w\.(au|nz|ca|sg|hk)(?![\w.-])")  # of mail or of the web
ABOVE = 4  # times as often as any other that has a dollar


@cache
def codes() -> dict[str, str]:
    """The ISO 4217 code of every written form, as written and with case folded."""
    table = dict(lexicons.pairs("currencies"))
    return {**{word.casefold(): code for word, code in table.items()}, **table}


def _choices(listed: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    split = (choice.partition(":") for choice in listed.split(";"))
    return tuple((code, tuple(countries.split())) for code, _, countries in split)


@cache
def shared() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For each word that countries share, the currencies it may mean with their countries."""
    return {word: _choices(listed) for word, listed in lexicons.pairs("currency_countries")}


@cache
def letters() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For letters that are a currency in some countries only, the same."""
    return {word: _choices(listed) for word, listed in lexicons.pairs("currency_letters")}


@cache
def _names() -> dict[str, str]:
    """The code of the country that a name, a demonym or a capital stands for."""
    told = dict.fromkeys(lexicons.words("states"), "US")
    told |= {name: code for code, name in lexicons.pairs("dollar_places")}
    lists = ("capitals", "demonyms", "countries")
    return told | {name: code for listed in lists for name, code in lexicons.pairs(listed)}


@cache
def _naming() -> re.Pattern[str]:
    """Runs of capitalised words, among which the names of countries are looked up."""
    return re.compile(r"\b[A-Z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?(?:\s[A-Z][^\W\d_]*\b|\ses\b){0,3}")


@lru_cache(maxsize=4)
def countries(text: str) -> Counter[str]:
    """How often a text names each country: by name, demonym, capital or in an address.

    Where dollars are many, large cities and provinces tell too.
    """
    names = _names()
    found = Counter(address[1].upper() for address in _ADDRESS.finditer(text[:REACH]))
    for run in _naming().finditer(text[:REACH]):
        found.update(_in_run(run[0].split(), names))
    return found


def _in_run(words: list[str], names: dict[str, str]) -> list[str]:
    """The countries that a run of words names, the longest name first."""
    found = []
    at = 0
    while at < len(words):
        for size in range(min(4, len(words) - at), 0, -1):
            name = " ".join(words[at : at + size]).removesuffix("’s").removesuffix("'s")
            code = names.get(name) or names.get(name.rstrip("."))
            if code:
                found.append(code)
                break
        else:
            size = 1
        at += size
    return found


def _named(choices: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> str:
    """The currency whose countries the text names most, "" where it names none."""
    counted = countries(text)
    best = max(choices, key=lambda choice: sum(counted[country] for country in choice[1]))
    return best[0] if any(counted[country] for country in best[1]) else ""


@lru_cache(maxsize=4)
def _dollar(text: str) -> str:
    """Whose dollar a bare sign is: another country's only where that is named far more often."""
    counted = countries(text)
    (first, country), (second, _) = nlargest(2, ((counted[c], c) for c in DOLLARS))
    return DOLLARS[country] if first >= max(LEAST, ABOVE * second) else "USD"


def in_its_country(word: str, text: str) -> bool:
    """Whether the text names a country whose money the word may be."""
    return bool(_named(shared()[word], text))


def currency(written: str, text: str) -> str:
    """The ISO 4217 code of a written currency; a word that countries share by which one is named.

    >>> currency("Rs.", "Colombo, Sri Lanka"), currency("US dollars", ""), currency("€", "")
    ('LKR', 'USD', 'EUR')
    """
    word = " ".join(written.split())
    if word in letters():
        return _named(letters()[word], text) or codes().get(word, "")
    code = codes().get(word) or codes().get(word.casefold(), "")
    low = word.casefold().rstrip(".")
    if low in {"$", "dollars", "dollar"}:
        return _dollar(text)
    choices = shared().get(low)
    return (_named(choices, text) if choices else "") or code
