"""Learn which runs of capitals name a person: writes ``lexicons/en/names.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import corpus
import written_releases
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

import briefing.lexicons
from briefing.people.candidates import find_candidates
from briefing.people.names import sides, signs, standing
from briefing.people.things import within
from briefing.people.tokens import tokens_of
from briefing.units.spaces import spaced

OUT = Path(briefing.lexicons.__file__).parent / "en" / "names.json"
STRENGTH = 0.5


def keys(name: str) -> set[str]:
    return {word.lower().rstrip(".,") for word in name.split()}


def rows(release: corpus.Annotated) -> Iterator[tuple[dict[str, float], bool, str]]:
    """Signs and truth of every candidate of a release."""
    people = [keys(p["name"]) for p in release.gold["people"] if p["name"]]
    text = spaced(release.text)
    units = [tokens_of(text, unit.span) for unit in release.document.units]
    found = [c for i, t in enumerate(units) for c in find_candidates(t, i)]
    beside = [sides(units[c.unit], c) for c in found]
    told = standing(units, found, beside)
    for c, near in zip(found, beside, strict=True):
        if within(units[c.unit], c):
            continue
        mine = set(c.keys)
        truth = any(mine <= p or (len(mine & p) > 1 and len(mine - p) < 2) for p in people)
        text = release.text[c.start : c.end]
        yield dict.fromkeys(signs(c, near, told), 1.0), truth, text


def made_up_releases() -> Iterator[corpus.Annotated]:
    """The releases that we wrote with all their people."""
    yield from written_releases.releases(written_releases.WHOLE)


def fit(
    data: list[tuple[dict[str, float], bool, str]],
) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    x = vectors.fit_transform([signs for signs, *_ in data])
    return vectors, LogisticRegression(C=STRENGTH, max_iter=2000).fit(
        x, [truth for _, truth, _ in data]
    )


def main() -> None:
    data: dict[str, list[tuple[dict[str, float], bool, str]]] = {}
    for release in chain(corpus.gold(), corpus.more(), made_up_releases()):
        data.setdefault(release.source, []).extend(rows(release))
    truth, said = [], []
    for held, part in data.items():
        vectors, model = fit([row for s, rest in data.items() if s != held for row in rest])
        got = model.predict(vectors.transform([signs for signs, *_ in part]))
        want = [t for _, t, _ in part]
        print(f"{held:<22}{f1_score(want, got, zero_division=1):.3f}  of {len(want)}")
        if not held.startswith(corpus.MADE_UP):
            truth += want
            said += list(got)
    print(f"leave one source out   {f1_score(truth, said):.3f}")
    vectors, model = fit([row for part in data.values() for row in part])
    weights = {
        name: [round(float(w), 3)]
        for name, w in zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(w) >= 0.01
    }
    bias = [round(float(model.intercept_[0]), 3)]
    OUT.write_text(
        json.dumps({"labels": ["person"], "bias": bias, "weights": weights}, indent=0) + "\n"
    )


if __name__ == "__main__":
    main()
