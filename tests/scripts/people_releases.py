"""The releases of ``people_releases.txt`` as our own records: they teach presence, unscored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from corpus import Annotated

from briefing.model import Source
from briefing.roles import assign_roles
from briefing.units import cut

FILE = Path(__file__).with_suffix(".txt")
PRESENCE = {"a": "attended", "q": "quoted", "m": "mentioned"}
MARKED = re.compile(r"\{([^{}|]+)\|([aqm])\}")
FOLDS = 4


def releases() -> Iterator[Annotated]:
    """Every release with its people, as one of a few made-up sources."""
    parts = FILE.read_text("utf-8").split("\n=====\n")[1:]
    for n, part in enumerate(parts):
        people = [
            {"name": m[1], "role": "", "affiliation": "", "presence": PRESENCE[m[2]]}
            for m in MARKED.finditer(part)
        ]
        document = cut(Source(MARKED.sub(r"\1", part)))
        gold = {"people": people}
        yield Annotated(f"made up {n % FOLDS}", FILE, gold, document, assign_roles(document))
