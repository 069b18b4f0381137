"""A process from its start to its end: one briefing, and the least that a command does."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from tests.benchmarks import measured
from tests.benchmarks.measured import BRIEFING, ROOT, SHARED, alone, home

NOTHING = """
import typer
app = typer.Typer()
@app.command()
def main() -> None:
    "Nothing."
app()
"""


def main(runs: int) -> None:
    """Print what starts cost beside those of a typer app that does nothing and of sumy."""
    text = SHARED / "acceptance" / "security-councils.txt"
    source = str(text if text.exists() else ROOT / "samples" / "joint-communique.txt")
    (home() / "nothing.py").write_text(NOTHING, "utf-8")
    nothing = (sys.executable, str(home() / "nothing.py"))
    punkt_tab(home() / "tokenizers" / "punkt_tab" / "english")
    sumy = (sys.executable, "-m", "sumy", "lex-rank", "--length=3", f"--file={source}")
    works = {
        "a typer app that does nothing": partial(alone, nothing),
        "its --help": partial(alone, (*nothing, "--help")),
        "briefing --version": partial(alone, (*BRIEFING, "--version")),
        "briefing --help": partial(alone, (*BRIEFING, "--help")),
        "sumy lex-rank": partial(alone, (*sumy, "--format=plaintext")),
        "briefing --json": partial(alone, (*BRIEFING, "--json", source)),
        "briefing on a terminal": partial(measured.on_terminal, (*BRIEFING, source)),
    }
    taken = measured.in_turn(works, runs)
    measured.table("cold start", "ms", "of nothing", "of sumy")
    nothing_takes, sumy_takes = taken["a typer app that does nothing"], taken["sumy lex-rank"]
    for name, seconds in taken.items():
        ratios = (f"{seconds / nothing_takes:.2f}", f"{seconds / sumy_takes:.2f}")
        measured.row(name, f"{seconds * 1000:.0f}", *ratios)


def punkt_tab(folder: Path) -> None:
    """Our parameters of Punkt as the files that NLTK reads, for nothing is downloaded here."""
    from briefing.units.punkt import tokenizer  # noqa: PLC0415 - no part of what is measured

    params = tokenizer()._params
    files = {
        "collocations.tab": ["\t".join(pair) for pair in params.collocations],
        "sent_starters.txt": params.sent_starters,
        "abbrev_types.txt": params.abbrev_types,
        "ortho_context.tab": [f"{word}\t{met}" for word, met in params.ortho_context.items()],
    }
    folder.mkdir(parents=True)
    for name, lines in files.items():
        (folder / name).write_text("\n".join(sorted(lines)), "utf-8")
