"""The place of an event that the first sentences tell by their form, be they leads or not."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Reading, Role
from briefing.patterns import Pattern
from briefing.sections.gazetteer import SIGNS, is_city
from briefing.sections.place_signs import FIRST, TOLD
from briefing.sections.places import ON_DAY, Named, countries, named

# "a course held in Elmport", "met at its headquarters in Elmport": of a city that is known.
HELD = Pattern(r"(?i)\b(?:held|took place|at (?:its|the) headquarters)\s\Z")
# "the next talks will be held in Elmport": no place of the event.
OTHER = Pattern(r"(?i)\b(?:be|next|last(?!\s(?:week|night)))\b[^.;]{0,80}\Z")
# "WHERE: Elm Hall, 12 Elm Street, Springfield", on one line or on two.
WHERE = Pattern(r"(?i)\W*(?:where|venue|location)\s?:\W*")
FAR = 100  # characters in which such words stand


def venue(reading: Reading, texts: Sequence[str]) -> str:
    """The first place where the first sentences of a report set something, or ""."""
    told = [text for text, role in zip(texts, reading.roles, strict=True) if role in TOLD]
    first = [] if _in_country(reading, texts) else told[:FIRST]
    found = ((text, place) for text in first for place in sorted(named(text)))
    set_in = next((place.name for text, place in found if _is_venue(text, place)), "")
    return set_in or next(filter(None, map(_labelled, texts, ("", *texts))), "")


def _in_country(reading: Reading, texts: Sequence[str]) -> bool:
    """Whether a lead sets its event in a country, on a day."""
    leads = (text for text, role in zip(texts, reading.roles, strict=True) if role is Role.LEAD)
    return any(
        place.by == "in" and place.name in countries() and ON_DAY.match(text, place.end)
        for text in leads
        for place in named(text)
    )


def _labelled(text: str, above: str) -> str:
    """The known city in a line behind "Where:", or under it, or ""."""
    label = WHERE.match(text)
    if label is None and WHERE.fullmatch(above) is None:
        return ""
    parts = (part.strip(SIGNS) for part in text[label.end() if label else 0 :].split(","))
    return next(filter(is_city, parts), "")


def _is_venue(text: str, place: Named) -> bool:
    """Whether something took place there: on a day, or behind a house, or by the word before."""
    if place.by == "behind":
        return True
    if place.by != "in":
        return False
    if ON_DAY.match(text, place.end) and place.name not in countries():
        return True
    lead = f" {text}"[max(0, place.start - FAR) : place.start + 1]
    return is_city(place.name) and HELD.search(lead) is not None and not OTHER.search(lead)
