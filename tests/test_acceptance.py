"""The text that this project was asked for with: what its briefing must show."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing import Briefing, brief
from briefing.model import CommitmentKind, Span, folded

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "acceptance"
TEXT = FOLDER / "security-councils.txt"
GOLD = FOLDER / "security-councils.gold.json"

pytestmark = pytest.mark.skipif(
    not (TEXT.is_file() and GOLD.is_file()), reason="left out: ../shared/acceptance is not here"
)


@cache
def made() -> Briefing:
    return brief(TEXT.read_bytes().decode("utf-8-sig"))


@cache
def gold() -> dict[str, Any]:
    return json.loads(GOLD.read_text("utf-8"))


def words(span: Span) -> str:
    return folded(made().document.text[span.start : span.end])


def spans(role: str) -> list[Span]:
    return [Span(unit["start"], unit["end"]) for unit in gold()["units"] if unit["role"] == role]


def test_headline() -> None:
    assert made().headline == words(spans("headline")[0])


def test_all_six_attendees() -> None:
    assert {p.name for p in made().attendees} == {p["name"] for p in gold()["people"]}


def test_their_offices_and_countries() -> None:
    want = {(p["name"], p["role"], p["affiliation"]) for p in gold()["people"]}
    assert {(p.name, p.role, p.affiliation) for p in made().attendees} == want


def test_the_greeting() -> None:
    assert list(made().greeting) == spans("greeting")


@pytest.mark.parametrize(
    ("kind", "value", "unit", "qualifier"),
    [
        pytest.param("percent", 80, "%", "more than", id="trade growth"),
        pytest.param("money", 10_000_000_000, "USD", "", id="trade volume"),
    ],
)
def test_key_figures(kind: str, value: int, unit: str, qualifier: str) -> None:
    found = {(f.kind.value, f.value, f.unit, f.qualifier) for f in made().key_figures}
    assert (kind, value, unit, qualifier) in found


@pytest.mark.parametrize(
    ("kind", "sign"),
    [
        pytest.param(CommitmentKind.CALL, "Goals Center", id="a centre of the UN"),
        pytest.param(CommitmentKind.SCHEDULED, "August 9", id="the meeting on August 9"),
    ],
)
def test_commitments(kind: CommitmentKind, sign: str) -> None:
    assert kind in {c.kind for c in made().commitments if sign in words(c.span)}


def test_deadline_of_the_meeting() -> None:
    assert "August 9" in {c.deadline for c in made().commitments}


def test_at_least_five_themes_with_labels_of_the_text() -> None:
    labels = [theme.label for theme in made().themes]
    assert 5 <= len(labels) == len(set(labels))
    assert all(1 <= len(label.split()) <= 6 for label in labels)


def test_no_photo_credit_in_any_section() -> None:
    photos = [span for span in spans("boilerplate") if "Photo" in words(span)]
    shown = [*made().gist, *made().greeting, *(c.span for c in made().commitments)]
    shown += [span for theme in made().themes for span in theme.statements]
    assert not [span for span in shown for photo in photos if span.touches(photo)]
    assert not [p for p in made().people if any(photo.covers(p.span) for photo in photos)]
