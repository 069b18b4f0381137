"""The signs of a unit that speak for or against a commitment, as the linear model weighs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Role
from briefing.sections.commitments.grammar import SAYING
from briefing.sections.commitments.parties import class_of
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.words import Cue, Word, cues_of, words_of

MODALS = frozenset("will would 'll shall must should need may might can could".split())
SHORT_WILL = ("'ll", "n't")
SKIPPED = frozenset(
    "not also further never always soon then now jointly continue to immediately only all both "
    "still therefore thus actively fully additionally".split()
)
FIRST = frozenset("i we us our my".split())
THIRD = frozenset("he she they it".split())
BE = frozenset("be is are was were been being 's".split())
HAVE = frozenset("has have had".split())
QUOTES = frozenset('“”"‘')
NEAR = 0.2  # what the neighbours tell weighs little
WORDS = 0.25  # and so do bare words, of which there are many
HELD = frozenset("held hosted".split())
VERBS = {
    verb: name
    for name, verbs in {
        "effect": "enable help strengthen bring facilitate contribute lead become serve make allow "
        "improve enhance boost benefit reduce deepen foster give promote be have result depend "
        "remain need mark play transform provide-an encourage stimulate attract open-up save",
        "event": "visit meet attend host hold discuss speak deliver chair travel participate join "
        "convene feature begin start take address gather arrive focus explore present showcase "
        "include kick pay report release run cover examine consider",
    }.items()
    for verb in verbs.split()
}
LONGEST_LEAD_IN = 14


@dataclass(frozen=True, slots=True)
class View:
    """A unit as the model sees it: its words, its cues, its role."""

    words: tuple[Word, ...]
    cues: tuple[Cue, ...]
    role: Role


def view(text: str, start: int, end: int, role: Role) -> View:
    """A stretch of the source as words and cues."""
    words = words_of(text, start, end)
    return View(tuple(words), tuple(cues_of(words)), role)


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


def modal_signs(seen: View) -> dict[str, float]:
    """The modal verbs of a unit, with the person before and the kind of verb behind."""
    found: dict[str, float] = {}
    said = False
    words = seen.words
    for i, word in enumerate(words):
        said = said or word.low in SAYING
        low = "will" if word.low.endswith("'ll") else word.low
        if low not in MODALS:
            continue
        person = "first" if i and words[i - 1].low in FIRST else "third"
        found[f"modal:{low}"] = 1.0
        found[f"modal:{low}:{person}"] = 0.7
        found[f"modal:{low}:said" if said else f"modal:{low}:unsaid"] = 0.7
        behind, verb = _behind(words, i)
        who = class_of(words, subject(words, i))
        found[f"modal:{low}:{behind}"] = 1.0
        found[f"{low}:by:{who}"] = 1.0
        found[f"{low}:do:{verb}"] = 1.0
        found[f"{low}:{who}:{verb}"] = 1.0
    return found


def _behind(words: Sequence[Word], at: int) -> tuple[str, str]:
    i = at + 1
    while i < len(words) and (words[i].low in SKIPPED or words[i].low.endswith("ly")):
        i += 1
    if i >= len(words):
        return "end", "end"
    if words[i].low in BE:
        following = words[i + 1].low if i + 1 < len(words) else ""
        form = "passive" if following.endswith(("ed", "en", "held", "ilt", "ade")) else "state"
        return form, f"{form} held" if following in HELD else form
    return "act", VERBS.get(words[i].low, "act")


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
    if any(word.text in QUOTES for word in words):
        found["quoted"] = 1.0
    if any(word.low in SAYING for word in words):
        found["said"] = 1.0
    if any(word.low in FIRST for word in words):
        found["person:first"] = 1.0
    if words and words[0].low in THIRD:
        found["opens:third"] = 1.0
    if words and words[-1].text == "?":
        found["question"] = 1.0
    return found


def lead_in(seen: View) -> bool:
    """Whether a unit introduces a list: it ends with a colon, or is short and says so."""
    return bool(seen.words) and seen.words[-1].text == ":"


def signs_of(views: Sequence[View]) -> list[dict[str, float]]:
    """The signs of every unit of a release, in order."""
    own = [cue_signs(v) | modal_signs(v) for v in views]
    everything = []
    opened: dict[str, float] = {}
    for i, seen in enumerate(views):
        signs = own[i] | word_signs(seen) | form_signs(seen, i / len(views))
        for side, j in (("prev", i - 1), ("next", i + 1)):
            if 0 <= j < len(views):
                signs |= {f"{side}:{s}": NEAR for s in own[j] if s.count(":") == 1}
        signs |= {f"under:{s}": 1.0 for s in opened if s.count(":") == 1}
        if lead_in(seen):
            opened = own[i]
        elif opened and len(seen.words) > LONGEST_LEAD_IN * 4:
            opened = {}
        everything.append(signs)
    return everything
