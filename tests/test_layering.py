"""The house: imports point one way, each third party has one door, and errors are named."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "briefing"
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
# From the ground up; a part may import those that stand before it, and itself.
LAYERS = (
    ("light",), ("patterns",), ("model",), ("errors",), ("markup",), ("lexicons",), ("linear", "kept"), ("bundles", "likeness"), ("terms",), ("units",),
    ("roles",),
    ("figures", "people", "ranking"), ("sections",), ("pipeline",), ("readers",), ("renderers",), ("proof",),
    ("batch",), ("output", "progress"), ("cli",), ("__main__",),
)  # fmt: skip
FLOOR = {part: i for i, layer in enumerate(LAYERS) for part in layer}
DOORS = {
    "nltk": ("briefing.units",),
    "sumy": ("briefing.ranking",),
    "rich": ("briefing.renderers.terminal", "briefing.progress"),
    "dask": ("briefing.batch.cluster",),
    "distributed": ("briefing.batch.cluster",),
    "fsspec": ("briefing.batch.remote",),
    "lxml": ("briefing.readers.web_page", "briefing.readers.word"),
    "pypdf": ("briefing.readers.pdf",),
    "typer": ("briefing.cli",),
}
MAY_KNOW = {
    "model": set(),
    "errors": set(),
    "readers": {"model", "errors", "patterns", "readers"},
    "renderers": {"model", "markup", "patterns", "renderers"},
    "markup": {"model", "patterns", "markup"},
}
FORBIDDEN = {"eval", "exec", "compile", "__import__", "print", "input", "breakpoint"}
UNSAFE = {"pickle", "marshal", "shelve", "dill", "joblib", "urllib", "http", "socket", "requests"}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text("utf-8"))


@cache
def imports(name: str) -> frozenset[str]:
    """The full names of all that a module imports, inside of functions as well."""
    found = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports by a relative name"
            found |= {_full(node.module or "", alias.name) for alias in node.names}
    return frozenset(found)


def _full(module: str, name: str) -> str:
    return f"{module}.{name}" if f"{module}.{name}" in MODULES else module


def part(name: str) -> str:
    """The part of the house that a module of ours belongs to, "" for the package itself."""
    return name.split(".")[1] if "." in name else ""


def ours(name: str) -> Iterator[str]:
    return (part(i) for i in imports(name) if i.startswith("briefing."))


def test_every_part_has_its_floor() -> None:
    assert {part(name) for name in MODULES} - {""} <= set(FLOOR)


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_one_way(name: str) -> None:
    own = part(name)
    if not own:
        pytest.skip("the package itself is the door of the library")
    for other in ours(name):
        assert other == own or FLOOR[other] < FLOOR[own], f"{name} imports {other}"


@pytest.mark.parametrize("own", MAY_KNOW)
def test_what_a_part_may_know(own: str) -> None:
    for name in MODULES:
        if part(name) == own:
            assert set(ours(name)) <= MAY_KNOW[own], name


@pytest.mark.parametrize("name", MODULES)
def test_third_parties_come_through_one_door(name: str) -> None:
    for imported in imports(name):
        top = imported.split(".")[0]
        if top in sys.stdlib_module_names or top == "briefing":
            continue
        doors = DOORS.get(top, ())
        assert any(name == door or name.startswith(f"{door}.") for door in doors), (name, top)


@pytest.mark.parametrize("name", MODULES)
def test_nothing_unsafe(name: str) -> None:
    tops = {imported.split(".")[0] for imported in imports(name)}
    assert not tops & UNSAFE or name == "briefing.readers.address"
    if part(name) == "cli":
        return
    assert not {_called(node) for node in ast.walk(tree(name))} & FORBIDDEN


def broad(name: str) -> Iterator[str]:
    """The functions of a module that catch whatever comes."""
    for function in ast.walk(tree(name)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.ExceptHandler) and _catches_all(node.type):
                yield f"{name}.{function.name}"
            if _called(node) == "suppress" and any(map(_catches_all, node.args)):
                yield f"{name}.{function.name}"


def _called(node: ast.AST) -> str:
    return getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(map(_catches_all, caught.elts))
    return caught is None or getattr(caught, "id", "") in ("Exception", "BaseException")


def test_only_the_outermost_place_catches_everything() -> None:
    # Of the program, and of a worker: there a bug is named after its source, and the others go on.
    outermost = ["briefing.batch.work.one", "briefing.cli.main"]
    assert [place for name in MODULES for place in broad(name)] == outermost
