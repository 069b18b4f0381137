"""The sections of a briefing are made when a page asks for them, and are no part of its facts."""

from __future__ import annotations

import pickle

from briefing import Wish, brief

TEXT = "Ministers meet\n\nOSLO, 4 May 2024 – The ministers met. Norway will pay $5 million by June."


def test_a_briefing_compares_by_its_facts() -> None:
    asked, not_asked = brief(TEXT), brief(TEXT)
    assert asked.sections
    assert asked == not_asked
    assert asked == pickle.loads(pickle.dumps(asked)) == pickle.loads(pickle.dumps(not_asked))


def test_what_is_made_after_a_journey_is_the_same() -> None:
    far = pickle.loads(pickle.dumps(brief(TEXT)))
    assert far.sections == brief(TEXT).sections
    assert far.sections is far.sections


def test_the_wish_says_which() -> None:
    assert [s.title for s in brief(TEXT, Wish(sections=("gist",))).sections] == ["Gist"]
    assert len(brief(TEXT).sections) > 1
