"""Headings that run on into the sentence after them, because their line end was lost."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing import lexicons
from briefing.patterns import Pattern

_WINDOW = 260  # how much of a block a heading and the first words after it may take
_ENDED = Pattern(r"[.!?][\"'”’)]{0,3}(?:\s|\Z)")
_STEM = 6  # letters that two forms of a word share
_LEAST = 40  # how long a sentence after a heading must be at least
_WORD = Pattern(r"\S+")
#: Words that a title leaves in lower case.
_SMALL = frozenset(lexicons.words("title_small_words"))
#: Words that open a sentence and hardly ever stand in a title before a word in lower case.
_OPENERS = frozenset(lexicons.words("heading_followers"))
_ABOUT = Pattern(r"(?:\*\*|#+ )?(?:About|ABOUT) (?:the )?(?=\S)")
_LINK = Pattern(r"\[([^\]\n]{2,80})\]\([^()\s]{4,200}\)")
_BOLD = Pattern(r"(?:<(?:b|strong)>|\*\*)[^<>*\n]{30,200}:\s?(?:</(?:b|strong)>|\*\*)(?=\s+[A-Z])")
_COUNTED = Pattern(r"(?:[A-Z]{2,}\s){1,8}(?<=[A-Z]{4}\s)(?=\d{1,3}\.\s[A-Z][a-z]*\s[A-Za-z])")
_GLUED = Pattern(r"[^\W\d_]*[a-z]{2}(?=(?P<next>[A-Z][a-z]*|[A-Z]{3,})(?:[’']s|,)?\Z)")
_COMPANY = Pattern(r"(?:At |The |Founded |Headquartered |Based )?(.{2,40})")
# A dateline behind a title: a town in capitals, a day or an agency or both, a dash.
_DISPATCH = Pattern(
    r"""(?<=[a-z\d%’'”").]\s) (?:[A-Z][A-Z.’'-]{2,20}(?:\s(?=[A-Z])|(?=,?\s))){1,4}
    (?:,\s[A-Z][A-Za-z.]{1,20}){0,2},?\s
    (?: (?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?,?)\s\d{4}
        (?:,?\s?[(/][^()/]{2,40}[)/])? | [(/](?:AP|AFP|ANI|APO|DPA|EFE|IANS|PTI|TASS|UPI
        |(?i:Reuters|Xinhua|Accesswire|Newsfile|Bloomberg|Kyodo
            |(?:PR|Globe)\ ?Newswire|Business\ ?Wire))[)/] )
    \s?(?:--|[–—]|-\s)\s?(?=[A-Z“"])""",
    re.VERBOSE,
)
_DASH = Pattern("[-–—]")
_FIRMS = frozenset("inc ltd co corp llc plc".split())  # which may end a title, with a full stop
_LEAST_WORDS = 4  # of a title before a dateline
_STARTS = frozenset(
    "The This These We Our As At In With For From Through Unlike While When Since After".split()
)
_VERB_FORM = Pattern(r"[A-Z][a-z]{2,}ing\Z")  # what opens a sentence too: “Building on …”


def run_in_heading(words: str, start: int) -> int | None:
    """Where the heading ends that opens a block before its first sentence, None without one.

    >>> run_in_heading("About Acme Acme makes anvils for all the cartoons of the world.", 0)
    10
    """
    opening = words[start : start + _WINDOW]
    closed = not words[-1].isalnum() or _ENDED.search(words, start)  # else a mere title
    for rule in _RULES + _TITLE_RULES if closed else _RULES:
        end = rule(opening)
        if end is not None:
            return start + end
    return None


def _bold(opening: str) -> int | None:
    """A long bold phrase with a colon stands over what follows."""
    found = _BOLD.match(opening)
    return found.end() if found else None


def _about(opening: str) -> int | None:
    """After “About” and a name, when the name at once comes again as the subject."""
    found = _ABOUT.match(opening)
    if found is None:
        return None
    link = _LINK.match(opening, found.end())
    if link:
        return link.end() if _again(link[1], opening[link.end() :].lstrip()) else None
    ends = (word.end() for word in _WORD.finditer(opening, found.end(), found.end() + 80))
    for end in ends:
        if _again(opening[found.end() : end], opening[end:].lstrip()):
            return end
    return None


def _again(name: str, rest: str) -> bool:
    """Whether the rest opens with the name, or at least with its first word."""
    found = _COMPANY.match(rest) if len(rest) >= _LEAST else None
    head = name.split(" ", 1)[0].strip(",.:")
    return bool(found and len(head) > 1 and f"{found[1]} ".startswith((f"{head} ", f"{head},")))


def _counted(opening: str) -> int | None:
    """Capitals before the number of a paragraph."""
    found = _COUNTED.match(opening)
    return found.end() if found else None


def _titled(opening: str) -> int | None:
    """A run of capitalised words before a word that opens a sentence."""
    last: re.Match[str] | None = None
    for place, word in enumerate(_WORD.finditer(opening)):
        token = word.group()
        if place >= 2 and last and token in _OPENERS and _sentence_at(opening, word, last.group()):
            return last.end()
        if place > 12 or not (token[0].isupper() or token[0].isdigit() or token in _SMALL):
            return None
        last = word
    return None


def _dispatched(opening: str) -> int | None:
    """What stands before the dateline with which a report begins, and is no sentence."""
    found = _DISPATCH.search(opening) if _DASH.search(opening) else None
    if found is None:
        return None
    words = opening[: found.start()].split()
    if len(words) < _LEAST_WORDS or words[-1].lower() in _SMALL:
        return None
    ended = any(w[-1] in ".!?" and w[:-1].lower() not in _FIRMS for w in words)
    return None if ended else found.start()


def _sentence_at(opening: str, word: re.Match[str], before: str) -> bool:
    following = opening[word.end() :].split(None, 3)[:3]
    lower = [w for w in following if w[0].islower() and w not in _SMALL]
    return (
        before not in _SMALL
        and before[-1].isalnum()
        and len(lower) >= 1
        and following[0][0].islower()
        and following[0] not in _SMALL
    )


def glued_heading(words: str, start: int) -> int | None:
    """Where a heading ends whose last word touches the first of its sentence, None without one.

    >>> glued_heading("Our Plans AheadWith the new hall we begin in May.", 0)
    15
    """
    while words[start : start + 1].isspace():
        start += 1
    end = _joined(words[start : start + _WINDOW])
    return None if end is None else start + end


def _joined(opening: str) -> int | None:
    """A capital inside a word, when what it begins is a word of the block on its own."""
    for place, word in enumerate(_WORD.finditer(opening)):
        token = word.group()
        if place > 12 or not (token[0].isupper() or token[0].isdigit() or token in _SMALL):
            return None
        inner = place and token[1:] != token[1:].lower()
        found = _GLUED.match(token) if inner else None
        if found and _stands(found["next"], opening[: word.start()], opening[word.end() :]):
            return word.start() + found.end()
    return None


def _stands(word: str, before: str, rest: str) -> bool:
    """Whether the rest goes on in lower case after the word, which opens sentences or recurs."""
    if not rest[1:2].isalpha():
        return False
    if word in _STARTS or (rest[1:2].islower() and _VERB_FORM.match(word)):
        return True
    return rest[1:2].islower() and (f" {word} " in rest or f" {word[:_STEM]}" in before)


_RULES: tuple[Callable[[str], int | None], ...] = (_bold, _about, _counted)
_TITLE_RULES = (_titled, _dispatched)  # for blocks in which a sentence ends
