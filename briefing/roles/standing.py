"""Where a unit stands: from the top, from the end, in its block, among the sentences."""

from __future__ import annotations

from briefing.model import BlockKind, Document
from briefing.roles.look import Look

SAID = ("event", "held", "announce")
RANKED = frozenset((*SAID, "when", "remark", "study", "say"))
COURTESY = ("polite", "thanks", "congrat", "welcome", "wish", "condole", "salute")
# Signs that mean more in the lines before the first sentence, or after the last.
BEFORE = frozenset(
    {
        "all-cue",
        "form:date-line",
        "form:time-line",
        "form:has-date",
        "form:url",
        "cue0:release",
        "cue0:byline",
        "cue:wire",
        "cue:updated",
        "cue:photo",
        "cue7:event",
        "cue7:announce",
        "cue0:office",
        "all-caps",
        "form:dash-start",
        "len<=1",
        "len<=2",
        "len<=4",
        "titled",
        "form:label",
        "cue0:org",
        "cue0:nav",
        "form:pipe",
    }
)
AFTER = frozenset(
    {"form:date-line", "all-caps", "titled", "len<=2", "cue0:byline", "form:name-title"}
)


def placed(document: Document, looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Add to each unit's signs where it stands."""
    total = len(looks)
    sentences = [i for i, seen in enumerate(looks) if seen.sentence]
    first, last = (sentences[0], sentences[-1]) if sentences else (total, total)
    rank = 0
    for i, (seen, mine) in enumerate(zip(looks, signs, strict=True)):
        mine[f"top:{i}" if i < 4 else "top:4+"] = 1.0
        mine[f"end:{total - 1 - i}" if total - 1 - i < 3 else "end:3+"] = 1.0
        mine["before-text" if i < first else "after-text" if i > last else "in-text"] = 1.0
        mine[f"third:{3 * i // total}"] = 1.0
        if i < first:
            mine.update(_above(seen, mine, i))
        if i > last:
            mine.update({f"after&{sign}": 1.0 for sign in AFTER & mine.keys()})
        mine.update(_in_block(document, i))
        rank += seen.sentence
        if seen.sentence:
            mine.update(_ranked(seen, rank, len(sentences) - rank))
        mine.update(_told(seen))


def _above(seen: Look, mine: dict[str, float], i: int) -> dict[str, float]:
    """The signs that mean more in the lines before the first sentence."""
    signs = {f"before&{sign}": 1.0 for sign in BEFORE & mine.keys()}
    if i and "form:name-title" in mine and "office" in seen.classes and len(seen.words) < 11:
        signs["before&named-office"] = 2.0
    return signs


def _in_block(document: Document, i: int) -> dict[str, float]:
    """The kind of a unit's block, and its place in it."""
    units, block = document.units, document.units[i].block
    opens = i == 0 or units[i - 1].block != block
    closes = i == len(units) - 1 or units[i + 1].block != block
    known = block < len(document.blocks)
    kind = document.blocks[block].kind if known else BlockKind.PARAGRAPH
    place = "alone" if opens and closes else "opens" if opens else "follows"
    return {place: 1.0, f"kind:{kind}": 1.0}


def _ranked(seen: Look, rank: int, left: int) -> dict[str, float]:
    """Which sentence of the release a unit is, counted from the top and from the end."""
    place = f"s{rank}" if rank < 4 else "s4-6" if rank < 7 else "s7+"
    signs = {f"rank:{place}": 1.0}
    signs.update({f"rank:{place}&{name}": 1.0 for name in RANKED & seen.classes.keys()})
    if left < 2:
        signs[f"from-last:{left}"] = 1.0
    return signs


def _told(seen: Look) -> dict[str, float]:
    """Cues that mean more together: an event with a time or an office, an early courtesy."""
    signs: dict[str, float] = {}
    if any(name in seen.classes for name in SAID) and any(
        c in seen.first for c in ("when", "month")
    ):
        signs["event&when"] = 1.0
    if any(seen.first.get(name, 99) < 12 for name in SAID) and "office" in seen.classes:
        signs["event&office"] = 1.0
    for name in COURTESY:
        if name in seen.classes:
            signs["courtesy"] = 1.0
            if seen.first[name] < 9:
                signs["courtesy-early"] = 1.0
            if "say" in seen.first and seen.first["say"] < seen.first[name]:
                signs["say-then-courtesy"] = 1.0
    return signs
