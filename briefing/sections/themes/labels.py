"""What a theme is called: the phrase of its units, or the heading over them, that stands for all.

Where one short phrase leaves out what the group is also about, two or three are joined by "and".
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import terms
from briefing.linear import Linear, learned
from briefing.model import Reading, Role
from briefing.sections.themes import salience
from briefing.sections.themes.phrases import LONGEST, TIMES, VAGUE, Phrase, phrases_of

Signs = dict[str, float]

MOST_UNITS = 6  # of a theme whose phrases are weighed
MOST_PARTS = 20  # phrases of a theme that are tried as parts of a label
PARTS = 3  # of a label at most
BEAM = 12  # labels of one or two parts that are tried with one more
MOST_WEIGHED = 32  # of a theme that are weighed by all their signs
HALF = 4  # words of a phrase that is joined with others
FORM = 0.001  # how far the form of the parts counts beside that chance: between equals
ALONE = 0.05  # the chance that lets a single word be part of a label
RARELY = 0.01  # the chance of a stem that is not known


_DIGIT = re.compile(r"\d")
# Vague words that make a good label with a word before them.
MEETINGS = frozenset("meeting people government ministry countries areas visit events".split())


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases of one group, and the signs of its stems."""

    phrases: list[Phrase]
    stems: dict[str, Signs]
    names: frozenset[str]


def _heading_over(reading: Reading, first: int) -> str:
    """The heading that stands right over a unit, or ""."""
    for i in range(first - 1, max(-1, first - 3), -1):
        text = reading.document.slice(reading.document.units[i].span)
        if reading.roles[i] is Role.OTHER and len(text) < 90 and not text.endswith((".", ",", ";")):
            return text.rstrip(":")
        if reading.roles[i] is not Role.BOILERPLATE:
            break
    return ""


def candidates_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[Candidates]:
    """The candidates of each group."""
    document, setting = reading.document, salience.setting_of(reading)
    texts = [[document.slice(document.units[i].span) for i in group] for group in groups]
    held = [[set(terms.stems(text)) for text in group] for group in texts]
    whole = Counter(term for group in held for unit in group for term in unit)
    spread = Counter(term for group in held for term in set[str]().union(*group))
    found = []
    for group, said in zip(groups, texts, strict=True):
        heading = _heading_over(reading, group[0])
        phrases = phrases_of(heading, 0, heading=True)
        for order, text in enumerate(said[:MOST_UNITS]):
            phrases += phrases_of(text, order)
        others = (whole, spread, len(groups))
        stems = salience.stem_signs(said[: 4 * MOST_UNITS], heading, others, setting)
        found.append(Candidates(phrases, stems, setting.names))
    return found


def _shape_signs(phrase: Phrase) -> Signs:
    """How the phrase is made."""
    words = [t.low for t in phrase.tokens]
    content = [w for w in words if w not in terms.stop_words()]
    signs: Signs = {
        f"words {len(words)}": 1.0,
        f"content {len(content)}": 1.0,
        f"before {salience.side(phrase.before)}": 1.0,
        f"after {salience.side(phrase.after)}": 1.0,
        "last noun": terms.usage(words[-1])[0],
        "last head": terms.usage(words[-1])[1],
        "least noun": min(terms.usage(w)[0] for w in content),
        f"last ends {salience.ending(words[-1])}": 1.0,
        f"first ends {salience.ending(words[0])}": 1.0,
        "vague": sum(w in VAGUE for w in content) / len(content),
        "vague last": float(words[-1] in VAGUE),
        "times": float(any(w in TIMES for w in words)),
        "digits": float(_DIGIT.search(phrase.text) is not None),
    }
    for word in set(words) - set(content):
        signs[f"holds {word}"] = 1.0
    capital = [t.text[0].isupper() for t in phrase.tokens if t.low in content]
    kind = (
        "all" if all(capital) else "some" if any(capital[1:]) else "first" if capital[0] else "no"
    )
    signs[f"capitals {kind}"] = 1.0
    return signs


def mass(stems: Collection[str], chance: Mapping[str, float]) -> float:
    """The chance that a reader's label holds one of the stems."""
    return 1.0 - math.prod(1.0 - chance.get(term, RARELY) for term in stems)


def signs_of(phrase: Phrase, chance: Mapping[str, float], names: frozenset[str]) -> Signs:
    """The signs by which a phrase is weighed as the label of its group."""
    signs = _shape_signs(phrase)
    held = [chance.get(term, RARELY) for term in phrase.stems] or [RARELY]
    top = sorted(chance.values(), reverse=True)[:3] or [RARELY]
    hit = mass(phrase.stems, chance)
    signs |= {
        "hit": hit,
        "hit log": math.log(hit + 1e-6),
        "mean": sum(held) / len(held),
        "mean log": sum(math.log(p + 1e-3) for p in held) / len(held),
        "least": min(held),
        "best": max(held) / top[0],
        "top": float(max(held) >= top[0]),
        "top three": float(sum(p >= top[-1] for p in held)),
        f"order {min(phrase.order, 3)}": 1.0,
        "begin": phrase.begin,
        "named": float(any(term in names for term in phrase.stems)),
    }
    if phrase.heading:
        signs["heading"] = 1.0
        signs["whole heading"] = float(phrase.before == phrase.after == "|")
    return signs


@cache
def _model() -> Linear:
    return learned("theme_labels")


def _joined(parts: Sequence[Phrase]) -> str:
    """Phrases in the order of the text, with commas and "and" between them."""
    *rest, last = [p.text for p in sorted(parts, key=lambda p: (p.order, p.begin))]
    return f"{', '.join(rest)} and {last}" if rest else last


def _promising(phrases: Sequence[Phrase], chance: Mapping[str, float]) -> list[Phrase]:
    """The phrases that hold the likeliest stems, headings first: so many as are worth weighing."""

    def promise(phrase: Phrase) -> float:
        likely = sum(chance.get(term, RARELY) for term in phrase.stems)
        return likely / math.sqrt(len(phrase.stems) or 1) + 2 * phrase.heading

    return sorted(phrases, key=promise, reverse=True)[:MOST_WEIGHED]


def best(
    candidates: Candidates,
    chance: Mapping[str, float],
    model: Linear,
    taken: frozenset[str] = frozenset(),
) -> str:
    """The label that stands best for the group and is not yet another group's."""
    scored: dict[str, tuple[float, Phrase]] = {}
    odds = salience.odds_of(model)
    for phrase in _promising(candidates.phrases, chance):
        score = odds(signs_of(phrase, chance, candidates.names))
        if phrase.text not in scored or score > scored[phrase.text][0]:
            scored[phrase.text] = (score, phrase)
    ranked = sorted(scored.values(), key=lambda pair: -pair[0])
    if not ranked:
        return ""
    single = next(((s, p) for s, p in ranked if p.text.lower() not in taken), ranked[0])
    halves = [pair for pair in ranked if _may_join(pair[1], candidates.names, chance)][:MOST_PARTS]
    return _joined(_widest(single, halves, chance, ranked[0][0]))


@dataclass(frozen=True, slots=True)
class _Made:
    """A label in the making: its phrases, the place of the last, and what they are worth."""

    parts: tuple[Phrase, ...] = ()
    last: int = -1
    form: float = 0.0
    words: int = 0
    none: float = 1.0  # the chance that no word is right
    held: frozenset[str] = frozenset()

    @property
    def worth(self) -> float:
        return 1.0 - self.none + FORM * self.form


def _longer(made: _Made, halves: Sequence[tuple[float, float, Phrase]]) -> Iterator[_Made]:
    """The label with one more phrase behind those it has, none of whose words it holds."""
    for k in range(made.last + 1, len(halves)):
        form, none, phrase = halves[k]
        words = made.words + len(terms.words(phrase.text))  # a hyphen parts words
        if words + bool(made.parts) <= LONGEST and made.held.isdisjoint(phrase.stems):
            held = made.held.union(phrase.stems)
            parts = (*made.parts, phrase)
            yield _Made(parts, k, made.form + form, words, made.none * none, held)


def _widest(
    single: tuple[float, Phrase],
    ranked: Sequence[tuple[float, Phrase]],
    chance: Mapping[str, float],
    top: float,
) -> tuple[Phrase, ...]:
    """The one to three phrases that most likely hold a word of the reader's label."""
    halves = [(score - top, 1.0 - mass(phrase.stems, chance), phrase) for score, phrase in ranked]
    best: tuple[Phrase, ...] = (single[1],)
    worth = mass(single[1].stems, chance) + FORM * (single[0] - top)
    made = [_Made()]
    for _ in range(PARTS):
        made = [longer for one in made for longer in _longer(one, halves)]
        made = sorted(made, key=lambda one: one.none)[:BEAM]
        for one in made:
            if len(one.parts) > 1 and one.worth > worth:
                best, worth = one.parts, one.worth
    return best


def _stands_alone(term: str, chance: Mapping[str, float]) -> bool:
    """Whether a single word says enough: a known topic, or one that readers likely take."""
    known = term in terms.topics() or term in terms.headings()
    return known or chance.get(term, RARELY) > ALONE


def _may_join(phrase: Phrase, names: frozenset[str], chance: Mapping[str, float]) -> bool:
    """Whether a phrase can stand beside others: short, about something, no date and no person."""
    words = [t.low for t in phrase.tokens]
    return (
        len(words) <= HALF
        and bool(phrase.stems)
        and "and" not in words
        and (words[-1] not in VAGUE or (len(words) > 1 and words[-1] in MEETINGS))
        and not TIMES & set(words)
        and not all(term in names for term in phrase.stems)
        and not words[0].isdigit()
        and (len(words) > 1 or _stands_alone(phrase.stems[0], chance))
    )


def _capitalised(label: str) -> str:
    """The label with its first letter large, where that is one letter with the same small form."""
    large = label[:1].upper()
    return large + label[1:] if large.lower() == label[:1] else label


def labels_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[str]:
    """A label for each group: up to six words of the text, the first letter large."""
    labels: list[str] = []
    for group, candidates in zip(groups, candidates_of(reading, groups), strict=True):
        taken = frozenset(label.lower() for label in labels)
        label = best(candidates, salience.chances(candidates.stems), _model(), taken)
        if not label:
            first = reading.document.slice(reading.document.units[group[0]].span)
            label = " ".join(first.split()[:LONGEST])
        labels.append(_capitalised(label))
    return labels
