"""White space that was wrongly decoded is read as white space, and stays where it stands."""

from __future__ import annotations

import pytest

from briefing import brief
from briefing.model import FigureKind

NARROW = "â\x80¯"
HARD = "Â\xa0"


@pytest.mark.parametrize("space", [HARD, NARROW, "Â ", "â€¯"], ids=ascii)
def test_a_date_is_read_over_broken_spaces(space: str) -> None:
    text = f"The mayor met the envoy of Ruritania on May{space}16,{space}2024 in the town of Bor."
    briefing = brief(text)
    dates = [f for f in briefing.figures if f.kind is FigureKind.DATE]
    assert [date.value for date in dates] == ["2024-05-16"]
    assert text[dates[0].span.start : dates[0].span.end] == f"May{space}16,{space}2024"
    assert briefing.date == "2024-05-16"


def test_a_dateline_is_read_over_broken_spaces() -> None:
    briefing = brief(
        f"Mayor opens the bridge\n\nMay 16,{HARD}2024 (NEWTOWN){HARD}â\x80\x94{HARD}The mayor opened the bridge."
    )
    assert (briefing.date, briefing.place) == ("2024-05-16", "NEWTOWN")


@pytest.mark.parametrize("text", ["Âme is 5 years old.", "The Â 5"], ids=ascii)
def test_a_letter_that_stands_for_itself_is_none(text: str) -> None:
    assert brief(text).document.text == text
