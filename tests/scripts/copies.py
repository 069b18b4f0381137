"""Copies of releases with another's top, and short ones, to learn roles and titles from.

What stands above the title in a copy, mastheads and navigation, is that of another release: so a
title is learned apart from what its own publisher puts above it. Whose top it is is drawn by
chance, the same at each run. Short ones end after the first sentences of the report: most releases
that teach are long, and the last sentences of a short one were taken for what stands at the end.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from corpus import Annotated, laid

from briefing.model import Role

REPORT = frozenset("theme lead greeting attendees".split())
SHORT, LONGER = (2, 4), 4  # units of the report in a short copy, and how many more it had
BELOW = 4  # units from the title on that a copy teaches


@dataclass(frozen=True)
class Copy:
    """A release made of others: their sources, and which of its units teach something new."""

    one: Annotated
    sources: frozenset[str]
    telling: frozenset[int]


def copies(releases: Sequence[Annotated]) -> Iterator[Copy]:
    """Every second release cut short; each that has a title under the top of another."""
    yield from filter(None, map(_short, releases[::2]))
    tops = [one for one in releases if _title(one)]
    for one in releases:
        title = _title(one)
        if title is not None and tops:
            yield _topped(one, title, _chance(one).choice(tops))


def _short(one: Annotated) -> Copy | None:
    """A release that ends after the first units of its report; None for one that is short."""
    units, text = _units(one), one.text
    body = next((i for i, unit in enumerate(units) if unit["role"] in REPORT), len(units))
    end = body + _chance(one).randint(*SHORT)
    if end + LONGER > len(units):
        return None
    units = units[:end]
    made = laid(one.source, one.path, text[: units[-1]["end"]] + "\n", {"units": units})
    return Copy(made, frozenset([one.source]), frozenset(range(end)))


def _chance(one: Annotated) -> random.Random:
    return random.Random(crc32(one.text.encode()))


def _title(one: Annotated) -> int | None:
    """The place of the first headline."""
    return one.roles.index(Role.HEADLINE) if Role.HEADLINE in one.roles else None


def _units(one: Annotated) -> list[dict[str, Any]]:
    """The units of a release as an annotation has them."""
    pairs = zip(one.document.units, one.roles, strict=True)
    return [{"start": u.span.start, "end": u.span.end, "role": role.value} for u, role in pairs]


def _topped(one: Annotated, title: int, other: Annotated) -> Copy:
    """The release from its title on, under what stands above the title of another."""
    units, others = _units(one)[title:], _units(other)
    above = others[: _title(other)]
    start, end = units[0]["start"], others[len(above)]["start"]
    units = [*above, *(_moved(unit, end - start) for unit in units)]
    text = other.text[:end] + one.text[start:]
    made = laid(one.source, one.path, text, {"units": units})
    telling = frozenset(range(len(above) + BELOW))
    return Copy(made, frozenset([one.source, other.source]), telling)


def _moved(unit: dict[str, Any], by: int) -> dict[str, Any]:
    return unit | {"start": unit["start"] + by, "end": unit["end"] + by}
