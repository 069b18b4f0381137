"""Learn the weights of the role model, and judge it by leaving one source out.

python tests/scripts/learn_roles.py            the table, leave-one-source-out
python tests/scripts/learn_roles.py --save     … and write briefing/lexicons/en/roles.json
python tests/scripts/learn_roles.py --misses kremlin-news   what is read wrongly there
"""

from __future__ import annotations

import argparse
import collections
import json
import math
import sys
import warnings
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import corpus
import written_releases
from copies import copies
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.model import Role
from briefing.roles.asides import without_asides
from briefing.roles.sequence import START, Steps, decode, weighed
from briefing.roles.signs import OF_WORD, signs_of

LABELS = [role.value for role in Role]
TARGET = Path(corpus.ROOT) / "briefing/lexicons/en/roles.json"
# Made-up releases stand for all the sources that nobody has seen; raised, they cost the real ones.
MADE_UP_WEIGHT = 1.0
STRENGTH, LAYER = 0.8, 0.3
# Steps of the learner, always all of them: where it may stop sooner it stops by chance, and two
# sets of signs cannot be compared.
ITERATIONS = 150
# Sources that a sign must be met in: a cue or a form, a single word.
LEAST_SOURCES, LEAST_OF_WORD = 2, 4
# Weights below say nothing.
LEAST, LITTLE = 0.01, 0.25


class Text(NamedTuple):
    """A release with its signs; a copy teaches and is not judged, and has sources of its own."""

    source: str
    path: Path | None
    roles: list[str]
    signs: list[dict[str, float]]
    words: list[str]
    sources: frozenset[str]


def texts():
    """Every release with its signs, and the copies of them."""
    # The releases of WHOLE do not teach roles: without them the sources left out are read better.
    made_up = written_releases.releases(written_releases.ROLES)
    whole = [*corpus.gold(), *corpus.more(), *made_up]
    found = [Text(one.source, one.path, *told(one), frozenset([one.source])) for one in whole]
    for made in copies(whole):
        rows = ([row[i] for i in sorted(made.telling) if i < len(row)] for row in told(made.one))
        found.append(Text(made.one.source, None, *rows, made.sources))
    return found


def told(release):
    """The roles, signs and words of the units of a release that are no asides."""
    document, places = without_asides(release.document)
    signs = [weighed(signs) for signs in signs_of(document)]
    return [release.roles[i].value for i in places], signs, list(document.lines)


def transitions(train):
    """Log of how much oftener a role follows another than it occurs; smoothed."""
    pairs, single = collections.Counter(), collections.Counter()
    for one in (one for one in train if one.path):
        single.update(one.roles)
        pairs.update(zip([START, *one.roles], one.roles, strict=False))
    total = sum(single.values())
    after = {}
    for before in (START, *LABELS):
        of = sum(pairs[before, role] for role in LABELS)
        row = []
        for role in LABELS:
            share = (single[role] + 1) / (total + 7)
            row.append(math.log((pairs[before, role] + 20 * share) / (of + 20) / share))
        after[before] = [round(LAYER * w, 3) for w in row]
    return after


def least(sign):
    """The least number of sources that a sign must be met in."""
    return LEAST_OF_WORD if sign.startswith(OF_WORD) else LEAST_SOURCES


def fit(train):
    """The weights as ``briefing.linear`` reads them; signs of one source only are left out."""
    spread = collections.defaultdict(set)
    for one in train:
        for mine in one.signs:
            for sign in mine:
                spread[sign] |= one.sources
    keep = {s for s, sources in spread.items() if len(sources) >= least(s)}
    rows = [{s: v for s, v in m.items() if s in keep} for one in train for m in one.signs]
    target = [role for one in train for role in one.roles]
    per_source = collections.Counter(one.source for one in train if one.path for _ in one.roles)
    mean = sum(per_source.values()) / len(per_source)
    own = {
        source: MADE_UP_WEIGHT if source.startswith(corpus.MADE_UP) else 1 for source in per_source
    }
    weight = [
        own[one.source] * (mean / per_source[one.source]) ** 0.5 for one in train for _ in one.roles
    ]
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(rows)
    learner = LogisticRegression(C=STRENGTH, max_iter=ITERATIONS, tol=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        learner.fit(matrix, target, sample_weight=weight)
    names, labels = vectors.get_feature_names_out(), list(learner.classes_)
    weights = {}
    for j, name in enumerate(names):
        of_word = name.startswith(OF_WORD)
        digits = 2 if of_word else 3
        row = [round(float(learner.coef_[labels.index(label)][j]), digits) for label in LABELS]
        if max(map(abs, row)) >= (LITTLE if of_word else LEAST):
            weights[str(name)] = row
    bias = [round(float(learner.intercept_[labels.index(label)]), 3) for label in LABELS]
    return {"labels": LABELS, "bias": bias, "after": transitions(train), "weights": weights}


def predict(data, signs):
    """The roles that learned weights give."""
    scores = []
    for mine in signs:
        totals = list(data["bias"])
        for sign, strength in mine.items():
            for i, w in enumerate(data["weights"].get(sign, ())):
                totals[i] += strength * w
        scores.append(totals)
    return decode(scores, Steps.of(LABELS, data["after"]))


def table(results):
    """Rate by source and F1 by role, printed."""
    hits, of = collections.Counter(), collections.Counter()
    tp, fp, fn = collections.Counter(), collections.Counter(), collections.Counter()
    per = collections.defaultdict(collections.Counter)
    for source, roles, got in results:
        for want, have in zip(roles, got, strict=True):
            of[source] += 1
            hits[source] += want == have
            if want == have:
                tp[want] += 1
                per[source][want, "tp"] += 1
            else:
                fp[have] += 1
                fn[want] += 1
                per[source][want, "fn"] += 1
                per[source][have, "fp"] += 1

    def f1(t, p, n):
        return f"{2 * t / (2 * t + p + n):.2f}" if t + p + n else "  - "

    print(f"{'':22}  all  " + " ".join(f"{label[:5]:>5}" for label in LABELS))
    for source in sorted(of):
        row = (f1(*(per[source][label, k] for k in ("tp", "fp", "fn"))) for label in LABELS)
        print(f"{source:22} {hits[source] / of[source]:.3f} " + " ".join(f"{x:>5}" for x in row))
    real = [s for s in of if not s.startswith(corpus.MADE_UP)]
    print(f"sources alone: {sum(hits[s] for s in real) / sum(of[s] for s in real):.3f}")
    row = (f1(tp[label], fp[label], fn[label]) for label in LABELS)
    print(
        f"{'all':22} {sum(hits.values()) / sum(of.values()):.3f} "
        + " ".join(f"{x:>5}" for x in row)
    )


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--save", action="store_true")
    options.add_argument("--fast", action="store_true", help="only learn and save")
    options.add_argument("--misses", nargs="*", default=[])
    asked = options.parse_args()
    data = texts()
    if not asked.fast:
        results = []
        for source in sorted({one.source for one in data}):
            learned = fit([one for one in data if source not in one.sources])
            for one in (one for one in data if one.source == source and one.path):
                got = predict(learned, one.signs)
                results.append((source, one.roles, got))
                for want, have, text in zip(one.roles, got, one.words, strict=True):
                    if want != have and source in asked.misses:
                        name = f"{one.path.parent.name}/{one.path.stem}"
                        print(f"{name} {want} read as {have}: {text[:150]}")
        table(results)
    if asked.save or asked.fast:
        text = json.dumps(fit(data), ensure_ascii=False, separators=(",", ":"))
        TARGET.write_text(text.replace('],"', '],\n"') + "\n", "utf-8")


if __name__ == "__main__":
    main()
