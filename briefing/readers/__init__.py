"""From bytes to a source."""

from __future__ import annotations

from briefing.model import Source


def read_bytes(data: bytes, name: str) -> Source:
    """The source that the bytes hold."""
    return Source(data.decode("utf-8-sig"), meta={"name": name})
