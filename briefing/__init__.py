"""Read a press release or an official readout, and say in its own words what matters."""

from __future__ import annotations

TYPE_CHECKING = False  # what typing says too, without the time that loading it takes
if TYPE_CHECKING:
    from briefing.model import Briefing, Source, Wish

__all__ = ["Briefing", "Source", "Wish", "brief"]
__version__ = "0.1.0"  # read here, as asking the installation takes half of a start


def brief(source: str | Source, wish: Wish | None = None) -> Briefing:
    """The briefing of a release, given as its text or as the source that a reader made of it.

    >>> brief("ASTANA, 16 May 2024 - The ministers met.").themes
    ()
    """
    # Loading what reads a text takes much longer than ``briefing --version`` may.
    from briefing.pipeline import brief  # noqa: PLC0415

    return brief(source) if wish is None else brief(source, wish)


def __getattr__(name: str) -> object:
    """The records, loaded when they are asked for: until then a signal finds nothing to undo."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from briefing import model  # noqa: PLC0415

    return getattr(model, name)
