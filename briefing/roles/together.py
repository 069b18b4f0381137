"""Lines that stand together: the items of a list, and runs of lines without a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.roles.look import Look
from briefing.roles.release import FURNITURE_FORMS

LEADING = frozenset("attend listhead event held announce say will more contact about".split())
# Classes whose cues show that a line is no part of the report.
_FURNITURE = frozenset(("contact", "share", "nav", "follow", "more"))
_SIZES = ((7, "8+"), (3, "4+"), (1, "2+"))  # a run of more lines than this, and its name


def lists(looks: list[Look]) -> None:
    """Add what the line tells that leads a list in, to each of its items.

    Where no bullets mark the items, the list goes on to the next sentence.
    """
    lead: list[str] = []
    lines: list[str] = []
    for seen in looks:
        if "bullet" in seen.forms:
            seen.own.update(lead)
            lines = []
        elif "colon-end" in seen.forms:
            lead = ["led-in", *(f"led-in:{name}" for name in LEADING & seen.first.keys())]
            lines = [f"line-{name}" for name in lead]
        else:
            lead = []
            lines = [] if seen.sentence else lines
            seen.own.update(lines)


def runs(looks: list[Look]) -> None:
    """Add to lines that stand together without a sentence what they have in common."""
    for run in _runs(looks):
        size = len(run)
        named = next(name for least, name in _SIZES if size > least)
        outside = sum(map(_outside, run))
        digits = sum(seen.letters.digits > 0 for seen in run)
        names = (
            f"run:{named}",
            f"run-outside:{_part(outside, most=outside * 2 > size)}",
            f"run-digits:{_part(digits, most=digits * 4 > 3 * size)}",
        )
        for seen in run:
            seen.own.update(names)


def _runs(looks: list[Look]) -> Iterator[list[Look]]:
    """The lines between two sentences, where there are two at least."""
    run: list[Look] = []
    for seen in looks:
        if not seen.sentence:
            run.append(seen)
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _outside(seen: Look) -> bool:
    """Whether a line shows that it is no part of the report."""
    return not (FURNITURE_FORMS.isdisjoint(seen.forms) and _FURNITURE.isdisjoint(seen.first))


def _part(some: int, *, most: bool) -> str:
    return "most" if most else "some" if some else "none"
