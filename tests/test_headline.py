"""The title of a release."""

from __future__ import annotations

import pytest

from briefing.model import Reading, Role, Source
from briefing.sections.headline import find_headline
from briefing.units import cut


def titles(*lines: str) -> Reading:
    document = cut(Source("\n\n".join(lines)))
    return Reading(document, (Role.HEADLINE,) * len(document.units), (), ())


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        pytest.param(("Bridge opens", "Five minutes saved"), "Bridge opens", id="with a deck"),
        pytest.param(
            ("Bridge opens in…", "Bridge opens in Alma"), "Bridge opens in Alma", id="cut"
        ),
        pytest.param(("Bridge opens in…", "A deck"), "Bridge opens in…", id="cut, never in full"),
        pytest.param((), "", id="empty"),
    ],
)
def test_headline(lines: tuple[str, ...], headline: str) -> None:
    assert find_headline(titles(*lines)) == headline
