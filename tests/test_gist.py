"""The gist: up to three units, each once, most telling first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.model import (
    Block,
    BlockKind,
    Commitment,
    CommitmentKind,
    Document,
    Reading,
    Role,
    Source,
    Span,
    Theme,
    Unit,
    Wish,
)
from briefing.ranking import lex_rank
from briefing.sections.gist import DEFAULT, choose, find_gist, signs_of

LEAD = "The presidents of Norland and Sudria met in Port Alba on Tuesday."
BOUND = "They signed an agreement on a ferry line worth $40 million."
WEATHER = "The weather was fine."
AGAIN = "The presidents of Norland and Sudria met in Port Alba."
TEXT = f"Presidents meet in Port Alba\n\n{LEAD} {BOUND} {WEATHER} It was warm too. {AGAIN}\n"


def reading(sentences: list[str], roles: list[Role]) -> Reading:
    text, units = "", []
    for sentence in sentences:
        units.append(Unit(Span(len(text), len(text) + len(sentence)), 0))
        text += sentence + " "
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    return Reading(Document(Source(text), blocks, tuple(units)), tuple(roles), (), ())


def test_the_lead_and_what_binds_come_before_small_talk() -> None:
    one = reading([LEAD, BOUND, WEATHER, "Much was said of it."], [Role.LEAD] + [Role.THEME] * 3)
    spans = [unit.span for unit in one.document.units]
    found = find_gist(one, (Commitment(spans[1], CommitmentKind.AGREEMENT),), (), Wish(sentences=2))
    assert set(found) == set(spans[:2])


def test_mark_up_is_never_the_gist() -> None:
    assert find_gist(reading([LEAD, BOUND], [Role.BOILERPLATE, Role.HEADLINE]), (), ()) == ()


def test_what_repeats_the_chosen_comes_behind_what_is_new() -> None:
    held = [frozenset("abcd"), frozenset("abcd"), frozenset("wxyz")]
    assert choose([2.0, 1.9, 1.5], held, 2) == [0, 2]


def test_a_deck_and_the_sentence_that_tells_it_again_do_not_both_stand() -> None:
    deck, again, other = (frozenset(words) for words in ("abcdefghij", "abcdefghi", "klmno"))
    assert choose([3.0, 2.9, -0.5], [deck, again, other], 2) == [0, 2]
    assert choose([3.0, 2.9, 1.0], [deck, frozenset("abcdxyzw"), other], 2) == [0, 1]


def test_a_default_briefing_runs_sumy(monkeypatch) -> None:
    calls = []
    used = lex_rank._sumy()  # sumy's own class, or one that stands on it
    own = next(one for one in type(used).__mro__ if one.__name__ == "LexRankSummarizer")
    run = own.__call__

    def counted(self, document, count):
        calls.append(len(document.sentences))
        return run(self, document, count)

    monkeypatch.setattr(own, "__call__", counted)
    assert pipeline.brief(TEXT).gist
    assert calls


@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), st.sampled_from(Role)), max_size=8))
def test_the_gist_is_short_and_names_units_once(drawn: list[tuple[str, Role]]) -> None:
    one = reading([text for text, _ in drawn], [role for _, role in drawn])
    found = find_gist(one, (), ())
    assert len(found) == len(set(found)) <= DEFAULT.sentences
    assert set(found) <= {unit.span for unit in one.document.units}
    assert find_gist(one, (), ()) == found


def test_where_a_unit_stands_in_its_theme_is_a_sign() -> None:
    one = reading([LEAD, BOUND, WEATHER, "It rained later."], [Role.LEAD] + [Role.THEME] * 3)
    spans = [unit.span for unit in one.document.units]
    themes = (Theme("Ferry line", (spans[1],)), Theme("Weather", (spans[2], spans[3])))
    signs = signs_of(one, [0, 1, 2, 3], (Commitment(spans[1], CommitmentKind.AGREEMENT),), themes)
    assert not any("theme" in sign for sign in signs[0])
    assert {"opens theme 0", "binds first in theme"} <= set(signs[1])
    assert {"opens theme 1", "largest theme"} <= set(signs[2])
    assert "in theme 1" in signs[3]
    assert "opens theme 1" not in signs[3]
