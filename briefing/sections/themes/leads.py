"""Which leads are of substance and so belong to a theme: those that tell of more than a meeting."""

from __future__ import annotations

import re

from briefing.patterns import Pattern

# What happens where people meet, come, speak or are honoured: such a lead stands over all themes.
_ENCOUNTER = Pattern(
    r"""\b(?: met | meets? | held | holds? | hosted | received | receives | visited | visits?
    | attended | attends | convened | (?:co-)?chaired | spoke | speaks | phone | telephone | call
    | arrived | arrives | gathered | talks | conversation | welcomed | travell?ed
    | (?: takes? | took | taking )\ place | following\ statement | remarks
    | address(?:ed|ing) )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_of_substance(text: str) -> bool:
    """Whether a lead tells what was decided, done or found, and not only who met whom.

    >>> is_of_substance("The ministry today opened 40 new schools in the north.")
    True
    >>> is_of_substance("The ministers met in Geneva on Monday.")
    False
    """
    return _ENCOUNTER.search(text) is None
