"""By when a commitment is due: the expression of time that stands near its cue."""

from __future__ import annotations

import re

from briefing.figures.patterns import Pattern
from briefing.model import CommitmentKind, Span
from briefing.sections.commitments.moments import COMING_EVENT, COMING_TIME, dated, found_at
from briefing.sections.commitments.times import (
    A_DATE,
    AHEAD,
    AND,
    BOUND,
    COMING,
    DONE,
    DUE,
    EARLIER,
    EFFECTIVE_TODAY,
    GONE,
    MOVED,
    PLAIN,
    RECORD,
    RELATED,
    REPORTED,
    SAID,
    TERM,
    TO,
    TODAY,
    TOPIC,
    WAS,
)
from briefing.sections.commitments.words import words_of

DATED = frozenset({CommitmentKind.SCHEDULED, CommitmentKind.PLEDGE})
TODAYS = frozenset({"this morning", "this afternoon", "this evening"})
# What opens an occasion by which something is to be done, whatever stands before it.
BOUNDING = ("before", "ahead of", "by ", "until")
SETTLED = frozenset({CommitmentKind.DECISION, CommitmentKind.AGREEMENT})
PROPOSED = frozenset({CommitmentKind.CALL, CommitmentKind.SCHEDULED})
OPENING = 12
BACK = 80
BESIDE = 6
DIGIT_OR_TERM = Pattern(r"\d|year|month|week|end|beginning|start|quarter|half", re.IGNORECASE)


def deadline_of(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """Where a unit says by when a commitment of a kind is due, or None.

    What only the future can hold is surer than a date behind "by" or "from"; side by side, they
    count as one.
    """
    has_date = dated(words_of(text, span.start, span.end))
    due = _due(text, span) if has_date else _effective(text, span)
    future = _future(text, span, kind)
    if due and future:
        return due if _behind_until(text, due, future) else _joined(future, due)
    return (
        future
        or due
        or (_date(text, span, kind) if has_date else None)
        or _occasion(text, span, kind)
        or _today(text, span, kind)
        or _term(text, span, kind)
    )


def _behind_until(text: str, due: Span, future: Span) -> bool:
    """Whether "until" and a date are all there is ("until the end of 2028")."""
    opens = text[future.start : due.start].casefold().strip()
    return opens == "until" and due.end >= future.end


def _joined(one: Span, other: Span) -> Span:
    """Two expressions as one where hardly a word stands between them, else the first."""
    if max(one.start, other.start) - min(one.end, other.end) > BESIDE:
        return one
    return Span(min(one.start, other.start), max(one.end, other.end))


def _due(text: str, span: Span) -> Span | None:
    """A date behind "by", "until" and the like; "from … to …" and "between …" whole."""
    bounds = _bounds(text, span)
    if bounds:
        return bounds
    for cue in DUE.finditer(text, span.start, span.end):
        date = A_DATE.match(text, cue.end(), span.end)
        if date and _stands(date[0]):
            return Span(*date.span())
    return _effective(text, span)


def _effective(text: str, span: Span) -> Span | None:
    if not _says_today(text, span):
        return None
    found = EFFECTIVE_TODAY.search(text, span.start, span.end)
    return Span(*found.span("date")) if found else None


def _says_today(text: str, span: Span) -> bool:
    return any(word.low == "today" for word in words_of(text, span.start, span.end))


def _bounds(text: str, span: Span) -> Span | None:
    """Two dates with "from … to …" or "between … and …"; of what is moved, the second."""
    for opening in BOUND.finditer(text, span.start, span.end):
        whole = opening[0][0] in "bB" or not MOVED.search(text, span.start, opening.start())
        reach = min(span.end, opening.end() + BACK)
        links = (AND if opening[0][0] in "bB" else TO).finditer(text, opening.end(), reach)
        for link in links:
            second = A_DATE.match(text, link.end(), span.end)
            # A year must see the letter behind it, which makes it part of something longer.
            first = A_DATE.match(text, opening.end(), link.start() + 2)
            if second and first and first.end() == link.start():
                return Span(opening.start() if whole else second.start(), second.end())
    return None


def _stands(date: str) -> bool:
    """Whether what was read as a date is one: "may" and "march" written small are verbs."""
    return not date.islower() or bool(DIGIT_OR_TERM.search(date))


def _future(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    words = words_of(text, span.start, span.end)
    for found in found_at(COMING_TIME, text, words, span.end):
        opener = found.group().casefold()
        if opener[:5] == "this " and _now(text, span, found, kind):
            continue
        if opener in TODAYS and kind is not CommitmentKind.SCHEDULED:
            continue
        back = text[max(span.start, found.start() - BACK) : found.start()]
        since = found.group()[:2].lower() == "in" and RECORD.search(back)
        gone = EARLIER.search(back) is not None
        if not since and not gone and not RELATED.search(back) and not TOPIC.search(back):
            return Span(found.start(), found.end())
    return None


def _now(text: str, span: Span, found: re.Match[str], kind: CommitmentKind) -> bool:
    """Whether "this week" and the like tell when something was said or done."""
    if SAID.search(text[max(span.start, found.start() - BACK) : found.start()]):
        return True
    opens = found.start() - span.start < OPENING and kind in SETTLED
    return opens and WAS.match(text, found.end(), span.end) is not None


def _date(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """A plain date, where the unit looks ahead before it."""
    ahead = None
    for found in PLAIN.finditer(text, span.start, span.end):
        if ahead is None:
            ahead = _looks_ahead(COMING if kind in DATED else AHEAD, text, span)
            if ahead > span.end and kind not in DATED:
                return None
        at = found.start()
        opens = kind is CommitmentKind.PLEDGE and at - span.start < OPENING
        opens = opens and not REPORTED.match(text, found.end(), span.end)
        free = opens or kind is CommitmentKind.SCHEDULED or ahead <= at
        if free and not _gone(text, span, at):
            return Span(at, found.end())
    return None


def _looks_ahead(sign: Pattern, text: str, span: Span) -> int:
    """Where the first word ends that looks ahead; past the unit where there is none."""
    found = sign.search(text, span.start, span.end)
    return found.end() if found else span.end + 1


def _gone(text: str, span: Span, at: int) -> bool:
    return bool(GONE.search(text[max(span.start, at - BACK) : at]))


def _occasion(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    """An event that stands for a date, where the unit looks ahead."""
    events = list(found_at(COMING_EVENT, text, words_of(text, span.start, span.end), span.end))
    if not events:
        return None
    ahead = _looks_ahead(AHEAD, text, span)
    looks = ahead <= span.end
    if not looks and kind in SETTLED:
        return None
    if not looks and kind is CommitmentKind.INSTRUCTION:
        ahead = span.start + OPENING
    for found in events:
        at = found.start()
        opens = at - span.start < OPENING and looks
        bound = kind not in SETTLED and found.group().casefold().startswith(BOUNDING)
        if opens or bound or kind is CommitmentKind.SCHEDULED or ahead <= at:
            return Span(at, at + len(found.group().rstrip()))
    return None


def _term(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    if kind is not CommitmentKind.AGREEMENT:
        return None
    found = TERM.search(text, span.start, span.end)
    return Span(*found.span("date")) if found else None


def _today(text: str, span: Span, kind: CommitmentKind) -> Span | None:
    if kind not in PROPOSED or not _says_today(text, span):
        return None
    found = TODAY.search(text, span.start, span.end)
    if found is None or DONE.search(text, span.start, found.start()):
        return None
    return Span(found.start(), found.end())
