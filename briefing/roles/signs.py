"""The signs of a unit that speak for its role: form, words, place, neighbours, and the release."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from briefing.model import Document
from briefing.patterns import Pattern
from briefing.roles.look import Look, looks_of
from briefing.roles.release import of_release
from briefing.roles.standing import placed
from briefing.roles.together import lists, runs

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
    "before&named-office": 2,
    "before&named": 2,
    "after&named": 2,
    "given-name&office": 2,
    "repeats-title": 5,
    "wordless": 3,
    "ellipsis": 3,
    "all-cue": 3,
    "form:date-line": 3,
    "form:time-line": 3,
    "cue:polite": 3,
    "cue0:release": 3,
    "before&all-cue": 3,
    "before&cue0:release": 5,
    "starts:about": 5,
    "cue:remark": 2,
    "cue:legal": 2,
    "says-colon": 3,
    "form:for-release": 5,
    "form:placed-date": 5,
    "cue:case": 3,
    "cue:attend": 2,
    "restated:most": 4,
    "restated:half": 2,
}
# A single word tells less than a cue: so much of one sign.
OF_WORD, WORDY = "w:", 0.5
MOST_WORDS = 60  # of a unit that count
WORDS_OF_LINE = 12  # of a line that is no sentence; the form of a shorter one tells more
# A paragraph that begins with its own heading: "About Acme Acme is …"
ABOUT = Pattern(
    r"(?:About|ABOUT)\s(?:the\s)?[A-Z]\w+(?:[^.]{0,60}?\b(?:is|was|are|has|[Ff]ounded|[Ee]stablished)\b|(?:\s[\w&.,'’-]{1,30}){0,7}\W*\Z)"
)
# The same with the name said twice: "About Acme Rope Acme Rope, a maker of …"
ABOUT_TWICE = Pattern(r"(?:About|ABOUT)\s(?:the\s)?(\S[^.\n]{1,60}?)\s+(?:The\s)?\1\b")
NEAR_FORMS = frozenset(
    """url mail phone date-line bold bullet symbols colon-end name-title full-stop cut-short
    time-line only-markup markup""".split()
)
NEAR_EARLY = frozenset("attend listhead contact about more nav event salute".split())
NEAR_CUES = frozenset(("legal", "polite"))
SHORT = 4  # words
# The signs of what stands before and behind a unit.
_CUES = {name: f"cue:{name}" for name in NEAR_EARLY}
_NEAR = (*NEAR_FORMS, *NEAR_CUES, *_CUES.values(), "sentence", "short")
_BEHIND = {name: f"<{name}" for name in _NEAR}
_AHEAD = {name: f">{name}" for name in _NEAR}
# Signs of the next unit that tell of the one before: a deck stands above what tells of the event.
_OF_NEXT = {"event&when": ">told", "form:dateline": ">dateline"}


def signs_of(document: Document, known: Mapping[str, str] | None = None) -> list[set[str]]:
    """The signs of every unit, in order; of its words only those that are known, where told."""
    looks = looks_of(document)
    placed(document, looks)
    _sections(document, looks)
    lists(looks)
    of_release(looks)
    runs(looks)
    _neighbours(looks)
    for seen in looks:
        if seen.sentence or len(seen.words) >= WORDS_OF_LINE:
            seen.own.update(_of_words(seen, known))
    return [seen.own for seen in looks]


def strength(sign: str) -> float:
    """How many times a sign counts."""
    return WORDY if sign.startswith(OF_WORD) else TRUSTED.get(sign, 1)


def _of_words(seen: Look, known: Mapping[str, str] | None) -> Iterable[str]:
    """The signs of the words of a unit; to look only for the known ones takes half the time."""
    words = seen.words[:MOST_WORDS]
    if known is None:
        return map(word_sign, words)
    digits = seen.letters.digits or not seen.text.isascii()
    numbers = digits and any(word[0].isdigit() for word in words)
    return filter(None, (*map(known.get, words), word_sign("0") if numbers else ""))


def word_sign(word: str) -> str:
    """The sign of a word, the same for all numbers."""
    return f"{OF_WORD}{'#' if word[0].isdigit() else word}"


def _sections(document: Document, looks: list[Look]) -> None:
    """Which heading-like line a unit stands under, and how far below."""
    under, distance, block = "", 0, -1
    for i, (unit, seen) in enumerate(zip(document.units, looks, strict=True)):
        if unit.block != block:
            distance += 1
            block = unit.block
        if under:
            seen.own.add(f"under:{under}")
            if distance <= 2:
                seen.own.add(f"close-under:{under}")
        name = _section(seen) if i else ""
        if name and (name in ("listhead", "contact") or "before-text" not in seen.own):
            seen.own.add(f"starts:{name}")
            under, distance = name, 0


def _section(seen: Look) -> str:
    """The kind of section that a line opens, or ""."""
    heads = "colon-end" in seen.forms and not seen.sentence
    if heads and ("attend" in seen.first or "listhead" in seen.first):
        return "listhead"
    if seen.text.startswith(("About", "ABOUT")) and (
        ABOUT.match(seen.text) or ABOUT_TWICE.match(seen.text)
    ):
        return "about"
    if seen.sentence or not seen.words or len(seen.words) > 12:
        return ""
    named = next((name for name in SECTION_STARTS if seen.first.get(name) == 0), "")
    return named if named and (named in _LONGER or len(seen.words) <= 6) else _drawn(seen)


def _drawn(seen: Look) -> str:
    """The kind of a line that parts sections by its look alone, or ""."""
    return "mark" if "symbols" in seen.forms else "head" if "bold" in seen.forms else ""


def _neighbours(looks: list[Look]) -> None:
    """Add what stands before and after, units that hold nothing but mark-up left aside."""
    told = [seen for seen in looks if seen.words or "markup" not in seen.forms]
    near = [_near(seen) for seen in told]
    for (before, of_before), (after, of_after) in pairwise(zip(told, near, strict=True)):
        after.own.update([_BEHIND[name] for name in of_before])
        before.own.update([_AHEAD[name] for name in of_after])
        before.own.update([sign for name, sign in _OF_NEXT.items() if name in after.own])


def _near(seen: Look) -> list[str]:
    """What a unit shows to those beside it."""
    found = [*(NEAR_FORMS & seen.forms), *(NEAR_CUES & seen.first.keys())]
    found += [_CUES[name] for name in NEAR_EARLY & seen.first.keys() if seen.first[name] < 5]
    if seen.sentence:
        found.append("sentence")
    if len(seen.words) <= SHORT:
        found.append("short")
    return found
