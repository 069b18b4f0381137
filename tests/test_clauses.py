"""What a mention does in its clause: the verb behind it, what governs it, quotation marks."""

from __future__ import annotations

import pytest

from briefing import lexicons
from briefing.model import Span
from briefing.people.candidates import Candidate
from briefing.people.clauses import ahead, behind, present, quoted, verb_ahead
from briefing.people.names import accepted
from briefing.people.tokens import Row, tokens_of

SUBJECT = [
    pytest.param("Minister Ana Prado met the envoy.", "meet", id="verb-follows"),
    pytest.param("Ana Prado, Minister of Trade of Peru, said no.", "say", id="office-between"),
    pytest.param("Ana Prado was sentenced on Friday.", "is court", id="passive"),
    pytest.param("President Ana Prado will host a summit.", "will hold", id="to-come"),
    pytest.param("President Ana Prado: good morning.", "colon", id="speaker"),
    pytest.param("The plan of Ana Prado.", "", id="no-verb"),
    pytest.param('"I thank Ana Prado," he said.', "", id="behind-a-plain-mark"),
]

GOVERNED = [
    pytest.param("He met with Minister Ana Prado.", "meet with", id="with"),
    pytest.param("It was attended by the mayor, Ana Prado.", "is attend by", id="by"),
    pytest.param("Also present were Ana Prado and others.", "attend", id="inverted"),
    pytest.param("These include Governor Ana Prado.", "list", id="list-of-anything"),
    pytest.param("Participants included Governor Ana Prado.", "attend", id="list-of-guests"),
    pytest.param("Ana Prado spoke.", "start", id="nothing-before"),
    pytest.param('"They met," Ana Prado said.', "quote", id="behind-a-plain-mark"),
    pytest.param("“Good,” said Harlow.com’s chief, Ana Prado.", "say", id="over-an-address"),
]

QUOTED = [
    pytest.param("“I thank Ana Prado for it,” he said.", True, id="inside"),
    pytest.param('"I thank Ana Prado for it," he said.', True, id="plain-marks"),
    pytest.param("“Good,” said Ana Prado.", False, id="behind"),
]


def parts(text: str) -> tuple[Row, Candidate]:
    tokens = tokens_of(text, Span(0, len(text)))
    return tokens, accepted([tokens])[0]


@pytest.mark.parametrize(("text", "verb"), SUBJECT)
def test_what_the_person_does(text: str, verb: str) -> None:
    tokens, found = parts(text)
    assert ahead(tokens, found.last) == verb


@pytest.mark.parametrize(("text", "now"), [("meets", True), ("met", False), ("say", True)])
def test_the_tense_of_a_verb(text: str, *, now: bool) -> None:
    tokens, found = parts(f"Ana Prado {text} them.")
    _, verb = verb_ahead(tokens, found.last)
    assert (verb in present()) is now


@pytest.mark.parametrize(("text", "governed"), GOVERNED)
def test_what_governs_the_person(text: str, governed: str) -> None:
    tokens, found = parts(text)
    assert behind(tokens, found.first) == governed


@pytest.mark.parametrize(("text", "inside"), QUOTED)
def test_inside_quotation_marks(text: str, *, inside: bool) -> None:
    tokens, found = parts(text)
    assert quoted(tokens, found) is inside


def test_every_verb_stands_in_one_class() -> None:
    verbs = [verb for _, row in lexicons.pairs("person_verbs") for verb in row.split()]
    assert len(verbs) == len(set(verbs))
