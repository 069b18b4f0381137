"""Which line above the text is the title: likely the first that a linear model takes for one.

The model tells titles and sub-titles from all else; a sub-title says so much that it would win
alone, so what counts is that a line is a title and that none above it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log1p

from briefing import linear
from briefing.model import Document, Role
from briefing.patterns import Pattern
from briefing.roles.title_signs import REACH, leads_in, signs_of, top

# What stands above a text and is no title: a masthead, a day, an address, who writes.
_LABEL = Pattern(
    r"""(?:for|immediate|press|news|media|public|official|embargo\w*)\s(?:immediate\s)?
        (?:release|note|statement|advisory|alert|communiqu\w+|room|cent(?:er|re)|information)
      | newsroom|embargo|skip\sto|read\s|share|^by\s|^source|@|://|www\.|\d{4}|\d[:.]\d\d
      | \b(?:ministry|office|department|embassy|agency|secretariat|bureau|service|commission
        |authority|government|university|council|inc|ltd|corp|jan|feb|mar|apr|may|june?|july?|aug
        |sept?|oct|nov|dec)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MASTHEAD = Pattern(
    r"(?i)\W*(?:for\simmediate\s|(?:press|news|media)\s)release\W*"
    r"|about\sth(?:is|ese)\s(?:update|release|news|notice|page|site)\b.*"
    r"|news\sfrom\s(?:the\s)?(?:ministry|embassy|office|department|government|agency)"
    r"(?:\s(?:of|for|and|the|(?-i:[A-Z])[\w’'-]*))*\W*"
)
_SAYS = Pattern(
    r"(?i)\b(?:said|says|stated|states|commented|comments|declared|told\s\w+|as\sfollows"
    r"|the\sfollowing(?:\s\w+){0,2})\W?:\Z"
)
_ASKS = Pattern(r"(?i)\W*(?:photo|follow|share|quote|read|key|image|contact|download)\b")
_LONG = 4  # letters of a word that tells of something
OF_TEXT = frozenset((Role.LEAD, Role.THEME, Role.GREETING))
_TOLD = 20  # characters of a line that must stand in one that was cut short
_SHORTEST = 3  # words of a marked title, with its mark
LEAST = -1.5  # log-odds under which nothing is changed


@cache
def model() -> linear.Linear:
    """The weights that ``tests/scripts/learn_title.py`` learned."""
    return linear.learned("title")


def with_title(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles with the likeliest title as headline, and no headline above it.

    A page's masthead and breadcrumbs stand above the title and look like one.
    """
    roles = _without_mastheads(document, roles)
    scores = {
        i: model().score(signs)
        for i, signs in signs_of(document, roles).items()
        if not _MASTHEAD.fullmatch(document.lines[i]) and not _cut_short(document, i)
    }
    title = likeliest(scores)
    if title is None or scores[title] <= LEAST:
        told = None if Role.HEADLINE in roles else _without_model(document, roles)
        return roles if told is None else (*roles[:told], Role.HEADLINE, *roles[told + 1 :])
    own = document.units[title].block  # a title may be several units
    above = (
        Role.BOILERPLATE if role is Role.HEADLINE and unit.block != own else role
        for unit, role in zip(document.units, roles[:title], strict=False)
    )
    below = (
        Role.LEAD if role is Role.HEADLINE and leads_in(line) else role
        for line, role in zip(document.lines[title + 1 :], roles[title + 1 :], strict=True)
    )
    return (*above, Role.HEADLINE, *below)


def _without_mastheads(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles; what only says that this is a release, and what leads in, is no headline."""
    if Role.HEADLINE not in roles:
        return roles
    return tuple(map(_no_masthead, document.lines, roles))


def _cut_short(document: Document, at: int) -> bool:
    """Whether a line ends in dots inside what another near it says whole, behind other words."""
    line = document.lines[at]
    if not line.endswith(("…", "...")):
        return False
    told = line.rstrip(".… ")
    for other in document.lines[max(0, at - REACH) : at + REACH]:
        found = told.find(other[:_TOLD]) if len(other) > _TOLD else -1
        if found > 0 and len(other) > len(told) - found and other.startswith(told[found:]):
            return True
    return False


def _no_masthead(line: str, role: Role) -> Role:
    if role is Role.HEADLINE and _MASTHEAD.fullmatch(line):
        return Role.BOILERPLATE
    says = role is Role.HEADLINE and leads_in(line) and _SAYS.search(line)
    return Role.LEAD if says else role


def _without_model(document: Document, roles: Sequence[Role]) -> int | None:
    """Where the title of a release is for which the model found none, or None."""
    if _stands_alone(document, roles):
        return 0
    marked = _marked(document, roles)
    return _said_twice(document, roles) if marked is None else marked


def _said_twice(document: Document, roles: Sequence[Role]) -> int | None:
    """Where a line stands over the text that a page says again: its title.

    Sentences of the page may stand above it ("We use cookies.").
    """
    lines, last = document.lines, len(document.lines) - 1
    for i, line in enumerate(lines[:REACH]):
        if roles[i] is Role.LEAD:
            return None
        if i == last or roles[i + 1] not in OF_TEXT or not _could_be(line):
            continue
        again = [k for k in range(i + 2, last + 1) if lines[k].casefold() == line.casefold()]
        apart = again and all(k == last or roles[k + 1] not in OF_TEXT for k in again)
        told = {word for word in line.lower().split() if len(word) >= _LONG}
        if apart and len(told & set(lines[i + 1].lower().split())) > 1:
            return i
    return None


def _could_be(line: str) -> bool:
    """Whether a line has the words of a title and not the end of a sentence."""
    words = line.split()
    ends = len(words) > _SHORTEST and line[-1].isalnum()
    return ends and not _LABEL.search(line) and not _ASKS.match(line)


def _stands_alone(document: Document, roles: Sequence[Role]) -> bool:
    """Whether a release without a title has one line above its text that could be nothing else."""
    if len(top(document, roles)) != 1:
        return False
    line = document.lines[0]
    apart = len(document.units) > 1 and document.units[1].block != document.units[0].block
    words = line.lstrip("#* ").split()
    return apart and len(words) > 1 and line[-1].isalnum() and not _LABEL.search(line)


def _marked(document: Document, roles: Sequence[Role]) -> int | None:
    """Where a release without a title has a line that Markdown marks as the one title it has."""
    marked = [i for i, line in enumerate(document.lines) if line.startswith("# ")]
    if len(marked) != 1 or not OF_TEXT.isdisjoint(roles[: marked[0]]):
        return None
    line = document.lines[marked[0]]
    rubric = _MASTHEAD.match(line)  # "# PRESS RELEASE No. 12"
    return marked[0] if len(line[rubric.end() if rubric else 0 :].split()) > _SHORTEST else None


def likeliest(scores: Mapping[int, float]) -> int | None:
    """Which line is likeliest the first title, by the log-odds of each; None without a line.

    >>> likeliest({0: -3.0, 1: 0.5, 2: 1.5})
    1
    """
    best, title, none_above = float("-inf"), None, 0.0
    for i in sorted(scores):
        likely = none_above - log1p(exp(-scores[i]))
        if likely > best:
            best, title = likely, i
        none_above -= log1p(exp(scores[i]))
    return title
