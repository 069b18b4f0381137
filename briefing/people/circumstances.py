"""What else the unit of a mention tells: an appointment, a court, a coming event, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from briefing.people.candidates import Candidate
from briefing.people.kinds import TITLES, Kind
from briefing.people.tokens import Row, Word

# Verbs and nouns of taking or leaving an office: who is appointed takes part in no event.
APPOINTING = frozenset(
    """
    appointed appoints appoint joins succeeds succeed succeeding named elected nominated nominates
    nomination appointment predecessor successor replaces replaced follows promoted
    """.split()
)
# Words of crime and court, and of those who suffer.
COURT = frozenset(
    """
    charged charges sentenced convicted guilty arrested indicted defendant accused fined prison
    imprisonment killed died victim victims suspect suspects murder alleged allegedly
    """.split()
)
# Words before the names of those who belong to the past or to a work.
GONE = frozenset("late former named founder author wrote works portrait statue predecessor".split())
# Words of a line that names somebody only as a spokesman or a contact.
ATTRIBUTED = frozenset(["attributable", "contact", "contacts"])
# A word given in writing or to the press; a word spoken at an event.
ISSUED = frozenset(
    """
    statement interview reporters tweet article message column op-ed blog post media
    """.split()
)
SPOKEN = frozenset(
    """
    ceremony meeting launch event opening conference remarks speech address session forum
    guests audience occasion summit gathering briefing hearing workshop seminar
    """.split()
)
AT = frozenset("at during after following opening".split())
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
MARKS = frozenset('"“”«»')
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
# When it happened, if not at the event; and who was not there.
PAST = frozenset("ago previously earlier last since formerly then predecessor decades".split())
CENTURIES, YEAR, IN_YEAR = ("19", "20"), 4, frozenset("in since from until by".split())
FUTURE = frozenset(["will", "shall", "would", "to"])
ABSENT = frozenset("absent absence excused save except instead".split())
DASHES, HEAD = frozenset("-–—―"), 5
GOVERNED = 5  # words before an office among which that stands which governs it
FARTHEST = 60  # words of titles and names before a name over which what governs it is sought
LINKING = frozenset("the of and his her its their for , & a an".split())
NEAR = 12
LINE = 14  # tokens: more are no signature
ITEM, LONGEST = 40, 20  # tokens of an item of a list of people, and its items


def circumstances(units: Sequence[Row], mention: Candidate) -> Iterator[str]:
    """The signs of one mention, by name."""
    tokens = units[mention.unit]
    lows = tokens.lows
    near = lows[max(0, mention.first - NEAR) : mention.last + NEAR]
    if not APPOINTING.isdisjoint(near):
        yield "near appointing"
    if not COURT.isdisjoint(near):
        yield "near court"
    if not GONE.isdisjoint(near[: min(NEAR, mention.first)]):
        yield "near gone"
    if len(tokens) <= LINE and lows[-1:] != ["."]:
        top, end = mention.unit < 4, mention.unit > len(units) - 4
        place = "top" if top else "end" if end else "inside"
        yield f"line {place}"
        if len(tokens) - (mention.last - mention.first) < 2:
            yield f"bare line {place}"
    if not ATTRIBUTED.isdisjoint(lows):
        yield "attributed"
    if not MARKS.isdisjoint(lows):
        yield "among quotes"
    if tokens.titles > 2:
        yield "row"
    yield from framed(units, mention)
    if mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s"):
        yield "owner"
    yield from timed(lows, near, mention)


def timed(lows: Sequence[str], near: Sequence[str], mention: Candidate) -> Iterator[str]:
    """What the words around a mention tell of when: long ago, or still to come.

    Behind a dash that opens a line stands who said what stands above.
    """
    if mention.first < HEAD and lows[0] in DASHES:
        yield "dash line"
    if not PAST.isdisjoint(near):
        yield "near past"
    years = [k for k, low in enumerate(near) if low[:2] in CENTURIES and len(low) == YEAR]
    if any(k and near[k - 1] in IN_YEAR for k in years):
        yield "near year"
    if not FUTURE.isdisjoint(lows[mention.last : mention.last + 4]):
        yield "future"
    if not ABSENT.isdisjoint(near):
        yield "near absent"


def framed(units: Sequence[Row], mention: Candidate) -> Iterator[str]:
    """What rules a mention: a noun before it, the head of its list, to whom it tells a thing."""
    tokens = units[mention.unit]
    yield from governed(tokens, mention.first)
    yield from listed(tokens.lows, mention.first)
    yield from told(tokens, mention.last)
    yield from itemised(units, mention.unit)
    titles = tokens.lows[max(0, mention.first - 3) : mention.first]
    acts = tokens.lows[mention.last : mention.last + 4]
    if not (JUDGES.isdisjoint(titles) or JUDGING.isdisjoint(acts)):
        yield "judges"
    if len(tokens) <= LINE and saluted(units, mention.unit):
        yield "saluted"


def governed(tokens: Sequence[Word], first: int) -> Iterator[str]:
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
    for name, words in RULES:
        if not words.isdisjoint(ruling):
            yield f"ruled {name}"


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


def occasion(tokens: Row) -> Iterator[str]:
    """How a sentence says that a word was given: to the press, or at an event."""
    if not ISSUED.isdisjoint(tokens.lows):
        yield "says issued"
    if not SPOKEN.isdisjoint(tokens.lows):
        yield "says at event" if not AT.isdisjoint(tokens.lows) else "says of event"
