"""How central each sentence is: the one door to sumy.

sumy's tokenizer and stemmers need data that an offline machine lacks, so its documents are built
here from sentences and words of our own.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from briefing import terms
from briefing.light import StandIns, load
from briefing.likeness import products, scaled

MOST = (
    60  # LexRank compares every sentence with every other: a long text is ranked by its beginning
)

_STAND_INS = StandIns(
    bare=("sumy", "sumy.models", "sumy.summarizers"),
    late=("numpy", "pycountry", "requests", "sumy.nlp.stemmers"),
)
# A word or a number with what is written onto it: "80%", "6th", "C$1.2bn", "€3".
_TOKEN = re.compile(r"[$€£¥₹₱]?\w+(?:[.,'’$€£-]\w+)*%?")


class Words:
    """What sumy takes for a tokenizer: words with digits too, function words left out."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence that carry topic, as stems in lower case."""
        return tuple(filter(None, map(_carried, _TOKEN.findall(sentence.lower()))))


@lru_cache(maxsize=terms.KEPT)
def _carried(word: str) -> str:
    """The stem of a word, "" of one that carries no topic."""
    return "" if word in terms.stop_words() else terms.stem(word)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of sumy that are used here."""

    summarizer: Any
    dom: Any


@cache
def _sumy() -> _Parts:
    """sumy, imported when the first text is ranked, without what it needs for web pages."""
    dom = load("sumy.models.dom", _STAND_INS)
    rank = load("sumy.summarizers.lex_rank", _STAND_INS)

    class LexRank(rank.LexRankSummarizer):  # type: ignore[misc, name-defined]
        """sumy's, with words taken as ours are, each sentence weighed once, and without numpy."""

        @staticmethod
        def _ensure_dependencies_installed() -> None: ...

        @staticmethod
        def _to_words_set(sentence: Any) -> Sequence[str]:  # noqa: ANN401 - sumy's
            return sentence.words  # type: ignore[no-any-return]

        @staticmethod
        def _compute_tf(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
            return [_parts_of_most(words) for words in sentences]

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

        power_method = staticmethod(_standing)

    return _Parts(LexRank(str), dom)


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
    """For each sentence those that are like it by more than the threshold, itself among them."""
    links = [
        [column for column, like in enumerate(row) if like > threshold]
        for row in products(vectors, len(vectors))
    ]
    for row, columns in enumerate(links):
        for column in columns:
            if column < row:
                links[column].append(row)
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


def _ratings(sentences: Sequence[str]) -> list[float]:
    """LexRank's rating of each sentence, in order; sumy hands them to what counts sentences."""
    parts, rated = _sumy(), [0.0] * len(sentences)

    def keep(infos: list[Any]) -> list[Any]:
        for info in infos:
            rated[info.order] = float(info.rating)
        return []

    made = [parts.dom.Sentence(text, Words()) for text in sentences]
    parts.summarizer(parts.dom.ObjectDocumentModel([parts.dom.Paragraph(made)]), keep)
    return rated


def centrality(sentences: Sequence[str]) -> list[float]:
    """One number a sentence from 0 to 1, 1 for the most central (LexRank, Erkan and Radev 2004).

    Only the first ``MOST`` sentences are ranked; those behind them get 0.
    """
    if not sentences:
        return []
    ratings = _ratings(sentences[:MOST])
    top = max(ratings) or 1.0
    # Rounded, for equals to be equal whatever the order in which their shares were summed.
    central = [round(rating / top, 9) for rating in ratings]
    return central + [0.0] * (len(sentences) - len(central))
