"""What a word may be, by its form and the word lists: a name, an office, a body, a country."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from functools import cache
from typing import TypeVar, cast

from briefing import lexicons

E = TypeVar("E", bound=Enum)


def plainly(kinds: type[E]) -> type[E]:
    """The members in a class that is no enumeration: Python 3.11 finds them there in a tenth.

    So the class can neither be called nor iterated over; the class of a member can.
    """
    return cast("type[E]", type(kinds.__name__, (), dict(kinds.__members__)))


@plainly
class Kind(IntEnum):
    """What a token may be, by its form and the word lists; whole numbers, as these hash fast."""

    HONORIFIC = auto()
    OFFICE = auto()
    BODY = auto()
    COUNTRY = auto()
    NAME = auto()
    INITIAL = auto()
    COMMON = auto()
    PARTICLE = auto()
    LOWER = auto()
    NUMBER = auto()
    MARK = auto()


STARTS = frozenset((Kind.NAME, Kind.INITIAL))  # what a name may begin with
TITLES = frozenset((Kind.HONORIFIC, Kind.OFFICE))  # what stands before a name
# With the numerals of kings and popes, save those that are names or words ("Xi", "Vi", "Mix").
SUFFIXES = frozenset("jr sr jr. sr. ii iii iv vii viii xii xiii xiv xvi xvii xviii xix xx".split())
PARTICLES = frozenset(
    """
    bin ibn bint binti al el de del della da das do dos di du van von der den ter ten af
    arap ole wa ould mint ag zu zur zum op y la le ul oglu ogly uly kyzy ud ur bte ben e abu
    dela delos delas
    """.split()
)
# What follows a hyphen where the whole qualifies a thing ("Geneva-based").
QUALIFYING = frozenset(
    """
    based led born backed style wide like related speaking made owned run funded free era sponsored
    affiliated linked friendly centric centred centered driven wave day time term level scale proof
    elect general
    """.split()
)
# Arabic articles and the like, written small before a name ("al-Sisi").
TIED = frozenset("al el as ash an ar at ad az ul ud abd".split())
# Short titles that are names or words without their point.
POINTED = frozenset("sen del arc asp amb rep brig gov det insp".split())
# Courtesies that are plain words unless a courtesy follows ("His Excellency").
PLAIN = frozenset("his her their most the right he royal madam".split())
# Short words before a number to call, and those behind the rank of who has left the service.
CONTACTS, LEFT_SERVICE = ("tel", "fax", "mob"), ("ret", "retd", "rtd")
# Ends of the names of streets ("Bernerstrasse") that end no family name, as -gata and -allee do.
STREETS = ("strasse", "straße", "straat", "gasse")
# Ends of addresses, which are firms as well ("Harlow.com").
ADDRESSES = (".com", ".org", ".net", ".io", ".ai")
# Ends of the names of firms, by what they make or do ("Orlapharma", "Nanosystems").
MAKERS = tuple(
    """
    therapies therapeutics pharma sciences technologies industries systems logistics analytics
    robotics genomics dynamics
    """.split()
)
# Ends of the names of German bodies in one word ("Bildungswerk").
BODIES = tuple(
    "bildungswerk hilfswerk kraftwerk verband gesellschaft stiftung ministerium "
    "handelskammer".split()
)
BODILY = STREETS + ADDRESSES + MAKERS + BODIES
# Two initials without points ("JM Ruiz").
INITIALS = frozenset(
    """
    aj bj cj ej jb jc jd jj jk jm jp jt kc kd lj mj pj rj tj tk vj dj js rk vk pk nk bk gk kn
    """.split()
)
LEAST_PLURAL = 3  # letters of a short form in the plural are more
# Given names that are countries too, and countries first.
LANDS = frozenset("israel georgia jordan chad france oman danish".split())


@cache
def given_names() -> frozenset[str]:
    """The given names in lower case."""
    return lexicons.small("given_names")


def is_given(low: str) -> bool:
    """Whether a word, or what stands before its hyphen, is a given name."""
    given = given_names()
    return low in given or ("-" in low and low.partition("-")[0] in given)


def plural(word: str) -> str:
    """The plural of an office as the rule builds it.

    >>> plural("secretary"), plural("chairman"), plural("coach")
    ('secretaries', 'chairmen', 'coaches')
    """
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and not word.endswith(("ay", "ey", "oy")):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "x", "sh")) else "s")


@cache
def table() -> dict[str, Kind]:
    """What a capitalised word of the lists is; later lists win over earlier ones."""
    names = given_names() - LANDS
    found = dict.fromkeys(lexicons.words("common_words"), Kind.COMMON)
    found |= dict.fromkeys(lexicons.words("stopwords"), Kind.COMMON)
    found |= dict.fromkeys(lexicons.words("office_modifiers"), Kind.COMMON)
    found |= dict.fromkeys(CONTACTS + LEFT_SERVICE, Kind.COMMON)
    for name in ("countries", "demonyms"):
        for entry, _ in lexicons.pairs(name):
            if " " not in entry and entry.lower() not in names:
                found[entry.lower()] = Kind.COUNTRY
                if name == "demonyms":
                    found.setdefault(plural(entry.lower()), Kind.COUNTRY)
    for word in lexicons.words("organisation_words"):
        found[word] = Kind.BODY
        found.setdefault(plural(word), Kind.BODY)
    for word in (*lexicons.words("offices"), *lexicons.words("ranks")):
        found[word] = found[plural(word)] = Kind.OFFICE
    return found | dict.fromkeys(lexicons.words("honorifics"), Kind.HONORIFIC)


@cache
def offices() -> frozenset[str]:
    """The words of offices, with the point behind a shortened one and without."""
    known = [word for word, kind in table().items() if kind is Kind.OFFICE]
    return frozenset([*known, *[f"{word}." for word in known]])


def kind_of(text: str, low: str) -> Kind:
    """What a word may be, by its form and the lists."""
    if not text[0].isupper():
        return tied(text, low)
    bare = low.rstrip(".")
    if len(bare) == 1 and text != "I" and (len(text) == 2 or low not in ("a", "i")):
        return Kind.INITIAL
    known = (
        None if low in POINTED and low == text.lower() else table().get(low) or table().get(bare)
    )
    if known is not None:
        return Kind.COMMON if known is Kind.HONORIFIC and low in PLAIN else known
    if initials(text, low):
        return Kind.INITIAL
    if text[-1] == "s" and len(text) > LEAST_PLURAL and text[:-1].isupper():
        return Kind.BODY  # "MCUs", "GPUs"
    return named(low)


def initials(text: str, low: str) -> bool:
    """Whether a word is the first letters of a name ("J.M.", "JM")."""
    pointed = text.endswith(".") and (len(text) <= 2 or "." in text[:-1])
    return pointed or (low in INITIALS and text.isupper())


def named(low: str) -> Kind:
    """What a word may be that no list knows: a street, plain words with a hyphen, or a name."""
    if low.endswith(BODILY):
        return Kind.BODY
    return Kind.COMMON if "-" in low and (low[-1].isdigit() or made_up(low)) else Kind.NAME


def tied(text: str, low: str) -> Kind:
    """What a word that starts with a small letter may be: a name with its article ("al-Sisi")."""
    if "-" in text:
        head, _, rest = text.partition("-")
        if head in TIED and rest[:1].isupper():
            return Kind.NAME
    return small(low)


def small(low: str) -> Kind:
    """What a word in small letters may be."""
    return _small().get(low, Kind.LOWER)


@cache
def _small() -> dict[str, Kind]:
    """The words in small letters that may stand in a name or an office."""
    known = [low for low, kind in table().items() if kind is Kind.OFFICE and low not in POINTED]
    return dict.fromkeys(PARTICLES, Kind.PARTICLE) | dict.fromkeys(known, Kind.OFFICE)


def made_up(low: str) -> bool:
    """Whether a word with a hyphen is made of plain words and no name ("Cross-Border")."""
    if low in given_names():
        return False
    parts = low.split("-")
    return parts[-1] in QUALIFYING or all(p in table() or len(p) < 3 for p in parts)
