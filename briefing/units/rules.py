"""What a full stop means: rules in order, the first that has an opinion decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefing import lexicons
from briefing.patterns import Pattern
from briefing.units.punkt import abbreviations


class Boundary(NamedTuple):
    """A place where a sentence may end: what stands around it, and what Punkt says."""

    sentence: str  # up to 60 characters of the sentence so far, without the marks
    word: str  # the token that the marks end
    marks: str
    closers: str
    glued: bool  # no white space follows
    following: str  # up to 60 characters of what follows
    punkt: Callable[[], bool]  # what Punkt says, which takes long to ask
    opening: bool  # the sentence has hardly begun

    @property
    def bare(self) -> str:
        """The token in lower case without opening punctuation."""
        return self.word.lstrip(_OPENING_MARKS).lower()

    @property
    def next(self) -> str:
        """The next word without opening punctuation, in its own case."""
        found = _NEXT.match(self.following)
        return found.group(1) if found else ""


_NEXT = Pattern(
    r"(?:<[^<>]{0,200}>|&\w{2,6};|[\"'“‘«(\[*_–—†‡#-]){0,8}\s?([^\W_]+(?:['’][^\W_]+)?)"
)
#: Words that start a sentence, hardly ever a name: they decide after an abbreviation.
STARTERS = frozenset(lexicons.words("sentence_starters"))
# Titles that end what they stand behind too ("Larn Pharm."), and what may stand before the title.
_DOUBTFUL = frozenset("pharm arc ofc".split())
_FREE = Pattern(r"(?:\A|(?:\A|\s)[a-z][\w’'-]*\s|[,;:(–—]\s?)\S+\Z")
_COURTESIES = frozenset("mr mrs ms".split())
BILL = "S"  # "S. 12"; what took "11.2 s." ends there
_GLUED = Pattern(r"(?:[a-z]{2,}|\d|[a-z]\)|%)\Z")
_GLUED_NEXT = Pattern(r"[“\"]?(?:[A-Z][a-z]+|(?P<title>[A-Z][a-z]{1,4})\.|A|I)(?:[ ,’']|\s)")
#: What ends a firm's name that is its address ("Collab.Net"), and no sum behind a full stop.
_DOMAIN = Pattern(
    r"(?:Com|Org|Io|Net)\b(?!(?:\s[a-z]+){0,2}\s(?:income|turnover|results?|premiums?|of|sales|profits?|revenues?|loss(?:es)?|interest|earnings|cash"
    r"|debts?|assets|proceeds|zero|new|margins?|worth|migration|exports|imports)\b)"
)
_OPENING_MARKS = "\"'“‘«([*_-–—/"
_ADDRESS = Pattern(r"https?:|www\.|@|/", re.IGNORECASE)
_TIME = Pattern(
    r"\A\W*(?:(?:at|by|on|around|from|until|about)\s)?[\d:.\s]+[ap]\.?m\Z", re.IGNORECASE
)
_LETTER = Pattern(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,2}\Z|[^\W\d_]\Z")
_APOSTROPHE = Pattern("['’]")
_CITED = Pattern(r"\([^()\n]{1,50}\)[.,;]")
_OMITTED = Pattern(r"\.[ \xa0]\.[ \xa0]\.\s+\S")
_ORDER = Pattern(r"(?:[A-Z]|[IVXLC]{2,6})\Z")
_SHORT = 40  # a dateline is shorter, in characters
_PLACE = Pattern(r"[^\W\d_]{3,}(?<=[A-Z]{3})")
_DISPATCH = Pattern(r"[–—-]{1,2}\s|/[A-Z]|[A-Z]{3,12}\s?[-–—/]")
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
#: A place and a day with nothing else.
_PLACE_AND_DAY = Pattern(
    rf"""(?:[A-Z][\w'’-]*\s){{0,3}}[A-Z][\w'’-]*[,:]\s
    (?:[A-Z][a-z]+day,?\s)?
    (?:\d{{1,2}}\s{_MONTHS}|{_MONTHS}\s\d{{1,2}})(?:,?\s\d{{4}})?\Z""",
    re.VERBOSE,
)
#: "**Springfield, Ill.** –": a town and its state in short, before a dash.
_TOWN = Pattern(r"[*_]{0,3}(?:[A-Z][\w'’.-]*\s){0,3}[A-Z][\w'’.-]*,\s[A-Z][\w.]{0,4}\Z")
_DASH_NEXT = Pattern(r"[–—-]{1,2}\s")
_AGENCY = Pattern(r"/[\w.-]{2,20}/\Z")
_NUMERAL = Pattern(r"[$€£]?\d[\d.,:/%-]*\Z")
_COUNTER = Pattern(r"\d{1,2}\Z")
_PARAGRAPH = Pattern(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\Z")
_COUNTING = frozenset("page para mio".split())  # "see para.5." counts
_PARAGRAPH_NEXT = Pattern(r"\d{1,2}\.(?:\d{1,2}\.)?\s{1,3}[A-Z]")
_DOTTED = Pattern(r"\d{1,2}\.\d{1,2}(?:\.\d{4})?\Z")
_AFTER_DAY = Pattern(r"\d{1,2}:\d\d|[–—-]")
_MONTH_NEXT = Pattern(r"\d{1,2}\.\s?(?:19|20)\d\d\b")
_DAY_MONTH = Pattern(r"\b\d{1,2}\.\s?\d{1,2}\Z")
_YEAR_NEXT = Pattern(r"(?:19|20)\d\d\b")
_ORDERS = Pattern(r"(?:(?:[A-Z]\.){0,3}[A-Z]|[IVX]{1,5}|[ivx]{1,5})\Z")
_AROUND = "# \t\xa0"  # stands before what counts a heading
_AMOUNT_NEXT = Pattern(r"[A-Z]{1,3}[$€£]?\s?\d")
#: Who reports, or where a quotation stands, behind the last sentence.
_ASIDE = Pattern(r"\((?:[A-Z]{2,8}(?:/[A-Za-z]{1,8})?|[A-Z][a-z]{0,4}\.?\s\d[\d:,–-]*)\)\s*\Z")
_HOURS = frozenset({"a.m", "p.m"})
_HOUR = Pattern(r"\d\s?\S{3}\Z")  # else they are initials
_AFTER_TIME = Pattern(
    r"""\(?(?:[A-Z]{2,5}\b                                            # EST
    | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
    | (?:January|February|March|April|May|June|July|August|September|October|November|December)\b
    | (?:Eastern|Central|Mountain|Pacific|Greenwich)\b
    | [A-Z]\w+\s(?:[A-Z]\w+\s)?[Tt]ime\b)""",
    re.VERBOSE,
)

# What is said goes on behind who says it: “…,” said the head of Acme, Inc. “We …”
_SPEECH = Pattern(r"[\"“][A-Z][\w’']*,?\s[a-z]")


def _glue(b: Boundary) -> bool | None:
    """Without white space only a plain word and a capitalised word make a boundary."""
    if not b.glued:
        return None
    if b.marks == "…" or not _GLUED.search(b.word) or _ADDRESS.search(b.word):
        return False
    if b.word[0].isupper() and abbreviations().get(b.bare) == "title":
        return False  # "Prof.Dr Ann Orr"
    if b.word.lstrip(_OPENING_MARKS)[:1].isupper() and _DOMAIN.match(b.following):
        return False
    if _PARAGRAPH_NEXT.match(b.following):
        return b.bare not in abbreviations() and b.bare not in _COUNTING
    following = _GLUED_NEXT.match(b.following)
    title = following["title"] if following else None
    return following is not None and (not title or abbreviations().get(title.lower()) == "title")


def _citation(b: Boundary) -> bool | None:
    """A short bracket belongs to the sentence, before its true full stop or at the very end."""
    if b.following[0] != "(":
        return None
    return False if _CITED.match(b.following) or _ASIDE.match(b.following) else None


def _omission(b: Boundary) -> bool | None:
    """Three spaced dots after a full stop stand for words left out before the next sentence."""
    return True if b.marks == "." and _OMITTED.match(b.following) else None


def _dateline(b: Boundary) -> bool | None:
    """The place, day and agency before a dispatch belong to its first sentence."""
    if len(b.sentence) >= _SHORT:
        return None
    if b.word[-1:].isalnum() and _PLACE_AND_DAY.match(b.sentence):
        return False
    if _DASH_NEXT.match(b.following) and _TOWN.match(b.sentence):
        return False
    if not _PLACE.match(b.sentence):
        return None
    return False if _DISPATCH.match(b.following) or _AGENCY.match(b.word) else None


def _goes_on(b: Boundary) -> bool | None:
    """A lower-case word or a punctuation mark goes on with the sentence."""
    first = b.following[0]
    if first in ",;:)]}.…!?%/>":
        return False
    word = b.next
    if word and word[0].islower() and word.lower() == word and first not in '“"‘(':
        return False
    return None


def _ellipsis(b: Boundary) -> bool | None:
    """Three spaced dots go on, four end; dots that touch a word end it before a capital."""
    if b.marks.startswith(". .") and len(b.marks) == len(". . ."):
        return False
    if b.marks.startswith((". .", "..", "…")):
        return b.next[:1].isupper()
    return None


def _quoted(b: Boundary) -> bool | None:
    """After a closing quotation mark only what cannot go on with the sentence starts a new one."""
    if b.marks != "." and b.next[:1].isupper():
        return True
    return None


def _title(b: Boundary) -> bool | None:
    """A title before a name never ends a sentence; a weak one is another word in capitals."""
    mark = abbreviations().get(b.bare)
    bracketed = b.closers == ")" and b.word[:1] == "("  # "Professor (Mrs.) Ann Orr"
    if (b.closers and not bracketed) or mark not in ("title", "weak") or not b.next[:1].isupper():
        return None
    if b.bare in _DOUBTFUL and (b.word.isupper() or not _FREE.search(b.sentence)):
        return True
    low = b.next.lower()
    if mark == "weak" and (b.word.isupper() or low in STARTERS or low in _COURTESIES):
        return True
    return False if b.word.lower() != b.word else None


def _number(b: Boundary) -> bool | None:
    """What stands before a number does so only there; “no” and “art” are words too."""
    if b.closers and b.next[:1].isdigit() and _LETTER.match(b.bare):
        return False  # “Executive Order (E.O.) 12”
    mark = abbreviations().get(b.bare)
    if mark == "inner" and not (b.word.isupper() and len(b.word) == 1):
        return False
    if b.word == BILL and b.next[:1].isdigit():
        return False
    if mark != "number":
        return None
    if b.next[:1].isdigit() or _ORDER.match(b.next) or _AMOUNT_NEXT.match(b.following):
        return False
    return True if b.next[:1].isupper() and b.word.islower() else None


def _count(b: Boundary) -> bool | None:
    """A number ends a sentence before a capital, unless it counts an item of a list."""
    if not _NUMERAL.match(b.bare) or not b.next[:1].isupper():
        return None
    before = b.sentence[: -len(b.word)].rstrip()
    counts = not before or before[-1] in ":;,(" or (before.isupper() and not b.next.isupper())
    if not before and _PARAGRAPH.match(b.word):
        return False
    return not (_COUNTER.match(b.bare) and counts)


def _day(b: Boundary) -> bool | None:
    """The full stops of a day in figures (25. 6. 2025) end nothing."""
    if not b.word[:1].isdigit():
        return None
    if _DOTTED.match(b.word) and _AFTER_DAY.match(b.following):
        return False
    if not _COUNTER.match(b.word):
        return None
    month = b.sentence.strip(_AROUND) == b.word or _DAY_MONTH.search(b.sentence)
    if month and _YEAR_NEXT.match(b.following):
        return False
    return False if _MONTH_NEXT.match(b.following) else None


def _order(b: Boundary) -> bool | None:
    """Letters or a Roman number alone count what follows, tell who speaks or name the paper."""
    return False if b.sentence.strip(_AROUND) == b.word and _ORDERS.match(b.word) else None


def _time(b: Boundary) -> bool | None:
    """A time that opens the sentence goes on; so does one before a zone, a day or a month."""
    if b.bare not in _HOURS or not b.next[:1].isupper() or not _HOUR.search(b.sentence):
        return None
    if b.opening and _TIME.match(b.sentence):
        return False
    return not _AFTER_TIME.match(b.following)


def _initial(b: Boundary) -> bool | None:
    """Letters with full stops are a name's or an abbreviation's; a starter begins anew."""
    agency, _, letter = b.bare.rpartition("/")  # “Photo: ABC/A. Okoro”
    if b.closers or "." in agency or not _LETTER.match(letter) or not b.next[:1].isalpha():
        return None
    return _APOSTROPHE.split(b.next.lower())[0] in STARTERS and b.next[0].isupper()


def _abbreviation(b: Boundary) -> bool | None:
    """What may end a sentence or not ends one before a starter, else where Punkt says so."""
    mark = abbreviations().get(b.bare)
    if b.closers or mark is None or (mark == "name" and b.bare == b.word):
        return None if mark != "name" else b.next[:1].isupper()
    if b.next[:1].isdigit():
        return False
    if _SPEECH.match(b.following):
        return True
    if mark == "end":
        return b.next[:1].isupper()
    return b.next[:1].isupper() and (b.next.lower() in STARTERS or b.punkt())


def _mark(b: Boundary) -> bool | None:
    if b.closers and b.next[:1].isupper():
        return True
    return None


RULES: tuple[Callable[[Boundary], bool | None], ...] = (
    _glue,
    _citation,
    _omission,
    _dateline,
    _goes_on,
    _ellipsis,
    _quoted,
    _title,
    _number,
    _day,
    _order,
    _count,
    _time,
    _initial,
    _abbreviation,
    _mark,
)


def is_boundary(boundary: Boundary) -> bool:
    """Whether a sentence ends here: the first rule with an opinion, else Punkt."""
    for rule in RULES:
        verdict = rule(boundary)
        if verdict is not None:
            return verdict
    return boundary.punkt()
