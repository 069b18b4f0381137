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
BEHIND_VERB = 3  # words behind a verb of saying among which its speech stands
# What opens a clause of its own behind such a verb.
SUBJECTS = frozenset("i you it he she they we this these there who which that".split())
# What tells that a thing was done long before.
CENTURIES, YEAR, IN_YEAR = ("18", "19", "20"), 4, frozenset("in since of".split())
LAST, PERIODS = "last", frozenset("year month week spring summer autumn winter fall".split())
AGO = "ago"


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
    if PRESENTING.isdisjoint(acts) or long_ago(lows[: last + NEAR]):
        return False
    return not PRIZES.isdisjoint(lows[last + 1 : last + NEAR])


def addressing(lows: Sequence[str]) -> bool:
    """Whether a sentence says in what speech a word was spoken ("in her opening remarks").

    >>> addressing("in her opening remarks , she said".split()), addressing(["in", "remarks"])
    (True, False)
    """
    if not FOR_OTHERS.isdisjoint(lows):
        return False
    return any(in_speech(lows, k) or on_part(lows, k) for k in range(len(lows)))


def in_speech(lows: Sequence[str], k: int) -> bool:
    """Whether words from k on are a speech of the speaker's own ("in her opening remarks")."""
    if lows[k] != "in" or OWN.isdisjoint(lows[k + 1 : k + 2]):
        return False
    ahead = lows[k + 2 : k + 3 + ADJECTIVES]
    at = next((n for n, low in enumerate(ahead) if low in SPEAKING), -1)
    return at >= 0 and lows[k + 3 + at : k + 4 + at] != ["by"]


def on_part(lows: Sequence[str], k: int) -> bool:
    """Whether words from k on tell whose turn it is ("on her part")."""
    return list(lows[k : k + 3]) in TURNS


def speaks(lows: Sequence[str], last: int) -> bool:
    """Whether a name before word ``last`` is that of whom a speech is: beside the verb of saying.

    >>> speaks("orr said in her remarks that".split(), 1)
    True
    >>> speaks("orr said it kept a promise made in a speech".split(), 1)
    False
    """
    known = classes()
    verb = next((k for k in range(last, len(lows)) if known.get(lows[k]) == "say"), 0)
    if not verb or not FOR_OTHERS.isdisjoint(lows):
        return False
    behind = takewhile(
        lambda k: lows[k] not in SUBJECTS, range(verb + 1, min(verb + BEHIND_VERB + 1, len(lows)))
    )
    places = [k for k in range(last, verb) if k == last or lows[k - 1] == ","] + list(behind)
    spoken = [k for k in places if in_speech(lows, k)]
    if spoken:
        return not long_ago(lows[: spoken[0] + NEAR // 2])
    return any(on_part(lows, k) for k in range(verb))


def long_ago(lows: Sequence[str]) -> bool:
    """Whether words tell of a year, or of a time before, and so of no event of the day.

    >>> long_ago(["in", "1921"]), long_ago(["in", "may", "1921"]), long_ago(["on", "may"])
    (True, True, False)
    """
    for k, low in enumerate(lows):
        year = len(low) == YEAR and low.isdigit() and low.startswith(CENTURIES)
        before = lows[max(0, k - 2) : k]
        if year and not IN_YEAR.isdisjoint(before) and not any(map(str.isdigit, before)):
            return True
        if low == AGO or (low == LAST and not PERIODS.isdisjoint(lows[k + 1 : k + 2])):
            return True
    return False


def opens_speech(tokens: Row, first: int) -> bool:
    """Whether a sentence opens with a speech, whose is the name behind its first comma."""
    lows = tokens.lows
    if lows[:1] != ["in"] or "," not in lows[:first] or not FOR_OTHERS.isdisjoint(lows):
        return False
    if long_ago(lows[:first]):
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
