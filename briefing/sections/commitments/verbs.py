"""Which words of a unit are verbs: their classes, participles, finite forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.sections.commitments.words import IRREGULAR, Spelled, forms

WILL, MUST, MAY = "will", "must", "may"
MODALS = {
    **dict.fromkeys("will would shall 'll".split(), WILL),
    **dict.fromkeys("must should need needs ought".split(), MUST),
    **dict.fromkeys("may might can could cannot".split(), MAY),
}
BE = frozenset("be is are was were been being am 's".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("do does did".split())
AUXILIARY = BE | HAVE | DO | frozenset(MODALS)
BETWEEN = frozenset(
    "not also further never always soon then now jointly only all both already still again once "
    "therefore thus today formally yesterday hereby just even more strongly first".split()
)
# What stands before a noun, and so never before a finite verb.
BEFORE_NOUNS = frozenset(
    "the a an this these those our their his her its my your of in with by for on at from no any "
    "some every each another such own under into through about between and/or new".split()
)
READY = frozenset(
    "ready willing prepared committed determined dedicated keen eager open set due "
    "scheduled slated "
    "expected obliged obligated required responsible interested planning going resolved poised "
    "bound entitled".split()
)
PAST = frozenset(past for pasts in IRREGULAR.values() for past in pasts.split())
LINKING = frozenset("remain remains remained stand stands stood".split())


@cache
def classes() -> dict[str, frozenset[str]]:
    """The classes of every form of the verbs that we know."""
    found: dict[str, set[str]] = {}
    for name, verbs in lexicons.pairs("actor_verbs"):
        for verb in verbs.split():
            for form in forms(verb):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def _shapes() -> dict[str, str]:
    """The shape of every form of the verbs that we know: base, s, ed or ing."""
    verbs = (verb for _, line in lexicons.pairs("actor_verbs") for verb in line.split())
    return {form: shape for verb in verbs for form, shape in forms(verb).items()}


NO_CLASS: frozenset[str] = frozenset()


def kinds_at(words: Sequence[Spelled], at: int) -> frozenset[str]:
    """The classes of the verb at a place."""
    return classes().get(words[at].low, NO_CLASS) if at < len(words) else NO_CLASS


def is_adverb(word: Spelled) -> bool:
    """Whether a word may stand between the parts of a verb group."""
    low = word.low
    return low in BETWEEN or (low[-2:] == "ly" and word.text[0].islower())


def finite_form(low: str) -> str:
    """What a word can be as a finite verb: aux, past, ed, s, base, or "" wherever it stands."""
    if low in AUXILIARY:
        return "" if low in NEVER_FINITE else "aux"
    if low.endswith("ed") and len(low) > 4 and low not in NOT_PAST:
        return "past"
    known = _shapes().get(low, "")
    return "" if known == "ing" else known


def is_participle(word: Spelled) -> bool:
    """Whether a word has the form of a past participle."""
    low = word.low
    return low in PAST or (low.endswith(("ed", "en")) and len(low) > 4) or low in IRREGULAR


def skip(words: Sequence[Spelled], at: int) -> int:
    """The next place that holds no adverb."""
    at += 1
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at


def finite(words: Sequence[Spelled], at: int, *, title: bool = False) -> bool:
    """Whether a word is a finite verb by its form and by what stands before it."""
    word = words[at]
    form = finite_form(word.low)
    if form in ("", "aux"):
        return form == "aux"
    before = at - 1 if at < 2 or not is_adverb(words[at - 1]) else at - 2
    if not (word.text[0].islower() or title) or (at and words[before].low in BEFORE_NOUNS):
        return False
    if form == "past":
        return not at or words[at - 1].low not in AUXILIARY
    return form == "ed" or _present(words, at, form)


NEVER_FINITE = frozenset("be been being need 's".split())
NOT_PAST = frozenset("united indeed speed exceed succeed proceed hundred need".split())
PLURAL = frozenset("we they you i who and also".split())


def _present(words: Sequence[Spelled], at: int, shape: str) -> bool:
    """Whether a form that may be a noun too is a verb here: its subject agrees with it."""
    if not at:
        return False
    back = words[at - 1]
    if (is_adverb(back) or back.text in ".,)") and at > 1:
        back = words[at - 2]
    if shape == "base":
        both = at > 2 and words[at - 2].low == "and" and back.text[0].isupper()
        plural = both or back.low.endswith("s")
        return back.low in PLURAL or (plural and is_object(words, at + 1))
    singular = back.low in THIRD or not back.low.endswith("s") or back.text[0].isupper()
    return singular and back.text[0].isalpha() and is_object(words, at + 1)


THIRD = frozenset("he she it which who that this also".split())
OBJECT = frozenset(
    "the a an its his her their our on upon for to that all both this these those in with "
    "over".split()
)


def is_object(words: Sequence[Spelled], at: int) -> bool:
    """Whether what stands at a place can follow a verb."""
    return at < len(words) and (words[at].low in OBJECT or words[at].text[0].isupper())
