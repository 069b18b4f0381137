"""A briefing as one line of JSON, as CONTRACT says."""

from __future__ import annotations

import json
import re
from typing import Any

from briefing.model import Briefing, Span, folded
from briefing.renderers.look import PLAIN, Look
from briefing.renderers.mending import mended

SCHEMA = "briefing/1"


# What JSON lets stand but what may steer a terminal, hide text or break a line.
_ESCAPED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def render(briefing: Briefing, look: Look = PLAIN) -> str:  # noqa: ARG001 - the same everywhere
    """The briefing as one JSON object on one line."""
    return line(record(briefing))


def failure(source: str, error: str) -> str:
    """The line that stands for a source that could not be briefed."""
    return line({"source": source, "error": error})


def line(data: dict[str, Any]) -> str:
    """The object as JSON on one line of its own."""
    return _ESCAPED.sub(_escape, json.dumps(data, ensure_ascii=False)) + "\n"


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def record(briefing: Briefing) -> dict[str, Any]:
    """The briefing as the object that the JSON export holds."""
    document = briefing.document
    place = document.slice

    def statement(span: Span) -> dict[str, Any]:
        text = place(span)
        better = folded(mended(briefing.text[span.start : span.end]))
        said = {"text": text} if better == text else {"text": text, "mended": better}
        return {**said, "start": span.start, "end": span.end}

    key = set(briefing.key_figures)
    return {
        "schema": SCHEMA,
        "source": briefing.name,
        "headline": briefing.headline,
        "place": briefing.place,
        "date": briefing.date,
        "units": [
            {"start": u.span.start, "end": u.span.end, "role": role}
            for u, role in zip(document.units, briefing.roles, strict=True)
        ],
        "gist": [statement(s) for s in briefing.gist],
        "greeting": [statement(s) for s in briefing.greeting],
        "themes": [
            {"label": t.label, "statements": [statement(s) for s in t.statements]}
            for t in briefing.themes
        ],
        "commitments": [
            {
                **statement(c.span),
                "kind": c.kind,
                "actor": c.actor,
                "deadline": c.deadline,
                "deadline_iso": c.deadline_iso,
            }
            for c in briefing.commitments
        ],
        "people": [
            {
                "name": p.name,
                "role": p.role,
                "affiliation": p.affiliation,
                "country": p.country,
                "presence": p.presence,
                "start": p.span.start,
                "end": p.span.end,
            }
            for p in briefing.people
        ],
        "figures": [
            {
                **statement(f.span),
                "kind": f.kind,
                "value": f.value,
                "unit": f.unit,
                "qualifier": f.qualifier,
                "date_iso": f.date_iso,
                "key": f in key,
            }
            for f in briefing.figures
        ],
    }
