"""What stands between two rules above a text, as tools that make pages keep it: keys and values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.model import Role
from briefing.patterns import Pattern

_RULE = "---"
_MOST = 60  # units between the rules
_KEYED = Pattern(r"(?P<key>[A-Za-z][\w -]{0,30}):(?:\s+(?P<value>\S.*)|\Z)")
_TITLES, _DECKS = frozenset(["title", "headline"]), frozenset("subtitle sub-title deck".split())
_DATES = frozenset("date published updated pubdate publishdate publish_date created".split())
_OTHERS = frozenset(
    """
    author authors slug tags tag category categories status summary description keywords layout url
    link excerpt subjects image lang language type id permalink source publisher
    modified template draft
    """.split()
)
_TOLD = frozenset(["summary", "description"])  # what without rules is text
_FOLDED = frozenset((">", ">-", "|", "|-"))  # behind which the value stands on the next lines
_KNOWN = _TITLES | _DECKS | _DATES | _OTHERS
_GOES_ON = "-#\"'0123456789"  # what opens a line that goes on with a value
_LEAST, _BARE = 2, 3  # keys between rules, and in lines without


def front_matter(lines: Sequence[str]) -> list[Role]:
    """The roles of the units of the front matter, from the first on; none where there is none.

    Without rules around them, three lines with keys that such tools know make one.

    >>> [role.value for role in front_matter(["---", "title: Talks", "date: 2024-05-03", "---"])]
    ['boilerplate', 'headline', 'other', 'boilerplate']
    """
    if lines and lines[0] == _RULE and _RULE in lines[1:_MOST]:
        keyed = lines[1 : lines.index(_RULE, 1)]
        return [Role.BOILERPLATE, *_roles(keyed), Role.BOILERPLATE] if _is_front(keyed) else []
    bare = [*takewhile(lambda line: _key(line) in _KNOWN - _TOLD, lines[:_MOST])]
    return _roles(bare) if len(bare) >= _BARE else []


def _key(line: str) -> str:
    """The key that opens a line, in small letters, or ""."""
    match = _KEYED.match(line)
    return match["key"].lower() if match else ""


def _is_front(lines: Sequence[str]) -> bool:
    """Whether lines between rules are keys, the first and another known, and their values."""
    keys = [_key(line) for line in lines]
    if not keys or keys[0] not in _KNOWN or sum(key in _KNOWN for key in keys) < _LEAST:
        return False
    last, opened = "", False
    for key, line in zip(keys, lines, strict=True):
        if not (key or opened or last in _KNOWN or line[0] in _GOES_ON):
            return False
        opened = line.endswith((":", *_FOLDED)) or (opened and not key)
        last = key or last
    return True


def _roles(lines: Sequence[str]) -> list[Role]:
    """The roles of the lines; a sub-title before the title is none."""
    found, folds = list[Role](), False
    for line in lines:
        match = _KEYED.match(line)
        if match is None:
            found.append(Role.HEADLINE if folds else Role.BOILERPLATE)
            continue
        key, value = match["key"].lower(), match["value"] or ""
        folds = key in _TITLES and value in _FOLDED
        deck = key in _DECKS and Role.HEADLINE in found and value
        found.append(Role.HEADLINE if deck else _role(key, "" if folds else value))
    return found


def _role(key: str, value: str) -> Role:
    if key in _TITLES and value:
        return Role.HEADLINE
    dated = key in _DATES and any(sign.isdigit() for sign in value)
    return Role.OTHER if dated else Role.BOILERPLATE
