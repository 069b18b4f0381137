"""Words that change the value of the number they stand at: "more than", "nearly", "+"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing import lexicons
from briefing.model import Figure, FigureKind, Span
from briefing.patterns import Pattern

BEFORE = Pattern(
    r"\b(?:"
    + "|".join(
        re.escape(w).replace(r"\ ", r"\s{1,3}")
        for w in sorted(lexicons.words("approximators"), key=len, reverse=True)
    )
    + r")\s{1,3}$|(?:^|(?<=[\s(]))[~≈<>≥≤]\s?$",
    re.IGNORECASE,
)
# What their last words end in.
ENDS = tuple(
    {words.rsplit(None, 1)[-1] for words in lexicons.words("approximators")} | set("~≈<>≥≤")
)
FRAME = Pattern(r"\s{1,3}(?:the\s)?(?:past|next|last|previous)\s$", re.IGNORECASE)
PLUS = Pattern(r"\+(?![\d\w])")
OR_MORE = Pattern(r"\s(?:or\s(?:more|less|so|fewer|higher|above|over)|plus)\b(?!\s(?:than|on))")
BETWEEN = Pattern(r"\bbetween\s{1,3}$", re.IGNORECASE)
REACH = 40


def qualified(figure: Figure, text: str, start: int) -> Figure:
    """The figure with the qualifier before or after it taken into its span and named."""
    if figure.kind in {FigureKind.DATE, FigureKind.ORDINAL}:
        return figure
    lead = max(start, figure.span.start - REACH)
    before = text[lead : figure.span.start]
    match = BEFORE.search(before) if before.rstrip().lower().endswith(ENDS) else None
    if match:
        at = lead + match.start()
        words = " ".join(match[0].split())
        return replace(figure, span=Span(at, figure.span.end), qualifier=words)
    between = BETWEEN.search(before) if isinstance(figure.value, tuple) else None
    if between:
        return replace(figure, span=Span(lead + between.start(), figure.span.end))
    if "+" in text[figure.span.start : figure.span.end][1:]:
        return replace(figure, qualifier="+")
    after = PLUS.match(text, figure.span.end) or OR_MORE.match(text, figure.span.end)
    if after:
        words = " ".join(after[0].split())
        return replace(figure, span=Span(figure.span.start, after.end()), qualifier=words)
    return figure
