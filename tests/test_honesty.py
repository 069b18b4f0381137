"""A briefing never says what the source does not, and says the same every time."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import honesty
import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import Briefing, brief
from briefing.markup.mending import mended
from briefing.model import FigureKind, Source, Span
from briefing.readers import read_bytes
from briefing.units import cut

NUMBERS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.ORDINAL)
SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))


@settings(max_examples=60, deadline=None)
@given(st.one_of(strategies.releases(), strategies.texts))
def test_nothing_is_invented_and_nothing_lost(text: str) -> None:
    honesty.check(brief(text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_told_in_their_own_words(path: Path) -> None:
    honesty.check(brief(read_bytes(path.read_bytes(), path.name)))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_attendees_stand_in_the_text(path: Path) -> None:
    briefing = brief(read_bytes(path.read_bytes(), path.name))
    for person in briefing.attendees:
        named = briefing.document.slice(person.span)
        assert person.name in named or person.role in named


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_values_can_be_computed_again_from_their_words(path: Path) -> None:
    briefing = brief(read_bytes(path.read_bytes(), path.name))
    numbers = [f for f in briefing.figures if f.kind in NUMBERS]
    for figure in numbers:
        found = honesty.again(figure, briefing.text)
        assert found is not None, briefing.document.slice(figure.span)
        assert found.value == figure.value
        assert mended(found.unit) == mended(figure.unit)


def changed(briefing: Briefing, old: str, new: str) -> None:
    """Check the briefing against a text in which a word was changed."""
    source = Source(briefing.text.replace(old, new))
    honesty.check(replace(briefing, document=cut(source)))


def test_the_checks_notice_a_changed_word() -> None:
    text = "Minister Amina Okoro met Paul Ito in Nairobi on 5 May 2024. Kenya will pay $5 million by June."
    briefing = brief(text)
    honesty.check(briefing)
    with pytest.raises(AssertionError):
        changed(briefing, "Amina", "Fatou")


def test_the_checks_notice_a_lost_unit() -> None:
    document = cut(Source("The minister spoke. The hall was full."))
    lost = type(document)(document.source, document.blocks, document.units[1:])
    with pytest.raises(AssertionError):
        honesty.check_units(lost)


def test_the_checks_notice_a_ragged_span() -> None:
    with pytest.raises(AssertionError):
        honesty.check_spans("a b", [Span(0, 2)])


@cache
def undisturbed(form: str) -> bytes:
    """What the program prints of all samples where nothing is odd."""
    return output({"PYTHONHASHSEED": "0", "TZ": "UTC"}, form, "--jobs", "1")


def output(environment: dict[str, str], *options: str) -> bytes:
    """What the program prints of all samples in that environment."""
    command = [sys.executable, "-m", "briefing", *options, *map(str, SAMPLES)]
    done = subprocess.run(
        command, capture_output=True, check=True, env={**os.environ, **environment}
    )
    return done.stdout


PLACES = (
    pytest.param({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"}, id="C in Tokyo"),
    pytest.param(
        {"PYTHONHASHSEED": "4294967295", "TZ": "America/Lima", "LANG": "tr_TR.UTF-8"},
        id="Turkish in Lima",
    ),
)


@pytest.mark.parametrize("form", ["--json", "--markdown", "--csv"])
@pytest.mark.parametrize("environment", PLACES)
def test_the_same_bytes_everywhere(environment: dict[str, str], form: str) -> None:
    assert output(environment, form, "--jobs", "2") == undisturbed(form)


def test_a_briefing_survives_being_sent() -> None:
    briefing = brief(SAMPLES[0].read_text("utf-8"))
    assert pickle.loads(pickle.dumps(briefing)) == briefing
