"""Sentences in the manner of many institutions, written before the program first read them.

Each line of ``figure_sentences*.txt`` holds figures as ``[[text|kind|value|unit]]``; "! " before a
line says that the program still gets it wrong.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.figures import find_figures
from briefing.model import Block, BlockKind, Document, Figure, FigureKind, Role, Source, Span, Unit

# A date is "t" for time, for "d" is a duration; any other kind goes by its first letter.
KINDS = {"t" if kind == "date" else kind[0]: kind.value for kind in FigureKind}
MARKED = re.compile(r"\[\[([^|\]]*)\|(\w)\|([^|]*)\|([^\]]*)\]\]")
FILES = ("figure_sentences.txt", "figure_sentences_world.txt")
LINES = [
    (f"{name}:{n}", line)
    for name in FILES
    for n, line in enumerate(Path(__file__).with_name(name).read_text("utf-8").splitlines(), 1)
]
WRONG = pytest.mark.xfail(reason="read wrongly as yet", strict=True)


def wanted(line: str) -> list[tuple[str, object, str]]:
    found = []
    for _, kind, value, unit in MARKED.findall(line):
        ends = value.split(",")
        read = ends if kind == "t" else [round(float(end), 3) for end in ends]
        found.append((KINDS[kind], read, unit))
    return found


def fact(figure: Figure) -> tuple[str, object, str]:
    value = figure.value if isinstance(figure.value, tuple) else (figure.value,)
    read = [end if isinstance(end, str) else round(float(end), 3) for end in value]
    return (figure.kind.value, read, figure.unit)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(line.removeprefix("! "), id=place, marks=WRONG if line[:2] == "! " else ())
        for place, line in LINES
        if line and not line.startswith("#")
    ],
)
def test_sentence(line: str) -> None:
    text = MARKED.sub(lambda match: match[1], line)
    span = Span(0, len(text))
    document = Document(Source(text), (Block(span, BlockKind.PARAGRAPH),), (Unit(span, 0),))
    assert [fact(figure) for figure in find_figures(document, (Role.THEME,))] == wanted(line)
