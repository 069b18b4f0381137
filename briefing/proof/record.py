"""A line of JSON held against its source: spans, words, and what they are read as."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.model import Briefing, folded
from briefing.proof.claims import Proof, Unproven
from briefing.proof.known import run, words
from briefing.renderers import renderer
from briefing.renderers.look import PLAIN

#: Fields that hold words of the source, white space folded.
VERBATIM = ("headline", "place", "name", "affiliation", "actor", "deadline", "speaker", "office")
#: Fields of the whole that are no reading of the source.
OTHERS = ("record", "source")


def prove(line: str, briefing: Briefing) -> Proof:
    """What was checked of the line; raises Unproven.

    Each text is the slice that it points to, each word of ours stands in the source, the units
    leave out nothing but white space, and all else is what a second reading gives.
    """
    told = json.loads(line)
    proof = Proof()
    for node in _objects(told):
        proof += _sliced(node, briefing.text)
        proof += _verbatim(node, briefing.text)
    _whole(told["units"], briefing.text)
    again = json.loads(renderer("json").render(briefing, PLAIN))
    for field in again:
        if field not in OTHERS and told.get(field) != again[field]:
            raise Unproven(_difference(field, told.get(field), again[field]), 0)
    return proof


def _objects(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - what JSON holds
    """Every object inside of a value, outermost first; not those of a record passed through."""
    if isinstance(node, dict):
        yield node
    inside = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in inside:
        if key not in OTHERS and isinstance(value, (dict, list)):
            yield from _objects(value)


def _sliced(node: dict[str, Any], text: str) -> Proof:
    if not {"text", "start", "end"} <= node.keys():
        return Proof()
    if node["text"] != folded(text[node["start"] : node["end"]]):
        raise Unproven(node["text"][:60], node.get("paragraph", 0))
    return Proof(statements=1, words=len(words(node["text"])))


def _verbatim(node: dict[str, Any], text: str) -> Proof:
    said = [node[field] for field in VERBATIM if field in node]
    said += [node["role"]] if "presence" in node else []  # of a person; that of a unit is ours
    for value in said:
        if value and value not in folded(text):
            raise Unproven(value[:60], 0)
    return Proof(pieces=len(said), words=sum(len(words(value)) for value in said))


def _whole(units: list[dict[str, Any]], text: str) -> None:
    """Raises Unproven where anything but white space stands outside of all units."""
    at = 0
    for unit in [*units, {"start": len(text), "end": len(text)}]:
        if text[at : unit["start"]].strip() or unit["start"] < at:
            raise Unproven(text[at : unit["start"]].strip()[:60], 0)
        at = unit["end"]


def _difference(field: str, told: object, again: object) -> str:
    """The first words of a field, and what a second reading has there."""
    said, read = (run(str(value)).strip()[:40] for value in (told, again))
    return f"{field}: {said}; it is read as {read}"
