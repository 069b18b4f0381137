"""What else the unit of a mention tells: an appointment, a court, a coming event, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.people.candidates import Candidate
from briefing.people.kinds import Kind
from briefing.people.tokens import Token

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
# What an office, a will or a memory governs behind "of" or before a name: the person need not be there.
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
INVITING = frozenset("invitation request".split())
GOVERNED = 5  # words before an office among which that stands which governs it
TITLE = (Kind.OFFICE, Kind.HONORIFIC)
LINKING = frozenset("the of and his her its their for , & a an".split())
NEAR = 12
LINE = 14  # tokens: more are no signature


def circumstances(units: Sequence[Sequence[Token]], mention: Candidate) -> Iterator[str]:
    """The signs of one mention, by name."""
    tokens = units[mention.unit]
    lows = [t.low for t in tokens]
    near = set(lows[max(0, mention.first - NEAR) : mention.last + NEAR])
    before = set(lows[max(0, mention.first - NEAR) : mention.first])
    if near & APPOINTING:
        yield "near appointing"
    if near & COURT:
        yield "near court"
    if before & GONE:
        yield "near gone"
    if len(tokens) <= LINE and lows[-1:] != ["."]:
        top, end = mention.unit < 4, mention.unit > len(units) - 4
        place = "top" if top else "end" if end else "inside"
        yield f"line {place}"
        if len(tokens) - (mention.last - mention.first) < 2:
            yield f"bare line {place}"
    if ATTRIBUTED & set(lows):
        yield "attributed"
    if any(t.text in '"“”«»' for t in tokens):
        yield "among quotes"
    if sum(t.capital and t.kind in (Kind.OFFICE, Kind.HONORIFIC) for t in tokens) > 2:
        yield "row"
    yield from governed(tokens, mention.first)
    if mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s"):
        yield "owner"


def governed(tokens: Sequence[Token], first: int) -> Iterator[str]:
    """What governs a name and the office before it."""
    k = first - 1
    while k >= 0 and (tokens[k].capital or tokens[k].kind in TITLE or tokens[k].low in LINKING):
        k -= 1
    ruling = {t.low for t in tokens[max(0, first - GOVERNED) : first] if t.kind is not Kind.NAME}
    ruling |= {t.low for t in tokens[max(0, k - 2) : k + 1]}
    for name, words in (("away", AWAY), ("there", THERE), ("inviting", INVITING)):
        if ruling & words:
            yield f"ruled {name}"


def occasion(tokens: Sequence[Token]) -> Iterator[str]:
    """How a sentence says that a word was given: to the press, or at an event."""
    lows = {t.low for t in tokens}
    if lows & ISSUED:
        yield "issued"
    if lows & SPOKEN:
        yield "at event" if lows & AT else "of event"
