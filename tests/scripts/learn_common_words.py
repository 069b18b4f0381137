"""Learn which words releases write small: corpus/plain → briefing/lexicons/en/common_words.txt."""

from __future__ import annotations

import re
from collections import Counter

import corpus

LEAST = 2
TARGET = corpus.ROOT / "briefing" / "lexicons" / "en" / "common_words.txt"
SMALL = re.compile(r"\b[a-z]{3,}\b")
HEADER = "# Words that the releases of corpus/plain write small, in {} texts or more: made by\n"
SCRIPT = "# tests/scripts/learn_common_words.py.\n"


def common_words() -> list[str]:
    """The words in the order of the alphabet."""
    texts = Counter[str]()
    for path in sorted(corpus.PLAIN.rglob("*.txt")):
        texts.update(set(SMALL.findall(path.read_bytes().decode("utf-8-sig"))))
    return sorted(word for word, count in texts.items() if count >= LEAST)


if __name__ == "__main__":
    found = common_words()
    TARGET.write_text(HEADER.format(LEAST) + SCRIPT + "\n".join(found) + "\n", "utf-8")
    print(len(found), "words")
