"""What a theme is called: the phrase of its units, or the heading over them, that stands for all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import terms
from briefing.linear import Linear, learned
from briefing.model import Reading, Role

Signs = dict[str, float]

LONGEST = 6  # words of a label
MOST_UNITS = 5  # of a theme whose phrases are weighed

_TOKEN = re.compile(r"[^\W_]+(?:[’'.&/–-][^\W_]+)*")
_INSIDE = frozenset("of for and in on to with against between the a an at from by into".split())
_OPEN = frozenset("of for and in on with against between".split())
_TOPICAL = frozenset(
    "on regarding concerning about discuss discussed discusses discussing towards into for".split()
)
_VAGUE = frozenset(
    "fact time day year years month months week today people country countries world number way part "
    "place order view case hand thing things lot kind area areas side sides party parties meeting "
    "minister president government statement release press ministry secretary general director "
    "chairman mr mrs ms dr he excellency head state".split()
)
_TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday year years month months week weeks day days".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a unit: as it stands, in lower case, and whether a mark parts it from the one before."""

    text: str
    low: str
    start: int
    end: int
    parted: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate for a label: words of one unit, and where in the group that unit is."""

    text: str
    tokens: tuple[Token, ...]
    order: int
    before: str
    after: str
    begin: float
    heading: bool


def tokens_of(text: str) -> list[Token]:
    """The words of a text with hyphens and apostrophes inside them."""
    found, end = [], 0
    for match in _TOKEN.finditer(text):
        parted = text[end : match.start()] not in ("", " ", " & ")
        found.append(Token(match[0], match[0].lower(), match.start(), match.end(), parted))
        end = match.end()
    return found


def _plain(word: str) -> bool:
    """Whether a word may open or close a label."""
    return len(word) > 1 and word not in terms.stop_words()


def _cut(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a phrase begins or ends in the middle of a name or between an adjective and its noun."""
    first, last = tokens[i], tokens[j]
    if i and not first.parted:
        left = tokens[i - 1]
        if i > 1 and left.text[0].isupper() and first.text[0].isupper() and _plain(left.low):
            return True
    if j + 1 < len(tokens) and not tokens[j + 1].parted:
        right = tokens[j + 1]
        if right.text[0].isupper() and last.text[0].isupper() and _plain(right.low):
            return True
        if _plain(right.low) and terms.usage(right.low)[0] > 0.5 and terms.usage(last.low)[1] < 0.4:
            return True
    return last.text.endswith(("’s", "'s", "s’")) or terms.usage(last.low)[1] < 0.2


def phrases_of(text: str, order: int, *, heading: bool = False) -> list[Phrase]:
    """The runs of one to six words that open and close with a word of meaning."""
    tokens = tokens_of(text)
    found = []
    for i, first in enumerate(tokens):
        if not _plain(first.low):
            continue
        for j in range(i, min(i + LONGEST, len(tokens))):
            last = tokens[j]
            if j > i and (last.parted or not (_plain(last.low) or last.low in _INSIDE)):
                break
            if not _plain(last.low):
                continue
            if _cut(tokens, i, j):
                continue
            before = "|" if first.parted or i == 0 else tokens[i - 1].low
            after = "|" if j + 1 == len(tokens) or tokens[j + 1].parted else tokens[j + 1].low
            words = tuple(tokens[i : j + 1])
            begin = i / len(tokens)
            found.append(Phrase(text[first.start : last.end], words, order, before, after, begin, heading))
    return found


@dataclass(frozen=True, slots=True)
class Topic:
    """What the phrases of one group are weighed against."""

    inside: Mapping[str, float]
    whole: Mapping[str, float]
    units: int
    title: frozenset[str]
    names: frozenset[str]
    opening: frozenset[str]


def _side(word: str) -> str:
    if word == "|":
        return "mark"
    if word in _TOPICAL:
        return "topical"
    if word in _OPEN or word in ("to", "by", "from", "at"):
        return "linking"
    if word in ("the", "a", "an", "its", "their", "his", "her", "our", "this", "these"):
        return "article"
    if word in terms.stop_words():
        return "function"
    noun, head = terms.usage(word)
    return "noun" if noun > 0.6 else "verb" if noun < 0.35 else "word"


def _shape_signs(phrase: Phrase) -> Signs:
    """How the phrase is made."""
    words = [t.low for t in phrase.tokens]
    content = [w for w in words if w not in terms.stop_words()]
    nouns = [terms.usage(w)[0] for w in content]
    first, last = words[0], words[-1]
    signs: Signs = {
        f"words {len(words)}": 1.0,
        f"content {len(content)}": 1.0,
        f"before {_side(phrase.before)}": 1.0,
        f"after {_side(phrase.after)}": 1.0,
        "last noun": terms.usage(last)[0],
        "last head": terms.usage(last)[1],
        "first noun": nouns[0],
        "least noun": min(nouns),
        f"first ends {_ending(first)}": 1.0,
        f"last ends {_ending(last)}": 1.0,
    }
    for word in set(words) - set(content):
        signs[f"holds {word}"] = 1.0
    if " and " in phrase.text and "and" in words:
        signs["pair"] = 1.0
    capital = [t.text[0].isupper() for t in phrase.tokens if t.low in content]
    if all(capital):
        signs["capitals"] = 1.0
        signs[f"capitals {min(len(capital), 3)}"] = 1.0
    elif any(capital[1:]):
        signs["mixed capitals"] = 1.0
    elif capital[0]:
        signs["first capital"] = 1.0
    if any(any(c.isdigit() for c in w) for w in words):
        signs["digits"] = 1.0
    if any(w in _TIMES for w in words):
        signs["times"] = 1.0
    signs["vague"] = sum(w in _VAGUE for w in content) / len(content)
    if last in _VAGUE:
        signs["vague last"] = 1.0
    return signs


def _ending(word: str) -> str:
    for ending in ("ing", "ed", "ly", "tion", "sion", "ment", "ity", "ship", "ance", "ence", "ism", "al", "ic", "ive", "ous", "ers", "ors", "er", "or", "ies", "s", "y"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return ending
    return "other"


def _topic_signs(phrase: Phrase, topic: Topic) -> Signs:
    """How well the phrase stands for the group, and how little for the rest of the text."""
    stems = list(dict.fromkeys(terms.stems(phrase.text)))
    if not stems:
        return {"empty": 1.0}
    weights = [topic.inside.get(s, 0.0) for s in stems]
    n = len(stems)
    cover = [w / topic.units for w in weights]
    rare = [terms.rarity(s) for s in stems]
    own = [w / (topic.whole.get(s, 0.0) or 1.0) for w, s in zip(weights, stems, strict=True)]
    worth = [c * r for c, r in zip(cover, rare, strict=True)]
    return {
        "cover mean": sum(cover) / n,
        "cover best": max(cover),
        "cover rare": sum(worth),
        "cover rare mean": sum(worth) / n,
        "rare mean": sum(rare) / n,
        "rare least": min(rare),
        "own mean": sum(own) / n,
        "own own": sum(o * r for o, r in zip(own, rare, strict=True)) / n,
        "repeated": sum(w > 1 for w in weights) / n,
        "whole": sum(topic.whole.get(s, 0) > 2 for s in stems) / n,
        "title": sum(s in topic.title for s in stems) / n,
        "opening": sum(s in topic.opening for s in stems) / n,
        "named": sum(s in topic.names for s in stems) / n,
    }


def signs_of(phrase: Phrase, topic: Topic) -> Signs:
    """The signs by which a phrase is weighed as the label of its group."""
    signs = _shape_signs(phrase) | _topic_signs(phrase, topic)
    signs[f"order {min(phrase.order, 3)}"] = 1.0
    signs["begin"] = phrase.begin
    if phrase.order == 0:
        signs["begin first"] = phrase.begin
    if phrase.heading:
        signs["heading"] = 1.0
        if phrase.before == phrase.after == "|":
            signs["whole heading"] = 1.0
    return signs


def _heading_over(reading: Reading, first: int) -> str:
    """The heading that stands right over a unit, or ""."""
    for i in range(first - 1, max(-1, first - 3), -1):
        text = reading.document.slice(reading.document.units[i].span)
        if reading.roles[i] is Role.OTHER and len(text) < 90 and not text.endswith((".", ",", ";")):
            return text.rstrip(":")
        if reading.roles[i] is not Role.BOILERPLATE:
            break
    return ""


def _counts(texts: Sequence[str]) -> Counter[str]:
    """In how many of the texts each stem stands."""
    return Counter(term for text in texts for term in set(terms.stems(text)))


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases of one group and what they are weighed against."""

    phrases: list[Phrase]
    topic: Topic


def candidates_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[Candidates]:
    """The candidates of each group."""
    document = reading.document
    slices = {i: document.slice(document.units[i].span) for group in groups for i in group}
    whole = _counts(list(slices.values()))
    pairs = list(zip(document.units, reading.roles, strict=True))
    title = frozenset(s for u, r in pairs if r is Role.HEADLINE for s in terms.stems(document.slice(u.span)))
    lead = frozenset(s for u, r in pairs if r is Role.LEAD for s in terms.stems(document.slice(u.span)))
    names = frozenset(s for p in reading.people for s in terms.stems(f"{p.name}"))
    found = []
    for group in groups:
        texts = [slices[i] for i in group]
        heading = _heading_over(reading, group[0])
        phrases = phrases_of(heading, 0, heading=True) if heading else []
        for order, text in enumerate(texts[:MOST_UNITS]):
            phrases += phrases_of(text, order)
        inside = _counts([*texts, heading])
        topic = Topic(inside, whole, len(texts) + bool(heading), title, names, lead)
        found.append(Candidates(phrases, topic))
    return found


@cache
def _model() -> Linear:
    return learned("theme_labels")


def best(candidates: Candidates, model: Linear, taken: frozenset[str] = frozenset()) -> str:
    """The phrase that stands best for the group and is not yet another group's label."""
    scored: dict[str, float] = {}
    for phrase in candidates.phrases:
        if phrase.text.lower() not in taken:
            score = model.scores(signs_of(phrase, candidates.topic))[0]
            scored[phrase.text] = max(score, scored.get(phrase.text, score))
    return max(scored, key=lambda text: scored[text], default="")


def labels_of(reading: Reading, groups: Sequence[Sequence[int]]) -> list[str]:
    """A label for each group: up to six words as they stand in the text, the first letter large."""
    labels: list[str] = []
    for group, candidates in zip(groups, candidates_of(reading, groups), strict=True):
        label = best(candidates, _model(), frozenset(label.lower() for label in labels))
        label = label or " ".join(reading.document.slice(reading.document.units[group[0]].span).split()[:LONGEST])
        labels.append(label[:1].upper() + label[1:])
    return labels
