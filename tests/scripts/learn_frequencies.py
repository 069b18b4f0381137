"""Learn in how many releases each stem stands: corpus/plain → lexicons/en/frequencies.json."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import corpus

from briefing import terms

LEAST = 3  # a stem of fewer texts counts like one of a single text
TARGET = corpus.ROOT / "briefing" / "lexicons" / "en" / "frequencies.json"


def main() -> None:
    """Count and write: stems by their count, so that the file stays small."""
    texts, counts = 0, Counter[str]()
    for path in sorted(corpus.PLAIN.rglob("*.txt")):
        texts += 1
        counts.update(set(terms.stems(path.read_bytes().decode("utf-8-sig"))))
    by_count: dict[int, list[str]] = defaultdict(list)
    for term, count in sorted(counts.items()):
        if count >= LEAST:
            by_count[count].append(term)
    held = {str(count): " ".join(by_count[count]) for count in sorted(by_count)}
    data = json.dumps({"texts": texts, "stems": held}, ensure_ascii=False, indent=0)
    TARGET.write_text(data + "\n", "utf-8")
    print(texts, "texts,", sum(map(len, by_count.values())), "stems")


if __name__ == "__main__":
    main()
