"""Whose words a quotation holds: told beside it, in the paragraph before, or by the last name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Document, Person, Span
from briefing.sections.commitments.grammar import PRONOUNS
from briefing.sections.commitments.words import words_of
from briefing.sections.quotes.saying import sayer, span_of

AROUND = 300  # signs around a name in which the office stands
JOINTS = (", ", " of ", " of the ", " at ", " for ", " to ")


class Voice(NamedTuple):
    """Who speaks: as the source names him, with the office; ``pronoun`` where it only points."""

    name: str = ""
    office: str = ""
    pronoun: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.pronoun)


class Voices:
    """The people of a release by the places where they are named."""

    def __init__(self, document: Document, people: Sequence[Person]) -> None:
        named = sorted((m, i) for i, p in enumerate(people) for m in p.mentions or (p.span,))
        self.document = document
        self.spans = [span for span, _ in named]
        self.people = [people[i] for _, i in named]

    def beside(self, zone: Span) -> Voice:
        """Who says something in a stretch of the source outside quotation marks."""
        words = words_of(self.document.text, zone.start, zone.end)
        found = sayer(words, quoting=True)
        if found is None:
            return Voice()
        if found[0] == found[1] and words[found[0]].low in PRONOUNS:
            return Voice(pronoun=words[found[0]].low)
        return self.called(span_of(words, found))

    def called(self, phrase: Span) -> Voice:
        """The voice whom a phrase names: a person of the release, else the phrase itself."""
        at = bisect_left(self.spans, Span(phrase.start, phrase.start))
        if at and self.spans[at - 1].touches(phrase):
            at -= 1
        if at < len(self.spans) and self.spans[at].touches(phrase):
            return self._person(at)
        return Voice(self.document.slice(phrase))

    def last_in(self, span: Span) -> Voice:
        """Whoever is named last in a stretch."""
        at = bisect_left(self.spans, Span(span.end, span.end)) - 1
        return self._person(at) if at >= 0 and span.covers(self.spans[at]) else Voice()

    def first_in(self, span: Span) -> Voice:
        """Whoever is named first in a stretch."""
        at = bisect_left(self.spans, Span(span.start, span.start))
        inside = at < len(self.spans) and span.covers(self.spans[at])
        return self._person(at) if inside else Voice()

    def _person(self, at: int) -> Voice:
        person = self.people[at]
        office = person.role
        if person.affiliation and person.affiliation not in office:
            joined = _together(self.document, person)
            office = joined or office
        return Voice(person.name or person.role, office if person.name else "")


def _together(document: Document, person: Person) -> str:
    """Office and affiliation as one slice, where they stand side by side; else ""."""
    span = Span(max(0, person.span.start - AROUND), person.span.end + AROUND)
    near = document.slice(span)
    forms = (f"{person.role}{joint}{person.affiliation}" for joint in JOINTS)
    return next((form for form in forms if form in near), "")
