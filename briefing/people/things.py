"""Which runs of capitals are things: firms, teams, places, parts of a longer name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from briefing import lexicons
from briefing.kept import MOST
from briefing.people.candidates import Candidate
from briefing.people.forms import acronym, neighbour
from briefing.people.kinds import SUFFIXES, TITLES, Kind, is_given
from briefing.people.reach import office_link
from briefing.people.thresholds import GOES_ON, in_charge
from briefing.people.tokens import Row, Word

# Words before a name that make it the name of a thing or a place.
CARRIERS = frozenset(
    """
    uss hms hmas hmcs hmbs inss ins rrs rv uscgc brp kri rss mv ss
    hurricane typhoon cyclone storm camp lake mount mt fort
    port hotel
    """.split()
)
# Words of the list of bodies that may stand beside a name: days, months, captions, news.
BESIDE = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december photo photos image video source contact visit
    address news media press east west north south post
    """.split()
)
# What a capital before one word may be that makes one name with it.
JOINED = frozenset([Kind.COMMON, Kind.BODY, Kind.NAME])
# Words that end the names of places, and what stands before such a name.
PLACE_ENDS = frozenset("norte sur oriental occidental".split())
SITES = frozenset(
    """
    city province airport hospital street road avenue boulevard bridge stadium park beach valley
    highway bay island islands district county barangay
    """.split()
)
SEATS = frozenset(["washington", "manila"])  # of governments, and given names as well
AT = frozenset("at in near outside across around through throughout".split())
# What opens a list of examples, also behind "such", what opens one of what a thing holds, and
# what joins it.
EXAMPLES, SUCH = frozenset(["like"]), ("such", "as")
INCLUDING = frozenset("including includes included include".split())
JOINING = frozenset([",", "and", "&", "or", "the", "’s", "'s", "“", "”", '"'])
FARTHEST = 40
# Tokens of an item or of the line over a list, and items under one line.
SHORT, ITEMS = 8, 20
THINGS = frozenset(
    """
    companies firms brands teams clubs apps products magazines newspapers outlets publications
    platforms stores retailers restaurants labels agencies universities colleges schools hospitals
    games films movies titles shows series songs albums banks airlines makers manufacturers
    suppliers wines flavors flavours models vehicles ships vessels organisations organizations
    charities networks channels websites sites tools services systems species breeds varieties
    drugs medicines cities towns villages districts provinces places locations destinations
    communities regions programs programmes projects initiatives campaigns operations conferences
    festivals landmarks parks lakes rivers mountains islands temples sponsors
    exhibitors
    """.split()
)
# Those of them that people play, learn, speak or stand in: what they include may be people.
PEOPLED = frozenset(
    """
    teams clubs universities colleges schools hospitals games films movies titles shows series
    songs albums networks channels communities programs programmes
    projects initiatives campaigns operations conferences festivals sponsors exhibitors
    """.split()
)
# Words, beside offices, of the line over a list of people, and what parts its head from the rest.
PEOPLE = frozenset(
    """
    contact contacts people persons names participants guests winners staff team voices stars cast
    crew attendees
    """.split()
)
PARTING = frozenset("of for from to by at in on with behind".split())
# The commonest family names in -s that are no given names: people are called by towns too.
PLURAL_FAMILIES = frozenset(
    """
    barnes bates briggs brooks burns cummings dickens fuentes gibbs gomes graves griffiths hastings
    hawkins hayes hicks higgins hodges holmes hopkins howells hughes jenkins jennings jones lopes
    meyers mills morales myers nichols nunes parsons perkins ramos reeves reynolds rhodes rivas
    robbins rojas salas simmons sims sparks summers torres vargas watkins watts wells wilkins woods
    yates
    """.split()
)


@cache
def brands() -> frozenset[str]:
    """The firms and brands whose names look like a person's."""
    return frozenset(lexicons.words("brands"))


@cache
def places() -> frozenset[str]:
    """The places whose names look like a person's, and the words that open such names."""
    return frozenset(lexicons.words("places_like_names"))


@cache
def regions() -> frozenset[str]:
    """The states and provinces of one word."""
    listed = ("states", "state_codes", "regions")
    names = (name for words in listed for name in lexicons.words(words))
    return frozenset(name.lower() for name in names if " " not in name)


@cache
def cities() -> frozenset[str]:
    """The cities of one word that nobody is called by, and those that stand for a government."""
    names = (name.lower() for name in lexicons.words("cities") if " " not in name)
    return frozenset(name for name in names if not is_given(name)) | SEATS


@lru_cache(maxsize=MOST)
def misleading(keys: tuple[str, ...], *, titled: bool) -> bool:
    """Whether a run is the name of a known firm or place; a title before it speaks for a person."""
    if " ".join(keys[:2]) in brands():
        return True
    if len(keys) == 1 or titled:
        return len(keys) == 1 and keys[0] in GOES_ON
    full, last = " ".join(keys), keys[-1]
    opened = full in places() or keys[0] in places()
    accord = last in SUFFIXES and keys[0] in cities()  # "Basel III"
    if opened or accord or last in PLACE_ENDS:
        return True
    return last in regions() and not is_given(last)


def team(keys: tuple[str, ...]) -> bool:
    """Whether a town and a plural make the name of a team.

    >>> team(("seattle", "comets")), team(("seattle", "jones"))
    (True, False)
    """
    first, last = keys[0], keys[-1]
    if len(keys) != 2 or not last.endswith("s") or last.endswith("ss") or is_given(last):
        return False
    town = first in cities() or (first in regions() and not is_given(first))
    return town and last not in PLURAL_FAMILIES and not is_given(last[:-1])


@cache
def telling() -> frozenset[str]:
    """The verbs behind the name of somebody who speaks."""
    forms = (verb for _, row in lexicons.pairs("reporting_verbs") for verb in row.split())
    return frozenset(forms)


def played(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is a team, of which neither an office nor a verb of saying tells otherwise."""
    if not team(found.keys):
        return False
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    if (left is not None and left.low == "the") or right is None:
        return True
    ahead = neighbour(tokens, found.last + 1)
    held = right.text == "," and ahead is not None and ahead.kind is Kind.OFFICE
    return not held and right.low not in telling()


def sited(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether the words around a run make it a place: "in X, Norway", "X City", "at X Park"."""
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    if right is not None and right.capital and right.low in SITES:
        return True
    if left is not None and left.low == "of" and right is not None and right.text == ",":
        ahead = neighbour(tokens, found.last + 1)
        held = office_link(tokens, found.first - 2) and tokens[found.first - 2].kind is Kind.OFFICE
        return held and ahead is not None and ahead.capital and ahead.kind in TITLES
    if left is None or left.low not in AT:
        return False
    if found.keys[-1] in SITES:
        return True
    ahead = neighbour(tokens, found.last + 1)
    if right is None or right.text != "," or ahead is None or not ahead.capital:
        return False
    return ahead.kind is Kind.COUNTRY or ahead.low in regions()


def exemplary(tokens: Sequence[Word], first: int) -> bool:
    """Whether a list of things holds what begins at token ``first`` ("apps like X and Y")."""
    k, least = first - 1, max(1, first - FARTHEST)
    while k > least and (tokens[k].capital or tokens[k].low in JOINING):
        k -= 1
    if k < 1:
        return False
    opener, such = tokens[k].low, (tokens[k - 1].low, tokens[k].low) == SUCH
    if not such and opener not in EXAMPLES and opener not in INCLUDING:
        return False
    things = {t.low for t in tokens[max(0, k - such - 2) : k - such]} & THINGS
    people = opener in INCLUDING and tokens[k + 1].low != "the"  # no people: "the Denver Larks"
    return bool(things - PEOPLED if people else things)


def within(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is a thing, or part of a longer name of something that is no person."""
    titled = found.first > 0 and tokens[found.first - 1].kind in TITLES
    if inside(tokens, found) or chapter(found.tokens):
        return True
    return not titled and (played(tokens, found) or exemplary(tokens, found.first))


def chapter(words: Sequence[Word]) -> bool:
    """Whether the short form of a body and a state make the name of a chapter ("AARP Ohio")."""
    first, last = words[0], words[-1]
    return len(words) == 2 and acronym(first) and not first.given and last.low in regions()


def below_things(units: Sequence[Row], unit: int) -> bool:
    """Whether a unit is an item of a list of things ("Organizations in attendance:")."""
    if len(units[unit]) > SHORT:
        return False
    top, least = unit - 1, max(0, unit - ITEMS)
    while top > least and len(units[top]) <= SHORT and units[top].lows[-1:] != [":"]:
        top -= 1
    return top >= 0 and announces_things(units[top])


def announces_things(lead: Row) -> bool:
    """Whether a line over a list is of things: its head is one, and no word in it is of people."""
    lows = lead.lows
    if lows[-1:] != [":"] or len(lows) > SHORT or lead.offices or not PEOPLE.isdisjoint(lows):
        return False
    head = next((k for k, low in enumerate(lows) if low in PARTING), len(lows))
    return not THINGS.isdisjoint(lows[:head])


def inside(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is part of a longer name of something that is no person."""
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    titled = left is not None and left.kind in TITLES
    carried = left is not None and left.low in CARRIERS
    if carried or misleading(found.keys, titled=titled) or sited(tokens, found):
        return True
    if right is not None and right.capital and right.kind is Kind.BODY and not titled:
        return right.low not in BESIDE
    if len(found.tokens) > 1 or found.tokens[0].given:
        return False
    if left is not None and left.capital and left.kind in JOINED:
        return not in_charge(tokens, found)
    if right is None or not right.capital:
        return False
    return right.kind is Kind.OFFICE or not titled


def grounded(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether one word is a city that nobody is called by, or a state behind a short body."""
    before = neighbour(tokens, found.first - 1)
    chapter = found.keys[0] in regions() and before is not None and acronym(before)
    return chapter or found.keys[0] in cities()
