"""The options as data, for the help page, the manual page, the completions and the settings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefing.cli.choices import Group, OneOf

FILES = ("FILE",)
HELP = "Print this page."


class Entry(NamedTuple):
    """An option: its flags, long ones first; ``off`` undoes it; ``values`` are all it takes.

    ``kind`` is flag, number or text; ``key`` names it in the config file, "" where it has none.
    """

    name: str
    group: str
    flags: tuple[str, ...]
    words: str
    kind: str
    metavar: str = ""
    off: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    many: bool = False
    key: str = ""

    @property
    def shown(self) -> str:
        """The flags as people read them: ``-o, --output FILE``, ``--[no-]pager``."""
        flags = sorted(self.flags, key=len)
        if self.off:
            flags = [flag.replace("--", "--[no-]", 1) for flag in flags]
        return ", ".join(flags) + (f" {self.metavar}" if self.metavar else "")

    @property
    def files(self) -> bool:
        """Whether it takes the name of a file."""
        return self.metavar in FILES


def entries(ctx: Any) -> list[Entry]:  # noqa: ANN401 - typer's context
    """All options of the command, in the order of the help page."""
    params = [p for p in ctx.command.get_params(ctx) if p.param_type_name == "option"]
    order = [str(group) for group in Group]
    return sorted(map(_entry, params), key=lambda entry: order.index(entry.group))


def arguments(ctx: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """What stands behind the options: name and words."""
    for param in ctx.command.get_params(ctx):
        if param.param_type_name == "argument":
            yield param.metavar.strip("[].…"), param.help or ""


def _entry(param: Any) -> Entry:  # noqa: ANN401
    is_help = "--help" in param.opts  # its name is another in each version of click
    settable = bool(getattr(param, "allow_from_autoenv", False)) and not is_help
    one_of = getattr(param.type, "func", None)
    return Entry(
        name=param.name,
        group=str(getattr(param, "rich_help_panel", None) or Group.OTHER),
        flags=tuple(sorted(param.opts, key=len, reverse=True)),
        words=HELP if is_help else param.help or "",
        kind="flag" if param.is_flag else "number" if "int" in param.type.name else "text",
        metavar="" if param.is_flag else param.metavar or "TEXT",
        off=tuple(param.secondary_opts),
        values=one_of.values if isinstance(one_of, OneOf) else (),
        many=bool(param.multiple),
        key=param.name.replace("_", "-") if settable else "",
    )
