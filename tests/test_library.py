"""The library door: rendering by name, and what notebooks and rich show."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

import briefing
from briefing import brief, render
from briefing.renderers import FORMATS

TEXT = (
    "Harbour Ministry Rebuilds Northern Pier\n\n"
    "ELSIE, 2 May 2026 – The Harbour Ministry will rebuild the pier, it said on Saturday.\n\n"
    "The works will cost 14 million dollars and last two years, Minister Ada Brook said.\n"
)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_renders(form: str) -> None:
    page = render(brief(TEXT), form, width=60)
    assert page.endswith("\n")
    assert "14 million" in page


def test_no_such_format() -> None:
    with pytest.raises(ValueError, match=r"no such format: 'pdf'; there are .*markdown"):
        render(brief(TEXT), "pdf")


def test_plain_is_the_words_alone() -> None:
    page = render(brief(TEXT), "plain", width=40)
    assert "\x1b" not in page
    assert max(map(len, page.splitlines())) > 80
    assert page == render(brief(TEXT))


def test_width_and_full() -> None:
    short = render(brief(TEXT), "terminal", width=40)
    assert "\x1b[" in short
    assert render(brief(TEXT), "terminal", width=40, full=True) != short


def test_a_notebook_shows_a_fragment_without_links() -> None:
    shown = brief(TEXT)._repr_html_()
    assert shown.startswith("<div><style>@scope")
    assert "<h2>Commitments</h2>" in shown
    assert "href" not in shown
    assert "<html" not in shown


@pytest.mark.parametrize(
    ("system", "coloured"),
    [pytest.param(None, False, id="none"), pytest.param("256", True, id="256")],
)
def test_rich_prints_a_briefing(*, system: str | None, coloured: bool) -> None:
    out = StringIO()
    console = Console(file=out, width=50, force_terminal=True, color_system=system, _environ={})
    console.print(brief(TEXT))
    page = out.getvalue()
    assert "Commitments ───" in page.replace("\x1b[0m", "").replace("\x1b[38;5;243m", "")
    assert ("38;5;32m" in page) is coloured
    assert console.get_style("title", default="none") != "bold color(32)"


def test_the_door_names_what_it_has() -> None:
    for name in briefing.__all__:
        assert getattr(briefing, name) is not None
