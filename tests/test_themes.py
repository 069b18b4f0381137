"""Themes: every unit of substance in exactly one, under a label of the text's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bundles import Weigher
from briefing.linear import learned
from briefing.model import (
    Block,
    BlockKind,
    Document,
    Person,
    Presence,
    Reading,
    Role,
    Source,
    Span,
    Unit,
    folded,
)
from briefing.pipeline import brief
from briefing.sections.themes import (
    find_themes,
    joining,
    labels,
    members,
    phrases,
    salience,
    section,
    segmenting,
    telling,
    titles,
    weighing,
)

ENERGY = [
    "The ministers discussed cooperation in the energy sector.",
    "They noted that the energy sector needs new power lines.",
]
SCHOOLS = [
    "On education, the ministers agreed to exchange teachers between rural schools.",
    "Rural schools will receive textbooks and teachers.",
]


def reading(paragraphs: list[list[str]], roles: list[Role] | None = None) -> Reading:
    """Paragraphs of sentences as a reading whose units are of substance unless told otherwise."""
    text, blocks, units = "", [], []
    for number, sentences in enumerate(paragraphs):
        first = len(text)
        for sentence in sentences:
            units.append(Unit(Span(len(text), len(text) + len(sentence)), number))
            text += sentence + " "
        blocks.append(Block(Span(first, len(text) - 1), BlockKind.PARAGRAPH))
        text += "\n\n"
    document = Document(Source(text), tuple(blocks), tuple(units))
    return Reading(document, tuple(roles or [Role.THEME] * len(units)), (), ())


def stands_in(label: str, text: str) -> bool:
    """Whether a label, or each of the parts that commas and "and" join, stands in the text."""
    low, body = label.lower(), folded(text).lower()
    ands = [i for i in range(len(low)) if low.startswith(" and ", i)]
    joined = [[*low[:i].split(", "), low[i + 5 :]] for i in ands]
    return low in body or any(all(part in body for part in parts) for parts in joined)


def test_two_subjects_in_two_paragraphs_are_two_themes() -> None:
    found = find_themes(reading([ENERGY, SCHOOLS]))
    assert [len(theme.statements) for theme in found] == [2, 2]


def test_labels_name_the_subject() -> None:
    energy, schools = find_themes(reading([ENERGY, SCHOOLS]))
    assert "energy" in energy.label.lower()
    assert "schools" in schools.label.lower() or "teachers" in schools.label.lower()


def test_what_is_no_substance_is_in_no_theme() -> None:
    roles = [Role.LEAD, Role.THEME, Role.BOILERPLATE, Role.THEME]
    one = reading([["The ministers met in Geneva.", ENERGY[1]], SCHOOLS], roles)
    spans = {span for theme in find_themes(one) for span in theme.statements}
    assert spans == {one.document.units[1].span, one.document.units[3].span}


def test_no_substance_no_theme() -> None:
    roles = [Role.GREETING, Role.OTHER]
    assert find_themes(reading([ENERGY], roles)) == ()


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param("The council today adopted a plan for rural schools.", True, id="adopted"),
        pytest.param("The port will open in May, the ministry said.", True, id="will open"),
        pytest.param("The envoy visited rural schools today.", False, id="visited"),
        pytest.param("The ceremony took place in the port.", False, id="took place"),
    ],
)
def test_a_lead_of_substance_is_in_a_theme(text: str, *, held: bool) -> None:
    one = reading([[text], SCHOOLS], [Role.LEAD, Role.THEME, Role.THEME])
    statements = [span for theme in find_themes(one) for span in theme.statements]
    assert (one.document.units[0].span in statements) is held


def test_a_lead_is_no_theme_alone() -> None:
    text = "The council today adopted a plan for the port and its cranes."
    for paragraphs in ([[text], SCHOOLS], [[text], ENERGY * 50]):
        roles = [Role.LEAD] + [Role.THEME] * (sum(map(len, paragraphs)) - 1)
        assert len(find_themes(reading(paragraphs, roles))[0].statements) > 1


@pytest.mark.parametrize(
    ("opening", "text"),
    [
        pytest.param("topic", "On fisheries, both sides agreed.", id="on"),
        pytest.param("topic", "Turning to trade, he named three goals.", id="turning"),
        pytest.param("topic", "With regard to visas, talks go on.", id="with regard"),
        pytest.param("topic", "As for the budget, it stands.", id="as for"),
        pytest.param("addition", "In addition, a bridge was opened.", id="in addition"),
        pytest.param("apart", "Separately, the envoys met.", id="separately"),
        pytest.param("end", "In conclusion, the rector spoke.", id="in conclusion"),
        pytest.param("pronoun also", "He also named the sum.", id="he also"),
        pytest.param("pronoun", "They named the sum.", id="they"),
        pytest.param("quote", "“We shall see,” she said.", id="quotation"),
        pytest.param("contrast", "This shows the need.", id="this"),
        pytest.param("we", "Our aim is clear.", id="our"),
        pytest.param("number", "12 boats sailed.", id="number"),
        pytest.param("name", "Ontario sent help.", id="not on"),
        pytest.param("name", "Heather spoke.", id="not he"),
        pytest.param("none", "", id="nothing"),
    ],
)
def test_openings(opening: str, text: str) -> None:
    assert members.opening_of(text) == opening


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        pytest.param("They discussed economic cooperation.", "economic cooperation", True, id="np"),
        pytest.param("They discussed economic cooperation.", "economic", False, id="adjective"),
        pytest.param("The development of ports goes on.", "development of ports", True, id="of"),
        pytest.param("The World Health Organization met.", "World Health", False, id="name cut"),
        pytest.param("The law, trade and ports.", "law, trade", False, id="over a comma"),
        pytest.param("They strengthen security.", "strengthen security", False, id="verb"),
        pytest.param("The city’s water supply.", "city’s", False, id="possessive"),
        pytest.param("The aid is important.", "important", False, id="adjective like a noun"),
        pytest.param("Some 30,000 drug users.", "000 drug users", False, id="half a number"),
        pytest.param("Peace between Chad and Sudan.", "Peace between Chad", False, id="one side"),
        pytest.param("Prices rose globally.", "globally", False, id="adverb"),
        pytest.param("Terms were high for exports.", "high for exports", False, id="for"),
        pytest.param("Money for sports clubs.", "sports clubs", True, id="plural modifier"),
        pytest.param("They will target rail freight.", "target rail freight", False, id="modal"),
        pytest.param("The depot grades you on care.", "depot grades", False, id="object behind"),
        pytest.param("Two important treaties hold.", "important treaties", False, id="judging"),
        pytest.param("Two important treaties hold.", "treaties", True, id="behind judging"),
        pytest.param("Towns receive multiple wind farms.", "wind farms", True, id="noun, judging"),
        pytest.param("The pier cost 96 million euros.", "million euros", False, id="million"),
        pytest.param("Nine fast chargers came.", "fast chargers", True, id="behind a number"),
        pytest.param("Nine fast chargers came.", "Nine fast chargers", False, id="number"),
        pytest.param("They sat counting bandages.", "counting bandages", False, id="act"),
        pytest.param("The storm cut the cable.", "cable", True, id="noun before nouns"),
        pytest.param("A new 5G network opened.", "5G network", True, id="name with a digit"),
        pytest.param(
            "They praised the transition to solar power.",
            "transition to solar power",
            True,
            id="to",
        ),
        pytest.param("They launched a couchette.", "couchette", True, id="unknown, last"),
        pytest.param("They saw couchette trains.", "couchette", False, id="unknown, not last"),
        pytest.param("They read x.example/go.", "x.example/go", False, id="address"),
        pytest.param("They left the slip road.", "slip road", True, id="verb behind an article"),
        pytest.param("They slip road salt in.", "slip road", False, id="verb behind a pronoun"),
        pytest.param("The market offered jobs.", "market", True, id="before a word in ed"),
        pytest.param("Scientists to pool efforts.", "Scientists to pool", False, id="to do"),
    ],
)
def test_phrases(text: str, phrase: str, *, held: bool) -> None:
    assert (phrase in [p.text for p in phrases.phrases_of(text, 0)]) is held


def test_a_long_text_is_cut_into_runs() -> None:
    one = reading([ENERGY, SCHOOLS] * 60)
    statements = [span for theme in find_themes(one) for span in theme.statements]
    assert statements == [unit.span for unit in one.document.units]


def test_a_long_text_has_few_themes() -> None:
    assert segmenting.most_themes(30) == 7
    assert len(find_themes(reading([ENERGY, SCHOOLS] * 18))) <= 9
    assert 2 <= len(find_themes(reading([ENERGY, SCHOOLS] * 60))) <= 15


def test_a_label_names_no_one() -> None:
    text = [["Minister Ada Brook praised Ada Brook and the ferry line to Port Alba."]]
    person = Person("Ada Brook", "Minister", "", Presence.QUOTED, Span(9, 18))
    found = find_themes(replace(reading(text), people=(person,)))
    assert "Brook" not in found[0].label
    assert "ferry" in found[0].label.lower()


@pytest.mark.parametrize(
    ("text", "word", "alone"),
    [
        pytest.param("They spoke of education.", "education", True, id="field of life"),
        pytest.param("They spoke of Lebanon.", "Lebanon", True, id="name"),
        pytest.param("They spoke of ratification.", "ratification", True, id="noun of headings"),
        pytest.param("They spoke of lamps.", "lamps", True, id="any noun that readers take"),
        pytest.param("They spoke of commitment.", "commitment", False, id="saying little"),
    ],
)
def test_a_word_that_stands_alone(text: str, word: str, *, alone: bool) -> None:
    phrase = next(p for p in phrases.phrases_of(text, 0) if p.text == word)
    assert telling._stands_alone(phrase, {phrase.stems[0]: 0.5}) is alone


def test_a_word_that_readers_seldom_take_stands_alone_only_as_a_field_of_life() -> None:
    lamps, education = phrases.phrases_of("They spoke of lamps, then of education.", 0)
    assert not telling._stands_alone(lamps, {"lamp": 0.04})
    assert telling._stands_alone(education, {education.stems[0]: 0.04})


TITLE, BODY = "Seaton opens ferry line in Port Alba", "It runs twice a day, the mayor said."


def titled(title: str) -> Reading:
    return reading([[title], [BODY]], [Role.HEADLINE, Role.THEME])


@pytest.mark.parametrize(
    ("title", "held"),
    [
        pytest.param(TITLE, ["ferry line", "ferry line in Port Alba"], id="behind the verb"),
        pytest.param(TITLE.upper(), [], id="large letters"),
        pytest.param("Mayor to visit aid projects", ["aid projects"], id="verb and object"),
        pytest.param("DA Secretary Visits Apayao", [], id="verb in s inside"),
        pytest.param("Visit to Xiamen", ["Visit to Xiamen"], id="noun without object"),
    ],
)
def test_phrases_of_the_title(title: str, held: list[str]) -> None:
    found = [p.text for p in titles.title_phrases(titled(title)) if p.first < p.last]
    assert [text for text in found if text in held] == held
    assert held or not found


def test_a_word_of_the_title_that_the_units_lack_may_name_them() -> None:
    found = next(labels.candidates_of(titled(TITLE), [[1]]))
    assert "ferry line" in [p.text for p in found.phrases if p.origin is phrases.Origin.TITLE]
    assert found.stems["ferry"].spelled(salience.NUMBERS)["absent"]
    assert "absent" not in found.stems["mayor"].spelled(salience.NUMBERS)


def test_what_stands_over_a_text_is_named_first() -> None:
    port, title = phrases.phrases_of("port", 0)[0], phrases.phrases_of("ferry", 9)[0]
    title = title._replace(origin=phrases.Origin.TITLE)
    assert joining.joined([port, title]) == "ferry and port"


def test_what_readers_usually_take_is_a_sign() -> None:
    one = reading([["The envoys praised the partnership in December."]])
    rows = next(labels.candidates_of(one, [[0]])).stems
    found = {term: row.spelled(salience.NUMBERS) for term, row in rows.items()}
    assert found["partne"]["usual"] > 0 > found["decemb"]["usual"]


def test_a_row_is_weighed_as_its_signs_one_by_one() -> None:
    one = reading([ENERGY])
    found = next(labels.candidates_of(one, [[0, 1]]))
    likely = weighing.likely(salience.chances(found.stems))
    phrase_rows = [weighing.row_of(p, likely, frozenset()) for p in found.phrases]
    for name, names, rows in (
        ("theme_stems", salience.NUMBERS, list(found.stems.values())),
        ("theme_labels", weighing.NUMBERS, phrase_rows),
    ):
        model = learned(name)
        weigher = Weigher(model, names)
        assert len(rows) > 5
        for row in rows:
            assert weigher.odds(row) == pytest.approx(model.scores(row.spelled(names))[0])


def test_no_themes_no_section() -> None:
    assert section(brief("")) is None


SENTENCES = st.lists(
    st.lists(
        st.one_of(st.sampled_from(ENERGY + SCHOOLS), st.text(min_size=1, max_size=30)),
        min_size=1,
        max_size=3,
    ),
    max_size=5,
)


@given(SENTENCES)
def test_every_unit_is_in_one_theme_and_labels_stand_in_the_text(drawn: list[list[str]]) -> None:
    one = reading([[s.strip() or "x" for s in sentences] for sentences in drawn])
    found = find_themes(one)
    assert sorted(s for t in found for s in t.statements) == [u.span for u in one.document.units]
    for theme in found:
        assert len(theme.label.split()) <= 6
        assert stands_in(theme.label, one.text)
    assert find_themes(one) == found
