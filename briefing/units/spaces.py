"""White space that was wrongly decoded before the text was saved: UTF-8 read as Latin-1."""

from __future__ import annotations

from briefing.patterns import Pattern

#: A hard space and a narrow one, as Latin-1 and Windows-1252 show their bytes.
BROKEN = r"Â(?=\s|\Z)|â[\x80€]¯"
_BROKEN = Pattern(BROKEN)


def spaced(text: str) -> str:
    """The text, as long as it was, with spaces for those that were wrongly decoded.

    >>> spaced("on MayÂ 5")
    'on May  5'
    """
    if "Â" not in text and "¯" not in text:
        return text
    return _BROKEN.sub(lambda match: " " * len(match[0]), text)
