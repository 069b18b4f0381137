"""The noun that an ordinal orders: "Consultative Meeting", "round"."""

from __future__ import annotations

from briefing.figures.nouns import WORD, is_plural, is_stop
from briefing.figures.passage import Passage
from briefing.model import Span
from briefing.patterns import Pattern

MOST = 7
DEMONYM = Pattern(r"(?:an|ese|ish)$")
EVENTS = frozenset(
    "meeting summit session conference forum congress anniversary round edition dialogue "
    "exhibition ceremony festival assembly visit consultations talks".split()
)
# "the 80th session opened": what the noun did.
ENDS_NOUN = Pattern(
    r"(?!(?:seed|feed|need|speed|breed|creed|shed|bed)$)[a-z]{2,}ed|began|took|held|met|came|went"
    r"|saw|drew|brought|became|sold|won|gave|said|told|paid|fell|rose|grew|sent|spent|stood|ran|bought"
    r"|(?:begin|start|open|end|run|take|bring|come|mark|follow|include|cover|focuse|conclude|close)s"
)


def ordered(passage: Passage, offset: int) -> tuple[str, int]:
    """The noun after an ordinal and where it ends; "" and the offset where there is none."""
    words: list[Span] = []
    at = offset
    while len(words) < MOST:
        match = WORD.match(passage.text, at, passage.end)
        if match is None:
            break
        word = match[1]
        if is_stop(word) and not (word.lower() == "for" and words and word[0].isupper()):
            break
        words.append(Span(*match.span(1)))
        at = match.end()
        if is_plural(word) and word[0].islower():
            break
    words = _through_name(passage, words)
    if not words:
        return "", offset
    return passage.text[words[0].start : words[-1].end], words[-1].end


def _through_name(passage: Passage, words: list[Span]) -> list[Span]:
    """The words of the phrase: a run of capitalised ones, else at most three."""
    named = 0
    for span in words:
        if not passage.text[span.start].isupper():
            break
        named += 1
    if named:
        rest = words[named : named + 1]
        last = bool(rest) and (
            passage.text[rest[0].start : rest[0].end].lower() in EVENTS
            or DEMONYM.search(passage.text, words[0].start, words[0].end) is not None
        )
        return words[: named + last]
    text = passage.text
    noun = len(words) > 1 and not text.startswith("ly", words[0].end - 2)
    verb = noun and ENDS_NOUN.fullmatch(text, words[1].start, words[1].end)
    return words[: 1 if verb else 2]
