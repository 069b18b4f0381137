"""What a unit looks like on its own: its form, its words and the cues in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from briefing.model import Document
from briefing.roles.courtesies import CIVIL, courtesy
from briefing.roles.cues import cues, words_of
from briefing.roles.form import FORMS, Letters, bare, forms, letters, needed

# Classes whose cues may make up a whole line that is no report.
FURNITURE = frozenset(
    ("contact", "nav", "share", "release", "updated", "wire", "photo", "byline", "head")
)
POLITE = "polite"
# What a unit shows that stands outside the report.
_OUTSIDE = frozenset(("contact", "photo", "share", "legal", "more", "follow", "about", "site"))
_OUTSIDE_FORMS = frozenset(("url", "mail", "phone", "copyright", "file", "markup", "ticker"))

# The sign of a form; of a number of words; of the number of words up to 40.
_OF_FORM = {name: f"form:{name}" for name in (*FORMS, "agency")}
MOST = 3000  # characters of a unit that count
_STEPS = (0, 1, 2, 4, 7, 11, 17, 25, 40)
_LENGTHS = tuple(next(f"len<={step}" for step in _STEPS if count <= step) for count in range(41))


@dataclass(slots=True)
class Look:
    """What one unit looks like on its own; ``own`` are its signs, to which others add."""

    text: str
    words: list[str]
    letters: Letters
    forms: set[str]
    classes: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    sentence: bool = False
    own: set[str] = field(default_factory=set)
    stems: frozenset[str] | None = None  # worked out where the words are compared


class _OfClass(NamedTuple):
    """The signs of a class of cues: met, as the first word, early, often, in a short line."""

    met: str
    opens: str
    early: str
    often: str
    short: str


@cache
def _of_class(name: str) -> _OfClass:
    kinds = ("cue", "cue0", "cue7", "cue3+", "short-cue")
    return _OfClass(*(f"{kind}:{name}" for kind in kinds))


def looks_of(document: Document) -> list[Look]:
    """What each unit looks like on its own."""
    held = needed(document.text)
    return [_look(line[:MOST], held) for line in document.lines]


def _look(text: str, held: frozenset[str]) -> Look:
    plain = bare(text)
    words, counts = words_of(plain), letters(plain)
    seen = Look(plain, words, counts, forms(text, plain, counts.digits, held))
    covered = _count_cues(seen)
    if "month" in seen.classes and counts.digits:
        seen.forms.add("has-date")
    full = len(words) >= 6 and "full-stop" in seen.forms
    seen.sentence = full and "site" not in seen.classes  # what a page says of itself is no text
    if seen.sentence and "wire" in seen.classes:
        seen.forms.add("agency")
        del seen.classes["wire"], seen.first["wire"]
    seen.own |= _own(seen, covered / max(1, len(words)))
    return seen


def _count_cues(seen: Look) -> int:
    """How many words of furniture there are, while the cues are counted."""
    covered, classes, first = 0, seen.classes, seen.first
    for at, size, name in cues(seen.words):
        if name in classes:
            classes[name] += 1
        else:
            classes[name], first[name] = 1, at
        if name in FURNITURE:
            covered += size
        if name == "say" and at + size == len(seen.words) and "colon-end" in seen.forms:
            seen.own.add("says-colon")  # "The minister said:"
    if POLITE not in classes and not CIVIL.isdisjoint(seen.words):
        given = courtesy(seen.words)
        if given is not None:
            classes[POLITE], first[POLITE] = 1, given
    return covered


def _own(seen: Look, covered: float) -> set[str]:
    count = len(seen.words)
    signs = {_OF_FORM[name] for name in seen.forms}
    signs.add(_LENGTHS[count] if count < len(_LENGTHS) else "len>40")
    for name, times in seen.classes.items():
        of_class, at = _of_class(name), seen.first[name]
        signs.add(of_class.met)
        if at == 0:
            signs.add(of_class.opens)
        if at < 7:
            signs.add(of_class.early)
        if times > 2:
            signs.add(of_class.often)
        if count <= 10:
            signs.add(of_class.short)
    if count > 6 and _OUTSIDE.isdisjoint(seen.classes) and _OUTSIDE_FORMS.isdisjoint(seen.forms):
        signs.add("plain")
        if seen.sentence:
            signs.add("plain-sentence")
    if covered > 0.6:
        signs.add("all-cue")
    return _shape(seen, signs)


def _shape(seen: Look, signs: set[str]) -> set[str]:
    """The signs, with those that capitals and separators make."""
    text = seen.text
    if not any(map(str.isalnum, text)):
        signs.add("ellipsis" if "…" in text or "..." in text else "wordless")
    if seen.letters.small * 4 < seen.letters.capitals > 3:
        signs.add("all-caps")
    titled = _titled(text)
    if titled is not None:
        signs.add("titled" if titled > 0.75 else "half-titled" if titled > 0.45 else "untitled")
    offices = seen.classes.get("office", 0) + seen.classes.get("honorific", 0)
    if offices >= 4:
        signs.add("offices4")
    if offices >= 8:
        signs.add("offices8")
    if text.count(",") + 2 * text.count(";") >= 5 and (titled or 0) > 0.5:
        signs.add("long-list")
    if seen.sentence:
        signs.add("sentence")
    return signs


def _titled(text: str) -> float | None:
    """The share of the longer words that begin with a capital, None where there is no such word."""
    initials = "".join([token[0] for token in text.split() if len(token) > 3])
    if not initials.isalpha():
        initials = "".join(filter(str.isalpha, initials))
    return sum(map(str.isupper, initials)) / len(initials) if initials else None
