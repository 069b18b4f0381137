"""Learn from the words around it how each word is used: corpus/plain → lexicons/en/usage.json.

Two digits a word. The first: how far it is used like a noun or an adjective (behind an article or
a preposition) and not like a verb (behind a modal or a pronoun, before an article). The second: how
often a phrase ends with it (what follows is a function word or a mark).
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict

import corpus

from briefing import terms

LEAST = 6
TARGET = corpus.ROOT / "briefing" / "lexicons" / "en" / "usage.json"
TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
NAMING = frozenset("the a an of this its their our his her in for on by with between no".split())
ACTING = frozenset(
    "to will would can could should must may he she they we i it who which also not has have had "
    "been is was were are be and".split()
)
OPENING = frozenset("the a an his her their its our that how these those".split())


def main() -> None:
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
    for word in sorted(ending | going):
        if ending[word] + going[word] >= LEAST:
            noun = (naming[word] + 1) / (naming[word] + acting[word] + 2)
            head = (ending[word] + 1) / (ending[word] + going[word] + 2)
            held[f"{int(noun * 9.99)}{int(head * 9.99)}"].append(word)
    data = {key: " ".join(held[key]) for key in sorted(held)}
    TARGET.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", "utf-8")
    print(sum(map(len, held.values())), "words")


if __name__ == "__main__":
    main()
