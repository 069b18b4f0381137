"""Strings that make bad programs slow: made from the patterns and the word lists themselves.

A pattern is slow where it tries again what it tried before: so every pattern is given what it can
begin to match, over and over, without the end that it waits for.
"""

from __future__ import annotations

import inspect
import random
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

PARSER: Any = re._parser  # type: ignore[attr-defined]  # the only parser of Python's own patterns
MANY = 3  # how often a sample takes what may come without end
WIDE = "aA1 \n.,-“x9"  # what stands for "any character"

# What no lexicon holds: the forms in which texts nest, repeat and run on.
FORMS = (
    "(", ")", "[", "]", "“", "”", '"', "'", "‘", "’", "«", "[a](", "![", "](", "<", ">", "<a ", "&",
    " ", "\t", "\n", "\r", "\r\n", "\n\n", " \n", "\u00a0", "\u200b", "\u2028", "\x0b", "\x0c", "\x1b[",
    ".", "..", ". ", ", ", "; ", ": ", "? ", "!", "-", "–", "—", "- ", "* ", "•", "|", "| ", "#", "# ",
    "=", "_", "`", "~", "/", "\\", "1", "1,", "1.", "1 ", "0", "$1", "$ ", "%", "1%", "12-", "1/2 ",
    "A", "A ", "a", "a ", "A.", "A. ", "Mr. ", "U.S. ", "No. ", "Aa ", "Aa, ", "Inked Aa, ", "Aa and ", "the ",
    "of ",
    "the Aa of ", "Aa of the ", "President Aa ", "Minister of ", ", Minister", " (Aa)", "said ", "will ",
    "“Aa said, ", "“Aa.” ", "(i) ", "1. Aa\n", "- Aa\n", "Aa: ", "Aa\n", "AA\n", "AA ", "https://a.b/",
    "a@b.c ", "+1 (2", "é", "ñ", "Â", "â€™", "中", "א", "😀", "e\u0301", "İ", "ß", "\x00", "\ufffd",
    "one hundred ", "million ", "twenty-", "January ", "1 May ", "2024-", "Monday, ", "10 a.m. ",
    "from 1 to ", "between 1 and ", "$1 to ", "more than ", "first ", "1st ", "the two ",
)  # fmt: skip


def patterns() -> tuple[re.Pattern[str], ...]:
    """Every pattern that a module of the package reaches, each compiled, in a settled order."""
    modules = [module for name, module in sys.modules.items() if name.startswith("briefing.")]
    found: dict[str, re.Pattern[str]] = {}
    waiting: list[Any] = [value for module in modules for value in vars(module).values()]
    seen: set[int] = set()
    while waiting:
        thing = waiting.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, re.Pattern) and isinstance(thing.pattern, str):
            found[thing.pattern] = thing
        elif _is_ours(thing):
            waiting += _inside(thing)
    return tuple(found[source] for source in sorted(found))


def _is_ours(thing: Any) -> bool:
    """Whether patterns may be found inside."""
    if isinstance(thing, (dict, list, tuple, set, frozenset)):
        return True
    return getattr(type(thing), "__module__", "").startswith("briefing.") or callable(thing)


def _inside(thing: Any) -> list[Any]:
    """What a container, a record, a lazy pattern or a cached function holds."""
    if isinstance(thing, dict):
        return list(thing.values())
    if isinstance(thing, (list, tuple, set, frozenset)):
        return list(thing)
    held = [cell.cell_contents for cell in getattr(thing, "__closure__", None) or () if _full(cell)]
    if hasattr(thing, "compiled"):
        held.append(thing.compiled)
    if hasattr(thing, "cache_info") and not inspect.signature(thing).parameters:
        held.append(thing())
    return held + list(getattr(thing, "__dict__", {}).values())


def _full(cell: Any) -> bool:
    """Whether a cell of a closure holds something yet."""
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False


def pumps(pattern: re.Pattern[str], samples: int, chance: random.Random) -> Iterator[str]:
    """Pieces that the pattern can begin to match, to be repeated."""
    tree = PARSER.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    for _ in range(samples):
        pieces = [piece for piece in _pieces(tree, chance) if piece]
        for begin in {0, chance.randrange(len(pieces) + 1)}:
            end = chance.randrange(begin, len(pieces)) + 1 if begin < len(pieces) else begin
            for cut in ("".join(pieces[begin:]), "".join(pieces[begin:end])):
                if cut:
                    yield cut


def _pieces(tree: Any, chance: random.Random) -> Iterator[str]:
    """What the parts of a parsed pattern match, one sample of each."""
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            yield chr(value)
        elif name == "NOT_LITERAL":
            yield next(c for c in WIDE if ord(c) != value)
        elif name == "ANY":
            yield chance.choice(WIDE.replace("\n", ""))
        elif name == "IN":
            yield _member(value, chance)
        elif name == "BRANCH":
            yield from _pieces(chance.choice(value[1]), chance)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from _pieces(value[-1] if name == "SUBPATTERN" else value, chance)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, inner = value
            for _ in range(min(max(low, chance.randint(1, MANY)), int(high))):
                yield from _pieces(inner, chance)


def _member(members: Any, chance: random.Random) -> str:
    """A character of a class."""
    if str(members[0][0]) == "NEGATE":
        out = re.compile("[^" + "".join(map(_source, members[1:])) + "]")
        return chance.choice([c for c in WIDE if out.match(c)] or ["\u2603"])
    name, value = chance.choice(members)
    if str(name) == "RANGE":
        return chr(chance.randint(*value))
    if str(name) == "CATEGORY":
        inside = re.compile(_source((name, value)))
        return chance.choice([c for c in WIDE + "_" if inside.match(c)])
    return chr(value)


def _source(member: tuple[Any, Any]) -> str:
    """The member of a class as a pattern writes it."""
    name, value = member
    if str(name) == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if str(name) == "CATEGORY":
        letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[str(value).rsplit("_", 1)[1]]
        return "\\" + (letter.upper() if "_NOT_" in str(value) else letter)
    return re.escape(chr(value))


def entries(language: str = "en") -> tuple[str, ...]:
    """Every entry of every word list of the language."""
    found: set[str] = set()
    for file in files("briefing.lexicons").joinpath(language).iterdir():
        if file.name.endswith(".txt"):
            lines = file.read_text("utf-8").splitlines()
            found |= {
                part for line in lines if line and line[0] != "#" for part in line.split("\t")
            }
    return tuple(sorted(found - {""}))


def repeated(piece: str, size: int) -> str:
    """The piece as often as it takes to fill the size, without the end that it waits for."""
    return (piece * (size // len(piece) + 1))[:size]


def every(samples: int, seed: int = 0) -> Iterable[str]:
    """All pieces: forms, entries of the lexicons with and without a space, pumps of the patterns."""
    chance = random.Random(seed)
    found = dict.fromkeys(FORMS)
    for entry in entries():
        found |= dict.fromkeys((f"{entry} ", f"{entry.capitalize()} Aa, "))
    for pattern in patterns():
        found |= dict.fromkeys(pumps(pattern, samples, chance))
    return found
