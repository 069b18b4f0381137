"""The signs by which a unit is weighed for the gist: where it stands, what it holds and repeats."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from briefing import terms
from briefing.model import (
    BlockKind,
    Commitment,
    FigureKind,
    Reading,
    Role,
    Span,
    Theme,
)
from briefing.patterns import Pattern
from briefing.ranking import centrality

MOST_WORDS = 60  # what is longer tells no more for it
WEIGHTY = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.QUANTITY)

_QUOTE = Pattern(r"[\"“”«»]")
# Words that point back: what begins with them needs the sentence before it.
_POINTING = frozenset(
    "he she they it this these those that his her their its such both also".split()
)
_LINKING = frozenset(
    "additionally furthermore moreover meanwhile however also besides similarly likewise".split()
)
# Each is looked for only in texts with one of the words.
_REPORTING = (frozenset("said noted stressed".split()), Pattern(r"\b(?:said|noted|stressed)\b"))
_LISTING = (
    frozenset("which including such".split()),
    Pattern(r"\b(?:which|including|such as)\b"),
)
_ARTICLE = Pattern(r"\W*(?:the|an?)\b")
_FIRST_PERSON = frozenset("i we our my us".split())

Signs = dict[str, float]


def _place_signs(reading: Reading, picked: Sequence[int]) -> list[Signs]:
    """Where each candidate stands: its order among all, among its role, and in its block."""
    units, seen, found = reading.document.units, dict[Role, int](), list[Signs]()
    for order, i in enumerate(picked):
        role = reading.roles[i]
        nth = seen[role] = seen.get(role, 0) + 1
        signs: Signs = {f"order {min(order, 6)}": 1.0, f"{role} {min(nth, 4)}": 1.0, role: 1.0}
        signs["depth"] = order / len(picked)
        if i == 0 or units[i - 1].block != units[i].block:
            signs["opens block"] = 1.0
            signs[f"{role} opens block"] = 1.0
        kind = reading.document.blocks[units[i].block].kind if reading.document.blocks else None
        if kind in (BlockKind.ITEM, BlockKind.ROW):
            signs["listed"] = 1.0
        found.append(signs)
    return found


def _binding_signs(
    reading: Reading, picked: Sequence[int], bound: Mapping[int, str]
) -> list[Signs]:
    """What each candidate commits to, and whether it is the first to do so."""
    found, first = list[Signs](), True
    for i in picked:
        kind = bound.get(reading.document.units[i].span.start)
        signs: Signs = {}
        if kind:
            signs = {"binds": 1.0, f"binds {kind}": 1.0}
            if first and reading.roles[i] is Role.THEME:
                signs["binds first"], first = 1.0, False
        found.append(signs)
    return found


def _figure_signs(reading: Reading, picked: Sequence[int]) -> list[Signs]:
    """Which weighty figures each candidate holds; figures and candidates are both in order."""
    figures, at, found = reading.figures, 0, list[Signs]()
    for i in picked:
        span, signs = reading.document.units[i].span, Signs()
        while at < len(figures) and figures[at].span.start < span.start:
            at += 1
        while at < len(figures) and figures[at].span.start < span.end:
            if figures[at].kind in WEIGHTY:
                signs[figures[at].kind] = signs["figure"] = 1.0
            at += 1
        found.append(signs)
    return found


def _wording_signs(text: str, figures: int, people: int) -> Signs:
    """How a candidate is worded and how much it holds: words, figures, people."""
    low = text.lower()
    words, quotes = terms.words(low), _QUOTE.search(text) is not None
    length = min(len(text.split()), MOST_WORDS) / 30
    signs: Signs = {f"length {min(len(words) // 10, 5)}": 1.0}
    signs.update(dict.fromkeys(_beginnings(text if quotes else "", words), 1.0))
    signs["words"], signs["words squared"] = length, length * length
    if figures:
        signs["figures"] = float(min(figures, 4))
    if people:
        signs["person"] = 1.0
    if not quotes and _holds(low, words, *_REPORTING):
        signs["reports"] = 1.0
    if _holds(low, words, *_LISTING):
        signs["lists"] = 1.0
    if _ARTICLE.match(low):
        signs["opens with article"] = 1.0
    return signs


def _beginnings(quoting: str, words: Sequence[str]) -> Iterator[str]:
    """Quotation, how a candidate begins, who speaks; ``quoting`` is its text if it quotes."""
    if quoting:
        yield "quotes"
        if quoting[0] in '"“«':
            yield "opens with quote"
    first = words[0] if words else ""
    if first in _POINTING:
        yield "points back"
    if first in _LINKING:
        yield "links"
    if not _FIRST_PERSON.isdisjoint(words):
        yield "first person"


def _holds(low: str, words: Sequence[str], one_of: frozenset[str], form: Pattern) -> bool:
    """Whether a text in small letters holds a form, which needs one of some words."""
    return not one_of.isdisjoint(words) and form.search(low) is not None


def _shares(texts: Sequence[frozenset[str]], title: frozenset[str]) -> list[float]:
    """The part of the title's words, the rare ones weighing more, that each text says again."""
    whole = math.fsum(map(terms.rarity, title)) or 1.0
    return [math.fsum(map(terms.rarity, held & title)) / whole for held in texts]


def _theme_signs(
    spans: Sequence[Span], themes: Sequence[Theme], bound: Container[int]
) -> list[Signs]:
    """Where each candidate stands in its theme, where that stands among all, how large it is."""
    found = [Signs() for _ in spans]
    by_start = {span.start: signs for span, signs in zip(spans, found, strict=True)}
    sizes = [len(theme.statements) for theme in themes]
    every, most = sum(sizes), max(sizes, default=0)
    for n, (theme, size) in enumerate(zip(themes, sizes, strict=True)):
        binds = False
        for nth, span in enumerate(theme.statements):
            signs = by_start.get(span.start)
            if signs is None:
                continue
            signs[f"theme {min(n, 4)}"] = signs[f"in theme {min(nth, 3)}"] = 1.0
            signs["theme share"] = size / every
            if nth == 0:
                signs[f"opens theme {min(n, 4)}"] = 1.0
            if size == most:
                signs["largest theme"] = 1.0
            if span.start in bound and not binds:
                signs["binds first in theme"], binds = 1.0, True
    return found


def _likeness_signs(held: Sequence[frozenset[str]]) -> list[Signs]:
    """How much each candidate repeats of the first, most often the lead."""
    return [
        {"like first": len(stems & held[0]) / (len(stems) or 1) if i else 0.0}
        for i, stems in enumerate(held)
    ]


def _inside(spans: Sequence[Span], starts: Sequence[int]) -> list[int]:
    """How many of the starts lie in each span; both are in order."""
    return [bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in spans]


def _densities(texts: Sequence[frozenset[str]]) -> list[float]:
    """How much of what the others say each text says: shared stems, the rare ones weighing more.

    The highest of a release is 1, so that releases of any length compare.
    """
    often = Counter(chain.from_iterable(texts))
    weights = {term: terms.rarity(term) * (n - 1) for term, n in often.items() if n > 1}
    shared = [
        math.fsum([weights[term] for term in held if term in weights]) / math.sqrt(len(held) + 0.5)
        for held in texts
    ]
    most = max(shared, default=0.0) or 1.0
    return [value / most for value in shared]


def _rank_signs(name: str, values: Sequence[float]) -> list[Signs]:
    """The value itself, and whether it is the highest or the second highest."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    found = [{name: value} for value in values]
    for rank, i in enumerate(order[:3]):
        if values[i] > 0:
            found[i][f"{name} rank {rank}"] = 1.0
    return found


def signs_of(
    reading: Reading,
    picked: Sequence[int],
    commitments: tuple[Commitment, ...],
    themes: Sequence[Theme],
) -> list[Signs]:
    """The signs by which each candidate is weighed."""
    document = reading.document
    texts = [document.lines[i] for i in picked]
    held = [frozenset(terms.stems(text)) for text in texts]
    roles = zip(document.lines, reading.roles, strict=True)
    titles = [line for line, role in roles if role is Role.HEADLINE]
    title = frozenset(chain.from_iterable(map(terms.stems, titles)))
    bound = {c.span.start: str(c.kind) for c in commitments}
    spans = [document.units[i].span for i in picked]
    figures = _inside(spans, sorted(figure.span.start for figure in reading.figures))
    people = _inside(spans, sorted(person.span.start for person in reading.people))
    groups = (
        _place_signs(reading, picked),
        _binding_signs(reading, picked, bound),
        _figure_signs(reading, picked),
        list(map(_wording_signs, texts, figures, people)),
        _rank_signs("title", _shares(held, title)),
        _rank_signs("central", centrality(texts)),
        _rank_signs("dense", _densities(held)),
        _theme_signs(spans, themes, bound),
        _likeness_signs(held),
    )
    found = groups[0]
    for group in groups[1:]:
        for signs, more in zip(found, group, strict=True):
            signs.update(more)
    return found
