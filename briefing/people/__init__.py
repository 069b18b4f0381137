"""Find the people whom a release names, with office, affiliation and presence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing import lexicons
from briefing.model import BlockKind, Document, Person, Presence, Role, folded
from briefing.people.appositions import below, may_follow, office_after, past_letters, told_of
from briefing.people.candidates import Candidate
from briefing.people.coreference import core, grouped
from briefing.people.country import country_of
from briefing.people.crowns import crowned
from briefing.people.delegations import led
from briefing.people.entitled import REPLACING
from briefing.people.kinds import SUFFIXES
from briefing.people.lists import several, shared
from briefing.people.nameless import nameless
from briefing.people.names import accepted
from briefing.people.notices import expected, invited
from briefing.people.offices import NOTHING, Office
from briefing.people.presence import presence_of, scene_of
from briefing.people.presence import signs as presence_signs
from briefing.people.rolls import LISTED, evened, opens
from briefing.people.seats import seated
from briefing.people.thresholds import addressed
from briefing.people.titles import may_precede, office_before
from briefing.people.tokens import Row, Token, tokens_of
from briefing.units.spaces import spaced

# What stands before the office of somebody who need not be there.
UNDER = frozenset("behalf patronage auspices".split())
FAR = 24  # characters before an office
# What stands beside the name of somebody who can be reached.
REACHED = frozenset(["@", "Tel", "Phone", "Contact", "Contacts", "Email", "E-mail"])


def find_people(document: Document, roles: Sequence[Role]) -> tuple[Person, ...]:
    """The people of a document in the order of their first full mention, each once."""
    text, clean = document.text, spaced(document.text)
    units = [tokens_of(clean, unit.span) for unit in document.units]
    names = [n for n in accepted(units) if not is_credit(document, roles, n.unit)]
    busy: dict[int, set[int]] = {}
    for name in names:
        busy.setdefault(name.unit, set()).update(range(name.first, name.last))
    taken = {unit: frozenset(places) for unit, places in busy.items()}
    scene = scene_of(units, roles)
    offices = offices_of(document, units, names, taken)
    groups, people = [], []
    for group in grouped(names, offices):
        office = best_office(group, offices, units, taken)
        found = presence_signs(group, units, roles, scene, words(text, office.role))
        if "list there" not in found and is_furniture(group, units, roles, office):
            continue
        groups.append(group)
        people.append(person(document, group, office, presence_of(found)))
    people = evened(document, units, people, groups)
    alone = nameless(text, units, roles, people)
    every = joined_up(text, people, alone)
    placed = (located(p, country_of(p.affiliation, p.role)) for p in every)
    return tuple(sorted(placed, key=lambda p: (p.span.start, p.span.end)))


def located(person: Person, country: str) -> Person:
    """The person with the country that is told, where one is."""
    return replace(person, country=country) if country else person


def is_credit(document: Document, roles: Sequence[Role], unit: int) -> bool:
    """Whether a unit only names the photographer: nobody whom the release is about."""
    kind = document.blocks[document.units[unit].block].kind
    return kind is BlockKind.CAPTION and roles[unit] is Role.BOILERPLATE


def is_furniture(
    group: Sequence[Candidate],
    units: Sequence[Row],
    roles: Sequence[Role],
    office: Office,
) -> bool:
    """Whether strange capitals stand only around the report: a street, a ministry's own name."""
    if office.role or any(roles[c.unit] is not Role.BOILERPLATE for c in group):
        return False
    if any(addressed(units[c.unit][c.first - 1]) for c in group if c.first):
        return False
    near = (t.text for c in group[:2] for unit in units[c.unit : c.unit + 3] for t in unit)
    return not any(t.given for c in group for t in c.tokens) and REACHED.isdisjoint(near)


def best_office(
    group: Sequence[Candidate],
    offices: dict[Candidate, Office],
    units: Sequence[Row],
    taken: dict[int, frozenset[int]],
) -> Office:
    """The fullest office beside a mention, else the one that a verb of being gives."""
    best = max((offices[c] for c in group), key=fullness)
    if best.role:
        return best
    told = (told_of(units[c.unit], c.last, taken[c.unit]) for c in group)
    return next((office for office in told if office.role), best)


def joined_up(text: str, people: list[Person], alone: Sequence[Person]) -> list[Person]:
    """The people, an office that stands alone given to the one person of the event who has none."""
    bare = [p for p in people if not p.role and p.presence is not Presence.MENTIONED]
    if len(bare) == 1 and len(people) == 1 and len(alone) == 1 and not replaced(text, alone[0]):
        return [replace(bare[0], role=alone[0].role, affiliation=alone[0].affiliation)]
    return [*people, *alone]


def replaced(text: str, person: Person) -> bool:
    """Whether another came for somebody shown by office alone ("who represented the Rector")."""
    start = person.span.start
    before = text[max(0, start - FAR) : start].lower().split()
    return not REPLACING.isdisjoint(before[-2:]) or not UNDER.isdisjoint(before[-3:])


def offices_of(
    document: Document,
    units: Sequence[Row],
    names: Sequence[Candidate],
    taken: dict[int, frozenset[int]],
) -> dict[Candidate, Office]:
    """The office beside every mention of a name."""
    by_unit: dict[int, list[Candidate]] = {}
    for name in sorted(names, key=lambda c: c.start):
        by_unit.setdefault(name.unit, []).append(name)
    told: dict[Candidate, Office] = {}
    for unit, row in by_unit.items():
        alone = [office_of(document, units, name, taken) for name in row]
        offices = seated(units[unit], row, shared(units[unit], row, alone))
        if invited(units, unit):
            offices = expected(units[unit], row, offices)
        told.update(zip(row, offices, strict=True))
    return told


def person(
    document: Document, group: Sequence[Candidate], office: Office, presence: Presence
) -> Person:
    """One person from all mentions."""
    full = max(group, key=lambda c: (len(core(c.keys)), len(c.keys), not c.row.loud, -c.start))
    return Person(
        name=document.slice(full.span),
        role=words(document.text, office.role),
        affiliation=words(document.text, office.affiliation),
        presence=presence,
        span=full.span,
        mentions=tuple(c.span for c in group),
    )


def fullness(office: Office) -> tuple[bool, bool, int]:
    """How much an office tells: one of several ("Presidents") tells less than one alone."""
    return bool(office.role), not several(office), len(office.role) + len(office.affiliation)


def words(text: str, tokens: Sequence[Token]) -> str:
    """The slice from the first to the last of some tokens, white space folded."""
    return folded(text[tokens[0].start : tokens[-1].end]) if tokens else ""


def office_of(
    document: Document,
    units: Sequence[Row],
    name: Candidate,
    taken: dict[int, frozenset[int]],
) -> Office:
    """The office beside one mention of a name."""
    row, busy = units[name.unit], taken[name.unit]
    block = document.blocks[document.units[name.unit].block].kind
    listed = block in LISTED and opens(row, name.first)
    before = after = NOTHING
    if may_precede(row, name.first):
        before = office_before(row.placed, name.first, busy)
    if may_follow(row, name.last, listed=listed):
        after = office_after(row.placed, name.last, busy, listed=listed)
    ends = not after.role and past_letters(row, name.last) == len(row)
    if ends and name.unit + 1 < len(units):
        after = below(units[name.unit + 1].placed, taken.get(name.unit + 1, frozenset()))
    if not before.role and not after.role and may_crown(row, name):
        return crowned(row.placed, name.first, name.last)
    if not before.role or (after.role and weak(before)):
        return after if after.role or after.affiliation else before
    if not after.role and after.affiliation:
        return Office(before.affiliation + before.role, after.affiliation)
    return before if weak(before) else led(row.placed, before, name.first, busy)


TITLED = [",", "the"]  # before a title behind a name


def may_crown(row: Row, name: Candidate) -> bool:
    """Whether a strange title may follow a name: behind ", the", or a comma and a numeral."""
    behind = row.lows[name.last : name.last + 2]
    return behind == TITLED or (behind[:1] == TITLED[:1] and name.tokens[-1].low in SUFFIXES)


# Titles that say less than the office which follows the name.
WEAK = frozenset(
    """
    professor engineer doctor colonel captain major lieutenant sgt col capt maj lt architect
    ven pastor senator prof cardinal archbishop bishop commodore general gen brigadier admiral adm
    rabbi cmdr cpl judge justice ambassador amb sen rep representative
    congressman congresswoman sardar marshal air rear vice
    """.split()
) | frozenset(lexicons.words("ranks"))


# What grades a rank, or tells whose it is ("Police Senior Colonel").
CHIEF = "chief"  # a title of honour where nothing stands beside it
GRADING = frozenset("police senior junior first second third sub".split())


def weak(office: Office) -> bool:
    """Whether an office says less than one that follows the name would."""
    lows = [t.low.rstrip(".") for t in office.role]
    if lows == [CHIEF]:
        return True
    return lows[-1:] != [] and lows[-1] in WEAK and WEAK.union(GRADING).issuperset(lows)
