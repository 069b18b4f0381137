"""What two words beside each other allow: that a phrase begins, ends or goes on between them.

What the rules look at in a word is a bit of a number, of one for the word as the left of two and of
one for it as the right, so that any two words are one number, and what the rules say of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress

from briefing import terms
from briefing.kept import MOST
from briefing.sections.themes import kinds

BEGINS, ENDS, GOES_ON = 1, 2, 4  # what two words allow
AND = 8  # the right of them is "and"

# What counts in the left of two words: whether it
LEFT = (
    "plain",  # is a word of content,
    "opened",  # is none, or praises or counts, so that a phrase may begin behind it,
    "large",  # has a capital,
    "leading",  # is the first of its unit, where a capital shows no name,
    "verb",  # is used as one,
    "head",  # often ends a phrase,
    "closes",  # may end one,
    "may close",  # may end one where no word of content follows,
    "plural",  # is one that seldom stands before a word of content,
    "takes to",  # may be followed by "to",
    "verb behind",  # is followed by a verb,
    "to",  # is "to",
    "article",  # is one,
    "of a noun",  # stands before nouns,
    "of a participle",  # stands before participles that belong to a noun,
    "mark",  # is none, but a mark.
)
# What counts in the right of them: whether it
RIGHT = (
    "opens",  # may begin a phrase,
    "takes article",  # may begin one behind an article,
    "content",  # is a word of content,
    "capital",  # has a capital,
    "praise",  # praises or ranks,
    "act",  # is used as a verb,
    "sum",  # is part of a number,
    "ing",  # ends so,
    "ed",  # ends so,
    "noun",  # is known as one,
    "new",  # is unknown, with a small letter,
    "verb before",  # follows a verb,
    "inside",  # is a small word that a phrase may hold,
    "goal",  # is "to",
    "and",  # is "and".
)
_BIT = {name: 1 << k for k, name in enumerate(LEFT + RIGHT)}
# What is told of a word by more than the lists below, in their order.
_TOLD_LEFT = tuple(_BIT[n] for n in LEFT if n != "leading")[:8]
_RIGHTS = tuple(_BIT[n] for n in RIGHT)
_PLAIN, _OPENED, _LARGE, _LEADING, _VERB, _HEAD, _CLOSES, _MAY_CLOSE = (_BIT[n] for n in LEFT[:8])
_PLURAL, _TAKES_TO, _VERB_BEHIND, _TO, _ARTICLE, _OF_NOUN, _OF_PARTICIPLE, _MARK = (
    _BIT[name] for name in LEFT[8:]
)
_OPENS, _TAKES_ARTICLE, _CONTENT, _CAPITAL, _PRAISE, _ACT, _SUM = (_BIT[n] for n in RIGHT[:7])
_ING, _ED, _NOUN, _NEW, _VERB_BEFORE, _INSIDE, _GOAL, _AND = (_BIT[name] for name in RIGHT[7:])


def _by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """What each word of some lists tells by standing in them."""
    found: dict[str, int] = {}
    for name, held in lists.items():
        for word in held:
            found[word] = found.get(word, 0) | _BIT[name]
    return found


_LISTED_LEFT = _by_word(
    {
        "takes to": kinds.TAKES_TO,
        "verb behind": kinds.BEFORE_A_VERB,
        "to": ["to"],
        "article": kinds.ARTICLES,
        "of a noun": kinds.BEFORE_A_NOUN,
        "of a participle": kinds.BEFORE_A_PARTICIPLE,
        "mark": [kinds.MARK],
    }
)
_LISTED_RIGHT = _by_word(
    {
        "verb before": kinds.BEHIND_A_VERB,
        "inside": kinds.INSIDE,
        "goal": ["to"],
        "and": ["and"],
    }
)


# A word as a neighbour: as the left of two, as the left that leads its unit, as the right.
Beside = tuple[int, int, int]


def beside(text: str, low: str, usage: tuple[float, float], *, plain: bool) -> Beside:
    """What counts in a word as it stands and in small letters; plain where it is of content."""
    noun, head = usage
    large, verb, part = text[0].isupper(), noun < kinds.NOUN, kinds.is_sum(text, low)
    praise, number, known = low in kinds.judging(), kinds.is_number(low), usage != terms.UNKNOWN
    may_close = plain and kinds.may_close(text, low)
    # A noun that the phrase is about: one by its use or its end, or a name.
    closes = may_close and not verb and head >= kinds.HEAD
    noun_like = closes and (known or _is_noun(low))
    left = (
        plain,
        not plain or praise or number or part,
        large,
        verb,
        head >= 0.6,
        noun_like or (closes and large),
        may_close and not known and kinds.is_spelled(low),
        kinds.is_plural(text, low),
    )
    free = plain and not (number or part or praise)
    right = (
        free and not verb,
        free,
        plain,
        large,
        praise,
        verb,
        part,
        low[-3:] == "ing",
        low[-2:] == "ed",
        known and noun >= 0.6,
        not known and text[0].islower(),
    )
    one = sum(compress(_TOLD_LEFT, left), _LISTED_LEFT.get(low, 0))
    leading = one | _LEADING if noun_like else (one | _LEADING) & ~_CLOSES
    return one, leading, sum(compress(_RIGHTS, right), _LISTED_RIGHT.get(low, 0))


def _is_noun(low: str) -> bool:
    """Whether a word that the lists of usage do not hold is a noun by a heading or by its end."""
    return terms.stem(low) in terms.headings() or kinds.ends_as_noun(low)


def _is_act(pair: int) -> bool:
    """Whether the right word is the verb of its clause by its ending and what stands before it."""
    if pair & _VERB_BEHIND or (pair & _TO and pair & _NEW):
        return True
    if pair & _ING:  # a noun, or beside its noun, where it does not govern one
        return not (pair & _OF_NOUN or (pair & _NOUN and not pair & _VERB))
    return bool(pair & _ED) and not pair & _OF_PARTICIPLE


def _begins(pair: int) -> bool:
    """Whether the right word opens a phrase: not inside a name, nor behind an adjective."""
    if not pair & _OPENS or _is_act(pair):
        return bool(pair & _ARTICLE and pair & _TAKES_ARTICLE)
    if pair & _OPENED:
        return True
    if pair & _LARGE and pair & _CAPITAL:
        return bool(pair & _LEADING)
    return bool(pair & (_VERB | _HEAD))


def _ends(pair: int) -> bool:
    """Whether the left word closes a phrase: a noun, not inside a name, nor before its noun."""
    if not pair & _CONTENT:
        return bool(pair & (_CLOSES | _MAY_CLOSE)) and not pair & _VERB_BEFORE
    if not pair & _CLOSES or pair & _SUM or (pair & _LARGE and pair & _CAPITAL):
        return False
    return bool(pair & (_ACT | _ED | _HEAD))


def _goes_on(pair: int) -> bool:
    """Whether a phrase can go on from the left word to the right one."""
    if pair & _MARK or (pair & _GOAL and not pair & _TAKES_TO):
        return False
    if pair & _INSIDE:
        return not pair & _PLAIN or _ends(pair)
    if not pair & _CONTENT or pair & (_ACT | _SUM):
        return False
    return not (pair & _PLAIN and pair & (_PLURAL | _PRAISE))


class _Allowed(dict[int, int]):
    """What each two words allow, found when two such are first met."""

    def __missing__(self, pair: int) -> int:
        if len(self) >= MOST:
            self.clear()
        rules = ((BEGINS, _begins), (ENDS, _ends), (GOES_ON, _goes_on))
        made = sum(bit for bit, rule in rules if rule(pair)) | AND * bool(pair & _AND)
        self[pair] = made
        return made


ALLOWED = _Allowed()
