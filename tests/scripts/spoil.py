"""Releases spoilt as pages and mail programs spoil them, with their annotations fitted.

    python tests/scripts/spoil.py FOLDER CORPUS  # writes FOLDER/FORM/SOURCE/NAME.txt, .gold.json

Each form is a corpus of its own for score.py: how far a figure falls under that of the form "none"
says how much the program minds it. The facts stay the same, so nothing has to be annotated anew.
What is put in (links, credits, pages) is made up.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

Gold = dict[str, Any]
WIDTH = 72
CREDITS = (
    "Photo: Presidential Press Service",
    "Photo credit: A. Marwick / Office of the Speaker",
    "(Photo by Lena Orth)",
    "© Press Office",
)
FURNITURE = ("READ MORE: Port strike ends", "Page 2 of 3", "Share on Facebook", "Advertisement")
CAPTIONS = (
    "The talks in the Blue Hall (Photo: Press Service)",
    "The delegations before the meeting | Photo: L. Orth",
    "Caption: The signing ceremony in the Blue Hall",
    "Image: The two ministers (Press Office)",
)
TEASERS = (
    "Related news\nBread prices fall for the third month\nNew bridge at Larn opens to traffic",
    "Read also:\n- Minister opens school in Larn\n- Who pays for the new port?",
    "More news\n\nHarvest festival draws 4,000 visitors\n\nMayor receives young chess players",
    "Latest News\n12 May 2025 Council approves plan for the harbour\n11 May 2025 Library reopens",
)
MENU = """Skip to main content
Home
About us
News
Contact
Search
Home > News > Press releases"""
FOOT = """Share this page
Facebook
Twitter
Print
Privacy policy
© 2025 All rights reserved"""
BODY = {"theme", "lead", "greeting", "attendees"}


class Edit(NamedTuple):
    """Words put in the place of others; ``own`` says that each line is a unit of boilerplate."""

    start: int
    end: int
    words: str
    own: bool = False


def edited(text: str, gold: Gold, edits: list[Edit]) -> tuple[str, Gold]:
    """The text with the edits, apart from each other, and the annotation moved with it.

    Marks put around words belong to the unit that holds the words.
    """
    parts, at, size = list[str](), 0, 0
    moved: list[tuple[int, int, Edit]] = []
    for edit in sorted(edits):
        parts += [text[at : edit.start], edit.words]
        size += edit.start - at
        moved.append((size, size + len(edit.words), edit))
        size += len(edit.words)
        at = edit.end
    made = copy.deepcopy(gold)
    for one in (*made["units"], *made["figures"]):
        start, end = one["start"], one["end"]
        one["start"] = _moved(moved, start, ends=False)
        one["end"] = _moved(moved, end, ends=True)
    text = "".join([*parts, text[at:]])
    for unit in made["units"]:
        _with_marks(unit, moved)
    for figure in made["figures"]:
        figure["text"] = text[figure["start"] : figure["end"]]
    keys = [made["units"][k] for k in made.get("key", ())]
    for start, _, edit in moved:
        if edit.own:
            made["units"] += [
                {"start": start + line.start(), "end": start + line.end(), "role": "boilerplate"}
                for line in re.finditer(r"\S(?:.*\S)?", edit.words)
            ]
    made["units"] = [unit for unit in made["units"] if unit["start"] < unit["end"]]
    made["figures"] = [figure for figure in made["figures"] if figure["start"] < figure["end"]]
    made["units"].sort(key=lambda unit: unit["start"])
    made["key"] = [i for i, unit in enumerate(made["units"]) if any(unit is key for key in keys)]
    made["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return text, made


def _moved(edits: list[tuple[int, int, Edit]], at: int, *, ends: bool) -> int:
    """Where an offset of the old text is: before what is put in there if a stretch ends there."""
    shift = 0
    for _, _, edit in edits:
        inserted = edit.start == edit.end
        if edit.start > at or (ends and inserted and edit.start == at):
            break
        if edit.start < at < edit.end:
            return edit.start + shift
        if edit.end <= at:
            shift += len(edit.words) - (edit.end - edit.start)
    return at + shift


def _with_marks(unit: dict[str, Any], edits: list[tuple[int, int, Edit]]) -> None:
    for start, end, edit in edits:
        if edit.own or edit.start != edit.end or edit.words.isspace():
            continue
        if end == unit["start"] and not edit.words.startswith("]"):
            unit["start"] = start
        elif start == unit["end"]:
            unit["end"] = end


def wrapped(text: str, _: Gold) -> Iterator[Edit]:
    """Line ends in place of the spaces behind which a line would be too long."""
    column = 0
    for match in re.finditer(r"\S+|\s+", text):
        words = match[0]
        if words.isspace():
            column = 0 if "\n" in words else column + len(words)
            continue
        if column + len(words) > WIDTH and text[match.start() - 1 : match.start()] == " ":
            yield Edit(match.start() - 1, match.start(), "\n")
            column = 0
        column += len(words)


def close(text: str, _: Gold) -> Iterator[Edit]:
    """No blank lines."""
    for match in re.finditer(r"\n[ \t\r]*\n\s*", text):
        yield Edit(*match.span(), "\n")


def _around(text: str, gold: Gold, left: str, right: str) -> Iterator[Edit]:
    """Marks around each name, wherever it stands."""
    names = {person["name"] for person in gold["people"] if person["name"]}
    found = sorted(
        match.span()
        for name in names
        for match in re.finditer(rf"(?<![\w*\[/@]){re.escape(name)}(?![\w*\]])", text)
    )
    at = 0
    for start, end in found:
        if start >= at:
            yield Edit(start, start, left)
            yield Edit(end, end, right)
            at = end


def links(text: str, gold: Gold) -> Iterator[Edit]:
    return _around(text, gold, "[", "](https://www.example.org/people/one)")


def bold(text: str, gold: Gold) -> Iterator[Edit]:
    return _around(text, gold, "**", "**")


def tags(text: str, gold: Gold) -> Iterator[Edit]:
    return _around(text, gold, "<strong>", "</strong>")


def zero_width(text: str, _: Gold) -> Iterator[Edit]:
    for k, match in enumerate(re.finditer(r"(?<=\w) (?=\w)", text)):
        if k % 5 == 0:
            yield Edit(match.start(), match.start(), "\u200b")


def quoted(text: str, _: Gold) -> Iterator[Edit]:
    """Each line as mail passes it on."""
    for match in re.finditer(r"^(?=\S)", text, re.MULTILINE):
        yield Edit(match.start(), match.start(), "> ")


def _between(text: str, gold: Gold, lines: tuple[str, ...]) -> Iterator[Edit]:
    """Lines between up to three paragraphs of the body."""
    places = [
        after["start"]
        for before, after in pairwise(gold["units"])
        if "\n\n" in text[before["end"] : after["start"]]
        and {before["role"], after["role"]} <= BODY
    ]
    for k, place in enumerate(places[1:4]):
        yield Edit(place, place, lines[(len(text) + k) % len(lines)] + "\n\n", own=True)


def credited(text: str, gold: Gold) -> Iterator[Edit]:
    return _between(text, gold, CREDITS)


def furnished(text: str, gold: Gold) -> Iterator[Edit]:
    return _between(text, gold, FURNITURE)


def captioned(text: str, gold: Gold) -> Iterator[Edit]:
    return _between(text, gold, CAPTIONS)


def teased(text: str, gold: Gold) -> Iterator[Edit]:
    """Titles of other news below one paragraph of the body and at the end."""
    yield from list(_between(text, gold, TEASERS))[:1]
    yield Edit(len(text), len(text), "\n\n" + TEASERS[len(text) % len(TEASERS)] + "\n", own=True)


def paged(text: str, _: Gold) -> Iterator[Edit]:
    """What a page has above and below its release."""
    yield Edit(0, 0, MENU + "\n\n", own=True)
    yield Edit(len(text), len(text), "\n\n" + FOOT + "\n", own=True)


def capitals(text: str, gold: Gold) -> Iterator[Edit]:
    """Titles in capitals."""
    for unit in gold["units"]:
        if unit["role"] == "headline":
            for at in range(unit["start"], unit["end"]):
                if len(text[at].upper()) == 1 and text[at].islower():
                    yield Edit(at, at + 1, text[at].upper())


def hashes(text: str, gold: Gold) -> Iterator[Edit]:
    """The title as Markdown writes it."""
    for unit in gold["units"]:
        if unit["role"] == "headline":
            yield Edit(unit["start"], unit["start"], "# ")
            return


def headless(text: str, gold: Gold) -> Iterator[Edit]:
    """Nothing above the first sentence of the body, neither title nor date."""
    first = next((unit for unit in gold["units"] if unit["role"] in BODY), None)
    if first and first["start"]:
        yield Edit(0, first["start"], "")


def _paragraphs(text: str, gold: Gold, between: str) -> Iterator[Edit]:
    """Other words between the paragraphs of the body than a blank line."""
    for before, after in pairwise(gold["units"]):
        gap = text[before["end"] : after["start"]]
        ended = text[before["end"] - 1] in '.!?"”'
        if "\n" in gap and ended and {before["role"], after["role"]} <= BODY:
            if text[after["start"]].isupper():
                yield Edit(before["end"], after["start"], between)


def glued(text: str, gold: Gold) -> Iterator[Edit]:
    return _paragraphs(text, gold, "")


def flat(text: str, gold: Gold) -> Iterator[Edit]:
    return _paragraphs(text, gold, " ")


def indented(text: str, _: Gold) -> Iterator[Edit]:
    """Paragraphs set in, two spaces between sentences."""
    for match in re.finditer(r"^(?=\S)|(?<=[.!?]) (?=[A-Z])", text, re.MULTILINE):
        yield Edit(match.start(), match.start(), "    " if match[0] == "" else " ")


def windows(text: str, _: Gold) -> Iterator[Edit]:
    for match in re.finditer(r"(?<!\r)(?=\n)", text):
        yield Edit(match.start(), match.start(), "\r")


def none(_: str, __: Gold) -> Iterator[Edit]:
    return iter(())


FORMS: tuple[Callable[[str, Gold], Iterator[Edit]], ...] = (
    none, wrapped, close, links, bold, tags, zero_width, quoted, credited, furnished, captioned,
    teased, paged, capitals, hashes, headless, glued, flat, indented, windows,
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("corpus", type=Path)
    asked = parser.parse_args()
    for path in sorted(asked.corpus.rglob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text = (path.parent / f"{name}.txt").read_bytes().decode("utf-8-sig")
        gold = json.loads(path.read_text("utf-8"))
        for form in FORMS:
            made, annotation = edited(text, gold, list(form(text, gold)))
            folder = asked.folder / form.__name__ / path.parent.name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.txt").write_bytes(made.encode())
            (folder / f"{name}.gold.json").write_text(json.dumps(annotation), "utf-8")


if __name__ == "__main__":
    main()
