"""The signs of a deadline: what a phrase of time is like, where it stands, beside which verbs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from briefing.kept import Kept
from briefing.model import Span
from briefing.sections.commitments.acts import Act, main_of
from briefing.sections.commitments.time_phrases import (
    ALONE,
    MONTHS,
    NUMBERS,
    OPENERS,
    TIMED,
    WEEKDAYS,
    YEAR,
    Place,
)
from briefing.sections.commitments.times import EARLIER, GONE, RECORD, RELATED, SAID, TOPIC
from briefing.sections.commitments.verbs import kinds_at
from briefing.sections.commitments.views import View
from briefing.sections.commitments.words import Word

NEVER = Span(-1, -1)  # that a unit does not say by when
BACK = 80  # characters before a phrase in which a sign is sought
MANY, LONGEST = 4, 8
OPENING = 40  # words within which a dateline ends
# What before a phrase tells of when something was, and not of when it will be.
BEFORE = {
    "gone": GONE,
    "said": SAID,
    "earlier": EARLIER,
    "record": RECORD,
    "related": RELATED,
    "topic": TOPIC,
}
AGAINST = frozenset("gone related topic earlier".split())
AGAINST_IN = AGAINST | {"record"}
# Words that stand for themselves beside a phrase; of others their class counts.
BESIDE = OPENERS | frozenset(
    '^ $ , . ; : ( ) “ ” " - – — of the and or a is was has will with that be held it its / his '
    "her their which who not".split()
)
AHEAD = frozenset("will must ready to".split())
# Signs of single words, too many to weigh by kind.
SINGLE = ("head:", "verb:", "open:")


def signs_of(
    seen: View, offered: Mapping[Span, set[str]], ruled: Span | None
) -> dict[Span, set[str]]:
    """The signs of every phrase, ``NEVER`` among them; that the rules name it is one of them.

    ``offered`` holds for each phrase who offers it.
    """
    spans = [span for span in offered if span != NEVER]
    starts = [word.start for word in seen.words]
    ends = [word.end for word in seen.words]
    dateline = _dateline(seen)
    found = {}
    for n, (span, by) in enumerate(offered.items()):
        signs = {f"by:{offer}" for offer in by}
        if span == (ruled or NEVER):
            signs.add("ruled")
        if span == NEVER:
            signs.update(_of_never(seen, len(spans)))
        else:
            first = bisect_left(starts, span.start, hi=len(starts) - 1)
            place = first, max(bisect_right(ends, span.end) - 1, first)
            signs.update(_of_phrase(seen, place))
            if place[1] <= dateline:
                signs.add("dateline")
            signs.update(_before(seen, span))
            signs.update(_nested(span, spans))
            signs.add(f"nth:{min(n, MANY)}")
            if n == len(spans):
                signs.add("last")
        found[span] = signs
    return found


def _of_never(seen: View, count: int) -> Iterator[str]:
    """What speaks for and against that nothing tells by when."""
    yield "nothing"
    yield f"of:{min(count, MANY)}"
    main = main_of(seen.acts)
    yield f"main:{main.manner}" if main else "verbless"


def vetoed(seen: View, span: Span) -> bool:
    """Whether a phrase tells of what was ("the first in two years"), or belongs to a clause."""
    against = AGAINST_IN if seen.text.startswith(("in ", "In "), span.start) else AGAINST
    return not against.isdisjoint(_before(seen, span))


def _before(seen: View, span: Span) -> list[str]:
    """What stands before a phrase and tells against it; sought once, for all who ask."""
    found = seen.against.get(span.start)
    if found is None:
        back = seen.text[max(seen.start, span.start - BACK) : span.start]
        found = [sign for sign, pattern in BEFORE.items() if pattern.search(back)]
        seen.against[span.start] = found
    return found


def _nested(span: Span, spans: Sequence[Span]) -> Iterator[str]:
    """Whether a phrase stands inside another or holds another."""
    for other in spans:
        if other != span and other.start <= span.start and span.end <= other.end:
            yield "inside"
        elif other != span and span.start <= other.start and other.end <= span.end:
            yield "around"


def _of_phrase(seen: View, place: Place) -> Iterator[str]:
    """What a phrase is like, and what stands beside it."""
    words, (first, last) = seen.words, place
    lows = [word.low for word in words[first : last + 1]]
    content = _content(lows)
    yield from _shape(lows)
    yield f"content:{content}"
    yield f"at:{min(first // 4, MANY)}"
    back = words[first - 1].low if first else "^"
    yield from _beside(words, place, back)
    yield f"{content}~{_ahead(words, last)}"
    if content == "year" and lows[-1][0].isdigit() and first and words[first - 1].text[0].isupper():
        yield "named year"
    opener = lows[0] if lows[0] in OPENERS else back if back in OPENERS else "-"
    yield f"{opener}~{content}"
    for sign, pairs in _verbs(seen.acts, words, place):
        yield sign
        if pairs:
            yield f"{content}~{sign}"
            yield f"{opener}~{sign}"


def _shape(lows: Sequence[str]) -> Iterator[str]:
    """How a phrase opens and ends, what kinds of words are in it, and how many."""
    yield f"open:{lows[0] if lows[0].isalpha() else '#'}"
    yield f"head:{lows[-1] if lows[-1].isalpha() else CLASS[lows[-1]]}"
    yield f"size:{min(len(lows), LONGEST)}"
    for sign in {CLASS[low] for low in lows}:
        yield f"has:{sign}"
    if lows[0] in OPENERS or lows[0] in ALONE:
        yield "opened"
        if len(lows) > 1:
            yield f"open2:{lows[0]}:{CLASS[lows[1]]}"


def _beside(words: Sequence[Word], place: Place, back: str) -> Iterator[str]:
    """The word before a phrase and the one behind it."""
    first, last = place
    yield f"back:{back if back in BESIDE else CLASS[back]}"
    yield f"ahead:{_ahead(words, last)}"
    if last + 1 < len(words) and words[last + 1].text[0].isupper():
        yield "ahead:Capital"
    if first and words[first - 1].text[0].isupper():
        yield "back:Capital"
    if not first:
        yield "first"
    if last + 2 >= len(words):
        yield "closing"


def _ahead(words: Sequence[Word], last: int) -> str:
    """The word behind a phrase, or its class; "$" at the end of the unit."""
    low = words[last + 1].low if last + 1 < len(words) else "$"
    return low if low in BESIDE else CLASS[low]


def _dateline(seen: View) -> int:
    """The dash that ends an opening with town and date, before any verb; -1 where there is none."""
    first = seen.acts[0].first if seen.acts else len(seen.words)
    opening = seen.words[1 : min(first, OPENING)]
    return next((at for at, word in enumerate(opening, 1) if word.text in "–—-"), -1)


def _content(lows: Sequence[str]) -> str:
    """What a phrase tells of: a day, a year, a length, a time of day, an occasion."""
    held = {CLASS[low] for low in lows}
    if len(lows) == 1 and lows[0] in ALONE:
        return "adverb"
    for name in ("clock", "weekday"):
        if name in held:
            return name
    if "month" in held:
        return "day" if "#" in held else "month"
    if "year" in held:
        return "year"
    if "time" in held:
        return "length" if "#" in held or not NUMBERS.isdisjoint(lows) else "time"
    return "occasion"


def _class_of(low: str) -> str:
    """What kind of word a word is, for a phrase of time."""
    if YEAR.match(low):
        return "year"
    if low[0].isdigit():
        return "clock" if ":" in low or low[-1] == "m" else "#"
    if low in MONTHS:
        return "month"
    if low in WEEKDAYS:
        return "weekday"
    if TIMED[low]:
        return "time"
    return "sign" if not low[0].isalpha() else "ly" if low.endswith("ly") else "word"


CLASS = Kept(_class_of)


def _verbs(acts: Sequence[Act], words: Sequence[Word], place: Place) -> Iterator[tuple[str, bool]]:
    """The verb groups before, in and behind a phrase; whether a sign counts with others too."""
    first, last = place
    earlier = [act for act in acts if act.verb < first]
    later = next((act for act in acts if act.verb >= first and act.first > last), None)
    if any(act.verb >= first and act.first <= last for act in acts):
        yield "verb inside", False
    if any(act.manner in AHEAD for act in earlier):
        yield "ahead", False
    if earlier:
        verb = earlier[-1].verb
        yield f"before:{earlier[-1].put}", True
        yield f"far:{min((first - verb) // 3, MANY)}", False
        yield f"verb:{words[verb].low}", False
        for kind in kinds_at(words, verb):
            yield f"before:{earlier[-1].put}:{kind}", False
    else:
        yield "no verb before", True
    yield f"after:{later.put}" if later else "no verb after", False
