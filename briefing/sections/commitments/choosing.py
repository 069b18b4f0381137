"""Which of the candidates a commitment binds, or nobody: a learned linear model ranks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.kept import Kept
from briefing.model import CommitmentKind
from briefing.sections.commitments.acts import main_of
from briefing.sections.commitments.candidates import MANY, Place, candidates
from briefing.sections.commitments.doers import Clue
from briefing.sections.commitments.grammar import DETERMINERS, PRONOUNS
from briefing.sections.commitments.parties import class_of, head, is_party
from briefing.sections.commitments.ranked import heaviest, weights
from briefing.sections.commitments.words import KNOWN

NOBODY: Place = (-1, -1)
# Signs of single words, too many to weigh by kind.
SINGLE = ("subj of:",)
LONG = 14
LONGEST = 6
# What may stand before and behind a phrase, with the edges of the unit.
BACK = frozenset('^ , ; : “ " that by of to for on with between and from in at as upon'.split())
AHEAD = frozenset(
    "will would shall must should has have had is are was were to , . ’ 's who and $ can "
    "may".split()
)
OFFERED = frozenset("told owned agent between titled".split())


def chosen(clue: Clue, kind: CommitmentKind, ruled: Place | None) -> Place | None:
    """The phrase that weighs most, or None where nobody does; what the rules say is one sign."""
    best = heaviest(signs_of(clue, ruled), weights("actors", kind))
    return None if best == NOBODY else best


def signs_of(clue: Clue, ruled: Place | None) -> dict[Place, set[str]]:
    """The signs of every candidate, and those of nobody, which stands first."""
    found = {NOBODY: {"nobody"}}
    found |= candidates(clue)
    bound = 0
    for n, place in enumerate(sorted(found)):
        if place != NOBODY:
            signs = found[place]
            signs.update(shape(clue, place))
            signs.add(f"nth:{min(n - 1, MANY)}")
            bound += "binds" in signs
    found[NOBODY].update(_of_unit(clue, found, bound))
    if ruled and ruled not in found:
        found[ruled] = set(shape(clue, ruled))
    found[ruled or NOBODY].add("ruled")
    return found


def _of_unit(clue: Clue, offered: Mapping[Place, set[str]], bound: int) -> Iterator[str]:
    """What speaks for and against nobody: how many could be bound, and how the unit is put."""
    yield f"of:{min(len(offered) - 1, MANY)}"
    yield f"bound:{min(bound, 3)}"
    main = main_of(clue.acts)
    yield f"main:{main.put}" if main else "verbless"
    for sign in OFFERED.intersection(set[str]().union(*offered.values())):
        yield f"has:{sign}"


def shape(clue: Clue, place: Place) -> list[str]:
    """What a phrase is like, whoever offers it."""
    words, (first, last) = clue.words, place
    inside = [word.low for word in words[first:last]]
    back = words[first - 1].low if first else "^"
    ahead = words[last + 1].low if last + 1 < len(words) else "$"
    found = [
        f"class:{class_of(words, place)}",
        "binds" if clue.binds(place) else "unbound",
        f"party:{is_party(head(words, first, last).low)}",
        f"size:{min(last - first, LONGEST)}",
        f"back:{back if back in BACK else 'other'}",
        f"ahead:{ahead if ahead in AHEAD else 'other'}",
        *OPENING[words[first].text],
    ]
    if last - first > LONG:
        found.append("long")
    if "and" in inside or "&" in inside:
        found.append("and")
    if "," in inside:
        found.append("comma")
    return found


def _opening(text: str) -> list[str]:
    """The signs of the word that opens a phrase."""
    low = KNOWN[text].low
    if low in PRONOUNS:
        found = [f"pronoun:{low}"]
    elif low in DETERMINERS:
        found = [f"det:{low}"]
    else:
        found = ["capital" if text[0].isupper() else "small"]
    if low.endswith(("ly", "ing")):
        found.append(f"ends:{low[-2:]}")
    if not text[0].isalnum():
        found.append("sign")
    return found


OPENING = Kept(_opening)
