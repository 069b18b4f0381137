"""What speaks for a line at the top of a release as its title: signs for a linear model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.model import Document, Role
from briefing.patterns import Pattern
from briefing.roles.among import beside
from briefing.roles.cues import cues, words_of
from briefing.roles.form import bare
from briefing.roles.opening import LEAST, STEM, VERBS, much

REACH = 12  # units that a title may be among
LONG = 8  # words of a sentence that is no title
LEADING_IN = 14  # words of a sentence that ends in a colon
SENTENCES = 5  # of the text that a title may speak of
_ENDS = Pattern(r"[.!?][\"”’')\]]{0,3}\Z|:\Z")
_SIZES = (1, 2, 3, 5, 8, 13, 20, 30)
# Forms of lines, by their name.
_FORMS = (
    ("trail", Pattern(r"\s[»›>]\s")),
    ("crumbs", Pattern(r"[»›>]|\S\s/\s\S|\A(?:home|back)\b", re.IGNORECASE)),
    ("bar", Pattern(r"\|")),
    ("address", Pattern(r"@|https?:|www\.")),
    ("cut", Pattern(r"(?:…|\.\.\.)\Z")),
    ("ends-in-colon", Pattern(r":\Z")),
    ("stop", Pattern(r"\.\Z")),
    ("colon", Pattern(r"\w:\s")),
    ("quote", Pattern(r"[“”\"‘]")),
    ("mark", Pattern(r"\A#")),
    ("bold", Pattern(r"\A\*\*.*\*\*\Z", re.DOTALL)),
    ("dash", Pattern(r"\A[-–—•*]\s")),
    ("day", Pattern(r"\b(?:19|20)\d\d\b")),
    ("clock", Pattern(r"\d[:.]\d\d\b")),
    ("sum", Pattern(r"[$€£%]")),
    ("no-letter", Pattern(r"\A[^a-z]*\Z")),
)  # fmt: skip
_LINK = Pattern(r"\]\(|https?://|\w@\w")
_SMALL = Pattern(r"(?<![\w-])[a-z]{4,}")  # words that are no name
_ACTS = Pattern(r"[a-z]{2}(?:es|s|ed)\Z")


def top(document: Document, roles: Sequence[Role]) -> range:
    """The units above the text, of which one may be the title."""
    for i, words in enumerate(document.lines[:REACH]):
        long = len(words.split()) >= LONG and _ENDS.search(words)
        if (long and roles[i] is not Role.HEADLINE) or leads_in(words):
            return range(i)
    return range(min(REACH, len(document.units)))


def leads_in(words: str) -> bool:
    """Whether a unit is the sentence before a list, which no title is, whatever it looks like."""
    return words.endswith(":") and len(words.split()) >= LEADING_IN


def signs_of(document: Document, roles: Sequence[Role]) -> dict[int, set[str]]:
    """The signs of each unit above the text, by its place."""
    places = top(document, roles)
    if not places:
        return {}
    units = document.units
    if len(places) == 1 and roles[0] is Role.HEADLINE:
        return {}  # the common case, in which nothing is to be chosen
    texts = {i: document.lines[i] for i in places}
    # no link is a title, and none tells where to look
    lines = {i: Line(text) for i, text in texts.items() if not _LINK.search(text)}
    if not lines:
        return {}
    below = document.lines[len(places) : len(places) + SENTENCES]
    said = frozenset(stem for sentence in below for stem in _stems(words_of(sentence)))
    plain = _stems([word for text in below for word in _SMALL.findall(text)])
    shared = {i: len(line.stems & said) for i, line in lines.items()}
    most = max(shared.values())
    longest = max(len(line.plain) for line in lines.values())
    found: dict[int, set[str]] = {}
    for i, line in lines.items():
        signs = line.signs() | _place(i, places, roles)
        signs.add(f"kind:{document.blocks[units[i].block].kind}")
        signs.add(f"says:{much(shared[i] / len(line.stems)) if line.stems else 'nothing'}")
        signs.add(f"shared:{min(shared[i], 5)}")
        signs.add(f"plainly:{min(len(line.stems & plain), 4)}")
        if most and shared[i] == most:
            signs |= {"says-most", f"says-most:{min(most, 5)}"}
        if len(line.plain) == longest:
            signs.add("longest")
        found[i] = signs
    beside(found, {i: line.stems for i, line in lines.items()})
    for i in found:
        found[i] |= _gaps(document, i)
    return found


def _stems(words: Sequence[str]) -> frozenset[str]:
    """The beginnings of the longer words."""
    return frozenset(word[:STEM] for word in words if len(word) >= LEAST)


class Line:
    """A line at the top by itself."""

    def __init__(self, text: str) -> None:
        self.text, self.plain = text, bare(text)
        self.words = words_of(self.plain)
        self.stems = _stems(self.words)

    def signs(self) -> set[str]:
        """What the line itself shows: its words, its form, its cues."""
        classes = {name for _, _, name in cues(self.words)}
        signs = {f"cue:{name}" for name in classes}
        signs.add(f"words:{sum(len(self.words) >= size for size in _SIZES)}")
        signs |= {f"form:{name}" for name, form in _FORMS if form.search(self.text)}
        if VERBS.isdisjoint(classes):
            signs.add("no-verb")
            if "cue:org" in signs:
                signs.add("names-body")
        if self.words:
            signs |= {f"first:{self.words[0]}", f"last:{self.words[-1]}"}
        return signs | self._letters()

    def _letters(self) -> set[str]:
        """The signs of its capitals and of the ends of its words."""
        signs: set[str] = set()
        tokens = self.plain.split()
        long = [word for word in tokens if len(word) >= LEAST]
        if any(word[0].islower() and _ACTS.search(word) for word in long):
            signs.add("acts")
        signs.add(f"small:{min(sum(word[0].islower() for word in long), 3)}")
        if long and all(word[0].isupper() for word in long):
            signs.add("capitals")
        if any(word.isupper() for word in long) and not self.plain.isupper():
            signs.add("shouts")
        return signs


def _place(i: int, places: range, roles: Sequence[Role]) -> set[str]:
    """The signs of where a line stands, and of the roles around; its own role adds nothing."""
    signs = {f"at:{min(i, 4)}", f"to-text:{min(len(places) - i, 4)}"}
    if len(places) == 1:
        signs.add("only")
    if Role.HEADLINE not in roles:
        signs.add("no-headline")
    if i:
        signs.add(f"before:{roles[i - 1].value}")
    if i + 1 < len(roles):
        signs.add(f"after:{roles[i + 1].value}")
    return signs


def _gaps(document: Document, i: int) -> set[str]:
    """Whether blank lines part a line from those around; a masthead stands close."""
    units = document.units
    gaps = []
    for a, b in pairwise(units[max(0, i - 1) : i + 2]):
        gaps.append(document.text.count("\n", a.span.end, b.span.start) > 1)
    if not i:
        gaps.insert(0, True)
    return {f"gaps:{'-'.join('blank' if gap else 'close' for gap in gaps)}"}
