"""Every text that we have gives a briefing, without an error or a warning."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from briefing import brief
from briefing.model import folded

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SOURCES = sorted(p for part in ("gold", "plain") for p in (CORPUS / part).glob("*") if p.is_dir())

pytestmark = pytest.mark.skipif(not SOURCES, reason="left out: ../shared/corpus is not here")


def failures(path: Path) -> list[str]:
    """What is wrong with a briefing: characters in no unit or in two, words that are not there."""
    text = path.read_bytes().decode("utf-8-sig")
    made = brief(text)
    seen, at = [], 0
    for unit in made.document.units:
        if unit.span.start < at:
            seen.append(f"{path.name}: a unit overlaps the one before at {unit.span.start}")
        if text[at : unit.span.start].strip():
            seen.append(f"{path.name}: in no unit: {text[at : unit.span.start]!r}")
        at = unit.span.end
    if text[at:].strip():
        seen.append(f"{path.name}: in no unit: {text[at:]!r}")
    body = folded(text)
    said = [made.headline, made.place, *(p.name for p in made.people)]
    return seen + [
        f"{path.name}: not in the text: {words!r}" for words in said if words not in body
    ]


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_every_text_gives_a_briefing(source: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [fault for path in sorted(source.glob("*.txt")) for fault in failures(path)] == []
