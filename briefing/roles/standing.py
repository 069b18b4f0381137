"""Where a unit stands: from the top, from the end, in its block, among the sentences."""

from __future__ import annotations

from briefing.model import BlockKind, Document
from briefing.roles.look import Look

SAID = frozenset(("event", "held", "announce"))
RANKED = frozenset((*SAID, "when", "remark", "study", "say"))
COURTESY = frozenset(("polite", "thanks", "congrat", "welcome", "wish", "condole", "salute"))
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


_AFTER = {sign: f"after&{sign}" for sign in AFTER}
_BEFORE = {sign: f"before&{sign}" for sign in BEFORE}
_OF_KIND = {kind: f"kind:{kind}" for kind in BlockKind}
_RANKS = ("", "s1", "s2", "s3", "s4-6", "s4-6", "s4-6", "s7+")


def placed(document: Document, looks: list[Look]) -> None:
    """Add to each unit's signs where it stands."""
    total = len(looks)
    sentences = [i for i, seen in enumerate(looks) if seen.sentence]
    first, last = (sentences[0], sentences[-1]) if sentences else (total, total)
    rank = 0
    for i, seen in enumerate(looks):
        mine = seen.own
        mine.add(f"top:{i}" if i < 4 else "top:4+")
        mine.add(f"end:{total - 1 - i}" if total - 1 - i < 3 else "end:3+")
        mine.add("before-text" if i < first else "after-text" if i > last else "in-text")
        mine.add(("third:0", "third:1", "third:2")[3 * i // total])
        if i < first:
            _above(seen, i)
        if i > last:
            mine.update([_AFTER[sign] for sign in AFTER & mine])
        if seen.sentence:
            rank += 1
            _ranked(seen, rank, len(sentences) - rank)
        _told(seen)
    _in_blocks(document, looks)


def _above(seen: Look, i: int) -> None:
    """Add the signs that mean more in the lines before the first sentence."""
    mine = seen.own
    mine.update([_BEFORE[sign] for sign in BEFORE & mine])
    if i and "form:name-title" in mine and "office" in seen.classes and len(seen.words) < 11:
        mine.add("before&named-office")


def _in_blocks(document: Document, looks: list[Look]) -> None:
    """Add the kind of a unit's block, and its place in it."""
    of = [-1, *(unit.block for unit in document.units), -1]
    blocks = document.blocks
    for seen, before, block, after in zip(looks, of, of[1:], of[2:], strict=False):
        opens, closes = before != block, after != block
        kind = blocks[block].kind if block < len(blocks) else BlockKind.PARAGRAPH
        place = "alone" if opens and closes else "opens" if opens else "follows"
        seen.own.update((place, _OF_KIND[kind]))


def _ranked(seen: Look, rank: int, left: int) -> None:
    """Add which sentence of the release a unit is, counted from the top and from the end."""
    place = f"rank:{_RANKS[min(rank, 7)]}"
    mine = seen.own
    mine.add(place)
    mine.update([f"{place}&{name}" for name in RANKED & seen.classes.keys()])
    if left < 2:
        mine.add(f"from-last:{left}")


def _told(seen: Look) -> None:
    """Add the cues that mean more together: an event with a time or an office, a courtesy."""
    mine, first = seen.own, seen.first
    said = [first[name] for name in SAID & first.keys()]
    if said and ("when" in first or "month" in first):
        mine.add("event&when")
    if said and min(said) < 12 and "office" in first:
        mine.add("event&office")
    polite = [first[name] for name in COURTESY & first.keys()]
    if polite:
        mine.add("courtesy")
        if min(polite) < 9:
            mine.add("courtesy-early")
        if first.get("say", 9999) < max(polite):
            mine.add("say-then-courtesy")
