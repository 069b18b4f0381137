"""Learn the weights of the days of a release, and judge them by leaving sources out.

python tests/scripts/learn_date.py            the rate with sources left out
python tests/scripts/learn_date.py --save     … and write briefing/lexicons/en/date.json
python tests/scripts/learn_date.py --misses   what is read wrongly
"""

from __future__ import annotations

import operator
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import choosing
import corpus

from briefing.pipeline import read
from briefing.sections.dateline import best_day
from briefing.sections.day_signs import candidates
from briefing.sections.issue import issue_day


def texts():
    """Every release with its day, and the days that it names."""
    for one in (*corpus.gold(), *corpus.more()):
        if "date" in one.gold:
            reading = read(one.text)
            slices = [reading.document.slice(u.span)[:2000] for u in reading.document.units]
            days = candidates(reading, slices, issue_day(slices))
            yield choosing.Example(one.source, one.path, one.gold["date"], days)


def choose(days, model):
    """The day that the model takes, as it is written."""
    chosen = best_day(days, model)
    return chosen.iso if chosen else ""


if __name__ == "__main__":
    days = choosing.Choosing("date", choose, operator.attrgetter("iso"), operator.eq)
    days.run([*texts()], __doc__)
