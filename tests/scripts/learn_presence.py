"""Learn who attended, who is quoted and who is mentioned: writes ``lexicons/en/presence.json``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import corpus
import learn_event
import learning
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.model import Presence
from briefing.people import fullness, offices_of, words
from briefing.people.coreference import grouped
from briefing.people.event import level
from briefing.people.names import accepted
from briefing.people.presence import scene_of, signs
from briefing.people.tokens import tokens_of
from briefing.roles import assign_roles
from briefing.units.spaces import spaced

STRENGTH, LEAST_SOURCES, LEAST_WEIGHT = 0.06, 2, 0.01
PUBLISHED = 2.0  # what a release that we did not write weighs
Row = tuple[dict[str, float], str]


def keys(name: str) -> set[str]:
    return {word.lower().strip(".,") for word in name.split()}


def rows(release: corpus.Annotated, odds: Sequence[float]) -> Iterator[Row]:
    """Signs and truth of every person that we find and the annotation has too.

    Twice: with the roles of units as they should be, and as we read them ourselves. ``odds`` are
    those of an event in either reading, by weights that were learned without this source.
    """
    document = release.document
    text = spaced(release.text)
    units = [tokens_of(text, unit.span) for unit in document.units]
    readings = [release.roles, assign_roles(document)]
    names = accepted(units)
    busy: dict[int, set[int]] = {}
    for name in names:
        busy.setdefault(name.unit, set()).update(range(name.first, name.last))
    offices = offices_of(document, units, names, {u: frozenset(b) for u, b in busy.items()})
    for group in grouped(names, offices):
        full = max((set(c.keys) for c in group), key=len)
        office = max((offices[c] for c in group), key=fullness).role
        for person in release.gold["people"]:
            other = keys(person["name"])
            if other and 2 * len(full & other) / (len(full) + len(other)) >= 0.8:
                for roles, likely in zip(readings, odds, strict=True):
                    scene = scene_of(units, roles, level(likely))
                    found = signs(group, units, roles, scene, words(release.text, office))
                    yield dict.fromkeys(found, 1.0), person["presence"]
                break


def fit(data: dict[str, list[Row]]) -> tuple[DictVectorizer, LogisticRegression]:
    """A regression over the signs of several sources; large sources weigh less a row.

    Releases that somebody published weigh more than those that we wrote.
    """
    spread: dict[str, set[str]] = {}
    for source, part in data.items():
        for found, _ in part:
            for sign in found:
                spread.setdefault(sign, set()).add(source)
    mean = sum(map(len, data.values())) / len(data)
    table, truth, weight = [], [], []
    for source, part in data.items():
        share = (mean / len(part)) ** 0.5 * (
            1.0 if source.startswith(corpus.MADE_UP) else PUBLISHED
        )
        for found, mark in part:
            table.append({s: v for s, v in found.items() if len(spread[s]) >= LEAST_SOURCES})
            truth.append(mark)
            weight.append(share)
    vectors = DictVectorizer()
    learner = LogisticRegression(C=STRENGTH, max_iter=3000)
    return vectors, learner.fit(vectors.fit_transform(table), truth, sample_weight=weight)


def rows_by_source() -> dict[str, list[Row]]:
    """The rows of all releases, the made-up ones as some sources of their own."""
    data: dict[str, list[Row]] = {}
    every = [*learn_event.releases()]
    odds = learn_event.odds([learn_event.told(release) for release in every])
    for release in every:
        found = rows(release, odds[learn_event.key_of(release)])
        data.setdefault(release.source, []).extend(found)
    return {source: part for source, part in data.items() if part}


def main() -> None:
    data = rows_by_source()
    right, of, wrong = 0, 0, Counter()
    for held, part in data.items():
        vectors, model = fit({s: rest for s, rest in data.items() if s != held})
        got = model.predict(vectors.transform([found for found, _ in part]))
        good = sum(g == t for g, (_, t) in zip(got, part, strict=True))
        print(f"{held:<22}{good / len(part):.3f}  of {len(part)}")
        if not held.startswith(corpus.MADE_UP):
            wrong.update((t, str(g)) for g, (_, t) in zip(got, part, strict=True) if g != t)
            right, of = right + good, of + len(part)
    print(f"sources alone         {right / of:.3f}", dict(wrong))
    vectors, model = fit(data)
    order = [list(model.classes_).index(p.value) for p in Presence]
    weights = {
        name: [round(float(model.coef_[k][i]), 3) for k in order]
        for i, name in enumerate(vectors.get_feature_names_out())
        if max(abs(float(model.coef_[k][i])) for k in order) >= LEAST_WEIGHT
    }
    bias = [round(float(model.intercept_[k]), 3) for k in order]
    labels = [p.value for p in Presence]
    learning.write_rows("presence", {"labels": labels, "bias": bias, "weights": weights})


if __name__ == "__main__":
    main()
