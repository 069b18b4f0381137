"""Where a subject opens: the noun phrase that ends at a place, parted from the clause before it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.kept import Kept
from briefing.sections.commitments.grammar import (
    DASHES,
    FARTHEST,
    JOINTS,
    PREPOSITIONS,
    STOPS,
    SUBJECTS_OPEN,
    Found,
)
from briefing.sections.commitments.parties import parties
from briefing.sections.commitments.phrases import followed, is_list, trimmed
from briefing.sections.commitments.verbs import (
    AUXILIARY,
    finite,
    finite_form,
    is_adverb,
    is_participle,
    kinds_at,
)
from briefing.sections.commitments.words import Word


def phrase_before(words: Sequence[Word], last: int) -> Found:
    """The noun phrase whose tail ends at a place, the clause before it left out."""
    start = _clause_start(words, last)
    opening = _past_front(words, start, last)
    return None if opening is None else trimmed(words, opening, last)


def _stop(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in STOPS:
        return True
    if words[at].text in DASHES:
        return True
    return low == "that" or (low == "." and at > 0 and _ends_number(words[at - 1]))


def _ends_number(word: Word) -> bool:
    """Whether a word before a point ends a number or a time of day ("9.15 a.m.")."""
    return word.text[-1].isdigit() or word.low in HOURS


def _parts(low: str) -> bool:
    """Whether a word can part clauses, as a stop or a finite verb, wherever it stands."""
    return low in STOPS or low in DASHES or low in ("that", ".") or finite_form(low) != ""


PARTS = Kept(_parts)
HOURS = frozenset(["a.m", "p.m"])


def _clause_start(words: Sequence[Word], last: int) -> int:
    for i in range(last, max(last - FARTHEST, -1), -1):
        if not PARTS[words[i].low]:
            continue
        if _stop(words, i):
            zone = words[i].text == "." and i + 1 < last and words[i + 1].text.isupper()
            return i + 1 + (zone and words[i - 1].low in HOURS)
        if i < last and finite(words, i) and not reduced(words, i):
            start = _behind_verb(words, i, last)
            if start is not None:
                return start
    return max(last - FARTHEST, 0)


def _behind_verb(words: Sequence[Word], verb: int, last: int) -> int | None:
    """Where the clause opens that follows a finite verb; None where the phrase holds the verb."""
    for i in range(last - 1, verb, -1):
        if words[i].low in ("and", "but") and words[i - 1].text == "," and _opens(words, i + 1):
            return i + 1
    if "say" in kinds_at(words, verb) and words[verb].low not in AUXILIARY:
        return _heard(words, verb, last)
    for mark in (("but", "and"), (",",)):
        for i in range(last - 1, verb, -1):
            if words[i].low in mark and _opens(words, i + 1):
                return i + 1
    return verb + 1 if words[verb].low in AUXILIARY else None


def _heard(words: Sequence[Word], verb: int, last: int) -> int:
    """Behind a verb of saying: past "reporters", "on Monday" and the like."""
    for i in range(verb + 1, min(verb + 8, last)):
        if words[i].text == ",":
            return i + 1
    if verb + 1 <= last and words[verb + 1].low in PREPOSITIONS:
        for i in range(verb + 2, last + 1):
            if words[i].low in SUBJECTS_OPEN:
                return i
    return verb + 1


def _opens(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return word.low in SUBJECTS_OPEN or word.text[0].isupper() or word.low not in PREPOSITIONS


def _past_front(words: Sequence[Word], start: int, last: int) -> int | None:
    """Where the subject opens in a clause: past numbering, adverbs, and what is put in front."""
    while start <= last and (
        (is_adverb(words[start]) and words[start].low not in ("both", "all"))
        or _sentence_adverb(words, start)
        or words[start].low in JOINTS
        or words[start].low in FRONT
        or not words[start].text[0].isalnum()
        or _numbering(words, start, last)
    ):
        start += 1
    if start > last:
        return None
    if not _fronted(words, start):
        return start
    commas = [i for i in range(start, last) if words[i].text == ","]
    for i in commas:
        if not any(j > i for j in commas) or is_list(words, i + 1, last):
            return _past_front(words, i + 1, last)
    for i in range(last, start, -1):
        if words[i].low in SUBJECTS_OPEN and words[i - 1].low not in PREPOSITIONS:
            return i
    return None


def _sentence_adverb(words: Sequence[Word], at: int) -> bool:
    """Whether an adverb written large opens a sentence before a comma ("Unanimously, the …")."""
    low = words[at].low
    fits = low[-2:] == "ly" and len(low) >= SHORTEST and at + 1 < len(words)
    return fits and words[at + 1].text == "," and (not at or not words[at - 1].text[0].isalnum())


SHORTEST = 7  # letters of such an adverb: "Italy" and "Emily" are none
FRONT = frozenset(
    "therefore accordingly furthermore moreover additionally however meanwhile today now then thus "
    "earlier later instead finally further hence tomorrow yesterday here yet so overall currently "
    "nbsp".split()
)


# What opens a circumstance of time, by the word that follows.
OPENS_TIME = frozenset("this last next every each later earlier".split())
PERIODS = frozenset(
    "year month week weekend morning afternoon evening quarter spring summer autumn fall winter "
    "time season decade".split()
)
OPENS_TO = frozenset("prior subsequent owing".split())
MOVING = frozenset("moving going looking beginning starting".split())
AHEAD = frozenset("forward ahead next this in on with from today tomorrow".split())


def _timed(words: Sequence[Word], at: int) -> bool:
    """Whether a circumstance of time opens at a place ("2021,", "next year", "prior to")."""
    low, ahead = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    return (
        (low[0].isdigit() and ahead == ",")
        or (low in OPENS_TIME and ahead in PERIODS)
        or (low in OPENS_TO and ahead == "to")
        or (low in MOVING and ahead in AHEAD)
    )


def _numbering(words: Sequence[Word], at: int, last: int) -> bool:
    if at + 1 > last or words[at + 1].text not in ".)":
        return False
    return words[at].text.isdigit() or len(words[at].text) == 1


def _fronted(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in PREPOSITIONS or _timed(words, at):
        return True
    small = low.endswith("ing") or (is_participle(words[at]) and low != "united")
    opens = at == 0 or words[at - 1].text in '“".' or words[at].text[0].islower()
    return small and opens and low not in parties() and followed(words, at)


def reduced(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands behind a noun in place of a relative clause ("tasked with")."""
    word = words[at]
    if word.low in AUXILIARY or not at or at + 1 >= len(words) or "say" in kinds_at(words, at):
        return False
    return is_participle(word) and words[at + 1].low in ("by", "with", "under", "between", "as")
