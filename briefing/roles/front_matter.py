"""What stands between two rules above a text, as tools that make pages keep it: keys and values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Role

_RULE = "---"
_MOST = 60  # units between the rules
_KEYED = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}):(?:\s+(?P<value>\S.*)|\Z)")
_TITLES = frozenset("title headline subtitle sub-title deck".split())
_DATES = frozenset("date published updated pubdate publishdate publish_date created".split())
_OTHERS = frozenset(
    """
    author authors slug tags tag category categories status summary description keywords layout url
    link lang language type id permalink source publisher modified template draft
    """.split()
)
_FOLDED = frozenset((">", ">-", "|", "|-"))  # behind which the value stands on the next lines
_LEAST, _BARE = 2, 3  # keys between rules, and in lines without


def front_matter(lines: Sequence[str]) -> list[Role]:
    """The roles of the units of the front matter, from the first on; none where there is none.

    Without rules around them, three lines with keys that such tools know make one.

    >>> [role.value for role in front_matter(["---", "title: Talks", "date: 2024-05-03", "---"])]
    ['boilerplate', 'headline', 'other', 'boilerplate']
    """
    if lines and lines[0] == _RULE and _RULE in lines[1:_MOST]:
        keyed = lines[1 : lines.index(_RULE, 1)]
        told = sum(_KEYED.match(line) is not None for line in keyed) >= _LEAST
        return [Role.BOILERPLATE, *_roles(keyed), Role.BOILERPLATE] if told else []
    bare = [*takewhile(_is_known, lines[:_MOST])]
    return _roles(bare) if len(bare) >= _BARE else []


def _is_known(line: str) -> bool:
    match = _KEYED.match(line)
    return match is not None and match["key"].lower() in _TITLES | _DATES | _OTHERS


def _roles(lines: Sequence[str]) -> list[Role]:
    found, folds = list[Role](), False
    for line in lines:
        match = _KEYED.match(line)
        if match is None:
            found.append(Role.HEADLINE if folds else Role.BOILERPLATE)
            continue
        key, value = match["key"].lower(), match["value"] or ""
        folds = key in _TITLES and value in _FOLDED
        found.append(Role.BOILERPLATE if folds else _role(key, value))
    return found


def _role(key: str, value: str) -> Role:
    if key in _TITLES:
        return Role.HEADLINE
    dated = key in _DATES and any(sign.isdigit() for sign in value)
    return Role.OTHER if dated else Role.BOILERPLATE
