"""Whether a person took part in the event, is quoted or only mentioned: learned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from briefing import kept
from briefing.linear import Linear, learned
from briefing.model import Presence, Role
from briefing.people.candidates import Candidate
from briefing.people.ceremonies import enacting, speaks
from briefing.people.circumstances import circumstances, occasion
from briefing.people.clauses import behind, classes, present, quoted, verb_ahead
from briefing.people.event import TOP, event_level, event_signs
from briefing.people.tokens import Row

FIRST = frozenset("i we our my".split())
WIRE = frozenset(["(", "/"])
SETTLED = frozenset(["list there", "judges", "takes part"])
# Who, named once, only signs a text or is elsewhere, and whose line is in a list of those present.
ONCE, LISTED = frozenset(["signs off", "elsewhere"]), frozenset(["under there"])
WORDS = ("gov ", "verb ")  # signs that are words of the text, too many to weigh by event
MOST = 40  # mentions of one person that are weighed
# Words of headline and lead that tell what kind of release it is, beside the classes of verbs.
GENRES = {
    "statement": """
        statement statements condemns condemn condemning reaction reacts responds response mourns
        mourning hails attributable deplores concerned deeply passing marks anniversary
        """,
    "speech": "remarks speech address keynote lecture toast sermon testimony interview",
    "law": "bill act law decree proclamation ordinance executive order resolution veto statute",
    "money": """
        results quarter revenue earnings profit sales shares raises funding round acquisition
        acquires investors nyse nasdaq growth
        """,
    "police": "police robbery murder fraud trafficking arrest jury felony prison crime officers",
    "envoys": "credentials credence ambassador-designate accredited",
    "award": "award awards prize medal honour honor laureate winner winners fellowship",
}


# What the holder of an office usually does in a release.
CALLINGS = {
    "judge": "judge justice magistrate judges justices",
    "lawyer": "attorney attorneys prosecutor prosecutors counsel advocate lawyer",
    "police": "detective sergeant inspector constable agent agents superintendent officer",
    "voice": "spokesperson spokesman spokeswoman",
    "scholar": "analyst economist author professor researcher expert strategist",
    "envoy": "ambassador commissioner envoy representative consul",
    "firm": "ceo cfo founder co-founder executive chairman president director manager partner",
    "contact": "press media relations",
}


class Scene(NamedTuple):
    """What a document as a whole tells of an event: words that name its signs."""

    signs: frozenset[str]
    events: tuple[str, ...]
    event: str


@cache
def model() -> Linear:
    """The weights of the three kinds of presence."""
    return learned("presence")


@cache
def callings() -> dict[str, str]:
    """The calling that a word of an office speaks for."""
    return {word: name for name, words in CALLINGS.items() for word in words.split()}


@cache
def genres() -> dict[str, str]:
    """The kind of release that a word of a headline or a lead speaks for."""
    return {word: name for name, words in GENRES.items() for word in words.split()}


def scene_of(units: Sequence[Row], roles: Sequence[Role], event: str = "") -> Scene:
    """What the headline and the lead tell of an event, and how the text speaks.

    ``event`` is how likely there is one, where that is known better than by our own weights.
    """
    known, kinds = classes(), genres()
    headline, idle = Role.HEADLINE, Role.BOILERPLATE
    rows = list(zip(units, roles, strict=True))
    told = {known[low] for row, role in rows if role in TOP for low in row.lows if low in known}
    titles = [row for row, role in rows if role is headline]
    genre = sorted({kinds[low] for row in titles for low in row.lows if low in kinds})
    lows = list(chain.from_iterable([row.lows for row, role in rows if role is not idle]))
    event = event or event_level(event_signs(units, roles))
    found = {event, *(f"genre {name}" for name in genre)}
    if says().isdisjoint(lows):
        found.add("doc nobody says")
    if first_person(lows):
        found.add("doc first person")
    if Role.LEAD not in roles:
        found.add("doc no lead")
    if not all(WIRE.isdisjoint(row.lows[:8]) for row in units[:6]):
        found.add("doc wire")
    return Scene(frozenset(found), (event_of(told, roles), *genre), event)


@cache
def says() -> frozenset[str]:
    """The verbs of those who are reported to say something."""
    return frozenset(verb for verb, name in classes().items() if name == "say")


def first_person(lows: Sequence[str]) -> bool:
    """Whether the words of a text speak of itself as "I" or "we" again and again."""
    return not FIRST.isdisjoint(lows) and sum(map(FIRST.__contains__, lows)) * 60 > len(lows)


def event_of(names: set[str], roles: Sequence[Role]) -> str:
    """The kind of event, in a word: the strongest class of verbs of headline and lead."""
    for name in ("court", "named", "sent"):
        if name in names and not names & {"meet", "receive"}:
            return name
    if names & {"meet", "receive", "attend"} or Role.ATTENDEES in roles:
        return "meeting"
    if names & {"hold", "sign"}:
        return "act"
    return "none"


def signs(
    mentions: Sequence[Candidate],
    units: Sequence[Row],
    roles: Sequence[Role],
    scene: Scene,
    office: str,
) -> set[str]:
    """What speaks for a kind of presence, by name."""
    mentions = mentions[:MOST]
    found = {f"mentions {min(len(mentions), 4)}"} | ({"office"} if office else set())
    inside = {roles[m.unit].value for m in mentions}
    found |= {f"in {role}" for role in inside} | {scene.event}
    found |= {f"only {next(iter(inside))}"} if len(inside) == 1 else set()
    near = {sign for m in mentions for sign in setting(units, m, roles[m.unit])}
    known = callings()
    near |= {f"is {known[low]}" for low in office.lower().split() if low in known}
    voice = "says" if any(s.startswith(("A say", "B say")) for s in near) else "silent"
    where = f"{'top' if {'lead', 'headline'} & inside else 'body'} {voice}"
    lines = {sign for sign in near if "line" in sign}
    found |= {f"{sign} & {line}" for sign in scene.signs for line in lines}
    found |= near | {f"{sign} & {voice}" for sign in scene.signs}
    shapes = {sign for sign in near if not sign.startswith(WORDS)}
    for event in scene.events:
        found |= {f"{event}: {sign}" for sign in shapes} | {f"{event} {where}"}
    return found


def setting(units: Sequence[Row], mention: Candidate, role: Role) -> Iterator[str]:
    """What a mention does in its unit, in words."""
    tokens = units[mention.unit]
    (after, verb), before = verb_ahead(tokens, mention.last), behind(tokens, mention.first)
    yield from ruled(after, before, top=role in TOP)
    if verb:
        yield f"verb {verb}"
    if verb in present():
        yield "acts now on top" if role in TOP else "acts now"
    if "say" in after or "say" in before:
        yield from occasion(tokens)
    if quoted(tokens, mention):
        yield "quoted"
    yield from circumstances(units, mention)
    enacts = role in TOP and enacting(tokens.lows, mention.last)
    if enacts or ("say" in after and speaks(tokens.lows, mention.last)):
        yield "takes part"


@lru_cache(maxsize=kept.MOST)
def ruled(after: str, before: str, *, top: bool) -> tuple[str, ...]:
    """The signs of the verb that a mention is the subject of, and of what governs it."""
    found = list(deeds(after, before))
    if after:
        found += [f"A {after}", f"A part {after.partition(' ')[0]}", *[f"A {after} on top"][:top]]
    if before:
        found += [f"B {before}", *[f"B part {part}" for part in before.split()]]
        found += [f"B {before} on top"][:top]
    return tuple(found)


def deeds(after: str, before: str) -> Iterator[str]:
    """What a mention does or has done to it, whether the verb is active or passive."""
    if after:
        passive, name = after.startswith("is "), after.rsplit(maxsplit=1)[-1]
        yield f"undergoes {name}" if passive else f"does {name}"
    parts = before.split()
    if parts[:1] == ["is"] and parts[-1] == "by":
        yield f"does {parts[1]}"
    elif parts and parts[0] not in ("is", "start", "quote", "that") and len(parts) < 3:
        yield f"undergoes {parts[0]}" + (" with" if parts[-1] == "with" else "")


def presence_of(found: Collection[str]) -> Presence:
    """The likeliest presence, given the signs; a roll-call and a judge's act leave no doubt."""
    if not SETTLED.isdisjoint(found):
        return Presence.ATTENDED
    if "mentions 1" in found and not ONCE.isdisjoint(found) and LISTED.isdisjoint(found):
        return Presence.MENTIONED
    weights = model()
    scores = weights.totals(found)
    return Presence(weights.labels[scores.index(max(scores))])
