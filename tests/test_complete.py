"""Partial dates made whole from the day of the release, and deadlines as ISO 8601 has them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief
from briefing.figures.complete import date_iso, day_of, deadline_iso
from briefing.figures.dates import find
from briefing.figures.passage import Passage
from briefing.model import FigureKind

THURSDAY = "2024-05-16"


def iso_in(text: str, release: str) -> str:
    (figure,) = find(Passage(text, 0, len(text), ()))
    return date_iso(figure, release, text)


COMPLETED = [
    pytest.param("They met on 9 August.", "2024-08-12", "2024-08-09", id="day-and-month"),
    pytest.param("They meet on 3 January.", "2024-12-20", "2025-01-03", id="over-new-year"),
    pytest.param("They met on 28 December.", "2025-01-04", "2024-12-28", id="before-new-year"),
    pytest.param("The fair runs May 28 to June 2.", THURSDAY, "2024-05-28/2024-06-02", id="range"),
    pytest.param(
        "It runs from 30 December to 2 January.",
        "2024-12-20",
        "2024-12-30/2025-01-02",
        id="range-over-new-year",
    ),
    pytest.param("He spoke today (16).", THURSDAY, "2024-05-16", id="day-alone"),
    pytest.param("He spoke yesterday (31).", "2024-02-01", "2024-01-31", id="day-of-last-month"),
    pytest.param(
        "Sunday, 8 December, is a holiday.", THURSDAY, "2024-12-08", id="weekday-settles-a-far-day"
    ),
    pytest.param("Since last 8 December, work goes on.", THURSDAY, "2023-12-08", id="last"),
    pytest.param("It opened on 4 May 2019.", THURSDAY, "2019-05-04", id="full-as-it-is"),
    pytest.param("It opened on 4 May 2019.", "", "2019-05-04", id="full-without-release"),
    pytest.param("It will be ready in 2040.", THURSDAY, "2040", id="year"),
    pytest.param("Sales fell in the first quarter of 2025.", THURSDAY, "2025-Q1", id="quarter"),
]
NOT_COMPLETED = [
    pytest.param("They met on 9 August.", "", id="no-release"),
    pytest.param("They met on 9 August.", "2024-08", id="release-without-day"),
    pytest.param("They met on 9 August.", "--08-12", id="release-without-year"),
    pytest.param("The day is kept on 16 November.", THURSDAY, id="half-a-year-away"),
    pytest.param("The town was born on 29 February.", "2022-03-01", id="no-such-day"),
    pytest.param("He spoke today (26).", "2024-02-10", id="day-a-fortnight-away"),
    pytest.param(
        "Tuesday, 8 December, is a holiday.", THURSDAY, id="weekday-that-fits-no-year-near"
    ),
]


@pytest.mark.parametrize(("text", "release", "iso"), COMPLETED)
def test_completed(text: str, release: str, iso: str) -> None:
    assert iso_in(text, release) == iso


@pytest.mark.parametrize(("text", "release"), NOT_COMPLETED)
def test_not_completed(text: str, release: str) -> None:
    assert iso_in(text, release) == ""


DUE = [
    ("Tuesday", "2024-05-21"),
    ("Thursday", "2024-05-16"),
    ("next Monday", "2024-05-20"),
    ("next Thursday", "2024-05-23"),
    ("tomorrow", "2024-05-17"),
    ("9 August", "2024-08-09"),
    ("9 May", "2025-05-09"),
    ("Friday, 9 May", "2025-05-09"),
    ("Q3 2027", "2027-Q3"),
    ("the end of 2027", "2027-12-31"),
    ("the end of the year", "2024-12-31"),
    ("by year-end", "2024-12-31"),
    ("the end of this month", "2024-05-31"),
    ("the end of February 2028", "2028-02-29"),
    ("the end of next year", "2025-12-31"),
    ("next year", "2025"),
    ("next month", "2024-06"),
    ("March", "2025-03"),
    ("2030", "2030"),
    ("8 to 9 June", "2024-06-08/2024-06-09"),
    ("from 3 to 9 May 2027", "2027-05-03/2027-05-09"),
]
NOT_DUE = [
    "",
    "within 90 days",
    "soon",
    "next Friday",
    "as soon as possible",
    "this autumn",
    "the summit",
    "within two weeks of 1 June",
    "over the next five years",
    "the early part of the year",
]


@pytest.mark.parametrize(("deadline", "iso"), DUE, ids=[d for d, _ in DUE])
def test_deadline(deadline: str, iso: str) -> None:
    assert deadline_iso(deadline, THURSDAY) == iso


@pytest.mark.parametrize("deadline", NOT_DUE)
def test_no_deadline(deadline: str) -> None:
    assert deadline_iso(deadline, THURSDAY) == ""


def test_a_month_of_december_turns_the_year() -> None:
    assert deadline_iso("next month", "2024-12-03") == "2025-01"


@given(st.text(max_size=60), st.text(max_size=12) | st.dates().map(str))
def test_any_words_are_read(deadline: str, release: str) -> None:
    assert isinstance(deadline_iso(deadline, release), str)


@given(st.dates(), st.integers(1, 12), st.integers(1, 31))
def test_a_completed_date_keeps_its_day(release, month: int, day: int) -> None:
    (figure,) = find(Passage("It was 9 May.", 0, 13, ()))
    iso = date_iso(replace(figure, value=f"--{month:02}-{day:02}"), str(release))
    assert iso == "" or (day_of(iso) and iso.endswith(f"-{month:02}-{day:02}"))


def test_a_briefing_holds_the_full_forms() -> None:
    text = (
        "Minister opens bridge\n\nPORTO, 16 May 2024 - The Minister of Works opened the bridge.\n\n"
        "The ministry will repair the road by 9 August."
    )
    got = brief(text)
    dates = [f.date_iso for f in got.figures if f.kind is FigureKind.DATE]
    assert dates == ["2024-05-16", "2024-08-09"]
    assert {c.deadline_iso for c in got.commitments} == {"2024-08-09"}
