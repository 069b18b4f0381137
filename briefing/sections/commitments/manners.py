"""How the verbs of a unit are put, and when: the signs of its modals, verb groups and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.kept import Kept
from briefing.sections.commitments.acts import Act
from briefing.sections.commitments.grammar import RELATIVE, SAYING
from briefing.sections.commitments.verbs import classes
from briefing.sections.commitments.views import View
from briefing.sections.commitments.words import Spelled

SKIPPED = frozenset(
    "not also further never always soon then now jointly continue to immediately only all both "
    "still therefore thus actively fully additionally".split()
)
FIRST = frozenset("i we us our my".split())
BE = frozenset("be is are was were been being 's".split())
HAVE = frozenset("has have had".split())
HELD = frozenset("held hosted".split())
VERBS = {
    verb: name
    for name, verbs in {
        "effect": "enable help strengthen bring facilitate contribute lead become serve make allow "
        "improve enhance boost benefit reduce deepen foster give promote be have result depend "
        "remain need mark play transform provide-an encourage stimulate attract open-up save",
        "event": "visit meet attend host hold discuss speak deliver chair travel participate join "
        "convene feature begin start take address gather arrive focus explore present showcase "
        "include kick pay report release run cover examine consider",
    }.items()
    for verb in verbs.split()
}
# Words that set something in time, by what they tell; months and days only where written large.
NAMED = frozenset({"month", "weekday"})
TIMES = {
    word: name
    for name, words in {
        "month": "january february march april june july august september october november "
        "december",
        "weekday": "monday tuesday wednesday thursday friday saturday sunday",
        "next": "next tomorrow coming upcoming",
        "soon": "soon",
        "later": "later",
        "until": "until",
        "by": "by",
    }.items()
    for word in words.split()
}


class Asked:
    """Signs that name the subject of a verb: what stands before its class, and what behind."""

    __slots__ = ("_answers", "_parts")

    def __init__(self, *parts: tuple[str, str]) -> None:
        self._parts = parts
        self._answers: dict[str, frozenset[str]] = {}

    def answer(self, who: str) -> frozenset[str]:
        """The signs, where the subject is of a class; put together once, for classes are few."""
        found = self._answers.get(who)
        if found is None:
            found = frozenset([f"{opening}:{who}{rest}" for opening, rest in self._parts])
            self._answers[who] = found
        return found


class Put(NamedTuple):
    """How a verb is put: its signs, those that its subject is asked for, whether it reports."""

    told: frozenset[str]
    asked: Asked
    says: bool = False


Grammar = tuple[set[str], list[tuple[int, Asked]]]


def add_modals(seen: View, found: Grammar) -> None:
    """Adds the modal verbs of a unit, with the person before and the kind of verb behind."""
    if not seen.modals:
        return
    told, asked = found
    words = seen.tokens
    says = next((i for i, word in enumerate(words) if word.low in SAYING), len(words))
    for i, low in seen.modals:
        first = i > 0 and words[i - 1].low in FIRST
        put = _modal(low, "first" if first else "third", says <= i, *_behind(words, i))
        told |= put.told
        asked.append((i, put.asked))


@cache
def _modal(low: str, person: str, said: bool, behind: str, verb: str) -> Put:  # noqa: FBT001 - as the table is asked
    """The signs of a modal verb; there are some thousand combinations at most."""
    told = (person, "said" if said else "unsaid", behind)
    signs = frozenset([f"modal:{low}:{sign}" for sign in told] + [f"{low}:do:{verb}"])
    return Put(signs, Asked((f"{low}:by", ""), (low, f":{verb}")))


def _behind(words: Sequence[Spelled], at: int) -> tuple[str, str]:
    i = at + 1
    while i < len(words) and (words[i].low in SKIPPED or words[i].low.endswith("ly")):
        i += 1
    if i >= len(words):
        return "end", "end"
    if words[i].low in BE:
        following = words[i + 1].low if i + 1 < len(words) else ""
        form = "passive" if following.endswith(("ed", "en", "held", "ilt", "ade")) else "state"
        return form, f"{form} held" if following in HELD else form
    return "act", VERBS.get(words[i].low, "act")


def add_manners(seen: View, found: Grammar) -> None:
    """Adds the verb groups of a unit by manner, class of verb and subject; the first twice."""
    told, asked = found
    words = seen.tokens
    finite = [act for act in seen.acts if act.manner != "to"]
    told.update(time_signs(words, finite))
    if not finite:
        told.add("verbless")
    table, said, behind = MAIN, False, False
    for act in finite:
        manner = f"{act.manner}-passive" if act.passive else act.manner
        put = table[f"{manner}:{words[act.verb].low}"]
        told |= put.told
        asked.append((act.first, put.asked))
        if said and not behind:
            behind = True
            told |= REPORTED[manner].told
            asked.append((act.first, REPORTED[manner].asked))
        if _related(words, act):
            told.add(f"rel:{manner}")
        table, said = LATER, said or put.says


def _main(key: str) -> Put:
    """The signs of the first verb group, by its manner and its verb."""
    manner, _, verb = key.partition(":")
    told = _told(manner, verb) | {f"main:{manner}"}
    openings = (f"act:{manner}:by", f"main:{manner}", *(f"main:{manner}:{k}" for k in _kinds(verb)))
    return Put(told, _by_whom(*openings), "say" in _kinds(verb))


def _later(key: str) -> Put:
    """The signs of a verb group that is not the first."""
    manner, _, verb = key.partition(":")
    return Put(_told(manner, verb), _by_whom(f"act:{manner}:by"), "say" in _kinds(verb))


@cache
def _by_whom(*openings: str) -> Asked:
    """What the subject is asked for; verbs of the same kinds share it, for its answers are big."""
    return Asked(*((opening, "") for opening in openings))


def _reported(manner: str) -> Put:
    """The signs of the first verb group behind one that reports."""
    return Put(frozenset({f"said:{manner}"}), _by_whom(f"said:{manner}"))


def _told(manner: str, verb: str) -> frozenset[str]:
    return frozenset([f"act:{manner}:{name}" for name in (*_kinds(verb), verb)])


def _kinds(verb: str) -> Iterable[str]:
    return classes().get(verb, OTHER)


MAIN, LATER, REPORTED = Kept(_main), Kept(_later), Kept(_reported)
OTHER = ("other",)


def _related(words: Sequence[Spelled], act: Act) -> bool:
    """Whether a verb group stands in a relative clause."""
    if not act.first or words[act.first - 1].low not in RELATIVE:
        return False
    return act.first == 1 or words[act.first - 2].low not in SAYING


def time_signs(words: Sequence[Spelled], finite: Sequence[Act]) -> Iterator[str]:
    """The words of time in a unit, each alone and with the manner of the first verb."""
    manner = finite[0].manner if finite else "none"
    for word in [word for word in words if word.low in TIMES]:
        name = TIMES[word.low]
        if word.text[0].isupper() or name not in NAMED:
            yield f"time:{name}"
            yield f"time:{name}:{manner}"
