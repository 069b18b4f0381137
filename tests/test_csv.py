"""Tables: read back they hold what JSON holds, and no cell begins a formula."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import honesty
import pytest
from driving import complaint, run
from hypothesis import given
from hypothesis import strategies as st
from strategies import releases, texts

from briefing import brief
from briefing.batch.task import Task
from briefing.batch.work import Work
from briefing.model import Source
from briefing.proof import Unproven, prove
from briefing.renderers import csv_table, json_lines
from briefing.renderers.cells import cell, unguarded
from briefing.renderers.look import PLAIN
from briefing.renderers.marks import shown

SAMPLES = sorted((Path(__file__).resolve().parents[1] / "samples").glob("*.txt"))
WIDE = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212\t\r"
# A cell as a spreadsheet takes it: no sign of a formula first, unless all of it is a number.
FORMULA = re.compile(
    rf"[\s\u200b-\u200f\u2800]*[{re.escape(WIDE)}](?!\d+(?:\.\d+)?(?:e[+-]?\d+)?\Z)"
)
FIELDS = {"kind": "kind", "actor": "actor", "deadline": "deadline", "speaker": "speaker"}


def table(page: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(page, newline=""), delimiter=delimiter))


def rows(page: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(page, newline="")))


def harmless(page: str) -> None:
    """No cell begins a formula, also where cells are parted by semicolons."""
    for delimiter in ",;":
        for row in table(page, delimiter):
            assert not [one for one in row if FORMULA.match(one)]


@pytest.mark.parametrize(
    "text",
    [
        *(f"{sign}1+1" for sign in WIDE.strip()),
        "  =1",
        "\u200b=1",
        "\u2800@SUM(1)",
        "\u202e=1",
        "'=1",
        "''-a",
        "&#61;1",
        "a;=1",
        "a; 'b'; '+1",
        ";;=1",
        "- an item",
        "-5%",
        "--08-09",
    ],
    ids=ascii,
)
def test_what_would_begin_a_formula_is_guarded(text: str) -> None:
    made = cell(text)
    assert made != shown(text)
    assert not any(FORMULA.match(part) for part in [made, *made.split(";")])
    assert unguarded(made) == shown(text)


@pytest.mark.parametrize(
    "text", ["", "-0.5", "1 = 1", "'Tis", "‘=’", "5+5", "a@b.org", "2024-05-16"]
)
def test_what_is_harmless_stays(text: str) -> None:
    assert cell(text) == text


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from(f"'; {WIDE}1a\u200d\u2800"), st.characters(codec="utf-8")
        )
    )
)
def test_guards_can_be_taken_away(text: str) -> None:
    made = cell(text)
    assert unguarded(made) == shown(text)
    assert not any(FORMULA.match(part) for part in [made, *made.split(";")])


@given(st.one_of(releases(), texts))
def test_any_text_reads_back(text: str) -> None:
    briefing = brief(Source(text, meta={"name": f"={text}"}))
    page = csv_table.render(briefing)
    honesty.check_page(page, "csv")
    harmless(page)
    head, *told = table(page)
    assert tuple(head) == csv_table.COLUMNS
    assert {len(row) for row in told} <= {len(head)}
    places = [slice(*map(int, row[-2:])) for row in told if row[-1]]
    cells = [unguarded(row[head.index("text")]) for row in told if row[-1]]
    assert cells == [shown(text[place]) for place in places]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_it_holds_what_json_holds(path: Path) -> None:
    briefing = brief(path.read_text("utf-8"))
    told = json.loads(json_lines.render(briefing))
    made = rows(csv_table.render(briefing))
    for section in ("gist", "greeting", "commitments", "figures", "quotes", "contacts"):
        ours = [row for row in made if row["section"] == section]
        assert [(int(row["start"]), int(row["end"])) for row in ours] == [
            (one["start"], one["end"]) for one in told[section]
        ]
        for row, one in zip(ours, told[section], strict=True):
            for field in FIELDS.keys() & one.keys():
                assert unguarded(row[field]) == shown(one[field])
    people = [(r["name"], r["role"], r["kind"]) for r in made if r["section"] == "people"]
    assert people == [(shown(p["name"]), shown(p["role"]), p["presence"]) for p in told["people"]]
    themes = [(r["label"], int(r["start"])) for r in made if r["section"] == "themes"]
    assert themes == [
        (shown(t["label"]), s["start"]) for t in told["themes"] for s in t["statements"]
    ]


def test_values_are_numbers_and_ranges_have_two() -> None:
    text = "OSLO, 4 May - Prices rose by 5 to 7 per cent, and $2.5 million was spent from 20 to 22 May."
    made = [r for r in rows(csv_table.render(brief(text))) if r["section"] == "figures"]
    values = {row["kind"]: (row["value"], row["value_to"], row["unit"]) for row in made}
    assert values["percent"] == ("5", "7", "%")
    assert values["money"] == ("2500000", "", "USD")
    assert values["date"] == ("'--05-20", "'--05-22", "")


def test_lines_end_as_the_standard_says() -> None:
    page = csv_table.render(
        brief('OSLO, 4 May 2024 - The ministers met.\n\nHe said: "Yes, we agree."')
    )
    assert page.count("\r\n") == page.count("\n") == page.count("\r") > 3
    assert page.startswith("source,part,section,kind,label,text,")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_sources_are_one_table(tmp_path: Path, jobs: str) -> None:
    output = tmp_path / "all.csv"
    missing = tmp_path / "missing.txt"
    done = run("--csv", missing, SAMPLES[0], missing, *SAMPLES[1:3], "--jobs", jobs, "-o", output)
    assert done.returncode == 1
    assert [b"missing.txt: no such file" in line for line in done.stderr.splitlines()] == [True] * 2
    head, *told = table(output.read_bytes().decode())
    assert tuple(head) == csv_table.COLUMNS
    assert head not in told
    assert list(dict.fromkeys(row[0] for row in told)) == list(map(str, SAMPLES[:3]))
    alone = [run("--csv", path).stdout for path in SAMPLES[:3]]
    assert output.read_bytes() == alone[0] + b"".join(one.partition(b"\n")[2] for one in alone[1:])


def test_where_all_sources_fail_there_is_no_table(tmp_path: Path) -> None:
    output = tmp_path / "all.csv"
    done = run("--csv", tmp_path / "missing.txt", "-o", output)
    assert done.returncode == 1
    assert "missing.txt: no such file" in complaint(done)
    assert not output.exists()


def test_releases_of_one_source_are_told_apart() -> None:
    text = SAMPLES[0].read_bytes() + b"\n---\n" + SAMPLES[1].read_bytes()
    done = run("--csv", "--split", "-", given=text)
    assert done.returncode == 0
    told = rows(done.stdout.decode())
    assert list(dict.fromkeys(row["part"] for row in told)) == ["1", "2"]


def test_a_table_in_which_a_row_is_lost_or_moved_is_not_proved() -> None:
    source = Source(SAMPLES[0].read_text("utf-8"))
    page = csv_table.render(brief(source))
    lines = page.splitlines(keepends=True)
    for wrong in (
        lines[:-1],
        [*lines[:4], *lines[5:]],
        [*lines, lines[-1]],
        [lines[0], *lines[:0:-1]],
    ):
        with pytest.raises(Unproven):
            prove("".join(wrong), "csv", source, PLAIN, Work().wish)


def test_a_table_is_verified() -> None:
    (told,) = Work("csv", verify=True).one(Task("a", SAMPLES[0].read_bytes())).notices
    assert told.startswith("a: verified: ")
