"""A briefing as one line of JSON, as CONTRACT says."""

from __future__ import annotations

import json
import re
from typing import Any

from briefing.markup.mending import mended
from briefing.model import (
    Briefing,
    Commitment,
    Contact,
    Figure,
    Person,
    Quote,
    Span,
    Status,
    folded,
)
from briefing.patterns import Pattern
from briefing.renderers.harmful import CONTROLS, INVISIBLE, LINE_BREAKS
from briefing.renderers.look import PLAIN, Look

SCHEMA = "briefing/1"


# What JSON lets stand bare.
_ESCAPED = Pattern(f"[{CONTROLS}{INVISIBLE}{LINE_BREAKS}\u200c\u200d]")


def render(briefing: Briefing, look: Look = PLAIN) -> str:  # noqa: ARG001 - the same everywhere
    """The briefing as one JSON object on one line."""
    return line(record(briefing))


def failure(source: str, error: str, *, part: int = 0, parts: int = 0) -> str:
    """The line that stands for a source, or one part of it, that could not be briefed."""
    which = {"part": part, "parts": parts} if parts else {}
    return line({"source": source, **which, "error": error})


def line(data: dict[str, Any]) -> str:
    """The object as JSON on one line of its own."""
    return _ESCAPED.sub(_escape, json.dumps(data, ensure_ascii=False)) + "\n"


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]  # beyond the basic plane a pair


def record(briefing: Briefing) -> dict[str, Any]:
    """The briefing as the object that the JSON export holds."""
    return _Record(briefing).whole()


class _Record:
    """What turns the records of a briefing into JSON objects, each with its place."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.document = briefing.document
        self.key = frozenset(briefing.key_figures)

    def part(self) -> dict[str, int]:
        """Which release of its source this is, where that holds several."""
        meta = self.document.source.meta
        return {key: int(meta[key]) for key in ("part", "parts") if key in meta}

    def whole(self) -> dict[str, Any]:
        made, embargo = self.briefing, self.briefing.embargo
        return {
            "schema": SCHEMA,
            "source": made.name,
            **self.part(),
            "headline": made.headline,
            "place": made.place,
            "date": made.date,
            "embargo": self.status(embargo) if embargo else None,
            "status": [self.status(status) for status in made.status],
            "units": [
                {**self.at(unit.span), "role": role, "paragraph": unit.block + 1}
                for unit, role in zip(self.document.units, made.roles, strict=True)
            ],
            "gist": [self.statement(span) for span in made.gist],
            "greeting": [self.statement(span) for span in made.greeting],
            "themes": [
                {"label": t.label, "statements": [self.statement(s) for s in t.statements]}
                for t in made.themes
            ],
            "commitments": [self.commitment(commitment) for commitment in made.commitments],
            "people": [self.person(person) for person in made.people],
            "figures": [self.figure(figure) for figure in made.figures],
            "quotes": [self.quote(quote) for quote in made.quotes],
            "contacts": [self.contact(contact) for contact in made.contacts],
        }

    def at(self, span: Span) -> dict[str, Any]:
        return {"start": span.start, "end": span.end}

    def slice(self, span: Span) -> dict[str, Any]:
        """The words of a span, mended where they were wrongly decoded, and their place."""
        text = self.document.slice(span)
        better = folded(mended(self.briefing.text[span.start : span.end]))
        said = {"text": text} if better == text else {"text": text, "mended": better}
        return {**said, **self.at(span)}

    def placed(self, span: Span) -> dict[str, Any]:
        return {**self.slice(span), "paragraph": self.document.paragraph(span)}

    def statement(self, span: Span) -> dict[str, Any]:
        return {**self.placed(span), "speaker": self.briefing.speakers.get(span, "")}

    def status(self, status: Status) -> dict[str, Any]:
        return {**self.placed(status.span), "kind": status.kind, "until": status.until}

    def commitment(self, commitment: Commitment) -> dict[str, Any]:
        return {
            **self.statement(commitment.span),
            "kind": commitment.kind,
            "actor": commitment.actor,
            "deadline": commitment.deadline,
            "deadline_iso": commitment.deadline_iso,
        }

    def person(self, person: Person) -> dict[str, Any]:
        return {
            "name": person.name,
            "role": person.role,
            "affiliation": person.affiliation,
            "country": person.country,
            "presence": person.presence,
            **self.at(person.span),
            "paragraph": self.document.paragraph(person.span),
        }

    def figure(self, figure: Figure) -> dict[str, Any]:
        return {
            **self.placed(figure.span),
            "kind": figure.kind,
            "value": figure.value,
            "unit": figure.unit,
            "qualifier": figure.qualifier,
            "date_iso": figure.date_iso,
            "key": figure in self.key,
        }

    def quote(self, quote: Quote) -> dict[str, Any]:
        return {
            **self.placed(quote.span),
            "speaker": quote.speaker,
            "office": quote.office,
            "parts": [self.slice(part) for part in quote.parts],
        }

    def contact(self, contact: Contact) -> dict[str, Any]:
        return {
            **self.placed(contact.span),
            "kind": contact.kind,
            "label": contact.label,
            "name": contact.name,
            "phones": list(contact.phones),
            "mails": list(contact.mails),
            "links": list(contact.links),
            "lines": [self.slice(line) for line in contact.lines],
        }
