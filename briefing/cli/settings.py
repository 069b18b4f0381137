"""What is set beside the flags: the config file and the variables of the environment."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.cli.catalogue import Entry, entries
from briefing.cli.errors import wrong_usage
from briefing.cli.suggestions import did_you_mean

PREFIX = "BRIEFING"
DEFAULT, FLAG = "default", "flag"


def config_file() -> Path:
    """Where the config file is, whether it exists or not (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(home) if home.startswith("/") else Path("~/.config").expanduser()
    return base / "briefing" / "config.toml"


def configured(ctx: Any) -> dict[str, Any]:  # noqa: ANN401 - typer's context
    """What the config file sets, by the names of parameters; raises WrongUsage."""
    file = config_file()
    try:
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        if not os.access(file.parent, os.X_OK):
            return {}  # somebody else's home, as with sudo
        wrong_usage(f"{file}: cannot be read ({(error.strerror or '').lower()})")
    known = {entry.key: entry for entry in entries(ctx) if entry.key}
    return dict(_setting(file, known, key, value) for key, value in _parsed(file, data).items())


def _parsed(file: Path, data: bytes) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - only where there is a config file

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        wrong_usage(f"{file}: is no TOML ({error})")


def _setting(file: Path, known: Mapping[str, Entry], key: str, value: object) -> tuple[str, object]:
    """The parameter and the value that a key sets; raises WrongUsage."""
    entry = known.get(key.replace("_", "-"))
    if entry is None:
        advice = did_you_mean(key, known) or f"the keys are {', '.join(sorted(known))}"
        wrong_usage(f"{file}: there is no setting {key!r}; {advice}")
    if entry.many:
        value = [value] if isinstance(value, str) else value
        right = isinstance(value, list) and all(isinstance(one, str) for one in value)
    elif entry.kind == "flag":
        right = isinstance(value, bool)
    else:
        right = isinstance(value, int if entry.kind == "number" else str)
        right = right and not isinstance(value, bool)
    if not right:
        wanted = "true or false" if entry.kind == "flag" else f"a {entry.kind}"
        wrong_usage(f"{file}: {key} is {value!r}, and should be {wanted}")
    return entry.name, value


def told(ctx: Any) -> Iterator[str]:  # noqa: ANN401
    """All settings as TOML, each with where it comes from."""
    file = config_file()
    yield f"# {file}{'' if file.exists() else ' (not there)'}"
    for entry in entries(ctx):
        if entry.key:
            yield f"{_toml(entry.key, ctx.params[entry.name])}  # {origin(ctx, entry.name)}"


def origin(ctx: Any, name: str) -> str:  # noqa: ANN401
    """Where the value of a parameter comes from: flag, variable, file or default."""
    source = ctx.get_parameter_source(name)
    return {
        "COMMANDLINE": FLAG,
        "ENVIRONMENT": f"{PREFIX}_{name.upper()}",
        "DEFAULT_MAP": str(config_file()),
    }.get(source.name if source else "", DEFAULT)


def _toml(key: str, value: object) -> str:
    """A line of TOML; what has no value is a comment."""
    if value is None or value == "":
        return f"# {key} ="
    if isinstance(value, bool):
        return f"{key} = {str(value).lower()}"
    if isinstance(value, int):
        return f"{key} = {value}"
    if isinstance(value, list | tuple):
        return f"{key} = [{', '.join(map(_quoted, value))}]" if value else f"# {key} ="
    return f"{key} = {_quoted(str(value))}"


def _quoted(text: str) -> str:
    from json import dumps  # noqa: PLC0415 - a string of JSON is one of TOML

    return dumps(text, ensure_ascii=False)
