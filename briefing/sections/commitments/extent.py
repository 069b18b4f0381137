"""How far a deadline reaches: with "no later than", the hour, the part of the day, the year."""

from __future__ import annotations

import re

from briefing.model import Span
from briefing.patterns import Pattern
from briefing.sections.commitments.times import MONTH
from briefing.sections.commitments.views import View

_HOUR = r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.m\.|\.?m\b)|\d{1,2}:\d\d|noon|midnight)"
_ZONES = (
    "GMT UTC BST CET CEST WEST EET EEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST AEST AEDT "
    "AWST NZST NZDT SGT HKT JST KST MSK WIB WAT EAT CAT SAST PHT PKT"
)
_CLOCK = rf"{_HOUR}(?:\s(?-i:{'|'.join(_ZONES.split())})\b)?"
_HOURS = rf"{_CLOCK}(?:\s?(?:to|and|until|till|[-–])\s?{_CLOCK})?"
# What stands before a time and says more of it than "by", "in" and "on", which are left away.
_BEFORE = Pattern(
    rf"""(?<!\w)(?:
        (?:no|not)\s(?:later|earlier)\sthan | as\searly\sas | with\seffect\sfrom | as\sof
      | until | till | from | before | starting | beginning
      | from\s(?:today|tomorrow|now)\suntil
      | (?:(?:at|from|between)\s)?{_HOURS},?(?:\son)?
    )\s\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# What stands behind it and is of it.
_BEHIND = Pattern(
    rf"""\s(?:(?:of\s)?(?:this|next)\syear | morning | evening | afternoon | night)\b
      | ,?\s(?:at|from|by|between)\s{_HOURS}""",
    re.IGNORECASE | re.VERBOSE,
)
# An occasion is told by a time before or after it.
_OCCASION = Pattern(r"(?:before|after)\s", re.IGNORECASE)
_APART = Pattern(
    r"(?<!\w)(?<!for\s)(?<!over\s)(?:the|one|two|three|several|a\sfew|\d{1,3})"
    r"\s(?:day|night|week|month|year|hour)s?\s\Z",
    re.IGNORECASE,
)
_A_YEAR = Pattern(r"(?:this|next)\syear", re.IGNORECASE)
_DAY = Pattern(rf"(?<!\w)(?:{MONTH}(?:\s\d{{1,2}})?|\d{{1,2}}\s{MONTH})\s\Z")
_FAR = 60  # characters before a time that are looked at
_MOST = 3  # parts that are taken on a side


def whole(seen: View, time: Span) -> Span:
    """A time of a unit with what belongs to it.

    >>> from briefing.model import Role
    >>> text = "We meet at 8 a.m. on June 3 next year, no later than that."
    >>> found = whole(View(text, 0, len(text), Role.THEME), Span(21, 27))
    >>> text[found.start : found.end]
    'at 8 a.m. on June 3 next year'
    """
    text, start, end = seen.text, time.start, time.end
    for _ in range(_MOST):
        opening = _opening(text[max(seen.start, start - _FAR) : start], text, start)
        if opening is None:
            break
        start -= len(opening[0])
    for _ in range(_MOST):
        closing = _BEHIND.match(text, end, seen.end)
        if closing is None:
            break
        end = closing.end()
    return Span(start, end)


def _opening(back: str, text: str, start: int) -> re.Match[str] | None:
    """What stands before a time and belongs to it."""
    found = _BEFORE.search(back)
    if found is None and _OCCASION.match(text, start):
        return _APART.search(back)
    if found is None and _A_YEAR.match(text, start):
        return _DAY.search(back)
    return found
