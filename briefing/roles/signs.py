"""The signs of a unit that speak for its role: form, words, place, neighbours, and the release."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.model import BlockKind, Document
from briefing.roles.cues import cues, words_of
from briefing.roles.form import bare, forms

SAID = ("event", "held", "announce")
COURTESY = ("polite", "thanks", "congrat", "welcome", "wish", "condole", "salute")
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
# Signs that seldom deceive: they count so many times, so that few examples suffice to learn their weight.
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
    "before&cue0:release": 3.0,
    "starts:about": 3.0,
    "cue:remark": 2.0,
    "cue:legal": 2.0,
}
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
    }
)
AFTER = frozenset(
    {"form:date-line", "all-caps", "titled", "len<=2", "cue0:byline", "form:name-title"}
)
NUMBERS = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
DIGIT = re.compile(r"\d")
# A paragraph that begins with its own heading: "About Acme Acme is …"
ABOUT = re.compile(
    r"(?:About|ABOUT)\s(?:the\s)?[A-Z]\w+(?:[^.]{0,60}?\b(?:is|was|are|has|[Ff]ounded|[Ee]stablished)\b|\W*\Z)"
)
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
        if name in (
            "contact",
            "nav",
            "share",
            "release",
            "updated",
            "wire",
            "photo",
            "byline",
            "head",
        ):
            covered += size
    if NUMBERS.search(plain) or ("month" in seen.classes and DIGIT.search(plain)):
        seen.forms.append("has-date")
    seen.sentence = len(words) >= 6 and "full-stop" in seen.forms and "lower" not in seen.forms
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
    if covered > 0.6:
        signs["all-cue"] = 1.0
    signs.update(_shape(seen))
    return signs


def _shape(seen: Look) -> dict[str, float]:
    signs: dict[str, float] = {}
    if not any(map(str.isalnum, seen.text)):
        signs["ellipsis" if "…" in seen.text or "..." in seen.text else "wordless"] = 1.0
    tokens = seen.text.split()
    small = sum(map(str.islower, seen.text))
    if small * 4 < sum(map(str.isupper, seen.text)) > 3:
        signs["all-caps"] = 1.0
    long = [t for t in tokens if len(t) > 3 and t[0].isalpha()]
    titled = sum(t[0].isupper() for t in long) / len(long) if long else 0.0
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


def signs_of(document: Document) -> list[dict[str, float]]:
    """The signs of every unit, in order."""
    looks = [look(document.slice(unit.span)) for unit in document.units]
    all_signs = [dict(seen.own) for seen in looks]
    _placed(document, looks, all_signs)
    _sections(document, looks, all_signs)
    _release(looks, all_signs)
    _neighbours(looks, all_signs)
    for mine in all_signs:
        mine.update({sign: TRUSTED[sign] for sign in TRUSTED.keys() & mine.keys()})
    return all_signs


def _placed(document: Document, looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Where a unit stands: from the top, from the end, in its block, among the sentences."""
    total = len(looks)
    sentences = [i for i, seen in enumerate(looks) if seen.sentence]
    first, last = (sentences[0], sentences[-1]) if sentences else (total, total)
    rank = 0
    for i, (unit, seen) in enumerate(zip(document.units, looks, strict=True)):
        mine = signs[i]
        mine[f"top:{i}" if i < 4 else "top:4+"] = 1.0
        mine[f"end:{total - 1 - i}" if total - 1 - i < 3 else "end:3+"] = 1.0
        mine["before-text" if i < first else "after-text" if i > last else "in-text"] = 1.0
        mine[f"third:{3 * i // total}"] = 1.0
        if i < first:
            mine.update({f"before&{sign}": 1.0 for sign in BEFORE & mine.keys()})
            if (
                i
                and "form:name-title" in mine
                and "office" in seen.classes
                and len(seen.words) < 11
            ):
                mine["before&named-office"] = 2.0
        if i > last:
            mine.update({f"after&{sign}": 1.0 for sign in AFTER & mine.keys()})
        opens = i == 0 or document.units[i - 1].block != unit.block
        closes = i == total - 1 or document.units[i + 1].block != unit.block
        mine["alone" if opens and closes else "opens" if opens else "follows"] = 1.0
        kind = (
            document.blocks[unit.block].kind
            if unit.block < len(document.blocks)
            else BlockKind.PARAGRAPH
        )
        mine[f"kind:{kind}"] = 1.0
        if seen.sentence:
            rank += 1
            place = f"s{rank}" if rank < 4 else "s4-6" if rank < 7 else "s7+"
            mine[f"rank:{place}"] = 1.0
            for name in seen.classes:
                if name in (*SAID, "when", "remark", "study", "say"):
                    mine[f"rank:{place}&{name}"] = 1.0
            if len(sentences) - rank < 2:
                mine[f"from-last:{len(sentences) - rank}"] = 1.0
        if any(name in seen.classes for name in SAID) and any(
            c in seen.first for c in ("when", "month")
        ):
            mine["event&when"] = 1.0
        if any(seen.first.get(name, 99) < 12 for name in SAID) and "office" in seen.classes:
            mine["event&office"] = 1.0
        for name in COURTESY:
            if name in seen.classes:
                mine["courtesy"] = 1.0
                if seen.first[name] < 9:
                    mine["courtesy-early"] = 1.0
                if "say" in seen.first and seen.first["say"] < seen.first[name]:
                    mine["say-then-courtesy"] = 1.0


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
    if ABOUT.match(seen.text):
        return "about"
    if seen.sentence or not seen.words or len(seen.words) > 12:
        return ""
    for name in SECTION_STARTS:
        if seen.first.get(name) == 0:
            return name
    if "symbols" in seen.forms:
        return "mark"
    if "bold" in seen.forms or "heading" in seen.own:
        return "head"
    return ""


def _release(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Signs of the whole release, set on each of its units, and repetition of its title."""
    title = looks[0].text.rstrip("….").strip().lower() if looks else ""
    whole: dict[str, float] = {}
    spoken = sum("i" in seen.first for seen in looks) / max(1, len(looks))
    if spoken > 0.2:
        whole["doc:first-person"] = 1.0
    opening = [seen for seen in looks if seen.sentence][:2]
    if not any(set(seen.first) & {"event", "held", "announce"} for seen in opening):
        whole["doc:no-event"] = 1.0
    for i, seen in enumerate(looks):
        text = seen.text.lower()
        if (
            0 < i < 8
            and len(title) > 15
            and (text.startswith(title) or title.startswith(text[:200]) and len(text) > 15)
        ):
            signs[i]["repeats-title"] = 1.0
        if "rank:s1" in signs[i] or "rank:s2" in signs[i]:
            signs[i].update({f"{name}&early": 1.0 for name in whole})
        signs[i].update(whole)


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
    return found


def as_mapping(signs: dict[str, float]) -> Mapping[str, float]:
    """The signs as a read-only mapping."""
    return signs
