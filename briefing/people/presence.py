"""Whether a person took part in the event, is quoted, or is only mentioned."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Presence, Role
from briefing.people.names import SAYING, Candidate
from briefing.people.tokens import Token


def presence_of(
    mentions: Sequence[Candidate], units: Sequence[Sequence[Token]], roles: Sequence[Role], event: bool
) -> Presence:
    """What the sentences in which a person is named say of the person's part."""
    inside = {roles[m.unit] for m in mentions}
    if Role.ATTENDEES in inside:
        return Presence.ATTENDED
    speaks = any(says(units[m.unit], m) for m in mentions)
    if event and (Role.LEAD in inside or (speaks and Role.BOILERPLATE not in inside)):
        return Presence.ATTENDED
    if speaks:
        return Presence.QUOTED
    return Presence.MENTIONED


def says(tokens: Sequence[Token], mention: Candidate) -> bool:
    """Whether a person is the one who speaks or acts in the sentence."""
    after = tokens[mention.last : mention.last + 2]
    before = tokens[max(0, mention.first - 6) : mention.first]
    return any(t.low in SAYING or t.text == ":" for t in after[:1]) or any(
        t.low in ("said", "says", "stated", "added") for t in before
    )
