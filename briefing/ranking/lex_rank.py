"""How central each sentence is: the one door to sumy.

sumy's tokenizer and stemmers need data that an offline machine lacks, so it is handed sentences and
words of our own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from types import SimpleNamespace
from typing import Any

from briefing import terms
from briefing.light import StandIns, load
from briefing.likeness import scaled

MOST = (
    60  # LexRank compares every sentence with every other: a long text is ranked by its beginning
)

_STAND_INS = StandIns(
    bare=("sumy", "sumy.models", "sumy.summarizers"),
    late=("numpy", "pycountry", "requests", "sumy.nlp.stemmers"),
)


class Words:
    """What sumy takes for a tokenizer: words with digits too, function words left out."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence that carry topic, as stems in lower case."""
        return terms.carried(sentence)


@cache
def _sumy() -> Any:  # noqa: ANN401 - sumy has no types
    """The LexRank of sumy, imported when the first text is ranked, without what it needs else."""
    rank = load("sumy.summarizers.lex_rank", _STAND_INS)

    class LexRank(rank.LexRankSummarizer):  # type: ignore[misc, name-defined]
        """sumy's over plain texts, each weighed once, without numpy; it tells the ratings."""

        _to_words_set = staticmethod(Words().to_words)
        _compute_tf = staticmethod(_frequencies)
        power_method = staticmethod(_standing)

        @staticmethod
        def _ensure_dependencies_installed() -> None: ...

        @staticmethod
        def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
            held = Counter(chain.from_iterable(map(dict.fromkeys, sentences)))
            logs = [math.log(len(sentences) / (1 + n)) for n in range(len(sentences) + 1)]
            return {term: logs[n] for term, n in held.items()}

        @staticmethod
        def _create_matrix(
            _: Sequence[Sequence[str]],
            threshold: float,
            tf_metrics: Sequence[Mapping[str, float]],
            idf_metrics: Mapping[str, float],
        ) -> list[list[int]]:
            weighed = [{t: tf * idf_metrics[t] for t, tf in tfs.items()} for tfs in tf_metrics]
            return _links([scaled(vector) for vector in weighed], threshold)

        @staticmethod
        def _get_best_sentences(
            sentences: Sequence[str], _: int, ratings: Mapping[str, float]
        ) -> list[float]:
            return [float(ratings[sentence]) for sentence in sentences]

    return LexRank(str)


def _frequencies(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    return list(map(_parts_of_most, sentences))


def _parts_of_most(words: Sequence[str]) -> dict[str, float]:
    """How often each word stands, as a part of how often the most frequent does."""
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    if len(counts) == len(words):
        return dict.fromkeys(counts, 1.0)
    most = max(counts.values())
    return {word: n / most for word, n in counts.items()}


def _links(vectors: Sequence[Mapping[str, float]], threshold: float) -> list[list[int]]:
    """For each sentence those that are like it by more than the threshold, itself among them.

    Only what shares a word is multiplied.
    """
    links: list[list[int]] = []
    holders: dict[str, list[tuple[int, float]]] = {}
    for row, vector in enumerate(vectors):
        likeness = [0.0] * row
        for term, weight in vector.items():
            held = holders.get(term)
            if held is None:
                holders[term] = [(row, weight)]
                continue
            for column, other in held:
                likeness[column] += weight * other
            held.append((row, weight))
        near = [column for column, like in enumerate(likeness) if like > threshold]
        for column in near:
            links[column].append(row)
        itself = any(vector.values())  # a vector of length 1 is like itself, one of none like none
        links.append([*near, row] if itself else near)
    return links


def _standing(links: Sequence[Sequence[int]], epsilon: float) -> list[float]:
    """The standing of each sentence: each shares its own among those like it, until that settles.

    All 0 where no sentence is like any, not even like itself.
    """
    standing, moved = [1.0 / len(links)] * len(links), 1.0
    while moved > epsilon:
        following = [0.0] * len(links)
        for own, columns in zip(standing, links, strict=True):
            for column in columns:
                following[column] += own / len(columns)
        length = math.hypot(*following)
        if not length:
            return following
        following = [share / length for share in following]
        moved = math.dist(following, standing)
        standing = following
    return standing


def centrality(sentences: Sequence[str]) -> list[float]:
    """One number a sentence from 0 to 1, 1 for the most central (LexRank, Erkan and Radev 2004).

    Only the first ``MOST`` sentences are ranked; those behind them get 0.
    """
    if not sentences:
        return []
    ratings = _sumy()(SimpleNamespace(sentences=sentences[:MOST]), MOST)
    top = max(ratings) or 1.0
    # Rounded, for equals to be equal whatever the order in which their shares were summed.
    central = [round(rating / top, 9) for rating in ratings]
    return central + [0.0] * (len(sentences) - len(central))
