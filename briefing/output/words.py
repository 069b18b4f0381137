"""What is said of a place that takes nothing."""

from __future__ import annotations

from briefing.errors import BriefingError


def unwritable(name: str, error: OSError, advice: str = "") -> BriefingError:
    """The error that says why nothing can be written there."""
    reason = (error.strerror or str(error)).lower()
    return BriefingError(name, f"cannot be written ({reason})", advice)
