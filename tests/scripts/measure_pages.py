"""How well pages are read, beside other libraries: a table over pages with their texts beside them.

    python tests/scripts/measure_pages.py ../shared/corpus/html [--pages] [--facts]

For each reader: the share of the words of the text that it read out (recall), how many words it
read out beyond them, as a share of the text's (surplus), the lowest recall of a page, its time.
With --facts also the people, figures and commitments that are found from the page, as a share of
those from its text, and the headlines. Only libraries that are installed take part.
"""

from __future__ import annotations

import re
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing import brief
from briefing.model import Source
from briefing.readers import read_bytes

WORD = re.compile(r"\w+")
Extract = Callable[[bytes], str]


def ours(page: bytes) -> str:
    return read_bytes(page, "page.html").text


def libraries() -> Iterator[tuple[str, Extract]]:
    """The readers that can be compared here."""
    yield "briefing", ours
    for make in (_trafilatura, _readability, _justext, _resiliparse):
        try:
            yield make()
        except ImportError as error:
            print(f"left out: {error.name} is not installed")


def _trafilatura() -> tuple[str, Extract]:
    import trafilatura  # noqa: PLC0415 - may not be there

    return "trafilatura", lambda page: trafilatura.extract(page) or ""


def _readability() -> tuple[str, Extract]:
    import readability  # noqa: PLC0415 - may not be there
    from lxml import html  # noqa: PLC0415 - may not be there

    def read(page: bytes) -> str:
        summary = readability.Document(page.decode("utf-8", "replace")).summary()
        return " ".join(html.fromstring(summary).itertext())

    return "readability-lxml", read


def _justext() -> tuple[str, Extract]:
    import justext  # noqa: PLC0415 - may not be there

    def read(page: bytes) -> str:
        parts = justext.justext(page, justext.get_stoplist("English"))
        return "\n".join(part.text for part in parts if not part.is_boilerplate)

    return "jusText", read


def _resiliparse() -> tuple[str, Extract]:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415 - may not be there

    def read(page: bytes) -> str:
        return extract_plain_text(page.decode("utf-8", "replace"), main_content=True)

    return "resiliparse", read


@dataclass
class Row:
    """What one reader did on one page."""

    page: Path
    recall: float
    surplus: float
    seconds: float


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def row(page: Path, extract: Extract) -> Row:
    wanted = words(page.with_suffix(".txt").read_text("utf-8-sig"))
    data = page.read_bytes()
    start = time.perf_counter()
    found = words(extract(data))
    seconds = time.perf_counter() - start
    total = max(1, wanted.total())
    return Row(page, (wanted & found).total() / total, (found - wanted).total() / total, seconds)


def average(values: list[float]) -> float:
    return sum(values) / max(1, len(values))


def extraction(pages: list[Path], *, each: bool) -> None:
    print(f"{'reader':18} {'recall':>7} {'surplus':>8} {'lowest':>7} {'ms':>6}  by source")
    for name, extract in libraries():
        rows = [row(page, extract) for page in pages]
        groups = sorted({r.page.parent.name for r in rows})
        by_source = "  ".join(
            f"{group} {average([r.recall for r in rows if r.page.parent.name == group]):.3f} "
            f"{average([r.surplus for r in rows if r.page.parent.name == group]):.3f}"
            for group in groups
        )
        recall, surplus = average([r.recall for r in rows]), average([r.surplus for r in rows])
        low, ms = min(r.recall for r in rows), 1000 * average([r.seconds for r in rows])
        print(f"{name:18} {recall:7.3f} {surplus:8.3f} {low:7.3f} {ms:6.1f}  {by_source}")
        if each and name == "briefing":
            for r in sorted(rows, key=lambda r: r.recall - r.surplus)[:25]:
                print(f"   {r.page.parent.name}/{r.page.name} {r.recall:.3f} {r.surplus:.3f}")


def plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def facts(briefing: Any) -> dict[str, Counter[Any]]:
    """What was found, in a form that does not depend on offsets."""
    place = briefing.document.slice
    return {
        "people": Counter((plain(p.name), plain(p.role)) for p in briefing.people),
        "figures": Counter((plain(place(f.span)), f.kind, str(f.value)) for f in briefing.figures),
        "commitments": Counter((plain(place(c.span)), c.kind) for c in briefing.commitments),
    }


def same_facts(pages: list[Path], *, each: bool) -> None:
    """Print how many facts of the texts are found from the pages, and how many more."""
    found: Counter[str] = Counter()
    titled = right = 0
    for page in pages:
        text = page.with_suffix(".txt").read_bytes().decode("utf-8-sig")
        from_page = brief(read_bytes(page.read_bytes(), page.name))
        one, other = facts(brief(Source(text))), facts(from_page)
        for kind in one:
            found[f"{kind} of text"] += one[kind].total()
            found[f"{kind} of page"] += other[kind].total()
            found[f"{kind} same"] += (one[kind] & other[kind]).total()
            if each and one[kind] != other[kind]:
                print("  ", page.parent.name, page.name, kind)
                print("      -", list(one[kind] - other[kind])[:4])
                print("      +", list(other[kind] - one[kind])[:4])
        title = text.strip().splitlines()[0]
        if plain(title) in plain(
            re.sub(r"<[^>]*>", " ", page.read_bytes().decode("utf-8", "replace"))
        ):
            titled += 1
            good = plain(from_page.headline) == plain(title)
            right += good
            if not good and each:
                print(
                    "   title", page.parent.name, page.name, repr(title), repr(from_page.headline)
                )
    for kind in ("people", "figures", "commitments"):
        same = found[f"{kind} same"]
        texts, made = found[f"{kind} of text"], found[f"{kind} of page"]
        print(f"{kind}: {same} of {texts} ({same / max(1, texts):.3f}); from pages {made}")
    print(f"headline: {right} of {titled} pages that carry it")


def main() -> None:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, help="a folder of pages with their texts")
    parser.add_argument("--facts", action="store_true", help="compare what is found, too")
    parser.add_argument("--pages", dest="each", action="store_true", help="tell of each page")
    asked = parser.parse_args()
    pages = [p for p in sorted(asked.pages.rglob("*.html")) if p.with_suffix(".txt").exists()]
    if not pages:
        parser.error(f"{asked.pages}: there are no pages with their texts beside them")
    each = asked.each
    extraction(pages, each=each)
    if asked.facts:
        same_facts(pages, each=each)


if __name__ == "__main__":
    main()
