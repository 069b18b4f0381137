"""Turn a marked-up draft into a release and its annotation, or check annotations against texts.

  mark.py make DRAFT.mark FOLDER     writes FOLDER/DRAFT.txt and FOLDER/DRAFT.gold.json
  mark.py check FOLDER...            says what is wrong in each *.gold.json, exit 1 if anything is
  mark.py show FOLDER/X.gold.json    prints the draft that would make it, to be edited by hand

A draft has one line a unit. Head lines come first:

  %genre readout      %date 2024-05-16      %place Nairobi      %wrap 70
  %theme Label of a theme                   (counted from 0)
  %person name | role | affiliation | presence

then the units, ``ROLE[theme][*][!kind;actor;deadline]: text``: H headline, L lead, G greeting,
T theme, A attendees, B boilerplate, O other; ``*`` for a key unit. A unit follows the one before
after a space; on a new line after ``/``, after ``^`` with nothing between, after an empty line in
the draft as a paragraph of its own. A figure is ``{words|kind|value|unit}`` with a kind of m, p,
q, d (duration), t (date), o, and ``low..high`` for a range. Line ends, tabs and no-break spaces
inside a unit are written with a backslash and n, t, _.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROLES = {
    "H": "headline",
    "L": "lead",
    "G": "greeting",
    "T": "theme",
    "A": "attendees",
    "B": "boilerplate",
    "O": "other",
}
KINDS = {
    "m": "money",
    "p": "percent",
    "q": "quantity",
    "d": "duration",
    "t": "date",
    "o": "ordinal",
}
COMMITMENTS = {"agreement", "decision", "pledge", "instruction", "call", "scheduled"}
PRESENCES = {"attended", "quoted", "mentioned"}
UNIT = re.compile(r"([/^]?)([HLGTABO])(\d?)(\*?)(?:!(\w+);([^;]*);([^;]*?))?: (.*)")
FIGURE = re.compile(r"\{([^|{}]*)\|([mpqdto])\|([^|{}]*)\|([^|{}]*)\}")


def folded(text: str) -> str:
    return " ".join(text.split())


def number(kind: str, words: str) -> Any:
    """A value as the gold files have it: a number, a date's string, or a pair of them."""
    if ".." in words:
        return [number(kind, part) for part in words.split("..")]
    if kind == "t":
        return words
    return float(words) if "." in words else int(words)


def unmarked(marked: str, at: int) -> tuple[str, list[dict[str, Any]]]:
    """A unit's text without its marks, and the figures that were marked in it."""
    text, figures, last = "", [], 0
    for found in FIGURE.finditer(marked):
        text += marked[last : found.start()]
        words, kind, value, unit = found.groups()
        start = at + len(text)
        text += words
        last = found.end()
        figures.append(
            {"start": start, "end": at + len(text), "text": folded(words), "kind": KINDS[kind]}
            | {"value": number(kind, value), "unit": unit}
        )
    return text + marked[last:], figures


def head(gold: dict[str, Any], name: str, words: str) -> None:
    """Put one head line of a draft into the annotation."""
    if name == "theme":
        gold["themes"].append(words)
    elif name == "person":
        fields = (part.strip() for part in words.split("|"))
        keys = ("name", "role", "affiliation", "presence")
        gold["people"].append(dict(zip(keys, fields, strict=True)))
    else:
        gold[name] = words


def unit_of(found: re.Match[str], start: int, end: int) -> dict[str, Any]:
    """The record of one unit."""
    _, role, theme, _, kind, actor, deadline, _ = found.groups()
    unit: dict[str, Any] = {"start": start, "end": end, "role": ROLES[role]}
    if theme:
        unit["theme"] = int(theme)
    if kind:
        unit["commitment"] = {"kind": kind, "actor": actor, "deadline": deadline}
    return unit


def wrapped(text: str, width: int) -> str:
    """The text with spaces turned to line ends, so that no offset moves."""
    shaped, column = "", 0
    for piece in re.findall(r"\n|[ ]+|[^ \n]+", text):
        if column + len(piece) > width and shaped.endswith(" ") and column > len(piece) > 0:
            shaped, column = shaped[:-1] + "\n", 0
        shaped += piece
        column = 0 if piece == "\n" else column + len(piece)
    return shaped


def made(draft: str) -> tuple[str, dict[str, Any]]:
    """The text of a release and its annotation."""
    gold: dict[str, Any] = {"sha256": "", "genre": "", "units": [], "themes": [], "people": []}
    gold |= {"figures": [], "key": [], "date": "", "place": ""}
    text, gap = "", ""
    for line in draft.split("\n"):
        if line.startswith("%"):
            head(gold, *(line[1:].split(" ", 1) if " " in line else (line[1:], "")))
        elif not line.strip():
            gap = "\n\n" if text else ""
        else:
            found = UNIT.fullmatch(line)
            if not found:
                message = f"no unit: {line}"
                raise SystemExit(message)
            gap = gap or {"": " ", "/": "\n", "^": ""}[found[1]] if text else ""
            text += gap
            start = len(text)
            marked = found[8].replace("\\n", "\n").replace("\\t", "\t").replace("\\_", "\u00a0")
            words, figures = unmarked(marked, start)
            text += words
            gold["figures"] += figures
            if found[4]:
                gold["key"].append(len(gold["units"]))
            gold["units"].append(unit_of(found, start, len(text)))
            gap = ""
    width = int(gold.pop("wrap", 0))
    if width:
        shaped = wrapped(text, width)
        assert len(shaped) == len(text), "wrapping moved the offsets"
        text = shaped
    text += "\n"
    gold["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return text, gold


def unit_faults(text: str, gold: dict[str, Any]) -> Iterator[str]:
    """Gaps, overlaps, unknown roles, and words of commitments that the unit does not have."""
    at = 0
    for unit in gold["units"]:
        if text[at : unit["start"]].strip() or unit["start"] < at:
            yield f"a gap or an overlap before {unit}"
        at = unit["end"]
        words, theme = text[unit["start"] : at], unit.get("theme", 0)
        if words != words.strip() or not words:
            yield f"white space at the edge of {words!r}"
        if unit["role"] not in ROLES.values() or theme >= max(1, len(gold["themes"])):
            yield f"role or theme of {words!r}"
        if unit["role"] == "theme" and "theme" not in unit:
            yield f"no theme: {words!r}"
        yield from commitment_faults(unit.get("commitment"), folded(words))
    if text[at:].strip():
        yield f"left over: {text[at:]!r}"


def commitment_faults(said: dict[str, str] | None, words: str) -> Iterator[str]:
    """An unknown kind, and an actor or deadline that the unit does not name."""
    if said is None:
        return
    if said["kind"] not in COMMITMENTS:
        yield f"kind of {said}"
    for field in ("actor", "deadline"):
        if said[field] not in words:
            yield f"{field} {said[field]!r} is not in {words!r}"


def fact_faults(text: str, gold: dict[str, Any]) -> Iterator[str]:
    """People whom the text does not have, figures with wrong offsets or of an unknown kind."""
    body = folded(text)
    for person in gold["people"]:
        for field in ("name", "role", "affiliation"):
            if person[field] not in body:
                yield f"{person[field]!r} is not in the text"
        if person["presence"] not in PRESENCES or not (person["name"] or person["role"]):
            yield f"presence of {person}"
    for figure in gold["figures"]:
        if folded(text[figure["start"] : figure["end"]]) != figure["text"]:
            yield f"offsets of {figure}"
        if figure["kind"] not in KINDS.values():
            yield f"kind of {figure}"


def faults(text: str, gold: dict[str, Any]) -> Iterator[str]:
    """What is wrong with an annotation."""
    if gold["sha256"] != hashlib.sha256(text.encode()).hexdigest():
        yield "sha256 is of another text"
    yield from unit_faults(text, gold)
    yield from fact_faults(text, gold)
    unused = set(range(len(gold["themes"]))) - {unit.get("theme") for unit in gold["units"]}
    for i in unused:
        yield f"nothing in theme {gold['themes'][i]!r}"
    if not 1 <= len(gold["key"]) <= 3 or any(i >= len(gold["units"]) for i in gold["key"]):
        yield f"key {gold['key']}"


def marked(text: str, gold: dict[str, Any]) -> str:
    """The draft that makes this text and annotation (line wraps kept as line ends)."""
    lines = [f"%{name} {gold[name]}" for name in ("genre", "date", "place")]
    lines += [f"%theme {label}" for label in gold["themes"]]
    lines += ["%person " + " | ".join(person.values()) for person in gold["people"]]
    lines.append("")
    letters, codes = {v: k for k, v in ROLES.items()}, {v: k for k, v in KINDS.items()}
    at = 0
    for i, unit in enumerate(gold["units"]):
        words, gap = text[unit["start"] : unit["end"]], text[at : unit["start"]]
        for figure in sorted(gold["figures"], key=lambda f: -f["start"]):
            low, high = figure["start"] - unit["start"], figure["end"] - unit["start"]
            if not 0 <= low < high <= unit["end"] - unit["start"]:
                continue
            value = figure["value"]
            said = "..".join(map(str, value)) if isinstance(value, list) else value
            mark = f"{{{words[low:high]}|{codes[figure['kind']]}|{said}|{figure['unit']}}}"
            words = words[:low] + mark + words[high:]
        for raw, sign in (("\n", "\\n"), ("\t", "\\t"), ("\u00a0", "\\_")):
            words = words.replace(raw, sign)
        if "\n\n" in gap:
            lines.append("")
        said = unit.get("commitment")
        promise = "!" + ";".join(said.values()) if said else ""
        lead = {"": "^", "\n": "/"}.get(gap, "") if i else ""
        sign = letters[unit["role"]] + str(unit.get("theme", "")) + "*" * (i in gold["key"])
        lines.append(f"{lead}{sign}{promise}: {words}")
        at = unit["end"]
    return "\n".join(lines)


def pair(gold_path: Path) -> tuple[str, dict[str, Any]]:
    text = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
    return text.read_bytes().decode("utf-8"), json.loads(gold_path.read_text("utf-8"))


def main() -> None:
    if len(sys.argv) < 3 or sys.argv[1] not in ("make", "check", "show"):
        raise SystemExit(__doc__)
    if sys.argv[1] == "make":
        draft, folder = Path(sys.argv[2]), Path(sys.argv[3])
        text, gold = made(draft.read_text("utf-8"))
        (folder / f"{draft.stem}.txt").write_bytes(text.encode())
        data = json.dumps(gold, indent=1, ensure_ascii=False)
        (folder / f"{draft.stem}.gold.json").write_text(data + "\n", "utf-8")
    elif sys.argv[1] == "show":
        print(marked(*pair(Path(sys.argv[2]))))
    else:
        paths = [p for folder in sys.argv[2:] for p in sorted(Path(folder).rglob("*.gold.json"))]
        wrong = [f"{path}: {fault}" for path in paths for fault in faults(*pair(path))]
        raise SystemExit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
