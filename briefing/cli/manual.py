"""The manual page, made of the options: roff for man(1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.cli.catalogue import arguments, entries
from briefing.cli.choices import Group
from briefing.cli.page import EXAMPLES, USAGE

CODES = (
    ("0", "All done."),
    ("1", "A source failed, each named on standard error; the others were briefed."),
    ("2", "Wrong usage."),
    ("70", "A fault of our own."),
)
VARIABLES = (
    ("BRIEFING_WIDTH, BRIEFING_COLOR, …", "Each setting by its name; flags win."),
    ("NO_COLOR", "No colour, unless --color always says otherwise."),
    ("FORCE_COLOR, CLICOLOR_FORCE", "Colour in pipes too; 0 is off."),
    ("CLICOLOR", "0 is off."),
    ("COLUMNS", "The width of the terminal."),
    ("PAGER", "The pager; empty or cat for none. LESS is FRX where it is not set."),
    ("BRIEFING_DEBUG", "Shows where a fault of our own came from."),
)
ABOUT = (
    "A briefing says who met or announced what, when and where, and gives the themes, the "
    "commitments, the attendees and the key figures in the words of the source, each with its "
    "place in it. Nothing is invented, and nothing leaves the machine."
)
CONFIG = (
    'Keys are the long names of options without their dashes: width = 90, color = "never", '
    'section = ["gist", "commitments"]. --show-config prints all, and where each comes from.'
)


def manual(ctx: Any) -> str:  # noqa: ANN401 - typer's context
    """The whole page."""
    return "\n".join(_lines(ctx)) + "\n"


def _lines(ctx: Any) -> Iterator[str]:  # noqa: ANN401
    yield '.TH BRIEFING 1 "" "" "User Commands"'
    yield from (".SH NAME", "briefing \\- what matters in a press release, in its own words")
    yield from (".SH SYNOPSIS", f".B briefing\n{_safe(USAGE.removeprefix('briefing '))}")
    yield from (".SH DESCRIPTION", _safe(ctx.command.help or ""), ".PP", _safe(ABOUT))
    yield ".SH OPTIONS"
    for group in Group:
        rows = [(entry.shown, entry.words) for entry in entries(ctx) if entry.group == group]
        if group is Group.INPUT:
            rows = [*arguments(ctx), *rows]
        if rows:
            yield f".SS {group}"
            yield from _table(rows)
    yield from (".SH EXAMPLES", *_table(EXAMPLES))
    yield from (".SH FILES", *_table([("$XDG_CONFIG_HOME/briefing/config.toml", CONFIG)]))
    yield from (".SH ENVIRONMENT", *_table(VARIABLES))
    yield from (".SH EXIT STATUS", *_table(CODES))


def _table(rows: Any) -> Iterator[str]:  # noqa: ANN401 - pairs, in any sequence
    """Terms and what they mean."""
    for term, words in rows:
        yield from (".TP", f"\\fB{_safe(term)}\\fR", _safe(words))


def _safe(text: str) -> str:
    """Words as roff takes them: no sign steers it, dashes are those of options."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return f"\\&{text}" if text[:1] in ".'" else text
