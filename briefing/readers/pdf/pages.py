"""What pypdf shows of a PDF document: stretches of text with their places. The one door to it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from briefing.errors import BriefingError
from briefing.model import folded

try:  # not part of what pypdf promises: without it the widths of words are estimated
    from pypdf.generic._font import Font
except ImportError:  # pragma: no cover - in other versions
    Font = None

MOST_PAGES = 300
MOST_CHARACTERS = 5_000_000
_WIDEST = 3.0  # sizes of the type that a letter may take
ADVICE_PART = "give it the pages of the release alone"
#: What pypdf raises on a damaged file, apart from its own errors.
DAMAGE = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError,
    RecursionError, TypeError, ValueError, EOFError, OSError,
)  # fmt: skip
#: What one page may cost: a page of print holds some thousand signs.
BUDGET = {
    "maximum_declared_stream_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 500_000,
    "xform_maximum_invocations_per_extraction": 500,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of text as a page shows it: the two matrices that place it, and its type.

    ``widths`` tells how wide each letter is, in sizes of the type, as far as its tables do.
    """

    text: str
    outer: tuple[float, ...]
    inner: tuple[float, ...]
    size: float
    face: str
    widths: Mapping[str, float]


def shown_pages(data: bytes, name: str) -> tuple[list[list[Shown]], str]:
    """What each page shows, and the title that the document gives itself, "" where none.

    Raises BriefingError for a document that is damaged, protected or too long.
    """
    budget = pypdf.Configuration(**BUDGET)
    with _quiet(), pypdf.apply_configuration(budget):
        try:
            return _read(data, name)
        except (FileNotDecryptedError, DependencyError):
            raise _protected(name) from None
        except DAMAGE as error:
            reason = f"is a PDF document that cannot be read ({_first_words(error)})"
            raise BriefingError(name, reason, "save it anew, or give it the text") from None


def _read(data: bytes, name: str) -> tuple[list[list[Shown]], str]:
    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise _protected(name)
    count = len(reader.pages)
    if count > MOST_PAGES:
        reason = f"is a PDF document of {count:,} pages, more than {MOST_PAGES}"
        raise BriefingError(name, reason, ADVICE_PART)
    pages: list[list[Shown]] = []
    left = MOST_CHARACTERS
    known: dict[int, dict[str, float]] = {}
    for page in reader.pages:
        pages.append(_shown(page, known))
        left -= sum(len(shown.text) for shown in pages[-1])
        if left < 0:
            reason = f"is a PDF document of more than {MOST_CHARACTERS:,} characters"
            raise BriefingError(name, reason, ADVICE_PART)
    title = reader.metadata.title if reader.metadata else None
    return pages, folded(title) if isinstance(title, str) else ""


def _shown(page: pypdf.PageObject, known: dict[int, dict[str, float]]) -> list[Shown]:
    found: list[Shown] = []

    def see(text: str, outer: Sequence[Any], inner: Sequence[Any], font: Any, size: Any) -> None:  # noqa: ANN401
        if text.strip():
            face = str(font.get("/BaseFont", "")) if isinstance(font, dict) else ""
            places = tuple(map(float, outer[:6])), tuple(map(float, inner[:6]))
            if id(font) not in known:
                known[id(font)] = _widths(font)
            found.append(Shown(text, *places, float(size or 0), face, known[id(font)]))

    page.extract_text(visitor_text=see)
    return found


def _widths(font: Any) -> dict[str, float]:  # noqa: ANN401 - whatever the page names as its type
    """How wide each letter is in sizes of the type, empty where its tables do not tell."""
    if Font is None or not isinstance(font, dict):
        return {}
    try:
        return dict(_letters(Font.from_font_resource(font)))
    except DAMAGE:
        return {}


def _letters(font: Any) -> Iterator[tuple[str, float]]:  # noqa: ANN401 - pypdf promises no type
    """The letters of a type with their widths, which its tables know by codes of its own."""
    coded = font.encoding if isinstance(font.encoding, dict) else {}
    named = {**{chr(code): letter for code, letter in coded.items()}, **font.character_map}
    usual = font.character_widths["default"]
    for code, letter in named.items():
        width = float(font.character_widths.get(code, usual)) / 1000
        if isinstance(letter, str) and len(letter) == 1 and 0 < width < _WIDEST:
            yield letter, width


def _protected(name: str) -> BriefingError:
    reason = "is a PDF document that is protected by a password"
    return BriefingError(name, reason, "unlock it first")


def _first_words(error: BaseException) -> str:
    return folded(str(error))[:80] or type(error).__name__


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what pypdf logs of small faults from the terminal."""
    logger = logging.getLogger("pypdf")
    handler, told_on = logging.NullHandler(), logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = told_on
        logger.removeHandler(handler)
