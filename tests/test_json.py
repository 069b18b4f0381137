"""The JSON as the contract has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Briefing, brief
from briefing.model import CommitmentKind, FigureKind, Presence, Role, folded
from briefing.readers import read_bytes
from briefing.renderers.json_lines import failure, render

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
PLACED = {"text", "start", "end", "paragraph"}
STATEMENT = {*PLACED, "speaker"}
FIELDS = {
    "units": {*PLACED, "role"} - {"text"},
    "gist": STATEMENT,
    "greeting": STATEMENT,
    "commitments": {*STATEMENT, "kind", "actor", "deadline", "deadline_iso"},
    "people": {*PLACED, "name", "role", "affiliation", "country", "presence"} - {"text"},
    "figures": {*PLACED, "kind", "value", "unit", "qualifier", "date_iso", "key"},
    "status": {*PLACED, "kind", "until"},
    "quotes": {*PLACED, "speaker", "office", "parts"},
    "contacts": {*PLACED, "kind", "label", "name", "phones", "mails", "links", "lines"},
}
SINGLE = {"schema", "source", "headline", "place", "date", "themes", "embargo"}
KINDS = {"commitments": CommitmentKind, "figures": FigureKind}


@cache
def made(path: Path) -> Briefing:
    return brief(read_bytes(path.read_bytes(), path.name))


def spans(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in ("gist", "greeting", "commitments", "figures", "status", "quotes", "contacts"):
        yield from record[name]
    for quote in record["quotes"]:
        yield from quote["parts"]
    for contact in record["contacts"]:
        yield from contact["lines"]
    for theme in record["themes"]:
        yield from theme["statements"]


def check(record: dict[str, Any], text: str) -> None:
    """The record holds what the contract asks for, and points into the text rightly."""
    assert set(record) == {*SINGLE, *FIELDS}
    assert record["schema"] == "briefing/1"
    for name, fields in FIELDS.items():
        assert all(set(one) - {"mended"} == fields for one in record[name]), name
    for one in spans(record):
        assert one["text"] == folded(text[one["start"] : one["end"]]) != ""
    assert all(one["kind"] in set(KINDS[name]) for name in KINDS for one in record[name])
    assert all(p["presence"] in set(Presence) for p in record["people"])
    verbatim(record, folded(text))
    tiled(record["units"], text)


def verbatim(record: dict[str, Any], source: str) -> None:
    for person in record["people"]:
        assert all(person[f] in source for f in ("name", "role", "affiliation"))
    assert all(c[f] in source for c in record["commitments"] for f in ("actor", "deadline"))
    for one in [*record["quotes"], *record["gist"], *record["commitments"]]:
        assert one["speaker"] in source
    assert all(quote["office"] in source for quote in record["quotes"])
    assert all(status["until"] in source for status in record["status"])
    for contact in record["contacts"]:
        assert all(word in contact["text"] for word in contact["phones"] + contact["mails"])
        assert contact["name"] in contact["text"]
    assert record["headline"] in source
    assert record["place"] in source
    assert len(record["gist"]) <= 3
    assert sum(f["key"] for f in record["figures"]) <= 8


def tiled(units: list[dict[str, Any]], text: str) -> None:
    """Every character that is no white space is in exactly one unit, in order."""
    at = 0
    for unit in units:
        assert unit["role"] in set(Role)
        assert at <= unit["start"] < unit["end"]
        assert not text[at : unit["start"]].strip()
        at = unit["end"]
    assert not text[at:].strip()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample(path: Path) -> None:
    line = render(made(path))
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    record = json.loads(line)
    check(record, made(path).text)
    assert record["source"] == path.name


SCHEMA_CASES = [pytest.param(path.read_text("utf-8"), id=path.stem) for path in SAMPLES] + [
    pytest.param("", id="nothing"),
    pytest.param(
        "EMBARGOED UNTIL 10:00 GMT, 4 MAY 2024\n\nPort opens\n\nOSLO, 4 May 2024 – The port of Oslo "
        'opened today.\n\n"We have waited long for this," said Minister Ada Vale. "It is done."\n\n'
        "Media contact:\nJonas Lie\n+47 22 33 44 55\npress@port.example\n",
        id="every section",
    ),
]


def schema() -> dict[str, Any]:
    return json.loads(files("briefing.renderers").joinpath("schema.json").read_text("utf-8"))


@pytest.mark.parametrize("text", SCHEMA_CASES)
def test_the_schema_holds(text: str) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="left out: jsonschema is not installed")
    jsonschema.Draft202012Validator.check_schema(schema())
    validator = jsonschema.Draft202012Validator(schema())
    validator.validate(json.loads(render(brief(text))))
    validator.validate(json.loads(failure("x.txt", "is empty")))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"gist": [{"text": "x"}]}, id="a statement without a place"),
        pytest.param({"embargo": "today"}, id="an embargo that is no object"),
        pytest.param({"more": 1}, id="a field that nobody knows"),
        pytest.param({"schema": "briefing/2"}, id="another schema"),
    ],
)
def test_the_schema_refuses(change: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="left out: jsonschema is not installed")
    record = json.loads(render(brief("The ministers met in Oslo.")))
    assert not jsonschema.Draft202012Validator(schema()).is_valid({**record, **change})


@given(st.text())
def test_any_text(text: str) -> None:
    line = render(brief(text))
    assert len(line.splitlines()) == 1
    check(json.loads(line), text)


@given(st.lists(st.sampled_from(["Minister Ada Vale met.", "$5", "80%", "\r\n", "\u2028", "\x1b"])))
def test_any_order_of_likely_things(parts: list[str]) -> None:
    text = " ".join(parts)
    line = render(brief(text))
    assert len(line.splitlines()) == 1
    check(json.loads(line), text)


@pytest.mark.parametrize(
    "sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1b", "\x9b", "\u202e", "\u200b"]
)
def test_no_sign_breaks_the_line_or_steers_a_terminal(sign: str) -> None:
    line = render(brief(f"The ministers{sign}met in Oslo on 4 May 2024."))
    assert sign not in line
    assert len(line.splitlines()) == 1
    assert json.loads(line)["units"]


def test_what_was_wrongly_decoded_has_its_mended_form_beside_it() -> None:
    text = "The ministersâ€™ talks in JosÃ© Street led to a deal worth $5 million on trade."
    before = (
        "Minister visits port\n\nOSLO, 4 May 2024 – Minister of Trade Ada Vale met the mayor of "
        "Oslo today.\n\nThe two agreed to open a new line by 2026. "
    )
    record = json.loads(render(brief(before + text)))
    said = [one for one in spans(record) if "mended" in one]
    assert said
    assert {one["mended"] for one in said} == {text.replace("â€™", "’").replace("Ã©", "é")}
    assert {one["text"] for one in said} == {text}


@pytest.mark.parametrize("word", ["naïve café", "São Tomé", "LIBERTÉ…", "“É” and “Ä”", "Ångström"])
def test_what_was_rightly_decoded_is_not_mended(word: str) -> None:
    assert "mended" not in render(brief(f"The ministers met in {word} and agreed on trade."))


def test_a_failure_is_an_object_on_one_line() -> None:
    assert failure("a\nb", "is\u2028empty") == '{"source": "a\\nb", "error": "is\\u2028empty"}\n'


def test_ranges_and_dates_keep_their_forms() -> None:
    text = (
        "Trade talks end\n\nOSLO, 4 May 2024 – The ministers met today.\n\n"
        "They agreed on 9 August 2024 that trade may grow by 5 to 7 per cent. Talks go on.\n"
    )
    values = [f["value"] for f in json.loads(render(brief(text)))["figures"]]
    assert "2024-08-09" in values
    assert [5, 7] in values
