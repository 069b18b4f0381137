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
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

with atheris.instrument_imports(include=["briefing"]):
    import honesty
    import hostile

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

Target = Callable[[bytes], None]
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


def _read(module: object) -> Target:
    def target(data: bytes) -> None:
        try:
            source = module.read(data, "x")  # type: ignore[attr-defined]
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
    chosen = whole if name.startswith("reader:") else pieces[:: max(1, len(pieces) // SEEDS)]
    for i, data in enumerate(chosen):
        (folder / f"seed-{i}").write_bytes(data)


def main() -> None:
    known = targets()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", choices=sorted(known))
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many")
    parser.add_argument("--runs", type=int, default=0, help="stop after so many executions")
    parser.add_argument("--longest", type=int, default=512, help="bytes of an input at most")
    parser.add_argument("--kept", type=Path, help="folder of inputs that found something new")
    asked = parser.parse_args()
    if asked.target is None:
        print("\n".join(sorted(known)))
        return
    kept = asked.kept or Path(tempfile.mkdtemp(prefix="fuzz-"))
    plant(kept, asked.target)
    options = [
        f"-max_len={asked.longest}",
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
