"""Characters that may steer a terminal, hide text or break a line: one list for every format."""

from __future__ import annotations

# Control characters but white space, soft hyphen, marks and overrides of direction, zero-width and
# joining signs that show nothing, variation of annotations, tags, lone surrogates.
CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
INVISIBLE = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
# What folding takes for white space, and what a JSON string must not hold bare.
LINE_BREAKS = "\x0b\x0c\x1c-\x1f\x85\u2028\u2029"
