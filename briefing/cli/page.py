"""The help page, and what the command says when it is called alone."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

from briefing.cli.options import Group

EXPLANATION = """\
briefing reads a press release or an official readout and prints what matters in it.

  briefing release.txt              a briefing of one release
  briefing -m *.txt > briefs.md     several, as Markdown
  pbpaste | briefing                what is piped in

briefing --help shows all options."""

EXAMPLES = """\b
Examples:
  briefing release.txt                     one release
  briefing *.txt                           several, one after the other
  curl -s URL/release.txt | briefing       what is piped in; "-" says so
  briefing -m release.txt -o brief.md      as Markdown, into a file
  briefing -j *.txt | jq -r .headline      JSON Lines: one object a source

\b
Exit codes: 0 all done, 1 a source failed, 2 wrong usage, 70 a bug of ours.
"""


class Page(TyperCommand):
    """The command with its options in groups on the help page."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - click's or typer's
        """The options, group by group."""
        rows: dict[str, list[tuple[str, str]]] = {group: [] for group in Group}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                home = Group.INPUT if param.param_type_name == "argument" else Group.OTHER
                rows[getattr(param, "rich_help_panel", None) or home].append(record)
        for group, records in rows.items():
            if records:
                with formatter.section(group):
                    formatter.write_dl(records)
