"""Which words name the topic of a group: signs of every stem, weighed by what readers took."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from operator import mul

from briefing import lexicons, terms
from briefing.linear import Linear, learned
from briefing.model import Reading, Role
from briefing.sections.themes.words import Line, line_of

Signs = dict[str, float]
Odds = Callable[[Mapping[str, float]], float]


@dataclass(frozen=True, slots=True)
class Setting:
    """The stems of the parts of a release that the groups are seen against."""

    title: frozenset[str]
    lead: frozenset[str]
    guests: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spread:
    """In how many units and in how many groups of a text each stem stands; the groups' number."""

    units: Mapping[str, int]
    groups: Mapping[str, int]
    count: int


def setting_of(reading: Reading) -> Setting:
    """The stems of the title, lead, greetings, lists of guests and people's names."""
    found: dict[str, set[str]] = {"title": set(), "lead": set(), "guests": set()}
    parts = {
        Role.HEADLINE: "title",
        Role.LEAD: "lead",
        Role.GREETING: "guests",
        Role.ATTENDEES: "guests",
    }
    for unit, role in zip(reading.document.units, reading.roles, strict=True):
        if role in parts:
            found[parts[role]].update(terms.stems(reading.document.slice(unit.span)))
    names = frozenset(s for person in reading.people for s in terms.stems(person.name))
    return Setting(
        frozenset(found["title"]), frozenset(found["lead"]), frozenset(found["guests"]), names
    )


def _first(k: int, count: int) -> Signs:
    """The signs of a stem that stands in the first unit, as its ``k``-th word."""
    place = {"early": 1.0} if k < 5 else {"late": 1.0} if k >= 15 else {}
    return {"first": 1.0, "place": k / count, **place}


def _stand(lines: Sequence[Line]) -> tuple[dict[str, Signs], dict[str, int], dict[str, int]]:
    """The signs of each stem from its neighbours, how often it stands, in how many units."""
    found: dict[str, Signs] = {}
    often: dict[str, int] = {}
    units: dict[str, int] = {}
    for order, line in enumerate(lines):
        for k, word in enumerate(line.words):
            for term, static in word.kin:
                signs = found.get(term)
                if signs is None:
                    signs = found[term] = dict(static)
                else:
                    _raise(signs, static)
                signs[line.left[k].as_before] = 1.0
                signs[line.right[k].as_after] = 1.0
                if k and word.large:
                    signs["capital"] = 1.0
                if not order and term not in often:
                    signs |= _first(k, len(line.words))
                often[term] = often.get(term, 0) + 1
        for term in dict.fromkeys(line.stems):
            units[term] = units.get(term, 0) + 1
    return found, often, units


def _raise(signs: Signs, static: Signs) -> None:
    """Signs of one word taken into those of a stem, the stronger counting."""
    for name, value in static.items():
        if value > signs.get(name, 0.0):
            signs[name] = value


def _count_signs(term: str, often: int, units: int, spread: Spread, most: int) -> Signs:
    """The signs of how often a stem stands in its group, and how much elsewhere."""
    rare, own = terms.rarity(term), units / max(1, spread.units[term])
    often_log = math.log(1 + often)
    signs = {
        "rarity": rare,
        "rarity squared": rare * rare,
        "units": math.log(1 + units),
        "often": often_log,
        "often rare": often_log * rare,
        "own": own,
        "groups": spread.groups[term] / spread.count,
    }
    if rare < 0.2:
        signs["common"] = 1.0
    if units > 1:
        signs["multiple"] = 1.0
        signs["own multiple"] = own
    if often == most > 1:
        signs["top"] = 1.0
    if spread.groups[term] == spread.count > 2:
        signs["all groups"] = 1.0
    return signs


@cache
def _usual() -> dict[str, float]:
    """How much more often than others each stem stands in a reader's label, as a logarithm."""
    data = lexicons.numbers("theme_usual")
    return {term: float(value) for value, held in data.items() for term in held.split()}


def _known_signs(term: str, multiple: float, first: float) -> Signs:
    """The signs of a stem that stands in the lists of topics or of the nouns of headings."""
    signs: Signs = {}
    for name, held in (("topic", terms.topics()), ("heading noun", terms.headings())):
        if term in held:
            signs |= {name: 1.0, f"{name} multiple": multiple, f"{name} first": first}
    return signs


def _setting_signs(term: str, own: float, setting: Setting) -> Signs:
    """The signs of a stem that stands in the parts that the groups are seen against."""
    signs: Signs = {}
    if term in setting.title:
        signs |= {"title": 1.0, "title own": own}
    if term in setting.lead:
        signs["lead"] = 1.0
    if term in setting.guests:
        signs["guests"] = 1.0
    if term in setting.names:
        signs["name"] = 1.0
    return signs


def stem_signs(
    texts: Sequence[str], heading: str, spread: Spread, setting: Setting
) -> dict[str, Signs]:
    """The signs of each stem of a group of units, that a reader would name the group by it."""
    found, often, units = _stand([line_of(text) for text in texts])
    most = max(often.values(), default=1)
    topics, nouns, usual = terms.topics(), terms.headings(), _usual()
    around = setting.title | setting.lead | setting.guests | setting.names
    for term in terms.stems(heading):
        found.setdefault(term, {})["heading"] = 1.0
    for term, signs in found.items():
        within = units.get(term, 0)
        signs.update(_count_signs(term, often.get(term, 0), within, spread, most))
        if term in topics or term in nouns:
            signs.update(_known_signs(term, signs.get("multiple", 0.0), signs.get("first", 0.0)))
        if term in usual:
            signs["usual"] = usual[term]
        if term in around:
            signs.update(_setting_signs(term, signs["own"], setting))
        signs["cover"] = within / len(texts)
        if len(texts) == 1:
            signs["single"] = 1.0
    return found


def odds_of(model: Linear) -> Odds:
    """A function from signs to the log-odds of the only label, faster than ``scores``."""
    weights, bias = {sign: row[0] for sign, row in model.weights.items()}, model.bias[0]
    weight = weights.get
    return lambda signs: bias + sum(map(mul, signs.values(), map(weight, signs, repeat(0.0))))


@cache
def odds_by(name: str) -> Odds:
    """The log-odds by the weights that stand in ``lexicons/en/NAME.json``."""
    return odds_of(learned(name))


def chances(signs: Mapping[str, Signs], odds: Odds | None = None) -> dict[str, float]:
    """How likely a reader would use each stem in the label."""
    odds = odds or odds_by("theme_stems")
    return {
        term: 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds(row)))))
        for term, row in signs.items()
    }
