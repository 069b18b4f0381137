"""Learn who attended, who is quoted and who is mentioned: writes ``lexicons/en/presence.json``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import corpus
import people_releases
import written_releases
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import briefing.lexicons
from briefing.model import Presence
from briefing.people import fullness, offices_of, words
from briefing.people.coreference import grouped
from briefing.people.names import accepted
from briefing.people.presence import scene_of, signs
from briefing.people.tokens import tokens_of

OUT = Path(briefing.lexicons.__file__).parent / "en" / "presence.json"
STRENGTH = 0.2
Row = tuple[dict[str, float], str]


def keys(name: str) -> set[str]:
    return {word.lower().strip(".,") for word in name.split()}


def rows(release: corpus.Annotated) -> Iterator[Row]:
    """Signs and truth of every person that we find and the annotation has too."""
    document = release.document
    units = [tokens_of(release.text, unit.span) for unit in document.units]
    scene = scene_of(units, release.roles)
    names = accepted(release.text, units)
    busy: dict[int, set[int]] = {}
    for name in names:
        busy.setdefault(name.unit, set()).update(range(name.first, name.last))
    offices = offices_of(document, units, names, {u: frozenset(b) for u, b in busy.items()})
    for group in grouped(names):
        full = max((set(c.keys) for c in group), key=len)
        office = max((offices[c] for c in group), key=fullness).role
        for person in release.gold["people"]:
            other = keys(person["name"])
            if other and 2 * len(full & other) / (len(full) + len(other)) >= 0.8:
                found = signs(group, units, release.roles, scene, words(release.text, office))
                yield found, person["presence"]
                break


def made_up_releases() -> Iterator[corpus.Annotated]:
    """The releases that we wrote with their people."""
    yield from people_releases.releases()
    yield from written_releases.releases(written_releases.WHOLE)


def fit(data: list[Row]) -> tuple[DictVectorizer, LogisticRegression]:
    vectors = DictVectorizer()
    x = vectors.fit_transform([found for found, _ in data])
    return vectors, LogisticRegression(C=STRENGTH, max_iter=3000).fit(
        x, [truth for _, truth in data]
    )


def main() -> None:
    data: dict[str, list[Row]] = {}
    for release in chain(corpus.gold(), corpus.more()):
        data.setdefault(release.source, []).extend(rows(release))
    right, wrong = 0, Counter()
    made_up = [row for release in made_up_releases() for row in rows(release)]
    for held, part in data.items():
        if not part:
            continue
        others = [row for s, rest in data.items() if s != held for row in rest]
        vectors, model = fit(others + made_up)
        got = model.predict(vectors.transform([found for found, _ in part]))
        good = sum(g == t for g, (_, t) in zip(got, part, strict=True))
        wrong.update((t, str(g)) for g, (_, t) in zip(got, part, strict=True) if g != t)
        right += good
        print(f"{held:<22}{good / len(part):.3f}  of {len(part)}")
    print(f"leave one source out   {right / sum(map(len, data.values())):.3f}", dict(wrong))
    vectors, model = fit([row for part in data.values() for row in part] + made_up)
    order = [list(model.classes_).index(p.value) for p in Presence]
    weights = {
        name: [round(float(model.coef_[k][i]), 3) for k in order]
        for i, name in enumerate(vectors.get_feature_names_out())
    }
    bias = [round(float(model.intercept_[k]), 3) for k in order]
    labels = [p.value for p in Presence]
    OUT.write_text(json.dumps({"labels": labels, "bias": bias, "weights": weights}) + "\n")


if __name__ == "__main__":
    main()
