"""The lines above the text: which of them says what the text says, and is its title."""

from __future__ import annotations

import re

from briefing.roles.look import Look

STEM = 5  # letters that tell a word
LEAST = 4  # letters of a word that counts
SENTENCES = 5  # of the text that a title may speak of
REACH = 20  # lines above the text that are looked at
# Classes whose cues are verbs, or stand for what is told.
VERBS = frozenset(
    ("event", "held", "announce", "say", "will", "thanks", "congrat", "wish", "condole", "attend")
)
LONGEST = 12  # words of the name of a body
PARTS = re.compile(r"[-'.&]")


def stems(seen: Look) -> set[str]:
    """The beginnings of the longer words of a unit, and of the parts of joined words."""
    parts = (part for word in seen.words for part in PARTS.split(word))
    return {part[:STEM] for part in parts if len(part) >= LEAST}


def names_body(seen: Look) -> bool:
    """Whether a line may be the name of a body and nothing else."""
    told = VERBS & seen.classes.keys()
    return not told and "org" in seen.classes and len(seen.words) <= LONGEST


def title_place(looks: list[Look], signs: list[dict[str, float]]) -> int:
    """Which unit above the text says most of what the text says, 0 where none does.

    To each of them a sign is added of how much it says, and how it stands to that one.
    """
    first = next((i for i, seen in enumerate(looks) if seen.sentence), 0)
    said = set().union(*(stems(s) for s in looks[first : first + 2 * SENTENCES] if s.sentence))
    best, most = 0, 0.0
    for i in range(min(first, REACH)):
        own = stems(looks[i])
        if not own:
            continue
        shared = len(own & said)
        signs[i][f"says:{much(shared / len(own))}"] = 1.0
        says = shared * shared / len(own) * (0.5 if names_body(looks[i]) else 1)
        if shared > 1 and says > most:
            best, most = i, says
    if most:
        for i in range(min(first, REACH)):
            signs[i]["says-most" if i == best else "above" if i < best else "below"] = 1.0
    return best


def much(share: float) -> str:
    """A share in a word."""
    return "most" if share > 0.6 else "half" if share > 0.35 else "some" if share > 0.15 else "none"
