"""Ships, plays, farms and bodies that are called like people: "the carrier Ida Marr"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.candidates import Candidate
from briefing.people.forms import acronym, neighbour
from briefing.people.kinds import SUFFIXES, TITLES
from briefing.people.offices import OWNED
from briefing.people.tokens import Word

# What sails under a name.
VESSELS = frozenset(
    """
    carrier frigate destroyer corvette submarine icebreaker yacht schooner ferry tanker trawler
    warship minesweeper steamship ship vessel tugboat
    """.split()
)
LETTERS = frozenset("letter mail to will and".split())  # who carries these; what is shipped
# What is done with a play or a film, of one or of several.
STAGING = frozenset(
    "production productions performances staging stagings screening screenings".split()
)
PERFORMANCE, NEAR = "performance", 5
# What a body has that bears a name between commas, and what tells whose it is.
ESTATES = frozenset(
    "farm ranch estate vineyard winery plantation homestead villa castle mansion".split()
)
OWNERS = OWNED | {"its", "their", "our", "his", "her"}
# What is named by a place and a numeral, and the words of such a name.
HELD = frozenset("conference summit agreement accord process treaty talks round mission".split())
NUMBERED = ("Orla", "II")
# What somebody's house in a quarter or a town is, behind its name ("the bank's Elm Hill office").
SEATED = frozenset("office offices branch campus plant warehouse showroom premises depot".split())
# Letters of an acronym and of the small words of a name that it leaves out.
LEAST_LETTERS, SMALL = 3, 2


def called(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is the name of a thing, as what stands around it tells."""
    if found.first == 0 or tokens[found.first - 1].kind in TITLES:
        return found.first == 0 and shortened(tokens, found)
    return (
        sails(tokens, found.first)
        or staged(tokens, found.first)
        or kept(tokens, found)
        or shortened(tokens, found)
        or numbered(tokens, found)
    )


def housed(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a body has its office where the name tells ("the bank's Elm Hill office")."""
    before, after = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    owned = before is not None and before.text in OWNED and len(found.keys) > 1
    return owned and after is not None and after.low in SEATED


def sails(tokens: Sequence[Word], first: int) -> bool:
    """Whether a ship stands before a name ("the carrier Ida Marr")."""
    return tokens[first - 1].low in VESSELS and (first < 2 or tokens[first - 2].low not in LETTERS)


def staged(tokens: Sequence[Word], first: int) -> bool:
    """Whether a play stands behind "of" ("seven performances of Ida Marr")."""
    if first < 2 or tokens[first - 1].low != "of":
        return False
    before = [t.low for t in tokens[max(0, first - 1 - NEAR) : first - 1]]
    return before[-1] in STAGING or (before[-1] == PERFORMANCE and not STAGING.isdisjoint(before))


def kept(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a farm or the like of a body bears a name ("its research farm, Ida Downs,")."""
    first, after = found.first, neighbour(tokens, found.last)
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 2].low not in ESTATES:
        return False
    before = [t.low for t in tokens[max(0, first - 2 - NEAR) : first - 2]]
    apart = after is None or after.text in (",", ".")
    return apart and not OWNERS.isdisjoint(before) and "of" not in before


def numbered(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a place and a numeral name what was held or made there ("the Orla II summit")."""
    after = neighbour(tokens, found.last)
    two = len(found.tokens) == len(NUMBERED) and found.keys[-1] in SUFFIXES
    return two and after is not None and after.low in HELD


def shortened(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether the first letters of a run stand in brackets behind it ("Jumba ya Pani (JYP)")."""
    mark, short = neighbour(tokens, found.last), neighbour(tokens, found.last + 1)
    if mark is None or mark.text != "(" or short is None or not acronym(short):
        return False
    words = [t.text for t in found.tokens if t.text[0].isalpha()]
    every = "".join(word[0] for word in words).upper()
    long = "".join(word[0] for word in words if len(word) > SMALL).upper()
    return len(short.text) >= LEAST_LETTERS and short.text in (every, long)
