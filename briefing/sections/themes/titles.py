"""The phrases of the title that a label may take: those that hold no verb."""

from __future__ import annotations

from briefing import terms
from briefing.model import Reading, Role
from briefing.sections.themes.phrases import Origin, Phrase, phrases_of
from briefing.sections.themes.words import Word

_VERB, _VERB_IN_S = 0.5, 0.6  # what is used less like a noun than this may be the verb of a title
_UNKNOWN, _ = terms.UNKNOWN


def _may_be_verb(word: Word) -> bool:
    """Whether a word is known as a verb too: a title has those in the present tense."""
    least = _VERB_IN_S if word.low.endswith("s") else _VERB
    return word.plain and word.noun < least and word.noun != _UNKNOWN


def _tells(phrase: Phrase) -> bool:
    """Whether a phrase holds a verb behind its subject, or begins with one before its object."""
    words = phrase.words
    return any(map(_may_be_verb, words[1:])) or (
        len(words) > 1 and words[1].plain and _may_be_verb(words[0])
    )


def title_phrases(reading: Reading) -> list[Phrase]:
    r"""The phrases of the first headline, none where it is in large letters throughout.

    >>> from briefing.model import Source
    >>> from briefing.pipeline import read
    >>> reading = read(Source("Kernwave reports growth of sales\n\nThe company sold more."))
    >>> [phrase.text for phrase in title_phrases(reading)]
    ['growth', 'growth of sales', 'sales']
    """
    for text, role in zip(reading.document.lines, reading.roles, strict=True):
        if role is Role.HEADLINE:
            found = [] if text.isupper() else phrases_of(text, 0, Origin.TITLE)
            return [phrase for phrase in found if not _tells(phrase)]
    return []
