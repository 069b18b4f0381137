"""NLTK's Punkt over parameters of our own: learned from releases, and a curated list."""

from __future__ import annotations

import re
from functools import cache

from nltk.tokenize.punkt import PunktLanguageVars, PunktParameters, PunktSentenceTokenizer

from briefing import lexicons


@cache
def abbreviations() -> dict[str, str]:
    """The curated abbreviations, each with its mark ("title", "number" …) or ""."""
    found: dict[str, str] = {}
    for entry in lexicons.words("abbreviations"):
        word, _, mark = entry.partition(" ")
        found.setdefault(word, mark)
    return found


class _Language(PunktLanguageVars):  # type: ignore[misc]  # nltk tells no types
    """Punkt's notion of words, with typographic quotation marks as punctuation."""

    _re_non_word_chars = r"(?:[)\";}\]\*:@\'\({\[!\?”’»])"


class _Spelling(dict[str, int]):
    """How words were met; unlike a defaultdict it does not grow when asked."""

    def __missing__(self, word: str) -> int:
        return 0


@cache
def tokenizer() -> PunktSentenceTokenizer:
    """Punkt as we supply it; it asks for no data of NLTK's."""
    learned = lexicons.numbers("punkt")
    params = PunktParameters()
    params.abbrev_types = set(learned["abbreviations"]) | set(abbreviations())
    params.collocations = {(left, right) for left, right in learned["collocations"]}
    params.sent_starters = set(learned["starters"])
    params.ortho_context = _Spelling(learned["spelling"])
    return PunktSentenceTokenizer(params, lang_vars=_Language())


#: Punkt takes only ASCII white space for white space; what replaces it is as long.
_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x85\u2028\u2029]")


def breaks(text: str) -> list[int]:
    """Where Punkt ends a sentence, the end of the text left out."""
    return [end for _, end in tokenizer().span_tokenize(_SPACE.sub(" ", text))][:-1]
