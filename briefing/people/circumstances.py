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
    if mention.last < len(tokens) and tokens[mention.last].text in ("'s", "’s"):
        yield "owner"


def occasion(tokens: Sequence[Token]) -> Iterator[str]:
    """How a sentence says that a word was given: to the press, or at an event."""
    lows = {t.low for t in tokens}
    if lows & ISSUED:
        yield "issued"
    if lows & SPOKEN:
        yield "at event" if lows & AT else "of event"
