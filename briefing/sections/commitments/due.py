"""Which of the phrases of a unit says by when: a learned linear model ranks them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.model import CommitmentKind, Span
from briefing.patterns import Pattern
from briefing.sections.commitments.due_signs import NEVER, signs_of, vetoed
from briefing.sections.commitments.moments import (
    COMING_EVENT,
    COMING_TIME,
    DUE_CUE,
    PLAIN_DATE,
    dated,
    found_at,
)
from briefing.sections.commitments.ranked import heaviest, weights
from briefing.sections.commitments.time_phrases import TIMELY, Place, phrases, span_of
from briefing.sections.commitments.times import A_DATE
from briefing.sections.commitments.views import View
from briefing.sections.commitments.words import Word

# What is left away where only a date stands behind it.
PREPOSITIONS = frozenset("by on in at from through to until till before within for".split())
MOST = 64  # phrases of one unit
DASH = Pattern(r"\s?[-–—]\s?")
# What two phrases may have between them that tell one time together.
LINKS = frozenset(["-", "–", "—", "to", "and", ",", ", and", "or", "at", "until", "on", ""])


def chosen(seen: View, kind: CommitmentKind, ruled: Span | None) -> Span | None:
    """The phrase that weighs most, or None where none does; what the rules say is one sign."""
    if ruled is None and not any(map(TIMELY.__getitem__, seen.lows)):
        return None  # as most units, which tell of no time at all
    offered = offers(seen, ruled)
    if len(offered) == 1:
        return None
    best = heaviest(signs_of(seen, offered, ruled), weights("deadlines", kind))
    return None if best == NEVER else best


def offers(seen: View, ruled: Span | None) -> dict[Span, set[str]]:
    """The phrases that may say by when, in order, each with who offers it; ``NEVER`` is the first.

    Of a unit that holds very many, a table of days, the first ones are weighed.
    """
    found: dict[Span, set[str]] = {ruled: set()} if ruled else {}
    for sign, span in islice(_offers(seen), MOST):
        if span in found or not vetoed(seen, span):
            found.setdefault(span, set()).add(sign)
    spans = sorted(found)
    starts = [span.start for span in spans]
    for one in spans:
        for other in spans[bisect_left(starts, one.end) :][:1]:
            if seen.text[one.end : other.start].strip() in LINKS:
                found.setdefault(Span(one.start, other.end), set()).add("joined")
    return {NEVER: set()} | {span: found[span] for span in sorted(found)}


def _offers(seen: View) -> Iterator[tuple[str, Span]]:
    for sign, place in phrases(seen.words):
        yield sign, _bare(seen.text, seen.words, place)
    for found in found_at(COMING_TIME, seen):
        yield "future", Span(*found.span())
    for found in found_at(COMING_EVENT, seen):
        yield "event", Span(found.start(), found.start() + len(found.group().rstrip()))
    if dated(seen):
        for found in found_at(PLAIN_DATE, seen):
            yield "date", Span(*found.span())
            dash = DASH.match(seen.text, found.end(), seen.end)
            until = A_DATE.match(seen.text, dash.end(), seen.end) if dash else None
            if until:
                yield "range", Span(found.start(), until.end())
        for cue in found_at(DUE_CUE, seen):
            date = A_DATE.match(seen.text, cue.end(), seen.end)
            if date:
                yield "due", Span(*date.span())


def _bare(text: str, words: Sequence[Word], place: Place) -> Span:
    """Where a phrase stands, without the preposition where a date is all there is behind it."""
    span = span_of(words, place)
    if place[0] < place[1] and words[place[0]].low in PREPOSITIONS:
        date = A_DATE.match(text, words[place[0] + 1].start, span.end)
        if date and date.end() == span.end:
            return Span(date.start(), span.end)
    return span
