"""Print every unit of a text with its role, the signs that decided it, and what was found in it.

python tests/scripts/explain.py FILE [--signs 4] [--brief]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing import brief
from briefing.model import Source
from briefing.roles.sequence import model, weighed
from briefing.roles.signs import signs_of


def found_in(briefing, span):
    """What the briefing found inside a span, in a few words each."""
    text = briefing.document.slice
    for figure in briefing.figures:
        if span.covers(figure.span):
            yield f"figure {text(figure.span)!r} = {figure.kind} {figure.value} {figure.unit}"
    for person in briefing.people:
        if span.covers(person.span):
            said = f"{person.name} | {person.role} | {person.affiliation}"
            yield f"person {said} | {person.presence}"
    for bound in briefing.commitments:
        if span == bound.span:
            yield f"commitment {bound.kind} | {bound.actor} | {bound.deadline}"
    for theme in briefing.themes:
        if span in theme.statements:
            yield f"theme {theme.label}"


def explain(text: str, most: int) -> None:
    """Print the units of a text one under the other."""
    briefing = brief(Source(text))
    print(f"headline {briefing.headline!r}\ndate {briefing.date!r}  place {briefing.place!r}")
    every = signs_of(briefing.document)
    for unit, role, signs in zip(briefing.document.units, briefing.roles, every, strict=True):
        print(f"\n{role:11} {briefing.document.slice(unit.span)[:300]}")
        if most:
            reasons = model().reasons(weighed(signs), role)[:most]
            print("            because " + ", ".join(f"{sign} {w:+.1f}" for sign, w in reasons))
        for note in found_in(briefing, unit.span):
            print("            " + note)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="+", type=Path)
    options.add_argument("--signs", type=int, default=4)
    asked = options.parse_args()
    for path in asked.files:
        print(f"===== {path}")
        explain(path.read_bytes().decode("utf-8-sig"), asked.signs)


if __name__ == "__main__":
    main()
