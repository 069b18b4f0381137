"""Imports that leave out what a module names at its top and nothing here calls.

``import nltk.tokenize.punkt`` first runs the initialisers of ``nltk`` and ``nltk.tokenize``, which
import the whole toolkit; sumy's ``utils`` imports an HTTP client and a register of languages. That
takes several times as long as reading a release. So the modules that we need are imported while
stand-ins hold the places of those others: a package whose initialiser does not run, or a module
whose names are only looked up when they are called. Afterwards ``sys.modules`` is as it was, and
whoever imports nltk or sumy later gets them whole. Whatever does not fit, in this or a later
version of them, means the plain import.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import PathFinder
from types import MappingProxyType, ModuleType
from typing import NamedTuple


class StandIns(NamedTuple):
    """What stands in while a module is imported, each by its full name, parents first.

    ``bare`` packages do not run their initialisers, ``late`` modules are imported when something of
    them is called, and ``instead`` holds modules that do the same work.
    """

    bare: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    instead: Mapping[str, ModuleType] = MappingProxyType({})


def load(name: str, stand_ins: StandIns) -> ModuleType:
    """The module of that name, imported with stand-ins; raises what the plain import raises."""
    if not _alone():
        return import_module(name)
    try:
        with _standing_in(stand_ins):
            return import_module(name)
    except (ImportError, AttributeError, TypeError):  # laid out otherwise than we know
        return import_module(name)


def _alone() -> bool:
    """Whether no other thread could import a stand-in."""
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


@contextmanager
def _standing_in(stand_ins: StandIns) -> Iterator[None]:
    """Stand-ins for what is not loaded yet; at the end they are gone, and what was made of them."""
    before = frozenset(sys.modules)
    made = (
        *((name, _bare) for name in stand_ins.bare),
        *((name, _Late) for name in stand_ins.late),
        *((name, stand_ins.instead.__getitem__) for name in stand_ins.instead),
    )
    try:
        for name, make in made:
            if name not in before:
                sys.modules[name] = make(name)
        yield
    finally:
        tops = {name.partition(".")[0] for name, _ in made}
        for name in set(sys.modules) - before:
            if name.partition(".")[0] in tops:
                del sys.modules[name]


def _bare(name: str) -> ModuleType:
    """The package of that name with its folder and nothing else; raises ImportError if none."""
    parent, _, _ = name.rpartition(".")
    spec = PathFinder.find_spec(name, sys.modules[parent].__path__ if parent else None)
    if spec is None or spec.submodule_search_locations is None:
        raise ImportError(name=name)
    module = ModuleType(name)
    module.__path__ = list(spec.submodule_search_locations)
    module.__spec__ = spec
    return module


class _Late(ModuleType):
    """A module of which every name can be imported; it is itself imported when one is called."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        module = self.__name__

        def late(*args: object, **named: object) -> object:
            return getattr(import_module(module), name)(*args, **named)

        return late
