"""Ships, plays, farms and bodies that are called like people are nobody."""

from __future__ import annotations

import pytest

from briefing.model import Block, BlockKind, Document, Role, Source, Span, Unit
from briefing.people import find_people
from briefing.people.brands import FIRM_ENDS
from briefing.people.examples import SETTLED
from briefing.people.kinds import BODIES
from briefing.people.things import LEGACIES, SEATS_OF_LEARNING
from briefing.people.works import (
    ESTATES,
    HELD,
    LETTERS,
    OWNERS,
    SEATED,
    STAGING,
    VESSELS,
)


def names(text: str) -> list[str]:
    """The names of a text that is one unit, in order."""
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    return [p.name for p in find_people(document, (Role.THEME,)) if p.name]


NOBODY = [
    *(f"The {word} Laura Dunmore left the harbour at noon." for word in sorted(VESSELS)),
    *(f"The grant pays for seven {word} of Peter Vandell in spring." for word in sorted(STAGING)),
    *(
        f"They will visit its research {word}, Laura Downs, to see the sheep."
        for word in sorted(ESTATES)
    ),
    *(f"He went to see {word} farm, Laura Downs." for word in sorted(OWNERS - {"'s", "’s"})),
    *(
        f"The balls came from the Dr. Peter Vandell {word.title()} in spring."
        for word in sorted(LEGACIES)
    ),
    *(f"The {word} of Pellam, Laura Dunmore, and Kilworth got tools." for word in sorted(SETTLED)),
    "The production and the later performance of Peter Vandell please the young.",
    "They came to Jumba Ya Pani Za Mita (JPM). Jumba Ya Pani Za Mita is glad.",
    "He sailed on the FS Laura Dunmore.",
    *(
        f"They saw the Chancellor Marr {word.title()} at noon."
        for word in sorted(SEATS_OF_LEARNING)
    ),
    *(f"We will talk at the Marrow II {word} next year." for word in sorted(HELD)),
    "He had worked at Ode Mines, Ota Bank and Peter Vandell.",
    "The Texas II conference was put off.",
    *(f"They met at the bank’s Wat Talim {word} at noon." for word in sorted(SEATED)),
    *(
        f"Orlavia {end.title()} sells a pump, and the Orlavia Ventis is new."
        for end in sorted(FIRM_ENDS)
    ),
    "The talks of PT Berkah Manyar in Gresik Regency were long.",
    "The firm sells MCUs and Orlavia Vera GPUs.",
    "He ran the Major Narcotics Division.",
    "The hall of the Executive Mansion outlining both plans was full.",
    *(f"The Kunst{end} der Orla will lend its hall." for end in BODIES),
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert names(text) == []


SOMEBODY = [
    *(f"The {word} carrier Laura Dunmore was honoured." for word in ("letter", "mail")),
    *(f"They were told {word} ship Laura Dunmore beans." for word in sorted(LETTERS)),
    "She worked at Ode Mines, Ota Bank, Peter Vandell said.",
    "Pope Vandell II talks and Laura II mission are over.",
    "The owner of the farm, Laura Dunmore, was honoured.",
    "The farm was left, Laura Dunmore, a nurse, said.",
    "The performance of Laura Dunmore was praised by the critics.",
    "Laura Dunmore (BBC) and Laura Jane Dunmore (BBC) spoke.",
    "Laura Inc. sells a pump, and Laura Dunmore is glad of it.",
    "Dr. Dunmore Vandell of Dunmore Technologies spoke at noon.",
    "“We are glad of it,” saidLaura Dunmore, chair of Larn Labs.",
    "Oluwaseun Dunmore, Larn Technologies, and Bo Ito, Elm Systems Inc.",
    "Orlavia Systems sells a pump. Orlavia Vandell, who teaches, is glad.",
    "Minister Laura Dunmore (MLD) spoke.",
    "The carrier Laura Dunmore was named after President Laura Dunmore.",
    "The communities of the coast met Laura Dunmore.",
    "Laura Ma and Peter De, who came from Ocala FL, spoke.",
]


@pytest.mark.parametrize("text", SOMEBODY)
def test_somebody(text: str) -> None:
    assert names(text)
