"""Given names that are words, months, bodies or titles elsewhere ("Bill", "June", "Dean")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.people.kinds import STARTS, TITLES, Kind, offices

if TYPE_CHECKING:
    from briefing.people.tokens import Word

CHRISTENED = frozenset("bill christian jan jun june april amir dean don".split())
# What stands before these where they are no names.
MONTHS = frozenset(["june", "april"])
IN_MONTH = frozenset("in of from since until to for on".split())
DETERMINING = frozenset("the a an this that each every last next our its senate house".split())
# The word of kin that is the courtesy of a cleric before a strange name ("Father Sergius").
CLERIC = "father"
# Who sits in a see, and where the word is no area's.
SEE = "metropolitan"
# A courtesy in Malaysia and a saint's word, names in Burma ("Dr Tun Shin", "Daw Aung San Nu").
BURMESE = frozenset(["tun", "san"])
BURMANS = frozenset(["u", "daw", "aung", "tun"])
# A Malay title of two words ("Tan Sri Ahmad", "Dato' Sri Ahmad").
SRI, MALAY = "sri", frozenset("tan dato dato' dato’ datuk datin".split())
# What goes on a Malay title, and the courtesy that stands behind one or before a pilgrim.
TITLE_TAILS = frozenset(
    "seri setia utama laila lela paduka wira diraja perdana pahlawan bakti orang kaya".split()
)
NEXT = frozenset(["seri", "setia", "paduka"])  # of these what follows the first word
PEHIN, ADDRESSED, PILGRIMS = "pehin", frozenset(["awang", "dayang"]), frozenset(["haji", "hajah"])
# Names before which a title of the Gulf is a name ("Mohd Amir").
PROPHETIC = frozenset("mohd mohamed mohammad mohammed muhammad muhamad ahmad".split())
# A month, and behind a family name of East Asia a given name.
MONTHLY = "jun"
# Ranks that are the short forms of bodies before an office ("SFC Chief Executive Officer").
SHORT_RANKS = frozenset("sfc csm ltc dci cpt".split())
# One of these in a unit is reason enough to look at it.
TELLING_NAMES = (
    CHRISTENED | BURMESE | SHORT_RANKS | {CLERIC, SEE, MONTHLY, SRI} | TITLE_TAILS | ADDRESSED
)


def christened(words: Sequence[Word], word: Word, ahead: Sequence[str]) -> tuple[Kind, Kind]:
    """What a word and the last of some words are, where the words around them tell it.

    ``ahead`` are the pieces behind the word.
    """
    last = words[-1]
    earlier = words[-2] if len(words) > 1 else None
    if last.low in SHORT_RANKS and last.large and heads_office(word, ahead):
        return word.kind, Kind.NAME
    if malay(last, word, ahead):
        return Kind.HONORIFIC, Kind.HONORIFIC
    if (word.low == MONTHLY or word.low in BURMESE) and eastern(earlier, last, word, ahead):
        return Kind.NAME, last.kind
    if word.kind in STARTS:
        if last.kind is not Kind.NAME and not word.large and baptised(earlier, last, ahead):
            return word.kind, Kind.NAME
        if clerical(last, word, ahead):
            return word.kind, Kind.HONORIFIC
    return word.kind, last.kind


def heads_office(word: Word, ahead: Sequence[str]) -> bool:
    """Whether a word is an office or a plain word before one ("Vice President")."""
    held = any(piece.strip().lower() in offices() for piece in ahead[:1])
    return word.kind is Kind.OFFICE or (word.kind is Kind.COMMON and held)


def malay(last: Word, word: Word, ahead: Sequence[str]) -> bool:
    """Whether a word goes on a title of Malaysia or Brunei ("Dato Seri Setia Awang")."""
    if word.low == SRI:
        return last.low in MALAY
    if last.kind is not Kind.HONORIFIC:
        return False
    if word.low in ADDRESSED:
        return last.low in TITLE_TAILS or any(p.strip().lower() in PILGRIMS for p in ahead[:1])
    if last.low in MALAY:
        return word.low in NEXT  # not "Datuk Laila", whose name that is
    return word.low in TITLE_TAILS and (last.low in TITLE_TAILS or last.low in (SRI, PEHIN))


def eastern(earlier: Word | None, last: Word, word: Word, ahead: Sequence[str]) -> bool:
    """Whether a month or a courtesy is a name ("Chief Justice Zhang Jun", "Dr Tun Shin")."""
    if word.low in BURMESE:
        courteous = last.kind is Kind.HONORIFIC and word.low == "tun"
        return last.low.rstrip(".") in BURMANS or courteous
    dated = any(piece.lstrip()[:1].isdigit() for piece in ahead[:1])
    titled = earlier is not None and earlier.kind in TITLES
    return last.kind is Kind.NAME and titled and not dated


def clerical(last: Word, word: Word, ahead: Sequence[str]) -> bool:
    """Whether a word of kin or a see is the courtesy of a cleric."""
    if last.low == SEE:
        return word.given or [*ahead[:1]] == [" of"]
    return last.low == CLERIC


def baptised(earlier: Word | None, last: Word, ahead: Sequence[str]) -> bool:
    """Whether a word before a family name is a given name, by what stands before and behind."""
    if last.low not in CHRISTENED:
        return False
    if last.low == "dean":  # else a title: "Dean Burns, President of"
        return len(ahead) > 1 and ahead[0] == "," and ahead[1].strip().lower() in offices()
    if earlier is None or earlier.kind is Kind.HONORIFIC or earlier.low in PROPHETIC:
        return True
    if earlier.low in DETERMINING or earlier.kind is Kind.NUMBER:
        return False
    if last.low in MONTHS and earlier.low in IN_MONTH:
        return False
    return not earlier.capital or earlier.kind in TITLES
