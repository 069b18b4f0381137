"""Learn whether somebody attended what a release tells of: writes ``lexicons/en/event.json``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import corpus
import learning
import people_releases
import written_releases
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.model import Role
from briefing.people.event import event_signs
from briefing.people.tokens import tokens_of
from briefing.roles import assign_roles
from briefing.units.spaces import spaced

STRENGTH, LEAST_RELEASES, LEAST_WEIGHT = 0.15, 8, 0.02
Key = tuple[str, str]


class Told(NamedTuple):
    """A release with the signs of each reading of its roles, and whether somebody attended."""

    source: str
    key: Key
    readings: tuple[set[str], ...]
    event: bool


def key_of(release: corpus.Annotated) -> Key:
    return release.source, str(release.path)


def told(release: corpus.Annotated) -> Told:
    """A release read with the roles of its annotation, and with those that we give ourselves."""
    text = spaced(release.text)
    units = [tokens_of(text, unit.span) for unit in release.document.units]
    both: list[Sequence[Role]] = [release.roles, assign_roles(release.document)]
    readings = tuple(event_signs(units, roles) for roles in both)
    event = any(person["presence"] == "attended" for person in release.gold["people"])
    return Told(release.source, key_of(release), readings, event)


def releases() -> Iterable[corpus.Annotated]:
    """All releases with their people, those that we wrote among them."""
    written = written_releases.releases(written_releases.WHOLE)
    return chain(corpus.gold(), corpus.more(), people_releases.releases(), written)


def fit(known: Sequence[Told]) -> tuple[DictVectorizer, LogisticRegression]:
    """A regression over the signs that some releases share."""
    spread: dict[str, int] = {}
    for one in known:
        for sign in one.readings[1]:
            spread[sign] = spread.get(sign, 0) + 1
    kept = {sign for sign, n in spread.items() if n >= LEAST_RELEASES and worded(sign)}
    table = [dict.fromkeys(found & kept, 1.0) for one in known for found in one.readings]
    truth = [one.event for one in known for _ in one.readings]
    vectors = DictVectorizer()
    learner = LogisticRegression(C=STRENGTH / 2, max_iter=2000)
    return vectors, learner.fit(vectors.fit_transform(table), truth)


def worded(sign: str) -> bool:
    """Whether a sign is of words: numbers and marks tell nothing."""
    return sign.replace(" ", "").replace("-", "").isalpha()


def odds(known: Sequence[Told]) -> dict[Key, tuple[float, ...]]:
    """The log-odds of an event in each release, by what is learned from the other sources."""
    found: dict[Key, tuple[float, ...]] = {}
    for source in {one.source for one in known}:
        vectors, learner = fit([one for one in known if one.source != source])
        for one in (one for one in known if one.source == source):
            table = [dict.fromkeys(signs, 1.0) for signs in one.readings]
            found[one.key] = tuple(learner.decision_function(vectors.transform(table)).tolist())
    return found


def main() -> None:
    known = [told(release) for release in releases()]
    alone = odds(known)
    for kind, some in (("real", False), ("made up", True)):
        part = [one for one in known if one.source.startswith(corpus.MADE_UP) is some]
        right = sum((alone[one.key][1] > 0) == one.event for one in part)
        print(f"sources left out, {kind}: {right / len(part):.3f} of {len(part)}")
    vectors, learner = fit(known)
    weights = {
        str(name): [round(float(weight), 3)]
        for name, weight in zip(vectors.get_feature_names_out(), learner.coef_[0], strict=True)
        if abs(weight) >= LEAST_WEIGHT
    }
    bias = [round(float(learner.intercept_[0]), 3)]
    learning.write_rows("event", {"labels": ["event"], "bias": bias, "weights": weights})


if __name__ == "__main__":
    main()
