"""Patterns that are compiled when they are first used, so that importing costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property


class Pattern:
    """A regular expression with the methods that this package uses, compiled at the first call."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins at the offset."""
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The match that fills the stretch."""
        return self.compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in the stretch."""
        return self.compiled.search(text, start, len(text) if end is None else end)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches in the stretch, in order."""
        return self.compiled.finditer(text, start, len(text) if end is None else end)


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
