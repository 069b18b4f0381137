"""Hostile strings: read to the end, in time that grows with their length.

The whole measurement is tests/benchmarks/linear_time.py; here a few of its strings are held to a
bound so generous that only a wrong order of growth breaks it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from time import process_time

import honesty
import hostile
import pytest

from briefing import brief

SHORT, TIMES, BOUND = 2_000, 8, 40  # a linear reading takes 8 times as long, a quadratic one 64
SOON = 0.05  # seconds of CPU under which nothing is said
CHOSEN = sorted(random.Random(20).sample(sorted({*hostile.entries()}), 40))


def growth(work: Callable[[str], object], piece: str) -> float:
    """How many times as long the longer text takes at best; 0 where it takes next to nothing."""

    def spent(size: int) -> float:
        begin = process_time()
        work(hostile.repeated(piece, size))
        return process_time() - begin

    long = spent(SHORT * TIMES)
    return long / min(spent(SHORT) for _ in range(2)) if long > SOON else 0.0


@pytest.mark.parametrize("piece", hostile.FORMS, ids=ascii)
def test_forms_without_end_are_read_to_the_end(piece: str) -> None:
    honesty.check(brief(hostile.repeated(piece, SHORT)))


@pytest.mark.parametrize("piece", [*hostile.FORMS[::6], *(f"{e} " for e in CHOSEN)], ids=ascii)
def test_time_grows_with_the_text(piece: str) -> None:
    assert any(growth(brief, piece) < BOUND for _ in range(3))


def test_a_slow_search_is_noticed() -> None:
    slow = re.compile(r"(?:a+)+b")
    assert growth(lambda text: slow.search(text[: len(text) // 700]), "a") > BOUND


def test_pumps_are_made_from_patterns() -> None:
    made = set(hostile.pumps(re.compile(r"(?:Mr|Dr)\.\s+[A-Z]\w{2,}"), 40, random.Random(1)))
    assert any(one.startswith("Mr.") for one in made)
    assert any(one.startswith("Dr.") for one in made)
    assert all(one for one in made)


def test_every_pattern_of_the_package_is_found() -> None:
    brief("Minister Amina Okoro met Paul Ito in Nairobi on 5 May 2024 and will pay $5 million.")
    assert len(hostile.patterns()) > 150
