"""The place of an event that the first sentences tell by their form, be they leads or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Reading
from briefing.sections.gazetteer import SIGNS, is_city
from briefing.sections.place_signs import FIRST, TOLD
from briefing.sections.places import ON_DAY, Named, countries, named

# "a course held in Elmport", "a visit to its headquarters in Elmport": of a city that is known.
HELD = re.compile(r"(?i)\b(?:held|took place|headquarters)\s\Z")
# "WHERE: Elm Hall, 12 Elm Street, Springfield", on one line or on two.
WHERE = re.compile(r"(?i)\W*(?:where|venue|location)\s?:\W*")
NEAR = 20  # characters in which such a word stands


def venue(reading: Reading, texts: Sequence[str]) -> str:
    """The first place where the first sentences of a report set something, or ""."""
    told = [text for text, role in zip(texts, reading.roles, strict=True) if role in TOLD]
    found = ((text, place) for text in told[:FIRST] for place in sorted(named(text)))
    set_in = next((place.name for text, place in found if _is_venue(text, place)), "")
    return set_in or next(filter(None, map(_labelled, texts, ("", *texts))), "")


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
    lead = f" {text}"[max(0, place.start - NEAR) : place.start + 1]
    return is_city(place.name) and HELD.search(lead) is not None
