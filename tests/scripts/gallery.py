"""Makes the pictures of ``samples/gallery``: what the command prints, as rich draws a terminal.

Run as ``python tests/scripts/gallery.py [FOLDER]``.
"""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI, TerminalTheme
from rich.text import Text

from briefing import brief
from briefing.readers import read_bytes
from briefing.renderers.look import Look, Palette
from briefing.renderers.terminal import lines, theme

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
# sample, columns, lines (cut at the last empty one before), colours
PICTURES: tuple[tuple[str, int, int, TerminalTheme], ...] = (
    ("presidents-readout", 100, 46, MONOKAI),
    ("company-results", 80, 60, DEFAULT_TERMINAL_THEME),
)


def picture(sample: str, width: int, most: int, colours: TerminalTheme) -> str:
    """The SVG of a briefing as it stands on a terminal of that width."""
    path = SAMPLES / f"{sample}.txt"
    briefing = brief(read_bytes(path.read_bytes(), path.name))
    page = trimmed(list(lines(briefing, Look(width=width, palette=Palette.MANY))), most)
    console = Console(
        record=True,
        width=width,
        file=StringIO(),
        force_terminal=True,
        color_system="256",
        theme=theme(Palette.MANY),
        _environ={},
    )
    for line in page:
        console.print(line, soft_wrap=True)
    title = f"briefing samples/{sample}.txt"
    svg = console.export_svg(title=title, theme=colours, unique_id=sample)
    # Without this some viewers drop the spaces at the ends of a run.
    return svg.replace("<text ", '<text xml:space="preserve" ')


def trimmed(page: list[Text], most: int) -> list[Text]:
    """The lines up to the last empty one that lets the picture have a good height."""
    if len(page) <= most:
        return page
    empty = [i for i, line in enumerate(page[:most]) if not line.plain.strip()]
    return page[: empty[-1]] if empty else page[:most]


def main(folder: Path) -> None:
    """Write all pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for sample, width, most, colours in PICTURES:
        svg = picture(sample, width, most, colours)
        (folder / f"{sample}.svg").write_text(svg, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else SAMPLES / "gallery")
