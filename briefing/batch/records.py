"""JSON Lines as sources: one release a record, in one of its fields."""

from __future__ import annotations

import json
from functools import lru_cache
from math import isinf
from typing import Any, NoReturn

from briefing.batch.task import Task
from briefing.errors import BriefingError
from briefing.model import Source

LONGEST_LIST = 8  # field names that an error lists

Record = dict[str, Any]


def source(task: Task, field: str) -> Source:
    """The text in that field of the record; raises BriefingError where there is none."""
    record, problem = _parsed(task.data or b"")
    if problem:
        raise BriefingError(task.name, problem, "each line must be one JSON object")
    if field not in record:
        has = ", ".join(list(record)[:LONGEST_LIST]) or "none"
        raise BriefingError(task.name, f'has no field "{field}"', f"its fields are: {has}")
    text = record[field]
    if not isinstance(text, str):
        raise BriefingError(task.name, f'its field "{field}" holds no text')
    if not text or text.isspace():
        raise BriefingError(task.name, f'its field "{field}" is empty')
    return Source(text, meta={"name": task.name})


def passed_through(line: str, task: Task, field: str) -> str:
    """The JSON line of a briefing with the record's other fields under ``record``."""
    from briefing.renderers import json_lines  # noqa: PLC0415 - only for records

    record, problem = _parsed(task.data or b"")
    if problem:
        return line
    others = {key: value for key, value in record.items() if key != field}
    return f'{line.rstrip()[:-1]}, "record": {json_lines.line(others).rstrip()}}}\n'


@lru_cache(maxsize=1)
def _parsed(data: bytes) -> tuple[Record, str]:
    """The record on a line, and what is wrong with the line, "" for nothing."""
    try:
        record = json.loads(data.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)
    except UnicodeDecodeError:
        return {}, "is not in UTF-8"
    except RecursionError:
        return {}, "is nested too deeply"
    except ValueError as error:
        return {}, f"is no JSON ({str(error)[:80]})"
    return (record, "") if isinstance(record, dict) else ({}, "is no JSON object")


def _refuse(constant: str) -> NoReturn:
    """Raise ValueError for NaN and its like, which Python reads and no standard knows."""
    raise ValueError(constant)


def _finite(digits: str) -> float:
    """The number; raises ValueError where it is too large to be written again."""
    number = float(digits)
    if isinf(number):
        raise ValueError(digits)
    return number
