"""NLTK's Punkt over parameters of our own: learned from releases, and a curated list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing import lexicons
from briefing.light import StandIns, load
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from nltk.tokenize import punkt
else:
    # Punkt reads no file, trains nothing and prints nothing here; what nltk puts around ``re``
    # guards patterns that come from outside, while Punkt's own take linear time.
    punkt = load(
        "nltk.tokenize.punkt",
        StandIns(
            bare=("nltk", "nltk.tokenize"),
            late=tuple(
                f"nltk.{name}"
                for name in (
                    "internals pathsec picklesec probability tabdata termsec tokenize.util"
                ).split()
            ),
            instead={"nltk.redos": re},
        ),
    )


@cache
def abbreviations() -> dict[str, str]:
    """The curated abbreviations, each with its mark ("title", "number" …) or ""."""
    found: dict[str, str] = {}
    for entry in lexicons.words("abbreviations"):
        word, _, mark = entry.partition(" ")
        found.setdefault(word, mark)
    return found


class _Language(punkt.PunktLanguageVars):  # type: ignore[misc]  # nltk tells no types
    """Punkt's notion of words, with typographic quotation marks as punctuation."""

    _re_non_word_chars = r"(?:[)\";}\]\*:@\'\({\[!\?”’»])"


class _Spelling(dict[str, int]):
    """How words were met; unlike a defaultdict it does not grow when asked."""

    def __missing__(self, word: str) -> int:
        return 0


@cache
def tokenizer() -> punkt.PunktSentenceTokenizer:
    """Punkt as we supply it; it asks for no data of NLTK's."""
    learned = lexicons.numbers("punkt")
    params = punkt.PunktParameters()
    params.abbrev_types = set(learned["abbreviations"]) | set(abbreviations())
    params.collocations = {(left, right) for left, right in learned["collocations"]}
    params.sent_starters = set(learned["starters"])
    params.ortho_context = _Spelling(learned["spelling"])
    return punkt.PunktSentenceTokenizer(params, lang_vars=_Language())


@cache
def doubtful() -> frozenset[str]:
    """Words behind which a full stop may stand inside a sentence: abbreviations, and the like."""
    params = tokenizer()._params  # noqa: SLF001 - nltk has no other way to them
    return frozenset(params.abbrev_types | {left for left, _ in params.collocations})


_WINDOW = 8000  # how many characters Punkt reads at once
#: Punkt takes only ASCII white space for white space; what replaces it is as long.
_SPACE = Pattern("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x85\u2028\u2029]")


def breaks(text: str) -> list[int]:
    """Where Punkt ends a sentence, the end of the text left out.

    Longer texts are read in windows: NLTK gives up on a text that takes it some seconds.
    """
    plain = _SPACE.sub(" ", text)
    found: list[int] = []
    start = 0
    while start < len(plain):
        stop = _seam(plain, start)
        spans = tokenizer().span_tokenize(plain[start:stop])
        found += [start + end for _, end in spans][:-1]
        start = stop
    return found


def _seam(text: str, start: int) -> int:
    """Where the window ends that starts here: behind its last space, where it has one."""
    if len(text) - start <= _WINDOW:
        return len(text)
    return text.rfind(" ", start + 1, start + _WINDOW) + 1 or start + _WINDOW
