"""Whether a release tells of an event in which people take part."""

from __future__ import annotations

import pytest

from briefing.model import Role, Span
from briefing.people.event import event_level, event_signs
from briefing.people.tokens import tokens_of

HEADLINE, LEAD, THEME = Role.HEADLINE, Role.LEAD, Role.THEME

EVENTS = [
    pytest.param(
        [
            (HEADLINE, "President Receives Ambassador of Chile"),
            (LEAD, "President Ann Baker today received the Ambassador of Chile, Juan Soto."),
            (THEME, "During the meeting they discussed trade and cooperation."),
        ],
        id="audience",
    ),
    pytest.param(
        [
            (HEADLINE, "New bridge opened in Leeds"),
            (LEAD, "Minister Ann Baker attended the opening ceremony of the bridge on Friday."),
        ],
        id="ceremony",
    ),
]
NONE = [
    pytest.param(
        [
            (HEADLINE, "Acme Launches New App for Customers"),
            (
                THEME,
                'The company offers products and services. "We help customers," said Ann Baker.',
            ),
        ],
        id="product",
    ),
    pytest.param(
        [
            (HEADLINE, "Man convicted of fraud"),
            (THEME, "The defendant was found guilty and sentenced to prison for five years."),
        ],
        id="court",
    ),
]


def told(units: list[tuple[Role, str]]) -> str:
    """How likely a release of some units is to tell of an event."""
    rows = [tokens_of(text, Span(0, len(text))) for _, text in units]
    return event_level(event_signs(rows, [role for role, _ in units]))


@pytest.mark.parametrize("units", EVENTS)
def test_events(units: list[tuple[Role, str]]) -> None:
    assert told(units) in ("rather event", "event")


@pytest.mark.parametrize("units", NONE)
def test_no_events(units: list[tuple[Role, str]]) -> None:
    assert told(units) in ("no event", "hardly event")
