"""What the scripts that learn share: releases as the gold has them, sources, weights."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import corpus
import numpy as np
from scipy.sparse import vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.linear import Linear
from briefing.model import (
    Commitment,
    CommitmentKind,
    Document,
    Figure,
    FigureKind,
    Person,
    Presence,
    Reading,
    Span,
)

ENGLISH = corpus.ROOT / "briefing" / "lexicons" / "en"


def reading_of(one: corpus.Annotated) -> Reading:
    """The release with the roles, figures and people that its annotation gives."""
    figures = tuple(
        Figure(Span(f["start"], f["end"]), FigureKind(f["kind"]), f["value"], f["unit"])
        for f in one.gold["figures"]
    )
    people = tuple(
        Person(p["name"], p["role"], p["affiliation"], Presence(p["presence"]), Span(0, 0))
        for p in one.gold["people"]
    )
    return Reading(one.document, one.roles, figures, people)


def commitments_of(one: corpus.Annotated) -> tuple[Commitment, ...]:
    """The commitments that the annotation gives."""
    return tuple(
        Commitment(Span(u["start"], u["end"]), CommitmentKind(u["commitment"]["kind"]))
        for u in one.gold["units"]
        if u.get("commitment")
    )


def places(one: corpus.Annotated, document: Document) -> dict[int, int]:
    """Which unit of our own is the same as each gold unit: half of both together at least."""
    found: dict[int, int] = {}
    for m, unit in enumerate(one.gold["units"]):
        span = Span(unit["start"], unit["end"])
        for k, ours in enumerate(document.units):
            shared = min(span.end, ours.span.end) - max(span.start, ours.span.start)
            if 2 * shared >= max(span.end, ours.span.end) - min(span.start, ours.span.start):
                found[m] = k
    return found


def releases() -> list[corpus.Annotated]:
    """All the annotated releases."""
    return [*corpus.gold(), *corpus.more()]


def fit(
    rows: Sequence[Mapping[str, float]],
    marks: Sequence[int],
    strength: float,
    weights: Sequence[float] | None = None,
) -> Linear:
    """A logistic regression over the signs, as a model with the one label "yes"."""
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(table, np.array(marks), sample_weight=weights)
    names = vectors.get_feature_names_out()
    held = {n: (round(float(w), 3),) for n, w in zip(names, model.coef_[0], strict=True)}
    kept = {name: row for name, row in held.items() if row[0]}
    return Linear(("yes",), (round(float(model.intercept_[0]), 3),), kept)


def prefer(
    pairs: Sequence[tuple[Mapping[str, float], Mapping[str, float]]], strength: float
) -> Linear:
    """A model that scores the first of each pair above the second."""
    vectors = DictVectorizer().fit([row for pair in pairs for row in pair])
    first, second = (vectors.transform([pair[k] for pair in pairs]) for k in (0, 1))
    table = vstack([first - second, second - first])
    marks = np.repeat([1, 0], len(pairs))
    model = LogisticRegression(C=strength, max_iter=2000, fit_intercept=False).fit(table, marks)
    names = vectors.get_feature_names_out()
    weights = {n: (round(float(w), 3),) for n, w in zip(names, model.coef_[0], strict=True)}
    return Linear(("yes",), (0.0,), {name: row for name, row in weights.items() if row[0]})


class Sourced(Protocol):
    """What has a source: a release, or what was made of it."""

    @property
    def source(self) -> str:
        """The name of the source."""


def sources(ones: Iterable[Sourced]) -> list[str]:
    """The names of the sources, each once."""
    return sorted({one.source for one in ones})


def folds(ones: Iterable[Sourced], count: int = 9) -> dict[str, int]:
    """A number for each source, so that a few models leave every source out once."""
    return {source: number % count for number, source in enumerate(sources(ones))}


def as_json(model: Linear) -> dict[str, Any]:
    """The model in the form in which ``linear.learned`` reads it."""
    weights = {name: list(row) for name, row in sorted(model.weights.items())}
    return {"labels": list(model.labels), "bias": list(model.bias), "weights": weights}


def write_rows(name: str, data: Mapping[str, Any]) -> None:
    """As ``write``, each sign with its numbers in one line."""
    text = json.dumps(data, separators=(",", ":")).replace("],", "],\n")
    (ENGLISH / f"{name}.json").write_text(text + "\n", "utf-8")


def write(name: str, data: Mapping[str, Any]) -> None:
    """The weights as ``lexicons/en/NAME.json``, one sign a line."""
    text = json.dumps(data, ensure_ascii=False, indent=0)
    (ENGLISH / f"{name}.json").write_text(text + "\n", "utf-8")
