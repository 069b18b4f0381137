"""By when a commitment is due: the expression of time that stands near its cue."""

from __future__ import annotations

import re

from briefing.model import CommitmentKind, Span
from briefing.patterns import Pattern
from briefing.sections.commitments.due import chosen
from briefing.sections.commitments.extent import whole
from briefing.sections.commitments.moments import (
    COMING_EVENT,
    COMING_TIME,
    DUE_CUE,
    PLAIN_DATE,
    dated,
    found_at,
)
from briefing.sections.commitments.times import (
    A_DATE,
    AHEAD,
    AND,
    BOUND,
    COMING,
    DONE,
    EARLIER,
    EFFECTIVE_TODAY,
    GONE,
    MOVED,
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
from briefing.sections.commitments.views import View

DATED = frozenset({CommitmentKind.SCHEDULED, CommitmentKind.PLEDGE})
TODAYS = frozenset({"this morning", "this afternoon", "this evening"})
# What opens an occasion by which something is to be done, whatever stands before it.
BOUNDING = ("before", "ahead of", "by ", "until")
SETTLED = frozenset({CommitmentKind.DECISION, CommitmentKind.AGREEMENT})
PROPOSED = frozenset({CommitmentKind.CALL, CommitmentKind.SCHEDULED})
OPENING = 12
BACK = 80
BESIDE = 6
BOUNDS = frozenset({"from", "between"})
DIGIT_OR_TERM = Pattern(r"\d|year|month|week|end|beginning|start|quarter|half", re.IGNORECASE)


def deadline_of(seen: View, kind: CommitmentKind) -> Span | None:
    """Where a unit says by when a commitment of a kind is due, or None."""
    found = chosen(seen, kind, ruled(seen, kind))
    return None if found is None or _is_gone(seen, kind, found) else whole(seen, found)


def _is_gone(seen: View, kind: CommitmentKind, found: Span) -> bool:
    """Whether a time is a part of today in which something was said or done."""
    if kind is CommitmentKind.SCHEDULED:
        return False
    if seen.text[found.start : found.end].casefold() not in TODAYS:
        return False
    return kind in SETTLED or _looks_ahead(AHEAD, seen) > found.start


def ruled(seen: View, kind: CommitmentKind) -> Span | None:
    """What the rules say to be the deadline, or None.

    What only the future can hold is surer than a date behind "by" or "from"; side by side, they
    count as one.
    """
    has_date = dated(seen)
    due = _due(seen) if has_date else _effective(seen)
    future = _future(seen, kind)
    if due and future:
        return due if _behind_until(seen.text, due, future) else _joined(future, due)
    return (
        future
        or due
        or (_date(seen, kind) if has_date else None)
        or _occasion(seen, kind)
        or _today(seen, kind)
        or _term(seen, kind)
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


def _due(seen: View) -> Span | None:
    """A date behind "by", "until" and the like; "from … to …" and "between …" whole."""
    bounds = _bounds(seen)
    if bounds:
        return bounds
    for cue in found_at(DUE_CUE, seen):
        date = A_DATE.match(seen.text, cue.end(), seen.end)
        if date and _stands(date[0]):
            return Span(*date.span())
    return _effective(seen)


def _effective(seen: View) -> Span | None:
    if "today" not in seen.lows:
        return None
    found = EFFECTIVE_TODAY.search(seen.text, seen.start, seen.end)
    return Span(*found.span("date")) if found else None


def _bounds(seen: View) -> Span | None:
    """Two dates with "from … to …" or "between … and …"; of what is moved, the second."""
    if seen.lows.isdisjoint(BOUNDS):
        return None
    for opening in BOUND.finditer(seen.text, seen.start, seen.end):
        whole = opening[0][0] in "bB" or not MOVED.search(seen.text, seen.start, opening.start())
        reach = min(seen.end, opening.end() + BACK)
        links = (AND if opening[0][0] in "bB" else TO).finditer(seen.text, opening.end(), reach)
        for link in links:
            second = A_DATE.match(seen.text, link.end(), seen.end)
            # A year must see the letter behind it, which makes it part of something longer.
            first = A_DATE.match(seen.text, opening.end(), link.start() + 2)
            if second and first and first.end() == link.start():
                return Span(opening.start() if whole else second.start(), second.end())
    return None


def _stands(date: str) -> bool:
    """Whether what was read as a date is one: "may" and "march" written small are verbs."""
    return not date.islower() or bool(DIGIT_OR_TERM.search(date))


def _future(seen: View, kind: CommitmentKind) -> Span | None:
    for found in found_at(COMING_TIME, seen):
        opener = found.group().casefold()
        if opener[:5] == "this " and _now(seen, found, kind):
            continue
        if opener in TODAYS and kind is not CommitmentKind.SCHEDULED:
            continue
        back = seen.text[max(seen.start, found.start() - BACK) : found.start()]
        since = found.group()[:2].lower() == "in" and RECORD.search(back)
        gone = EARLIER.search(back) is not None
        if not since and not gone and not RELATED.search(back) and not TOPIC.search(back):
            return Span(found.start(), found.end())
    return None


def _now(seen: View, found: re.Match[str], kind: CommitmentKind) -> bool:
    """Whether "this week" and the like tell when something was said or done."""
    if SAID.search(seen.text[max(seen.start, found.start() - BACK) : found.start()]):
        return True
    opens = found.start() - seen.start < OPENING and kind in SETTLED
    return opens and WAS.match(seen.text, found.end(), seen.end) is not None


def _date(seen: View, kind: CommitmentKind) -> Span | None:
    """A plain date, where the unit looks ahead before it."""
    ahead = None
    for found in found_at(PLAIN_DATE, seen):
        if ahead is None:
            ahead = _looks_ahead(COMING if kind in DATED else AHEAD, seen)
            if ahead > seen.end and kind not in DATED:
                return None
        at = found.start()
        opens = kind is CommitmentKind.PLEDGE and at - seen.start < OPENING
        opens = opens and not REPORTED.match(seen.text, found.end(), seen.end)
        free = opens or kind is CommitmentKind.SCHEDULED or ahead <= at
        if free and not _gone(seen, at):
            return Span(at, found.end())
    return None


def _looks_ahead(sign: Pattern, seen: View) -> int:
    """Where the first word ends that looks ahead; past the unit where there is none."""
    found = sign.search(seen.text, seen.start, seen.end)
    return found.end() if found else seen.end + 1


def _gone(seen: View, at: int) -> bool:
    return bool(GONE.search(seen.text[max(seen.start, at - BACK) : at]))


def _occasion(seen: View, kind: CommitmentKind) -> Span | None:
    """An event that stands for a date, where the unit looks ahead."""
    events = found_at(COMING_EVENT, seen)
    if not events:
        return None
    ahead = _looks_ahead(AHEAD, seen)
    looks = ahead <= seen.end
    if not looks and kind in SETTLED:
        return None
    if not looks and kind is CommitmentKind.INSTRUCTION:
        ahead = seen.start + OPENING
    for found in events:
        at = found.start()
        opens = at - seen.start < OPENING and looks
        bound = kind not in SETTLED and found.group().casefold().startswith(BOUNDING)
        if opens or bound or kind is CommitmentKind.SCHEDULED or ahead <= at:
            return Span(at, at + len(found.group().rstrip()))
    return None


def _term(seen: View, kind: CommitmentKind) -> Span | None:
    if kind is not CommitmentKind.AGREEMENT:
        return None
    found = TERM.search(seen.text, seen.start, seen.end)
    return Span(*found.span("date")) if found else None


def _today(seen: View, kind: CommitmentKind) -> Span | None:
    if kind not in PROPOSED or "today" not in seen.lows:
        return None
    found = TODAY.search(seen.text, seen.start, seen.end)
    if found is None or DONE.search(seen.text, seen.start, found.start()):
        return None
    return Span(found.start(), found.end())
