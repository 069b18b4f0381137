"""Which phrases a label joins: those that most likely hold a word of the reader's label."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from briefing.sections.themes.phrases import LONGEST, Phrase

PARTS = 3  # of a label at most
BEAM = 12  # labels of one or two parts that are tried with one more
FORM = 0.01  # how far the form of the parts counts beside that chance
PART = 0.005  # what each part more must add to that chance
_SLACK = 1e-9  # what sums of numbers with a point may be off


class Half(NamedTuple):
    """A phrase that may be joined with others.

    ``form`` tells how far its form is behind the best one's, from 0 down; ``none`` is the chance
    that no word of it is right.
    """

    form: float
    none: float
    phrase: Phrase


class _Made(NamedTuple):
    """A label in the making, of so many words: a bit a stem, and the place of the last part."""

    none: float = 1.0
    form: float = 0.0
    parts: tuple[Phrase, ...] = ()
    last: int = -1
    words: int = 0
    stems: int = 0

    @property
    def worth(self) -> float:
        return 1.0 - self.none + FORM * self.form - PART * len(self.parts)


class _Part(NamedTuple):
    """A half with what shows whether it still goes into a label."""

    none: float
    words: int
    stems: int
    half: Half


def _parts(halves: Sequence[Half]) -> list[_Part]:
    bit: dict[str, int] = {}
    for half in halves:
        for stem in half.phrase.stems:
            bit.setdefault(stem, 1 << len(bit))
    return [_Part(h.none, h.phrase.parts, sum([bit[s] for s in h.phrase.stems]), h) for h in halves]


def _within(best: float, least: float, parts: int) -> float:
    """Labels of so many parts must stay below this to be better themselves, or with more parts.

    What cannot come below it stands behind all that can, so that leaving it out changes nothing.
    """
    longer = range(max(parts, 2), PARTS + 1)
    return _SLACK + max((1.0 - best - PART * n) / least ** (n - parts) for n in longer)


def _longer(made: Sequence[_Made], parts: Sequence[_Part], limit: float) -> list[_Made]:
    """The likeliest labels with one more phrase behind those they have, none of their words."""
    found: list[tuple[float, _Made, _Part, int]] = []
    for one in made:
        before, held, room = one.none, one.stems, LONGEST - one.words - bool(one.parts)
        for k in range(one.last + 1, len(parts)):
            part = parts[k]
            none = before * part.none
            if none < limit and part.words <= room and not part.stems & held:
                found.append((none, one, part, k))
    found.sort(key=itemgetter(0))
    return [
        _Made(
            none,
            one.form + half.form,
            (*one.parts, half.phrase),
            k,
            one.words + words,
            one.stems | stems,
        )
        for none, one, (_, words, stems, half), k in found[:BEAM]
    ]


def widest(single: Half, halves: Sequence[Half]) -> tuple[Phrase, ...]:
    """The one to three phrases that most likely hold a word of the reader's label."""
    best = _Made(single.none, single.form, (single.phrase,))
    made, parts = [_Made()], _parts(halves)
    least = max(_SLACK, min([part.none for part in parts], default=1.0))
    for n in range(1, PARTS + 1):
        made = _longer(made, parts, _within(best.worth, least, n))
        if n > 1:
            best = max([best, *made], key=lambda one: one.worth)
    return best.parts


def joined(parts: Sequence[Phrase]) -> str:
    """Phrases in the order of the text, with commas and "and" between them."""
    *rest, last = [p.text for p in sorted(parts, key=lambda p: (p.order, p.begin))]
    return f"{', '.join(rest)} and {last}" if rest else last
