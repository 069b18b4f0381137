"""Learn Punkt's parameters from the plain corpus with NLTK's own trainer.

Run as ``python tests/scripts/learn_punkt.py``; writes ``briefing/lexicons/en/punkt.json``.
"""

from __future__ import annotations

import json
import re

from corpus import PLAIN, ROOT
from nltk.probability import FreqDist
from nltk.tokenize.punkt import PunktTrainer

TARGET = ROOT / "briefing" / "lexicons" / "en" / "punkt.json"
LONGEST = 5  # letters of an abbreviation that has no full stop inside
LEAST = 4  # how often a word must occur for its spelling to be told
WORD = re.compile(r"[a-z][a-z.'-]*", re.ASCII)


def trained() -> tuple[PunktTrainer, FreqDist]:
    """The trainer after it has read the corpus, and how often it met each type."""
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    for path in sorted(PLAIN.rglob("*.txt")):
        trainer.train(path.read_bytes().decode("utf-8-sig"), finalize=False)
    trainer.finalize_training()
    return trainer, trainer._type_fdist


def is_abbreviation(word: str, counts: FreqDist) -> bool:
    """Whether a word that Punkt takes for an abbreviation is met often, and with its full stop."""
    dotted = counts[f"{word}."]
    short = "." in word or len(word) <= LONGEST
    return short and bool(WORD.fullmatch(word)) and dotted >= LEAST and dotted > counts[word]


def pairs(trainer: PunktTrainer) -> list[list[str]]:
    """The collocations over a full stop that are met often enough."""
    found = trainer._collocation_fdist
    return sorted(
        [left, right]
        for left, right in trainer.get_params().collocations
        if found[left, right] >= LEAST and WORD.fullmatch(right) and not left.startswith("#")
    )


def main() -> None:
    """Write what is frequent enough to be trusted."""
    trainer, counts = trained()
    params = trainer.get_params()
    data = {
        "abbreviations": sorted(a for a in params.abbrev_types if is_abbreviation(a, counts)),
        "collocations": pairs(trainer),
        "starters": sorted(
            w for w in params.sent_starters if WORD.fullmatch(w) and counts[w] >= 10 * LEAST
        ),
        "spelling": {
            word: flags
            for word, flags in sorted(params.ortho_context.items())
            if counts[word] >= LEAST and WORD.fullmatch(word)
        },
    }
    TARGET.write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
    print({key: len(value) for key, value in data.items()}, TARGET.stat().st_size)


if __name__ == "__main__":
    main()
