"""Whether a person took part in the event, is quoted or only mentioned: learned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import lexicons
from briefing.linear import Linear, learned
from briefing.model import Presence, Role
from briefing.people.candidates import Candidate
from briefing.people.circumstances import circumstances
from briefing.people.kinds import Kind
from briefing.people.tokens import Token

MEETING = frozenset(
    """
    met meets meet meeting meetings visit visited visits visiting attended attends attend
    chaired chairs chair hosted hosts host received receives receive held holds hold signed
    signs signing inaugurated inaugurates opened opens arrived arrives spoke speaks
    addressed addresses addressing convened convenes participated participates joined joins
    welcomed welcomes toured tours led laid ceremony talks call called summit conference
    forum session reception discussion discussions roundtable readout presided presides paid
    pays accompanied delegation delegations gathering phone inauguration consultations
    dialogue negotiations launched unveiled handed presented present presence patronage
    participants attendance conversation conversations telephone phoned telephoned
    videoconference bilateral trilateral interview briefing briefed hearing festival concert
    """.split()
)
WRITING = frozenset(
    """
    sent sends greetings message condolences condolence statement telegram letter issued
    wrote writes released congratulated congratulates reads spokesperson spokesman op-ed
    column
    """.split()
)
_REPORTING = dict(lexicons.pairs("reporting_verbs"))
SPEAKING = frozenset(f"{_REPORTING['tells']} {_REPORTING['speaks']}".split())
QUOTES = frozenset('“”"„«»')
# A word given in writing or to the press.
ISSUED = frozenset("statement interview reporters tweet article message column op-ed blog".split())
# Whom these stand before is told of from the past.
PAST = frozenset("late former then founder memory named ex-president under predecessor".split())
# What these go with reaches someone who is not there.
SENT = frozenset(
    "congratulated congratulations condolences greetings letter behalf elected".split()
)
# Signs of the document that tell what a line with a name alone means.
TELLING = frozenset(["doc first person", "doc meets", "doc lead", "doc lead meets"])
SUBJECT_REACH = 4
WIRE = frozenset(["(", "/"])


@dataclass(frozen=True, slots=True)
class Scene:
    """What a document as a whole tells of an event: words that name its signs."""

    signs: frozenset[str]


@cache
def model() -> Linear:
    """The weights of the three kinds of presence."""
    return learned("presence")


def scene_of(units: Sequence[Sequence[Token]], roles: Sequence[Role]) -> Scene:
    """What the headline and the lead tell of an event, and how the text speaks."""
    top = [
        t.low
        for u, r in zip(units, roles, strict=True)
        if r in (Role.HEADLINE, Role.LEAD)
        for t in u
    ]
    lead = [t.low for u, r in zip(units, roles, strict=True) if r is Role.LEAD for t in u]
    lows = set(top)
    found = {f"doc {role.value}" for role in set(roles)}
    found |= {"doc meets"} if lows & MEETING else set()
    found |= {"doc lead meets"} if set(lead) & MEETING else set()
    found |= {"doc writes"} if lows & WRITING else set()
    found |= {"doc lead speaks"} if set(lead) & SPEAKING else set()
    body = [t for u, r in zip(units, roles, strict=True) if r is not Role.BOILERPLATE for t in u]
    first = sum(t.low in ("i", "we", "our", "my") for t in body)
    found |= {"doc first person"} if first * 60 > len(body) else set()
    wire = any(t.kind is Kind.MARK and t.text in WIRE for u in units[:6] for t in u[:8])
    found |= {"doc wire"} if wire else set()
    return Scene(frozenset(found))


def signs(
    mentions: Sequence[Candidate],
    units: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    scene: Scene,
    office: str,
) -> dict[str, float]:
    """What speaks for a kind of presence, by name."""
    inside = {roles[m.unit].value for m in mentions}
    found = {f"in {role}" for role in inside}
    stands = {stand(units[m.unit], m) for m in mentions}
    found |= {f"stands {s}" for s in stands}
    found |= {f"only {next(iter(inside))}"} if len(inside) == 1 else set()
    found |= {f"mentions {min(len(mentions), 4)}"}
    found |= {"office"} if office else set()
    speaks = {"speaks", "spoken", "colon"} & stands
    found |= {"ever speaks"} if speaks else set()
    if "meets" in stands:
        found.add("ever meets")
    key = "event" if {"doc meets", "doc attendees"} & scene.signs else "no event"
    top = "lead" if "lead" in inside or "headline" in inside else "body"
    talk = "speaks" if speaks else ("meets" if "meets" in stands else "silent")
    found |= {f"{key} {top}", f"{key} {top} {talk}", f"{key} {talk}"}
    found |= {f"{sign} & {talk}" for sign in scene.signs}
    found |= scene.signs
    near = {sign for m in mentions for sign in setting(units[m.unit], m)}
    found |= near | {f"{key} {talk} {sign}" for sign in near}
    told = {sign for m in mentions for sign in circumstances(units, m, MEETING)}
    found |= told | {f"{key} {sign}" for sign in told}
    found |= {
        f"{sign} & {line}"
        for sign in scene.signs & TELLING
        for line in told
        if line.startswith(("line", "bare"))
    }
    return dict.fromkeys(found, 1.0)


def setting(tokens: Sequence[Token], mention: Candidate) -> Iterator[str]:
    """What the sentence around a mention is like, in words."""
    lows = {t.low for t in tokens}
    before = {t.low for t in tokens[max(0, mention.first - 6) : mention.first]}
    after = tokens[mention.last].text if mention.last < len(tokens) else ""
    if lows & QUOTES:
        yield "among quotes"
    if lows & ISSUED:
        yield "issued"
    if sum(t.capital and t.kind in (Kind.OFFICE, Kind.HONORIFIC) for t in tokens) > 2:
        yield "row"
    if after in ("'s", "’s"):
        yield "owner"
    if before & PAST:
        yield "past"
    if before & SENT:
        yield "sent to"


def stand(tokens: Sequence[Token], mention: Candidate) -> str:
    """What a mention does in its sentence, in a word."""
    after = tokens[mention.last : mention.last + SUBJECT_REACH]
    if len(tokens) - (mention.last - mention.first) < 2:
        return "alone"
    if after and after[0].text == ":" and mention.first < 8:
        return "colon"
    verb = next((t.low for t in after if t.low in SPEAKING or t.low in MEETING), "")
    if verb:
        return "speaks" if verb in SPEAKING else "meets"
    before = [t.low for t in tokens[max(0, mention.first - 10) : mention.first]]
    if (
        any(word in SPEAKING for word in before[-8:])
        and "," not in before[-1:]
        and "that" not in before
    ):
        return "spoken"
    if any(word in MEETING for word in before):
        return "met"
    near = next(
        (
            word
            for word in reversed(before)
            if word in ("with", "by", "between", "to", "for", "of", "from")
        ),
        "",
    )
    return f"after {near}" if near else ("first" if mention.first < 6 else "middle")


def presence_of(found: dict[str, float]) -> Presence:
    """The likeliest presence, given the signs."""
    weights = model()
    scores = weights.scores(found)
    return Presence(weights.labels[scores.index(max(scores))])
