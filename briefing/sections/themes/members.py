"""The units that belong to themes, and what each says."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import NamedTuple

from briefing import terms
from briefing.likeness import scaled
from briefing.model import BlockKind, Reading, Role
from briefing.patterns import Pattern
from briefing.sections.themes.leads import is_of_substance
from briefing.sections.themes.words import stems_of

# How the second of two neighbours opens: what it says of a change of subject. Read in this order.
_OPENINGS = Pattern(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("quote", r"[\"“«‘']"),
            (
                "topic",
                r"""(?: on | regarding | concerning | among | turning | moving | touching
                | as\ (?: for | to | regards ) | with\ (?: regard | respect | reference )\ to
                | in\ (?: relation | regard )\ to | in\ terms\ of | when\ it\ comes\ to
                | in\ the\ (?: field | area | sphere | sector )\ of
                | speaking\ (?: of | about | on ) | asked\ (?: about | whether | if ) )\b""",
            ),
            (
                "end",
                r"""(?: in\ conclusion | finally | lastly | in\ closing | concluding | to\ conclude
                | at\ the\ end )\b""",
            ),
            (
                "apart",
                r"""(?: separately | meanwhile | on\ the\ other\ hand | elsewhere | other | another
                | at\ the\ same\ time | (?: on | for )\ (?: his | her | its | their )\ part
                | in\ turn )\b""",
            ),
            (
                "addition",
                r"""(?: in\ addition | additionally | furthermore | moreover | besides | also
                | further | similarly | likewise )\b""",
            ),
            (
                "contrast",
                r"""(?: however | but | nevertheless | nonetheless | yet | although | though
                | despite | while | and | so | therefore | thus | hence | as\ a\ result
                | consequently | accordingly | for\ (?: example | instance ) | then
                | after\ that | such | here
                | there | in\ (?: fact | particular | this | that | so\ doing | doing\ so
                | other\ words )
                | (?: at | with | of )\ (?: this | that | these | those )
                | to\ (?: this | that )\ end | this | that | these | those )\b""",
            ),
            (
                "pronoun_also",
                r"(?: he | she | they | it | we | i )\ (?: also | further | then | added )\b",
            ),
            (
                "pronoun",
                r"""(?: he | she | they | it | his | her | their | its | both | all | most | some
                | many | each )\b""",
            ),
            ("we", r"(?: we | i | our | my | you | your )\b"),
            ("the", r"the\b"),
            ("number", r"\d"),
            ("name", r"(?-i:[A-Z])"),
        )
    ),
    re.IGNORECASE | re.VERBOSE,
)
_TELLING, _LEAD = (Role.THEME, Role.LEAD), Role.LEAD  # found faster than by their class
_QUOTES = '"“”'


class Member(NamedTuple):
    """A unit that belongs to a theme: its place among the units and what it says."""

    at: int
    block: int
    text: str
    vector: dict[str, float]
    kind: str
    opening: str
    quoted: bool
    lead: bool = False


def vector(text: str) -> dict[str, float]:
    """The stems of a text, the rare ones weighing more, as a vector of length 1."""
    stems = stems_of(text)
    weights = dict(zip(stems, map(terms.rarity, stems), strict=True))
    if len(weights) < len(stems):
        for term, n in Counter(stems).items():
            if n > 1:
                weights[term] = math.sqrt(n) * weights[term]
    return scaled(weights)


def opening_of(text: str) -> str:
    """How a text opens, "none" where that says nothing of a change of subject."""
    found = _OPENINGS.match(text)
    return (found.lastgroup or "").replace("_", " ") if found else "none"


def members_of(reading: Reading) -> list[Member]:
    """The units of substance, leads among them."""
    document = reading.document
    found = []
    for i, (unit, role) in enumerate(zip(document.units, reading.roles, strict=True)):
        text = document.lines[i] if role in _TELLING else ""
        lead = role is _LEAD
        if text and not (lead and not is_of_substance(text)):
            kind = document.blocks[unit.block].kind if document.blocks else BlockKind.PARAGRAPH
            quoted = any(map(text.__contains__, _QUOTES))
            found.append(
                Member(i, unit.block, text, vector(text), kind, opening_of(text), quoted, lead)
            )
    return found
