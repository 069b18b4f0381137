"""Whom the press may ask, the notes to editors, and where to find more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from briefing.model import (
    Briefing,
    Contact,
    ContactKind,
    Group,
    Groups,
    Item,
    Person,
    Presence,
    Reading,
    Role,
    Section,
    Span,
)

MOST = 12  # lines of a contact
NOTES = 30  # lines of notes to editors
LONGEST = 20  # words of a line that belongs to a contact
DIGITS = 6  # of a number to call
LOOKED_AT = 200  # signs of a line in which a cue stands
HEADING = 70  # signs of a heading
EDGES = " :*_#"  # signs around a heading
TRAIL = ("»", "›")  # what parts the steps of a trail of pages
SUBSTANCE = frozenset({Role.THEME, Role.LEAD, Role.GREETING, Role.ATTENDEES, Role.HEADLINE})

_DESK = (
    r"(?:(?:for|about|further|general|international|national|local|corporate|global|us|uk|"
    r"ministry|company|organi[sz]ation)\s){0,2}"
    r"(?:media|press|news(?:room)?|pr|public(?:\saffairs|\srelations|\sinformation|ity)?|"
    r"communications?|investors?|analysts?|journalists?|reporters?|editors?|editorial)"
)
_ASK = (
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|relations|office|officer|"
    r"desk|team|cent(?:re|er)|hotline|questions|requests|information|liaison|department|unit)"
)
_MORE = (
    r"(?:(?:for|to\s(?:get|obtain|receive|request|find))\s(?:any\s)?(?:more|further|additional|"
    r"general)\s(?:\w{1,14}\s){0,2}?(?:information|info|details|enquiries|inquiries|questions|"
    r"resources)|(?:for|to\slearn)\smore|for\s(?:information|details|enquiries|inquiries|interviews|"
    r"questions))"
)
PRESS_HEADING = rf"""[\W_]{{0,8}}(?:
    {_DESK}(?:\s(?:and|&|/|or)\s{_DESK})?(?:\s{_ASK}){{1,3}}
  | (?:for\s)?{_DESK}\s{{0,2}}:
  | (?:for\s(?:more|further|additional)\s(?:information|details)[\s,:]{{1,3}})?(?:please\s)?
    (?:contacts?|contact\s(?:information|details|us|persons?|info)|(?:press|media)\scontacts?)
        (?=[\W_]{{0,4}}(?:\Z|\n)|\s?[:–—-]|\s[A-Z][a-z]{{1,20}}\s[A-Z])
  | {_MORE}[^\n.]{{0,60}}?\b(?:contact|call|e-?mail|write\sto|reach)\b
  | address\s(?:for|of)\s(?:enquiries|inquiries)
  | (?:enquiries|inquiries|queries)\s{{0,2}}:
  | spokes(?:person|man|woman)\s{{0,2}}:
)"""
# A request to the press inside a longer line.
ASKING = rf"""\b{_DESK}\s{_ASK}\b[^\n]{{0,80}}?\bcontact\b|\b{_MORE}[^\n]{{0,80}}?\bcontact\b"""
NOTES_HEADING = r"""[\W_]{0,8}(?:
    notes?\s(?:to|for)\s(?:the\s)?(?:editors?|journalists|media|press|newsdesks?|correspondents)
  | editors?['’]?s?['’]?\s(?:notes?|information)
  | notes\s?:?[\W_]{0,4}\Z
)"""
MORE_FORM = rf"""[\W_]{{0,8}}(?:
    {_MORE}\b
  | (?:please\s)?(?:visit|follow|see|go\sto|connect\swith|find)\s(?:us|more|the\sfull|our|out)?\b
  | (?:read|learn|find\sout|see|more)\s(?:more|information|details)?\s?(?:at|on|about|:|here)
  | (?:the\s)?(?:full|complete)\s(?:text|report|statement|release|study|data|results|transcript)\b
  | (?:more|further|additional)\s(?:information|details|resources)\b
  | (?:related\s)?(?:links?|website|web\ssite|web|resources|twitter|facebook|x
      |instagram|youtube)\s?:
  | (?:www\.|https?://)\S{{3,200}}[\W_]{{0,4}}\Z
)"""
_TOP = "com|org|gov|net|int|eu|edu|ch|uk|de|info|io"
LINK = (
    r"(?:https?://|www\.)[^\s<>()\[\]\"“”]{2,300}"
    rf"|\b[\w-]{{2,40}}(?:\.[\w-]{{2,40}}){{0,3}}\.(?:{_TOP})(?:/[^\s<>()\[\]\"“”]{{0,200}})?"
)
MAIL = r"[\w.+’'-]{1,64}(?:@|\s?\((?:at)\)\s?|\s?\[at\]\s?)[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
PHONE = (
    r"(?:\+\s?\d|\(\+?\d|\b0\d|\b\d{3}[ .)-])[\d\s()./–-]{5,24}\d"
    r"(?:\s?(?:ext\.?|x)\s?\d{1,5})?|\+\d{8,15}\b"
)
# What stands in every number to call.
DIALLED = r"\d[\d\s()./–-]{5}"
NAME = r"""(?P<name>(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?
    [A-ZÀ-Þ][\w.’'-]{0,24}(?:\s(?:[A-ZÀ-Þ][\w.’'-]{0,24}|de|van|von|der|bin|al|da|dos|la)){1,4})"""
ENDING = r"""[\W_]{0,8}(?:about\s[A-Z\w]|\#{2,}|[*]\s?[*]\s?[*]|-\s?(?:30|end|ends)\s?-
    |ends?\b[\W_]{0,4}\Z|forward[\s-]looking|safe\sharbou?r|source\b|copyright|(?<![ãÃ])©
    |view\s(?:original|source)|cautionary|disclaimer)"""
NO_NAME = frozenset(
    "media press contact contacts office department ministry relations public affairs news email "
    "phone tel telephone fax mobile website web address street road avenue floor investor "
    "investors information enquiries inquiries company inc ltd llc corp group communications "
    "president newsroom com secretary centre center hotline more please for tower building "
    "box twitter editors notes".split()
)


@cache
def _compiled(pattern: str, *, cased: bool = False) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE if cased else re.VERBOSE | re.IGNORECASE)


@cache
def _plain(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


HEADING_CUES = (
    "contact", "enquir", "inquir", "quer", "information", "media", "press", "editor", "note",
    "investor", "spokes", "communicat", "public", "news", "analyst", "journalist", "report", "call",
    "mail", "write to", "reach", "question", "details",
)  # fmt: skip
CUES = (
    "contact", "enquir", "inquir", "quer", "information", "media", "press", "editor", "notes",
    "more", "visit", "follow", "website", "www.", "http", "spokes", "investor", "twitter",
    "details", "full ", "link", "@", "tel", "phone", "+", "mobile", "(at)", "questions", "public",
    "interviews",
)  # fmt: skip


class Line(NamedTuple):
    """A unit as the finder sees it; ``dialled``: a number to call may stand in it."""

    span: Span
    words: str
    role: Role
    block: int
    dialled: bool


def find_contacts(reading: Reading) -> tuple[Contact, ...]:
    """The contacts of a release, in order."""
    lines, at = _lines(reading), 0
    opened: list[tuple[ContactKind, list[Line]]] = []
    while at < len(lines):
        kind = _opens(lines[at])
        if kind is None:
            at += 1
            continue
        opened.append((kind, _taken(lines, at, kind)))
        at += len(opened[-1][1])
    known = _mentions(reading.people) if opened else []
    found = (_contact(taken, kind, known) for kind, taken in opened)
    return tuple(contact for contact in found if _tells(contact))


def _lines(reading: Reading) -> list[Line]:
    document = reading.document
    dialled = [found.start() for found in _plain(DIALLED).finditer(reading.text)]
    return [
        Line(u.span, words, role, u.block, _holds(dialled, u.span))
        for u, words, role in zip(document.units, document.lines, reading.roles, strict=True)
    ]


def _holds(places: Sequence[int], span: Span) -> bool:
    """Whether one of the places, which are in order, lies in the span."""
    at = bisect_left(places, span.start)
    return at < len(places) and places[at] < span.end


def _mentions(people: Sequence[Person]) -> list[tuple[int, int, int, str]]:
    """Where named people are mentioned, in order: start, end, whose turn it is, and the name."""
    return sorted(
        (mention.start, mention.end, turn, person.name)
        for turn, person in enumerate(people)
        if person.name
        for mention in person.mentions or (person.span,)
    )


def only_asked(people: Sequence[Person], contacts: Sequence[Contact]) -> tuple[Person, ...]:
    """The people; who stands nowhere but among the contacts of the press took no part."""
    lines = sorted(line for contact in contacts for line in contact.lines)
    return tuple(
        replace(person, presence=Presence.MENTIONED)
        if person.presence is Presence.ATTENDED
        and person.mentions
        and all(_covered(lines, span) for span in person.mentions)
        else person
        for person in people
    )


def _covered(lines: Sequence[Span], span: Span) -> bool:
    """Whether one of the lines, which are in order and do not overlap, covers the span."""
    at = bisect_left(lines, Span(span.start + 1, 0)) - 1
    return at >= 0 and lines[at].covers(span)


def _opens(line: Line) -> ContactKind | None:
    """What a line opens, None where nothing."""
    headed = _headed(line)
    if headed or line.role in SUBSTANCE:
        return headed
    low = line.words[:LOOKED_AT].lower()
    if not any(map(low.__contains__, CUES)):
        return None
    more = bool(_compiled(MORE_FORM).match(line.words))
    if _reached(line) and (
        more or line.words.count(" ") <= LONGEST or _compiled(ASKING).search(line.words)
    ):
        return ContactKind.PRESS
    return ContactKind.MORE if more else None


def _headed(line: Line) -> ContactKind | None:
    """What a line says that it opens."""
    short = len(line.words) <= HEADING
    if not (short or _reached(line)):
        return None
    low = line.words[:LOOKED_AT].lower()
    if any(sign in low for sign in TRAIL) or not any(map(low.__contains__, HEADING_CUES)):
        return None
    if short and _compiled(NOTES_HEADING).match(line.words):
        return ContactKind.NOTES
    return ContactKind.PRESS if _compiled(PRESS_HEADING).match(line.words) else None


def _reached(line: Line) -> bool:
    """Whether a line holds a number to call or an address to write to."""
    words = line.words
    if ("@" in words or "(at)" in words or "[at]" in words) and _plain(MAIL).search(words):
        return True
    if not line.dialled or sum(map(str.isdigit, words)) < DIGITS:
        return False
    return _plain(PHONE).search(words) is not None


def _taken(lines: Sequence[Line], at: int, kind: ContactKind) -> list[Line]:
    """The lines that belong to what opens at a place."""
    taken, most = [lines[at]], NOTES if kind is ContactKind.NOTES else MOST
    if kind is ContactKind.MORE:
        return taken
    for line in lines[at + 1 : at + most]:
        if _headed(line) or _compiled(ENDING).match(line.words):
            break
        if kind is ContactKind.PRESS and not _belongs(line, taken):
            break
        taken.append(line)
    return taken


def _belongs(line: Line, taken: Sequence[Line]) -> bool:
    """Whether a line goes on with a press contact: short, no sentence, not a new part."""
    if line.words.count(" ") > LONGEST or line.words.startswith("#"):
        return False
    if _reached(line) or _plain(LINK).search(line.words):
        return True
    if line.role in (Role.THEME, Role.LEAD, Role.HEADLINE, Role.GREETING):
        return False
    complete = any(map(_reached, taken)) and line.block != taken[-1].block
    named = _compiled(NAME, cased=True).match(line.words)
    return (not complete or bool(named)) and not line.words.endswith((".", "!", "?"))


def _contact(
    taken: Sequence[Line], kind: ContactKind, known: Sequence[tuple[int, int, int, str]]
) -> Contact:
    """The record of some lines, with the people that are known."""
    spans = tuple(line.span for line in taken)
    words = " \n ".join(line.words for line in taken)
    first = taken[0].words
    heads = len(taken) > 1 and len(first) <= HEADING and not _reached(taken[0])
    return Contact(
        span=Span(spans[0].start, spans[-1].end),
        kind=kind,
        lines=spans[1:] if heads else spans,
        label=first.strip(EDGES) if heads else "",
        name=_name(taken, known) if kind is ContactKind.PRESS else "",
        phones=tuple(dict.fromkeys(m[0].strip() for m in _plain(PHONE).finditer(words))),
        mails=tuple(dict.fromkeys(m[0] for m in _plain(MAIL).finditer(words))),
        links=tuple(dict.fromkeys(_links(words))),
    )


def _links(words: str) -> Iterator[str]:
    mails = {m[0] for m in _plain(MAIL).finditer(words)}
    for match in _plain(LINK).finditer(words):
        if not any(match[0] in mail for mail in mails):
            yield match[0].rstrip(".,;:")


def _name(taken: Sequence[Line], mentions: Sequence[tuple[int, int, int, str]]) -> str:
    """Whom to ask for: a person whom the release names there, else what looks like a name."""
    start, end = taken[0].span.start, taken[-1].span.end
    near = mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]
    known = min(((turn, name) for _, stop, turn, name in near if stop <= end), default=(0, ""))[1]
    for line in taken:
        for match in _compiled(NAME, cased=True).finditer(line.words):
            if match["name"].endswith(known) and not NO_NAME & set(_words(match["name"])):
                return match["name"]
    return known


def _words(text: str) -> list[str]:
    return _plain(r"[a-z]+").findall(text.lower())


def _tells(contact: Contact) -> bool:
    """Whether there is anything in it to act on."""
    if contact.kind is ContactKind.NOTES:
        return len(contact.lines) > 0 and bool(contact.label)
    told = contact.phones or contact.mails or contact.links
    return bool(told or (contact.kind is ContactKind.PRESS and contact.name))


def section(briefing: Briefing) -> Section | None:
    """The contacts under their headings, whom to ask first, or None where there are none."""
    order = list(ContactKind)
    ranked = sorted(briefing.contacts, key=lambda contact: order.index(contact.kind))
    groups = tuple(Group(c.label, tuple(map(Item, c.lines))) for c in ranked)
    return Groups("Contact and notes", groups) if groups else None
