"""Makes ``samples/gallery``: what the command prints, drawn by rich, and pages seen by a browser.

Run as ``python tests/scripts/gallery.py [--no-browser] [FOLDER]``; pages are photographed by a
headless Chromium, which must be on the path.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from markdown_it import MarkdownIt
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI, TerminalTheme
from rich.text import Text

from briefing import Briefing, brief
from briefing.readers import read_bytes
from briefing.renderers import renderer
from briefing.renderers.look import Look, Palette
from briefing.renderers.terminal import lines, theme

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
# sample, columns, lines (cut at the last empty one before), colours
PICTURES: tuple[tuple[str, int, int, TerminalTheme], ...] = (
    ("presidents-readout", 100, 60, MONOKAI),
    ("company-results", 80, 60, DEFAULT_TERMINAL_THEME),
)
PAGE = "presidents-readout"  # the sample that is shown as Markdown and as HTML
# picture, what it shows, width and height of the window
SCREENS = (
    ("html", f"{PAGE}.html#u8", 1280, 860),
    ("html-phone", f"{PAGE}.html", 500, 900),
    ("markdown", f"{PAGE}.md.html", 900, 860),
)
# How hosts of Markdown show it, more or less.
SHEET = """body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto;
  padding: 0 1rem; } h1, h2 { border-bottom: 1px solid #ddd; padding-bottom: .2rem; }
  td, th { border: 1px solid #ddd; padding: .25rem .7rem; text-align: left; }
  table { border-collapse: collapse; } .task { list-style: none; }"""


def made(sample: str) -> Briefing:
    path = SAMPLES / f"{sample}.txt"
    return brief(read_bytes(path.read_bytes(), path.name))


def picture(sample: str, width: int, most: int, colours: TerminalTheme) -> str:
    """The SVG of a briefing as it stands on a terminal of that width."""
    page = trimmed(list(lines(made(sample), Look(width=width, palette=Palette.MANY))), most)
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


def pages(folder: Path) -> None:
    """Write the sample as Markdown, and as HTML."""
    for name, end in (("markdown", "md"), ("html", "html")):
        page = renderer(name).render(made(PAGE), Look())
        (folder / f"{PAGE}.{end}").write_text(page, "utf-8")


def screens(folder: Path) -> None:
    """Photograph the pages."""
    with tempfile.TemporaryDirectory() as place:
        beside = Path(place)
        pages(beside)
        words = (beside / f"{PAGE}.md").read_text("utf-8")
        html = MarkdownIt("commonmark").enable("table").render(words)
        html = html.replace("<li>[ ] ", '<li class="task"><input type="checkbox" disabled> ')
        sheet = f'<!DOCTYPE html><meta charset="utf-8"><style>{SHEET}</style>{html}'
        (beside / f"{PAGE}.md.html").write_text(sheet, "utf-8")
        for name, page, width, height in SCREENS:
            photograph(f"file://{place}/{page}", folder / f"{name}.png", width, height)


def photograph(address: str, target: Path, width: int, height: int) -> None:
    """Write what a browser shows in a window of that size."""
    window = [f"--window-size={width},{height}", "--hide-scrollbars", f"--screenshot={target}"]
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", *window, address],
        check=True,
        capture_output=True,
        timeout=120,
    )


def main(folder: Path, *, browser: bool) -> None:
    """Write all pictures and pages into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for sample, width, most, colours in PICTURES:
        svg = picture(sample, width, most, colours)
        (folder / f"{sample}.svg").write_text(svg, "utf-8")
    pages(folder)
    if browser:
        screens(folder)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=SAMPLES / "gallery")
    options.add_argument("--no-browser", action="store_true")
    chosen = options.parse_args(sys.argv[1:])
    main(chosen.folder, browser=not chosen.no_browser)
