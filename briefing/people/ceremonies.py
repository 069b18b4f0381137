"""Acts that leave no doubt of who is there: at a side, handing over a prize, signing a law."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.people.clauses import classes
from briefing.people.kinds import TITLES, Kind
from briefing.people.offices import belongs
from briefing.people.tokens import Row

# Who is so by others has them at the side, however long their list.
COMPANY = frozenset("joined accompanied flanked".split())
# What is sent somewhere, and what tells of whom it is made.
PARTIES, NEAR_PARTY = frozenset(["delegation", "entourage"]), 6
MADE_UP = frozenset(["comprising"])
MADE_UP_OF = frozenset("consisting consists consisted composed comprised".split())
LONGEST_LIST = 120  # words of such a list
STOPS = frozenset('.:!?“”"')
# What somebody hands over at a ceremony.
PRESENTING = frozenset(["presented", "presents"])
PRIZES = frozenset(
    """
    award awards prize prizes medal medals certificate certificates trophy trophies plaque plaques
    scholarship scholarships credentials diploma diplomas cheque cheques check flag
    """.split()
)
# What somebody signs into force.
SIGNING = frozenset(["signed", "signs"])
LAWS = frozenset("law decree order bill act ordinance legislation proclamation".split())
LEAST_APART, CLAUSE = 2, 24  # words between a name and its verb, and words that are looked at
# What somebody speaks in, whose it is, and the sentences in which another speaks for them.
SPEAKING = frozenset("address remarks speech keynote thanks".split())
OWN = frozenset("a an his her their".split())
FOR_OTHERS = frozenset("read delivered behalf prepared video recorded".split())
TURNS = (["on", "his", "part"], ["on", "her", "part"])
ADJECTIVES = 2  # words between: "in her brief opening remarks"
NEAR = 12  # words behind a verb among which its object stands


def at_side(tokens: Row, first: int) -> bool:
    """Whether a name stands in a list of those by whom somebody is joined."""
    lows = tokens.lows
    if COMPANY.isdisjoint(lows[:first]) and PARTIES.isdisjoint(lows[:first]):
        return False
    for k in range(first - 1, max(0, first - LONGEST_LIST), -1):
        if (lows[k] == "by" and lows[k - 1] in COMPANY) or made_up(lows, k):
            return True
        if tokens[k].text in STOPS or (lows[k] in classes() and tokens[k].kind is not Kind.OFFICE):
            return False
    return False


def made_up(lows: Sequence[str], k: int) -> bool:
    """Whether word k opens those of whom a delegation is made ("a delegation consisting of")."""
    opens = lows[k] in MADE_UP or (lows[k] == "of" and lows[k - 1] in MADE_UP_OF)
    return opens and not PARTIES.isdisjoint(lows[max(0, k - NEAR_PARTY) : k])


def awarding(lows: Sequence[str], last: int) -> bool:
    """Whether somebody hands over a prize, by the words behind the name."""
    acts = lows[last : last + LEAST_APART]
    return not PRESENTING.isdisjoint(acts) and not PRIZES.isdisjoint(lows[last + 1 : last + NEAR])


def addressing(lows: Sequence[str]) -> bool:
    """Whether a sentence says in what speech a word was spoken ("in her opening remarks").

    >>> addressing("in her opening remarks , she said".split()), addressing(["in", "remarks"])
    (True, False)
    """
    if not FOR_OTHERS.isdisjoint(lows):
        return False
    for k, low in enumerate(lows):
        if low == "in" and lows[k + 1 : k + 2] and lows[k + 1] in OWN:
            if not SPEAKING.isdisjoint(lows[k + 2 : k + 3 + ADJECTIVES]):
                return True
        elif low == "on" and list(lows[k : k + 3]) in TURNS:
            return True
    return False


def opens_speech(tokens: Row, first: int) -> bool:
    """Whether a sentence opens with a speech, whose is the name behind its first comma."""
    lows = tokens.lows
    if lows[:1] != ["in"] or "," not in lows[:first] or not FOR_OTHERS.isdisjoint(lows):
        return False
    comma = lows.index(",")
    between = tokens[comma + 1 : first]
    held = all(belongs(t) or t.kind in TITLES for t in between)
    return held and addressing(lows[:comma])


def enacting(lows: Sequence[str], last: int) -> bool:
    """Whether somebody signs a law or an order, by the words up to the next mark."""
    clause = list(takewhile(str.isalnum, lows[last : last + CLAUSE]))
    k = next((k for k, low in enumerate(clause) if low in SIGNING), CLAUSE)
    joined = k < LEAST_APART or (k < CLAUSE and clause[k - 1] == "and")
    return joined and not LAWS.isdisjoint(clause[k : k + NEAR])
