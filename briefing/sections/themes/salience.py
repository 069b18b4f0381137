"""Which words name the topic of a group: signs of every stem, weighed by what readers took."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing import terms
from briefing.linear import Linear, learned
from briefing.model import Reading, Role
from briefing.sections.themes.phrases import TIMES, VAGUE, Token, after, before, tokens_of

Signs = dict[str, float]

_TOPICAL = frozenset(
    "on regarding concerning about discuss discussed discusses discussing towards into for".split()
)
_LINKING = frozenset("of in with against between to by from at and".split())
_ARTICLES = frozenset("the a an its their his her our this these".split())
_ENDINGS = (
    "ing ed ly tion sion ment ity ship ance ence ism al ic ive ous ers ors er or ies s y".split()
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The stems of the parts of a release that the groups are seen against."""

    title: frozenset[str]
    lead: frozenset[str]
    guests: frozenset[str]
    names: frozenset[str]


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


@lru_cache(maxsize=4096)
def side(word: str) -> str:
    """What kind of word stands beside another: a mark, a preposition, a noun or a verb."""
    if word == "|":
        return "mark"
    for name, held in (("topical", _TOPICAL), ("linking", _LINKING), ("article", _ARTICLES)):
        if word in held:
            return name
    if word in terms.stop_words():
        return "function"
    noun, _ = terms.usage(word)
    return "noun" if noun > 0.6 else "verb" if noun < 0.35 else "word"


@lru_cache(maxsize=4096)
def ending(word: str) -> str:
    """The ending that tells how a word is formed, "other" where none does."""
    fitting = (e for e in _ENDINGS if len(word) > len(e) + 2 and word.endswith(e))
    return next(fitting, "other")


def _word_signs(tokens: Sequence[Token], k: int, word: str) -> Signs:
    """The signs of one word where it stands."""
    noun, head = terms.usage(word)
    signs = {
        "noun": noun,
        "head": head,
        f"before {side(before(tokens, k))}": 1.0,
        f"after {side(after(tokens, k))}": 1.0,
        f"ends {ending(word)}": 1.0,
        "vague": float(word in VAGUE),
        "times": float(word in TIMES),
    }
    if k and tokens[k].text[0].isupper():
        signs["capital"] = 1.0
    if "-" in tokens[k].text:
        signs["hyphen"] = 1.0
    return signs


def _stand(texts: Sequence[str]) -> tuple[dict[str, Signs], Counter[str], Counter[str]]:
    """The signs of each stem from its neighbours, how often it stands, in how many units."""
    found: dict[str, Signs] = {}
    often, units = Counter[str](), Counter[str]()
    for order, text in enumerate(texts):
        tokens, seen = tokens_of(text), set[str]()
        for k, token in enumerate(tokens):
            for word in terms.words(token.text):
                if len(word) < 2 or word in terms.stop_words() or word.isdigit():
                    continue
                term = terms.stem(word)
                often[term] += 1
                units[term] += term not in seen
                seen.add(term)
                signs = found.setdefault(term, {})
                for name, value in _word_signs(tokens, k, word).items():
                    signs[name] = max(value, signs.get(name, 0.0))
                if order == 0 and "first" not in signs:
                    signs |= {"first": 1.0, "place": k / len(tokens)}
                    signs |= {"early": float(k < 5), "late": float(k >= 15)}
                    found[term] = signs
    return found, often, units


def stem_signs(
    texts: Sequence[str],
    heading: str,
    others: tuple[Counter[str], Counter[str], int],
    setting: Setting,
) -> dict[str, Signs]:
    """The signs of each stem of a group of units, that a reader would name the group by it.

    ``others`` holds in how many units and in how many groups of the text each stem stands, and the
    number of groups.
    """
    found, often, units = _stand(texts)
    whole, groups, count = others
    most = max(often.values(), default=1)
    for term in terms.stems(heading):
        found.setdefault(term, {})["heading"] = 1.0
    for term, signs in found.items():
        rare, own = terms.rarity(term), units[term] / max(1, whole[term])
        multiple, often_log = float(units[term] > 1), math.log(1 + often[term])
        title = float(term in setting.title)
        signs |= {
            "rarity": rare,
            "rarity squared": rare * rare,
            "common": float(rare < 0.2),
            "cover": units[term] / len(texts),
            "units": math.log(1 + units[term]),
            "often": often_log,
            "often rare": often_log * rare,
            "top": float(often[term] == most and most > 1),
            "multiple": multiple,
            "own": own,
            "own multiple": own * multiple,
            "groups": groups[term] / count,
            "all groups": float(groups[term] == count and count > 2),
            "title": title,
            "title own": title * own,
            "lead": float(term in setting.lead),
            "guests": float(term in setting.guests),
            "name": float(term in setting.names),
            "single": float(len(texts) == 1),
        }
        for name, held in (("topic", terms.topics()), ("heading noun", terms.headings())):
            if term in held:
                signs |= {name: 1.0, f"{name} multiple": multiple}
                signs[f"{name} first"] = signs.get("first", 0.0)
    return found


@cache
def _model() -> Linear:
    return learned("theme_stems")


def odds_of(model: Linear) -> Callable[[Mapping[str, float]], float]:
    """A function from signs to the log-odds of the only label, faster than ``scores``."""
    weights, bias = {sign: row[0] for sign, row in model.weights.items()}, model.bias[0]
    weight = weights.get
    return lambda signs: bias + sum([value * weight(s, 0.0) for s, value in signs.items() if value])


def chances(signs: dict[str, Signs], model: Linear | None = None) -> dict[str, float]:
    """How likely a reader would use each stem in the label."""
    odds = odds_of(model or _model())
    return {
        term: 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds(row)))))
        for term, row in signs.items()
    }
