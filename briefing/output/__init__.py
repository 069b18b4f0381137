"""Where briefings go: to standard output as they are made, or into a file whole or not at all."""

from briefing.output.standard import STANDARD_OUTPUT, to_standard_output
from briefing.output.whole import to_file
from briefing.output.words import unwritable

__all__ = ["STANDARD_OUTPUT", "to_file", "to_standard_output", "unwritable"]
