"""Noun phrases of a unit: a verb's subject, the phrase that opens at a place, what is a party."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing import lexicons
from briefing.sections.commitments.acts import (
    AUXILIARY,
    HAVE,
    finite,
    is_adverb,
    is_participle,
    kinds_at,
)
from briefing.sections.commitments.words import Word

Found = tuple[int, int] | None
PRONOUNS = frozenset("i we he she they it you".split())
EMPTY = frozenset("this that these those there which what nothing".split())
RELATIVE = frozenset("who which that".split())
JOINTS = frozenset("and or but & nor".split())
PREPOSITIONS = frozenset(
    "in on at during under by after before for from with through to as according within of amid "
    "following given based upon per since despite alongside throughout while when if although "
    "because pursuant between among regarding concerning over until once without besides ahead "
    "beyond speaking apart thanks due whereas though unless toward towards into against about "
    "including across around outside inside along together together".split()
)
STOPS = frozenset(
    '; : ! ? “ ” " | # > • · * _ ‘ ] while when if because since although though whether where '
    "unless so until once whereas whose than".split()
)
HARD = frozenset("; : ! ? “ ”".split())
DASHES = frozenset("–—-")
DETERMINERS = frozenset(
    "the a an this these those our their his her its my all both each every any no some".split()
)
# A phrase ends before these.
ENDS = frozenset(
    'who which that whose where when while whom ( [ ) ] ; : . ! ? “ ” " including such along '
    "together – — - * to not is are was were be if because until unless within through as than "
    "via | _ during under after before by from with without among between upon since via per amid "
    "has have had will would shall must should may might can could".split()
)
NAMING = frozenset("of for on to in against and &".split())
NOT_PLACES = frozenset("in on to against for".split())
FARTHEST = 60
LONGEST = 40
INSERTION = 25
OPENS_INSERTION = frozenset(
    "who which whose where including such led headed together along as a an the in on at with for "
    "through under during when while if by of according if like particularly especially based "
    "however therefore meanwhile too also moreover he she they".split()
)


@cache
def parties() -> frozenset[str]:
    """The head nouns that name people or bodies."""
    listed = dict(lexicons.pairs("commitment_subjects")).get("party", "").split()
    own = (noun for line in lexicons.words("actor_nouns") for noun in line.split())
    return frozenset(listed) | frozenset(own)


@cache
def things() -> frozenset[str]:
    """The head nouns that name what cannot bind itself."""
    pairs = lexicons.pairs("commitment_subjects")
    return frozenset(n for name, nouns in pairs if name != "party" for n in nouns.split())


PEOPLE = ("ers", "ors", "ists", "ians", "ees", "ants", "men", "nationals", "members")
NOT_PEOPLE = frozenset(
    "numbers matters papers orders powers letters centers factors sectors barriers corridors "
    "committees fees doors transfers rivers offers carers computers errors variants grants "
    "restaurants plants guarantees covers chapters quarters tigers vouchers licensees shelters "
    "parameters indicators visitors reactors monitors borders tenders others waters towers "
    "newsletters posters trees degrees jubilees dollars warrants".split()
)


def head(words: Sequence[Word], first: int, last: int) -> Word:
    """The noun that a phrase is about: the last word before a preposition, comma or "and"."""
    for i in range(first + 1, last + 1):
        low = words[i].low
        if low in PREPOSITIONS or low in JOINTS or words[i].text in ",(’'":
            return words[i - 1]
    return words[last]


def binds(words: Sequence[Word], found: Found) -> bool:
    """Whether a phrase names somebody who can be bound: a person, a body, or a pronoun for them."""
    if found is None:
        return False
    if words[found[1]].low in parties() and "and" in (w.low for w in words[found[0] : found[1]]):
        return True
    noun = head(words, *found)
    low = noun.low.removesuffix("'ll")
    if (found[0] == found[1] and low in EMPTY) or (low in DETERMINERS and low != "all"):
        return low == "both"
    if low in PRONOUNS or low in parties() or low in ("both", "all", "two"):
        return True
    if low in things() or low in NOT_PEOPLE or not noun.text[0].isalpha():
        return False
    return _looks_bound(words, found[0], noun)


def _looks_bound(words: Sequence[Word], first: int, noun: Word) -> bool:
    """Whether a noun that no list has names people or a body by its capital or its ending."""
    if noun.text[0].isupper():
        opens = noun is words[first] and not any(w.text[0].isupper() for w in words[:first])
        return not opens or _name(noun)
    low = noun.low.removesuffix("'ll")
    return low.endswith(PEOPLE) and len(low) > 5


def _name(noun: Word) -> bool:
    low = noun.low
    return low[:-1] not in things() and not low.endswith(
        ("ing", "ion", "ions", "ment", "ness", "ity", "ments", "ties")
    )


def subject(words: Sequence[Word], at: int, depth: int = 0) -> Found:
    """The words [first, last] that are the subject of the verb group at a place, or None."""
    last = _past_asides(words, _past_helpers(words, at))
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
    return _phrase_before(words, last)


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


def _past_helpers(words: Sequence[Word], at: int) -> int:
    i = at - 1
    while i >= 0 and (is_adverb(words[i]) or words[i].low in AUXILIARY or words[i].text == ")"):
        if words[i].text == ")":
            if i < 3 or words[i - 2].text != "(" or not is_adverb(words[i - 3]):
                break
            i -= 3
        if words[i].low in ("all", "both") and i and words[i - 1].low in PRONOUNS:
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
        if finite(words, i) and not _reduced(words, i):
            return i
        if words[i].text in ";:":
            return None
    return None


def _reduced(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands behind a noun in place of a relative clause ("tasked with")."""
    word = words[at]
    if word.low in AUXILIARY or not at or at + 1 >= len(words) or "say" in kinds_at(words, at):
        return False
    return is_participle(word) and words[at + 1].low in ("by", "with", "under", "between", "as")


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


def _phrase_before(words: Sequence[Word], last: int) -> Found:
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
    return low == "that" or (low == "." and at > 0 and words[at - 1].text[-1].isdigit())


def _clause_start(words: Sequence[Word], last: int) -> int:
    for i in range(last, max(last - FARTHEST, -1), -1):
        if _stop(words, i):
            return i + 1
        if i < last and finite(words, i) and not _reduced(words, i):
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
            if words[i].low in DETERMINERS | PRONOUNS:
                return i
    return verb + 1


def _opens(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return (
        word.low in DETERMINERS | PRONOUNS or word.text[0].isupper() or word.low not in PREPOSITIONS
    )


def _past_front(words: Sequence[Word], start: int, last: int) -> int | None:
    """Where the subject opens in a clause: past numbering, adverbs, and what is put in front."""
    while start <= last and (
        (is_adverb(words[start]) and words[start].low not in ("both", "all"))
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
        if not any(j > i for j in commas) or _is_list(words, i + 1, last):
            return _past_front(words, i + 1, last)
    for i in range(last, start, -1):
        if words[i].low in DETERMINERS | PRONOUNS and words[i - 1].low not in PREPOSITIONS:
            return i
    return None


FRONT = frozenset(
    "therefore accordingly furthermore moreover additionally however meanwhile today now then thus "
    "earlier later instead finally further hence tomorrow yesterday here yet so overall currently "
    "nbsp".split()
)


def _numbering(words: Sequence[Word], at: int, last: int) -> bool:
    if at + 1 > last or words[at + 1].text not in ".)":
        return False
    return words[at].text.isdigit() or len(words[at].text) == 1


def _fronted(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in PREPOSITIONS:
        return True
    small = low.endswith("ing") or (is_participle(words[at]) and low != "united")
    opens = at == 0 or words[at - 1].text in '“".' or words[at].text[0].islower()
    return small and opens and low not in parties() and _followed(words, at)


def _followed(words: Sequence[Word], at: int) -> bool:
    low = words[at + 1].low if at + 1 < len(words) else ""
    return low in PREPOSITIONS or low in DETERMINERS or low == "that"


def _is_list(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the commas of a stretch part the members of a list that "and" closes."""
    commas = [i for i in range(first, last) if words[i].text == ","]
    return not commas or any(
        words[i].low in ("and", "&") for i in range(commas[-1], min(last, commas[-1] + 14))
    )


# Heads that say little without what follows ("officials from all ministries").
GENERIC = frozenset(
    "officials representatives members participants people those citizens employees "
    "persons experts "
    "delegates delegations ministers candidates applicants leaders specialists".split()
)


def trimmed(words: Sequence[Word], first: int, last: int) -> Found:
    """The noun phrase that opens at a place, without what is hung on to it."""
    while first <= last and (is_adverb(words[first]) and words[first].low not in ("both", "all")):
        first += 1
    if first > last or words[first].low in ENDS - DETERMINERS:
        return None
    end = first
    for i in range(first + 1, last + 1):
        if _ends(words, first, i, last):
            break
        end = i
    while end > first and (words[end].low in NAMING | {","} or words[end].text in "’'*."):
        end -= 1
    return first, end


def _ends(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether the phrase from a place to "last" ends before a word."""
    word, low = words[at], words[at].low
    if _bracketed(words, at, last):
        return False
    if word.text == ".":
        return not (words[at - 1].text[0].isupper() and word.start == words[at - 1].end)
    if low in ENDS:
        return True
    if word.text == ",":
        return not _is_list(words, at, last + 1) or _apposed(words, at, last)
    if low in PREPOSITIONS and low != "of":
        return not _names(words, at, last) and not (low == "from" and words[at - 1].low in GENERIC)
    inside = word.text[0].islower() and at > first + 1 - (words[first].low not in DETERMINERS)
    hung = is_participle(word) or (low.endswith("ing") and len(low) > 5)
    return inside and hung and _followed(words, at)


def _bracketed(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a bracket stands inside a name ("Strata (Amendment) Act")."""
    if words[at].text == "(":
        closed = at + 2
    elif words[at].text == ")":
        closed = at
    else:
        return False
    ahead = closed + 1
    return ahead <= last and words[closed].text == ")" and words[ahead].text[0].isupper()


def _apposed(words: Sequence[Word], at: int, last: int) -> bool:
    low = words[at + 1].low if at < last else ""
    return (
        low in ENDS or low in PREPOSITIONS or (is_participle(words[at + 1]) if at < last else True)
    )


def _names(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a preposition stands inside a name ("Ministry for Home Affairs")."""
    if words[at].low not in NOT_PLACES or at >= last:
        return False
    behind = words[at + 1]
    if words[at].low in ("in", "to") and words[at - 1].low not in ("ambassador", "bank", "envoy"):
        return False
    return words[at - 1].text[0].isupper() and behind.text[0].isupper()


def phrase_at(words: Sequence[Word], first: int, most: int = LONGEST) -> Found:
    """The noun phrase that opens at a place, or None."""
    last = min(first + most, len(words)) - 1
    for i in range(first, last + 1):
        if words[i].low in AUXILIARY - HAVE or words[i].text in ";:":
            last = i - 1
            break
    return trimmed(words, first, last) if first <= last else None
