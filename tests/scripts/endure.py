"""Hostile and broken input by the thousand: nothing but BriefingError may come out.

    python tests/scripts/endure.py corpus FOLDER            # its files
    python tests/scripts/endure.py variants --count 10000   # samples/documents, spoilt
    python tests/scripts/endure.py random --count 100000    # Unicode texts
    python tests/scripts/endure.py short --count 1000000    # units, figures, people
    python tests/scripts/endure.py adversarial              # forms and lexicons, repeated
    python tests/scripts/endure.py peers                    # the commands of others on such a set

Every input is read, briefed, checked (tests/honesty.py) and printed in every format; of the longest
runs only some. Prints how many were tried, refused in a line of ours, and broke; broken inputs are
kept in a folder that is named. Ends with 1 if any broke.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

import honesty  # noqa: E402
import hostile  # noqa: E402

from briefing.errors import BriefingError  # noqa: E402
from briefing.figures import find_figures  # noqa: E402
from briefing.model import Source  # noqa: E402
from briefing.people import find_people  # noqa: E402
from briefing.pipeline import brief  # noqa: E402
from briefing.readers import read_bytes  # noqa: E402
from briefing.renderers import FORMATS, renderer  # noqa: E402
from briefing.renderers.look import Look  # noqa: E402
from briefing.roles import assign_roles  # noqa: E402
from briefing.units import cut  # noqa: E402

SLOW = 20.0  # seconds after which an input counts as one that hangs
LOOKS = (Look(width=40), Look())
PEERS = (("sumy", "lex-rank", "--length=3", "--file={}"), ("trafilatura", "--input-file", "{}"))
Input = tuple[str, bytes]


def whole(name: str, data: bytes) -> None:
    """Read, brief, check and print one input in every format."""
    source = read_bytes(data, name)
    honesty.check_source(source)
    briefing = brief(source)
    honesty.check(briefing)
    for form in FORMATS:
        look = LOOKS[zlib.crc32(data) % 2]
        honesty.check_page(renderer(form).render(briefing, look), form)


def parts(_name: str, data: bytes) -> None:
    """Units, figures and people of one short text, each checked."""
    document = cut(Source(data.decode("utf-8", "replace")))
    honesty.check_units(document)
    roles = assign_roles(document)
    honesty.check_figures(document.text, find_figures(document, roles))
    honesty.check_people(document.text, find_people(document, roles))


def files(folder: Path) -> Iterator[Input]:
    """Every file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path), path.read_bytes()


def variants(count: int, chance: random.Random) -> Iterator[Input]:
    """The sample documents with the end cut off, bits flipped, pieces doubled or left out."""
    paths = sorted((TESTS.parent / "samples" / "documents").iterdir())
    by_format: dict[str, list[bytes]] = {}
    for path in paths:
        by_format.setdefault(path.suffix, []).append(path.read_bytes())
    by_format[".eml"] = [mail(path) for path in paths if path.suffix == ".html"]
    for form, kept in by_format.items():
        for i in range(count):
            yield f"{form}-{i}{form}", spoilt(chance.choice(kept), chance)


def mail(page: Path) -> bytes:
    """A mail that brings a page as text, as HTML and as an attachment."""
    message = EmailMessage()
    message["From"], message["Subject"] = "Press <press@office.example>", page.stem
    message["Date"] = "Thu, 16 May 2024 09:30:00 +0500"
    message.set_content((page.parents[1] / f"{page.stem}.txt").read_text("utf-8"))
    message.add_alternative(page.read_text("utf-8"), subtype="html")
    message.add_attachment(page.read_bytes(), "text", "html", filename=page.name)
    return message.as_bytes()


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The bytes after a few accidents."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(len(made)) if made else 0
        match chance.randrange(5):
            case 0:
                del made[at:]
            case 1 if made:
                made[at] ^= 1 << chance.randrange(8)
            case 2:
                del made[at : at + chance.randrange(200)]
            case 3:
                made[at:at] = made[at : at + chance.randrange(200)]
            case 4:
                made[at:at] = chance.randbytes(chance.randrange(8))
    return bytes(made)


def at_random(count: int, chance: random.Random, longest: int) -> Iterator[Input]:
    """Texts of pieces of samples, hostile forms and any characters at all."""
    samples = [path.read_text("utf-8") for path in sorted((TESTS.parent / "samples").glob("*.txt"))]
    words = [word for sample in samples for word in sample.split(" ")]
    for i in range(count):
        made = "".join(_piece(words, chance) for _ in range(chance.randrange(1, 40)))
        yield f"random-{i}", made.encode("utf-8", "replace")[:longest]


def _piece(words: list[str], chance: random.Random) -> str:
    match chance.randrange(4):
        case 0:
            return chance.choice(hostile.FORMS)
        case 1:
            top = chance.choice((0x7F, 0x2FF, 0x2FFF, 0xD7FF, 0x10FFFF))
            code = chance.randrange(top)
            return chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"
        case _:
            return chance.choice(words) + " "


def adversarial(size: int) -> Iterator[Input]:
    """Every form and every entry of the lexicons, repeated without end."""
    for piece in (*hostile.FORMS, *(f"{entry} " for entry in hostile.entries())):
        yield ascii(piece), hostile.repeated(piece, size).encode("utf-8", "replace")


def run(inputs: Iterator[Input], work: Callable[[str, bytes], None]) -> int:
    """Give each input to the work, tell what became of them, and how many broke."""
    told: Counter[str] = Counter()
    kept = Path(tempfile.mkdtemp(prefix="broken-"))
    slowest, begin = (0.0, ""), time.monotonic()
    for name, data in inputs:
        start = time.process_time()
        try:
            work(name, data)
            told["read"] += 1
        except BriefingError:
            told["refused"] += 1
        except Exception as fault:  # this is what is looked for  # noqa: BLE001
            told["broke"] += 1
            (kept / f"{told['broke']}").write_bytes(data)
            where = traceback.extract_tb(fault.__traceback__)[-1]
            what = f"{type(fault).__name__}: {str(fault)[:100]!r}"
            print(f"{name}: {what} at {where.name}:{where.lineno}")
        slowest = max(slowest, (time.process_time() - start, name))
        told["slow"] += time.process_time() - start > SLOW
    print(f"{dict(told)} in {time.monotonic() - begin:.0f} s")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")
    print(f"broken inputs are in {kept}" if told["broke"] else "none broke")
    return told["broke"] + told["slow"]


def peers(count: int, chance: random.Random) -> int:
    """How often the commands of others, and ours, end in a traceback or not at all."""
    each = max(1, count // 4)
    inputs = [*variants(each, chance), *at_random(each, chance, 4096)]
    inputs += chance.sample([*adversarial(50_000)], each)
    for command in ((sys.executable, "-m", "briefing", "{}"), *PEERS):
        told: Counter[str] = Counter()
        for name, data in inputs:
            path = Path(tempfile.gettempdir()) / f"hostile{Path(name).suffix[:6] or '.txt'}"
            path.write_bytes(data)
            told[_end([part.format(path) for part in command])] += 1
            path.unlink()
        print(f"{command[0] if command[0] != sys.executable else 'briefing'}: {dict(told)}")
    return 0


def _end(command: list[str]) -> str:
    """How a command ends: "fine", "one line", "traceback" or "hangs"."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=SLOW, check=False)
    except subprocess.TimeoutExpired:
        return "hangs"
    if b"Traceback" in done.stderr:
        return "traceback"
    return "fine" if done.returncode == 0 else "one line"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    kinds = ("corpus", "variants", "random", "short", "adversarial", "peers")
    parser.add_argument("what", choices=kinds)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    if asked.what == "peers":
        sys.exit(bool(peers(asked.count, chance)))
    inputs = {
        "corpus": lambda: files(asked.folder),
        "variants": lambda: variants(asked.count, chance),
        "random": lambda: at_random(asked.count, chance, 1 << 20),
        "short": lambda: at_random(asked.count, chance, 512),
        "adversarial": lambda: adversarial(asked.size),
    }
    sys.exit(bool(run(inputs[asked.what](), parts if asked.what == "short" else whole)))


if __name__ == "__main__":
    main()
