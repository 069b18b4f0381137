"""Who is bound by what it does or says itself: subjects, agents and owners of commitments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.kept import Once
from briefing.sections.commitments.acts import Act
from briefing.sections.commitments.grammar import DETERMINERS, Found
from briefing.sections.commitments.owners import OWNED, owners
from briefing.sections.commitments.parties import binds, is_party
from briefing.sections.commitments.phrases import phrase_at
from briefing.sections.commitments.subject import behind_helpers, shared, subject_behind
from briefing.sections.commitments.told import OPENERS, told_of
from briefing.sections.commitments.verbs import MAY, WILL, kinds_at
from briefing.sections.commitments.words import Word


@dataclass(eq=False)
class Clue:
    """A unit as the rules of the actor see it: words, verb groups, subjects found so far.

    What several rules ask for is found once.
    """

    words: Sequence[Word]
    acts: Sequence[Act]
    subjects: dict[int, Found]
    lows: frozenset[str]
    doers: dict[int, Found] = field(default_factory=dict)
    bound: dict[Found, bool] = field(default_factory=dict)

    @Once
    def told(self) -> list[Found]:
        """Those who are told to act."""
        return [] if self.lows.isdisjoint(OPENERS) else list(told_of(self.words))

    @Once
    def owners(self) -> list[Found]:
        """The owners of commitments put as nouns."""
        return [] if self.lows.isdisjoint(OWNED) else list(owners(self.words, self.acts))

    def binds(self, found: Found) -> bool:
        """Whether what was found names somebody who can be bound."""
        if found not in self.bound:
            self.bound[found] = binds(self.words, found)
        return self.bound[found]


Rule = Callable[[Clue], Iterator[Found]]


# Who is to receive is not bound by it.
RECEIVING = frozenset("receive get gain benefit enjoy".split())
# What follows "it" where it stands for nobody ("it is planned to").
IMPERSONAL = frozenset(
    "planned scheduled expected intended envisaged proposed important essential necessary vital "
    "crucial imperative decided agreed time".split()
)


def subject_of(clue: Clue, act: Act) -> Found:
    """The subject of a verb group; a contracted "we'll" holds its own."""
    if act.first not in clue.doers:
        clue.doers[act.first] = _subject_of(clue, act)
    return clue.doers[act.first]


def _subject_of(clue: Clue, act: Act) -> Found:
    word = clue.words[act.first]
    if act.manner == WILL and clue.words[act.verb].low in RECEIVING:
        return None
    if act.first and clue.words[act.first - 1].low == "it" and _impersonal(clue.words, act):
        return None
    if word.low.endswith("'ll"):
        return act.first, act.first
    if act.manner == "to":
        return shared(clue.words, act.first)
    last = behind_helpers(clue.words, act.first)
    if last not in clue.subjects:
        clue.subjects[last] = subject_behind(clue.words, last)
    return clue.subjects[last]


def _impersonal(words: Sequence[Word], act: Act) -> bool:
    """Whether the "it" before a verb group stands for what follows."""
    return any(word.low in IMPERSONAL for word in words[act.first : act.verb + 2])


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


def party(clue: Clue, found: Found) -> Iterator[Found]:
    """What was found where it can be bound, else nothing."""
    if found and clue.binds(found) and not _nobody(clue.words, found):
        yield found


def _nobody(words: Sequence[Word], found: tuple[int, int]) -> bool:
    """Whether what was found is an "it" that stands for what follows."""
    first, last = found
    alone = first == last and words[first].low == "it"
    return alone and any(word.low in IMPERSONAL for word in words[first + 1 : first + 4])


def doer(*names: str) -> Rule:
    """The subject of an active verb of a class, the agent of a passive one."""

    def rule(clue: Clue) -> Iterator[Found]:
        for act in clue.acts:
            if not kinds_at(clue.words, act.verb).isdisjoint(names):
                if act.passive:
                    yield agent_of(clue.words, act)
                elif act.manner != MAY:
                    yield from party(clue, subject_of(clue, act))

    return rule


def doing(*manners: str) -> Rule:
    """The subject of a verb group of a manner ("will", "must", "ready"), no passive one.

    Where the subject can bind nobody, or the passive names no agent, the search ends.
    """

    def rule(clue: Clue) -> Iterator[Found]:
        for act in clue.acts:
            if act.manner in manners and not act.passive:
                yield from party(clue, subject_of(clue, act))
            elif act.manner in manners:
                yield agent_of(clue.words, act)

    return rule


# What is between parties that binds none of them.
APART = frozenset(
    "conflict conflicts war wars dispute disputes relations relationship ties border trade tension "
    "tensions fighting differences gap friendship".split()
)


def between(clue: Clue) -> Iterator[Found]:
    """The parties behind "between" in "an agreement between A and B"."""
    if "between" not in clue.lows:
        return
    for i, word in enumerate(clue.words):
        if word.low == "between" and clue.words[i - 1].low not in APART:
            found = phrase_at(clue.words, i + 1)
            if found and any(w.low == "and" for w in clue.words[found[0] : found[1]]):
                yield from party(clue, found)


def owned(clue: Clue) -> Iterator[Found]:
    """The owner of a commitment put as a noun ("the government's plan")."""
    yield from clue.owners


def first_subject(clue: Clue) -> Iterator[Found]:
    """The subject of the first verb that does not merely report."""
    for act in clue.acts:
        telling = "say" in kinds_at(clue.words, act.verb)
        if act.manner not in ("to", MAY, "state") and not act.passive and not telling:
            yield from party(clue, subject_of(clue, act))
            return


def speaker(clue: Clue) -> Iterator[Found]:
    """The subject of the first verb, even where it reports."""
    for act in clue.acts[:1]:
        if not act.passive:
            yield from party(clue, subject_of(clue, act))


def visitor(clue: Clue) -> Iterator[Found]:
    """Who makes a visit put as a noun ("the State Visit by …", "the visit of …")."""
    if "visit" not in clue.lows:
        return
    for i, word in enumerate(clue.words[:-2]):
        if word.low == "visit" and clue.words[i + 1].low in ("by", "of"):
            yield from party(clue, phrase_at(clue.words, i + 2))


def titled(clue: Clue) -> Iterator[Found]:
    """The name that opens a line without a verb ("Acme Corp., to repay its customers")."""
    first = next((i for i, word in enumerate(clue.words) if word.text[0].isalnum()), None)
    if first is not None and not any(act.manner != "to" for act in clue.acts):
        opener = clue.words[first]
        if opener.text[0].isupper() and not opener.low.endswith("ing"):
            found = phrase_at(clue.words, first)
            ahead = clue.words[first + 1].low if first + 1 < len(clue.words) else ""
            if found and (found[0] < found[1] or is_party(opener.low) or ahead in (",", "to")):
                yield from party(clue, found)


def by_party(clue: Clue) -> Iterator[Found]:
    """Any party behind "by" ("enacted by Parliament")."""
    if "by" not in clue.lows:
        return
    for i, word in enumerate(clue.words[:-1]):
        ahead = clue.words[i + 1]
        if word.low == "by" and (ahead.low in DETERMINERS or ahead.text[0].isupper()):
            yield from party(clue, phrase_at(clue.words, i + 1))
