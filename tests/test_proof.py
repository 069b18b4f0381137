"""Outputs read again and held against their source: all are true, and no changed word passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import releases, texts

from briefing import brief
from briefing.batch.task import Task
from briefing.batch.work import Work
from briefing.model import Source, Wish
from briefing.proof import Proof, Unproven, prove
from briefing.renderers import FORMATS, renderer
from briefing.renderers.look import PLAIN, Look, Palette

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
LOOKS = {
    "plain": (Look(),),
    "json": (Look(),),
    "csv": (Look(),),
    "markdown": (Look(),),
    "html": (Look(),),
    "terminal": (Look(width=90, palette=Palette.MANY), Look(width=40, ascii=True)),
}
ALL = Wish(left_out=True)
FALSE = "Zanzibar"
# A word that a reader sees; not one of a tag, of a field's name or of the style.
SEEN = {
    "plain": re.compile(r"[^\W\d_]{3,}"),
    "terminal": re.compile(r"[^\W\d_]{3,}"),
    "markdown": re.compile(r"(?<![\\&#\w])[^\W\d_]{3,}"),
    "html": re.compile(r"(?<![&#\w])[^\W\d_]{3,}(?![^<]*>)(?!\w*;)"),
    "csv": re.compile(r"[^\W\d_]{3,}"),
    "json": re.compile(r'(?<="text": ")[^\W\d_]{3,}|(?<="name": ")\w{3,}|(?<="actor": ")\w{3,}'),
}


def made(path: Path, form: str, look: Look) -> tuple[str, Source]:
    source = Source(path.read_text("utf-8"))
    return renderer(form).render(brief(source, ALL), look), source


def test_every_format_is_proved() -> None:
    assert LOOKS.keys() == FORMATS.keys()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_made_is_proved(path: Path, form: str) -> None:
    for look in LOOKS[form]:
        page, source = made(path, form, look)
        proof = prove(page, form, source, look, ALL)
        assert proof.statements > 5
        assert proof.words > 100


@settings(max_examples=25)
@given(st.one_of(releases(), texts).filter(str.strip))
def test_whatever_the_text_what_is_made_of_it_is_proved(text: str) -> None:
    source = Source(text)
    briefing = brief(source, ALL)
    for form in FORMATS:
        for look in LOOKS[form]:
            prove(renderer(form).render(briefing, look), form, source, look, ALL)


@pytest.mark.parametrize("form", FORMATS)
def test_half_a_sign_at_the_edge_of_words_is_proved(form: str) -> None:
    source = Source("###, EMBARGOED UNTIL 10 a.m. GMT&nbsp;\n&nbsp;\u2028")
    prove(renderer(form).render(brief(source, ALL), PLAIN), form, source, PLAIN, ALL)


@pytest.mark.parametrize("form", FORMATS)
def test_a_changed_word_is_found(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    again = brief(Source(SAMPLES[3].read_text("utf-8")), ALL)  # read again once, not for each word
    monkeypatch.setattr("briefing.proof.brief", lambda *_: again)
    for look in LOOKS[form]:
        page, source = made(SAMPLES[3], form, look)
        start = {"html": page.find("<body>"), "csv": page.find("\n")}.get(form, 0)
        words = list(SEEN[form].finditer(page, start))
        assert len(words) > 15
        for word in words[:: max(1, len(words) // 25)]:
            changed = page[: word.start()] + FALSE + page[word.end() :]
            with pytest.raises(Unproven):
                prove(changed, form, source, look, ALL)


RELEASE = """Ministers meet in Oslo

OSLO, 4 May 2024 – Minister Anna Berg met Minister Paul Ito in Oslo.

They agreed to build a road by 2026.
"""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("They agreed to build a ship by 2026. ¶3", "ship", id="a word"),
        pytest.param("They agreed to build a road by 2028. ¶3", "2028", id="a number"),
        pytest.param("They agreed by 2026 to build a road. ¶3", "They agreed", id="another order"),
        pytest.param("They agreed to build a road by 2026. ¶2", "They", id="another paragraph"),
        pytest.param("They agreed to build a road by 2026. ¶7", "They", id="no such paragraph"),
        pytest.param("They agreed to build a road by 2026.", "They", id="no paragraph"),
        pytest.param("They agreed to a road by 2026. ¶3", "They agreed to a", id="a word left out"),
    ],
)
def test_what_is_wrong_is_named(line: str, reason: str) -> None:
    with pytest.raises(Unproven, match=reason):
        prove(f"Commitments\n  ☐ {line}\n", "plain", Source(RELEASE), Look(), Wish())


def test_what_is_cut_and_marked_is_proved() -> None:
    page = "Commitments\n  ☐ They agreed … a road by 2026. ¶3\n    agreement · who: They\n"
    assert prove(page, "plain", Source(RELEASE), Look(), Wish()) == Proof(1, 3, 9)


def test_a_lost_unit_is_found() -> None:
    page, source = made(SAMPLES[0], "json", Look())
    unit = r'\{"start": \d+, "end": \d+, "role": "theme", "paragraph": \d+\}, '
    lost = re.sub(unit, "", page, count=1)
    assert lost != page
    with pytest.raises(Unproven):
        prove(lost, "json", source, Look(), ALL)


def test_another_value_is_found() -> None:
    page, source = made(SAMPLES[2], "json", Look())
    other = re.sub(r'"value": (\d)', r'"value": 7\1', page, count=1)
    assert other != page
    with pytest.raises(Unproven, match="figures"):
        prove(other, "json", source, Look(), ALL)


def test_a_page_that_is_not_proved_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    task = Task("a", SAMPLES[0].read_bytes())
    (told,) = Work("plain", verify=True).one(task).notices
    assert told.startswith("a: verified: ")
    render = renderer("plain").render
    monkeypatch.setattr(
        "briefing.renderers.plain.render", lambda b, look: render(b, look).replace(" the ", " a ")
    )
    outcome = Work("plain", verify=True).one(task)
    assert (outcome.pages, outcome.notices) == ((), ())
    assert "does not stand in its paragraph" in str(outcome.errors[0])
