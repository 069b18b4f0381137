"""Patterns that are compiled when they are first used, so that importing costs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any


class Pattern:
    """A regular expression with the methods that this package uses, compiled at the first call.

    From then on the methods are those of the compiled expression itself.
    """

    compiled: re.Pattern[str]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """What is not there yet, of the compiled expression."""
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        self.compiled = compiled = re.compile(self.source, self.flags)
        self.match, self.fullmatch = compiled.match, compiled.fullmatch
        self.search, self.split, self.sub = compiled.search, compiled.split, compiled.sub
        self.finditer, self.findall = compiled.finditer, compiled.findall
        return getattr(self, name)


class Choice:
    """One of many words behind a lead, group ``word``, in any case.

    An alternation of hundreds is slow to compile: only the words that begin with the two letters
    that are met are.
    """

    def __init__(self, lead: str, words: Iterable[str], tail: str) -> None:
        self._lead = Pattern(lead)
        groups: dict[str, list[str]] = {}
        for word in words:
            groups.setdefault(word[:2].casefold(), []).append(_spaced(word))
        self._by_letters = {
            letters: Pattern(rf"(?:{lead})(?P<word>{'|'.join(group)}){tail}", re.IGNORECASE)
            for letters, group in groups.items()
        }

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The match that begins at the offset."""
        lead = self._lead.match(text, start, end)
        at = lead.end() if lead else start
        for size in (2, 1):
            pattern = self._by_letters.get(text[at : min(at + size, end)].casefold())
            match = pattern.match(text, start, end) if pattern else None
            if match:
                return match
        return None


def _spaced(words: str) -> str:
    """The pattern of words with any white space between them."""
    return r"\s+".join(map(re.escape, words.split(" ")))
