"""What a word is by its form alone: an acronym, a plain word, the last of some capitals."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.people.kinds import STARTS, Kind
from briefing.people.tokens import Word

NAMELIKE = STARTS | {Kind.COMMON}
# Acronyms of bodies are written in capitals; a name in capitals is longer or stands among others.
ACRONYM_LENGTH = 5
# Ends of words that are verbs and abstract nouns rather than family names.
ABSTRACT = ("tion", "ment", "ity", "ship", "ism", "ing", "ed")
BENT = ("s", *ABSTRACT)


def acronym(token: Word) -> bool:
    """Whether a word looks like the short form of a body (EAA, SIAC, COVID)."""
    return token.large and len(token.text) <= ACRONYM_LENGTH and "." not in token.text


def short(token: Word, *, loud: bool) -> bool:
    """Whether a word is the short form of a body, in a unit that is not written in capitals."""
    return not loud and token.kind is not Kind.INITIAL and acronym(token)


def plain(token: Word) -> bool:
    """Whether a word is a plain one, and no given name."""
    return token.kind is Kind.COMMON and not token.given


def abstract(token: Word) -> bool:
    """Whether a word is no family name, for it ends as what governs or is done ends."""
    return token.low.endswith(ABSTRACT)


def last_capital(tokens: Sequence[Word], j: int) -> bool:
    """Whether no capital stands right behind token j."""
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    return after is None or not after.capital


def neighbour(tokens: Sequence[Word], at: int) -> Word | None:
    """The token at a place, where there is one."""
    return tokens[at] if 0 <= at < len(tokens) else None
