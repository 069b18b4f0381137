"""Commitments of sentences kept out of the learning: a guard, for their misses were read once."""

from pathlib import Path

from test_commitments import found_in

UNSEEN = Path(__file__).with_name("commitment_sentences_unseen.tsv")
NONE = "none"
FLAGS = 0.75
KINDS = 0.75


def unseen() -> list[tuple[str, str]]:
    """The rows of kind and sentence."""
    lines = UNSEEN.read_text("utf-8").splitlines()
    return [(k, s) for k, _, s in (line.partition("\t") for line in lines if line[0] != "#")]


def test_flag_and_kind_of_unseen_sentences() -> None:
    rows = [(kind, [c.kind for c in found_in(sentence)]) for kind, sentence in unseen()]
    right = [bool(found) == (kind != NONE) for kind, found in rows]
    kinds = [kind in found for kind, found in rows if kind != NONE and found]
    assert sum(right) / len(right) >= FLAGS
    assert sum(kinds) / len(kinds) >= KINDS
