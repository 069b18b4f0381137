"""Learn the weights of the places of a release, and judge them by leaving sources out.

python tests/scripts/learn_place.py            the rate with sources left out
python tests/scripts/learn_place.py --save     … and write briefing/lexicons/en/place.json
python tests/scripts/learn_place.py --misses   what is read wrongly
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import choosing
import corpus

from briefing.pipeline import read
from briefing.sections.dateline import best_site
from briefing.sections.place_signs import sites


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
    for one in (*corpus.gold(), *corpus.more()):
        if "place" in one.gold:
            reading = read(one.text)
            units = [reading.document.slice(u.span)[:2000] for u in reading.document.units]
            found = sites(reading, units)
            yield choosing.Example(one.source, one.path, one.gold["place"], found)


if __name__ == "__main__":
    places = choosing.Choosing("place", best_site, str, same)
    places.run([*texts()], __doc__)
