"""Who is bound by a commitment: the subject, object or owner that grammar puts beside its verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import CommitmentKind, Span
from briefing.sections.commitments.acts import MAY, MUST, WILL, Act, kinds_at
from briefing.sections.commitments.grammar import Found
from briefing.sections.commitments.owners import owners
from briefing.sections.commitments.parties import binds
from briefing.sections.commitments.phrases import phrase_at
from briefing.sections.commitments.subject import shared, subject
from briefing.sections.commitments.told import told_of
from briefing.sections.commitments.views import View
from briefing.sections.commitments.words import Word, forms


class Clue(NamedTuple):
    """A unit as the rules of the actor see it: its words and its verb groups."""

    words: Sequence[Word]
    acts: Sequence[Act]


Rule = Callable[[Clue], Iterator[Found]]
HELD = frozenset("held hosted convened".split())
PERSONS = frozenset("he she they it".split())
SPEAKING = frozenset("said says told added noted explained stressed".split())
BASE_THAT = frozenset("that".split())


def subject_of(clue: Clue, act: Act) -> Found:
    """The subject of a verb group; a contracted "we'll" holds its own."""
    word = clue.words[act.first]
    if word.low.endswith("'ll"):
        return act.first, act.first
    if act.manner == "to":
        return shared(clue.words, act.first)
    return subject(clue.words, act.first)


def agent_of(words: Sequence[Word], act: Act) -> Found:
    """Who stands behind "by" or "between" after a passive verb."""
    for i in range(act.verb + 1, min(act.verb + 9, len(words))):
        low = words[i].low
        if low in ("by", "between"):
            found = phrase_at(words, i + 1)
            return found if binds(words, found) else None
        if low in STOPS_AGENT:
            return None
    return None


STOPS_AGENT = frozenset(", ; : . and that to who which".split())


def _party(words: Sequence[Word], found: Found) -> Iterator[Found]:
    if found and binds(words, found):
        yield found


def doer(*names: str) -> Rule:
    """The subject of an active verb of a class, the agent of a passive one."""

    def rule(clue: Clue) -> Iterator[Found]:
        for act in clue.acts:
            if not kinds_at(clue.words, act.verb).isdisjoint(names):
                if act.passive:
                    yield agent_of(clue.words, act)
                elif act.manner != MAY:
                    yield from _party(clue.words, subject_of(clue, act))

    return rule


def sufferer(clue: Clue) -> Iterator[Found]:
    """The subject of a passive verb that binds its subject ("was fined", "is required")."""
    for act in clue.acts:
        passive = act.passive or clue.words[act.verb].low in ("required", "obliged", "obligated")
        if passive and "suffer" in kinds_at(clue.words, act.verb):
            yield from _party(clue.words, subject_of(clue, act))


def doing(*manners: str) -> Rule:
    """The subject of a verb group of a manner ("will", "must", "ready"), no passive one.

    Where the subject can bind nobody, or the passive names no agent, the search ends.
    """

    def rule(clue: Clue) -> Iterator[Found]:
        for act in clue.acts:
            if act.manner in manners and not act.passive:
                yield from _party(clue.words, subject_of(clue, act))
            elif act.manner in manners:
                yield agent_of(clue.words, act)

    return rule


def told(clue: Clue) -> Iterator[Found]:
    """The object of an active verb of telling, the subject of a passive one."""
    for act in clue.acts:
        if act.passive and "tell" in kinds_at(clue.words, act.verb):
            yield from _party(clue.words, subject_of(clue, act))
    for found in told_of(clue.words):
        yield from _party(clue.words, found)


def between(clue: Clue) -> Iterator[Found]:
    """The parties behind "between" in "an agreement between A and B"."""
    for i, word in enumerate(clue.words):
        if word.low == "between":
            found = phrase_at(clue.words, i + 1)
            if found and any(w.low == "and" for w in clue.words[found[0] : found[1]]):
                yield from _party(clue.words, found)


def owned(clue: Clue) -> Iterator[Found]:
    """The owner of a commitment put as a noun ("the government's plan")."""
    yield from owners(clue.words, clue.acts)


def first_subject(clue: Clue) -> Iterator[Found]:
    """The subject of the first verb that does not merely report."""
    for act in clue.acts:
        telling = "say" in kinds_at(clue.words, act.verb)
        if act.manner not in ("to", MAY, "state") and not act.passive and not telling:
            yield from _party(clue.words, subject_of(clue, act))
            return


def speaker(clue: Clue) -> Iterator[Found]:
    """The subject of the first verb, even where it reports."""
    for act in clue.acts[:1]:
        if not act.passive:
            yield from _party(clue.words, subject_of(clue, act))


def visitor(clue: Clue) -> Iterator[Found]:
    """Who makes a visit put as a noun ("the State Visit by …", "the visit of …")."""
    for i, word in enumerate(clue.words[:-2]):
        if word.low == "visit" and clue.words[i + 1].low in ("by", "of"):
            yield from _party(clue.words, phrase_at(clue.words, i + 2))


def titled(clue: Clue) -> Iterator[Found]:
    """The name that opens a line without a verb ("Acme Corp., to repay its customers")."""
    if not any(act.manner != "to" for act in clue.acts):
        first = next((i for i, word in enumerate(clue.words) if word.text[0].isupper()), 0)
        yield from _party(clue.words, phrase_at(clue.words, first))


RESTRAINTS = frozenset(
    "sanctions restrictions ban bans fine fines duties duty tariffs tariff levy levies penalties "
    "penalty embargo charges lawsuit lawsuits suit complaint judgment judgement injunction "
    "verdict indictment order".split()
)
LAID = frozenset("on against imposed were was is are placed laid issued entered".split())


def restrained(clue: Clue) -> Iterator[Found]:
    """On whom sanctions and the like are laid."""
    words = clue.words
    for i, word in enumerate(words[:-2]):
        if word.low in RESTRAINTS:
            at = i + 1
            while at < min(i + 4, len(words) - 1) and words[at].low in LAID - {"on", "against"}:
                at += 1
            if words[at].low in ("on", "against"):
                yield from _party(words, phrase_at(words, at + 1))
        if word.low in ("settlement", "settlements") and words[i + 1].low == "with":
            yield from _party(words, phrase_at(words, i + 2))


AFFLICTING = frozenset(
    form
    for verb in ("sentence fine convict prohibit bar ban sue indict expel oblige exempt").split()
    for form in forms(verb)
)


def afflicted(clue: Clue) -> Iterator[Found]:
    """The object of a verb that binds its object ("sentenced Cole", "bars the firm from")."""
    for act in clue.acts:
        if not act.passive and clue.words[act.verb].low in AFFLICTING:
            yield from _party(clue.words, phrase_at(clue.words, act.verb + 1))


def by_party(clue: Clue) -> Iterator[Found]:
    """Any party behind "by" ("enacted by Parliament")."""
    for i, word in enumerate(clue.words[:-1]):
        if word.low == "by":
            yield from _party(clue.words, phrase_at(clue.words, i + 1))


PROPOSALS = frozenset(
    "proposal proposals appeal appeals request requests recommendation recommendations".split()
)


def addressed(clue: Clue) -> Iterator[Found]:
    """To whom a proposal or an appeal goes."""
    for i, word in enumerate(clue.words[:-2]):
        if word.low in PROPOSALS and clue.words[i + 1].low == "to":
            yield from _party(clue.words, phrase_at(clue.words, i + 2))


RULES: dict[CommitmentKind, tuple[Rule, ...]] = {
    CommitmentKind.AGREEMENT: (
        doer("agree"),
        doer("pledge"),
        owned,
        between,
        first_subject,
        speaker,
    ),
    CommitmentKind.DECISION: (
        told,
        sufferer,
        afflicted,
        doing(MUST),
        restrained,
        doer("decide", "agree"),
        doing(WILL),
        doing("ing"),
        first_subject,
        by_party,
        titled,
        speaker,
    ),
    CommitmentKind.PLEDGE: (
        doing(WILL),
        owned,
        doing("ready"),
        doer("pledge"),
        doing("ing"),
        first_subject,
        speaker,
    ),
    CommitmentKind.INSTRUCTION: (told, sufferer, doing(MUST), doing(WILL)),
    CommitmentKind.CALL: (told, addressed, doing(MUST), between),
    CommitmentKind.SCHEDULED: (doing(WILL, "ready"), visitor, doer("go"), first_subject),
}


def actor_of(seen: View, kind: CommitmentKind) -> Span | None:
    """Where the party stands that a commitment binds, or None where the unit does not say."""
    words = seen.words
    clue = Clue(words, seen.acts)
    for rule in RULES[kind]:
        for found in rule(clue):
            if found:
                first, last = _named(clue, found)
                return Span(words[first].start, _end(words, first, last))
    return None


def _named(clue: Clue, found: tuple[int, int]) -> tuple[int, int]:
    """For "he" or "they" the speaker whom the unit names before ("The Minister said he would")."""
    words = clue.words
    if found[0] != found[1] or words[found[0]].low not in PERSONS:
        return found
    for act in clue.acts:
        if act.verb < found[0] and "say" in kinds_at(words, act.verb) and not act.passive:
            named = subject(words, act.first)
            if named and binds(words, named) and named[1] < found[0]:
                return named
            return found
    return found


def _end(words: Sequence[Word], first: int, last: int) -> int:
    word = words[last]
    if word.low.endswith("'ll"):
        return word.end - 3
    if word.low in "’'":
        return word.start
    if word.low.endswith("'s") and len(word.low) > 2 and first <= last:
        return word.end - 2
    dotted = "." in word.text and last + 1 < len(words) and words[last + 1].start == word.end
    return words[last + 1].end if dotted and words[last + 1].text == "." else word.end
