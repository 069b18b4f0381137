"""Which phrases a label joins: those that most likely hold a word of the reader's label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple

from briefing.sections.themes.phrases import LONGEST, Origin, Phrase

PARTS = 3  # of a label at most
BEAM = 12  # labels of one or two parts that are tried with one more
FORM = 0.01  # how far the form of the worst part counts beside that chance
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
    """A label in the making: its words, a bit a stem, and the place of its last part.

    Its form is that of its worst part.
    """

    none: float = 1.0
    form: float = 0.0
    parts: tuple[Phrase, ...] = ()
    last: int = -1
    words: int = 0
    stems: int = 0


class _Part(NamedTuple):
    """A phrase with what shows whether it still goes into a label, a bit a stem."""

    none: float
    form: float
    words: int
    stems: int
    phrase: Phrase


# Records of their fields: faster than calling the classes, and many are made for each group.
_made: Callable[[tuple[Any, ...]], _Made] = partial(tuple.__new__, _Made)
_part: Callable[[tuple[Any, ...]], _Part] = partial(tuple.__new__, _Part)


def _parts(halves: Sequence[Half]) -> list[_Part]:
    bit: dict[str, int] = {}
    found = []
    for form, none, phrase in halves:
        stems = 0
        for stem in phrase.stems:
            stems |= bit.setdefault(stem, 1 << len(bit))
        found.append(_part((none, form, phrase.parts, stems, phrase)))
    return found


def _within(best: float, least: float, parts: int) -> float:
    """Labels of so many parts must stay below this to be better themselves, or with more parts.

    What cannot come below it stands behind all that can, so that leaving it out changes nothing.
    """
    longer = range(max(parts, 2), PARTS + 1)
    return _SLACK + max([(1.0 - best - PART * n) / least ** (n - parts) for n in longer])


def _longer(made: Sequence[_Made], parts: Sequence[_Part], limit: float) -> list[_Made]:
    """The likeliest labels with one more phrase behind those they have, none of their words."""
    found: list[tuple[float, _Made, int]] = []
    for one in made:
        before, _, had, last, words, held = one
        room = LONGEST - words - bool(had)
        for k, (without, _, more, stems, _) in enumerate(parts[last + 1 :], last + 1):
            none = before * without
            if none < limit and more <= room and not stems & held:
                found.append((none, one, k))
    found.sort(key=itemgetter(0))
    longer = []
    for none, (_, form, had, _, words, held), k in found[:BEAM]:
        _, more_form, more, stems, phrase = parts[k]
        worst = min(more_form, form)
        longer.append(_made((none, worst, (*had, phrase), k, words + more, held | stems)))
    return longer


def widest(single: Half, halves: Sequence[Half]) -> tuple[Phrase, ...]:
    """The one to three phrases that most likely hold a word of the reader's label."""
    best: tuple[Phrase, ...] = (single.phrase,)
    worth = 1.0 - single.none + FORM * single.form - PART
    made, parts = [_Made()], _parts(halves)
    least = max(_SLACK, min([part.none for part in parts], default=1.0))
    for n in range(1, PARTS + 1):
        made = _longer(made, parts, _within(worth, least, n))
        for none, form, phrases, _, _, _ in made if n > 1 else ():
            value = 1.0 - none + FORM * form - PART * n
            if value > worth:
                best, worth = phrases, value
    return best


def joined(parts: Sequence[Phrase]) -> str:
    """Phrases in the order of the text, with commas and "and" between them; headings first."""
    ordered = sorted(parts, key=lambda p: (p.origin is Origin.UNIT, p.order, p.begin))
    *rest, last = [p.text for p in ordered]
    return f"{', '.join(rest)} and {last}" if rest else last
