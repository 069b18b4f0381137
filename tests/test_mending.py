"""Text that was decoded wrongly before it was saved: put right, and nothing else touched."""

from __future__ import annotations

import pytest

from briefing.markup.mending import broken, mended
from briefing.model import Span

WORDS = "farmers’ — José Muñoz “yes” … €5 §5 naïve Łódź Kraków Dvořák Ελλάδα Москва 10°C ±2 ½ 😀 日本 Çelik Straße"
ENCODINGS = ("cp1252", "latin-1")


def _wrong() -> list[tuple[str, str, str]]:
    found = []
    for word in WORDS.split():
        for encoding in ENCODINGS:
            try:
                seen = word.encode().decode(encoding)
            except UnicodeDecodeError:
                continue
            if seen != word:
                found.append((word, seen, encoding))
    return found


@pytest.mark.parametrize(
    ("word", "seen"),
    [pytest.param(word, seen, id=f"{word}-{encoding}") for word, seen, encoding in _wrong()],
)
def test_mended(word: str, seen: str) -> None:
    assert mended(f"He said {seen} today.") == f"He said {word} today."
    assert [f"He said {seen} today."[s.start : s.end] for s in broken(f"He said {seen} today.")]


@pytest.mark.parametrize(
    ("escaped", "sign"),
    [("&amp;", "&"), ("&eacute;", "é"), ("&#8217;", "’"), ("&#x25cf;", "●"), ("&frac12;", "½")],
)
def test_signs_as_html_writes_them(escaped: str, sign: str) -> None:
    assert mended(f"They said {escaped} today.") == f"They said {sign} today."
    assert [*broken(f"They said {escaped} today.")] == [Span(10, 10 + len(escaped))]


@pytest.mark.parametrize(
    "text",
    [
        "&nosuch;",
        "&#27;",
        "&#xD800;",
        "R&D;",
        "AT&T",
        "São Tomé",
        "“À propos”",
        "Ã or À alone",
        "A TIRÉ – ‘NON’",
        "ÅÄÖ",
        "ÎLE-DE-FRANCE",
        "5 €",
        "x\u0080y",
    ],
)
def test_left_alone(text: str) -> None:
    assert mended(text) == text
    assert not list(broken(text))


def test_a_library_for_it_decides_the_same() -> None:
    ftfy = pytest.importorskip("ftfy", reason="ftfy, which ours is compared with, is not installed")
    for _, seen, _ in _wrong():
        assert mended(f"He said {seen} today.") == ftfy.fix_encoding(f"He said {seen} today.")
