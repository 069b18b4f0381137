"""Time over hostile strings: every pattern alone, then every stage, at two lengths.

    python tests/benchmarks/linear_time.py patterns            # minutes
    python tests/benchmarks/linear_time.py stages --every 50   # each 50th string
    python tests/benchmarks/linear_time.py stages --size 200000 --forms

Prints what takes more than LIMIT times as long for four times the text (a linear one takes four,
a quadratic one sixteen) as it is found, and ends with 1 if there is any. What is only ever matched
at one place is allowed to be slow when it is searched for: so the strings of slow patterns are
given to `brief`, and only what is slow there too counts.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import hostile

from briefing import brief

TIMES = 4
LIMIT = 6.25  # 2.5 for each doubling
MOST = 3  # strings of one pattern
PATIENCE = 0.2  # seconds of CPU after which a search is slow, whatever its ratio
SOON = 0.004  # seconds of CPU under which a ratio says nothing


def spent(work: Callable[[str], object], text: str, best: int = 1) -> float:
    """Seconds of CPU that the work takes, the least of some runs."""
    times = []
    for _ in range(best):
        begin = process_time()
        work(text)
        times.append(process_time() - begin)
    return min(times)


def ratio(work: Callable[[str], object], piece: str, size: int) -> tuple[float, float]:
    """How many times as long the longer text takes, and its seconds; measured again where high."""
    for best in (1, 3, 5):
        long = spent(work, hostile.repeated(piece, size * TIMES), best)
        if long < SOON:
            return 0.0, long
        short = spent(work, hostile.repeated(piece, size), best)
        if long < LIMIT * short:
            return long / short, long
    return long / max(short, 1e-9), long


def scan(pattern: re.Pattern[str]) -> Callable[[str], object]:
    """All matches of a pattern, and none at the end."""
    return lambda text: sum(1 for _ in pattern.finditer(text))


def suspects(samples: int, size: int) -> Iterator[str]:
    """Strings on which a search for some pattern is slow."""
    chance = random.Random(1)
    for pattern in hostile.patterns():
        pieces = dict.fromkeys((*hostile.pumps(pattern, samples, chance), *" \n\tAa1.“("))
        slow = [piece for piece in pieces if _is_slow(scan(pattern), piece, size)]
        yield from slow[:MOST]


def _is_slow(work: Callable[[str], object], piece: str, size: int) -> bool:
    """Whether the time grows faster than the text, found without waiting for the end of it."""
    for short in (size // 16, size // 4, size):
        factor, seconds = ratio(work, piece, short)
        if factor >= LIMIT or seconds > PATIENCE:
            return True
    return False


def over_stages(pieces: Iterable[str], size: int) -> Iterator[tuple[float, float, str]]:
    """How many times as long a briefing of each string takes when it is longer, and its seconds."""
    for piece in pieces:
        yield *ratio(brief, piece, size), piece


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("patterns", "stages"))
    parser.add_argument("--samples", type=int, default=12)
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--forms", action="store_true", help="only the forms, no lexicons")
    asked = parser.parse_args()
    for sample in (Path(__file__).resolve().parents[2] / "samples").glob("*.txt"):
        brief(sample.read_text("utf-8"))  # so that every pattern is there
    size = asked.size or 4_000
    if asked.what == "patterns":
        pieces: Iterable[str] = suspects(asked.samples, size)
    else:
        pieces = list(hostile.FORMS if asked.forms else hostile.every(3))[:: asked.every]
    tried = slow = 0
    worst = (0.0, 0.0, "")
    for factor, seconds, piece in over_stages(pieces, size):
        tried += 1
        worst = max(worst, (factor, seconds, piece))
        if factor >= LIMIT:
            slow += 1
            print(f"{factor:6.1f} x  {seconds * 1000:8.1f} ms  {piece[:80]!r}", flush=True)
    print(f"{tried} tried, {slow} slower than {LIMIT} times for {TIMES} times the text")
    print(f"worst: {worst[0]:.1f} times, {worst[2][:80]!r}")
    sys.exit(bool(slow))


if __name__ == "__main__":
    main()
