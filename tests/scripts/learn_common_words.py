"""Learn which words releases write small: corpus/plain → briefing/lexicons/en/common_words.txt."""

from __future__ import annotations

import re
from collections import Counter

import corpus

LEAST = 2
# How often a word must stand small for every time it has a capital.
SHARE = 0.1
TARGET = corpus.ROOT / "briefing" / "lexicons" / "en" / "common_words.txt"
# Words outside addresses of pages and mail.
WORD = re.compile(r"(?<![\w./@#&=?_-])[A-Za-z][a-z]{2,}(?![\w@/_=]|\.\w)")
HEADER = "# Words that the releases of corpus/plain write small, in {} texts or more: made by\n"
SCRIPT = "# tests/scripts/learn_common_words.py.\n"


def common_words() -> list[str]:
    """The words in the order of the alphabet."""
    texts, small, capital = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted(corpus.PLAIN.rglob("*.txt")):
        words = WORD.findall(path.read_bytes().decode("utf-8-sig"))
        small.update(word for word in words if word.islower())
        capital.update(word.lower() for word in words if not word.islower())
        texts.update({word for word in words if word.islower()})
    often = (word for word, count in texts.items() if count >= LEAST)
    return sorted(word for word in often if small[word] >= SHARE * capital[word])


if __name__ == "__main__":
    found = common_words()
    TARGET.write_text(HEADER.format(LEAST) + SCRIPT + "\n".join(found) + "\n", "utf-8")
    print(len(found), "words")
