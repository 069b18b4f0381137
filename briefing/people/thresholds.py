"""How surely a run of capitals must be a name: less surely behind a title, or if well known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.people.candidates import COURTESIES, Candidate
from briefing.people.christened import TITLE_TAILS
from briefing.people.forms import abstract, acronym, neighbour
from briefing.people.kinds import STARTS, TITLES, Kind
from briefing.people.lists import PLURALS
from briefing.people.offices import OWNED, belongs
from briefing.people.tokens import Word

# What goes on an office behind its first word ("Professor Emeritus", "Chief Incumbent").
GOES_ON = frozenset(
    """
    assignee bench branch commandant designate elect emerita emeritus fellowship incumbent prelate
    prelates
    """.split()
)
# Weighs as much as a wrong name costs: set by the sources left out.
LEAST = 0.25
# The same for one word that may be the verb of a title.
LEAST_ACT = 0.5
# The same for one word behind the title of one person, with no capital after it.
LEAST_TITLED = -0.9
LEAST_TITLED_LOUD = -1.3  # in a title in capitals
# The same for two strange words with an initial between, and for who can be reached or helped.
LEAST_SHAPED = -1.6
# The words of an office that may open a title, and what ends a sentence.
LONGEST_OFFICE, ENDS = 3, frozenset('.!?:"”')
# The same for a plain word behind a courtesy ("Mrs. Green").
LEAST_COURTEOUS = -4.0
# Courtesies that stand before nobody but a person.
PERSONAL = frozenset("mr mrs ms messrs mme".split())
# The same for one word between the courtesy of a cleric and "of" or "and".
LEAST_OF = -3.0
CLERICAL = frozenset(["father", "metropolitan"])
# Titles behind which the name of a thing may stand ("General Motors", "Director Europe").
UNNAMED = frozenset(
    """
    general director manager head chief officer partner president-elect chair executive president
    associate attorney analyst ceo cfo coo cto cio founder co-founder
    """.split()
)
# The one of these who is called so, where no thing is named ("President Orr with").
PRESIDENT = "president"
# Who stands over what in a government, what that is in a word, and what people call their kin.
MINISTERS = frozenset(["minister", "secretary"])
PORTFOLIOS = frozenset(
    """
    state defense defence agriculture education health labor labour energy commerce transportation
    transport interior finance trade war environment tourism culture
    """.split()
)
KIN = frozenset(
    """
    wife husband son daughter brother sister mother father grandmother grandfather grandson
    granddaughter widow widower fiancé fiancée fiance fiancee
    """.split()
)


# A strange name with one initial, and the words of two.
INITIALLED, TWO = [Kind.NAME, Kind.INITIAL, Kind.NAME], 2
# What stands before who can be written to, and behind: where to.
REACHING = frozenset(["contact", "contacting"])
REACHED_BY = frozenset("at on via by - – — ( [ , : or".split())
HELP = frozenset(["assistance", "help"])


@cache
def famous() -> frozenset[str]:
    """The names of public persons that texts use alone."""
    return frozenset(lexicons.words("famous"))


def least(tokens: Sequence[Word], found: Candidate) -> float:
    """The score above which a candidate is a name: lower for one word behind a title."""
    if not titled_alone(tokens, found):
        if known_by(tokens, found) or in_charge(tokens, found):
            return LEAST_COURTEOUS
        shaped = initialled(found) or reached(tokens, found) or signs_off(tokens, found)
        if shaped or esquire(tokens, found):
            return LEAST_SHAPED
        if shared_or_famous(tokens, found):
            return LEAST_TITLED
        verb = found.first > 0 and len(found.tokens) == 1 and may_act(tokens, found)
        return LEAST_ACT if verb else LEAST
    behind, before = neighbour(tokens, found.last), tokens[found.first - 1]
    goes_on = behind is not None and behind.low in ("of", "and")
    if goes_on and before.low in CLERICAL:
        return LEAST_OF
    loud = found.row.loud and not abstract(found.tokens[0])
    titled = LEAST_TITLED_LOUD if loud else LEAST_TITLED
    strange = found.tokens[0].kind is Kind.NAME
    return titled if strange and not addressed(before) else LEAST_COURTEOUS


def addressed(before: Word) -> bool:
    """Whether a courtesy stands before a name that no thing has ("Mr", not "Miss")."""
    malay = before.kind is Kind.HONORIFIC and before.low in TITLE_TAILS
    return malay or (before.low.rstrip(".") in PERSONAL and before.capital)


def known_by(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether one word is the name of somebody's kin ("his wife Sherry")."""
    before, after = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    kin = before is not None and before.low in KIN
    apart = after is None or not (after.capital or after.text == "-")
    return kin and apart and len(found.tokens) == 1 and found.tokens[0].kind is Kind.NAME


def shared_or_famous(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a title of several stands before a name, or everybody knows it."""
    if titled_row(tokens, found.first):
        return True
    after = neighbour(tokens, found.last)
    if after is not None and after.low == "administration":
        return found.tokens[0].given and len(found.tokens) > 1
    return len(found.tokens) == 1 and found.keys[0] in famous()


def initialled(found: Candidate) -> bool:
    """Whether one initial stands between two strange words ("Wynna P. Marroch")."""
    kinds = [token.kind for token in found.tokens]
    single = len(kinds) == len(INITIALLED) and len(found.keys[1]) == 1 and found.keys[1] != "x"
    return single and kinds == INITIALLED


def reached(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a name is of whom to write to, or of who helped ("contact Wynna Marr at")."""
    if len(found.tokens) < TWO or found.first == 0:
        return False
    if tokens[found.first - 1].low in REACHING:
        after = neighbour(tokens, found.last)
        return after is not None and after.text in REACHED_BY
    helped = tokens[found.first - 1].low == "from" and tokens[found.first - 2].low in HELP
    return helped and found.tokens[0].given


def esquire(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether "Esq." stands behind a name."""
    after, mark = neighbour(tokens, found.last), neighbour(tokens, found.last + 1)
    if after is None or after.low.rstrip(".") != "esq" or len(found.tokens) < TWO:
        return False
    return after.text.endswith(".") or mark is None or mark.kind is Kind.MARK


def signs_off(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a line is a name with an office right behind it ("Ida Marr Head of Sales")."""
    office, tie = neighbour(tokens, found.last), neighbour(tokens, found.last + 1)
    if found.first or len(found.tokens) < TWO or office is None or tie is None:
        return False
    held = office.kind is Kind.OFFICE and office.capital and tie.low in ("of", "for")
    strange = all(t.kind in STARTS for t in found.tokens)
    return held and strange and all(belongs(t) for t in tokens[found.last :])


def in_charge(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether one word follows a minister and what they are over ("Secretary of State Doe's")."""
    first, after = found.first, neighbour(tokens, found.last)
    if first < 3 or len(found.tokens) > 1 or found.tokens[0].kind is not Kind.NAME:
        return False
    office, link, over = tokens[first - 3 : first]
    minister = office.capital and office.low in MINISTERS and link.low in ("of", "for")
    return minister and over.low in PORTFOLIOS and (after is None or not after.capital)


def titled_row(tokens: Sequence[Word], first: int) -> bool:
    """Whether one name and "and" part a name from the title of both ("Generals Orr and Pell")."""
    if first < 3 or tokens[first - 1].low not in ("and", "&"):
        return False
    title, holder = tokens[first - 3], tokens[first - 2]
    both = title.kind is Kind.OFFICE and title.capital and title.low in PLURALS
    return both and holder.kind is Kind.NAME and holder.capital


def titled_alone(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a candidate is one word that a title makes a name ("Sen. Menendez")."""
    before, after = neighbour(tokens, found.first - 1), neighbour(tokens, found.last)
    if len(found.tokens) != 1 or before is None:
        return False
    if found.tokens[0].kind is not Kind.NAME and before.low.rstrip(".") not in COURTESIES:
        return False
    led = before.low == PRESIDENT and after is not None and after.kind is Kind.LOWER
    if before.kind not in TITLES or not before.capital or (before.low in UNNAMED and not led):
        return False
    if found.tokens[0].low in GOES_ON or may_act(tokens, found):
        return False
    owned = after is not None and after.text in OWNED and not addressed(before)
    apart = after is None or not (after.capital or owned or after.text == "-")
    return apart and not acronym(found.tokens[0])


def may_act(tokens: Sequence[Word], found: Candidate) -> bool:
    """Whether a word may be the verb of a title in capitals: "President Departs for Berlin"."""
    opens = found.first <= LONGEST_OFFICE and found.last < len(tokens)
    return opens and found.tokens[0].low.endswith("s") and tokens[-1].text not in ENDS
