"""Word lists and learned numbers, read from the files beside this module, a folder a language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pkgutil import get_data
from typing import Any

LANGUAGE = "en"


def _text(name: str) -> str:
    """What a file beside this module holds; raises FileNotFoundError where there is none.

    ``importlib.resources`` gives the same, but takes longer to import than all files to read.
    """
    data = get_data(__name__, name)
    if data is None:
        raise FileNotFoundError(name)
    return data.decode()


@cache
def words(name: str, language: str = LANGUAGE) -> tuple[str, ...]:
    """The entries of the list ``NAME.txt``, one a line, blank lines and ``#`` comments left out.

    Raises FileNotFoundError where the language has no such list.
    """
    return tuple(_entries(_text(f"{language}/{name}.txt")))


@cache
def small(name: str, language: str = LANGUAGE) -> frozenset[str]:
    """The entries of the list ``NAME.txt`` in small letters."""
    return frozenset(_entries(_text(f"{language}/{name}.txt").lower()))


def _entries(text: str) -> Iterator[str]:
    return (line for line in map(str.strip, text.splitlines()) if line and line[0] != "#")


@cache
def pairs(name: str, language: str = LANGUAGE) -> tuple[tuple[str, str], ...]:
    """The entries of a list whose lines hold ``left <tab> right``."""
    split = (line.partition("\t") for line in words(name, language))
    return tuple((left.strip(), right.strip()) for left, _, right in split)


@cache
def listed(name: str, language: str = LANGUAGE) -> frozenset[str]:
    """All the words that stand behind the names of a list whose lines hold ``name <tab> words``."""
    return frozenset(word for _, row in pairs(name, language) for word in row.split())


@cache
def numbers(name: str, language: str = LANGUAGE) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """The learned numbers of ``NAME.json``, as JSON gives them."""
    return json.loads(_text(f"{language}/{name}.json"))
