"""Who is bound by a commitment: the subject, object or owner that grammar puts beside its cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing.model import CommitmentKind, Span
from briefing.sections.commitments.signs import BE, View, before
from briefing.sections.commitments.subject import (
    BREAKS,
    PREPOSITIONS,
    RELATIVE,
    SAYING,
    class_of,
    subject,
)
from briefing.sections.commitments.words import Cue, Word

Found = tuple[int, int] | None
Rule = Callable[[Sequence[Word], Cue], Found]
BINDS = frozenset("party first third name plural".split())
OWNED = frozenset(
    "commitment commitments readiness willingness intention intentions support plan plans "
    "determination dedication resolve assistance obligation promise pledge desire interest "
    "decision proposal offer aspiration aspirations duty responsibility".split()
)
POSSESSIVE = frozenset("his her its their our my".split())
SPEAKS = frozenset(
    "said has have had is are was were made gave conveyed reaffirms reiterates".split()
)
PARTICLES = frozenset("on upon that for".split())
STOPS_OBJECT = frozenset("to not should must can will has have with".split())
BETWEEN = 14
MODALS = {
    CommitmentKind.PLEDGE: frozenset("will would shall 'll".split()),
    CommitmentKind.SCHEDULED: frozenset("will would shall 'll".split()),
    CommitmentKind.CALL: frozenset("must should need needs ought".split()),
    CommitmentKind.DECISION: frozenset("must will shall may".split()),
    CommitmentKind.INSTRUCTION: frozenset("must shall should will".split()),
}


def _passive(words: Sequence[Word], cue: Cue) -> bool:
    if cue.form != "ed":
        return False
    how = before(words, cue.first)
    back = [w.low for w in words[max(cue.first - 4, 0) : cue.first]]
    return how == "be" or "been" in back or "being" in back or (how == "modal" and "be" in back)


def _subject(words: Sequence[Word], cue: Cue) -> Found:
    """The subject of an active verb; behind "by" or "between" that of a passive one."""
    if _passive(words, cue):
        return _agent(words, cue)
    found = subject(words, cue.first)
    return found if _binds(words, found) else None


def _binds(words: Sequence[Word], found: Found) -> bool:
    return found is not None and class_of(words, found) in BINDS


def _told(words: Sequence[Word], cue: Cue) -> Found:
    """The object of an active verb of telling, the subject of a passive one."""
    return subject(words, cue.first) if _passive(words, cue) else _object(words, cue.first + 1)


def _object(words: Sequence[Word], first: int) -> Found:
    """The noun phrase that opens at a place, where "to" or the like follows it."""
    if first < len(words) and words[first].low in PARTICLES:
        first += 1
    stop = next((i for i in range(first, len(words)) if words[i].low in STOPS_OBJECT), len(words))
    if not first < stop <= first + BETWEEN or stop == len(words):
        return None
    if any(w.low in BREAKS and w.low not in RELATIVE for w in words[first:stop]):
        return None
    comma = next(
        (
            i
            for i in range(first, stop)
            if words[i].text == "," and "and" not in _lows(words, i, stop)
        ),
        stop,
    )
    return (first, comma - 1) if comma > first else None


def _lows(words: Sequence[Word], first: int, last: int) -> list[str]:
    return [word.low for word in words[first:last]]


def _needed(words: Sequence[Word], cue: Cue) -> Found:
    """Who needs to act: "the need for X to", or the subject of "needs to" and "has the duty to"."""
    last = words[cue.last].low
    if last == "for":
        found = _object(words, cue.last)
        return found if _binds(words, found) else None
    if words[cue.first].low in ("need", "needs", "have", "has") and last in ("to", "be"):
        found = subject(words, cue.first)
        return found if _binds(words, found) else None
    return None


def _agent(words: Sequence[Word], cue: Cue) -> Found:
    for i in range(cue.last, min(cue.last + 4, len(words))):
        if words[i].low in ("by", "between"):
            return _phrase(words, i + 1)
    return None


def _phrase(words: Sequence[Word], first: int) -> Found:
    last = first - 1
    while last + 1 < len(words) and last - first < 2 * BETWEEN:
        low = words[last + 1].low
        if low in BREAKS or (low in PREPOSITIONS and low not in ("of", "for")):
            break
        last += 1
    return (first, last) if last >= first else None


def _owner(words: Sequence[Word], cue: Cue) -> Found:
    """The owner before the noun ("the government's commitment"), else the subject of the verb."""
    at = next((i for i in range(cue.first, cue.last + 1) if words[i].low in OWNED), cue.first)
    for i in range(at - 1, max(at - 7, -1), -1):
        low = words[i].low
        if low in POSSESSIVE:
            return _speaker(words, i)
        if low.endswith("'s") or (low in "’'" and i and words[i - 1].low.endswith("s")):
            return _possessor(words, i)
        if i and words[i].text[0].isupper() and words[i].text not in ("The", "A", "I"):
            return _possessor(words, i)
        if low in BREAKS or low in PREPOSITIONS or low.endswith("ed") or low == "and":
            break
    if at + 2 < len(words) and words[at + 1].low == "of":
        return _phrase(words, at + 2)
    return _speaker(words, at)


def _possessor(words: Sequence[Word], last: int) -> Found:
    first = last
    while first and (
        words[first - 1].text[0].isupper() or words[first - 1].low in ("of", "the", "country", "&")
    ):
        first -= 1
        if words[first].low in ("the", "a"):
            break
    if first == last and first and words[first - 1].low in ("his", "her", "its", "their"):
        first -= 1
    return first, last


def _speaker(words: Sequence[Word], at: int) -> Found:
    """The subject of the nearest verb of saying to the left."""
    for i in range(at - 1, -1, -1):
        low = words[i].low
        if low.endswith("ed") or low in SPEAKS:
            found = subject(words, i)
            if _binds(words, found):
                return found
    return None


def _pledging(words: Sequence[Word], cue: Cue) -> Found:
    return (
        _subject(words, cue) if cue.form or before(words, cue.first) == "be" else _owner(words, cue)
    )


def _modal(words: Sequence[Word], cue: Cue) -> Found:
    """The subject of a modal verb, none where a passive follows."""
    behind = words[cue.first + 1 : cue.first + 4]
    for one, two in zip(behind, behind[1:], strict=False):
        if one.low in BE and (two.low.endswith(("ed", "en")) or two.low in MADE):
            return None
    if (
        cue.first
        and words[cue.first].low in ("need", "needs")
        and words[cue.first - 1].low in NO_VERB
    ):
        return None
    found = subject(words, cue.first)
    return found if _binds(words, found) else None


def _expected(words: Sequence[Word], cue: Cue) -> Found:
    """The subject of "is expected to", "is scheduled to"."""
    found = subject(words, cue.first)
    return found if _binds(words, found) else None


MADE = frozenset("made held built set put met sent paid taken given kept".split())
NO_VERB = frozenset("the a growing pressing urgent and".split())
RULES: dict[CommitmentKind, tuple[tuple[str, Rule], ...]] = {
    CommitmentKind.AGREEMENT: (
        ("agree", _subject),
        ("concur", _subject),
        ("sign", _subject),
        ("adopt", _subject),
        ("conclude_agreement", _subject),
        ("pledge", _subject),
        ("commitment", _subject),
    ),
    CommitmentKind.DECISION: (
        ("entrust", _told),
        *(
            (sign, _subject)
            for sign in (
                "decide approve appoint impose ruling launch allocate extend dividend abolish "
                "adopt sign law report"
            ).split()
        ),
    ),
    CommitmentKind.PLEDGE: (
        ("modal", _modal),
        ("commitment", _pledging),
        ("ready", _pledging),
        ("pledge", _pledging),
        ("support", _pledging),
        ("plan", _pledging),
        ("report", _subject),
    ),
    CommitmentKind.INSTRUCTION: (("instruct", _told), ("entrust", _told), ("modal", _modal)),
    CommitmentKind.CALL: (
        ("urge", _told),
        ("modal", _modal),
        ("need", _needed),
    ),
    CommitmentKind.SCHEDULED: (("modal", _modal), ("expected", _expected)),
}


def _candidates(seen: View, kind: CommitmentKind) -> Iterator[Found]:
    words, modals = seen.words, MODALS.get(kind, frozenset())
    modal = [
        Cue("modal", i, i, "")
        for i, w in enumerate(words)
        if w.low in modals or w.low.endswith("'ll")
    ]
    for sign, rule in RULES[kind]:
        for cue in modal if sign == "modal" else seen.cues:
            if cue.sign == sign:
                yield rule(words, cue)


def actor_of(seen: View, kind: CommitmentKind) -> Span | None:
    """Where the party stands that a commitment binds, or None where the unit does not say."""
    for found in _candidates(seen, kind):
        if found:
            first, last = _named(seen.words, found)
            return Span(seen.words[first].start, _without_s(seen.words[last]))
    return None


def _named(words: Sequence[Word], found: tuple[int, int]) -> tuple[int, int]:
    """For "he" and "she" the speaker whom the unit names before ("The Minister said he would")."""
    if found[0] == found[1] and words[found[0]].low in ("he", "she"):
        speaker = next((i for i in range(found[0]) if words[i].low in SAYING), 0)
        named = subject(words, speaker) if speaker else None
        if named and class_of(words, named) in ("party", "name"):
            return named
    return found


def _without_s(word: Word) -> int:
    if word.low in "’'":
        return word.start
    return word.end - 2 if word.low.endswith("'s") and len(word.low) > 2 else word.end
