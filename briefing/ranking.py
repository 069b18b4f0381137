"""How central each sentence is: the one door to sumy.

sumy's tokenizer and stemmers need data that an offline machine lacks, so its documents are built
here from sentences and words of our own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing import terms

MOST = (
    60  # LexRank compares every sentence with every other: a long text is ranked by its beginning
)

# A word or a number with what is written onto it: "80%", "6th", "C$1.2bn", "€3".
_TOKEN = re.compile(r"[$€£¥₹₱]?\w+(?:[.,'’$€£-]\w+)*%?")


@dataclass(frozen=True, slots=True)
class _Words:
    """What sumy takes for a tokenizer: words with digits too, function words left out."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence that carry topic, as stems in lower case."""
        stop = terms.stop_words()
        found = _TOKEN.findall(sentence.lower())
        return tuple(terms.stem(word) for word in found if word not in stop)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of sumy that are used here."""

    summarizer: Any
    sentence: Any
    paragraph: Any
    document: Any
    numpy: Any


@cache
def _sumy() -> _Parts:
    """sumy, imported when the first text is ranked: it is slow to load."""
    import numpy as np  # noqa: PLC0415
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence  # noqa: PLC0415
    from sumy.summarizers.lex_rank import LexRankSummarizer  # noqa: PLC0415

    class LexRank(LexRankSummarizer):  # type: ignore[misc]
        """sumy's, with the length of every sentence computed once and not once a pair."""

        @staticmethod
        def _create_matrix(
            sentences: Sequence[Sequence[str]],
            threshold: float,
            tf_metrics: Sequence[Mapping[str, float]],
            idf_metrics: Mapping[str, float],
        ) -> Any:  # noqa: ANN401
            found = [
                {term: tf * idf_metrics[term] for term, tf in metrics.items()}
                for metrics in tf_metrics
            ]
            return _linked(_unit_vectors(found), threshold, np.zeros((len(sentences),) * 2))

    return _Parts(LexRank(), Sentence, Paragraph, ObjectDocumentModel, np)


def _unit_vectors(vectors: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """The vectors divided by their lengths; one of no length stays empty."""
    lengths = [math.sqrt(sum(v * v for v in vector.values())) for vector in vectors]
    pairs = zip(vectors, lengths, strict=True)
    return [{term: v / n for term, v in vector.items()} if n else {} for vector, n in pairs]


def _linked(vectors: Sequence[Mapping[str, float]], threshold: float, matrix: Any) -> Any:  # noqa: ANN401
    """The matrix filled: a row shares 1 among the sentences that are like it by more than that."""
    for row, one in enumerate(vectors):
        like = [
            column
            for column, other in enumerate(vectors)
            if sum(one[term] * other[term] for term in one.keys() & other.keys()) > threshold
        ]
        for column in like:
            matrix[row, column] = 1.0 / len(like)
    return matrix


def _ratings(sentences: Sequence[str]) -> list[float]:
    """LexRank's rating of each sentence, in order; sumy hands them to what counts sentences."""
    parts, rated = _sumy(), [0.0] * len(sentences)

    def keep(infos: list[Any]) -> list[Any]:
        for info in infos:
            rated[info.order] = float(info.rating)
        return []

    made = [parts.sentence(text, _Words()) for text in sentences]
    with parts.numpy.errstate(all="ignore"):  # sentences that share no word at all have no rating
        parts.summarizer(parts.document([parts.paragraph(made)]), keep)
    return [rating if rating > 0 else 0.0 for rating in rated]


def centrality(sentences: Sequence[str]) -> list[float]:
    """One number a sentence from 0 to 1, 1 for the most central (LexRank, Erkan and Radev 2004).

    Only the first ``MOST`` sentences are ranked; those behind them get 0.
    """
    if not sentences:
        return []
    ratings = _ratings(sentences[:MOST])
    top = max(ratings) or 1.0
    return [rating / top for rating in ratings] + [0.0] * (len(sentences) - len(ratings))
