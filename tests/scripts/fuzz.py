"""A coverage-guided fuzzer over the stages, the renderers and the readers, in this process.

    python tests/scripts/fuzz.py figures --minutes 10
    python tests/scripts/fuzz.py brief --runs 100000 --longest 2048
    python tests/scripts/fuzz.py reader:web_page --minutes 30

Needs atheris (`pip install atheris`). A target is a stage (units, figures, people), `brief`, a
renderer (`render:markdown`) or a reader (`reader:NAME`); without one it lists them all. What is
found new is kept in the folder --kept (a temporary one else), so that a later run goes on from
there. Only BriefingError may leave a reader; nothing may leave anything else, and what a briefing
says must stand in the source: see tests/honesty.py. The input that breaks a target is printed and
written to a file crash-… beside; it becomes a test.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import atheris

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

with atheris.instrument_imports(include=["briefing"]):
    import honesty
    import hostile

    import briefing
    from briefing.errors import BriefingError
    from briefing.figures import find_figures
    from briefing.model import Source
    from briefing.people import find_people
    from briefing.pipeline import brief
    from briefing.readers import READERS
    from briefing.renderers import FORMATS, renderer
    from briefing.renderers.look import Look
    from briefing.roles import assign_roles
    from briefing.units import cut

    for _module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if "__main__" not in _module.name:  # what a reader loads only when it reads
            importlib.import_module(_module.name)

Target = Callable[[bytes], None]
LONGEST = {True: 16_384, False: 512}  # bytes of an input: of a document, of a text
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
SEEDS = 400  # pieces of the samples and hostile strings to begin with


def _text(data: bytes) -> str:
    """The text of an input, as a reader of plain text would decode it."""
    return data.decode("utf-8", "replace")


def units(data: bytes) -> None:
    """Units cover the text, in order."""
    honesty.check_units(cut(Source(_text(data))))


def figures(data: bytes) -> None:
    """Figures lie inside of the text, in order, and say again what they said."""
    document = cut(Source(_text(data)))
    honesty.check_figures(document.text, find_figures(document, assign_roles(document)))


def people(data: bytes) -> None:
    """People are named with the words of the text."""
    document = cut(Source(_text(data)))
    honesty.check_people(document.text, find_people(document, assign_roles(document)))


def whole(data: bytes) -> None:
    """A briefing says nothing that the source does not."""
    honesty.check(brief(_text(data)))


def _render(name: str) -> Target:
    def target(data: bytes) -> None:
        briefing = brief(_text(data))
        honesty.check_page(renderer(name).render(briefing, Look(width=60)), name)

    return target


def packed(data: bytes) -> bytes:
    """A Word document whose body is the data: changed bytes of an archive never reach the XML."""
    if data.startswith(b"PK"):
        return data
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", data)
    return made.getvalue()


def _read(module: object) -> Target:
    word = module.__name__.endswith(".word")  # type: ignore[attr-defined]

    def target(data: bytes) -> None:
        try:
            source = module.read(packed(data) if word else data, "x")  # type: ignore[attr-defined]
        except BriefingError:
            return
        honesty.check_source(source)

    return target


def targets() -> dict[str, Target]:
    """Every target by its name."""
    found: dict[str, Target] = {"units": units, "figures": figures, "people": people}
    found["brief"] = whole
    found |= {f"render:{name}": _render(name) for name in FORMATS}
    found |= {f"reader:{r.__name__.rsplit('.', 1)[1]}": _read(r) for r in READERS}  # type: ignore[attr-defined]
    return found


def plant(folder: Path, name: str) -> None:
    """Fill a folder with inputs to begin with: the samples whole and in pieces, hostile strings."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = sorted((TESTS.parent / "samples").rglob("*.*"))
    whole = [path.read_bytes() for path in samples if path.stat().st_size < 200_000]
    pieces = [part for data in whole for part in data.split(b"\n\n")] + [
        hostile.repeated(form, 60).encode("utf-8", "replace") for form in hostile.FORMS
    ]
    for path in samples if name == "reader:word" else ():
        if path.suffix == ".docx":
            whole.insert(0, ZipFile(path).read("word/document.xml"))
    chosen = whole if name.startswith("reader:") else pieces[:: max(1, len(pieces) // SEEDS)]
    for i, data in enumerate(chosen):
        (folder / f"seed-{i}").write_bytes(data)


def main() -> None:
    known = targets()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", choices=sorted(known))
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many")
    parser.add_argument("--runs", type=int, default=0, help="stop after so many executions")
    parser.add_argument("--longest", type=int, help="bytes of an input at most")
    parser.add_argument("--kept", type=Path, help="folder of inputs that found something new")
    asked = parser.parse_args()
    if asked.target is None:
        print("\n".join(sorted(known)))
        return
    kept = asked.kept or Path(tempfile.mkdtemp(prefix="fuzz-"))
    plant(kept, asked.target)
    longest = asked.longest or LONGEST[asked.target.startswith("reader:")]
    options = [
        f"-max_len={longest}",
        "-timeout=20",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
    ]
    options += [f"-runs={asked.runs}"] if asked.runs else []
    options += [f"-max_total_time={int(asked.minutes * 60)}"] if asked.minutes else []
    atheris.Setup([sys.argv[0], *options, str(kept)], known[asked.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
