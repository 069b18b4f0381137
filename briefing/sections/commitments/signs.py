"""The signs of a unit that speak for or against a commitment, as the linear model weighs them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.sections.commitments.grammar import SAYING
from briefing.sections.commitments.manners import (
    BE,
    FIRST,
    HAVE,
    MODALS,
    SKIPPED,
    manner_signs,
    modal_signs,
)
from briefing.sections.commitments.parties import class_of
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.views import NEVER, View
from briefing.sections.commitments.words import Word

SHORT_WILL = ("'ll", "n't")
THIRD = frozenset("he she they it".split())
QUOTES = frozenset('“”"‘')
NEAR = 0.2  # what the neighbours tell weighs little
WORDS = 0.4  # and so do bare words, of which there are many
LONGEST_LEAD_IN = 14


def before(words: Sequence[Word], at: int) -> str:
    """How the word at a place is introduced: by will, to, be, have or nothing of these."""
    for i in range(at - 1, max(at - 5, -1), -1):
        low = words[i].low
        if low in MODALS or low.endswith(SHORT_WILL):
            return "modal"
        if low == "to":
            return "to"
        if low in BE:
            return "be"
        if low in HAVE:
            return "have"
        if low not in SKIPPED and not low.endswith("ly"):
            return ""
    return ""


def cue_signs(seen: View) -> dict[str, float]:
    """The cues of a unit, by sign, by form of the verb and by what introduces it."""
    found: dict[str, float] = {}
    for cue in seen.cues:
        found[f"cue:{cue.sign}"] = 1.0
        if cue.form:
            found[f"cue:{cue.sign}:{cue.form}"] = 1.0
            found[f"cue:{cue.sign}:{cue.form}:{before(seen.words, cue.first)}"] = 1.0
            if cue.form in ("ed", "s"):
                who = class_of(seen.words, subject(seen.words, cue.first))
                found[f"by:{cue.sign}:{who}"] = 1.0
        if cue.first <= 3:
            found[f"first:{cue.sign}"] = 0.7
    return found


def word_signs(seen: View) -> dict[str, float]:
    """Single words and pairs in lower case; names and numbers stand for their kind."""
    lows = [_plain(word) for word in seen.words]
    found = {f"w:{low}": WORDS for low in lows}
    found |= {f"b:{a} {b}": WORDS for a, b in pairwise(lows)}
    return found


def _plain(word: Word) -> str:
    if word.text[0].isdigit():
        return "#"
    return "X" if word.text[0].isupper() else word.low


def form_signs(seen: View, place: float) -> dict[str, float]:
    """Role, place in the release, length, quotation, person of the opening."""
    words = seen.words
    found = {f"role:{seen.role}": 1.0, "place": place, "long": min(len(words), 60) / 60}
    if len(words) < 8:
        found["short"] = 1.0
    held = {word.low for word in words}
    for name, known in (("quoted", QUOTES), ("said", SAYING), ("person:first", FIRST)):
        if not held.isdisjoint(known):
            found[name] = 1.0
    if words and words[0].low in THIRD:
        found["opens:third"] = 1.0
    if words and words[-1].text == "?":
        found["question"] = 1.0
    return found


def lead_in(seen: View) -> bool:
    """Whether a unit introduces a list: it ends with a colon, or is short and says so."""
    return bool(seen.words) and seen.words[-1].text == ":"


def signs_of(views: Sequence[View]) -> list[dict[str, float]]:
    """The signs of every unit of a release, in order; none for those that never commit."""
    own = [cue_signs(v) | modal_signs(v) for v in views]
    everything: list[dict[str, float]] = []
    opened: dict[str, float] = {}
    for i, seen in enumerate(views):
        everything.append({} if seen.role in NEVER else _signs(views, own, i, opened))
        if lead_in(seen):
            opened = own[i]
        elif opened and len(seen.words) > LONGEST_LEAD_IN * 4:
            opened = {}
    return everything


def _signs(
    views: Sequence[View],
    own: Sequence[dict[str, float]],
    at: int,
    opened: dict[str, float],
) -> dict[str, float]:
    """The signs of one unit: its own, those of its neighbours, those of the list's lead-in."""
    seen = views[at]
    signs = own[at] | manner_signs(seen) | word_signs(seen) | form_signs(seen, at / len(views))
    for side, j in (("prev", at - 1), ("next", at + 1)):
        if 0 <= j < len(views):
            signs |= {f"{side}:{s}": NEAR for s in own[j] if s.count(":") == 1}
    return signs | {f"under:{s}": 1.0 for s in opened if s.count(":") == 1}
