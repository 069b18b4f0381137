"""Cells of a table that a spreadsheet takes for words and numbers, and never for a formula."""

from __future__ import annotations

from briefing.patterns import Pattern
from briefing.renderers.marks import shown

GUARD = "'"
# What begins a formula, also in wide and small forms, behind what does not show, or behind guards;
# and at the beginning of what is a cell of its own where lists are parted by semicolons.
_SIGNS = "=+@\uff1d\uff0b\uff20\ufe66\ufe62\ufe6b\u2212\ufe63\uff0d-"
_UNSEEN = "\\s\u200c\u200d\u2800\ufe00-\ufe0f"
_FORMULA = Pattern(rf"(?:\A|(?<=;))(?=[{_UNSEEN}{GUARD}]*[{_SIGNS}])")
_GUARDED = Pattern(rf"(?:\A|(?<=;)){GUARD}(?=[{_UNSEEN}{GUARD}]*[{_SIGNS}])")
_NUMBER = Pattern(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def cell(text: str) -> str:
    r"""The text on one line, harmless to show, an apostrophe before what would begin a formula.

    >>> cell("=HYPERLINK(1)"), cell("- a\n= b; +c"), cell("-0.5"), cell("'Tis 1+1")
    ("'=HYPERLINK(1)", "'- a = b;' +c", '-0.5', "'Tis 1+1")
    """
    words = shown(text)
    return words if _NUMBER.fullmatch(words) else _FORMULA.sub(GUARD, words)


def unguarded(words: str) -> str:
    """What a cell says, without the apostrophes that guard it.

    >>> unguarded("'=HYPERLINK(1)"), unguarded("'- a = b;' +c"), unguarded("'Tis 1+1")
    ('=HYPERLINK(1)', '- a = b; +c', "'Tis 1+1")
    """
    return _GUARDED.sub("", words)
