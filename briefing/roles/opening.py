"""The lines above the text: which of them says what the text says, and is its title."""

from __future__ import annotations

from itertools import chain

from briefing.kept import Kept
from briefing.patterns import Pattern
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
PARTS = Pattern(r"[-'.&]")


def stems(seen: Look) -> frozenset[str]:
    """The beginnings of the longer words of a unit, and of the parts of joined words."""
    if seen.stems is None:
        seen.stems = frozenset(chain.from_iterable(map(_STEMS.__getitem__, seen.words)))
    return seen.stems


def _stems_of(word: str) -> tuple[str, ...]:
    """The beginnings of a word, or of the parts of a joined one, that are long enough."""
    parts = (word,) if word.isalnum() else PARTS.split(word)
    return tuple(part[:STEM] for part in parts if len(part) >= LEAST)


_STEMS = Kept(_stems_of)


def names_body(seen: Look) -> bool:
    """Whether a line may be the name of a body and nothing else."""
    names = "org" in seen.classes and len(seen.words) <= LONGEST
    return names and VERBS.isdisjoint(seen.classes)


def title_place(looks: list[Look]) -> int:
    """Which unit above the text says most of what the text says, 0 where none does.

    To each of them a sign is added of how much it says, and how it stands to that one.
    """
    first = next((i for i, seen in enumerate(looks) if seen.sentence), 0)
    above = looks[: min(first, REACH)]
    of_text = [s for s in looks[first : first + 2 * SENTENCES] if s.sentence] if above else []
    said = frozenset().union(*map(stems, of_text))
    best, most = 0, 0.0
    for i, seen in enumerate(above):
        own = stems(seen)
        if not own:
            continue
        shared = len(own & said)
        seen.own.add(f"says:{much(shared / len(own))}")
        says = shared * shared / len(own) * (0.5 if names_body(seen) else 1)
        if shared > 1 and says > most:
            best, most = i, says
    for i, seen in enumerate(above if most else ()):
        seen.own.add("says-most" if i == best else "above" if i < best else "below")
    return best


def much(share: float) -> str:
    """A share in a word."""
    return "most" if share > 0.6 else "half" if share > 0.35 else "some" if share > 0.15 else "none"
