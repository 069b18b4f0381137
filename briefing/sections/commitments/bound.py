"""Who is bound by what others do: told, ordered, fined, sued, asked."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.sections.commitments.doers import Clue, party, subject_of
from briefing.sections.commitments.grammar import DETERMINERS, Found
from briefing.sections.commitments.parties import parties
from briefing.sections.commitments.phrases import phrase_at
from briefing.sections.commitments.verbs import kinds_at
from briefing.sections.commitments.words import forms


def sufferer(clue: Clue) -> Iterator[Found]:
    """The subject of a passive verb that binds its subject ("was fined", "is required")."""
    for act in clue.acts:
        passive = act.passive or clue.words[act.verb].low in ("required", "obliged", "obligated")
        if passive and "suffer" in kinds_at(clue.words, act.verb):
            yield from party(clue, subject_of(clue, act))


def told(clue: Clue) -> Iterator[Found]:
    """The object of an active verb of telling, the subject of a passive one."""
    for act in clue.acts:
        if act.passive and "tell" in kinds_at(clue.words, act.verb):
            yield from party(clue, subject_of(clue, act))
    for found in clue.told:
        yield from party(clue, found)


RESTRAINTS = frozenset(
    "sanctions restrictions ban bans fine fines duties duty tariffs tariff levy levies penalties "
    "penalty embargo charges lawsuit lawsuits suit complaint judgment judgement injunction "
    "verdict indictment order".split()
)
LAYING = RESTRAINTS | {"settlement", "settlements"}
# What may stand between a restraint and the "on" or "against" that says on whom it is laid.
BETWEEN = frozenset("imposed were was is are placed laid issued entered".split())


def restrained(clue: Clue) -> Iterator[Found]:
    """On whom sanctions and the like are laid."""
    words = clue.words
    if clue.lows.isdisjoint(LAYING):
        return
    for i, word in enumerate(words[:-2]):
        if word.low in RESTRAINTS:
            at = i + 1
            while at < min(i + 4, len(words) - 1) and words[at].low in BETWEEN:
                at += 1
            if words[at].low in ("on", "against"):
                yield from party(clue, phrase_at(words, at + 1))
        if word.low in ("settlement", "settlements") and words[i + 1].low == "with":
            yield from party(clue, phrase_at(words, i + 2))


AFFLICTING = frozenset(
    form
    for verb in ("sentence fine convict prohibit bar ban sue indict expel oblige exempt").split()
    for form in forms(verb)
)


def afflicted(clue: Clue) -> Iterator[Found]:
    """The object of a verb that binds its object ("sentenced Cole", "Banning firms from")."""
    opener = next((i for i, word in enumerate(clue.words) if word.text[0].isalnum()), None)
    if opener is not None and clue.words[opener].low in OPENERS:
        yield from party(clue, phrase_at(clue.words, opener + 1))
    for act in clue.acts:
        if not act.passive and clue.words[act.verb].low in AFFLICTING:
            yield from party(clue, phrase_at(clue.words, act.verb + 1))


OPENERS = frozenset(form for form in AFFLICTING if form.endswith("ing"))
PROPOSALS = frozenset(
    "proposal proposals appeal appeals request requests recommendation recommendations invitation "
    "invitations".split()
)


def addressed(clue: Clue) -> Iterator[Found]:
    """To whom a proposal or an appeal goes."""
    if clue.lows.isdisjoint(PROPOSALS):
        return
    for i, word in enumerate(clue.words[:-2]):
        whom = clue.words[i + 2]
        named = whom.low in DETERMINERS or whom.text[0].isupper() or whom.low in parties()
        if word.low in PROPOSALS and clue.words[i + 1].low == "to" and named:
            yield from party(clue, phrase_at(clue.words, i + 2))
