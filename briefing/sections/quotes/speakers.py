"""Who says what each unit reports, for the units of which the text tells it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from briefing.model import Quote, Reading, Role, Span
from briefing.sections.commitments.words import tokens_of, words_of
from briefing.sections.quotes.saying import ACCORDING, is_pronoun, reporting, sayer, span_of

NEVER = frozenset({Role.BOILERPLATE, Role.ATTENDEES, Role.HEADLINE})


@cache
def tells() -> frozenset[str]:
    """The words without one of which a sentence names nobody who says it."""
    return reporting() | {ACCORDING}


def find_speakers(reading: Reading, quotes: Sequence[Quote]) -> Mapping[Span, str]:
    """Who says what each unit reports, verbatim, for the units of which the text tells it."""
    found: dict[Span, str] = {}
    for unit, role in zip(reading.document.units, reading.roles, strict=True):
        if role not in NEVER:
            speaker = _speaker(reading, unit.span) or _quoted_speaker(quotes, unit.span)
            if speaker:
                found[unit.span] = speaker
    return found


def _speaker(reading: Reading, span: Span) -> str:
    """Who says what a sentence reports; "" where it does not say, or only by a pronoun."""
    tokens = tokens_of(reading.text, span.start, span.end)
    if tells().isdisjoint([token.low for token in tokens]):
        return ""
    words = words_of(reading.text, span.start, span.end)
    found = sayer(words)
    if found is None or is_pronoun(words, found):
        return ""
    return reading.document.slice(span_of(words, found))


def _quoted_speaker(quotes: Sequence[Quote], span: Span) -> str:
    """Who speaks the sentence, where it lies in a quotation."""
    at = bisect_right(quotes, span.start, key=lambda quote: quote.span.start) - 1
    inside = at >= 0 and quotes[at].span.touches(span) and span.start >= quotes[at].span.start
    return quotes[at].speaker if inside else ""
