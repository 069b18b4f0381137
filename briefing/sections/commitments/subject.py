"""The subject of a verb in a unit: the stretch of words to its left that acts."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.sections.commitments.clause import phrase_before, reduced
from briefing.sections.commitments.grammar import (
    DASHES,
    DETERMINERS,
    EMPTY,
    FARTHEST,
    HARD,
    INSERTION,
    JOINTS,
    OPENS_INSERTION,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    STOPS,
    Found,
)
from briefing.sections.commitments.parties import binds
from briefing.sections.commitments.phrases import trimmed
from briefing.sections.commitments.verbs import AUXILIARY, finite, is_adverb, is_participle
from briefing.sections.commitments.words import Spelled, Word

HELPERS = 12  # words of a verb group at most, adverbs and asides in it


def subject(words: Sequence[Word], at: int, depth: int = 0) -> Found:
    """The words [first, last] that are the subject of the verb group at a place, or None."""
    return subject_behind(words, behind_helpers(words, at), depth)


def subject_behind(words: Sequence[Word], last: int, depth: int = 0) -> Found:
    """The subject of a verb group whose helpers, asides and adverbs begin behind a place."""
    last = _past_asides(words, last)
    if last < 0 or depth > 2:
        return None
    low = words[last].low
    if low in JOINTS or low == "to" or words[last].text == ",":
        return shared(words, last, depth)
    if low in RELATIVE:
        return _antecedent(words, last)
    if low in PRONOUNS or low in EMPTY:
        return last, last
    if low in ("all", "both") and last and words[last - 1].low in PRONOUNS:
        return last - 1, last
    return phrase_before(words, last)


def shared(words: Sequence[Word], at: int, depth: int = 0) -> Found:
    """The subject of the nearest verb to the left of a place that has a party for it."""
    found = None
    for _ in range(3):
        earlier = _verb_left(words, at)
        if earlier is None:
            return found
        found = subject(words, earlier, depth + 1)
        if binds(words, found):
            return found
        at = earlier
    return found


def behind_helpers(words: Sequence[Spelled], at: int) -> int:
    """The place before the helpers and adverbs to the left of a verb."""
    i = at - 1
    least = max(0, at - HELPERS)
    while i >= least and (is_adverb(words[i]) or words[i].low in AUXILIARY or words[i].text == ")"):
        if words[i].text == ")":
            if i < 3 or words[i - 2].text != "(" or not is_adverb(words[i - 3]):
                break
            i -= 3
        if words[i].low in ("all", "both") and (not i or words[i - 1].low in PRONOUNS):
            break
        i -= 1
    return i


def _past_asides(words: Sequence[Word], last: int) -> int:
    """The place before what stands in brackets, commas or dashes at the left of a verb."""
    for _ in range(3):
        if last < 1:
            return last
        text = words[last].text
        if text in '”"’' and _opening(words, last, '(“"‘') >= 0:
            last -= 1
            text = words[last].text
        if text in ")]":
            last = _opening(words, last, "([") - 1
        elif text == "," or text in DASHES:
            opened = _insertion(words, last)
            if opened == last:
                return last - 1 if is_adverb(words[last - 1]) is False and text == "," else last
            last = opened - 1
        else:
            return last
    return last


def _opening(words: Sequence[Word], last: int, signs: str) -> int:
    for i in range(last - 1, max(last - INSERTION, -1), -1):
        if words[i].text in signs:
            return i
    return last


def _insertion(words: Sequence[Word], last: int) -> int:
    """Where the insertion opens that ends with the comma or dash at a place; the place if none."""
    same = DASHES if words[last].text in DASHES else frozenset(",")
    best = last
    for i in range(last - 1, max(last - INSERTION, 0), -1):
        if words[i].text in same:
            best = i
            opener = words[i + 1]
            if same is DASHES or opener.low in OPENS_INSERTION or is_participle(opener):
                return i
            if opener.text[0].isupper() and words[i - 1].text != ",":
                return i
        elif words[i].text in HARD:
            break
    return best


def _verb_left(words: Sequence[Word], at: int) -> int | None:
    for i in range(at - 1, max(at - FARTHEST, -1), -1):
        if finite(words, i) and not reduced(words, i):
            return i
        if words[i].text in ";:":
            return None
    return None


def _antecedent(words: Sequence[Word], at: int) -> Found:
    last = at - 1
    while last >= 0 and words[last].text == ",":
        last -= 1
    if last < 0:
        return None
    first = last
    for i in range(last, max(last - 12, -1), -1):
        low = words[i].low
        if low in STOPS or low in JOINTS or words[i].text in ",()" or finite(words, i):
            break
        if low in PREPOSITIONS and low != "of":
            break
        first = i
        if low in DETERMINERS:
            break
    return trimmed(words, first, last)
