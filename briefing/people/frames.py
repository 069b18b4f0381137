"""What rules a mention: a noun before it, the head of its list, to whom it tells a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from briefing.people.candidates import Candidate
from briefing.people.ceremonies import at_side, awarding, opens_speech
from briefing.people.kinds import TITLES, Kind
from briefing.people.notices import invited
from briefing.people.thresholds import signs_off
from briefing.people.tokens import Row

# What governs the name of somebody who need not be there ("on behalf of", "in memory of").
AWAY = frozenset(
    """
    behalf leadership administration guidance direction directive memory legacy vision order orders
    government regime death family widow son daughter wife works poems poem book statue bust tomb
    grave birth instruction instructions policy policies plan arrest release detention killing
    murder trial sentencing under like
    """.split()
)
# What governs the name of somebody who is there.
THERE = frozenset(
    """
    presence participation chairmanship patronage attendance alongside accompanied joined
    together flanked including hosted chaired led moderated moderator panellists panelists
    speakers panel guests delegation
    """.split()
)
# What stands before the colon of a list of names.
HEADS = {
    "there": """
        present attendance attending attendees participants witnesses panelists panellists
        speakers presenters moderators guests
        favor favour voting voted delegates signatories attested
        """,
    "away": "apologies absent excused contact contacts photo photos by from authors author credit",
}
FROM_WHOM = frozenset(["by", "from"])  # of a line: elsewhere names stand behind them in the text
JUDGES = frozenset("judge justice magistrate judges justices".split())
# What a judge does in court.
JUDGING = frozenset(
    """
    ordered imposed presided presides ruled sentenced concurred dissented dismissed adjourned
    handed delivered remanded
    """.split()
)
# To whom a word is told: the press, or people of the event.
PRESS = frozenset(
    """
    reporters journalists press media newspaper radio television broadcaster agency news interview
    """.split()
)
TELLING = frozenset(["told", "tells"])
SALUTING = frozenset("ladies excellencies distinguished colleagues".split())
INVITING = frozenset("invitation request".split())
# To whom a text refers: what follows is quoted, not there.
SOURCE = frozenset(["according"])
# What somebody gives by word of mouth, and what in writing ("remarks by the President").
SPEECHES = frozenset(
    "speech speeches remarks address keynote lecture toast presentation presentations talk".split()
)
WRITINGS = frozenset("statement message messages letter greetings telegram article column".split())
RULES = (
    ("away", AWAY),
    ("there", THERE),
    ("inviting", INVITING),
    ("source", SOURCE),
    ("speech", SPEECHES),
    ("writing", WRITINGS),
)
# Those of them that leave no doubt, right before the titles of a name.
WHOSE = frozenset(
    "administration government behalf memory family legacy reign assignment permission".split()
)
BETWEEN = frozenset([",", "the", "prime", "most", "former", "his", "her"])
ON_BEHALF = ["on", "behalf"]
GOVERNED = 5  # words before an office among which that stands which governs it
FARTHEST = 60  # words of titles and names before a name over which what governs it is sought
LINKING = frozenset("the of and his her its their for , & a an".split())
NEAR = 12
LINE = 14  # tokens: more are no signature
ITEM, LONGEST = 40, 20  # tokens of an item of a list of people, and its items


def framed(units: Sequence[Row], mention: Candidate) -> Iterator[str]:
    """What rules a mention: a noun before it, the head of its list, to whom it tells a thing."""
    tokens = units[mention.unit]
    yield from governed(tokens, mention.first)
    yield from listed(tokens.lows, mention.first)
    yield from told(tokens, mention.last)
    yield from itemised(units, mention.unit)
    if invited(units, mention.unit):
        yield "list there"
    titles = tokens.lows[max(0, mention.first - 3) : mention.first]
    acts = tokens.lows[mention.last : mention.last + 4]
    if not (JUDGES.isdisjoint(titles) or JUDGING.isdisjoint(acts)):
        yield "judges"
    if len(tokens) <= LINE and saluted(units, mention.unit):
        yield "saluted"
    if elsewhere(tokens, mention.first):
        yield "elsewhere"
    if signs_off(tokens, mention):
        yield "signs off"
    if (
        opens_speech(tokens, mention.first)
        or at_side(tokens, mention.first)
        or awarding(tokens.lows, mention.last)
    ):
        yield "takes part"


def governed(tokens: Row, first: int) -> Iterator[str]:
    """What governs a name and the office before it."""
    k, least = first - 1, max(0, first - FARTHEST)
    while k >= least and (
        tokens[k].capital or tokens[k].kind in TITLES or tokens[k].low in LINKING
    ):
        k -= 1
    ruling = [t.low for t in tokens[max(0, first - GOVERNED) : first] if t.kind is not Kind.NAME]
    ruling += [t.low for t in tokens[max(0, k - 2) : k + 1]]
    for t in tokens[max(0, k - 1) : k + 1]:
        if t.kind is Kind.LOWER:
            yield f"gov {t.low}"
    stands_in = instead(tokens.lows, k, first)
    for name, words in RULES:
        if not words.isdisjoint(ruling) and not (stands_in and name == "away"):
            yield f"ruled {name}"


def elsewhere(tokens: Row, first: int) -> bool:
    """Whether a name is only whose a thing is ("work with the administration of Mayor Orr")."""
    k = first - 1
    while k > 1 and (tokens[k].kind in TITLES or tokens[k].low in BETWEEN):
        k -= 1
    if k < 1 or tokens[k].low not in ("of", "from") or tokens[k - 1].low not in WHOSE:
        return False
    return tokens[k - 1].low != "behalf" or "," not in tokens.lows[k:first]


def instead(lows: Sequence[str], k: int, first: int) -> bool:
    """Whether a name follows the comma behind "On behalf of …" that opens a sentence."""
    return k < len(ON_BEHALF) and lows[: len(ON_BEHALF)] == ON_BEHALF and "," in lows[k:first]


@cache
def heads() -> dict[str, str]:
    """What a word before the colon of a list tells of those in it."""
    return {word: name for name, words in HEADS.items() for word in words.split()}


def headed(lead: Sequence[str]) -> list[str]:
    """What the words before the colon of a list tell of those in it.

    >>> headed(["photo", "by"]), headed(["the", "letter", "was", "signed", "by"])
    (['away'], [])
    """
    known = heads()
    told = (low for k, low in enumerate(lead) if low in known and (k == 0 or low not in FROM_WHOM))
    return sorted({known[low] for low in told})


def listed(lows: Sequence[str], first: int) -> Iterator[str]:
    """What the words before a colon tell of the names behind it."""
    start = lows[: min(first, LINE)]
    if ":" not in start:
        return
    yield from (f"list {name}" for name in headed(start[: start.index(":")]) or ("unknown",))


def itemised(units: Sequence[Row], unit: int) -> Iterator[str]:
    """What the line that opens a list tells of the names in its items."""
    if len(units[unit]) > ITEM:
        return
    top, least = unit - 1, max(0, unit - LONGEST)
    while top > least and units[top].lows[-1:] != [":"] and len(units[top]) <= ITEM:
        top -= 1
    if top >= 0 and units[top].lows[-1:] == [":"]:
        yield from (f"under {name}" for name in headed(units[top].lows))


def told(tokens: Row, last: int) -> Iterator[str]:
    """To whom the one who is named before ``last`` tells something."""
    if TELLING.isdisjoint(tokens.lows[last : last + NEAR]):
        return
    for k in range(last, min(last + NEAR, len(tokens) - 1)):
        if tokens[k].low in TELLING:
            ahead = tokens[k + 1 : k + 5]
            named = ahead[0].kind in (Kind.NAME, Kind.BODY)
            yield "told press" if named or PRESS & {t.low for t in ahead} else "told there"


def saluted(units: Sequence[Row], unit: int) -> bool:
    """Whether a line stands among the salutations of a speech."""
    return any(
        line and line[0].low in SALUTING and len(line) < LINE
        for line in units[unit + 1 : unit + NEAR]
    )
