"""Text that was wrongly decoded before it was saved, put right.

That is UTF-8 read as Windows-1252 or Latin-1, and the names and numbers that HTML has for signs.

ftfy does the same and more, and takes 300 ms to load; on the sentences of the tests and on the
texts of the corpus both come to the same, which a test holds where ftfy is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span
from briefing.patterns import Pattern

# How Windows-1252 and Latin-1 show the bytes 0x80-0xBF, which follow the first of a character in
# UTF-8: the one has quotes and letters where the other has control characters.
_FOLLOWING = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xC0))
_FOLLOWING += "".join(map(chr, range(0x80, 0xA0)))
_NEXT = f"[{re.escape(_FOLLOWING)}]"
_CLOSING = "‘’“”…–—•«»"  # what may really stand behind a capital letter with an accent

_BROKEN = Pattern(
    f"""[ÂÃ]{_NEXT}                     # Latin-1
    |   Â(?:[ ]Â){{0,20}}(?![^\\W\\d_])    # what stood for hard spaces, which were folded since
    |   (?<=s)â\\Z                        # the beginning of the sign in "companies’"
    |   [ÄÅ](?![{_CLOSING}]){_NEXT}      # Latin Extended-A
    |   (?:[ÎÏÐÑ]{_NEXT}){{2,50}}        # Greek and Cyrillic, which come in words
    |   [à-ï]{_NEXT}{{2}}                # quotes, dashes, currency signs
    |   [ð-ô]{_NEXT}{{3}}                # emoji
    |   â€(?:�|(?![^\\s.,;:!?)]))           # a closing quote whose last byte was lost
    """,
    re.VERBOSE,
)
_OPENING = Pattern("[ÂÃÄÅÎÏÐÑà-ô]")  # what each of them begins with; to look for it costs less
# A sign as HTML writes it, by name or number.
_ENTITY = Pattern(r"&(?:\#[0-9]{2,6}|\#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}[0-9]{0,2});")


def mended(text: str) -> str:
    r"""The text with every wrongly decoded character put right.

    >>> mended("the farmersâ€™ mayor, JosÃ©, on Â§ 5")
    'the farmers’ mayor, José, on § 5'
    >>> mended("R&amp;D of &#xa3;5&nbsp;million")
    'R&D of £5\xa0million'
    """
    if "&" in text:
        text = _ENTITY.sub(_named, text)
    return text if text.isascii() else _BROKEN.sub(_right, text)


def broken(text: str) -> Iterator[Span]:
    """Where characters were wrongly decoded, in order."""
    yield from sorted([*garbled(text), *_escaped(text)])


def garbled(text: str) -> Iterator[Span]:
    """Where bytes were read in another encoding than theirs."""
    first = None if text.isascii() else _OPENING.search(text)
    if first:
        for match in _BROKEN.finditer(text, first.start()):
            if _right(match) != match[0]:
                yield Span(*match.span())


def _escaped(text: str) -> Iterator[Span]:
    """Where a sign stands as HTML writes it."""
    if "&" in text:
        for match in _ENTITY.finditer(text):
            if _named(match) != match[0]:
                yield Span(*match.span())


def _named(match: re.Match[str]) -> str:
    """The sign, where there is one that shows."""
    from html import unescape  # noqa: PLC0415 - its table is large, and seldom needed

    sign = unescape(match[0])
    shows = sign.isprintable() or (sign.isspace() and not sign.isascii())
    return sign if shows and sign.strip("\ufffd") else match[0]


def _right(match: re.Match[str]) -> str:
    if match[0].rstrip("�") == "â€":
        return "”"
    if not match[0].strip("Ââ "):
        return ""
    try:
        return b"".join(map(_byte, match[0])).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _byte(char: str) -> bytes:
    """The byte that was shown as that character; the five undefined ones stand for themselves."""
    return bytes([ord(char)]) if ord(char) < 0x100 else char.encode("cp1252")
