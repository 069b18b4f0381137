"""The work itself: each source is briefed, rendered, and written where it goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.batch import batch
from briefing.cli.errors import say
from briefing.cli.look import encoding
from briefing.errors import BriefingError
from briefing.output import to_file, to_standard_output
from briefing.renderers import renderer
from briefing.renderers.look import Look


def deliver(names: Sequence[str], form: str, look: Look, output: str | None) -> int:
    """Brief the sources and write what was made; the exit code."""
    failed: list[str] = []
    code = encoding(form, output)
    parts = (part.encode(code, "replace") for part in _parts(names, form, look, failed))
    try:
        if output is None:
            to_standard_output(parts)
        else:
            to_file(output, parts)
    except BriefingError as error:
        say(str(error))
        return 1
    return 1 if failed else 0


def _parts(names: Sequence[str], form: str, look: Look, failed: list[str]) -> Iterator[str]:
    """What is printed of each source; failures are told, and added to ``failed``."""
    told = 0
    for outcome in batch(names):
        if isinstance(outcome, BriefingError):
            failed.append(outcome.source)
            say(str(outcome))
            if form == "json":
                from briefing.renderers import json_lines  # noqa: PLC0415 - only for errors

                yield json_lines.failure(outcome.source, outcome.reason)
            continue
        between = "\n" if told and form != "json" else ""
        told += 1
        yield between + renderer(form).render(outcome, look)
