"""Many sources: in order, whoever does the work, and whatever becomes of the workers."""

from __future__ import annotations

import json
import os
import pickle
import signal
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefing import brief
from briefing.batch import Sources, Task, Work, brief_all
from briefing.batch.order import MOST, in_order, portions
from briefing.batch.resume import Done, skip
from briefing.batch.task import Outcome
from briefing.batch.workers import Processes
from briefing.errors import BriefingError, Fault

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TEXT = b"OSLO, 4 May 2024 - The ministers met and agreed to build a bridge by 2030."
posix = pytest.mark.skipif(sys.platform == "win32", reason="left out: signals are those of POSIX")


class Deadly(Work):
    """Work that some sources are the end of."""

    def one(self, task: Task) -> Outcome:
        if task.name.startswith("deadly"):
            os.kill(os.getpid(), signal.SIGKILL)
        if task.name.startswith("once") and not Path(task.name[5:]).exists():
            Path(task.name[5:]).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return Outcome(task.name, (task.name.encode(),))


def texts(count: int) -> list[Task]:
    return [
        Task(f"{i}.txt", TEXT.replace(b"4 May", f"{i % 28 + 1} May".encode())) for i in range(count)
    ]


def made(tasks: list[Task], work: Work, jobs: int) -> list[Outcome]:
    with closing(Processes(jobs)) as crew:
        return list(in_order(tasks, work, crew))


def test_workers_change_nothing() -> None:
    tasks = [*texts(40), Task("missing.txt"), Task("-", problem=BriefingError("-", "is empty"))]
    alone = list(brief_all(tasks, Work(), jobs=1))
    shared = list(brief_all(tasks, Work(), jobs=2))
    assert [o.name for o in alone] == [t.name for t in tasks]
    assert [(o.name, o.pages, list(map(str, o.errors))) for o in alone] == [
        (o.name, o.pages, list(map(str, o.errors))) for o in shared
    ]


@posix
def test_who_kills_its_worker_is_named_and_the_others_go_on() -> None:
    tasks = [Task(n) for n in ("a", "deadly 1", "b", "c", "d", "e", "deadly 2", "f", "deadly 3")]
    outcomes = made(tasks, Deadly(), 2)
    assert [o.name for o in outcomes] == [t.name for t in tasks]
    for outcome in outcomes:
        blamed = outcome.name.startswith("deadly")
        assert [e.source for e in outcome.errors] == ([outcome.name] if blamed else [])
        if blamed:
            line = json.loads(outcome.pages[0])
            assert line == {
                "source": outcome.name,
                "error": "ended the process that was reading it, twice",
            }


@posix
def test_a_worker_killed_by_somebody_else_is_nobodys_fault(tmp_path: Path) -> None:
    tasks = [Task("a"), Task(f"once {tmp_path / 'mark'}"), *map(Task, "bcdefgh")]
    outcomes = made(tasks, Deadly(), 2)
    assert (tmp_path / "mark").exists()
    assert [(o.name, o.errors) for o in outcomes] == [(t.name, ()) for t in tasks]


def test_never_more_than_a_window_is_read_ahead() -> None:
    read = 0

    def endless() -> Iterator[Task]:
        nonlocal read
        while True:
            read += 1
            yield Task(f"{read}.txt", TEXT)

    with closing(Processes(1)) as crew:
        results = in_order(endless(), Work(), crew)
        for _ in range(60):
            next(results)
        results.close()
        assert read <= 60 + (crew.window + 1) * MOST


def test_portions_grow_from_one_and_keep_the_order() -> None:
    tasks = texts(200)
    sizes = [len(p) for p in portions(tasks)]
    assert [t for p in portions(tasks) for t in p] == tasks
    assert sizes[0] == 1
    assert sizes[:-1] == sorted(sizes[:-1])
    assert max(sizes) == MOST
    heavy = [Task("x", b"x" * (1 << 20))] * 40
    assert {len(p) for p in portions(heavy)} == {1}


def test_a_bug_is_named_after_its_source_and_the_others_go_on(monkeypatch) -> None:
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
    monkeypatch.setattr(
        "briefing.pipeline.brief", lambda source, *_: 1 / ("4 May" not in source.text)
    )
    monkeypatch.setattr("briefing.renderers.json_lines.render", lambda *_: "{}\n")
    bad, good = brief_all([Task("a", TEXT), Task("b", b"Hello.")], Work(), jobs=1)
    (error,) = bad.errors
    assert isinstance(error, Fault)
    assert "a: this is a bug in briefing (ZeroDivisionError" in str(error)
    assert good.pages == (b"{}\n",)


@pytest.mark.parametrize(
    "thing",
    [
        pytest.param(brief(TEXT.decode()), id="briefing"),
        pytest.param(Task("a", b"b"), id="task"),
        pytest.param(Work("markdown"), id="work"),
    ],
)
def test_what_travels_between_machines(thing: object) -> None:
    assert pickle.loads(pickle.dumps(thing)) == thing


def test_errors_travel_whole() -> None:
    for error in (BriefingError("a", "is empty", "fill it"), Fault("a", "IndexError")):
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again)) == (type(error), str(error))


RECORD = {"id": 7, "text": TEXT.decode(), "tags": ["ü", {"n": 1.5}], "source": "theirs"}


def briefed(line: bytes, form: str = "json") -> Outcome:
    (outcome,) = brief_all([Task("a.jsonl:1", line)], Work(form, field="text"), jobs=1)
    return outcome


def test_a_record_keeps_its_other_fields() -> None:
    record = json.loads(briefed(json.dumps(RECORD).encode()).pages[0])
    assert record["source"] == "a.jsonl:1"
    assert record["date"] == "2024-05-04"
    assert record["record"] == {key: RECORD[key] for key in ("id", "tags", "source")}
    assert record["units"]


def test_a_record_in_another_form_is_a_page() -> None:
    assert b"bridge" in briefed(json.dumps(RECORD).encode(), "markdown").pages[0]


@pytest.mark.parametrize(
    ("line", "reason", "others"),
    [
        pytest.param(b'{"id": 1}', 'has no field "text"', {"id": 1}, id="no such field"),
        pytest.param(b'{"id": 1, "text": 5}', "holds no text", {"id": 1}, id="a number"),
        pytest.param(b'{"id": 1, "text": null}', "holds no text", {"id": 1}, id="null"),
        pytest.param(b'{"id": 1, "text": " "}', "is empty", {"id": 1}, id="blank"),
        pytest.param(b"[1]", "is no JSON object", None, id="list"),
        pytest.param(b'{"text": "The min', "is no JSON", None, id="torn"),
        pytest.param(b'{"text": "x", "n": NaN}', "is no JSON (NaN", None, id="not a number"),
        pytest.param(b'{"text": "x", "n": 1e999}', "is no JSON (1e999", None, id="too large"),
        pytest.param(b'{"text": "\xff"}', "UTF-8", None, id="bytes"),
        pytest.param(b"[" * 100_000, "nested", None, id="nested"),
        pytest.param(b'{"text": ' + b"9" * 9999 + b"}", "is no JSON", None, id="digits"),
    ],
)
def test_a_record_that_holds_no_release(line: bytes, reason: str, others: object) -> None:
    outcome = briefed(line)
    (error,) = outcome.errors
    assert not isinstance(error, Fault)
    record = json.loads(outcome.pages[0])
    assert reason in record["error"]
    assert record.get("record") == others


def names(tmp_path: Path, *words: str, **more) -> list[str]:
    sources = Sources(tuple(str(tmp_path / w) if w != "-" else w for w in words), **more)
    return [t.name.removeprefix(f"{tmp_path}/") for t in sources.tasks()]


def plant(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(TEXT)


def test_a_folder_is_the_files_in_it(tmp_path: Path) -> None:
    plant(tmp_path, "f/b.txt", "f/a/z.txt", "f/a.txt", "f/.hidden", "f/.git/x", "f/c/.x", "g.txt")
    (tmp_path / "f" / "loop").symlink_to(tmp_path / "f")
    (tmp_path / "f" / "link.txt").symlink_to(tmp_path / "g.txt")
    want = ["g.txt", "f/a/z.txt", "f/a.txt", "f/b.txt", "f/link.txt"]
    assert names(tmp_path, "g.txt", "f") == want
    out = str(tmp_path / "f" / "b.txt")
    assert names(tmp_path, "g.txt", "f", besides=(out,)) == [w for w in want if w != "f/b.txt"]
    sources = Sources((str(tmp_path / "f"),))
    assert sources.several()
    assert sources.count() == 4


@pytest.mark.parametrize("end", [pytest.param("\n", id="lines"), pytest.param("\0", id="NUL")])
def test_a_list(tmp_path: Path, end: str) -> None:
    plant(tmp_path, "a b.txt", "f/c.txt")
    listed = tmp_path / "list"
    wanted = [str(tmp_path / "a b.txt"), str(tmp_path / "f"), "missing"]
    listed.write_text(end.join([*wanted, ""]))
    sources = Sources((), listed=str(listed))
    found = [t.name for t in sources.tasks()]
    assert found == [wanted[0], str(tmp_path / "f" / "c.txt"), "missing"]
    assert sources.count() == 3


def test_what_is_not_there_is_told_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    sources = Sources((str(tmp_path / "empty"),), listed=str(tmp_path / "list"))
    problems = [str(t.problem) for t in sources.tasks()]
    assert "without files" in problems[0]
    assert "no such file" in problems[1]


def test_records_are_named_by_their_lines(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"a": 1}\r\n\n{"a": 2}')
    assert names(tmp_path, "a.jsonl", "b.jsonl", records=True) == [
        "a.jsonl:1",
        "a.jsonl:3",
        "b.jsonl",
    ]
    first = next(Sources((str(tmp_path / "a.jsonl"),), records=True).tasks())
    assert first.data == b'{"a": 1}'


def line(name: str, **more: object) -> bytes:
    return json.dumps({"source": name, **more}).encode() + b"\n"


def test_what_is_done_is_skipped_up_to_the_first_broken_line() -> None:
    lines = [line("a"), line("b", error="is empty"), b"\0\0\n", line("d")]
    done, left = skip(iter(map(Task, "abcd")), lines, "x")
    assert done == Done(2, 1, len(lines[0] + lines[1]))
    assert [t.name for t in left] == ["c", "d"]


@pytest.mark.parametrize("written", [1, 2, 3])
def test_a_source_of_parts_is_done_with_its_last(written: int) -> None:
    parts = [line("b", part=n, parts=3) for n in (1, 2, 3)]
    lines = [line("a"), *parts[:written]]
    done, left = skip(iter(map(Task, "abb")), lines, "x")
    kept = lines if written == 3 else lines[:1]
    assert done == Done(2 if written == 3 else 1, 0, len(b"".join(kept)))
    assert [t.name for t in left] == ["b"] * (1 if written == 3 else 2)


@pytest.mark.parametrize(
    "names", [pytest.param("ax", id="another"), pytest.param("a", id="fewer sources")]
)
def test_lines_of_other_sources_are_refused(names: str) -> None:
    with pytest.raises(BriefingError, match="its source 2 is not the one given"):
        skip(iter(map(Task, names)), iter([line("a"), line("b")]), "x")


def test_places_beyond_the_file_system(tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="left out: fsspec is not installed")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("r/b.txt", "r/a.txt", "r/.c.txt"):
            archive.writestr(name, TEXT)
    chain = f"::{tmp_path / 'a.zip'}"
    plain = Sources((f"zip://r{chain}",))
    assert plain.several()
    assert [t.name for t in plain.tasks()] == [f"zip://r/a.txt{chain}", f"zip://r/b.txt{chain}"]
    some = [t.name for t in Sources((f"zip://r/a*{chain}",)).tasks()]
    assert some == [f"zip://r/a.txt{chain}"]
    (outcome,) = brief_all([Task(some[0])], Work(), jobs=1)
    assert json.loads(outcome.pages[0])["date"] == "2024-05-04"
    lost = [*Sources((f"zip://r/x{chain}",)).tasks(), Task("nowhere-known://a/b")]
    for outcome in brief_all(lost, Work(), jobs=1):
        assert not isinstance(outcome.errors[0], Fault)


@pytest.mark.parametrize(
    ("part", "advice"),
    [
        pytest.param("s3fs", "pip install s3fs", id="what a place needs"),
        pytest.param("fsspec", "pip install 'briefing-cli[cluster]'", id="the extra"),
    ],
)
def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch, part: str, advice: str) -> None:
    if part != "fsspec":
        pytest.importorskip("fsspec", reason="left out: fsspec is not installed")
    monkeypatch.setitem(sys.modules, part, None)  # so that it cannot be imported
    (outcome,) = brief_all([Task("s3://bucket/a.txt")], Work(), jobs=1)
    words = f"needs a part that is not installed ({part}); {advice}"
    assert str(outcome.errors[0]) == f"s3://bucket/a.txt: {words}"
