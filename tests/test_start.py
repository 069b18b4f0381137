"""What a start loads: nothing that one briefing does not need, and only sumy and NLTK in part."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from driving import COMMAND, environment

pty = pytest.importorskip("pty", reason="what a terminal is shown: no pseudo-terminals here")

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "joint-communique.txt"
NOTHING = "import typer; app = typer.Typer(); app.command()(lambda: None); app()"
# Of the standard library what takes long to load; what typer itself loads is not counted.
HEAVY = (
    "asyncio concurrent ctypes email hashlib html http importlib.metadata importlib.resources json "
    "logging multiprocessing pickle sqlite3 ssl statistics tomllib unittest urllib.request xml"
).split()
PARTS = frozenset("briefing briefing.cli briefing.errors briefing.sections".split())
LOADED = re.compile(r"^import time: +\d+ \| +\d+ \| *([\w.]+)\s*$", re.MULTILINE)
# What the two that are loaded through stand-ins import themselves: signs that they are there.
LIGHT = {"json", "json.decoder", "json.encoder", "json.scanner"}
READS = {"nltk.tokenize.api", "sumy.summarizers._summarizer"}
READERS = {"briefing", "nltk", "sumy"}


def loaded(told: str) -> frozenset[str]:
    """The modules of a listing by ``-X importtime``."""
    return frozenset(LOADED.findall(told))


@cache
def by_typer() -> frozenset[str]:
    """What the interpreter and a typer app that does nothing load."""
    return loaded(piped([sys.executable, "-X", "importtime", "-c", NOTHING]))


def piped(command: list[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, env=environment())
    return done.stderr.decode()


def on_terminal(command: list[str], folder: Path) -> str:
    settings = {"XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder), "PAGER": "cat"}
    reads, writes = pty.openpty()
    with (folder / "errors").open("w+b") as errors:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=writes,
            stderr=errors,
            env=environment(TERM="xterm", **settings),
        )
        os.close(writes)
        drained(reads)
        assert process.wait() == 0
        errors.seek(0)
        return errors.read().decode()


def drained(reads: int) -> None:
    """Read a pseudo-terminal to its end, which is an error on some systems."""
    try:
        while os.read(reads, 65536):
            pass
    except OSError:
        pass
    finally:
        os.close(reads)


def ours(*words: str) -> list[str]:
    return [COMMAND[0], "-X", "importtime", *COMMAND[1:], *words]


def tops(modules: frozenset[str]) -> set[str]:
    """The third parties among modules, and ours."""
    names = {name.partition(".")[0] for name in modules - by_typer()}
    return names - set(sys.stdlib_module_names)


def heavy(modules: frozenset[str]) -> set[str]:
    return {
        name for name in modules - by_typer() for one in HEAVY if f"{name}.".startswith(f"{one}.")
    }


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_reads_no_text_loads_none_of_the_work(option: str) -> None:
    modules = loaded(piped(ours(option)))
    mine = {name for name in modules if name.startswith("briefing")}
    assert {name for name in mine if not name.startswith("briefing.cli.")} <= PARTS
    assert tops(modules) <= {"briefing"}
    assert not heavy(modules)


def test_json_loads_of_others_only_the_parts_of_nltk_and_sumy_that_it_needs() -> None:
    modules = loaded(piped(ours("--json", str(SAMPLE))))
    assert modules >= READS
    assert tops(modules) <= READERS
    assert heavy(modules) <= LIGHT


def test_a_briefing_on_a_terminal_loads_rich_besides(tmp_path: Path) -> None:
    modules = loaded(on_terminal(ours(str(SAMPLE)), tmp_path))
    assert modules >= READS
    assert tops(modules) <= READERS | {"rich"}
    assert heavy(modules) <= LIGHT | {"pickle"}  # rich imports it


def test_the_listing_can_tell() -> None:
    told = piped([sys.executable, "-X", "importtime", "-c", "import email.message, nltk.corpus"])
    assert {"nltk"} <= tops(loaded(told))
    assert {"email.message"} <= heavy(loaded(told))
