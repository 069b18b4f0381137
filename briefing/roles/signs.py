"""The signs of a unit that speak for its role: form, words, place, neighbours, and the release."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.model import Document
from briefing.roles.look import Look, look
from briefing.roles.release import of_release
from briefing.roles.standing import placed

SECTION_STARTS = (
    "about",
    "contact",
    "nav",
    "legal",
    "ends",
    "release",
    "share",
    "listhead",
    "head",
    "more",
)
# Sections that a line of more words may open; "Latest in a row of fines" opens no navigation.
_LONGER = frozenset(("about", "contact", "legal"))
# Signs that seldom deceive: they count so many times, so that few examples suffice to learn
# their weight.
TRUSTED = {
    "repeats-title": 5.0,
    "wordless": 3.0,
    "ellipsis": 3.0,
    "all-cue": 3.0,
    "form:date-line": 3.0,
    "form:time-line": 3.0,
    "cue:polite": 3.0,
    "cue0:release": 3.0,
    "before&all-cue": 3.0,
    "before&cue0:release": 5.0,
    "starts:about": 5.0,
    "cue:remark": 2.0,
    "cue:legal": 2.0,
}
# A paragraph that begins with its own heading: "About Acme Acme is …"
ABOUT = re.compile(
    r"(?:About|ABOUT)\s(?:the\s)?[A-Z]\w+(?:[^.]{0,60}?\b(?:is|was|are|has|[Ff]ounded|[Ee]stablished)\b|(?:\s[\w&.,'’-]{1,30}){0,7}\W*\Z)"
)
# The same with the name said twice: "About Acme Rope Acme Rope, a maker of …"
ABOUT_TWICE = re.compile(r"(?:About|ABOUT)\s(?:the\s)?(\S[^.\n]{1,60}?)\s+(?:The\s)?\1\b")
NEAR = (
    "word:about",
    "sentence",
    "url",
    "mail",
    "phone",
    "date-line",
    "bold",
    "bullet",
    "symbols",
    "colon-end",
    "name-title",
    "full-stop",
    "short",
    "cut-short",
    "time-line",
    "only-markup",
    "markup",
)


def signs_of(document: Document) -> list[dict[str, float]]:
    """The signs of every unit, in order."""
    looks = [look(document.slice(unit.span)) for unit in document.units]
    all_signs = [dict(seen.own) for seen in looks]
    placed(document, looks, all_signs)
    _sections(document, looks, all_signs)
    of_release(looks, all_signs)
    _neighbours(looks, all_signs)
    for mine in all_signs:
        mine.update({sign: TRUSTED[sign] for sign in TRUSTED.keys() & mine.keys()})
    return all_signs


def _sections(document: Document, looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Which heading-like line a unit stands under, and how far below."""
    under, distance, block = "", 0, -1
    for i, (unit, seen) in enumerate(zip(document.units, looks, strict=True)):
        if unit.block != block:
            distance += 1
            block = unit.block
        if under:
            signs[i][f"under:{under}"] = 1.0
            if distance <= 2:
                signs[i][f"close-under:{under}"] = 1.0
        name = _section(seen) if i else ""
        if name and (name in ("listhead", "contact") or "before-text" not in signs[i]):
            signs[i][f"starts:{name}"] = 1.0
            under, distance = name, 0


def _section(seen: Look) -> str:
    """The kind of section that a line opens, or ""."""
    if (
        not seen.sentence
        and "colon-end" in seen.forms
        and {"attend", "listhead"} & seen.first.keys()
    ):
        return "listhead"
    if ABOUT.match(seen.text) or ABOUT_TWICE.match(seen.text):
        return "about"
    if seen.sentence or not seen.words or len(seen.words) > 12:
        return ""
    named = next((name for name in SECTION_STARTS if seen.first.get(name) == 0), "")
    return named if named and (named in _LONGER or len(seen.words) <= 6) else _drawn(seen)


def _drawn(seen: Look) -> str:
    """The kind of a line that parts sections by its look alone, or ""."""
    if "symbols" in seen.forms:
        return "mark"
    if "bold" in seen.forms or "heading" in seen.own:
        return "head"
    return ""


def _neighbours(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """What stands before and after, units that hold nothing but mark-up left aside."""
    told = [i for i, seen in enumerate(looks) if seen.words or "markup" not in seen.forms]
    near = {i: _near(looks[i]) for i in told}
    for before, after in pairwise(told):
        signs[after].update({f"<{name}": 1.0 for name in near[before]})
        signs[before].update({f">{name}": 1.0 for name in near[after]})


def _near(seen: Look) -> list[str]:
    found = [name for name in seen.forms if name in NEAR]
    if seen.sentence:
        found.append("sentence")
    if len(seen.words) <= 4:
        found.append("short")
    found += [
        f"cue:{n}"
        for n, at in seen.first.items()
        if at < 5
        and n in ("attend", "listhead", "contact", "about", "more", "nav", "event", "salute")
    ]
    found += [name for name in ("legal", "polite") if name in seen.first]
    return found
