"""The role of a unit: what must and what must not be read as each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import lexicons
from briefing.model import Role, Source
from briefing.roles import assign_roles
from briefing.roles.cues import cues, table, words_of
from briefing.roles.form import bare
from briefing.roles.release import DEFINES
from briefing.roles.sequence import Steps, decode, model, weighed
from briefing.roles.signs import signs_of
from briefing.units import cut

TITLE = "Minister Opens New Bridge over the Alma"
LEAD = "The Minister of Transport, Jana Weber, opened a new bridge over the Alma on 4 May 2022."
BODY = (
    "The bridge is 900 metres long and carries four lanes of traffic.",
    "It will cut the journey between the two banks to five minutes.",
    "Work on a second crossing is to begin next year.",
)


def roles_with(line: str, *, at: str) -> Role:
    """The role that the line gets among the units of an ordinary release."""
    parts = [TITLE, LEAD, *BODY]
    place = {"top": 0, "under title": 1, "after lead": 2, "middle": 3, "last": len(parts)}[at]
    parts.insert(place, line)
    text = "\n\n".join(parts)
    document = cut(Source(text))
    start = text.index(line)
    pairs = zip(document.units, assign_roles(document), strict=True)
    return next(role for unit, role in pairs if unit.span.start >= start)


FIRES = [
    pytest.param("MEDIA RELEASE", "top", Role.BOILERPLATE, id="release kind on top"),
    pytest.param("FOR IMMEDIATE RELEASE", "top", Role.BOILERPLATE, id="for immediate release"),
    pytest.param("###", "last", Role.BOILERPLATE, id="hash marks"),
    pytest.param("ENDS", "last", Role.BOILERPLATE, id="ends"),
    pytest.param("-30-", "last", Role.BOILERPLATE, id="thirty"),
    pytest.param(
        "Media contact: Ida Kern, +41 22 555 01 02, ida.kern@roads.example",
        "last",
        Role.BOILERPLATE,
        id="contact line",
    ),
    pytest.param(
        "© 2022 Ministry of Transport. All rights reserved.",
        "last",
        Role.BOILERPLATE,
        id="copyright",
    ),
    pytest.param(
        "At the airport President Okoro was formally welcomed by the Minister of Ports, Jana Weber.",
        "middle",
        Role.GREETING,
        id="formally welcomed",
    ),
    pytest.param(
        "After the talks the two sides hosted a banquet for the visitors.",
        "middle",
        Role.GREETING,
        id="banquet",
    ),
    pytest.param("Share on Facebook", "last", Role.BOILERPLATE, id="share button"),
    pytest.param(
        "For more information, visit www.roads.example/bridge.",
        "last",
        Role.BOILERPLATE,
        id="where to find more",
    ),
    pytest.param("Photo: Ministry of Transport", "last", Role.BOILERPLATE, id="photo credit"),
    pytest.param("Back to top", "last", Role.BOILERPLATE, id="navigation"),
    pytest.param("Ministry of Transport", "top", Role.BOILERPLATE, id="masthead"),
    pytest.param("Official website of the Government", "top", Role.BOILERPLATE, id="website"),
    pytest.param("Home > News > Bridges", "top", Role.BOILERPLATE, id="trail"),
    pytest.param(
        "We use cookies to make this website work.", "top", Role.BOILERPLATE, id="cookies"
    ),
    pytest.param(
        "The bridge has two lanes for bicycles.Â", "middle", Role.THEME, id="broken hard space"
    ),
    pytest.param(
        "The Minister thanked the engineers for finishing the work early.",
        "middle",
        Role.GREETING,
        id="thanks",
    ),
    pytest.param(
        "She congratulated the people of both banks on the new bridge.",
        "middle",
        Role.GREETING,
        id="congratulation",
    ),
    pytest.param(
        "The Minister expressed her condolences to the families of the two workers who died.",
        "middle",
        Role.GREETING,
        id="condolence",
    ),
    pytest.param(
        "The ceremony was attended by the Mayor, Karl Ott, the Governor, Eva Lang, "
        "and the Ambassador of Austria, Dr. Max Huber.",
        "last",
        Role.ATTENDEES,
        id="attended by",
    ),
    pytest.param(
        "Also present were Deputy Minister Lea Roth, Director General Jon Frei and other officials.",
        "last",
        Role.ATTENDEES,
        id="also present",
    ),
    pytest.param("4 May 2022", "under title", Role.OTHER, id="date line"),
    pytest.param("14:30", "under title", Role.OTHER, id="time line"),
    pytest.param("Next steps", "middle", Role.OTHER, id="heading in the body"),
    pytest.param(
        "Finance Minister Karl Ott added:", "middle", Role.THEME, id="who speaks, then the words"
    ),
    pytest.param(
        "“I commend the builders of this bridge and their families,” the Minister said.",
        "middle",
        Role.GREETING,
        id="commends",
    ),
    pytest.param(
        "The Roads Fund is an independent agency created by Parliament in 1988 “to keep the "
        "country moving and its bridges safe.”",
        "last",
        Role.BOILERPLATE,
        id="who somebody is, with a motto",
    ),
    pytest.param(
        "The case was investigated by Inspectors Ida Kern and Max Roth of the Bridge Police, under "
        "the supervision of Chief Inspector Eva Lang.",
        "last",
        Role.THEME,
        id="who worked on the case",
    ),
    pytest.param(
        "### About the Ministry of Transport", "last", Role.BOILERPLATE, id="marked heading"
    ),
]

SILENT = [
    pytest.param(
        "The Minister welcomed the decision of the council to pay half of the cost.",
        "middle",
        Role.GREETING,
        id="welcomes a decision",
    ),
    pytest.param(
        "Thanks to a new kind of steel, the bridge needs only two pillars.",
        "middle",
        Role.GREETING,
        id="thanks to",
    ),
    pytest.param(
        "The release of water from the dam will be contacted by sensors under the bridge.",
        "middle",
        Role.BOILERPLATE,
        id="release and contact as ordinary words",
    ),
    pytest.param(
        "About 4,000 cars will cross the bridge every day.",
        "middle",
        Role.BOILERPLATE,
        id="about as an approximation",
    ),
    pytest.param(
        "Ministers must present a plan for the railway by June.",
        "middle",
        Role.ATTENDEES,
        id="present as a verb",
    ),
    pytest.param(
        "The Water Board wishes to inform residents that the taps of Oldbury are safe again.",
        "middle",
        Role.GREETING,
        id="wishes to inform",
    ),
]


@pytest.mark.parametrize(("line", "at", "role"), FIRES)
def test_fires(line: str, at: str, role: Role) -> None:
    assert roles_with(line, at=at) is role


@pytest.mark.parametrize(("line", "at", "role"), SILENT)
def test_stays_silent(line: str, at: str, role: Role) -> None:
    assert roles_with(line, at=at) is not role


def test_plain_release() -> None:
    document = cut(Source("\n\n".join((TITLE, LEAD, *BODY))))
    expected = (Role.HEADLINE, Role.LEAD, Role.THEME, Role.THEME, Role.THEME)
    assert assign_roles(document) == expected


def test_about_section_runs_to_the_end() -> None:
    about = (
        "About Alma Roads",
        "Alma Roads builds and runs bridges in nine countries.",
        "The company has 1,200 employees.",
    )
    roles = assign_roles(cut(Source("\n\n".join((TITLE, LEAD, *BODY, *about)))))
    assert set(roles[5:]) == {Role.BOILERPLATE}


def test_list_of_participants() -> None:
    people = "Participants:\n\n- Ana Ruiz, Mayor of Alma\n- Tom Berg, Director, River Trust\n- Dr. Li Na, Chair"
    roles = assign_roles(cut(Source("\n\n".join((TITLE, LEAD, *BODY, people)))))
    assert roles[-3:] == (Role.ATTENDEES,) * 3


def test_items_know_what_leads_their_list_in() -> None:
    text = "The Mayor met these guests:\n\n- Ana Ruiz of Alma\n- Tom Berg of Bor\n\nThey left.\n\n- One"
    signs = signs_of(cut(Source(text)))
    assert [{"led-in", "led-in:event"} <= own for own in signs] == [False, True, True, False, False]


def test_every_word_is_a_weak_sign() -> None:
    (own,) = signs_of(cut(Source("The 24 pilots flew home at noon.")))
    assert {"w:the", "w:#", "w:pilots", "w:flew", "w:home"} <= own
    assert weighed({"w:pilots", "cue:polite", "sentence"}) == {
        "w:pilots": 0.5,
        "cue:polite": 3,
        "sentence": 1,
    }


@pytest.mark.parametrize(("name", "phrases"), sorted(lexicons.pairs("role_cues")))
def test_every_cue_is_reachable(name: str, phrases: str) -> None:
    unreachable = []
    for phrase in phrases.split("|"):
        words = words_of(phrase)
        if not words or name not in {found for _, _, found in cues(words)}:
            unreachable.append(phrase)
    assert not unreachable


def test_longer_cue_hides_the_shorter() -> None:
    assert [name for _, _, name in cues(words_of("Thanks to the rain"))] == ["because"]


def test_bare_text_has_no_markup() -> None:
    assert bare("<b>Next</b> [steps](https://x.example)&nbsp;{:.big}") == "Next steps"


def test_weights_are_of_roles() -> None:
    assert set(model().labels) == {role.value for role in Role}
    assert table()


def test_best_path_prefers_what_follows() -> None:
    after = {"^": [0.0, 0.0], "a": [5.0, 0.0], "b": [0.0, 5.0]}
    assert decode([[1.0, 0.0], [0.0, 1.0]], Steps.of("ab", after)) == ["a", "a"]
    assert decode([], Steps.of("ab", after)) == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_one_role_a_unit(text: str) -> None:
    document = cut(Source(text))
    assert len(assign_roles(document)) == len(document.units)


@pytest.mark.parametrize(
    ("sentence", "defines"),
    [
        ("The mission of the Harbour Board is to keep the quays.", True),
        ("The Harbour Board is an agency of the state.", True),
        ("President Roe is to meet the King in Oslo.", False),
        ("The Police documents were shown to the press.", False),
    ],
)
def test_what_defines_a_body(sentence: str, defines: bool) -> None:  # noqa: FBT001 - a case
    assert (DEFINES.match(sentence) is not None) is defines


@pytest.mark.parametrize(
    ("second", "again"),
    [
        ("Jana Weber, the Minister of Transport, opened the bridge over the Alma.", True),
        ("The regional council had asked for it since the floods.", False),
    ],
)
def test_a_deck_is_told_again_by_the_paragraph_below(second: str, *, again: bool) -> None:
    above, below = (second, LEAD) if again else (LEAD, second)
    document = cut(Source("\n\n".join((TITLE, above, below, *BODY))))
    assert ("restated:most" in signs_of(document)[1]) is again
