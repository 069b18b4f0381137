"""Learns the weights of the commitment model and prints how it does on sources left out.

Releases that we made up for learning commit more often than real ones, and are not worded as
those: every sign is learned for all texts and, more weakly, apart for either
(``apart``), and the program has what holds for real ones.

``python tests/scripts/learn_commitments.py [--judge] [--write]``; needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import corpus
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from briefing.model import CommitmentKind, Role
from briefing.pipeline import read
from briefing.sections.commitments.detect import BAR
from briefing.sections.commitments.signs import (
    around,
    closer,
    glance,
    pairs_of,
    plain_words,
    slopes_of,
)
from briefing.sections.commitments.views import View
from briefing.sections.commitments.weights import pack

WEIGHTS = Path(corpus.ROOT) / "briefing/lexicons/en/commitments.json"
SENTENCES = Path(__file__).with_name("commitment_sentences.tsv")
MARKS = corpus.ANNOTATIONS / "commitments.tsv"
KINDS = {kind.value[0]: kind.value for kind in CommitmentKind}
UNSURE = "?"
SPREAD = 0.15  # of the weights of a sign over the kinds; with less it decides nothing
OWN = "own"
WEIGHT = 2
SKIPPED = (Role.BOILERPLATE, Role.ATTENDEES)
FEWEST_SOURCES = 3
NONE = "none"


WROTE = (OWN, corpus.MADE_UP)  # what the sources of texts that we wrote begin with
REAL, WRITTEN, BASE = "real|", "written|", "base"
# How strongly signs count for real or made-up texts alone, and that a text is of such.
SHARE, BASE_STRENGTH = 0.1, 3.0
WORDS, PAIRS = "w:", "b:"
#: How strongly signs count in learning, by what opens them, alone and with what they are told by.
STRENGTHS = {"w": 0.4, "b": 0.4, "prev": 0.2, "next": 0.2, "first": 0.7, "time": 0.7, "act": 0.6}
SLOPES = ("place", "long")
GROUPS = {WORDS: ("words", ""), PAIRS: ("pairs", "")}
LIGHTER = {"main": 0.7, "said": 0.7}


def strength_of(sign: str) -> float:
    """How strongly a sign counts: bare words and what the neighbours tell weigh little."""
    opening, *rest = sign.split(":")
    if len(rest) > 1 and opening in LIGHTER:
        return LIGHTER[opening]
    return STRENGTHS.get(opening, 1.0)


def signs_in(views: list[View]) -> list[dict[str, float]]:
    """The signs of every unit of a release with their strengths."""
    found = []
    for seen, stands in zip(views, around(views), strict=True):
        plain = plain_words(seen)
        names = glance(seen, stands) | closer(seen) | {WORDS + word for word in plain}
        names |= {f"{PAIRS}{one} {other}" for one, other in pairs_of(plain)}
        slopes = {s: percent / 100 for s, percent in slopes_of(seen, stands.place).items()}
        found.append({s: strength_of(s) for s in names} | slopes)
    return found


def rows(releases: list[corpus.Annotated]) -> list[tuple[str, str, dict[str, float], bool]]:
    """One row a candidate unit: source, label, signs, whether it is a headline."""
    found = []
    for release in releases:
        units, roles = release.document.units, release.roles
        text = release.text
        views = [View(text, u.span.start, u.span.end, r) for u, r in zip(units, roles, strict=True)]
        for signs, role, gold in zip(signs_in(views), roles, release.gold["units"], strict=True):
            if role not in SKIPPED:
                label = (gold.get("commitment") or {}).get("kind", NONE)
                found.append((release.source, label, signs, role is Role.HEADLINE))
    return found


def marked() -> list[tuple[str, str, dict[str, float], bool]]:
    """One row a unit of the releases that were marked for their commitments alone."""
    found = []
    for line in MARKS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, end, places = line.split("\t")
        text = (corpus.PLAIN / f"{name}.txt").read_bytes().decode("utf-8-sig")
        marks = {int(place[:-1]): place[-1] for place in places.split()}
        found += units_of(name.partition("/")[0], text, int(end), marks)
    return found


def units_of(
    source: str, text: str, end: int, marks: dict[int, str]
) -> Iterator[tuple[str, str, dict[str, float], bool]]:
    """The units of a text up to an offset, with roles as the program finds them."""
    reading = read(text)
    units = reading.document.units
    views = [
        View(text, u.span.start, u.span.end, r) for u, r in zip(units, reading.roles, strict=True)
    ]
    for unit, role, signs in zip(units, reading.roles, signs_in(views), strict=True):
        span = unit.span
        mark = next((m for at, m in marks.items() if span.start <= at < span.end), "")
        if span.start < end and role not in SKIPPED and mark != UNSURE:
            yield source, KINDS.get(mark, NONE), signs, role is Role.HEADLINE


def written() -> list[list[tuple[str, str, str]]]:
    """The sentences that we wrote, kind, actor, text: each alone, or below a headline ("@")."""
    found: list[list[tuple[str, str, str]]] = []
    inside = False
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, actor, _, text = line.split("\t")
        opens = kind.startswith("@ ")
        inside = inside or opens
        if opens or not inside:
            found.append([])
        found[-1].append((kind, actor, text))
    return found


def sentences() -> list[tuple[str, str, dict[str, float], bool]]:
    """One row a sentence that we wrote for learning; each text counts as a source of its own."""
    rows = []
    for n, release in enumerate(written()):
        roles = [Role.HEADLINE if k.startswith("@ ") else Role.THEME for k, _, _ in release]
        views = [View(t, 0, len(t), r) for (_, _, t), r in zip(release, roles, strict=True)]
        for (kind, _, _), signs in zip(release, signs_in(views), strict=True):
            rows.append((f"{OWN}{n % 20}", kind.removeprefix("@ "), signs, False))
    return rows * WEIGHT


def known(table: list[Any]) -> set[str]:
    """The signs that are seen in enough sources to be learned from."""
    sources: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for source, _, signs, _ in table:
        for sign in signs:
            sources[sign].add(source)
            counts[sign] += 1
    return {s for s in sources if len(sources[s]) >= FEWEST_SOURCES and counts[s] >= 4}


def apart(signs: dict[str, float], *, made_up: bool) -> dict[str, float]:
    """The signs, and each once more, more weakly, for real or for made-up texts alone.

    What is learned then holds for real ones, of which the others show only a part (H. Daumé III,
    Frustratingly Easy Domain Adaptation, ACL 2007).
    """
    kind = WRITTEN if made_up else REAL
    own = {kind + sign: SHARE * value for sign, value in signs.items()}
    return {**signs, **own, kind + BASE: BASE_STRENGTH}


def fit(table: list[Any], strength: float) -> tuple[DictVectorizer, LogisticRegression]:
    """A multinomial model over the signs that are common enough."""
    keep = known(table)
    vectorizer = DictVectorizer()
    rows = []
    for source, _, signs, _ in table:
        held = {s: v for s, v in signs.items() if s in keep}
        rows.append(apart(held, made_up=source.startswith(WROTE)))
    x = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=strength, max_iter=500, tol=1e-3)
    model.fit(x, [r[1] for r in table])
    return vectorizer, model


def left_out(table: list[Any], strength: float) -> list[np.ndarray]:
    """The probabilities of every row under the model that has not seen its source."""
    out: list[Any] = [None] * len(table)
    labels = sorted({r[1] for r in table})
    for source in sorted({r[0] for r in table if not r[0].startswith(OWN)}):
        vectorizer, model = fit([r for r in table if r[0] != source], strength)
        at = [i for i, r in enumerate(table) if r[0] == source]
        rows = [apart(table[i][2], made_up=False) for i in at]
        p = model.predict_proba(vectorizer.transform(rows))
        for i, line in zip(at, p, strict=True):
            out[i] = dict.fromkeys(labels, 0.0) | dict(zip(model.classes_, line, strict=True))
    return out


def scores(table: list[Any], guesses: list[Any], bar: float) -> tuple[float, float, float, float]:
    """Precision, recall, F1 of the flag, and the rate of right kinds among the found ones."""
    hit = wrong = missed = kind = 0
    for (_, label, _, headline), guess in zip(table, guesses, strict=True):
        if headline or guess is None:
            continue
        first = max((k for k in guess if k != NONE), key=guess.get)
        flagged = guess[first] / (guess[first] + guess[NONE]) > bar
        if flagged and label != NONE:
            hit += 1
            kind += first == label
        wrong += flagged and label == NONE
        missed += not flagged and label != NONE
    p, r = hit / max(hit + wrong, 1), hit / max(hit + missed, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9), kind / max(hit, 1)


def write(table: list[Any], strength: float) -> None:
    vectorizer, model = fit(table, strength)
    names = vectorizer.get_feature_names_out()
    none = list(model.classes_).index(NONE)
    of_sign = dict(zip(names, model.coef_.T, strict=True))
    bias = model.intercept_ + BASE_STRENGTH * of_sign[REAL + BASE]
    data: dict[str, Any] = {
        "labels": [label for label in model.classes_ if label != NONE],
        "bias": pack(np.delete(bias - bias[none], none)),
        "slopes": {},
        "words": {},
        "pairs": {},
        "signs": {},
    }
    for name, general in of_sign.items():
        if name.startswith((REAL, WRITTEN)):
            continue
        column = general + SHARE * of_sign.get(REAL + name, 0.0)
        against = np.delete(column - column[none], none)
        if name in SLOPES:
            data["slopes"][name] = [round(float(w), 3) for w in against]
        elif column.max() - column.min() >= SPREAD:
            group, key = GROUPS.get(name[:2], ("signs", name))
            data[group][key or name[2:]] = pack(float(w) for w in against * strength_of(name))
    WEIGHTS.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    print(
        sum(len(data[group]) for group in ("words", "pairs", "signs")),
        "signs,",
        WEIGHTS.stat().st_size,
        "bytes",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--judge", action="store_true", help="on sources left out (minutes)")
    parser.add_argument("--strength", type=float, default=0.3)
    options = parser.parse_args()
    table = rows([*corpus.gold(), *corpus.more()])
    judged = len(table)
    table += marked() + sentences()
    print(len(table), Counter(r[1] for r in table))
    if options.write:
        write(table, options.strength)
    if not options.judge:
        return
    guesses = left_out(table, options.strength)[:judged]
    table = table[:judged]
    for bar in (0.12, 0.15, 0.18, 0.2, 0.25, 0.3, 0.4):
        print(bar, "P {:.3f} R {:.3f} F {:.3f} kind {:.3f}".format(*scores(table, guesses, bar)))
    for source in sorted({r[0] for r in table if not r[0].startswith(OWN)}):
        at = [i for i, r in enumerate(table) if r[0] == source]
        part = scores([table[i] for i in at], [guesses[i] for i in at], BAR)
        print(f"{source:22}", "P {:.3f} R {:.3f} F {:.3f} kind {:.3f}".format(*part))


if __name__ == "__main__":
    main()
