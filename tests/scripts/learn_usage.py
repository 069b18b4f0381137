"""Learn how each word is used: corpus/plain and WordNet's counts → lexicons/en/usage.json.

python tests/scripts/learn_usage.py [/usr/share/wordnet/cntlist.rev]   # Debian: wordnet-base

Two digits a word. The first: how far it is used like a noun or an adjective (behind an article or
a preposition) and not like a verb (behind a modal or a pronoun, before an article). The second: how
often a phrase ends with it (what follows is a function word or a mark). How often WordNet 3.0
(Princeton University) counted a word as noun, verb, adjective or adverb stands beside that, so that
words which the corpus holds seldom or never are known as well.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import corpus

from briefing import terms

LEAST = 6
KNOWN = 3  # times that WordNet counted a word which the corpus does not hold
PRIOR = 8  # what WordNet says of a word weighs like so many places in the corpus
COUNTS = Path("/usr/share/wordnet/cntlist.rev")
TARGET = corpus.ROOT / "briefing" / "lexicons" / "en" / "usage.json"
TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
NAMING = frozenset("the a an of this its their our his her in for on by with between no".split())
ACTING = frozenset(
    "to will would can could should must may he she they we i it who which also not has have had "
    "been is was were are be and".split()
)
OPENING = frozenset("the a an his her their its our that how these those".split())


def counted(path: Path) -> dict[str, Counter[str]]:
    """How often each word was counted as noun (1), verb (2), adjective (3, 5) and adverb (4)."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text("ascii").splitlines():
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        if word.isalpha():
            found[word][sense[0]] += int(count)
    return found


def prior(word: str, counts: dict[str, Counter[str]]) -> tuple[float, float, float, float]:
    """What WordNet adds to the counts of naming, acting, ending and going on."""
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    held = counts.get(word) or counts.get(singular) or Counter()
    whole, noun, verb = sum(held.values()) or 1, held["1"], held["2"]
    other = held["3"] + held["5"]
    named = noun + other or 1
    part = PRIOR * min(1.0, whole / KNOWN)
    acting = part * verb / whole
    return part * bool(held) - acting, acting, part * noun / named, part * other / named


def main() -> None:
    counts = counted(Path(sys.argv[1]) if sys.argv[1:] else COUNTS)
    naming, acting = Counter[str](), Counter[str]()
    ending, going = Counter[str](), Counter[str]()
    for path in sorted(corpus.PLAIN.rglob("*.txt")):
        tokens = TOKEN.findall(path.read_bytes().decode("utf-8-sig"))
        lower = [token.lower() for token in tokens]
        for left, word, right in zip(lower, lower[1:], lower[2:], strict=False):
            if not word[0].isalpha() or word in terms.stop_words():
                continue
            naming[word] += (left in NAMING) + (right in ("of", "is", "was", "are", "were"))
            acting[word] += (left in ACTING and left != "and") + (right in OPENING)
            closed = not right[0].isalpha() or right in terms.stop_words()
            ending[word] += closed
            going[word] += not closed
    held: dict[str, list[str]] = defaultdict(list)
    often = {word for word in ending | going if ending[word] + going[word] >= LEAST}
    often |= {word for word, held in counts.items() if held.total() >= KNOWN}
    for word in sorted(often - terms.stop_words()):
        named, acted, ended, went = prior(word, counts)
        noun = (naming[word] + named + 1) / (naming[word] + acting[word] + named + acted + 2)
        head = (ending[word] + ended + 1) / (ending[word] + going[word] + ended + went + 2)
        held[f"{int(noun * 9.99)}{int(head * 9.99)}"].append(word)
    data = {key: " ".join(held[key]) for key in sorted(held)}
    TARGET.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(sum(map(len, held.values())), "words")


if __name__ == "__main__":
    main()
