"""Centrality: sumy's LexRank over sentences and words of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking import lex_rank as ranking

TRADE = "Trade between the two countries grew by 80% to C$1.2bn."
SENTENCES = [
    TRADE,
    "The ministers agreed that trade between the countries shall grow further.",
    "A choir of pupils sang.",
    "Both countries want to open trade in grain, the ministers said.",
]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        pytest.param(TRADE, "80%", id="percent"),
        pytest.param(TRADE, "c$1.2bn", id="money"),
        pytest.param("The 6th meeting", "6th", id="ordinal"),
        pytest.param("In 2040, ties", "2040", id="year"),
    ],
)
def test_words_with_digits_survive(sentence: str, kept: str) -> None:
    assert kept in ranking.Words().to_words(sentence) or kept[:6] in ranking.Words().to_words(
        sentence
    )


def test_the_sentence_that_shares_no_word_is_the_least_central() -> None:
    ratings = ranking.centrality(SENTENCES)
    assert max(ratings) == 1.0
    assert min(ratings) == ratings[2]


def test_sentences_behind_the_bound_get_nothing() -> None:
    ratings = ranking.centrality(SENTENCES * (ranking.MOST // 2))
    assert ratings[ranking.MOST :] == [0.0] * (len(SENTENCES) * (ranking.MOST // 2) - ranking.MOST)


@given(st.lists(st.text(), max_size=6))
def test_any_sentences_get_a_number_from_0_to_1(sentences: list[str]) -> None:
    ratings = ranking.centrality(sentences)
    assert len(ratings) == len(sentences)
    assert all(0.0 <= rating <= 1.0 for rating in ratings)
