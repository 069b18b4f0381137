"""How many of the public rules of sentence boundaries hold."""

from __future__ import annotations

import pytest
from golden_rules import GOLDEN_RULES

from briefing.model import Source
from briefing.units import cut


def sentences(text: str) -> tuple[str, ...]:
    document = cut(Source(text))
    return tuple(text[unit.span.start : unit.span.end] for unit in document.units)


def test_there_are_forty_eight() -> None:
    assert len(GOLDEN_RULES) == 48


@pytest.mark.parametrize(
    "expected",
    [pytest.param(rule, id=f"{n}") for n, rule in enumerate(GOLDEN_RULES, start=1)],
)
def test_golden_rule(expected: tuple[str, ...]) -> None:
    assert sentences(" ".join(expected)) == expected
