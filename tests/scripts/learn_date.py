"""Learn the weights of the days of a release, and judge them by leaving sources out.

python tests/scripts/learn_date.py            the rate with sources left out
python tests/scripts/learn_date.py --save     … and write briefing/lexicons/en/date.json
python tests/scripts/learn_date.py --misses   what is read wrongly
"""

from __future__ import annotations

import argparse
import collections
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import corpus
import learning

from briefing.pipeline import read
from briefing.sections.dateline import best_day
from briefing.sections.day_signs import candidates
from briefing.sections.issue import issue_day

STRENGTH = 0.5


def texts():
    """Every release with its day, and the days that it names."""
    found = []
    for one in (*corpus.gold(), *corpus.more()):
        if "date" in one.gold:
            reading = read(one.text)
            slices = [reading.document.slice(u.span)[:2000] for u in reading.document.units]
            days = candidates(reading, slices, issue_day(slices))
            found.append((one.source, one.path, one.gold["date"], days))
    return found


def fit(train):
    """The weights of the signs: how much each speaks for a day."""
    rows, marks, weights = [], [], []
    for _, _, date, days in train:
        for day, signs in days:
            rows.append(dict.fromkeys(signs, 1.0))
            marks.append(day.iso == date)
            weights.append(1.0 / len(days) ** 0.5)
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
        for source, path, date, days in data:
            if folds[source] != fold:
                continue
            chosen = best_day(days, model)
            got = chosen.iso if chosen else ""
            kind = "made up" if source.startswith("made up") else path.parents[1].name
            of[kind] += 1
            right[kind] += got == date
            best[kind] += date in {day.iso for day, _ in days} | {""}
            if asked.misses and got != date:
                print(f"{path.parent.name}/{path.stem} {date!r} read as {got!r}")
                for day, signs in days:
                    if day.iso in (got, date):
                        score = model.scores(dict.fromkeys(signs, 1.0))[0]
                        print(f"    {day.iso} {score:.2f} {' '.join(sorted(signs))}")
    for kind in of:
        print(
            f"{kind:8} {right[kind] / of[kind]:.3f} of {of[kind]},"
            f" at most {best[kind] / of[kind]:.3f}"
        )
    if asked.save:
        learning.write("date", learning.as_json(fit(data)))


if __name__ == "__main__":
    main()
