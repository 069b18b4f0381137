"""Names that stand as examples or items of things: "apps like X", "Sponsors:"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.kinds import Kind
from briefing.people.tokens import Row, Word

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
# Places in which people live, a row of whose names follows "of".
SETTLED = frozenset("communities cities towns villages districts provinces wards islands".split())
PARTING = frozenset("of for from to by at in on with behind".split())


def exemplary(tokens: Sequence[Word], first: int) -> bool:
    """Whether a list of things holds what begins at token ``first`` ("apps like X and Y")."""
    k, least = first - 1, max(1, first - FARTHEST)
    while k > least and (tokens[k].capital or tokens[k].low in JOINING):
        k -= 1
    if k < 1:
        return False
    opener, such = tokens[k].low, (tokens[k - 1].low, tokens[k].low) == SUCH
    if opener == "at" and employed(tokens, k + 1, first):
        return True
    if opener == "of" and tokens[k - 1].low in SETTLED:
        return True
    if not such and opener not in EXAMPLES and opener not in INCLUDING:
        return False
    things = {t.low for t in tokens[max(0, k - such - 2) : k - such]} & THINGS
    people = opener in INCLUDING and tokens[k + 1].low != "the"  # no people: "the Denver Larks"
    return bool(things - PEOPLED if people else things)


def employed(tokens: Sequence[Word], start: int, first: int) -> bool:
    """Whether firms stand in a row before a name and "and" ("at Ode Bank and Ida Marr")."""
    bodies = any(t.kind is Kind.BODY and t.capital for t in tokens[start : first - 1][-1:])
    return bodies and tokens[first - 1].low in ("and", "&")


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
    ruled = lows[-2:-1] == lows[head : head + 1]  # "Films with:"
    return not ruled and not THINGS.isdisjoint(lows[:head])
