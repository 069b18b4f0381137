"""The licence of everything that an installation brings, as a Markdown table.

    python tests/scripts/licences.py

Reads what is installed here: run it where `briefing-cli[documents,cluster]` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

PROJECT = "briefing-cli"
EXTRAS = ("", "documents", "cluster")
NAME = re.compile(r"[\w.-]+")
EXTRA = re.compile(r"extra\s*==\s*['\"]([\w-]+)['\"]")
OTHER_PLACE = re.compile(r"(?:sys_platform|platform_system|os_name)\s*==\s*['\"](?:[Ww]in|nt)")


def needed(name: str, extras: tuple[str, ...], seen: set[str]) -> Iterator[Distribution]:
    """What a distribution needs with these extras, itself left out, each once."""
    for line in distribution(name).requires or ():
        wanted = EXTRA.search(line)
        if (wanted and wanted[1] not in extras) or OTHER_PLACE.search(line):
            continue
        other = NAME.match(line)[0].lower().replace("_", "-")  # type: ignore[index]
        if other in seen:
            continue
        seen.add(other)
        try:
            yield distribution(other)
        except PackageNotFoundError:
            continue  # a marker says that this machine does not need it
        yield from needed(other, (), seen)


def licence(found: Distribution) -> str:
    """The licence as the distribution's own metadata names it."""
    meta = found.metadata
    told = meta.get("License-Expression") or ""
    classifiers = meta.get_all("Classifier") or ()
    classified = [c.rsplit(" :: ", 1)[1] for c in classifiers if c.startswith("License")]
    short = (meta.get("License") or "").strip().splitlines()
    return told or ", ".join(classified) or (short[0] if short else "not said")


def table(extras: tuple[str, ...]) -> dict[str, str]:
    """Name and licence of everything that the project brings with these extras."""
    found = {d.metadata["Name"]: licence(d) for d in needed(PROJECT, extras, {PROJECT})}
    return dict(sorted(found.items(), key=lambda pair: pair[0].lower()))


def main() -> None:
    base = table(())
    print("| package | licence | comes with |\n|---|---|---|")
    for name, terms in table(EXTRAS).items():
        print(f"| {name} | {terms} | {'briefing-cli' if name in base else 'an extra'} |")


if __name__ == "__main__":
    main()
