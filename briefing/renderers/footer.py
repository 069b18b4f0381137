"""What a reader may know of the reading itself: how much was read, and what it saves."""

from __future__ import annotations

from briefing.model import Briefing, Role

WORDS_A_MINUTE = 238  # silent reading of non-fiction in English (Brysbaert 2019)
LEAST = 10  # seconds that are worth telling


def footer(briefing: Briefing) -> tuple[str, ...]:
    """Words read, reading time saved by the gist, and how many units are left out.

    >>> from briefing import brief
    >>> footer(brief("The ministers met in Oslo."))
    ('5 words read',)
    """
    read = len(briefing.text.split())
    told = sum(len(briefing.document.slice(span).split()) for span in briefing.gist)
    saved = spent(read - told)
    out = sum(role is Role.BOILERPLATE for role in briefing.roles)
    facts = [_many(read, "word") + " read"]
    if saved:
        facts.append(f"the gist saves {saved}")
    if out:
        facts.append(f"{_many(out, 'unit')} left out as boilerplate")
    return tuple(facts)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def spent(words: int) -> str:
    """The time that so many words take to read, as people say it, or "" for next to none.

    >>> spent(100), spent(1190), spent(5)
    ('30 seconds', '5 minutes', '')
    """
    seconds = 60 * words / WORDS_A_MINUTE
    if seconds < LEAST:
        return ""
    if seconds < 55:
        return f"{round(seconds / 10) * 10} seconds"
    return _many(max(1, round(seconds / 60)), "minute")
