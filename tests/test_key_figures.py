"""Which figures are key, and the words that are shown around them."""

from __future__ import annotations

import pytest

from briefing import Briefing, brief
from briefing.model import Figure, FigureKind, FigureValue, Span
from briefing.sections.key_figures import MOST, reading_of, section
from briefing.sections.surroundings import around

TEXT = (
    "Minister opens plant\n\nThe plant cost $5 million and will employ 300 people from 2026. "
    + " ".join(f"Line {n} costs €{n} million this time." for n in range(2, 14))
)


@pytest.mark.parametrize(
    ("text", "figure", "shown"),
    [
        pytest.param(
            "Exports rose by 5% to a peak.", "5%", "Exports rose by 5% to a peak.", id="whole"
        ),
        pytest.param(
            "Last year, it cost $3 million; all paid.",
            "$3 million",
            "it cost $3 million",
            id="clause",
        ),
        pytest.param(
            "One two three four five six seven 8 men.",
            "8 men",
            "…three four five six seven 8 men.",
            id="cut",
        ),
    ],
)
def test_words_around(text: str, figure: str, shown: str) -> None:
    at = text.index(figure)
    assert around(text, Span(0, len(text)), Span(at, at + len(figure))).rstrip(".") == shown.rstrip(
        "."
    )


def test_at_most_eight_and_none_twice() -> None:
    made = brief(TEXT)
    keys = [(f.kind, f.value, f.unit) for f in made.key_figures]
    assert 0 < len(keys) <= MOST
    assert len(set(keys)) == len(keys)
    assert not {"date", "ordinal"} & {f.kind.value for f in made.key_figures}


def test_table_names_figure_and_words() -> None:
    made = brief(TEXT)
    table = section(made)
    assert table is not None
    assert len(table.rows) == len(made.key_figures)
    assert [briefing_words(made, span) for span in table.spans] == [row[0] for row in table.rows]
    for shown, _, words in table.rows:
        assert shown in words
        assert words.strip("…") in " ".join(TEXT.split())


def test_no_figures_no_section() -> None:
    assert section(brief("Nothing to count here.")) is None


def shown(text: str) -> list[str]:
    table = section(brief(text))
    return [words for _, _, words in table.rows] if table else []


def briefing_words(made: Briefing, span: Span) -> str:
    return made.document.slice(span)


@pytest.mark.parametrize(
    ("written", "figure", "reading"),
    [
        pytest.param(
            "$1.4 billion", (FigureKind.MONEY, 1.4e9, "USD"), "1,400,000,000 USD", id="money"
        ),
        pytest.param("nearly 60 per cent", (FigureKind.PERCENT, 60, "%"), "60%", id="percent"),
        pytest.param("80%", (FigureKind.PERCENT, 80, "%"), "", id="as it stands"),
        pytest.param("1,200 km", (FigureKind.QUANTITY, 1200, "km"), "", id="but for the comma"),
        pytest.param("two plants", (FigureKind.QUANTITY, 2, "plants"), "2 plants", id="in words"),
        pytest.param(
            "between 9 and 12 days",
            (FigureKind.DURATION, (9, 12), "days"),
            "9 – 12 days",
            id="range",
        ),
        pytest.param("half", (FigureKind.PERCENT, 50.5, "%"), "50.5%", id="fraction"),
        pytest.param("a third", (FigureKind.PERCENT, 33.333333333, "%"), "33.33%", id="a third"),
        pytest.param("2.0625 km", (FigureKind.QUANTITY, 2.0625, "km"), "", id="in full"),
    ],
)
def test_reading_of_a_value(
    written: str, figure: tuple[FigureKind, FigureValue, str], reading: str
) -> None:
    made = brief(written)
    assert reading_of(made, Figure(Span(0, len(written)), *figure)) == reading


def test_no_list_marks_and_no_loose_ends() -> None:
    made = shown(
        "Minister opens plant\n\nThe ministry opened a plant on Monday. It told of results.\n\n"
        "• Exports of 40 firms rose\n• Sales grew by 12% over the\n\n"
        "- The fund paid $5 million in total to the villages of the north and of the south\n"
    )
    assert made
    for words in made:
        assert words[0] not in "•-–|"
        assert not words.endswith((" the…", " of…", " to…", " in…"))


@pytest.mark.parametrize(
    ("text", "figure", "holds"),
    [
        ("The fund lent to mills, worth EUR 150 million, in May.", "EUR 150 million", "mills"),
        ("It took $28 million from the U.S. Agency for Mills.", "$28 million", "U.S. Agency"),
        ("It took $28 million from Mr. Doe and his mill.", "$28 million", "Mr. Doe"),
        ("Mills grew; sales of yarn rose by 4% there.", "4%", "sales of yarn"),
    ],
)
def test_what_it_measures(text: str, figure: str, holds: str) -> None:
    at = text.index(figure)
    assert holds in around(text, Span(0, len(text)), Span(at, at + len(figure)))


def test_counts_of_nothing_are_not_key() -> None:
    made = brief(
        "Two open\n\nThe ministers opened plants, two in Elm and one in Oak, for $5 million."
    )
    assert [made.document.slice(f.span) for f in made.key_figures] == ["$5 million"]


def test_the_same_length_of_time_is_key_once() -> None:
    made = brief(
        "A pause\n\nThe ministers agreed on a 30-day truce. They will keep it for 30 days."
    )
    assert len(made.key_figures) == 1


def test_more_than_the_figure_itself() -> None:
    at = "At 5,779 (66 %), most were classed."
    start = at.index("66 %")
    assert around(at, Span(0, len(at)), Span(start, start + 4)) != "66 %"
