"""Lines that hold only the day of a release, and maybe its place, its number and the time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Role
from briefing.patterns import Pattern
from briefing.roles.form import CLOCK, DATE, DAY, MARK, MONTH

_LONGEST = 70
_OF_TEXT = frozenset((Role.LEAD, Role.THEME))
# "VERONA, Va., Feb. 6, 2025", below a title.
_TOWN = Pattern(r"[A-Z][A-Z .'-]{2,30},\s[A-Z][A-Za-z]{1,3}\.?,\s")
_ONLY_DAY = Pattern(
    rf"""{MARK}{{0,6}}
    (?:(?-i:[A-Z]{{1,6}}\s?[-/]?\s?\d{{1,6}})\s(?:[-–—|]\s)?)?
    (?:(?!(?:press|news|media|releas|issue|updat|publi|post|last|next|dat|for|as|on|from|since))
       (?-i:[A-Z])[\w.’'-]{{1,20}}(?:\s(?-i:[A-Z])[\w.’'-]{{1,20}}){{0,2}}
       (?:,\s(?-i:[A-Z])[A-Za-z]{{1,3}}\.?)?(?:,\s|\s?[-–—]\s))?
    (?:{DAY},?\s)?(?:{DATE}|\d{{1,2}}[.-]{MONTH}-?\d{{4}})
    (?P<clock>\s?[,|–-]?\s(?:at\s)?{CLOCK})?{MARK}{{0,6}}\.?\Z""",
    re.VERBOSE | re.IGNORECASE,
)


def is_date_line(words: str, *, timed: bool = True) -> bool:
    """Whether a line holds only a day, maybe with its place, its number and the time.

    >>> [is_date_line(x) for x in ("Larn, 3 May 2024", "No. 12", "Updated 3 May 2024")]
    [True, False, False]
    """
    match = _ONLY_DAY.match(words) if len(words) <= _LONGEST else None
    return match is not None and (timed or not match["clock"])


def with_date_lines(lines: Sequence[str], roles: Sequence[Role]) -> tuple[Role, ...]:
    """The roles, with such a line as no boilerplate and no title; below, a time is of the page."""
    found, above = list[Role](), True
    titled = roles.count(Role.HEADLINE) > 1
    for words, role in zip(lines, roles, strict=True):
        above = above and role not in _OF_TEXT
        beside = titled and role is Role.HEADLINE and _TOWN.match(words) is not None
        dated = (role is Role.BOILERPLATE or beside) and is_date_line(words, timed=above)
        found.append(Role.OTHER if dated else role)
    return tuple(found)
