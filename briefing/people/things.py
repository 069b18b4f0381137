"""Which runs of capitals are things: firms, teams, places, parts of a longer name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from briefing import lexicons
from briefing.kept import MOST
from briefing.people.candidates import Candidate
from briefing.people.examples import exemplary
from briefing.people.forms import acronym, neighbour
from briefing.people.kinds import SUFFIXES, TITLES, Kind, is_given
from briefing.people.reach import office_link
from briefing.people.thresholds import GOES_ON, in_charge
from briefing.people.tokens import Word

# Words before a name that make it the name of a thing or a place.
CARRIERS = frozenset(
    """
    uss hms hmas hmcs hmbs inss ins rrs rv uscgc brp kri rss mv ss fs
    hurricane typhoon cyclone storm camp lake mount mt fort
    port hotel
    """.split()
)
COMPANY = "PT"  # in Indonesia
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
    regency governorate
    """.split()
)
# What is called after somebody, a title and all; letters of the code of a state.
LEGACIES = frozenset("foundation trust prize memorial stadium library museum".split())
LONGEST_CODE = 2
# Roads, which are family names as well; tokens among which another road shows one.
ROADS = frozenset("street road avenue boulevard highway".split())
ALONG, NEAR = frozenset("via off onto".split()), 8
LISTING = frozenset([",", "and", "or", "&"])
# What bears one name, whatever title stands before it ("Chancellor Orr University").
SEATS_OF_LEARNING = frozenset("university college hospital academy".split())
SEATS = frozenset(["washington", "manila"])  # of governments, and given names as well
AT = frozenset("at in near outside across around through throughout".split())
# Behind these a site has a name of so many words at least, and people have others ("Jin Park").
FROM_TO, LEAST_IN_SITE = frozenset(["from", "to"]), 3
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
    names = (name for words in ("states", "regions") for name in lexicons.words(words))
    return frozenset(name.lower() for name in names if " " not in name)


@cache
def codes() -> frozenset[str]:
    """The short forms of states, which written otherwise may be family names (OH, Oh)."""
    return frozenset(lexicons.words("state_codes"))


def lies_in(word: Word) -> bool:
    """Whether a word is a state or a province."""
    return word.low in regions() or word.text in codes()


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
    known = keys[0] in cities() or (keys[0] in regions() and not is_given(keys[0]))
    accord = last in SUFFIXES and known  # "Basel III"
    return opened or accord or last in PLACE_ENDS


def regional(words: Sequence[Word]) -> bool:
    """Whether a state or its code ends a run: "Ocala FL", but not "Ida Ma"."""
    last = words[-1]
    code = len(last.text) <= LONGEST_CODE and not last.large
    return len(words) > 1 and last.low in regions() and not last.given and not code


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


def played(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is a team, of which neither an office nor a verb of saying tells otherwise."""
    if not team(found.keys):
        return False
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    if (left is not None and left.low == "the") or right is None:
        return True
    ahead = neighbour(tokens, found.last + 1)
    held = right.text == "," and ahead is not None and ahead.kind is Kind.OFFICE
    return not held and right.low not in lexicons.listed("reporting_verbs")


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
    return ahead.kind is Kind.COUNTRY or lies_in(ahead)


def routed(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is where somebody goes: its town or "to" behind it ("from Ada Lyn Park to")."""
    right, ahead = neighbour(tokens, found.last), neighbour(tokens, found.last + 1)
    left = neighbour(tokens, found.first - 1)
    if left is None or left.low not in FROM_TO or found.keys[-1] not in SITES:
        return False
    if len(found.keys) < LEAST_IN_SITE or right is None or ahead is None:
        return False
    town = right.text == "," and ahead.capital and ahead.kind not in TITLES
    return town or right.low == "to"


def roaded(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is a road among others, or one that leads somewhere ("via Ida Street")."""
    if len(found.keys) == 1 or found.keys[-1] not in ROADS:
        return False
    left = neighbour(tokens, found.first - 1)
    if left is not None and left.low in ALONG:
        return True
    before = tokens[max(0, found.first - NEAR) : found.first]
    for beside in (reversed(before), tokens[found.last :][:NEAR]):
        row = takewhile(lambda word: word.capital or word.text in LISTING, beside)
        if any(word.low in ROADS and word.low != found.keys[-1] for word in row):
            return True
    return False


def endowed(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a name is that of a chair ("the Ida Marr Professor of", "Dean and Ida Marr …")."""
    right, of = neighbour(tokens, found.last), neighbour(tokens, found.last + 1)
    before = neighbour(tokens, found.first - 1)
    if of is None or of.low not in ("of", "in", "at") or right is None or before is None:
        return False
    if right.low != "professor":
        return False
    earlier = neighbour(tokens, found.first - 2)
    again = before.low == "and" and earlier is not None and earlier.kind is Kind.OFFICE
    return again or before.low in ("the", "as", "a")


def bequeathed(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a name, title and all, is that of a foundation ("the Dr. Ida Marr Foundation")."""
    right = neighbour(tokens, found.last)
    if right is None or not right.capital:
        return False
    single = len(found.tokens) == 1 and right.low in SEATS_OF_LEARNING
    return single or right.low in LEGACIES


def within(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is a thing, or part of a longer name of something that is no person."""
    titled = found.first > 0 and tokens[found.first - 1].kind in TITLES
    if inside(tokens, found) or chapter(found.tokens):
        return True
    if endowed(tokens, found) or bequeathed(tokens, found):
        return True
    if titled:
        return False
    return (
        regional(found.tokens)
        or roaded(tokens, found)
        or routed(tokens, found)
        or played(tokens, found)
        or exemplary(tokens, found.first)
    )


def chapter(words: Sequence[Word]) -> bool:
    """Whether the short form of a body and a state make the name of a chapter ("AARP Ohio")."""
    first, last = words[0], words[-1]
    return len(words) == 2 and acronym(first) and not first.given and lies_in(last)


def inside(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a run is part of a longer name of something that is no person."""
    left, right = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    titled = left is not None and left.kind in TITLES
    carried = left is not None and (left.low in CARRIERS or left.text == COMPANY)
    last = found.tokens[-1]
    coded = not titled and len(found.keys) > 1 and last.text in codes() and not last.given
    if carried or coded or misleading(found.keys, titled=titled) or sited(tokens, found):
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
