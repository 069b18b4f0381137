"""Which line above the text is the title: the one that a linear model likes best."""

from __future__ import annotations

from functools import cache

from briefing import linear
from briefing.model import Document, Role
from briefing.roles.title_signs import signs_of

LEAST = -1.5  # log-odds under which nothing is changed


@cache
def model() -> linear.Linear:
    """The weights that ``tests/scripts/learn_title.py`` learned."""
    return linear.learned("title")


def with_title(document: Document, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles with the likeliest title as headline, and no headline above it.

    A page's masthead and breadcrumbs stand above the title and look like one.
    """
    scores = {i: model().score(signs) for i, signs in signs_of(document, roles).items()}
    title = max(scores, key=lambda i: (scores[i], -i), default=None)
    if title is None or scores[title] <= LEAST:
        return roles
    own = document.units[title].block  # a title may be several units
    above = (
        Role.BOILERPLATE if role is Role.HEADLINE and unit.block != own else role
        for unit, role in zip(document.units, roles[:title], strict=False)
    )
    return (*above, Role.HEADLINE, *roles[title + 1 :])
