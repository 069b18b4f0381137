"""What speaks for a line at the top of a release beside the other lines there."""

from __future__ import annotations

from collections.abc import Mapping

# A title in small letters stands out from mastheads, which write their words large; so does a
# title whose words the text says again in small letters.
_COUNTED = ("small", "plainly")
_TWIN, _SHARE = 3, 0.6  # words that two forms of one title share at least


def beside(found: dict[int, set[str]], stems: Mapping[int, frozenset[str]]) -> None:
    """Add to each line's signs those of how it stands to the others."""
    for name in _COUNTED:
        _most(found, f"{name}:")
    _acting(found)
    for i, signs in found.items():
        if any(_twins(stems[i], stems[k]) for k in found if k != i):
            signs.add("twin")


def _most(found: Mapping[int, set[str]], count: str) -> None:
    """Which lines have most of what a sign counts, which less, which none."""
    held = {i: next(s for s in signs if s.startswith(count)) for i, signs in found.items()}
    most = max(held.values())
    if most.endswith(":0"):
        return
    for i, signs in found.items():
        less = "none" if held[i].endswith(":0") else "less"
        signs.add(f"{count}{'most' if held[i] == most else less}")


def _acting(found: Mapping[int, set[str]]) -> None:
    """Which line is the first that tells of an act, and which stands beside one that does."""
    acting = [i for i, signs in found.items() if "acts" in signs or "no-verb" not in signs]
    for i, signs in found.items():
        if acting and i not in acting:
            signs.add("another-acts")
            if "names-body" in signs:
                signs.add("names-body&another-acts")
        if i in acting and i == acting[0]:
            signs.add("first-that-acts")
            if any("names-body" in other for other in list(found.values())[:i]):
                signs.add("first-that-acts&below-body")


def _twins(own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two lines say one title, such as the tab of the page and the page."""
    return len(own & other) >= max(_TWIN, _SHARE * min(len(own), len(other)))
