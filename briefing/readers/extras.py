"""What to say where a library is missing that reads a format."""

from __future__ import annotations

from briefing.errors import BriefingError

INSTALL = "install what reads it: pip install 'briefing-cli[documents]'"


def needs(name: str, what: str, missing: ModuleNotFoundError) -> BriefingError:
    """The error for a source that is something which a library must read that is not there."""
    return BriefingError(
        name, f"is {what}, and {missing.name} is not installed to read it", INSTALL
    )
