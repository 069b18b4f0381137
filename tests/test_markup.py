"""A release is read without the marks in its sentences, and what is found stands in the source."""

from __future__ import annotations

from pathlib import Path

import honesty
import pytest
from honesty import as_read
from hypothesis import given
from hypothesis import strategies as st

from briefing import Briefing, brief
from briefing.markup.cleared import Cleared, cleared
from briefing.markup.cuts import cuts_of
from briefing.model import Block, BlockKind, Document, Source, Span, folded

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
STORY = """\
Larn and Oland agree on a ferry

LARN, 3 May 2024 - President Marek Olsen met the Prime Minister of Oland, Ida Marr, in Larn today.

"We will open the line by 1 June," Minister Jon Vale said. He thanked 25 companies for $3 million.
"""


READ = [
    ("The [President](https://a.org/p) met her.", "The President met her."),
    ('The [Fund](https://a.org "The Fund") will pay for it.', "The Fund will pay for it."),
    ("**Marek Olsen** met *Ida Marr* and __Jon Vale__.", "Marek Olsen met Ida Marr and Jon Vale."),
    ("The [**President**](https://a.org/p) met her.", "The President met her."),
    ("Minister <b>Ida Marr</b> spoke<i>, too</i>.", "Minister Ida Marr spoke, too."),
    ("It is the 21<sup>st</sup> round of talks.", "It is the 21st round of talks."),
    ("Josâ€™s Oland&rsquo;s R&amp;D&nbsp;fund", "Jos’s Oland’s R&D\xa0fund"),
    ("the agree\u00adment of the\u200b fleet", "the agreement of the fleet"),
    (r"1\. The U\.S\. fund pays \$5.", "1. The U.S. fund pays $5."),
    ("They agreed on it.[12] It pays.", "They agreed on it. It pays."),
    ("on 3\u200bMay, Minister\u200bIda", "on 3 May, Minister Ida"),
    ("[Ida Marr](https://a.org/m), Minister", "Ida Marr, Minister"),
    ("> Larn met Oland.\n>\n> They\n> agreed.", "Larn met Oland.\n>\nThey\nagreed."),
]
LEFT = [
    pytest.param("[Home](https://a.org) | [News](https://a.org/n)", id="a row of links"),
    pytest.param("12 May 2024 [Press releases](/news)", id="a line that a link belongs to"),
    pytest.param("![The minister](https://a.org/p.jpg) at the harbour of Larn.", id="a picture"),
    pytest.param("**Next steps**", id="a line in bold"),
    pytest.param("**Next steps:** The fund pays.", id="a heading before a sentence"),
    pytest.param("<b>What was agreed</b>", id="a line in a tag"),
    pytest.param("Figures differ.<sup>1</sup> They add up.", id="the number of a note"),
    pytest.param("one<br>two, <p>three</p> and four", id="tags that part words"),
    pytest.param("5*6*7 and snake_case_names and 2 * 3 * 4", id="stars and bars"),
    pytest.param("* one\n* two", id="bullets"),
    pytest.param("AT&T and R&D; a &nosuch; sign", id="no sign of HTML"),
    pytest.param("&nbsp;\n\n\u200b\n\n**\n", id="lines without a word"),
    pytest.param("> He said so.\n\nThey agreed.\n\nIt pays.", id="one quoted line"),
    pytest.param("The fund pays [sic] 5 and [x](y).", id="brackets"),
]


NUMBERED = [
    f"{n}. The towns of Larn and Oland agree on what the pier and the ferry cost."
    for n in range(1, 6)
]


def test_numbers_of_paragraphs_are_read_over() -> None:
    seen = as_read("Larn and Oland agree.\n\n" + "\n\n".join(NUMBERED))
    assert not any(sign.isdigit() for sign in seen)
    made = brief("Larn and Oland agree\n\n" + "\n\n".join(NUMBERED))
    honesty.check(made)
    assert [made.document.slice(u.span) for u in made.document.units][1:] == NUMBERED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They agreed:\n\n" + "\n\n".join(NUMBERED), id="a list behind a colon"),
        pytest.param("\n".join(f"{n}. Ida Marr, Larn" for n in range(1, 9)), id="short lines"),
        pytest.param("\n\n".join(NUMBERED[:3]), id="too few"),
        pytest.param("\n\n".join(NUMBERED[1:]), id="not from one"),
        pytest.param(
            "\n".join(
                f"{n}. To open the port of Larn to all the ships of Oland and others;"
                for n in range(1, 9)
            ),
            id="points of a decree",
        ),
    ],
)
def test_numbers_that_are_kept(text: str) -> None:
    assert as_read(text) == text


@pytest.mark.parametrize(("text", "seen"), READ)
def test_what_is_read(text: str, seen: str) -> None:
    assert as_read(text) == seen


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_as_it_is(text: str) -> None:
    assert as_read(text) == text


def facts(briefing: Briefing) -> list[tuple[object, ...]]:
    """What does not depend on marks."""
    people = [(p.name, p.role, p.affiliation, p.presence) for p in briefing.people]
    figures = [(f.kind, f.value, f.unit) for f in briefing.figures]
    bound = [(c.kind, c.deadline) for c in briefing.commitments]
    return [tuple(briefing.roles), *people, *figures, *bound, (briefing.date, briefing.place)]


def linked(name: str) -> str:
    return f"[{name}](https://www.example.org/people/{name.replace(' ', '-').lower()})"


MARKS = {
    "links": linked,
    "bold": "**{}**".format,
    "italics": "*{}*".format,
    "tags": "<strong>{}</strong>".format,
    "a tag with attributes": '<a href="https://a.org" class="name">{}</a>'.format,
    "an unseen space": "\u200b{}".format,
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("what", ["Marek Olsen", "Ida Marr", "President", "Oland, Ida Marr", "25"])
def test_marks_change_no_fact(mark: str, what: str) -> None:
    made = brief(STORY.replace(what, MARKS[mark](what)))
    honesty.check(made)
    expected = facts(brief(STORY))
    if what == "Oland, Ida Marr" or (what == "President" and mark == "an unseen space"):
        expected, got = expected[:1], facts(made)[:1]  # the words themselves hold the mark
    else:
        got = facts(made)
    assert got == expected


def test_marks_around_a_part_of_an_office_stay_in_it() -> None:
    told = "Minister of [Trade](https://a.org/t)"
    made = brief(STORY.replace("Minister Jon Vale", f"{told} Jon Vale"))
    assert told in [p.role for p in made.people]
    honesty.check(made)


def test_a_title_keeps_its_marks() -> None:
    title = "[Oland](https://a.org/o) and Larn agree on a new ferry line"
    made = brief(STORY.replace("Larn and Oland agree on a ferry", title))
    assert made.headline == title


def test_quoted_mail_reads_as_without() -> None:
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in STORY.splitlines())
    made = brief(quoted)
    honesty.check(made)
    assert [p.name for p in made.people] == [p.name for p in brief(STORY).people]
    assert made.date == "2024-05-03"


def test_addresses_of_links_are_found() -> None:
    text = (
        STORY + "\nFor more information about the ferry visit [our site](https://larn.example/f).\n"
    )
    assert [c.links for c in brief(text).contacts] == [("https://larn.example/f",)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_names_of_the_samples_as_links(path: Path) -> None:
    text = path.read_text("utf-8")
    plain = brief(text)
    marked, at = "", 0
    for span in sorted({span for p in plain.people for span in p.mentions}):
        words = text[span.start : span.end]
        alone = words in text.splitlines()  # a line that is a link all through is one of a page
        if span.start >= at and "\n" not in words and not alone:
            marked += text[at : span.start] + linked(words)
            at = span.end
    made = brief(marked + text[at:])
    honesty.check(made)
    assert [p.name for p in made.people] == [p.name for p in plain.people]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("\u200b\t[1] &amp;", [(0, 1), (2, 11)]),
        ("&nbsp; </b> 5 [firms", [(0, 6), (7, 20)]),
        ("[1] \u00ad \u200b *", [(0, 3), (4, 9)]),
    ],
)
def test_blocks_that_hold_marks_alone(text: str, blocks: list[tuple[int, int]]) -> None:
    told = tuple(Block(Span(*span), BlockKind.PARAGRAPH) for span in blocks)
    honesty.check(brief(Source(text, told)))


def test_figures_in_marks_that_cross_stay_apart() -> None:
    made = brief(STORY + "\nLarn will pay 5 [firms and 3](https://a.org) ports in the spring.\n")
    honesty.check(made)
    assert {5, 3} <= {f.value for f in made.figures}


WRAPPED = """\
The [Larn Infrastructure
Fund](https://www.larn.example.org/funds/infrastructure) pays $3 million to the
25 companies that will run the ships. "We will pay for it in full," said Jon
Vale, the minister of trade of the country, who thanked the crews for their
work, and the people of the two towns for the patience that they had shown in
the years in which no ship went.
"""


def test_lines_are_as_wide_as_they_were_written() -> None:
    made = brief(f"Larn and Oland agree on a ferry\n\n{WRAPPED}\n{WRAPPED}")
    assert len(made.document.blocks) == 3
    assert "Jon Vale" in [p.name for p in made.people]


def test_blocks_that_a_format_knows_are_kept() -> None:
    text = "Talks on the fer\u00adry\n\nPresident **Marek Olsen** met Ida Marr."
    blocks = (
        Block(Span(0, 19), BlockKind.HEADING, 1),
        Block(Span(21, len(text)), BlockKind.PARAGRAPH),
    )
    made = brief(Source(text, blocks))
    assert made.document.blocks == blocks
    honesty.check(made)


MARKED = st.lists(
    st.sampled_from(
        """
        [ ]( ) https://a.org **bold** * _ ** <b> </b> &amp; &nbsp; â€™ Ã© Â \u00ad \u200b \\ > Ida
        [Marr](https://a.org/m) met. Olsen 25 [1] # - \n \n\n
        """.split(" ")
    ),
    max_size=40,
)


@given(MARKED.map(" ".join) | MARKED.map("".join))
def test_nothing_is_lost_or_moved(text: str) -> None:
    cuts = cuts_of(text)
    clear = Cleared(Source(text), cuts)
    kept = [char for i, char in enumerate(text) if not any(c.start <= i < c.end for c in cuts)]
    assert "".join(kept) == "".join(
        text[s.start] for i in range(len(clear.source.text)) if len(s := one(clear, i)) == 1
        if not any(c.start == s.start for c in cuts)
    )  # fmt: skip
    if text.strip():
        honesty.check(brief(text))


def one(clear: Cleared, at: int) -> Span:
    """Where the character that is read stands, without the marks around it."""
    return Span(clear._begin(at), clear._end(at + 1))


@given(MARKED.map("".join))
def test_spans_go_there_and_back(text: str) -> None:
    clear = Cleared(Source(text), cuts_of(text))
    for at in range(len(clear.source.text)):
        assert clear.seen(one(clear, at)) == Span(at, at + 1)


def test_words_between_marks_are_the_source_s() -> None:
    text = "The [Ministry\nof Trade](https://a.org/t) paid."
    clear = cleared(Source(text))
    assert clear is not None
    at = clear.source.text.index("Ministry")
    stood = clear.stood(Span(at, at + len("Ministry\nof Trade")))
    assert folded(text[stood.start : stood.end]) == "Ministry of Trade"
    over = clear.stood(Span(0, at + len("Ministry")))
    assert text[over.start : over.end] == "The [Ministry"  # no word more than was read


def test_a_document_without_marks_is_the_source() -> None:
    assert cleared(Source(STORY)) is None
    assert isinstance(brief(STORY).document, Document)
