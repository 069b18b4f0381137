"""How central each sentence is, and in which order the methods of sumy put them."""

from __future__ import annotations

from briefing.ranking.lex_rank import MOST, centrality

__all__ = ["MOST", "centrality"]
