"""Milliseconds a text once everything is loaded, each tool in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import statistics
from multiprocessing.connection import Connection
from time import perf_counter

from tests.benchmarks.cold import punkt_tab
from tests.benchmarks.measured import environment, home, row, table, texts
from tests.benchmarks.peers import TOOLS

SHORT, LONG = 350, 390  # words of a text that counts as one of 370
SLOW = {"Recognizers-Text": 5, "pysbd + spaCy + Recognizers-Text": 5}  # every fifth of the texts


def main(every: int) -> None:
    """Print the time of each tool over every so many texts of the corpus, and of ours to it."""
    folder = home() / "tokenizers" / "punkt_tab" / "english"
    if not folder.exists():
        punkt_tab(folder)
    chosen = texts()[::every]
    taken = measured(chosen)
    ours = taken["briefing"]
    middling = [i for i, text in enumerate(chosen) if SHORT <= len(text.split()) <= LONG]
    table("steady state", "texts", "ms a text", "of 370 words", "median", "times ours")
    for name, times in taken.items():
        like = [times[i] for i in middling if i in times]
        same = sum(ours[i] for i in times)
        row(
            name, len(times), _ms(statistics.mean(times.values())),
            _ms(statistics.median(like)) if like else "–",
            _ms(statistics.median(times.values())), f"{sum(times.values()) / same:.2f}",
        )  # fmt: skip


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


def measured(chosen: tuple[str, ...]) -> dict[str, dict[int, float]]:
    """Seconds of each tool for each text by its place, all tools at a text before the next."""
    ends = {name: _started(name) for name in TOOLS}
    ready = {name: end for name, end in ends.items() if _says_so(name, end)}
    taken: dict[str, dict[int, float]] = {name: {} for name in ready}
    for place, text in enumerate(chosen):
        for name, end in ready.items():
            if place % SLOW.get(name, 1) == 0:
                end.send(text)
                taken[name][place] = end.recv()
    for end in ready.values():
        end.send(None)
    return taken


def _started(name: str) -> Connection:
    """The end of a pipe, at whose other end a process has the tool."""
    mine, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    context.Process(target=serve, args=(name, theirs, environment()), daemon=True).start()
    theirs.close()
    return mine


def _says_so(name: str, end: Connection) -> bool:
    problem = end.recv()
    if problem:
        row(name, f"cannot be had: {problem}")
    return not problem


def serve(name: str, end: Connection, settings: dict[str, str]) -> None:
    """Load a tool, try it on some texts, then give the seconds that each text takes."""
    os.environ.update(settings)
    try:
        tool = TOOLS[name]()
    except ImportError as error:
        end.send(str(error))
        return
    for text in texts()[1:60:20]:
        tool(text)
    end.send("")
    while (text := end.recv()) is not None:
        begin = perf_counter()
        tool(text)
        end.send(perf_counter() - begin)
