"""Learn the weights of the places of a release, and judge them by leaving sources out.

python tests/scripts/learn_place.py            the rate with sources left out
python tests/scripts/learn_place.py --save     … and write briefing/lexicons/en/place.json
python tests/scripts/learn_place.py --misses   what is read wrongly
"""

from __future__ import annotations

import argparse
import collections
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import corpus
import learning

from briefing.pipeline import read
from briefing.sections.dateline import best_site
from briefing.sections.place_signs import sites

STRENGTH = 0.5


def words(name):
    """The words of a name, in small letters."""
    return re.findall(r"\w+", name.lower())


def same(got, want):
    """Whether a place is the one that the annotation has, or its first part."""
    if not want or not got:
        return got == want
    one, other = set(words(got)), set(words(want))
    return one <= other or other <= set(words(got)[:6])


def texts():
    """Every release with its place, and the places that it names."""
    found = []
    for one in (*corpus.gold(), *corpus.more()):
        if "place" in one.gold:
            reading = read(one.text)
            units = [reading.document.slice(u.span)[:2000] for u in reading.document.units]
            found.append((one.source, one.path, one.gold["place"], sites(reading, units)))
    return found


def fit(train):
    """The weights of the signs: how much each speaks for a place."""
    rows, marks, weights = [], [], []
    for _, _, place, found in train:
        for name, signs in found:
            rows.append(dict.fromkeys(signs, 1.0))
            marks.append(same(name, place))
            weights.append(1.0 / len(found) ** 0.5)
    return learning.fit(rows, marks, STRENGTH, weights)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--save", action="store_true")
    options.add_argument("--misses", action="store_true")
    asked = options.parse_args()
    data = texts()
    folds = {s: i % 10 for i, s in enumerate(sorted({source for source, *_ in data}))}
    right, of, best = collections.Counter(), collections.Counter(), collections.Counter()
    for fold in range(10):
        model = fit([d for d in data if folds[d[0]] != fold])
        for source, path, place, found in data:
            if folds[source] != fold:
                continue
            got = best_site(found, model)
            kind = "made up" if source.startswith("made up") else path.parents[1].name
            of[kind] += 1
            right[kind] += same(got, place)
            best[kind] += not place or any(same(name, place) for name, _ in found)
            if asked.misses and not same(got, place):
                print(f"{path.parent.name}/{path.stem} {place!r} read as {got!r}")
                for name, signs in found:
                    if name == got or same(name, place):
                        score = model.scores(dict.fromkeys(signs, 1.0))[0]
                        print(f"    {name} {score:.2f} {' '.join(sorted(signs))}")
    for kind in of:
        print(
            f"{kind:8} {right[kind] / of[kind]:.3f} of {of[kind]},"
            f" at most {best[kind] / of[kind]:.3f}"
        )
    if asked.save:
        learning.write("place", learning.as_json(fit(data)))


if __name__ == "__main__":
    main()
