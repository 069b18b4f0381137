"""Signs that need the whole release: its title, its genre, its tail, who introduces himself."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicons
from briefing.roles.look import Look
from briefing.roles.opening import much, stems, title_place

# A sentence that says what somebody is, not what happened: "Acme (ACM) is a maker of …"
DEFINES = re.compile(
    r"""(?:About\s(?:[A-Z]\S{1,30}\s){1,6})?(?:The\s|At\s|With\s)?
    [^\W\d_][\w&’'®™-]{1,40}(?:\s[A-Z(][\w&’'®™.,()-]{0,40}|\s(?:of|for|and|de|the)(?=\s)){0,7},?\s
    (?:(?:is|are)\s(?:also\s)?(?:an?|the|one|among|home|dedicated|committed|part|made)|was\s(?:founded|established|created|set\sup)|provides?|offers?|helps?|serves?|operates?|develops?
      |represents?|promotes?|supports?|works?\s(?:to|with|for)|brings?\stogether|employs?|specialises|specializes|seeks\sto
      |exists\sto|has\sbeen\s(?:a|the|one)|[Ff]ounded\sin|[Ee]stablished\sin|[Bb]ased\sin|[Hh]eadquartered\sin)\b""",
    re.VERBOSE,
)
SPOKEN = (
    "remarks",
    "speech",
    "address",
    "message",
    "statement",
    "letter",
    "congratulat",
    "anniversary",
    "greetings",
)
SAID = ("say", "event", "held", "announce")
FURNITURE_FORMS = frozenset(("symbols", "url", "mail", "phone", "copyright", "only-markup", "file"))


@cache
def given_names() -> frozenset[str]:
    """First names in lower case."""
    return frozenset(name.partition("\t")[0].lower() for name in lexicons.words("given_names"))


def of_release(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Add to each unit's signs what the whole release tells of it."""
    title = title_place(looks, signs)
    _repeats(looks[title:], signs[title:])
    _title(looks[title:], signs[title:])
    _tail(looks, signs)
    _named(looks, signs)
    whole = _genre(looks, title)
    early = {f"{name}&early": 1.0 for name in whole}
    for mine in signs:
        if "rank:s1" in mine or "rank:s2" in mine:
            mine.update(early)
        mine.update(whole)


def _genre(looks: list[Look], place: int) -> dict[str, float]:
    """What kind of release this is: spoken, of no event, a statement by its title."""
    whole: dict[str, float] = {}
    if sum("i" in seen.first for seen in looks) > 0.2 * len(looks):
        whole["doc:first-person"] = 1.0
    opening = [seen for seen in looks if seen.sentence][:2]
    if not any(name in seen.first for seen in opening for name in SAID[1:]):
        whole["doc:no-event"] = 1.0
    title = looks[place].text.lower() if looks else ""
    if any(word in title for word in SPOKEN):
        whole["doc:spoken-title"] = 1.0
    if looks and any(name in looks[place].first for name in SAID[1:]):
        whole["doc:event-title"] = 1.0
    return whole


def _repeats(looks: list[Look], signs: list[dict[str, float]]) -> None:
    title = looks[0].text.rstrip("….").strip().lower() if looks else ""
    if len(title) <= 15:
        return
    for seen, mine in zip(looks[1:8], signs[1:8], strict=True):
        text = seen.text.lower()
        if text.startswith(title) or (len(text) > 15 and title.startswith(text[:200])):
            mine["repeats-title"] = 1.0


def _title(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """How much of the title's words the early sentences hold."""
    title = {stem for seen in looks[:1] for stem in stems(seen)}
    if not title:
        return
    rank = 0
    for seen, mine in zip(looks, signs, strict=True):
        if not seen.sentence:
            continue
        rank += 1
        share = len(title & stems(seen)) / len(title)
        mine[f"title-words:{much(share)}&{min(rank, 4)}"] = 1.0
        if rank == 4:
            break


def _tail(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """The sentences after the last thing said or done that only tell what somebody is."""
    last = max((i for i, seen in enumerate(looks) if _reports(seen)), default=0)
    furniture = False
    for i in range(len(looks) - 1, last, -1):
        signs[i]["tail"] = 1.0
        if furniture:
            signs[i]["tail-before-furniture"] = 1.0
        furniture = furniture or bool(FURNITURE_FORMS & set(looks[i].forms))
    introduced = False
    for i, (seen, mine) in enumerate(zip(looks, signs, strict=True)):
        if not seen.sentence:
            continue
        if DEFINES.match(seen.text) and "has-quote" not in seen.forms:
            mine["defines"] = 1.0
            if "opens" in mine or "alone" in mine:
                mine["defines&opens"] = 1.0
                introduced = i > last and i > 3
            if i > last:
                mine["defines&tail"] = 1.0
        if introduced and i > last:
            mine["introduced"] = 1.0


def _reports(seen: Look) -> bool:
    return seen.sentence and ("has-quote" in seen.forms or any(name in seen.first for name in SAID))


def _named(looks: list[Look], signs: list[dict[str, float]]) -> None:
    """Lines near the top or the end that hold a name and an office and nothing else."""
    for i, (seen, mine) in enumerate(zip(looks, signs, strict=True)):
        if seen.sentence or not 2 <= len(seen.words) <= 12 or i == 0:
            continue
        if seen.words[0] in given_names():
            mine["given-name"] = 1.0
            if "office" in seen.first or "byline" in seen.first:
                mine["given-name&office"] = 2.0
                mine["before&named" if "before-text" in mine else "after&named"] = 2.0
