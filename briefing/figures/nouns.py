"""The noun that a number counts."""

from __future__ import annotations

import re

from briefing import lexicons
from briefing.model import Span
from briefing.patterns import Pattern

MOST_WORDS = 6
FEW, MOST_JOINED = 2, 4  # words before and behind "and" in "national and regional networks"
WORD = Pattern(
    r"[ \t\r\n\u00a0]{1,4}(?:\*{1,2}|& )?"
    r"((?:[A-Z]\.){2,3}(?:[\u2010\u2011\u2013-]\w{1,20})?|[^\W\d_][\w’'&/\u2010\u2011\u2013-]{0,40})"
)
CONTRACTED = Pattern(r"\w{1,5}[’'](?:re|ve|ll|d|m)", re.IGNORECASE)
# "25-member", but no "2-methylbutane", no "1-propanol" and no "4-QLD": names of substances are made
# of groups, or of the name of a chain and an ending.
_CHEMICAL = (
    r"[a-z]{0,20}(?:(?:meth|eth|prop|but|pent|hex|hept|oct|phen|benz|acet)(?:yl|oxy)"
    r"|hydroxy|amino|chloro|fluoro|bromo|iodo|nitro"
    r"|(?:meth|eth|prop|but|pent|hex|hept|oct)a?(?:di|tri)?(?:an|en|yn)(?:e|ol|al|one|oic|edi))"
)
COMPOUND = Pattern(
    rf"[-\u2010\u2011](?!(?:plus|odd)\b|[A-Z]{{2,3}}\b|{_CHEMICAL})"
    r"([^\W\d_]{2,20}(?:[-\u2010\u2011][^\W\d_]{2,20}){0,3})(?!\w)"
)
# What is said of the number itself and is no kind of what is counted: "rose 12 overall and".
ADVERBS = frozenset(
    "overall total again more less apiece abroad home dead alive missing absent present ill hurt "
    "ago back".split()
)
ADVERB_ENDS = ("ly", "wards", "wise")
PARTICIPLE_ENDS = ("ed", "ing")
HYPHENS = frozenset("-\u2010\u2011")
# The last letters of an adjective, and those without such an end, behind which a comma leads to
# another one: "four large, foreign companies".
ADJECTIVE_ENDS = tuple("al ar ary ory ic ive ous ful less ern an ese ish ble ant ent".split())
ADJECTIVES = frozenset(
    "big small large little great new old young long short high low deep wide strong weak heavy "
    "light private public poor rich free open early late safe clean major minor key main middle "
    "remote separate discrete female male diverse unique seasoned skilled unskilled experienced "
    "talented dedicated advanced renowned gifted qualified distinguished sophisticated detailed "
    "varied mixed armed unarmed".split()
)
NO_ADJECTIVES = frozenset("percent cent president government department total arrival".split())
# What begins another noun phrase: "of the 40 invited, many guests".
QUANTIFIERS = frozenset(
    "many most some several few fewer more much any no every each others another both all "
    "half".split()
)
AND = Pattern(r"\s{1,3}(?:and|or|&)(?=\s)")
AND_OR_COMMA = Pattern(r"(?:,\s[a-z]{3,20})?,?\s{1,3}(?:and|or|&)(?=\s)|,(?=\s)")
STOP = frozenset(lexicons.words("noun_ends"))
FILLERS = frozenset(lexicons.words("noun_fillers"))
PLURALS = frozenset(lexicons.words("plurals"))
MODIFIERS = frozenset(lexicons.words("plural_modifiers"))
NOT_PLURAL = frozenset(lexicons.words("not_plurals"))
# Short for a body, a country or a field, and a small word otherwise ("44 new IT projects").
SHORT = frozenset(("IT", "US", "WHO"))
_SINGULAR_ENDS = ("ss", "us", "is", "’s", "'s")
# "schoolchildren", "servicewomen", "tribespeople"
_PLURAL_ENDS = ("children", "women", "people", "men")
_IN_MEN = frozenset("abdomen acumen albumen bitumen examen regimen specimen stamen".split())


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    >>> [is_plural(w) for w in ("companies", "children", "MoUs", "access", "has")]
    [True, True, True, False, False]
    """
    low = word.lower().rstrip("’'")
    if low in PLURALS or (word[-1:] == "s" and word[-2:-1].isupper()):
        return True
    if low.endswith(_PLURAL_ENDS):
        return low not in _IN_MEN
    part = low.rpartition("-")[2]
    return (
        low.endswith("s")
        and len(low) > 2
        and low not in NOT_PLURAL
        and not low.endswith(_SINGULAR_ENDS)
    ) or part in PLURALS


def is_stop(word: str) -> bool:
    """Whether no phrase of a noun goes on with the word."""
    if word.lower() in STOP:
        return word not in SHORT
    return not word.isalpha() and CONTRACTED.fullmatch(word, 0, len(word)) is not None


def _words(text: str, offset: int, end: int) -> list[Span]:
    """The words that may belong to the noun phrase that starts at the offset."""
    found: list[Span] = []
    while len(found) < MOST_WORDS:
        match = WORD.match(text, offset, end)
        if match is None or is_stop(match[1]):
            break
        found.append(Span(*match.span(1)))
        offset = match.end()
        if text[offset - 1 : offset] in {"’", "'"}:
            break
    return found


def _head(text: str, words: list[Span]) -> int:
    """The place of the head in the words: the last of the first run of plurals, -1 if none."""
    head = -1
    for i, span in enumerate(words):
        word = text[span.start : span.end]
        if is_plural(word):
            head = i
            if word.lower() not in MODIFIERS:
                break
        elif head >= 0:
            break
    return head


def _second(text: str, offset: int, end: int) -> int:
    """Where a second noun joined by "and" ends, the offset itself where there is none."""
    link = AND.match(text, offset, end)
    if link is None:
        return offset
    words = _words(text, link.end(), end)
    head = _head(text, words)
    if head < 0 or head > 2:
        return offset
    stop = words[head].end
    following = WORD.match(text, stop, end)
    if following and following[1].lower() in {"the", "a", "an", "over", "more", "its", "their"}:
        return offset
    return stop


def _unit_start(text: str, words: list[Span], head: int) -> int:
    """Where the unit begins: after "additional", "other", "new" and their like."""
    for i, span in enumerate(words[:head]):
        if text[span.start : span.end].lower() not in FILLERS:
            return words[i].start
    return words[head].start


def is_adjective(word: str) -> bool:
    """Whether a word in small letters looks like an adjective.

    >>> [is_adjective(w) for w in ("frequent", "life-saving", "large", "invited", "percent")]
    [True, True, True, False, False]
    """
    if not HYPHENS.isdisjoint(word) and word.endswith(PARTICIPLE_ENDS):
        return True
    return word in ADJECTIVES or (word.endswith(ADJECTIVE_ENDS) and word not in NO_ADJECTIVES)


def _is_kind(text: str, word: Span, following: Span, link: str) -> bool:
    """Whether a word before "and" or a comma is a kind of what is counted behind it."""
    low = text[word.start : word.end].lower()
    behind = text[following.start : following.end].lower()
    if low in ADVERBS or low.endswith(ADVERB_ENDS) or behind in QUANTIFIERS:
        return False
    if low.endswith("ed") and not is_adjective(low):  # "developed and developing countries"
        return link != "," and behind.endswith(PARTICIPLE_ENDS)
    return link != "," or is_adjective(low)


def _joined(text: str, words: list[Span], end: int) -> Span | None:
    """The noun behind two kinds of it: "national and regional networks"."""
    link = AND_OR_COMMA.match(text, words[-1].end, end) if 0 < len(words) <= FEW else None
    more = _words(text, link.end(), end)[:MOST_JOINED] if link else []
    head = _head(text, more)
    if head <= 0 or link is None or not _is_kind(text, words[-1], more[0], link[0]):
        return None
    return Span(_unit_start(text, [*words, *more], len(words) + head), more[head].end)


def counted(text: str, offset: int, end: int, *, one: bool) -> Span | None:
    """The span of the noun counted by a number that ends at the offset, None where none follows."""
    words = _words(text, offset, end)
    head = _head(text, words)
    if head < 0:
        joined = _joined(text, words, end)
        if joined:
            return joined
        if not one or not words:
            return None
        head = min(len(words), 2) - 1
    stop = _second(text, words[head].end, end)
    return Span(_unit_start(text, words, head), stop)
