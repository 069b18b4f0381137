"""What stands between two rules above a text, as tools that make pages keep it: keys and values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Role

_RULE = "---"
_MOST = 60  # units between the rules
_KEYED = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}):(?:\s|\Z)")
_TITLES = frozenset("title headline subtitle sub-title deck".split())
_DATES = frozenset("date published updated pubdate publishdate publish_date created".split())
_LEAST = 2  # keys


def front_matter(lines: Sequence[str]) -> list[Role]:
    """The roles of the units of the front matter, from the first on; none where there is none.

    >>> [role.value for role in front_matter(["---", "title: Talks", "date: 2024-05-03", "---"])]
    ['boilerplate', 'headline', 'other', 'boilerplate']
    """
    if not lines or lines[0] != _RULE or _RULE not in lines[1:_MOST]:
        return []
    end = lines.index(_RULE, 1)
    keys = [match and match["key"].lower() for match in map(_KEYED.match, lines[1:end])]
    if sum(key is not None for key in keys) < _LEAST:
        return []
    return [Role.BOILERPLATE, *map(_role, keys), Role.BOILERPLATE]


def _role(key: str | None) -> Role:
    if key in _TITLES:
        return Role.HEADLINE
    return Role.OTHER if key in _DATES else Role.BOILERPLATE
