"""Who says what a sentence reports: the subject of its verb of reporting, verbatim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.model import Span
from briefing.sections.commitments.grammar import DETERMINERS, EMPTY, PRONOUNS, Found
from briefing.sections.commitments.parties import binds
from briefing.sections.commitments.phrases import phrase_at
from briefing.sections.commitments.subject import subject
from briefing.sections.commitments.verbs import BE
from briefing.sections.commitments.words import Word

OPENING, CLOSING, EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')
MARKS = OPENING | CLOSING | EITHER
# What stands between a quotation and the verb of its speaker.
BREAKS = frozenset(',?!-–—…"”»')
# A verb behind these is none of telling.
NO_VERB = DETERMINERS | frozenset("to of as being so not by".split())
ACCORDING = "according"
PERSONAL = frozenset("he she".split())
OPENERS = DETERMINERS | PERSONAL  # of who is named behind a verb, where a small letter does
FARTHEST = 14  # words of a speaker with office


@cache
def reporting(*, wide: bool = False) -> frozenset[str]:
    """The verbs that report what somebody said, with ``wide`` those too that may mean other things.

    >>> "said" in reporting(), "continued" in reporting()
    (True, False)
    """
    held = dict(lexicons.pairs("reporting_verbs"))
    classes = held if wide else ("tells", "quotes")
    return frozenset(word for name in classes for word in held[name].split())


def outside_quotes(words: Sequence[Word]) -> list[bool]:
    """For each word whether it stands outside quotation marks, the marks themselves inside."""
    marks = [word for word in words if word.text in MARKS]
    if not marks:
        return [True] * len(words)
    closes = _closes(words, marks[0])
    depth = int(closes and marks[0].text in CLOSING)
    straight = closes and marks[0].text in EITHER
    made = []
    for word in words:
        if word.text in OPENING:
            depth += 1
        made.append(not depth and not straight and word.text not in MARKS)
        if word.text in CLOSING:
            depth = max(0, depth - 1)
        if word.text in EITHER:
            straight = not straight
    return made


def _closes(words: Sequence[Word], mark: Word) -> bool:
    """Whether the first mark of a sentence closes what was opened before the sentence."""
    before = words.index(mark) - 1
    return mark.text in CLOSING or (before >= 0 and words[before].end == mark.start)


def sayer(words: Sequence[Word], *, quoting: bool = False) -> Found:
    """The words [first, last] of who says it, be it a pronoun; None where nobody does.

    ``quoting`` says that the words stand beside a quotation: more verbs will do.
    """
    verbs = reporting(wide=quoting)
    places = [i for i, word in enumerate(words) if word.low in verbs or word.low == ACCORDING]
    free = outside_quotes(words) if places else []
    for i in places:
        word = words[i]
        if not free[i]:
            continue
        if word.low == ACCORDING and i + 2 < len(words) and words[i + 1].low == "to":
            found = phrase_at(words, i + 2, FARTHEST)
        elif word.low != ACCORDING and word.text[0].islower() and _tells(words, i):
            found = _inverted(words, i) or _before(words, i)
        else:
            continue
        if found and _says(words, found):
            return found
    return None


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb in the active voice there."""
    back = words[at - 1].low if at else ""
    passive = back in BE or (at > 1 and words[at - 2].low in BE and back not in BREAKS)
    return back not in NO_VERB and not (passive and words[at].low.endswith("ed"))


def _before(words: Sequence[Word], at: int) -> Found:
    found = subject(words, at)
    return found if found and found[1] < at else None


def _inverted(words: Sequence[Word], at: int) -> Found:
    """The phrase behind a verb that follows its quotation or clause: ", said Minister Rao"."""
    if at and words[at - 1].text not in BREAKS:
        return None
    at += at + 1 < len(words) and words[at + 1].text == "["  # a link in Markdown
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (behind.text[0].isupper() or behind.low in OPENERS):
        return None
    if behind.low in PERSONAL:
        return at + 1, at + 1
    return phrase_at(words, at + 1, FARTHEST)


def _says(words: Sequence[Word], found: Found) -> bool:
    """Whether a phrase names somebody who may speak."""
    if found is None or words[found[0]].low in EMPTY or found[1] - found[0] > 2 * FARTHEST:
        return False
    return words[found[0]].low != "it" and binds(words, found)


def is_pronoun(words: Sequence[Word], found: tuple[int, int]) -> bool:
    """Whether a phrase only points to somebody named elsewhere."""
    return found[0] == found[1] and words[found[0]].low in PRONOUNS


def span_of(words: Sequence[Word], found: tuple[int, int]) -> Span:
    """Where a phrase stands in the source."""
    return Span(words[found[0]].start, words[found[1]].end)
