"""The content of a body that a server has packed, piece by piece."""

from __future__ import annotations

import zlib

PACKINGS = ("gzip", "x-gzip", "deflate")
_ANY_HEAD = zlib.MAX_WBITS | 32


class Unpacker:
    """Makes the content of a body of its bytes: servers may pack though not asked to."""

    def __init__(self, most: int) -> None:
        """Begin; ``most`` is how many bytes of content are allowed."""
        self._most = most
        self._begun = False
        self._packed = zlib.decompressobj(_ANY_HEAD)

    @property
    def ended(self) -> bool:
        """Whether the content came to its end, or had none."""
        return self._packed.eof or not self._begun

    def content(self, chunk: bytes) -> bytes:
        """The content that a chunk brings, at most a sign more than is allowed of all."""
        parts: list[bytes] = []
        left = self._most + 1
        while chunk and left > 0:
            if self._packed.eof:  # one more piece behind the one that ended
                self._packed = zlib.decompressobj(_ANY_HEAD)
            parts.append(self._next(chunk, left))
            left -= len(parts[-1])
            chunk = self._packed.unused_data
        return b"".join(parts)

    def _next(self, chunk: bytes, most: int) -> bytes:
        try:
            return self._packed.decompress(chunk, most)
        except zlib.error:
            if self._begun:
                raise
            self._packed = zlib.decompressobj(-zlib.MAX_WBITS)  # some leave out what heads it
            return self._packed.decompress(chunk, most)
        finally:
            self._begun = True
