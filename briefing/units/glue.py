"""Lines whose ends were lost, so that a capital stands inside a word: “NewsThe minister …”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from briefing.patterns import Pattern
from briefing.units.headings import glued_heading

_WINDOW = 200  # how much of a block may stand before the lost line end
_BEHIND = 120  # how much of what follows is looked at
_ENDED = Pattern(r"[.!?][\"'”’)]{0,3}\s")
#: A capital behind a small letter, a quotation or a number: found by what is rare, the capital.
_SEAM = Pattern(
    r"[A-Z“](?!(?<=\dT)\d\d)(?:(?<=[^\W\d_A-Z].)|(?<=[^\W\d_A-Z][\"”’)\]].)|(?<=\d[A-Z]))",
    re.DOTALL,
)
_WORD = Pattern(r"[^\W\d_]+\Z")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
#: What a line of the date ends with.
_DATED = Pattern(
    rf"""(?: \b{_MONTH}\.?\s(?:\d{{1,2}},?\s)?(?:19|20)\d\d
    | \b\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d | \b(?:19|20)\d\d-\d\d-\d\d
    | \d[:.]\d\d\s?[ap]m | \b(?:GMT|UTC)[+-]\d{{1,2}} )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_RUBRIC = r"(?:press|media|news)\s(?:release|statement|advisory|notice|communiqué)s?"
_ENDS_IN_RUBRIC = Pattern(rf"\b{_RUBRIC}\Z", re.IGNORECASE)
_RUBRIC_NEXT = Pattern(rf"{_RUBRIC}\b", re.IGNORECASE)
#: A dateline or a date.
_DAY_NEXT = Pattern(
    rf"(?:[A-Z]{{3,}}[A-Z .-]{{0,30}},?\s)?(?:{_MONTH}\.?\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})\b"
)
_CRUMB = Pattern(r"\s[-–—»›>|]\s")
_CLOSED = Pattern(r"[.!?:;][\"'”’)]{0,3}\Z|>\Z")
_BUTTONS = frozenset(("Back", "Menu", "Print", "Search", "Share"))
_SMALL = Pattern(r"\s[a-z]{2,}\s")
_LEAST = 5  # words of a title behind breadcrumbs
_LETTERS = 3  # of a word that a line ends with


def seams(words: str, start: int, stops: Iterable[int]) -> set[int]:
    """Where lines end in a block though no line end is left; its sentences end at the stops.

    >>> seams("Home » NewsMinister opens the new bridge at Bor", 0, ())
    {11}
    """
    if not _SEAM.search(words, start + 1):
        return set()
    headings = (glued_heading(words, stop) for stop in (start, *stops))
    return {end for end in headings if end} | set(opening_seams(words, start))


def opening_seams(words: str, start: int) -> Iterator[int]:
    """The lost line ends in the opening of a block."""
    rules = _RULES if _CLOSED.search(words) else _RULES + _TITLE_RULES
    for match in _SEAM.finditer(words, start + 1, start + _WINDOW):
        before = words[start : match.start()]
        if _ENDED.search(before):
            return
        if any(rule(before, words[match.start() : match.start() + _BEHIND]) for rule in rules):
            yield match.start()
            start = match.start()


def _day_before(before: str, _: str) -> bool:
    """A day or an hour ends a line of its own."""
    return bool(_DATED.search(before))


def _day_behind(before: str, behind: str) -> bool:
    """A dateline begins a sentence."""
    return len(before) >= _LETTERS and bool(_DAY_NEXT.match(behind))


def _rubric(before: str, behind: str) -> bool:
    """What kind of text it is stands on a line of its own."""
    return bool(_ENDS_IN_RUBRIC.search(before) or _RUBRIC_NEXT.match(behind))


def _crumbs(before: str, behind: str) -> bool:
    """Behind breadcrumbs or a button comes a title, told by its small words."""
    found = _WORD.search(before)
    if found is None or len(found.group()) < _LETTERS:
        return False
    if before not in _BUTTONS and not _CRUMB.search(before):
        return False
    title = len(behind.split()) >= _LEAST and _SMALL.search(behind)
    return bool(title) and not _CRUMB.search(behind)


def _again(before: str, behind: str) -> bool:
    """No name says a word twice."""
    found = _WORD.search(before)
    word = found.group() if found else ""
    return len(word) >= _LETTERS and behind.startswith(f"{word} ")


_RULES: tuple[Callable[[str, str], bool], ...] = (
    _day_before,
    _day_behind,
    _rubric,
    _again,
)
_TITLE_RULES = (_crumbs,)  # for blocks that end in no sentence
