"""A briefing as rows of comma-separated values (RFC 4180), one a fact: what JSON holds, as a table.

Columns are called as the fields in JSON. What is shown to people is harmless there too: see cells.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from briefing.model import Briefing, folded
from briefing.renderers.cells import cell
from briefing.renderers.json_lines import record
from briefing.renderers.look import PLAIN, Look

COLUMNS = (
    "source", "part", "section", "kind", "label", "text", "name", "role", "affiliation", "country",
    "speaker", "actor", "deadline", "date_iso", "value", "value_to", "unit", "qualifier", "key",
    "paragraph", "start", "end",
)  # fmt: skip
# Fields that only one section has, in the column of what is like them.
_COLUMN = {"presence": "kind", "office": "role", "until": "deadline", "deadline_iso": "date_iso"}
_SINGLE = {"headline": "text", "place": "text", "date": "date_iso"}
_LISTS = (
    "status", "gist", "greeting", "themes", "commitments", "people", "figures", "quotes",
    "contacts",
)  # fmt: skip

Row = dict[str, Any]


def render(briefing: Briefing, look: Look = PLAIN) -> str:  # noqa: ARG001 - the same everywhere
    """The briefing as a table with its head."""
    made = StringIO(newline="")
    table = csv.DictWriter(made, COLUMNS, extrasaction="ignore")
    table.writeheader()
    table.writerows({key: _told(value) for key, value in row.items()} for row in rows(briefing))
    return made.getvalue()


def rows(briefing: Briefing) -> Iterator[Row]:
    """The facts of a briefing, those of the whole first; a statement that has two is told twice."""
    told = record(briefing)
    told["themes"] = [{**s, "label": t["label"]} for t in told["themes"] for s in t["statements"]]
    whole: Row = {key: told[key] for key in ("source", "part") if key in told}
    for section, column in _SINGLE.items():
        if told[section]:
            yield {**whole, "section": section, column: told[section]}
    for section in _LISTS:
        for one in told[section]:
            yield {**whole, "section": section, **_row(one, briefing.text)}


def _row(fact: dict[str, Any], text: str) -> Row:
    """The fields of a fact under their columns, a range in two."""
    row = {_COLUMN.get(key, key): value for key, value in fact.items()}
    row["text"] = folded(text[fact["start"] : fact["end"]])
    if isinstance(row.get("value"), (list, tuple)):
        row["value"], row["value_to"] = row["value"]
    return row


def _told(value: Any) -> str:  # noqa: ANN401 - what JSON holds
    """The cell of a value, empty for what is not so."""
    return "" if value is False or value is None else cell("yes" if value is True else str(value))
