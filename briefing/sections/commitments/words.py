"""A unit as words, and the cue phrases that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from briefing import lexicons
from briefing.kept import Kept
from briefing.patterns import Pattern

# Words with inner apostrophes, points ("U.S.") and hyphens; numbers; any other sign alone. What
# stands between them is passed over at once by a pattern that opens with any sign. The group may
# step back: Python before 3.11.5 keeps the point of "a.m." where it may not.
WORD = Pattern(r"\S(?:(?<=[^\W\d_])\w*+(?:['’.-]++\w++)*|(?<=\d)(?:[\d.,:/-]*\d)?[a-z]{0,2}|)")
JOINT = Pattern(r"['.-]")
GAP = ".."
MOST_BETWEEN = 5
REMEMBERED = 256  # stretches whose words are asked for again, by several sections
VOWELS = frozenset("aeiou")
MODALS = frozenset("will would 'll shall must should need may might can could".split())
IRREGULAR = dict(lexicons.pairs("irregular_verbs"))


class Spelled(Protocol):
    """A word as grammar sees it: as written, and in lower case."""

    @property
    def text(self) -> str:
        """The word as written."""

    @property
    def low(self) -> str:
        """The word in lower case."""


class Token:
    """A word wherever it stands, all that its letters tell worked out once.

    ``plain`` is what the model knows it by: names and numbers stand for their kind; ``modal`` is
    the modal verb that it is or ends with; ``stem`` is what stands before the first hyphen, point
    or apostrophe, "#" for a number.
    """

    __slots__ = ("low", "modal", "plain", "stem", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = self.stem = low = text.lower() if text.isascii() else _low(text)
        self.plain = low
        if text[0].isupper():
            self.plain = "X"
        elif text[0].isdigit():
            self.plain = "#"
        modal = "will" if low.endswith("'ll") else low
        self.modal = modal if modal in MODALS else ""
        if not low.isalpha():  # as few words are
            self.stem = "#" if "0" <= text[0] <= "9" else JOINT.split(low, maxsplit=1)[0] or low


class Word(NamedTuple):
    """A word of a unit: as written, in lower case, and where it stands in the source."""

    text: str
    low: str
    start: int
    end: int


class Cue(NamedTuple):
    """A cue phrase found: its sign, the words [first, last] it covers, the form of its verb."""

    sign: str
    first: int
    last: int
    form: str


KNOWN = Kept(Token)


@lru_cache(maxsize=REMEMBERED)
def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and signs of a stretch of the source, not to be changed; no places.

    This is all that most units are asked for, and takes a third of the time of ``words_of``.
    """
    return list(map(KNOWN.__getitem__, WORD.findall(text, start, end)))


@lru_cache(maxsize=REMEMBERED)
def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words, numbers and signs of a stretch of the source, in order; not to be changed.

    Every section asks for them, so they are made without a match or a call of the type a word.
    """
    words = []
    made, find = tuple.__new__, text.find
    at = start
    for token in tokens_of(text, start, end):
        written = token.text
        first = find(written, at)
        at = first + len(written)
        words.append(made(Word, (written, token.low, first, at)))
    return words


def ending(words: Sequence[Word], at: int) -> int:
    """Where the word at a place ends in the source.

    The point of a shortened word belongs to it ("p.m."), half of a hard space that was wrongly
    decoded does not.
    """
    word, behind = words[at], words[at + 1 : at + 2]
    if "." in word.text and behind and behind[0].start == word.end and behind[0].text == ".":
        return behind[0].end
    return word.end - (len(word.text) > 1 and word.text[-1] == "Â")


def _low(word: str) -> str:
    """A word in lower case, its apostrophe straight, without half a hard space at its end."""
    return word.lower().replace("’", "'").rstrip("â") or word.lower()


def forms(stem: str) -> dict[str, str]:
    """The forms of a verb, each with its name: base, s, ed or ing; a cut stem stands for all.

    >>> forms("agree")["agreed"], forms("plan")["planning"]
    ('ed', 'ing')
    """
    short = stem.removesuffix("e")
    double = stem + stem[-1] if stem[-1] not in VOWELS | set("wxy") else stem
    ied = stem[:-1] if stem.endswith("y") and stem[-2] not in VOWELS else ""
    found = {
        stem: "base",
        stem + "s": "s",
        stem + "es": "s",
        short + "ed": "ed",
        short + "ing": "ing",
    }
    found |= {double + "ed": "ed", double + "ing": "ing", stem + "ing": "ing"}
    found |= {short + "e": "base", short + "es": "s"}
    if ied:
        found |= {ied + "ies": "s", ied + "ied": "ed"}
    found |= dict.fromkeys(IRREGULAR.get(stem, "").split(), "ed")
    return found


def _slot(written: str) -> dict[str, str]:
    slot: dict[str, str] = {}
    for choice in written.split("/"):
        slot |= forms(choice[:-1]) if choice.endswith("*") else {choice: ""}
    return slot


Slot = dict[str, str] | None  # the words that may stand there with their forms; None for a gap


class Head(NamedTuple):
    """The cue phrases that a word can open: those of one word, by the second word, with a gap."""

    alone: list[tuple[str, str]]
    by_next: dict[str, list[tuple[str, str, tuple[Slot, ...]]]]
    gapped: list[tuple[str, str, tuple[Slot, ...]]]


@cache
def _phrases() -> dict[str, Head]:
    """The cue phrases by each word that can open one."""
    index: dict[str, Head] = {}
    for sign, phrase in lexicons.pairs("commitment_cues"):
        opening, *rest = phrase.split()
        slots = tuple(None if word == GAP else _slot(word) for word in rest)
        for word, form in _slot(opening).items():
            head = index.setdefault(word, Head([], {}, []))
            _enter(head, sign, form, slots)
    return index


def _enter(head: Head, sign: str, form: str, slots: tuple[Slot, ...]) -> None:
    if not slots:
        head.alone.append((sign, form))
    elif slots[0] is None:
        head.gapped.append((sign, form, slots))
    else:
        for word, shape in slots[0].items():
            head.by_next.setdefault(word, []).append((sign, form or shape, slots[1:]))


def _matched(words: Sequence[Spelled], at: int, slots: tuple[Slot, ...]) -> tuple[int, str] | None:
    """Where the rest of a phrase ends, and the form of a verb in it; None where it fails."""
    form, between = "", 0
    for slot in slots:
        if slot is None:
            between = MOST_BETWEEN
            continue
        for i in range(at + 1, min(at + 2 + between, len(words))):
            shape = slot.get(words[i].low)
            if shape is not None:
                break
        else:
            return None
        at, form, between = i, form or shape, 0
    return at, form


def cues_of(words: Sequence[Spelled]) -> Iterator[Cue]:
    """Every cue phrase in the words of a unit."""
    known = _phrases().get
    for first, head in [(i, head) for i, word in enumerate(words) if (head := known(word.low))]:
        described = words[first].low in DESCRIBING and _describes(words, first)
        for sign, form in () if described else head.alone:
            yield Cue(sign, first, first, form)
        if head.gapped:
            yield from _longer(words, first, first, head.gapped)
        if head.by_next and first + 1 < len(words):
            rest = head.by_next.get(words[first + 1].low)
            if rest:
                yield from _longer(words, first, first + 1, rest)


# "a body mandated to oversee": what a body is for, and no order.
DESCRIBING = frozenset("mandated tasked".split())
_ORDERED = frozenset(
    "is are was were be been being has have had also duly hereby further and still again".split()
)


def _describes(words: Sequence[Spelled], at: int) -> bool:
    """Whether a participle stands behind the noun that it describes."""
    before = words[at - 1].low if at else ""
    behind = words[at + 1].low if at + 1 < len(words) else ""
    noun = before.isalpha() and before not in _ORDERED and not before.endswith("ly")
    return noun and behind in ("to", "with")


def _longer(
    words: Sequence[Spelled], first: int, at: int, rest: list[tuple[str, str, tuple[Slot, ...]]]
) -> Iterator[Cue]:
    """The cue phrases from a place whose rest stands behind another."""
    for sign, form, slots in rest:
        matched = _matched(words, at, slots)
        if matched:
            yield Cue(sign, first, matched[0], form or matched[1])
