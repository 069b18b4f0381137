"""How the verbs of a unit are put, and when: the signs of its modals, verb groups and times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.sections.commitments.acts import Act
from briefing.sections.commitments.grammar import RELATIVE, SAYING
from briefing.sections.commitments.verbs import kinds_at
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


class Asked(NamedTuple):
    """A sign that names the subject of the verb at a place: what stands before and behind it."""

    opening: str
    at: int
    rest: str = ""

    def answer(self, who: str) -> str:
        """The sign, where the subject is of a class."""
        return f"{self.opening}:{who}{self.rest}"


def modal_signs(seen: View) -> Iterator[str | Asked]:
    """The modal verbs of a unit, with the person before and the kind of verb behind."""
    if not seen.modals:
        return
    words = seen.tokens
    says = next((i for i, word in enumerate(words) if word.low in SAYING), len(words))
    for i, low in seen.modals:
        behind, verb = _behind(words, i)
        yield f"modal:{low}:{'first' if i and words[i - 1].low in FIRST else 'third'}"
        yield f"modal:{low}:{'said' if says <= i else 'unsaid'}"
        yield f"modal:{low}:{behind}"
        yield f"{low}:do:{verb}"
        yield Asked(f"{low}:by", i)
        yield Asked(low, i, f":{verb}")


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


def manner_signs(seen: View) -> Iterator[str | Asked]:
    """The verb groups of a unit by manner, class of verb and subject; the first counts twice."""
    words = seen.tokens
    finite = [act for act in seen.acts if act.manner != "to"]
    yield from time_signs(words, finite)
    if not finite:
        yield "verbless"
    said = told = False
    for i, act in enumerate(finite):
        manner = f"{act.manner}-passive" if act.passive else act.manner
        kinds = kinds_at(words, act.verb) or OTHER
        for kind in kinds:
            yield f"act:{manner}:{kind}"
        yield Asked(f"act:{manner}:by", act.first)
        yield f"act:{manner}:{words[act.verb].low}"
        if i == 0:
            for kind in kinds:
                yield Asked(f"main:{manner}:{kind}", act.first)
            yield f"main:{manner}"
            yield Asked(f"main:{manner}", act.first)
        if said and not told:
            told = True
            yield f"said:{manner}"
            yield Asked(f"said:{manner}", act.first)
        if _related(words, act):
            yield f"rel:{manner}"
        said = said or "say" in kinds


OTHER = ("other",)


def _related(words: Sequence[Spelled], act: Act) -> bool:
    """Whether a verb group stands in a relative clause."""
    before = words[act.first - 1].low if act.first else ""
    told = act.first > 1 and words[act.first - 2].low in SAYING
    return before in RELATIVE and not told


def time_signs(words: Sequence[Spelled], finite: Sequence[Act]) -> Iterator[str]:
    """The words of time in a unit, each alone and with the manner of the first verb."""
    manner = finite[0].manner if finite else "none"
    for word in [word for word in words if word.low in TIMES]:
        name = TIMES[word.low]
        if word.text[0].isupper() or name not in NAMED:
            yield f"time:{name}"
            yield f"time:{name}:{manner}"
