"""The facts of the samples, as written down by hand before the program first read them.

One case a sample and fact. What the program still gets wrong stands in ``samples_known.toml`` with
its reason and is a strict xfail; ``python tests/test_samples.py`` prints that table anew from what
fails now, reasons kept, so that it can be pasted and the new reasons filled in.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing import Briefing, brief
from briefing.model import Presence, Span, folded

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
TABLE = HERE / "samples_known.toml"
GOLD = {path.name.removesuffix(".gold.json"): path for path in SAMPLES.glob("*.gold.json")}

# (sample, fact) -> why the program still gets it wrong
KNOWN = {
    (sample, fact): reason
    for sample, facts in tomllib.loads(TABLE.read_text("utf-8")).items()
    for fact, reason in facts.items()
}


@dataclass(frozen=True)
class Sample:
    text: str
    gold: dict[str, Any]
    got: Briefing

    def units(self, role: str) -> list[dict[str, Any]]:
        return [unit for unit in self.gold["units"] if unit["role"] == role]

    def bound(self) -> dict[Span, dict[str, str]]:
        """The commitments outside the headline, by span."""
        return {
            span(unit): unit["commitment"]
            for unit in self.gold["units"]
            if "commitment" in unit and unit["role"] != "headline"
        }


@cache
def sample(name: str) -> Sample:
    path = GOLD[name]
    text = path.with_name(f"{name}.txt").read_bytes().decode("utf-8")
    return Sample(text, json.loads(path.read_text("utf-8")), brief(text))


def span(record: dict[str, Any]) -> Span:
    return Span(record["start"], record["end"])


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def agreement(want: str, got: str) -> float:
    """F1 over the words; 1.0 where both are empty."""
    gold, have = Counter(words(want)), Counter(words(got))
    return 2 * (gold & have).total() / ((gold + have).total() or 1) if gold or have else 1.0


def differences(gold: Iterable[Any], got: Iterable[Any]) -> list[str]:
    """What the annotation has and the program has not, and the other way round."""
    want, have = Counter(map(str, gold)), Counter(map(str, got))
    missed = [f"missed: {fact}" for fact in (want - have).elements()]
    return missed + [f"wrong: {fact}" for fact in (have - want).elements()]


def words_of(s: Sample, spans: Iterable[Span]) -> list[str]:
    return [folded(s.text[x.start : x.end]) for x in spans]


def units(s: Sample) -> list[str]:
    gold = words_of(s, map(span, s.gold["units"]))
    return differences(gold, words_of(s, (unit.span for unit in s.got.document.units)))


def roles(s: Sample) -> list[str]:
    """Nothing wrong where at least nine of ten gold units have their role."""
    found = {u.span: r for u, r in zip(s.got.document.units, s.got.roles, strict=True)}
    wrong = [
        f"{unit['role']} read as {found.get(span(unit))}: {words_of(s, [span(unit)])[0]}"
        for unit in s.gold["units"]
        if found.get(span(unit)) != unit["role"]
    ]
    return wrong if len(wrong) > 0.1 * len(s.gold["units"]) else []


def headline(s: Sample) -> list[str]:
    title = span(s.units("headline")[0])
    return differences(words_of(s, [title]), [folded(s.got.headline)])


def date(s: Sample) -> list[str]:
    return differences([s.gold["date"]], [s.got.date])


def place(s: Sample) -> list[str]:
    """Nothing wrong where the city is there: "Eindhoven" for "Eindhoven, the Netherlands"."""
    want, got = s.gold["place"], s.got.place
    right = bool(words(got)) and set(words(got)) <= set(words(want)) if want else not got
    return [] if right else differences([want], [got])


def greeting(s: Sample) -> list[str]:
    gold = map(span, s.units("greeting"))
    return differences(words_of(s, gold), words_of(s, s.got.greeting))


def attendees(s: Sample) -> list[str]:
    gold = [p["name"] or p["role"] for p in s.gold["people"] if p["presence"] == "attended"]
    return differences(gold, [p.name or p.role for p in s.got.attendees])


def offices(s: Sample) -> list[str]:
    """Office and affiliation, read together, of those who attended and were found."""
    got = {p.name or p.role: f"{p.role} {p.affiliation}" for p in s.got.attendees}
    gold = {p["name"] or p["role"]: f"{p['role']} {p['affiliation']}" for p in s.gold["people"]}
    return [
        f"{name}: {gold[name]!r} read as {got[name]!r}"
        for name in gold
        if name in got and agreement(gold[name], got[name]) < 0.75
    ]


def people(s: Sample) -> list[str]:
    gold = [(p["name"] or p["role"], p["presence"]) for p in s.gold["people"]]
    return differences(gold, [(p.name or p.role, Presence(p.presence).value) for p in s.got.people])


def figures_of(*kinds: str) -> Callable[[Sample], list[str]]:
    def check(s: Sample) -> list[str]:
        gold = [
            (digits(s, f["start"], f["end"]), f["kind"], plain(f["value"]), money(f))
            for f in s.gold["figures"]
            if f["kind"] in kinds
        ]
        got = [
            (digits(s, f.span.start, f.span.end), f.kind.value, plain(f.value), code)
            for f in s.got.figures
            if f.kind in kinds
            for code in [f.unit if f.kind == "money" else ""]
        ]
        return differences(gold, got)

    return check


def digits(s: Sample, start: int, end: int) -> str:
    """The digits of a figure, or where it has none its words."""
    words = folded(s.text[start:end])
    return "".join(filter(str.isdigit, words)) or "in words"


def money(figure: dict[str, Any]) -> str:
    return figure["unit"] if figure["kind"] == "money" else ""


def plain(value: Any) -> Any:
    """A value in one form: numbers as floats, ranges as lists."""
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value if isinstance(value, str) else float(value)


def commitments(s: Sample) -> list[str]:
    heads = set(map(span, s.units("headline")))
    got = {c.span for c in s.got.commitments} - heads
    return differences(words_of(s, sorted(s.bound())), words_of(s, sorted(got)))


def commitment_field(name: str) -> Callable[[Sample], list[str]]:
    """A field of those commitments that were found: one of the readings of a unit is right."""

    def check(s: Sample) -> list[str]:
        wrong = []
        for where, want in s.bound().items():
            got = [str(getattr(c, name)) for c in s.got.commitments if c.span == where]
            if got and max(agreement(want[name], one) for one in got) < 0.6:
                wrong.append(f"{want[name]!r} read as {got}: {words_of(s, [where])[0]}")
        return wrong

    return check


def themes(s: Sample) -> list[str]:
    """Nothing wrong where B-cubed over the units of themes is at least .7."""
    gold = {span(unit): unit["theme"] for unit in s.gold["units"] if "theme" in unit}
    got = {where: i for i, theme in enumerate(s.got.themes) for where in theme.statements}
    shared = [where for where in gold if where in got]
    scores = {"precision": got, "recall": gold}
    sums = dict.fromkeys(scores, 0.0)
    for where in shared:
        both = {x for x in shared if gold[x] == gold[where] and got[x] == got[where]}
        for name, groups in scores.items():
            sums[name] += len(both) / sum(1 for x in groups if groups[x] == groups[where])
    f1 = 2 * (sums["precision"] + sums["recall"]) / max(1, len(gold) + len(got)) / 2
    return [] if f1 >= 0.7 else [f"B-cubed F1 {f1:.2f} with {[t.label for t in s.got.themes]}"]


def gist(s: Sample) -> list[str]:
    """Nothing wrong where at least two thirds of the key units are among the gist."""
    keys = [span(s.gold["units"][i]) for i in s.gold["key"]]
    missed = words_of(s, (k for k in keys if k not in s.got.gist))
    return missed if len(missed) > len(keys) / 3 else []


FACTS: dict[str, Callable[[Sample], list[str]]] = {
    "units": units,
    "roles": roles,
    "headline": headline,
    "date": date,
    "place": place,
    "greeting": greeting,
    "attendees": attendees,
    "offices": offices,
    "people": people,
    "numbers": figures_of("money", "percent", "quantity", "duration"),
    "dates": figures_of("date"),
    "ordinals": figures_of("ordinal"),
    "commitments": commitments,
    "commitment-kinds": commitment_field("kind"),
    "actors": commitment_field("actor"),
    "deadlines": commitment_field("deadline"),
    "themes": themes,
    "gist": gist,
}


def case(name: str, fact: str) -> Any:
    reason = KNOWN.get((name, fact))
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(name, fact, id=f"{name}-{fact}", marks=marks)


@pytest.mark.parametrize(("name", "fact"), [case(n, f) for n in sorted(GOLD) for f in FACTS])
def test_facts(name: str, fact: str) -> None:
    assert FACTS[fact](sample(name)) == []


def test_the_table_of_known_misses_names_samples_and_facts() -> None:
    assert {name for name, _ in KNOWN} <= set(GOLD)
    assert {fact for _, fact in KNOWN} <= set(FACTS)


def test_every_sample_has_its_annotation() -> None:
    assert {path.stem for path in SAMPLES.glob("*.txt")} == set(GOLD)


def table() -> str:
    """The table of what fails now, as TOML; a new miss has its first difference for a reason."""
    lines = []
    for name in sorted(GOLD):
        failing = {fact: found for fact, check in FACTS.items() if (found := check(sample(name)))}
        if failing:
            lines += ["", f"[{name}]"]
        for fact, found in failing.items():
            reason = KNOWN.get((name, fact)) or f"{found[0]}"[:80]
            lines.append(f"{fact} = {json.dumps(reason, ensure_ascii=False)}")
    head = "# What the program still gets wrong in the samples, and why: a strict xfail each."
    return "\n".join([head, *lines])


if __name__ == "__main__":
    print(table())
