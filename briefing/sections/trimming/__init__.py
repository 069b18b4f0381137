"""The words of a long statement that matter: what may go is decided by its grammar alone."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Span
from briefing.sections.commitments.words import Word, words_of
from briefing.sections.openings import opening_of
from briefing.sections.trimming.cuts import CUTS, Sentence, count

LONG = 28  # words: what is no longer is shown whole
LEAST = 7  # words that always stay
DASHES = ("-", "–", "—")
NO_SENTENCE = 400  # words: what is longer is no sentence, and is not read as one
EDGES = " \t\n\r\u00a0,;:–—-"


def is_long(text: str, span: Span) -> bool:
    """Whether a statement has so many words that some may go."""
    return len(text[span.start : span.end].split()) > LONG


def core_of(
    text: str,
    span: Span,
    keep: Sequence[Span] = (),
    offices: Sequence[Span] = (),
    *,
    told: bool = False,
) -> tuple[Span, ...]:
    """The slices of a long statement that matter, in order; empty where it is to be shown whole.

    Nothing that touches ``keep`` is left out. ``offices`` are the offices behind names, which are
    told elsewhere; ``told`` says that the speaker is, so that "he said that" may go.

    >>> core_of("The king met the mayor.", Span(0, 23))
    ()
    """
    words = words_of(text, span.start, span.end)
    if not LONG < count(words) <= NO_SENTENCE:
        return ()
    start = _behind_dateline(text, span)
    left = [word for word in words if word.start >= start]
    sentence = Sentence(tuple(keep), tuple(offices), told)
    many = count(left)
    for cut in CUTS:
        if many <= LONG:
            break
        shorter = cut(sentence, left)
        if len(shorter) < len(left) and count(shorter) >= LEAST:
            left, many = shorter, count(shorter)
    return _slices(text, words, left)


def _behind_dateline(text: str, span: Span) -> int:
    """Where the report begins behind a dateline that a dash ends."""
    dateline = opening_of(text[span.start : span.end])
    end = span.start + dateline.end if dateline else span.start
    return end if text[span.start : end].rstrip().endswith(DASHES) else span.start


def _slices(text: str, words: Sequence[Word], left: Sequence[Word]) -> tuple[Span, ...]:
    """The stretches of words that stand side by side in the text; empty where all are left."""
    if len(left) == len(words):
        return ()
    order = {word.start: i for i, word in enumerate(words)}
    runs: list[list[Word]] = []
    for word in left:
        if runs and order[word.start] == order[runs[-1][-1].start] + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    spoken = (run for run in runs if count(run))
    spans = (_edged(text, Span(run[0].start, run[-1].end)) for run in spoken)
    return tuple(span for span in spans if len(span))


def _edged(text: str, span: Span) -> Span:
    """The span without commas and dashes at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)
