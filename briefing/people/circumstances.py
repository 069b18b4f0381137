"""What else the unit of a mention tells: an appointment, a court, a coming event, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.people.candidates import Candidate
from briefing.people.frames import LINE, NEAR, framed
from briefing.people.tokens import Row

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
MARKS = frozenset('"“”«»')
# When it happened, if not at the event; and who was not there.
PAST = frozenset("ago previously earlier last since formerly then predecessor decades".split())
CENTURIES, YEAR, IN_YEAR = ("19", "20"), 4, frozenset("in since from until by".split())
FUTURE = frozenset(["will", "shall", "would", "to"])
ABSENT = frozenset("absent absence excused save except instead".split())
DASHES, HEAD = frozenset("-–—―"), 5


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


def occasion(tokens: Row) -> Iterator[str]:
    """How a sentence says that a word was given: to the press, or at an event."""
    if not ISSUED.isdisjoint(tokens.lows):
        yield "says issued"
    if not SPOKEN.isdisjoint(tokens.lows):
        yield "says at event" if not AT.isdisjoint(tokens.lows) else "says of event"
