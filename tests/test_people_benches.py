"""Family names in a row behind one title of several."""

from __future__ import annotations

import pytest

from tests.test_people_offices import told


def heads(text: str) -> list[str]:
    """The people of a text without where they are from."""
    return [person.rpartition(" | ")[0] for person in told(text)]


ROWS = [
    (
        "They are Reps. Orlan (OR-05), Kind (DC-at-large), McQuist (NH), Ito (NY) and Velárez (TX).",
        [f"{name} | Reps." for name in "Orlan Kind McQuist Ito Velárez".split()],
    ),
    (
        "Senators Hale, Brook and Ito signed the letter.",
        [f"{name} | Senators" for name in "Hale Brook Ito".split()],
    ),
    (
        "It was signed by Ministers Okoye and Lind.",
        ["Okoye | Ministers", "Lind | Ministers"],
    ),
    (
        "The paper is by Senators Ida Hale, Pell, and Ole Quist.",
        ["Ida Hale | Senators", "Pell | Senators", "Ole Quist | Senators"],
    ),
    ("Messrs. Orlan, Kesta & Pell spoke.", ["Orlan | ", "Kesta | ", "Pell | "]),
    ("Governors Orlan, Kesta and Oslo came.", ["Orlan | Governors"]),
    ("Directors Orlan, Kesta and Pell came.", ["Orlan | Directors"]),
    ("Senators Orlan, Transport and Energy.", ["Orlan | Senators"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_rows(text: str, expected: list[str]) -> None:
    """Every name of a row is found, and nothing else."""
    assert heads(text) == expected


def test_seats() -> None:
    """Each holder has the seat that is told behind the name."""
    text = "They met Presidents Orlan of Peru, Kesta of Chile and Pell of Brazil."
    assert told(text) == [
        "Orlan | Presidents | Peru",
        "Kesta | Presidents | Chile",
        "Pell | Presidents | Brazil",
    ]
