"""The command."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.pipeline import brief
from briefing.readers import read_bytes
from briefing.renderers import json_lines


def command(
    sources: Annotated[list[Path], typer.Argument()],
    json: Annotated[bool, typer.Option("--json", "-j")] = False,
) -> None:
    """Print a briefing."""
    for path in sources:
        print(json_lines.render(brief(read_bytes(path.read_bytes(), str(path)))))


def main() -> None:
    """Run the command."""
    typer.run(command)
