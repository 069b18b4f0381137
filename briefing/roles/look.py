"""What a unit looks like on its own: its form, its words and the cues in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import ascii_lowercase, ascii_uppercase

from briefing.roles.cues import cues, words_of
from briefing.roles.form import bare, forms, how_many

# Classes whose cues may make up a whole line that is no report.
FURNITURE = frozenset(
    ("contact", "nav", "share", "release", "updated", "wire", "photo", "byline", "head")
)
# What a unit shows that stands outside the report.
_OUTSIDE = frozenset(("contact", "photo", "share", "legal", "more", "follow", "about", "site"))
_OUTSIDE_FORMS = frozenset(("url", "mail", "phone", "copyright", "file", "markup", "ticker"))
NUMBERS = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Look:
    """What one unit looks like on its own."""

    text: str
    words: list[str]
    forms: list[str]
    classes: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)
    sentence: bool = False
    own: dict[str, float] = field(default_factory=dict)


def _length(count: int) -> str:
    for limit in (0, 1, 2, 4, 7, 11, 17, 25, 40):
        if count <= limit:
            return f"len<={limit}"
    return "len>40"


def look(text: str) -> Look:
    """What a unit looks like on its own; only its first 3000 characters count."""
    text = text[:3000]
    plain = bare(text)
    words = words_of(plain)
    seen = Look(plain, words, forms(text, plain))
    covered = 0
    for at, size, name in cues(words):
        seen.classes[name] = seen.classes.get(name, 0) + 1
        seen.first.setdefault(name, at)
        if name in FURNITURE:
            covered += size
    if NUMBERS.search(plain) or ("month" in seen.classes and DIGIT.search(plain)):
        seen.forms.append("has-date")
    full = len(words) >= 6 and "full-stop" in seen.forms
    seen.sentence = full and "site" not in seen.classes  # what a page says of itself is no text
    if seen.sentence and "wire" in seen.classes:
        seen.forms.append("agency")
        del seen.classes["wire"], seen.first["wire"]
    seen.own = _own(seen, covered / max(1, len(words)))
    return seen


def _own(seen: Look, covered: float) -> dict[str, float]:
    signs: dict[str, float] = {f"form:{name}": 1.0 for name in seen.forms}
    count = len(seen.words)
    signs[_length(count)] = 1.0
    for name, times in seen.classes.items():
        signs[f"cue:{name}"] = 1.0
        at = seen.first[name]
        if at == 0:
            signs[f"cue0:{name}"] = 1.0
        if at < 7:
            signs[f"cue7:{name}"] = 1.0
        if times > 2:
            signs[f"cue3+:{name}"] = 1.0
        if count <= 10:
            signs[f"short-cue:{name}"] = 1.0
    if count > 6 and not (_OUTSIDE & seen.classes.keys() or _OUTSIDE_FORMS & set(seen.forms)):
        signs["plain"] = 1.0
        if seen.sentence:
            signs["plain-sentence"] = 1.0
    if covered > 0.6:
        signs["all-cue"] = 1.0
    signs.update(_shape(seen))
    return signs


def _shape(seen: Look) -> dict[str, float]:
    signs: dict[str, float] = {}
    if not any(map(str.isalnum, seen.text)):
        signs["ellipsis" if "…" in seen.text or "..." in seen.text else "wordless"] = 1.0
    tokens = seen.text.split()
    small = how_many(seen.text, str.islower, ascii_lowercase)
    if small * 4 < how_many(seen.text, str.isupper, ascii_uppercase) > 3:
        signs["all-caps"] = 1.0
    long = [t for t in tokens if len(t) > 3 and t[0].isalpha()]
    titled = sum([t[0].isupper() for t in long]) / len(long) if long else 0.0
    if long:
        signs["titled" if titled > 0.75 else "half-titled" if titled > 0.45 else "untitled"] = 1.0
    offices = seen.classes.get("office", 0) + seen.classes.get("honorific", 0)
    if offices >= 4:
        signs["offices4"] = 1.0
    if offices >= 8:
        signs["offices8"] = 1.0
    separators = seen.text.count(",") + 2 * seen.text.count(";")
    if separators >= 5 and titled > 0.5:
        signs["long-list"] = 1.0
    if seen.sentence:
        signs["sentence"] = 1.0
    return signs
