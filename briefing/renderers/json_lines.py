"""A briefing as one line of JSON, as CONTRACT says."""

from __future__ import annotations

import json
from typing import Any

from briefing.model import Briefing, Span

SCHEMA = "briefing/1"


def render(briefing: Briefing) -> str:
    """The briefing as one JSON object on one line, without a line end."""
    return json.dumps(record(briefing), ensure_ascii=False)


def record(briefing: Briefing) -> dict[str, Any]:
    """The briefing as the object that the JSON export holds."""
    document = briefing.document
    place = document.slice

    def statement(span: Span) -> dict[str, Any]:
        return {"text": place(span), "start": span.start, "end": span.end}

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
            {**statement(c.span), "kind": c.kind, "actor": c.actor, "deadline": c.deadline}
            for c in briefing.commitments
        ],
        "people": [
            {
                "name": p.name,
                "role": p.role,
                "affiliation": p.affiliation,
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
                "key": f in key,
            }
            for f in briefing.figures
        ],
    }
