"""Where expressions of time can stand in a unit: at the few words that can open one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing.patterns import Pattern
from briefing.sections.commitments.times import DUE, FUTURE, OCCASION, PLAIN
from briefing.sections.commitments.views import View

# The words that an expression of time can open with, and behind the colon those of which one must
# follow; where none is told, any may. A number in digits is "#".
NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty sixty ninety "
    "several one"
)
LENGTHS = (
    "( working business calendar hour hours day days week weeks month months year years quarter "
    "quarters decade decades"
)
SEASONS = "spring summer autumn fall winter"
MONTHS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december"
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
FUTURE_OPENERS = f"""
    the: first second third fourth last final {SEASONS} following current coming upcoming next
        respective
    first second third fourth last final: quarter half semester
    {SEASONS}: of
    until immediately promptly forthwith urgently next this within tomorrow soon shortly tonight:
    henceforth:
    at: once the their your an a
    for: as another a an the
    as: long soon quickly early fast promptly
    in: the # {NUMBERS} another a an few couple due time next this
    by: the next this
    over during: the
    without: further any undue delay
    with: immediate
    effective: immediately
    later: next this the today in
    early late: next this the
    middle end: of
    from: now
    going: forward
    throughout: the this
    another a an: {LENGTHS} further additional # {NUMBERS} few couple a an
    {NUMBERS} few #: {LENGTHS}
    couple: of
"""
OCCASION_OPENERS = f"""
    during throughout before after by over this next while upcoming forthcoming until:
    following alongside: the this that his her their
    ahead: of
    prior: to
    on: the
    at: the their its our his her
    the: upcoming forthcoming next
    in: the {SEASONS}
    for: up a an one two three four five six seven eight nine ten # the {SEASONS}
    upon: completion approval receipt entry ratification obtaining completing
    once: the it they
"""
DUE_OPENERS = """
    by before until till effective start starts starting begins beginning opens commences
        commencing adjourned postponed moved deferred rescheduled payable through from deadline
        expire expires close closes end ends:
    on: or
    up: to
    no not: later
    at: the
    with: effect
    as: of from
"""
ENUMERATED = "first second third fourth last final 1st 2nd 3rd 4th"
DATE_OPENERS = f"""
    {MONTHS} {WEEKDAYS} {SEASONS} # q1 q2 q3 q4 h1 h2 early mid late yearend midyear midcentury:
    the: # week {ENUMERATED} fiscal financial school academic period very end beginning start
        middle close
    {ENUMERATED}: quarter half week day part weekend ten
    fiscal financial school academic year:
    period: #
    very: end beginning start middle close
    end beginning start middle close: of
"""
# The words without which a unit holds no date; digits apart.
DATING = frozenset(
    f"{MONTHS} {WEEKDAYS} quarter half week day part weekend days year month decade century term "
    "session end beginning start middle close early mid late".split()
)
# Ends of words that date with what they are joined to ("mid-2027", "year-end").
JOINED = Pattern(r"\d|[-’']|Q|H")
ANY: frozenset[str] = frozenset()


def openers(written: str) -> dict[str, frozenset[str]]:
    r"""What may follow each word that can open an expression; nothing where that is any word.

    >>> found = openers("by until:\non: or")
    >>> found["on"], found["by"]
    (frozenset({'or'}), frozenset())
    """
    found: dict[str, frozenset[str]] = {}
    for line in re.sub(r"\n {8}", " ", written).split("\n"):
        words, _, following = line.partition(":")
        for word in words.split():
            found[word] = found.get(word, ANY) | frozenset(following.split())
    return found


class Moment(NamedTuple):
    """A pattern of time with the words that can open it, and what must follow those."""

    name: str
    pattern: Pattern
    openers: Mapping[str, frozenset[str]]


COMING_TIME = Moment("future", FUTURE, openers(FUTURE_OPENERS))
COMING_EVENT = Moment("occasion", OCCASION, openers(OCCASION_OPENERS))
DUE_CUE = Moment("due", DUE, openers(DUE_OPENERS))
PLAIN_DATE = Moment("plain", PLAIN, openers(DATE_OPENERS))


def found_at(moment: Moment, seen: View) -> list[re.Match[str]]:
    """The matches of a pattern from left to right, sought only where words can open it.

    They are remembered with the view: the rules ask for them, and the model again.
    """
    if moment.name not in seen.moments:
        seen.moments[moment.name] = list(_found_at(moment, seen))
    return seen.moments[moment.name]


def _found_at(moment: Moment, seen: View) -> Iterator[re.Match[str]]:
    stems, words, at = seen.stems, seen.words, 0
    for i in [i for i, stem in enumerate(stems) if stem in moment.openers]:
        following = moment.openers[stems[i]]
        if following and (i + 1 == len(stems) or stems[i + 1] not in following):
            continue
        start = words[i].start
        found = moment.pattern.match(seen.text, start, seen.end) if start >= at else None
        if found:
            yield found
            at = found.end()


def dated(seen: View) -> bool:
    """Whether a unit can hold a date: it has a digit or a word that dates."""
    held = not seen.lows.isdisjoint(DATING)
    return held or JOINED.search(seen.text, seen.start, seen.end) is not None
