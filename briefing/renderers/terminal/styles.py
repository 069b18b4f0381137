"""The colours of the terminal, all in one table, and our own signs."""

from __future__ import annotations

from rich.theme import Theme

from briefing.renderers.look import Palette
from briefing.renderers.marks import ELLIPSIS, PARAGRAPH

# The 256 are fixed, and of middling lightness: as clear on white as on black. The sixteen are the
# terminal's own. What counts is orange, what tells of time is teal.
STYLES = {
    #             256 colours           16 colours
    "loud": ("bold reverse", "bold reverse"),
    "headline": ("bold", "bold"),
    "title": ("bold color(32)", "bold cyan"),
    "rule": ("color(243)", "dim"),
    "label": ("bold", "bold"),
    "quiet": ("color(243)", "dim"),
    "person": ("underline", "underline"),
    "money": ("bold color(28)", "bold green"),
    "percent": ("bold color(133)", "bold magenta"),
    "quantity": ("bold color(130)", "bold red"),
    "ordinal": ("color(130)", "red"),
    "date": ("color(30)", "blue"),
    "duration": ("italic color(30)", "italic blue"),
}

# Our own signs, and what stands for them where there is only ASCII.
BULLET, BOX, ABOVE, DOT, RULE, DASH = "•", "☐", "↑", "·", "─", "–"
ASCII = str.maketrans(
    {BULLET: "*", BOX: "-", ABOVE: "^", DOT: "-", RULE: "-", DASH: "-", PARAGRAPH: "#"}
    | {ELLIPSIS: "..."}
)


def theme(palette: Palette) -> Theme:
    """The styles by name, for that many colours."""
    column = 1 if palette is Palette.STANDARD else 0
    return Theme({name: styles[column] for name, styles in STYLES.items()})
