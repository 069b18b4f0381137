"""Give every unit its role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import BlockKind, Document, Role, folded
from briefing.roles.asides import below_teasers, without_asides
from briefing.roles.courtesies import with_courtesies
from briefing.roles.date_lines import with_date_lines
from briefing.roles.front_matter import front_matter
from briefing.roles.pages import with_page_lines
from briefing.roles.sequence import best_path, known_words
from briefing.roles.signs import signs_of
from briefing.roles.title import with_title

_ROLES = {role.value: role for role in Role}


def assign_roles(document: Document) -> tuple[Role, ...]:
    """One role a unit, in their order."""
    front = front_matter(document.lines)
    if front:
        return (*front, *_of_report(replace(document, units=document.units[len(front) :])))
    return _of_report(document)


def _of_report(document: Document) -> tuple[Role, ...]:
    """The roles of a document without front matter."""
    report, told = without_asides(document)
    roles = _roles(document, report, told)
    title = document.source.meta.get("title")
    roles = with_title(document, _titled(document, roles, title) if title else roles)
    sure = with_date_lines(report.lines, with_courtesies(report.lines, [roles[i] for i in told]))
    return with_page_lines(document, sure if report is document else _laid(document, told, sure))


def _roles(document: Document, report: Document, told: Sequence[int]) -> tuple[Role, ...]:
    """The likeliest roles; asides are read over, so that none hides what stands beside it."""
    found = _likeliest(report)
    if report is document:
        return found
    below = below_teasers(document)  # read with them, for they tell that what follows is of a page
    page = _likeliest(document)[below:] if below < len(document.units) else ()
    return (*_laid(document, told, found)[:below], *page)


def _likeliest(document: Document) -> tuple[Role, ...]:
    return tuple([_ROLES[label] for label in best_path(signs_of(document, known_words()))])


def _laid(document: Document, told: Sequence[int], found: Sequence[Role]) -> tuple[Role, ...]:
    """The roles of what is told in its places, all else boilerplate."""
    roles = [Role.BOILERPLATE] * len(document.units)
    for i, role in zip(told, found, strict=True):
        roles[i] = role
    return tuple(roles)


def _titled(document: Document, roles: tuple[Role, ...], title: str) -> tuple[Role, ...]:
    """The roles, with the title that the format tells as the headline where it stands first."""
    held = next((i for i in range(len(document.blocks)) if _is_title(document, i, title)), None)
    of_title = {i for i, unit in enumerate(document.units) if unit.block == held}
    if not of_title:
        return roles
    first = min(of_title)  # what stands before it is a label of the page, not the title
    return tuple(
        Role.HEADLINE
        if i in of_title
        else Role.OTHER
        if i < first and role is Role.HEADLINE
        else role
        for i, role in enumerate(roles)
    )


def _is_title(document: Document, place: int, title: str) -> bool:
    """Whether a block is the title: a heading, or the first line of what a mail says."""
    block = document.blocks[place]
    heading = place == 0 or block.kind is BlockKind.HEADING
    return heading and document.slice(block.span) == folded(title)
