"""Releases made up by hypothesis: the parts that real ones have, in any order and state."""

from __future__ import annotations

import hostile
from hypothesis import strategies as st

PLACES = (
    "Nairobi",
    "ASTANA",
    "St. Pölten",
    "New York/Geneva",
    "Washington, D.C.",
    "Port-au-Prince",
)
DAYS = (
    "5 May 2024",
    "May 5, 2024",
    "Tuesday",
    "05.05.2024",
    "2024-05-05",
    "today",
    "26th",
    "last week",
)
NAMES = (
    "Amina Okoro", "H.E. Dato Lim Jock Hoi", "Ven. Dr. Omalpe Thero", "José da Silva", "Xi Wei", "O’Neill",
    "Maria D. Santos", "Lt. Gen. Paul Ito", "Sen. Menendez", "Ursula von der Leyen", "AMINA OKORO",
)  # fmt: skip
OFFICES = (
    "President",
    "Prime Minister",
    "Minister of Health of Kenya",
    "CEO",
    "spokesperson",
    "Attorney General",
)
VERBS = (
    "met with",
    "thanked",
    "welcomed",
    "urged",
    "agreed to fund",
    "will visit",
    "signed",
    "congratulated",
)
AMOUNTS = (
    "$1.2bn",
    "EUR 3 million",
    "more than 40%",
    "2.5 to 3 km",
    "Rs. 12.5 million",
    "thirty",
    "3rd",
    "P50,000",
)
SIGNS = (
    "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 10 a.m. GMT", "###", "Photo: A. Okoro", "- ENDS -",
    "Contact: press@example.org, +1 202 555 0100", "## Notes", "| a | b |", "- item one", "1. first",
    "[text](https://example.org)", "<b>bold</b>", "Â ", "â€œmojibakeâ€\x9d", "“", "”", "(", ")", "&nbsp;",
)  # fmt: skip
BREAKS = (
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u00a0",
    "\t",
    "",
    "\u2028",
    "\n \n",
    ".",
    ". ",
    ", ",
    "; ",
    " and ",
)

word = st.one_of(
    *(st.sampled_from(words) for words in (PLACES, DAYS, NAMES, OFFICES, VERBS, AMOUNTS, SIGNS)),
    st.sampled_from(hostile.FORMS),
    st.text(max_size=12),
)
texts = st.text(alphabet=st.characters(codec="utf-8"), max_size=400)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of a release, mostly whole."""
    parts = (
        draw(st.sampled_from(OFFICES)), draw(st.sampled_from(NAMES)), draw(st.sampled_from(VERBS)),
        draw(st.sampled_from(NAMES)), "in", draw(st.sampled_from(PLACES)), "on", draw(st.sampled_from(DAYS)),
        "for", draw(st.sampled_from(AMOUNTS)),
    )  # fmt: skip
    return " ".join(parts) + draw(st.sampled_from((".", "!", "?", "", ".”", ":", "…")))


@st.composite
def releases(draw: st.DrawFn) -> str:
    """A release of up to thirty pieces, some of them no words at all."""
    pieces = draw(st.lists(st.one_of(sentences(), word), max_size=30))
    return "".join(piece + draw(st.sampled_from(BREAKS)) for piece in pieces)
