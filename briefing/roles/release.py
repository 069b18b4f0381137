"""Signs that need the whole release: its title, its genre, its tail, who introduces himself."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from briefing import lexicons
from briefing.patterns import Pattern
from briefing.roles.look import Look
from briefing.roles.opening import much, stems, title_place

# A sentence that says what somebody is, not what happened: "Acme (ACM) is a maker of …"
DEFINES = Pattern(
    r"""(?:About\s(?:[A-Z]\S{1,30}\s){1,6})?(?:The\s|At\s|With\s)?(?P<aim>(?:mission|aim|purpose)\sof\s(?:the\s)?)?
    [^\W\d_][\w&’'®™-]{1,40}(?:\s[A-Z(][\w&’'®™.,()-]{0,40}|\s(?:of|for|and|de|the)(?=\s)){0,7},?\s
    (?:(?:is|are)\s(?:also\s)?(?:an?|the|one|among|home|dedicated|committed|part|made|responsible|comprised|(?(aim)to|(?!)))
      |was\s(?:founded|established|created|set\sup)|provides?|offers?|helps?|serves?|operates?|develops?
      |represents?|promotes?|supports?|works?\s(?:to|with|for)|brings?\stogether|employs?|specialises|specializes|seeks\sto
      |documents\s(?:the|and|human)|conducts|funds\s(?:research|projects|the)|oversees|regulates?|administers?|maintains?|comprises?|connects?
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
TITLE_WORDS = 4
HAPPENS = frozenset(("event", "held", "announce"))
SAID = HAPPENS | {"say", "case"}
FURNITURE_FORMS = frozenset(("symbols", "url", "mail", "phone", "copyright", "only-markup", "file"))


@cache
def given_names() -> frozenset[str]:
    """First names in lower case."""
    return lexicons.small("given_names")


def of_release(looks: list[Look]) -> None:
    """Add to each unit's signs what the whole release tells of it."""
    title = title_place(looks)
    _repeats(looks[title:])
    _title(looks[title:])
    _restated(looks[title:])
    _tail(looks)
    _introduced(looks)
    _named(looks)
    whole = _genre(looks, title)
    early = [f"{name}&early" for name in whole]
    for seen in looks:
        seen.own.update(whole)
        if "rank:s1" in seen.own or "rank:s2" in seen.own:
            seen.own.update(early)


def _genre(looks: list[Look], place: int) -> list[str]:
    """What kind of release this is: spoken, of no event, a statement by its title."""
    whole: list[str] = []
    if sum(["i" in seen.first for seen in looks]) > 0.2 * len(looks):
        whole.append("doc:first-person")
    opening = [seen for seen in looks if seen.sentence][:2]
    if all(HAPPENS.isdisjoint(seen.first) for seen in opening):
        whole.append("doc:no-event")
    title = looks[place].text.lower() if looks else ""
    if any(word in title for word in SPOKEN):
        whole.append("doc:spoken-title")
    if looks and not HAPPENS.isdisjoint(looks[place].first):
        whole.append("doc:event-title")
    return whole


def _repeats(looks: list[Look]) -> None:
    title = looks[0].text.rstrip("….").strip().lower() if looks else ""
    if len(title) <= 15:
        return
    for seen in looks[1:8]:
        text = seen.text.lower()
        if text.startswith(title) or (len(text) > 15 and title.startswith(text[:200])):
            seen.own.add("repeats-title")


def _title(looks: list[Look]) -> None:
    """How much of the title's words the early sentences hold."""
    title = stems(looks[0]) if looks else None
    if not title:
        return
    early = islice((seen for seen in looks if seen.sentence), 4)
    for rank, seen in enumerate(early, 1):
        share = len(title & stems(seen)) / len(title)
        seen.own.add(f"title-words:{much(share)}&{rank}")


def _restated(looks: list[Look]) -> None:
    """How much of the first sentence the next paragraph opens with: a deck is told again.

    Below a title of few words the first sentence says more than a deck would.
    """
    if not looks or len(looks[0].words) < TITLE_WORDS:
        return
    opening = list(islice((seen for seen in looks if seen.sentence), 2))
    if len(opening) < 2 or "follows" in opening[1].own:
        return
    own, again = map(stems, opening)
    if own:
        opening[0].own.add(f"restated:{much(len(own & again) / len(own))}")


def _tail(looks: list[Look]) -> None:
    """What stands after the last thing said or done, and what of it before furniture."""
    furniture = False
    for seen in reversed(looks[1:]):
        if _reports(seen):
            break
        seen.own.add("tail")
        if furniture:
            seen.own.add("tail-before-furniture")
        furniture = furniture or not FURNITURE_FORMS.isdisjoint(seen.forms)


def _introduced(looks: list[Look]) -> None:
    """The sentences that only tell what somebody is, and in the tail those that follow."""
    introduced = False
    closing = _closing(looks)
    for i, seen in enumerate(looks):
        mine = seen.own
        if not seen.sentence:
            continue
        tail = "tail" in mine
        if _defines(seen):
            mine.add("defines")
            if "opens" in mine or "alone" in mine:
                mine.add("defines&opens")
                introduced = tail and i > 3
            if tail:
                mine.add("defines&tail")
        if introduced and tail:
            mine.add("introduced")
            if i >= closing:
                mine.add("introduced&closing")


def _closing(looks: list[Look]) -> int:
    """Where the last two paragraphs of sentences begin."""
    opening = [i for i, seen in enumerate(looks) if seen.sentence and "follows" not in seen.own]
    return opening[-2] if len(opening) > 2 else len(looks)


def _defines(seen: Look) -> bool:
    """Whether a sentence says what somebody is; it may quote a law or a motto."""
    return "quote-start" not in seen.forms and DEFINES.match(seen.text) is not None


def _reports(seen: Look) -> bool:
    """Whether a sentence tells what was said or done."""
    if not seen.sentence:
        return False
    if "has-quote" in seen.forms:
        return "say" in seen.first or not _defines(seen)
    return not SAID.isdisjoint(seen.first)


def _named(looks: list[Look]) -> None:
    """Lines near the top or the end that hold a name and an office and nothing else."""
    for seen in looks[1:]:
        if seen.sentence or not 2 <= len(seen.words) <= 12:
            continue
        if seen.words[0] in given_names():
            mine = seen.own
            mine.add("given-name")
            if "office" in seen.first or "byline" in seen.first:
                mine.add("given-name&office")
                mine.add("before&named" if "before-text" in mine else "after&named")
